// The town at a person's fingertips: each typed line is done as the present person, and what changes on their screen is
// drawn when it changes, however long after.
import { type Bot, readLastWords } from '../bot.ts';
import type { SandboxInteraction } from '../discord/interaction-view.ts';
import { MESSAGE_FLAGS } from '../discord/protocol.ts';
import type { Channel } from '../discord/world.ts';
import { drawLedger, readLedger } from '../ledger.ts';
import { drawMessage, drawReactionLine } from '../terminal/draw-message.ts';
import type { Screen } from '../terminal/screen.ts';
import { findChannel, findResident, type Resident, type Town } from '../town.ts';
import { actOnMessage } from './act-on-message.ts';
import type { Action } from './action.ts';
import { changeApi } from './change-api.ts';
import { completeLine } from './complete.ts';
import { findButton, findChoice } from './controls.ts';
import { fillForm } from './form.ts';
import { drawHelp } from './help.ts';
import { createNewsReader, type News } from './news.ts';
import { type LineVocabulary, parseLine } from './parse-line.ts';
import { readDirectory, readMenus, readVocabulary } from './vocabulary.ts';

/** What a person types into. */
export interface Console {
  /** Who is typing where. */
  readonly prompt: () => string;
  /** Does what the line says. Resolves with false when it says that this is the end. Never rejects. */
  readonly run: (line: string) => Promise<boolean>;
  readonly complete: (line: string) => [string[], string];
  /** Draws what changes, until the town closes. */
  readonly follow: () => Promise<void>;
}

/** What the console works on. */
export interface ConsoleOptions {
  readonly town: Town;
  readonly bot: Bot;
  readonly screen: Screen;
  /** Asks for one line, as a form does. Resolves with undefined when nobody answers any more. */
  readonly ask: (question: string) => Promise<string | undefined>;
}

/** Longest wait that a timer can be set to: as good as forever. */
const FOREVER_MS = 2 ** 31 - 1;
/** Discord gives an application three seconds for its first answer; what comes after them is drawn when it comes. */
const ANSWER_LIMIT_MS = 6_000;
/** The bot gives itself eight seconds to finish what is under way. */
const STOP_LIMIT_MS = 12_000;
/** Newest messages that are drawn of a channel. */
const SHOWN_MESSAGES = 10;

/** Creates the console, as the moderator in the first channel. */
export function createConsole(options: ConsoleOptions): Console {
  const { town, bot, screen } = options;
  const place: Place = { resident: findResident(town, 'mod'), channel: findChannel(town, 'general') };
  const news = createNewsReader([...town.channels, ...town.posts]);
  // Everything until now was on the screen before.
  for (const { person } of town.residents) news.read(person);

  /** Draws what is new; of other channels only that there is something. */
  function refresh(): boolean {
    const all = news.read(place.resident.person);
    const here = all.filter(
      ({ channel, message }) => channel === place.channel && ((message.flags ?? 0) & MESSAGE_FLAGS.loading) === 0,
    );
    for (const one of here) drawNews(one, options);
    const elsewhere = new Set(
      // Reactions elsewhere are no news: there may be many.
      all
        .filter(({ channel, onlyReactions }) => channel !== place.channel && !onlyReactions)
        .map(({ channel }) => channel.name),
    );
    for (const name of elsewhere)
      screen.say(`#${name} has something new: "channel #${name}" shows it.`, screen.style.dim);
    return all.length > 0;
  }

  return {
    prompt: () => `${place.resident.name} #${place.channel.name} › `,
    run: async (line) => {
      try {
        const action = parseLine(line, readLineVocabulary(town));
        if (action.kind === 'exit') return false;
        await perform(action, place, options);
      } catch (error) {
        screen.say(`! ${toHint(error)}`, screen.style.yellow);
      }
      refresh();
      return true;
    },
    complete: (line) => completeLine(line, readLineVocabulary(town)),
    follow: async () => {
      const forget = bot.onCollapse(({ message }) => {
        screen.say(`! ${message}\n"start" starts it again.`, screen.style.red);
      });
      try {
        for (;;) await town.discord.waitFor(refresh, 'News', FOREVER_MS);
      } catch {
        // The town has closed.
      } finally {
        forget();
      }
    },
  };
}

/** Who acts, and where. */
interface Place {
  resident: Resident;
  channel: Channel;
}

function readLineVocabulary(town: Town): LineVocabulary {
  return {
    ...readVocabulary(town),
    residentNames: town.residents.map(({ name }) => name),
    memberNames: town.residents.filter(({ accountId }) => accountId !== undefined).map(({ name }) => name),
    fieldNames: town.fields.map(({ name }) => name),
    placeNames: [...town.channels, ...town.posts].map(({ name }) => name),
    menus: readMenus(town),
  };
}

