import { UserError } from '../errors.ts';
import { formatNumber } from '../texts/numbers.ts';
import { text } from '../texts/text.ts';

/** Bounds of an amount, in hundredths, with the words for the person who broke them. */
export interface AmountBounds {
  readonly minimum: number;
  readonly maximum: number;
}

/** `/points add` and `/points remove`. */
export const CHANGE_BOUNDS: AmountBounds = { minimum: 1, maximum: 100_000_000 };

/** `/points set`: the new total, 0 included. */
export const TOTAL_BOUNDS: AmountBounds = { minimum: -100_000_000_000, maximum: 100_000_000_000 };

const DECIMAL = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;

/**
 * Reads an amount as integer hundredths, exactly: through its shortest decimal text, never by multiplying a float.
 *
 * @param value - what Discord delivered; a hostile client may send anything
 * @throws UserError when it is not a number, has more than two decimals or is out of bounds
 */
export function parseAmount(value: unknown, bounds: AmountBounds): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new UserError('AMOUNT_NOT_A_NUMBER', text('refusal.amount-not-a-number'));
  }
  if (value < bounds.minimum / 100 || value > bounds.maximum / 100) throw outOfRange(value, bounds);
  const parts = DECIMAL.exec(String(value));
  if (parts === null) {
    throw new UserError('AMOUNT_TOO_FINE', text('refusal.amount-too-fine'));
  }
  const [, sign, whole = '0', fraction = ''] = parts;
  const hundredths = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return sign === '-' ? -hundredths : hundredths;
}

/** `0.01 to 1,000,000` */
export function describeRange({ minimum, maximum }: AmountBounds): string {
  return `${formatHundredths(minimum, 'en-US')} to ${formatHundredths(maximum, 'en-US')}`;
}

function outOfRange(value: number, bounds: AmountBounds): UserError {
  const isNotPositive = value <= 0 && bounds.minimum > 0;
  const key = isNotPositive ? 'refusal.amount-not-positive' : 'refusal.amount-out-of-range';
  const range = { minimum: toValue(bounds.minimum), maximum: toValue(bounds.maximum) };
  return new UserError('AMOUNT_OUT_OF_RANGE', text(key, range));
}

/** Hundredths as the number that goes over the wire. */
export function toValue(hundredths: number): number {
  return hundredths / 100;
}

/** Hundredths as people of a locale read them. */
export function formatHundredths(hundredths: number, locale: string): string {
  return formatTotal(hundredths / 100, locale);
}

/** A total as Returning.AI returned it, as people of a locale read it. */
export function formatTotal(total: number, locale: string): string {
  return formatNumber(total, locale);
}

/** By how much a total changed, with its sign. */
export function formatChange(change: number, locale: string): string {
  return `${change < 0 ? '−' : '+'}${formatTotal(Math.abs(change), locale)}`;
}

/**
 * A total as integer hundredths.
 *
 * @returns undefined for one that hundredths do not hold: Returning.AI knows no such bound
 */
export function toHundredths(total: number): number | undefined {
  const hundredths = Math.round(total * 100);
  return Number.isSafeInteger(hundredths) ? hundredths : undefined;
}

/** Half of the smallest amount: totals are floats on the wire, amounts are hundredths. */
const TOTAL_TOLERANCE = 0.005;

/** Whether two totals are the same amount of points. Where doubles are further apart than hundredths: the same double. */
export function isSameTotal(a: number, b: number): boolean {
  return Math.abs(a - b) < TOTAL_TOLERANCE;
}

/** Whether a change can be seen in a total at all: next to 10^16 the double that is nearest to one more is the same. */
export function isChangeVisible(total: number, change: number): boolean {
  return !isSameTotal(total + change, total);
}

/** Whether two totals differ by no more than what the last digit of a double of their size can be off by. */
export function isWithinRounding(a: number, b: number): boolean {
  return Math.abs(a - b) <= 2 * Number.EPSILON * Math.max(Math.abs(a), Math.abs(b));
}
