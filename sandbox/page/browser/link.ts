// The socket to the sandbox: what it sends becomes the model, what the page wants becomes a frame.
import { MESSAGE_FLAGS } from '../../discord/protocol.ts';
import type { PageState, ServerFrame, ShownMessage } from '../wire.ts';
import { type App, FLASH_MS, type Model } from './model.ts';

const RECONNECT_MS = 1_000;

interface Waiter {
  readonly resolve: (data: unknown) => void;
  readonly reject: (problem: Error) => void;
}

/** Opens the socket, again and again if it must: as the same person as before. */
export function openLink(model: Model, update: () => void): App['ask'] {
  const waiters = new Map<number, Waiter>();
  const ear = createEar(model, update);
  let next = 1;
  let socket: WebSocket;

  function open(): void {
    socket = new WebSocket(new URL('socket', location.href.replace(/^http/, 'ws')));
    socket.addEventListener('open', () => {
      const you = model.state?.you;
      model.connected = true;
      ear.forget();
      if (you !== undefined) ask({ do: 'be', who: you }).catch(() => undefined);
      update();
    });
    socket.addEventListener('message', ({ data }) => {
      const frame = JSON.parse(String(data)) as ServerFrame;
      if (frame.kind === 'reply') settle(frame);
      else ear.hear(frame);
      update();
    });
    socket.addEventListener('close', () => {
      model.connected = false;
      for (const { reject } of waiters.values()) reject(new Error('The sandbox has ended.'));
      waiters.clear();
      update();
      setTimeout(open, RECONNECT_MS);
    });
  }

  function settle({ re, data, problem }: Extract<ServerFrame, { kind: 'reply' }>): void {
    const waiter = waiters.get(re);
    waiters.delete(re);
    if (problem === undefined) waiter?.resolve(data);
    else waiter?.reject(new Error(problem));
  }

  function ask(deed: Readonly<Record<string, unknown>>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return reject(new Error('The sandbox is not there.'));
      waiters.set(next, { resolve, reject });
      socket.send(JSON.stringify({ id: next, deed }));
      next += 1;
    });
  }

  open();
  return ask;
}

/** Takes what the sandbox tells into the model. */
function createEar(model: Model, update: () => void) {
  /** What is there when somebody sits down is not news. */
  let isSeated = false;

  function forget(): void {
    model.messages.clear();
    isSeated = false;
  }

  function hear(frame: Exclude<ServerFrame, { kind: 'reply' }>): void {
    switch (frame.kind) {
      case 'state':
        takeState(model, frame.state);
        return;
      case 'anew':
        forget();
        return;
      case 'messages':
        for (const id of frame.removed) model.messages.delete(id);
        for (const shown of frame.upsert) take(shown);
        isSeated = true;
        return;
      case 'modal':
        model.modalChosen.clear();
        model.modal = frame.modal;
    }
  }

  function take(shown: ShownMessage): void {
    const { id, channel_id } = shown.message;
    const before = model.messages.get(id);
    model.messages.set(id, shown);
    if (before === undefined && channel_id !== model.channelId && isSeated) model.unread.add(channel_id);
    if (before === undefined || !isEdit(before, shown)) return;
    model.flashes.set(id, Date.now() + FLASH_MS);
    setTimeout(update, FLASH_MS + 20);
  }

  return { hear, forget };
}

/** In another world a channel has another id; one that is hidden from somebody is none of theirs. */
function takeState(model: Model, changed: Partial<PageState>): void {
  const name = model.state?.channels.find(({ id }) => id === model.channelId)?.name;
  model.state = { ...model.state, ...changed } as PageState;
  const { channels } = model.state;
  if (channels.some(({ id }) => id === model.channelId)) return;
  model.channelId = (channels.find((one) => one.name === name) ?? channels[0])?.id ?? '';
}

/** A placeholder that is filled is the answer, and not an edit; reactions are none either. */
function isEdit({ message: before }: ShownMessage, { message: after }: ShownMessage): boolean {
  const words = ({ content, embeds, components }: typeof before) => JSON.stringify([content, embeds, components]);
  return ((before.flags ?? 0) & MESSAGE_FLAGS.loading) === 0 && words(before) !== words(after);
}

/** Whether the message is its reader's alone. */
export function isEphemeral({ message }: ShownMessage): boolean {
  return ((message.flags ?? 0) & MESSAGE_FLAGS.ephemeral) !== 0;
}

/** Whether it still says "thinking…". */
export function isLoading({ message }: ShownMessage): boolean {
  return ((message.flags ?? 0) & MESSAGE_FLAGS.loading) !== 0;
}
