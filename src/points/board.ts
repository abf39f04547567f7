/** Boards: who has got most, of which time. Days are dates as in `2026-11-30`, of the server's time zone. */

import { toHundredths } from './amount.ts';
import { type Award, isStoppedAtZero } from './award.ts';

export const BOARD_WINDOWS = ['all', 'month', 'week', 'day'] as const;

/** The time that a board counts: all of it, or since the month, the week (from Monday) or the day began. */
export type BoardWindow = (typeof BOARD_WINDOWS)[number];

/** Members on one page. */
export const BOARD_PAGE_SIZE = 10;

/** No award counts more, so that a board can add up thousands of the largest exactly. In hundredths. */
const MOST_COUNTED = 1_000_000_000_000;

/** The first day that a window which ends with `day` counts; undefined: it counts all. */
export function toFirstDay(window: BoardWindow, day: string): string | undefined {
  if (window === 'all') return undefined;
  if (window === 'month') return `${day.slice(0, 'yyyy-mm'.length)}-01`;
  return window === 'week' ? toMonday(day) : day;
}

/** The name of the time that a window counts on a day: `all`, `month:2026-11-01`, `week:2026-11-30`, `day:2026-11-30`. */
export function toPeriod(window: BoardWindow, day: string): string {
  const first = toFirstDay(window, day);
  return first === undefined ? window : `${window}:${first}`;
}

function toMonday(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const daysSinceMonday = (date.getUTCDay() + 6) % 7;
  date.setUTCDate(date.getUTCDate() - daysSinceMonday);
  return date.toISOString().slice(0, day.length);
}

/**
 * By how much a settled award has changed its member's points, in hundredths: what a board counts of it. Of a new total
 * that is known only where the total before it is; 0 otherwise.
 */
export function toBoardChange(award: Pick<Award, 'action' | 'hundredths' | 'total' | 'totalBefore'>): number {
  const { action, hundredths, total, totalBefore } = award;
  if (action === 'increase') return toCounted(hundredths);
  if (action === 'decrease') return isStoppedAtZero(award) ? toDifference(0, totalBefore) : toCounted(-hundredths);
  return toDifference(total ?? hundredths / 100, totalBefore);
}

function toDifference(total: number, totalBefore: number | undefined): number {
  const [after, before] = [toHundredths(total), totalBefore === undefined ? undefined : toHundredths(totalBefore)];
  if (after === undefined || before === undefined) return 0;
  return toCounted(after - before);
}

/** What takes an award back counts no more than the award did, or it would leave something on the board. */
function toCounted(change: number): number {
  // `-0` is no number of a database.
  return Math.min(Math.max(change, -MOST_COUNTED), MOST_COUNTED) + 0;
}
