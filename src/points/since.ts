import { UserError } from '../errors.ts';
import { toBeginOfDay } from '../reactions/day.ts';
import { text } from '../texts/text.ts';

const AGE = /^(\d{1,5})\s*(h|hours?|d|days?|w|weeks?)$/i;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const UNIT_MS = { h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/**
 * Reads how far back a history should go: an age such as `12h`, `7d`, `2w`, or a day such as `2026-11-01`, which begins
 * when it begins for people of that time zone.
 *
 * @param timezone - an IANA name that this runtime knows
 * @returns milliseconds since the epoch; 0 when nothing was typed
 * @throws {@link UserError} BAD_SINCE, or SINCE_IN_FUTURE for a day that has not begun yet
 */
export function parseSince(typed: string | undefined, now: number, timezone: string): number {
  const day = typed?.trim() ?? '';
  if (day === '') return 0;
  const [, count, unit] = AGE.exec(day) ?? [];
  if (count !== undefined && unit !== undefined) {
    return Math.max(1, now - Number(count) * UNIT_MS[unit[0]?.toLowerCase() as keyof typeof UNIT_MS]);
  }
  const utc = DAY.test(day) ? Date.parse(day) : Number.NaN;
  // The 30th of February parses as a day in March.
  if (Number.isNaN(utc) || !new Date(utc).toISOString().startsWith(day)) {
    throw new UserError('BAD_SINCE', text('refusal.bad-since'));
  }
  const at = utc < 0 ? utc : toBeginOfDay(utc, timezone);
  if (at > now) {
    throw new UserError('SINCE_IN_FUTURE', text('refusal.since-in-future', { day, timezone }));
  }
  return Math.max(1, at);
}