async function perform(action: Action, place: Place, options: ConsoleOptions): Promise<void> {
  const { town, screen } = options;
  const { person } = place.resident;
  const messages = () => person.sees(place.channel);
  switch (action.kind) {
    case 'command': {
      const { command, force } = action;
      const sent = await person.command(place.channel, command.name, command.values, { force, raw: force });
      return followUp(sent, place.resident, options);
    }
    case 'press': {
      const { message, component } = findButton(messages(), action.label);
      return followUp(await person.press(message, component.custom_id), place.resident, options);
    }
    case 'choose': {
      const { message, component, chosen } = findChoice(messages(), action.choice, readDirectory(town));
      return followUp(await person.choose(message, component.custom_id, [chosen]), place.resident, options);
    }
    case 'react':
    case 'unreact':
    case 'clear':
    case 'menu': {
      const sent = await actOnMessage(action, { person, channel: place.channel, town });
      return sent === undefined ? undefined : followUp(sent, place.resident, options);
    }
    case 'say':
      person.say(place.channel, action.text);
      return;
    case 'as':
      place.resident = findResident(town, action.name);
      if (!canSee(place)) place.channel = findChannel(town, 'general');
      return;
    case 'channel':
      return goTo(findChannel(town, action.name), place, options);
    case 'bot':
      screen.say(await changeBot(action.deed, options));
      return;
    case 'look':
      screen.print(...look(action.at, options));
      return;
    case 'nothing':
    case 'exit':
      return;
    default:
      screen.say(await changeApi(action, town));
  }
}

/** Waits for the answer to something that was sent; a form that it opens is filled in and sent in turn. */
async function followUp(sent: SandboxInteraction, resident: Resident, options: ConsoleOptions): Promise<void> {
  const { town, bot, screen, ask } = options;
  const isAnswered = () => {
    if (sent.state === 'failed') return true;
    return sent.acknowledgement !== undefined && ((sent.response()?.flags ?? 0) & MESSAGE_FLAGS.loading) === 0;
  };
  const answered = town.discord.waitFor(isAnswered, 'An answer', ANSWER_LIMIT_MS).catch(() => undefined);
  await screen.during('the bot is thinking', answered);
  if (sent.state === 'failed') {
    const hint = bot.isRunning() ? '"log" shows what it did' : 'it is not running: "start" starts it';
    throw new Error(`The application did not respond (${hint}).`);
  }
  if (sent.modal === undefined) return;
  const values = await fillForm({ modal: sent.modal, directory: readDirectory(town), ask, say: screen.say });
  if (values === undefined) {
    screen.say('The form is closed; nothing was sent.');
    return;
  }
  await followUp(await resident.person.submit(sent, values), resident, options);
}

/** @returns what to say about it */
async function changeBot(deed: 'kill' | 'stop' | 'start', { bot, screen }: ConsoleOptions): Promise<string> {
  if (deed === 'start') {
    if (bot.isRunning()) return 'It is running already.';
    await screen.during('the bot is starting', bot.start());
    return 'The bot is back, and finishes what it had begun.';
  }
  if (!bot.isRunning()) return 'It is not running. "start" starts it.';
  if (deed === 'stop') await screen.during('the bot is ending', bot.stop(STOP_LIMIT_MS));
  else await bot.kill();
  return `The bot ${deed === 'kill' ? 'was killed' : 'has stopped'}. "start" starts it again.`;
}

/** @returns lines to print */
function look(at: 'ledger' | 'people' | 'log' | 'help', { town, bot, screen }: ConsoleOptions): string[] {
  switch (at) {
    case 'ledger':
      return drawLedger(readLedger(town), screen);
    case 'people':
      return town.residents.map(describeResident);
    case 'log':
      return [`  ${screen.style.dim(bot.logPath)}`, ...readLastWords(bot.logPath)];
    case 'help':
      return drawHelp(screen);
  }
}

function describeResident({ name, person, accountId }: Resident): string {
  const account = accountId === undefined ? 'no account in Returning.AI' : `account ${name} (${name}@example.com)`;
  return `  @${name} · ${person.user.displayName} · ${account}`;
}

function goTo(channel: Channel, place: Place, options: ConsoleOptions): void {
  const { resident } = place;
  if (!canSee({ resident, channel })) throw new Error(`#${channel.name} is hidden from ${resident.name}.`);
  place.channel = channel;
  const messages = resident.person.sees(channel);
  const earlier = messages.length - SHOWN_MESSAGES;
  if (earlier > 0) options.screen.say(`… ${earlier} earlier`, options.screen.style.dim);
  for (const message of messages.slice(-SHOWN_MESSAGES))
    drawNews({ message, changed: false, onlyReactions: false }, options);
}

/** Each channel has a message from its beginning on. */
function canSee({ resident, channel }: Place): boolean {
  return resident.person.sees(channel).length > 0;
}

function drawNews({ message, changed, onlyReactions }: Omit<News, 'channel'>, { town, screen }: ConsoleOptions): void {
  const note = changed ? 'changed' : undefined;
  const view = { style: screen.style, width: screen.width(), names: town.names, now: Date.now(), note };
  if (onlyReactions) screen.print(drawReactionLine(message, view));
  else screen.print(...drawMessage(message, view));
}

/** The town's own words name its parameters; here, there is a word for that. */
function toHint(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(
    /Use (force|raw)( to send (it|one) anyway)?\./,
    '"force" before the command sends it all the same.',
  );
}
