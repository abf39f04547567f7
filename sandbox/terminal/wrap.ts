import type { Span } from './markup.ts';
import { splitCharacters, textWidth } from './width.ts';

/**
 * Breaks a line at its spaces so that no part is wider than `width` columns. A word that is wider itself is broken where
 * it must be.
 */
export function wrapSpans(spans: readonly Span[], width: number): Span[][] {
  const lines: Span[][] = [];
  let line: Span[] = [];
  let used = 0;
  const breakLine = () => {
    lines.push(trimEnd(line));
    line = [];
    used = 0;
  };
  for (const word of splitWords(spans)) {
    const wordWidth = spansWidth(word);
    if (used > 0 && used + wordWidth > width) breakLine();
    if (used === 0 && lines.length > 0 && isBlank(word)) continue;
    if (wordWidth <= width) {
      line.push(...word);
      used += wordWidth;
      continue;
    }
    for (const character of splitSpans(word)) {
      const characterWidth = textWidth(character.text);
      if (used > 0 && used + characterWidth > width) breakLine();
      line.push(character);
      used += characterWidth;
    }
  }
  lines.push(trimEnd(line));
  return lines.map(mergeSpans);
}

/** Columns that a line takes. */
export function spansWidth(spans: readonly Span[]): number {
  return spans.reduce((sum, { text }) => sum + textWidth(text), 0);
}

/** A space that does not break is a part of its word. */
const WORDS_AND_SPACES = /[^\S\u00A0]+|[\S\u00A0]+/gu;

/** Words and the spaces between them, in order. A word may go over several spans: `**10**,` is one. */
function splitWords(spans: readonly Span[]): Span[][] {
  const words: Span[][] = [];
  let wasSpace = true;
  for (const { text, look } of spans) {
    for (const part of text.match(WORDS_AND_SPACES) ?? []) {
      const isSpace = part.trim() === '';
      const word = words.at(-1);
      if (word !== undefined && !isSpace && !wasSpace) word.push({ text: part, look });
      else words.push([{ text: part, look }]);
      wasSpace = isSpace;
    }
  }
  return words;
}

function splitSpans(spans: readonly Span[]): Span[] {
  return spans.flatMap(({ text, look }) => splitCharacters(text).map((character) => ({ text: character, look })));
}

function isBlank(word: readonly Span[]): boolean {
  return word.every(({ text }) => text.trim() === '');
}

function trimEnd(line: readonly Span[]): Span[] {
  const last = line.findLastIndex(({ text }) => text.trim() !== '');
  return line.slice(0, last + 1).map((one, index) => (index === last ? { ...one, text: one.text.trimEnd() } : one));
}

/** Neighbours of one look become one span, so that what is struck out is marked once. */
function mergeSpans(line: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const one of line) {
    const before = merged.at(-1);
    if (before !== undefined && before.look === one.look) {
      merged[merged.length - 1] = { text: before.text + one.text, look: before.look };
    } else merged.push(one);
  }
  return merged;
}
