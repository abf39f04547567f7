// What a step of the scene can do: type, press, look at what came back, break things, and hold Returning.AI's own totals
// against what they should be.
import type { APIMessage } from 'discord.js';
import type { Bot } from '../bot.ts';
import type { Words } from '../bot-texts.ts';
import { parseCommand } from '../console/parse-command.ts';
import { readVocabulary } from '../console/vocabulary.ts';
import type { SandboxInteraction } from '../discord/interaction-view.ts';
import { MESSAGE_FLAGS } from '../discord/protocol.ts';
import { describeEntries, type LedgerRow, readRow } from '../ledger.ts';
import { drawMessage } from '../terminal/draw-message.ts';
import type { Screen } from '../terminal/screen.ts';
import { findChannel, findResident, type Town } from '../town.ts';
import type { Check } from './check.ts';

/** What the steps are played with. */
export interface Stage {
  readonly town: Town;
  readonly bot: Bot;
  /** Says something to whoever watches. */
  readonly say: (text: string) => void;
  /** Somebody types a command; `force` sends it although Discord's own client would not. */
  readonly type: (who: string, line: string, options?: { readonly force?: boolean }) => Promise<SandboxInteraction>;
  readonly press: (who: string, message: APIMessage, label: Words) => Promise<SandboxInteraction>;
  /** Somebody writes a message. */
  readonly write: (who: string, text: string) => APIMessage;
  readonly react: (who: string, message: APIMessage, emoji: string) => void;
  readonly unreact: (who: string, message: APIMessage, emoji: string) => void;
  /** Somebody chooses an entry of a message's menu. */
  readonly menu: (who: string, message: APIMessage, entry: string) => Promise<SandboxInteraction>;
  /** Waits until the answer says these words, wherever in it, and draws it. */
  readonly answer: (interaction: SandboxInteraction, words: Words, options?: AnswerOptions) => Promise<APIMessage>;
  /** Words as the message says them: in the language of the only one who sees it, else in the guild's. */
  readonly toReader: (message: APIMessage, words: Words) => string;
  /** Waits until the check gives something else than undefined or false. */
  readonly until: <T>(what: string, check: () => T | undefined | false) => Promise<T>;
  /** Starts the bot again and waits until it takes commands. */
  readonly restart: () => Promise<void>;
  /** The messages of a channel as somebody sees them, oldest first. */
  readonly read: (who: string, channelName: string) => readonly APIMessage[];
  /** Draws the messages of a channel as somebody sees them. */
  readonly show: (who: string, channelName: string) => void;
  readonly check: (what: string, holds: boolean, saw?: string) => void;
  /** Checks the total that Returning.AI has, and optionally how many entries made it. */
  readonly checkTotal: (who: string, fieldName: string, total: number, entries?: number) => void;
  /** The same, once it is so; what takes too long is checked as it is. */
  readonly seeTotal: (who: string, fieldName: string, total: number, entries?: number) => Promise<void>;
}

/** How an answer is shown. */
export interface AnswerOptions {
  /** The message was on the screen before and has changed. */
  readonly changed?: boolean;
}

/** Longer than anything that the bot waits for by itself in this scene. */
const PATIENCE_MS = 25_000;

/** Creates the stage; what was checked is told to `onCheck`. */
export function createStage(options: {
  readonly town: Town;
  readonly bot: Bot;
  readonly screen: Screen;
  readonly onCheck: (check: Check) => void;
}): Stage {
  const { town, bot, screen, onCheck } = options;
  const { style } = screen;
  const act = (who: string, words: string) => screen.print('', `${style.cyan(who)} ${style.dim('›')} ${words}`);

  const read = (who: string, channelName: string) =>
    findResident(town, who).person.sees(findChannel(town, channelName));
  const draw = (message: APIMessage, note?: string) =>
    screen.print(...drawMessage(message, { style, width: screen.width(), names: town.names, now: Date.now(), note }));

  async function until<T>(what: string, check: () => T | undefined | false): Promise<T> {
    return screen.during(what, town.discord.waitFor(check, what, PATIENCE_MS));
  }

  const toReader = (message: APIMessage, words: Words) => words(findLocale(town, message));

  async function answer(interaction: SandboxInteraction, words: Words, { changed = false }: AnswerOptions = {}) {
    const isAnswer = (message: APIMessage) => readWords(message).includes(toReader(message, words));
    const what = `waiting for "${words(town.guild.locale)}"`;
    const message = await until(what, () => findAnswer(interaction).find(isAnswer));
    draw(message, changed ? 'the same message, changed by itself' : undefined);
    return message;
  }

  const check: Stage['check'] = (what, holds, saw = '') => {
    onCheck({ what, holds, saw });
    showCheck({ what, holds, saw }, screen);
  };

  return {
    town,
    bot,
    say: (text) => screen.say(text, style.dim),
    ...createActs({ town, act, bold: style.bold, toReader }),
    answer,
    toReader,
    until,
    restart: () => screen.during('the bot is starting again', bot.start()),
    read,
    show: (who, channelName) => {
      act(who, `looks into #${channelName}`);
      for (const message of read(who, channelName)) draw(message);
    },
    check,
    ...createTotals({ town, screen, check }),
  };
}

