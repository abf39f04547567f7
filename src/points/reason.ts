import { UserError } from '../errors.ts';
import { text } from '../texts/text.ts';
import { isVisible, removeInvisible } from './visible-text.ts';

/** The longest reason, in characters as people count them (code points). */
export const REASON_MAX_LENGTH = 400;

const BREAKS = /[\s\p{Cc}]+/gu;

/**
 * One line of what can be seen: nothing invisible, nothing that reverses the text around it. Joiners and marks that choose
 * a sign's look stay.
 *
 * @returns undefined when nothing visible is left
 */
export function toVisibleLine(typed: string): string | undefined {
  const line = removeInvisible(typed).replace(BREAKS, ' ').trim();
  return isVisible(line) ? line : undefined;
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
    throw new UserError('REASON_TOO_LONG', text('refusal.reason-too-long', { length, most: REASON_MAX_LENGTH }));
  }
  return reason;
}
