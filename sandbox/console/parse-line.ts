import type { Action } from './action.ts';
import { replaceEmojiNames } from './emoji-names.ts';
import { suggest } from './nearest.ts';
import { findNamed } from './option-value.ts';
import { type ApiVocabulary, parseApi } from './parse-api.ts';
import { parseCommand, type Vocabulary } from './parse-command.ts';
import { isMessageWord, MESSAGE_WORDS, type MenuVocabulary, parseOnMessage } from './parse-on-message.ts';
import { TypingError } from './typing-error.ts';

/** What a line is understood with. */
export interface LineVocabulary extends Vocabulary, ApiVocabulary, MenuVocabulary {
  /** Whom one can be. */
  readonly residentNames: readonly string[];
  /** Where one can go: channels and posts. */
  readonly placeNames: readonly string[];
}

/** The words that a line can begin with, beside the commands of the bot. */
export const CONSOLE_WORDS = [
  'as',
  'channel',
  'say',
  'press',
  'choose',
  ...MESSAGE_WORDS,
  'force',
  'api',
  'kill',
  'stop',
  'start',
  'ledger',
  'people',
  'log',
  'help',
  'exit',
] as const;

/**
 * Reads one typed line.
 * @throws {@link TypingError} that says what to type instead
 */
export function parseLine(line: string, vocabulary: LineVocabulary): Action {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (text.startsWith('/')) return toCommand(text, vocabulary, false);
  const [, typed = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(text) ?? [];
  const word = typed.toLowerCase();
  if (isMessageWord(word)) return parseOnMessage(word, rest, vocabulary);
  switch (word) {
    case 'force':
      return toCommand(rest, vocabulary, true);
    case 'as':
      return { kind: 'as', name: pick(rest, '@', 'member', vocabulary.residentNames) };
    case 'channel':
      return { kind: 'channel', name: pick(rest, '#', 'channel', vocabulary.placeNames) };
    case 'say':
      return { kind: 'say', text: replaceEmojiNames(need(rest, 'say hello everybody'), vocabulary.directory.emoji) };
    case 'press':
      return { kind: 'press', label: rest };
    case 'choose':
      return { kind: 'choose', choice: need(rest, 'choose Event Coins') };
    case 'api':
      return parseApi(rest, vocabulary);
    case 'kill':
    case 'stop':
    case 'start':
      return { kind: 'bot', deed: word as 'kill' | 'stop' | 'start' };
    case 'ledger':
    case 'people':
    case 'log':
    case 'help':
      return { kind: 'look', at: word as 'ledger' | 'people' | 'log' | 'help' };
    case '?':
      return { kind: 'look', at: 'help' };
    case 'exit':
    case 'quit':
      return { kind: 'exit' };
    default:
      throw new TypingError(describeUnknown(typed, vocabulary));
  }
}

function toCommand(text: string, vocabulary: LineVocabulary, force: boolean): Action {
  if (!text.startsWith('/')) throw new TypingError('Type the command after it, e.g. force /points add @ana 10.');
  return { kind: 'command', command: parseCommand(text, vocabulary, force), force };
}

function pick(text: string, sign: '@' | '#', kind: string, names: readonly string[]): string {
  return findNamed(text, sign, kind, new Map(names.map((name) => [name, name])));
}

function need(text: string, example: string): string {
  if (text === '') throw new TypingError(`Something is missing. Type for example: ${example}`);
  return text;
}

/** `points add …` without its slash is the likeliest slip of all. */
function describeUnknown(word: string, { commands }: LineVocabulary): string {
  const isCommand = commands.some(({ name }) => name === word.toLowerCase());
  const hint = isCommand ? ` Did you mean /${word.toLowerCase()}?` : suggest(word, CONSOLE_WORDS);
  return `I do not know "${word}".${hint} Commands of the bot begin with a slash; "help" shows everything else.`;
}