/** Looks at what Returning.AI has. */
function createTotals({
  town,
  screen,
  check,
}: Pick<Stage, 'town' | 'check'> & { readonly screen: Screen }): Pick<Stage, 'checkTotal' | 'seeTotal'> {
  const find = (who: string, fieldName: string) => readRow(town, findResident(town, who), fieldName);
  const checkTotal: Stage['checkTotal'] = (who, fieldName, total, entries) => {
    const { what, holds, saw } = compareTotal(find(who, fieldName), total, entries);
    check(what, holds, saw);
  };
  return {
    checkTotal,
    seeTotal: async (who, fieldName, total, entries) => {
      const isSo = () => find(who, fieldName).total === total;
      const seen = town.api.waitFor(isSo, PATIENCE_MS).catch(() => undefined);
      await screen.during(`waiting for ${total} ${fieldName}`, seen);
      checkTotal(who, fieldName, total, entries);
    },
  };
}

function showCheck({ what, holds, saw }: Check, { say, style }: Screen): void {
  if (holds) say(`✓ ${what}`, (line) => line.replace('✓', style.green('✓')));
  else say(`✗ ${what}${saw === '' ? '' : ` (it is: ${saw})`}`, style.red);
}

/** What people do, each told before it is done. */
function createActs({
  town,
  act,
  bold,
  toReader,
}: {
  readonly town: Town;
  readonly toReader: Stage['toReader'];
  readonly act: (who: string, words: string) => void;
  readonly bold: (text: string) => string;
}): Pick<Stage, 'type' | 'press' | 'write' | 'react' | 'unreact' | 'menu'> {
  const channel = findChannel(town, 'general');
  const find = (who: string) => findResident(town, who).person;
  return {
    type: async (who, line, { force = false } = {}) => {
      const { name, values } = parseCommand(line, readVocabulary(town), force);
      act(who, line);
      return find(who).command(channel, name, values, { force });
    },
    press: async (who, message, words) => {
      const label = toReader(message, words);
      act(who, bold(`[ ${label} ]`));
      return find(who).press(message, label);
    },
    write: (who, text) => {
      act(who, text);
      return find(who).say(channel, text);
    },
    react: (who, message, emoji) => {
      act(who, `reacts with ${emoji}`);
      find(who).react(message, emoji);
    },
    unreact: (who, message, emoji) => {
      act(who, `takes ${emoji} away`);
      find(who).unreact(message, emoji);
    },
    menu: async (who, message, entry) => {
      act(who, `Apps > ${entry}`);
      return find(who).menu('message', entry, message);
    },
  };
}

function compareTotal(
  { resident, fieldName, total, entries }: LedgerRow,
  expected: number,
  expectedEntries = entries.length,
): Check {
  const name = resident.person.user.displayName ?? resident.name;
  const isCounted = entries.length === expectedEntries;
  const trail = describeEntries(entries);
  return {
    what: `Returning.AI: ${name} has ${expected} ${fieldName}${trail === '' ? '' : ` (${trail})`}`,
    holds: total === expected && isCounted,
    saw: isCounted ? String(total) : `${total}, in ${entries.length} entries instead of ${expectedEntries}`,
  };
}

/** Whether only one person sees the message. */
export function isPrivate(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MESSAGE_FLAGS.ephemeral) !== 0;
}

/** The language that the bot speaks in a message. */
function findLocale({ guild, residents }: Town, message: APIMessage): string {
  const readerId = message.interaction_metadata?.user.id;
  const reader = isPrivate(message) ? residents.find(({ person }) => person.id === readerId) : undefined;
  return reader?.person.user.locale ?? guild.locale;
}

/** What came of it so far. */
function findAnswer(interaction: SandboxInteraction): APIMessage[] {
  if (interaction.state === 'failed') throw new Error('Discord says: "The application did not respond".');
  return [interaction.response(), ...interaction.followUps()].filter((message) => message !== undefined);
}

/** All of a message's text in one piece. */
function readWords({ content, embeds }: APIMessage): string {
  return [content, ...embeds.flatMap(({ title, description }) => [title ?? '', description ?? ''])].join('\n');
}
