import { UserError } from '../errors.ts';

/** The longest reason, in characters as people count them (code points). */
export const REASON_MAX_LENGTH = 400;

/** Marks that turn the direction of text around them, and characters that cannot be seen. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;
/** Joins emoji (family, flags with professions) and letters of several scripts: invisible, yet part of the word. */
const JOINERS = new Set(['\u200c', '\u200d']);

/**
 * Cleans a reason: one line, nothing invisible, nothing that reverses the text around it. What it says is kept;
 * markdown and mentions are made harmless where it is shown.
 *
 * @param value - as Discord delivered it
 * @returns undefined when nothing visible is left
 * @throws {@link UserError} REASON_TOO_LONG
 */
export function parseReason(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = value.replace(/\s+/gu, ' ').replace(INVISIBLE, (mark) => (JOINERS.has(mark) ? mark : ''));
  const reason = line.trim();
  const length = [...reason].length;
  if (length > REASON_MAX_LENGTH) {
    throw new UserError('REASON_TOO_LONG', `The reason has ${length} characters; at most ${REASON_MAX_LENGTH} fit.`);
  }
  return /[^\s\u200c\u200d]/u.test(reason) ? reason : undefined;
}
