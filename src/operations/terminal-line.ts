import { cut, maskSecrets } from '../returning-ai/http/safe-text.ts';

/** Longer than any sentence of the doctor. */
const MAX_LENGTH = 600;

/**
 * Makes a line that may hold a server's own words fit for a terminal: no escape sequence, no second line, no secret.
 * Spaces stay as they are, since they align tables.
 *
 * @param maxLength - characters that are shown at most
 */
export function toTerminalLine(text: string, secrets: readonly string[], maxLength = MAX_LENGTH): string {
  const plain = text
    .toWellFormed()
    .replace(/\p{Cf}+/gu, '')
    // Line breaks, tabs and the C0 and C1 controls, which terminals obey.
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return cut(maskSecrets(plain, secrets) ?? '(not shown: it holds a key)', maxLength);
}
