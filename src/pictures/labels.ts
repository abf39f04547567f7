/** Labels: what fonts can draw of them, and about how wide they get. Pure. */

/** Whether a font has a character. */
export type CanDraw = (character: string) => boolean;

/** Spaces that few fonts have, such as the narrow one between the thousands in French. */
const ODD_SPACES = /[\p{Zs}\u200b-\u200f]/gu;

/** A number or a date of `Intl`, with spaces that each font has. */
export function withPlainSpaces(text: string): string {
  return text.replace(ODD_SPACES, '\u00a0');
}

/** What is left of a text of others when every character that no font has is left out. */
export function toDrawable(text: string, canDraw: CanDraw): string {
  const kept = [...text.toWellFormed().normalize('NFC')].filter((character) => canDraw(character));
  return kept.join('').replace(/\s+/g, ' ').trim();
}

/** Cuts a text to a width, and ends it with an ellipsis where something was cut. */
export function cutToWidth(text: string, size: number, width: number): string {
  if (estimateWidth(text, size) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (estimateWidth(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** From here on characters are as wide as they are high: kana, kanji, Hangul, forms of full width. */
const FIRST_WIDE = 0x1100;

/** At least as wide as it is drawn, in pixels: what is placed by it neither touches nor runs out of the picture. */
export function estimateWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += toEms(character);
  return ems * size;
}

function toEms(character: string): number {
  if (/^[\u2010-\u2027\u2030-\u205e\u2212]$/.test(character)) return 1;
  if ((character.codePointAt(0) ?? 0) >= FIRST_WIDE) return 1.05;
  if (/^[.,:;'’|!iljI\s\u00a0]$/.test(character)) return 0.36;
  if (/^[mwMWжмшщюыфЖМШЩЮЫФ@%]$/.test(character)) return 1.05;
  return /^[\p{Ll}\p{M}0-9/()-]$/u.test(character) ? 0.68 : 0.85;
}
