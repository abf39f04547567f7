// One open page: whose eyes it looks through, what it has been shown, and what it asks for.
import type { APIMessage } from 'discord.js';
import type { OptionValue } from '../discord/command-input.ts';
import type { SandboxInteraction } from '../discord/interaction-view.ts';
import type { Sandbox } from '../sandbox.ts';
import { findResident, type Resident } from '../town.ts';
import { breakApi, viewApi } from './break-api.ts';
import { findOption, viewChannels, viewCommands, viewNames, viewPeople } from './chat-view.ts';
import type { Deed, FrameValue } from './frames.ts';
import { inspect } from './inspect.ts';
import type { Observer } from './observer.ts';
import { tellFoot, tellLives, tellMembers } from './record/truth.ts';
import type { Things } from './things/things.ts';
import type { PageState, PendingView, ServerFrame, ShownMessage } from './wire.ts';

/** One open page. */
export interface Seat {
  /** Sends what has changed since the last time. */
  readonly refresh: () => void;
  /**
   * Does what the page asks for.
   * @throws Error in words when Discord's client would not let the person do it
   */
  readonly perform: (deed: Deed) => Promise<unknown>;
}

/** What a seat is for. */
export interface SeatOptions {
  readonly sandbox: Sandbox;
  readonly observer: Observer;
  readonly things: Things;
  readonly send: (frame: ServerFrame) => void;
}

interface Sent {
  readonly interaction: SandboxInteraction;
  readonly channelId: string;
  readonly what: string;
  hasShownModal: boolean;
}

const MINUTE_MS = 60_000;
const AUTOCOMPLETE_LIMIT_MS = 3_000;

