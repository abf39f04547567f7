import type { FileInput, OptionValue } from '../discord/command-input.ts';
import type { CommandOption } from '../discord/command-option.ts';
import type { HasId } from '../discord/guild-state.ts';
import { OPTION_TYPES } from '../discord/protocol.ts';
import { type EmojiNames, replaceEmojiNames } from './emoji-names.ts';
import { suggest } from './nearest.ts';
import { TypingError } from './typing-error.ts';

/** What can be named: with `@`, with `#`, between colons, and by its path. */
export interface Directory {
  readonly members: ReadonlyMap<string, HasId>;
  readonly roles: ReadonlyMap<string, HasId>;
  readonly channels: ReadonlyMap<string, HasId>;
  readonly emoji: EmojiNames;
  /**
   * A file by its path on this machine.
   * @throws {@link TypingError} when there is none
   */
  readonly openFile: (path: string) => FileInput;
}

const YES = ['true', 'yes', 'on'];
const NO = ['false', 'no', 'off'];

/**
 * The value of an option as typed.
 * @param force - takes a text that cannot be read as it is, as a broken client would send it
 * @throws {@link TypingError} for a text that is no such value
 */
export function readValue(option: CommandOption, text: string, directory: Directory, force: boolean): OptionValue {
  const read = () => {
    switch (option.type) {
      case OPTION_TYPES.integer:
      case OPTION_TYPES.number:
        return readNumber(option.name, text);
      case OPTION_TYPES.boolean:
        return readBoolean(option.name, text);
      case OPTION_TYPES.user:
        return findNamed(text, '@', 'member', directory.members);
      case OPTION_TYPES.role:
        return findNamed(text, '@', 'role', directory.roles);
      case OPTION_TYPES.mentionable:
        return findNamed(text, '@', 'member or role', new Map([...directory.members, ...directory.roles]));
      case OPTION_TYPES.channel:
        return findNamed(text, '#', 'channel', directory.channels);
      case OPTION_TYPES.attachment:
        return directory.openFile(text);
      default:
        return readText(option, replaceEmojiNames(text, directory.emoji));
    }
  };
  if (!force) return read();
  try {
    return read();
  } catch {
    return text;
  }
}

/**
 * Somebody or something by a name typed with or without its sign, in any case.
 * @throws {@link TypingError} with the names that there are
 */
export function findNamed<T>(text: string, sign: '@' | '#', kind: string, all: ReadonlyMap<string, T>): T {
  const name = (text.startsWith(sign) ? text.slice(1) : text).toLowerCase();
  const found = [...all].find(([known]) => known.toLowerCase() === name);
  if (found !== undefined) return found[1];
  const names = [...all.keys()];
  const known = names.map((one) => sign + one).join(', ') || 'none';
  throw new TypingError(`There is no ${kind} ${sign}${name}.${suggest(name, names, sign)} There are: ${known}.`);
}

function readNumber(name: string, text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw new TypingError(`${name} takes a number such as 10 or 2.5, not "${text}".`);
}

function readBoolean(name: string, text: string): boolean {
  const word = text.toLowerCase();
  if (YES.includes(word)) return true;
  if (NO.includes(word)) return false;
  throw new TypingError(`${name} takes true or false, not "${text}".`);
}

function readText({ name, choices }: CommandOption, text: string): string | number {
  const offered = choices ?? [];
  if (offered.length === 0) return text;
  const chosen = offered.find((choice) => choice.name.toLowerCase() === text.toLowerCase() || choice.value === text);
  if (chosen !== undefined) return chosen.value;
  throw new TypingError(`${name} is one of: ${offered.map((choice) => choice.name).join(', ')}. Not "${text}".`);
}
