import { UserError } from '../errors.ts';
import { text } from '../texts/text.ts';

/** An emoji as rules and reactions know it. */
export interface Emoji {
  /** What makes it the same emoji: the id of a custom one, else its characters without their presentation. */
  readonly key: string;
  /** As a message shows it: `⭐` or `<:name:123>`. */
  readonly text: string;
}

const CUSTOM = /^<(a?):(\w{2,32}):(\d{17,20})>$/;
/** Asks for the coloured look. Clients send it or not; both are the same reaction. */
const PRESENTATION = '\ufe0f';
/**
 * What clients leave out of a sequence is the mark of the coloured look; flags and keycaps are whole or nothing. A letter
 * of a flag alone is an emoji to Discord, though not to Unicode.
 */
const PICTURE =
  /^(?:\p{RGI_Emoji}|[\u{1F1E6}-\u{1F1FF}]|[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u200d\u2640\u2642]*)$/v;
const LONGEST = 32;
/** Not the first character: a tone alone is an emoji of its own. */
const TONES = /(?<!^)\p{Emoji_Modifier}/gu;
/** Two people with a tone each are written out; without tones they are one character, or another sequence. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['🫱‍🫲', '🤝'],
  ['👩‍🤝‍👨', '👫'],
  ['👩‍🤝‍👩', '👭'],
  ['👨‍🤝‍👨', '👬'],
  ['🧑‍❤‍🧑', '💑'],
  ['🧑‍❤‍💋‍🧑', '💏'],
  ['🧑‍🐰‍🧑', '👯'],
  ['👩‍🐰‍👩', '👯‍♀'],
  ['👨‍🐰‍👨', '👯‍♂'],
  ['🧑‍🫯‍🧑', '🤼'],
  ['👩‍🫯‍👩', '🤼‍♀'],
  ['👨‍🫯‍👨', '🤼‍♂'],
]);

/**
 * Reads an emoji as Discord puts it into an option when somebody picks one.
 *
 * @throws {@link UserError} BAD_EMOJI
 */
export function parseEmoji(typed: string): Emoji {
  const written = typed.trim();
  const [, animated = '', name = '', id] = CUSTOM.exec(written) ?? [];
  if (id !== undefined) return { key: id, text: `<${animated}:${name}:${id}>` };
  if (written.length <= LONGEST && PICTURE.test(written) && countCharacters(written) === 1) {
    return { key: toEmojiKey({ id: null, name: written }) ?? written, text: written };
  }
  const isName = /^:\w+:$/.test(written);
  throw new UserError('BAD_EMOJI', text(isName ? 'refusal.rule.emoji-name' : 'refusal.rule.bad-emoji'));
}

/**
 * What makes a reaction's emoji the same as a rule's.
 *
 * @param emoji - as Discord describes it; one that was deleted has no name, and no rule means it
 */
export function toEmojiKey({
  id,
  name,
}: {
  readonly id?: string | null | undefined;
  readonly name?: string | null | undefined;
}): string | undefined {
  return id ?? name?.replaceAll(PRESENTATION, '');
}

/**
 * The emojis of the rules that a reaction is about: its own, and where it has skin tones the one without them. So a rule
 * without a tone is about all tones, and one with a tone is about that tone.
 *
 * @param emojiKey - of a reaction, see {@link toEmojiKey}
 */
export function toRuleKeys(emojiKey: string): readonly string[] {
  const plain = emojiKey.replaceAll(TONES, '');
  return plain === emojiKey ? [emojiKey] : [emojiKey, WRITTEN_OUT.get(plain) ?? plain];
}

/** As a person counts. */
function countCharacters(text: string): number {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].length;
}
