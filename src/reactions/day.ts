/**
 * When the day that contains `now` began, for people of a time zone. Days with a change of the clock are shorter or
 * longer, and some begin at one o'clock.
 *
 * @param timezone - an IANA name that this runtime knows
 * @returns milliseconds since the epoch
 */
export function toStartOfDay(now: number, timezone: string): number {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
  const today = format.format(now);
  // The first moment of the day: nothing else is known of a zone than which day it has at a moment.
  let before = now - LONGEST_DAY_MS;
  let within = now;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (format.format(middle) === today) within = middle;
    else before = middle;
  }
  return within;
}

/** Longer than any day was, shorter than two. */
const LONGEST_DAY_MS = 36 * 3_600_000;
