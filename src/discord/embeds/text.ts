/** Text that other people wrote, made harmless inside a message of ours. */

import { removeInvisible } from '../../points/visible-text.ts';

/** Characters to which Discord's Markdown, mentions, emoji, timestamps and links give a meaning. */
const MARKUP = /[\\*_~`|<>@#:[\]()]/g;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;

/**
 * One line of plain text: without line breaks, controls, reading-direction marks or invisible characters, cut to size.
 * Not yet safe as Markdown, see {@link toInertText}.
 *
 * @param maxLength - in UTF-16 code units, as Discord counts
 */
export function toPlainLine(text: string, maxLength: number): string {
  // Breaks first: a break that holds an invisible character is still one space.
  return cutText(removeInvisible(text).replace(BREAKS, ' ').trim(), maxLength);
}

/**
 * One line that Discord shows letter by letter: no formatting, mention, emoji code, link or timestamp comes out of it.
 *
 * @param maxLength - of the text as people read it; the escapes make it longer, at most twice
 */
export function toInertText(text: string, maxLength: number): string {
  return toPlainLine(text, maxLength).replace(MARKUP, '\\$&');
}

/**
 * Cuts a text between two characters, never through one, and ends it with an ellipsis where something was cut.
 *
 * @param maxLength - in UTF-16 code units, as Discord counts; at least 1
 */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > maxLength - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
