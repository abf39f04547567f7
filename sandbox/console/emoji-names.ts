import { type EmojiInput, isUnicodeEmoji } from '../discord/emoji.ts';
import { suggest } from './nearest.ts';
import { TypingError } from './typing-error.ts';

/** Emoji by the names that are typed: `:star:`. */
export type EmojiNames = ReadonlyMap<string, EmojiInput>;

/** For keyboards without emoji. The names are those that Discord has. */
export const UNICODE_NAMES: readonly (readonly [string, string])[] = [
  ['star', '⭐'],
  ['fire', '🔥'],
  ['heart', '❤️'],
  ['thumbsup', '👍'],
  ['tada', '🎉'],
  ['rocket', '🚀'],
];

/**
 * The emoji that somebody types: itself, or its name with or without colons.
 * @throws {@link TypingError} with the names that there are
 */
export function findEmoji(text: string, names: EmojiNames): EmojiInput {
  if (isUnicodeEmoji(text)) return text;
  const name = text.replace(/^:|:$/gu, '').toLowerCase();
  const found = [...names].find(([known]) => known.toLowerCase() === name);
  if (found !== undefined) return found[1];
  const known = [...names.keys()];
  throw new TypingError(
    `"${text}" is no emoji.${suggest(name, known)} Type one, or a name: ${known.map((one) => `:${one}:`).join(' ')}.`,
  );
}

/** A text as Discord's client sends it: what is between colons and known becomes the emoji. */
export function replaceEmojiNames(text: string, names: EmojiNames): string {
  return text.replace(/(?<![<a]):(\w+):/gu, (whole, name: string) => {
    const emoji = names.get(name);
    if (emoji === undefined) return whole;
    return typeof emoji === 'string' ? emoji : emoji.text;
  });
}
