/** How many columns text takes in a terminal: emoji and East Asian characters take two, combining marks none. */

/** Cuts text where people see one character, so that an emoji of several code points is never torn. */
const GRAPHEMES = new Intl.Segmenter();

const EMOJI = /^\p{RGI_Emoji}$/v;
const INVISIBLE = /^[\p{Control}\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;
/** Scripts drawn in full squares, with their punctuation and the full-width forms. Source: Unicode, UAX #11. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303E\u30FC\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
/** Katakana and Hangul letters of half the width. */
const HALF_WIDTH = /^[\uFF61-\uFFDC]/;

/** The characters of a text as people see them. */
export function splitCharacters(text: string): string[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}

/** Columns that a text takes. */
export function textWidth(text: string): number {
  return splitCharacters(text).reduce((sum, character) => sum + characterWidth(character), 0);
}

/** Columns that one character takes. */
function characterWidth(character: string): number {
  if (character >= ' ' && character <= '~') return 1;
  if (INVISIBLE.test(character)) return 0;
  if (EMOJI.test(character) || character.includes('\uFE0F')) return 2;
  return WIDE.test(character) && !HALF_WIDTH.test(character) ? 2 : 1;
}

/** Fills a text up with spaces. One that is wider already stays as it is. */
export function padToWidth(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const padding = ' '.repeat(Math.max(0, width - textWidth(text)));
  return side === 'right' ? text + padding : padding + text;
}

/** Cuts a text to so many columns, with an ellipsis where something was cut. */
export function cutToWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  for (const character of splitCharacters(text)) {
    if (textWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
