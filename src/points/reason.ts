import { UserError } from '../errors.ts';

/** The longest reason, in characters as people count them (code points). */
export const REASON_MAX_LENGTH = 400;

const BREAKS = /[\s\p{Cc}]+/gu;
/** Marks that turn the direction of text around them, halves of characters, and what cannot be seen, fillers included. */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Join emoji (families, professions) and letters of several scripts, and choose a sign's look: part of the word. */
const JOINERS = new Set(['\u200c', '\u200d', '\ufe0e', '\ufe0f']);

/**
 * One line of what can be seen: nothing invisible, nothing that reverses the text around it. Joiners and marks that choose
 * a sign's look stay.
 *
 * @returns undefined when nothing visible is left
 */
export function toVisibleLine(text: string): string | undefined {
  const seen = text.replace(INVISIBLE, (mark) => (JOINERS.has(mark) ? mark : ''));
  const line = seen.replace(BREAKS, ' ').trim();
  return [...line].some((mark) => mark !== ' ' && !JOINERS.has(mark)) ? line : undefined;
}

/**
 * Cleans a reason. What it says is kept; markdown and mentions are made harmless where it is shown.
 *
 * @param value - as Discord delivered it
 * @returns undefined when nothing visible is left
 * @throws {@link UserError} REASON_TOO_LONG
 */
export function parseReason(value: unknown): string | undefined {
  const reason = typeof value === 'string' ? toVisibleLine(value) : undefined;
  const length = [...(reason ?? '')].length;
  if (length > REASON_MAX_LENGTH) {
    throw new UserError('REASON_TOO_LONG', `The reason has ${length} characters; at most ${REASON_MAX_LENGTH} fit.`);
  }
  return reason;
}
