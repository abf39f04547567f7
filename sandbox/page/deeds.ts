// Does what an open page asks for.
import type { OptionValue } from '../discord/command-input.ts';
import type { SandboxInteraction } from '../discord/interaction-view.ts';
import type { Sandbox } from '../sandbox.ts';
import { findResident } from '../town.ts';
import { breakApi } from './break-api.ts';
import { findOption } from './chat-view.ts';
import type { Deed, FrameValue } from './frames.ts';
import { inspect } from './inspect.ts';
import type { Seat } from './seat.ts';
import { beginAnew, refresh } from './showing.ts';

const MINUTE_MS = 60_000;
const AUTOCOMPLETE_LIMIT_MS = 3_000;

/**
 * Does it. Resolves with what the page wants to know of it.
 * @throws Error in words when Discord's client would not let the person do it
 */
export async function perform(seat: Seat, deed: Deed): Promise<unknown> {
  const { resident, session } = seat;
  const { sandbox, observer } = session;
  const { person } = resident;
  switch (deed.do) {
    case 'be':
      seat.resident = findResident(sandbox.town, deed.who);
      seat.sent.clear();
      return beginAnew(seat);
    case 'locale':
      for (const one of sandbox.town.residents) one.person.user.locale = deed.locale;
      return observer.changed();
    case 'messages':
      person.user.takesMessages = deed.on;
      return observer.changed();
    case 'say':
      return void person.say({ id: deed.channelId }, deed.content);
    case 'react':
      if (deed.on) return person.react({ id: deed.messageId }, readEmoji(sandbox, deed.emoji));
      return person.unreact({ id: deed.messageId }, readEmoji(sandbox, deed.emoji));
    default:
      return interact(seat, deed);
  }
}

/** What becomes an interaction, and what is asked about one. */
async function interact(seat: Seat, deed: Deed): Promise<unknown> {
  const { resident, session, sent } = seat;
  const { sandbox, observer } = session;
  const { person } = resident;
  switch (deed.do) {
    case 'command': {
      const { channelId, name, force } = deed;
      const values = readValues(sandbox, name, deed.values);
      const options = { force, raw: force };
      return keep(seat, await person.command({ id: channelId }, name, values, options), channelId, `/${name}`);
    }
    case 'autocomplete': {
      const values = readValues(sandbox, deed.name, deed.values);
      const asked = await person.autocomplete({ id: deed.channelId }, deed.name, values, deed.focused, { raw: true });
      await asked.waitForAcknowledgement(AUTOCOMPLETE_LIMIT_MS);
      return asked.choices ?? [];
    }
    case 'menu': {
      const channel = { id: deed.channelId };
      const opened = await person.menu(deed.of, deed.name, { id: deed.targetId }, { force: deed.force, channel });
      return keep(seat, opened, channel.id, deed.name);
    }
    case 'press': {
      const pressed = await person.press({ id: deed.messageId }, deed.customId);
      return keep(seat, pressed, findChannelId(sandbox, deed.messageId), 'a button');
    }
    case 'choose': {
      const chosen = await person.choose({ id: deed.messageId }, deed.customId, deed.values);
      return keep(seat, chosen, findChannelId(sandbox, deed.messageId), 'a choice');
    }
    case 'submit': {
      const opener = sent.get(deed.interactionId);
      if (opener === undefined) throw new Error('That form is not open any more.');
      const submitted = await person.submit(opener.interaction, deed.values);
      sent.delete(deed.interactionId);
      return keep(seat, submitted, opener.channelId, 'the form');
    }
    case 'forget':
      sent.delete(deed.interactionId);
      return observer.changed();
    default:
      return change(seat, deed);
  }
}

/** What happens to the world, and what is looked up in it. */
async function change({ session, reset }: Seat, deed: Deed): Promise<unknown> {
  const { sandbox, observer, things } = session;
  switch (deed.do) {
    case 'break':
      await breakApi(sandbox.town, deed.how);
      return observer.changed();
    case 'cut-gateway':
      return sandbox.town.discord.gateway.drop();
    case 'bot':
      return deed.how === 'kill' ? observer.kill() : observer.start();
    case 'pass-time':
      sandbox.passTime(deed.minutes * MINUTE_MS);
      return observer.changed();
    case 'reset':
      return reset();
    case 'play':
      return things.play(deed.thing);
    case 'inspect':
      return inspect(observer.evidence(), sandbox.bot.logPath, { receipt: deed.receipt, messageId: deed.messageId });
    default:
      throw new Error(`Nothing does "${deed.do}".`);
  }
}

/** Remembers what was sent, so that the page sees it wait, fail or open a form. */
function keep(seat: Seat, interaction: SandboxInteraction, channelId: string, what: string): string {
  seat.sent.set(interaction.id, { interaction, channelId, what, hasShownModal: false });
  refresh(seat);
  return interaction.id;
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
