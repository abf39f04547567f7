/** Letters and digits that people do not mistake for one another when they read a receipt aloud. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;

/** The form of a receipt as it is stored, shown and typed. */
export const RECEIPT_PATTERN = new RegExp(`^R-[${ALPHABET}]{${LENGTH}}$`);

/** The same for many awards: given together, or undone together. */
const MANY_RECEIPT_PATTERN = new RegExp(`^[UB]-[${ALPHABET}]{${LENGTH}}$`);

/**
 * Makes a receipt, for example `R-7F3K2M`, or of many awards: with the prefix `B` where they are given together, with `U` where they are undone.
 *
 * @param random - a number in [0, 1) at each call
 */
export function createReceipt(random: () => number, prefix: 'R' | 'B' | 'U' = 'R'): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]);
  return `${prefix}-${letters.join('')}`;
}

/**
 * Reads a receipt as people type it: any case, with or without the prefix or a leading `#`.
 *
 * @returns undefined when it cannot be one
 */
export function parseReceipt(typed: string): string | undefined {
  const text = typed.trim().toUpperCase().replace(/^#/, '');
  // Without its dash, a leading R is the prefix only where six more follow: a receipt may itself begin with R.
  const bare = text.length > LENGTH ? text.replace(/^R-?/, '') : text;
  const receipt = `R-${bare}`;
  return RECEIPT_PATTERN.test(receipt) ? receipt : undefined;
}

/**
 * Reads the receipt of many awards: a bulk, or an undo. Its prefix is needed: without one, it is an award's.
 *
 * @returns undefined when it cannot be one
 */
export function parseManyReceipt(typed: string): string | undefined {
  const text = typed.trim().toUpperCase().replace(/^#/, '');
  return MANY_RECEIPT_PATTERN.test(text) ? text : undefined;
}
