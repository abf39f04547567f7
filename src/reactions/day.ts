import { keepLatest } from '../points/keep-latest.ts';

/** Of a guild that has chosen none. */
export const DEFAULT_TIMEZONE = 'UTC';

/**
 * When the day that contains `now` began, for people of a time zone. Days with a change of the clock are shorter or
 * longer, and some begin at one o'clock.
 *
 * @param timezone - an IANA name; one that this runtime does not know is taken for UTC
 * @returns milliseconds since the epoch
 */
export function toStartOfDay(now: number, timezone: string): number {
  const today = toDay(now, timezone);
  // The first moment of the day: nothing else is known of a zone than which day it has at a moment.
  let before = now - LONGEST_DAY_MS;
  let within = now;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (toDay(middle, timezone) === today) within = middle;
    else before = middle;
  }
  return within;
}

/**
 * When a day begins for people of a time zone. One that a zone has left out begins with the one after it.
 *
 * @param utc - when it begins in UTC, in milliseconds since the epoch, not before 1970
 * @param timezone - an IANA name; one that this runtime does not know is taken for UTC
 */
export function toBeginOfDay(utc: number, timezone: string): number {
  const day = toDay(utc, 'UTC');
  let before = utc - LARGEST_OFFSET_MS;
  let within = utc + LARGEST_OFFSET_MS;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (toDay(middle, timezone) >= day) within = middle;
    else before = middle;
  }
  return within;
}

/** The date there, as in `2026-11-30`. */
export function toDay(at: number, timezone: string): string {
  return toCalendar(timezone).format(at);
}

/** About as many as there are zones. */
const ZONES = 600;
const toCalendar = keepLatest(ZONES, (timezone: string) => {
  const toFormat = (timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  try {
    return toFormat(timezone);
  } catch {
    // It was known when it was chosen. An award must not fail over the time zones of another runtime.
    return toFormat(DEFAULT_TIMEZONE);
  }
});

/** No zone is further from UTC. */
const LARGEST_OFFSET_MS = 24 * 3_600_000;

/** Longer than any day was, shorter than two. */
const LONGEST_DAY_MS = 36 * 3_600_000;
