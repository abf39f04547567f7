import type { CustomEmoji, PartialEmoji } from './world.ts';

/** An emoji as people name one: as it is written, or what `guild.addEmoji` returned. */
export type EmojiInput = string | CustomEmoji;

/** Asks for the coloured form of the character before it; clients send emoji with and without it. */
const VARIATION_SELECTOR = /\uFE0F/gu;
const CHARACTERS = new Intl.Segmenter();
/** Discord has them beside the flags that two of them make. */
const FLAG_LETTER = /^[\u{1F1E6}-\u{1F1FF}]$/u;
const KEYCAP = /^[0-9#*]\u20E3$/u;

/**
 * The emoji as the API shows it. Only for animated ones it says so. Source: resources/emoji, "Emoji Object".
 * @throws Error for a text that is no emoji
 */
export function toPartialEmoji(emoji: EmojiInput): PartialEmoji {
  if (typeof emoji !== 'string') {
    return { id: emoji.id, name: emoji.name, ...(emoji.animated ? { animated: true } : {}) };
  }
  if (!isUnicodeEmoji(emoji)) throw new Error(`"${emoji}" is no emoji that Discord knows.`);
  return { id: null, name: emoji };
}

/** What makes two emoji the same one: the id, or the characters, where `❤` is `❤️`. */
export function toEmojiKey({ id, name }: PartialEmoji): string {
  return id ?? name.replace(VARIATION_SELECTOR, '');
}

/** An emoji in words, as it is written in a message. */
export function describeEmoji({ id, name }: PartialEmoji): string {
  return id === null ? name : `:${name}:`;
}

/** Whether the text is one emoji and nothing else. */
export function isUnicodeEmoji(text: string): boolean {
  if (/^\p{RGI_Emoji}$/v.test(text) || FLAG_LETTER.test(text) || KEYCAP.test(text.replace(VARIATION_SELECTOR, '')))
    return true;
  return [...CHARACTERS.segment(text)].length === 1 && /\p{Extended_Pictographic}/u.test(text);
}
