// The socket to the sandbox: what it sends becomes the model, what the page wants becomes a frame.
import type { ServerFrame, ShownMessage } from '../wire.ts';
import { type App, FLASH_MS, type Model } from './model.ts';

const LOADING = 1 << 7;
const EPHEMERAL = 1 << 6;
const RECONNECT_MS = 1_000;

interface Waiter {
  readonly resolve: (data: unknown) => void;
  readonly reject: (problem: Error) => void;
}

/** Opens the socket, again and again if it must, and calls `onReady` whenever it is open. */
export function openLink(model: Model, update: () => void, onReady: () => void): App['ask'] {
  const waiters = new Map<number, Waiter>();
  let next = 1;
  /** What is there when somebody sits down is not news. */
  let isSeated = false;
  let socket: WebSocket;

  function open(): void {
    socket = new WebSocket(new URL('socket', location.href.replace(/^http/, 'ws')));
    socket.addEventListener('open', () => {
      model.connected = true;
      onReady();
    });
    socket.addEventListener('message', ({ data }) => {
      hear(JSON.parse(String(data)) as ServerFrame);
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

  function hear(frame: ServerFrame): void {
    switch (frame.kind) {
      case 'state':
        model.state = { ...model.state, ...frame.state } as NonNullable<Model['state']>;
        model.channelId ||= model.state.channels[0]?.id ?? '';
        return;
      case 'anew':
        model.messages.clear();
        isSeated = false;
        return;
      case 'messages':
        for (const id of frame.removed) model.messages.delete(id);
        for (const shown of frame.upsert) take(shown);
        isSeated = true;
        return;
      case 'modal':
        model.modalChosen.clear();
        model.modal = frame.modal;
        return;
      case 'reply': {
        const waiter = waiters.get(frame.re);
        waiters.delete(frame.re);
        if (frame.problem === undefined) waiter?.resolve(frame.data);
        else waiter?.reject(new Error(frame.problem));
      }
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

  open();
  return (deed) =>
    new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return reject(new Error('The sandbox is not there.'));
      waiters.set(next, { resolve, reject });
      socket.send(JSON.stringify({ id: next, deed }));
      next += 1;
    });
}

/** A placeholder that is filled is the answer, and not an edit; reactions are none either. */
function isEdit({ message: before }: ShownMessage, { message: after }: ShownMessage): boolean {
  const words = ({ content, embeds, components }: typeof before) => JSON.stringify([content, embeds, components]);
  return ((before.flags ?? 0) & LOADING) === 0 && words(before) !== words(after);
}

/** Whether the message is its reader's alone. */
export function isEphemeral({ message }: ShownMessage): boolean {
  return ((message.flags ?? 0) & EPHEMERAL) !== 0;
}

/** Whether it still says "thinking…". */
export function isLoading({ message }: ShownMessage): boolean {
  return ((message.flags ?? 0) & LOADING) !== 0;
}
