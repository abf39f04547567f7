/** Invisible characters that change how text looks: removed from all that people wrote before anybody reads it. */

/** A black flag and the letters of its region, which cannot be seen alone. Source: Unicode UTS 51, "Emoji Tag Sequence". */
const TAGGED_FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]+\u{E007F}/u;
/**
 * Controls that turn the direction of text round, halves of characters, fillers and whatever takes no room. Characters
 * newer than this runtime stay: they may be emoji.
 */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2800]/u;
const EITHER = new RegExp(`${TAGGED_FLAG.source}|${INVISIBLE.source}`, 'gu');
/** Join emoji (families, professions) and letters of several scripts, and choose a sign's look: part of the word. */
const JOINERS: readonly string[] = ['\u200c', '\u200d', '\ufe0e', '\ufe0f'];

/** The text without what cannot be seen. Flags, joined emoji and marks that choose a sign's look stay whole. */
export function removeInvisible(text: string): string {
  return text.replace(EITHER, (mark) => (JOINERS.includes(mark) || TAGGED_FLAG.test(mark) ? mark : ''));
}

/** Whether anything of a text without invisible characters can be seen. */
export function isVisible(text: string): boolean {
  return [...text].some((mark) => mark.trim() !== '' && !JOINERS.includes(mark));
}