/** Sits somebody down as the moderator. */
export function createSeat(options: SeatOptions): Seat {
  const { sandbox, observer, things, send } = options;
  const { town } = sandbox;
  let resident: Resident = findResident(town, 'mod');
  let shownState: Record<string, string> = {};
  let shownMessages = new Map<string, string>();
  const sent = new Map<string, Sent>();

  function readState(): PageState {
    const evidence = observer.evidence();
    const { person } = resident;
    return {
      guildName: town.guild.name,
      you: resident.name,
      locale: person.user.locale,
      people: viewPeople(town),
      channels: viewChannels(town, person),
      commands: viewCommands(town, person, town.channels[0] ?? person.dm),
      names: viewNames(town),
      customEmoji: town.emoji.map(({ name, text }) => ({ name, text })),
      bot: observer.bot(),
      api: viewApi(town),
      aheadMs: Math.round((sandbox.now() - Date.now()) / 1_000) * 1_000,
      truth: tellMembers(evidence),
      foot: tellFoot(evidence),
      lives: tellLives(evidence),
      pending: viewPending(),
      things: things.view(),
    };
  }

  function viewPending(): PendingView[] {
    return [...sent.values()].flatMap(({ interaction, channelId, what }) => {
      const { id, state } = interaction;
      return state === 'acknowledged' ? [] : [{ id, channelId, what, state }];
    });
  }

  function refresh(): void {
    refreshState();
    refreshMessages();
    for (const one of sent.values()) showModal(one);
  }

  function refreshState(): void {
    const state = readState();
    const texts = Object.fromEntries(Object.entries(state).map(([part, value]) => [part, JSON.stringify(value)]));
    const changed = Object.entries(state).filter(([part]) => texts[part] !== shownState[part]);
    shownState = texts as Record<string, string>;
    if (changed.length > 0) send({ kind: 'state', state: Object.fromEntries(changed) });
  }

  function refreshMessages(): void {
    const seen = viewChannels(town, resident.person).flatMap(({ id }) => resident.person.sees({ id }));
    const all = seen.map((message) => show(message));
    const texts = new Map(all.map((shown) => [shown.message.id, JSON.stringify(shown)]));
    const upsert = all.filter(({ message }) => texts.get(message.id) !== shownMessages.get(message.id));
    const removed = [...shownMessages.keys()].filter((id) => !texts.has(id));
    shownMessages = texts;
    if (upsert.length + removed.length > 0) send({ kind: 'messages', upsert, removed });
  }

  function show(message: APIMessage): ShownMessage {
    const used = town.discord.nameInteraction(message.interaction_metadata?.id ?? '');
    return { message: proxyFiles(message), used, mine: resident.person.reactedWith(message) };
  }

  function showModal(one: Sent): void {
    const { interaction } = one;
    if (interaction.modal === undefined || one.hasShownModal) return;
    one.hasShownModal = true;
    const { title, components } = interaction.modal;
    send({ kind: 'modal', modal: { interactionId: interaction.id, title, components } });
  }

  function keep(interaction: SandboxInteraction, channelId: string, what: string): string {
    sent.set(interaction.id, { interaction, channelId, what, hasShownModal: false });
    refresh();
    return interaction.id;
  }

  function sitDown(who: string): void {
    resident = findResident(town, who);
    sent.clear();
    shownMessages = new Map();
    send({ kind: 'anew' });
    refresh();
  }

  async function actInChat(deed: Deed): Promise<unknown> {
    const { person } = resident;
    switch (deed.do) {
      case 'be':
        return sitDown(deed.who);
      case 'locale':
        for (const one of town.residents) one.person.user.locale = deed.locale;
        return observer.changed();
      case 'say':
        return void person.say({ id: deed.channelId }, deed.content);
      case 'command': {
        const { channelId, name, force } = deed;
        const values = readValues(options.sandbox, name, deed.values);
        return keep(
          await person.command({ id: channelId }, name, values, { force, raw: force }),
          channelId,
          `/${name}`,
        );
      }
      case 'autocomplete': {
        const values = readValues(options.sandbox, deed.name, deed.values);
        const asked = await person.autocomplete({ id: deed.channelId }, deed.name, values, deed.focused, { raw: true });
        await asked.waitForAcknowledgement(AUTOCOMPLETE_LIMIT_MS);
        return asked.choices ?? [];
      }
      case 'menu': {
        const channel = { id: deed.channelId };
        const menu = { force: deed.force, channel };
        return keep(await person.menu(deed.of, deed.name, { id: deed.targetId }, menu), channel.id, deed.name);
      }
      case 'react':
        if (deed.on) return person.react({ id: deed.messageId }, readEmoji(sandbox, deed.emoji));
        return person.unreact({ id: deed.messageId }, readEmoji(sandbox, deed.emoji));
      default:
        return actOnMessage(deed);
    }
  }

  async function actOnMessage(deed: Deed): Promise<unknown> {
    const { person } = resident;
    switch (deed.do) {
      case 'press': {
        const channelId = findChannelId(sandbox, deed.messageId);
        return keep(await person.press({ id: deed.messageId }, deed.customId), channelId, 'a button');
      }
      case 'choose': {
        const channelId = findChannelId(sandbox, deed.messageId);
        return keep(await person.choose({ id: deed.messageId }, deed.customId, deed.values), channelId, 'a choice');
      }
      case 'submit': {
        const opener = sent.get(deed.interactionId);
        if (opener === undefined) throw new Error('That form is not open any more.');
        return keep(await person.submit(opener.interaction, deed.values), opener.channelId, 'the form');
      }
      case 'forget':
        sent.delete(deed.interactionId);
        return observer.changed();
      default:
        return actOnWorld(deed);
    }
  }

  async function actOnWorld(deed: Deed): Promise<unknown> {
    switch (deed.do) {
      case 'break':
        await breakApi(town, deed.how);
        return observer.changed();
      case 'gateway':
        return town.discord.gateway.drop();
      case 'bot':
        return deed.how === 'kill' ? observer.kill() : observer.start();
      case 'pass-time':
        sandbox.passTime(deed.minutes * MINUTE_MS);
        return observer.changed();
      case 'play':
        return things.play(deed.thing);
      case 'inspect':
        return inspect(observer.evidence(), sandbox.bot.logPath, { receipt: deed.receipt, messageId: deed.messageId });
      default:
        throw new Error(`Nothing does "${deed.do}".`);
    }
  }

  return { refresh, perform: actInChat };
}

/** Files come through the page's own address: it asks no other origin for anything. */
function proxyFiles(message: APIMessage): APIMessage {
  const attachments = message.attachments.map((file) => ({ ...file, url: `files/${file.id}/${file.filename}` }));
  return { ...message, attachments };
}

/** A guild's own emoji is named by its text, `<:coin:123>`. */
function readEmoji({ town }: Sandbox, text: string) {
  return town.emoji.find((one) => one.text === text) ?? text;
}

function findChannelId({ town }: Sandbox, messageId: string): string {
  return town.discord.listMessages().find(({ id }) => id === messageId)?.channel_id ?? '';
}

function readValues({ town }: Sandbox, name: string, given: Readonly<Record<string, FrameValue>>) {
  return Object.fromEntries(
    Object.entries(given).map(([option, value]) => [option, readValue(value, findOption(town, name, option)?.type)]),
  );
}

function readValue(value: FrameValue, type: number | undefined): OptionValue {
  if ('text' in value) return value.text;
  if ('number' in value) return value.number;
  if ('flag' in value) return value.flag;
  // An id stays what its option is: a user, a role or a channel.
  if ('id' in value) return type === undefined ? value.id : { type, value: value.id };
  return { filename: value.filename, content: Buffer.from(value.base64, 'base64') };
}
