/** How a member's total went: of their history, what says a total. Totals are shown as they were told, and none is computed. */
import type { HistoryLine } from './history.ts';

/** A total, as it was told. */
export interface CoursePoint {
  /** In milliseconds since the epoch. */
  readonly at: number;
  readonly total: number;
  /** Something else than this bot has changed it. */
  readonly isOutside: boolean;
}

/** The time while something counted that was taken back later. */
export interface UndoneStretch {
  readonly from: number;
  readonly to: number;
}

export interface Course {
  /** Oldest first. */
  readonly points: readonly CoursePoint[];
  /** One for each award that was taken back. */
  readonly undone: readonly UndoneStretch[];
}

type Told = HistoryLine & { readonly at: number; readonly total: number };

/** @param lines - newest first, as {@link mergeHistory} gives them */
export function toCourse(lines: readonly HistoryLine[]): Course {
  const told = lines.filter(isTold).reverse();
  const points: CoursePoint[] = [];
  // What came from outside is noticed with the next award too, and is not to be told twice.
  let isListed = false;
  for (const { at, total, origin, award } of told) {
    const isNoticed = award?.outsideChange === true && !isListed;
    points.push({ at, total, isOutside: origin === 'outside' || isNoticed });
    isListed = origin === 'outside';
  }
  return { points, undone: findUndone(told) };
}

function isTold(line: HistoryLine): line is Told {
  const { at, total, award } = line;
  const isOver = award === undefined || award.status === 'settled';
  return isOver && at !== undefined && total !== undefined && Number.isFinite(total);
}

/** What was taken back before the first line is not seen; what began before it, from there on. */
function findUndone(told: readonly Told[]): readonly UndoneStretch[] {
  const first = told[0]?.at ?? 0;
  const begun = new Map<number, number>();
  const undone: UndoneStretch[] = [];
  for (const { at, award, isSecondCopy } of told) {
    if (award === undefined || isSecondCopy) continue;
    begun.set(award.id, at);
    if (award.reverses === undefined) continue;
    undone.push({ from: Math.min(begun.get(award.reverses) ?? first, at), to: at });
  }
  return undone;
}

/** Of each part of the time the first, the last, the lowest and the highest point, and the first from outside. */
const KEPT_OF_PART = 5;

/**
 * So many points that a picture shows no difference to all of them: extremes and both ends are among them.
 *
 * @param points - oldest first
 * @param most - at least 5
 */
export function thinOut(points: readonly CoursePoint[], most: number): readonly CoursePoint[] {
  if (points.length <= most) return points;
  const parts = Math.floor(most / KEPT_OF_PART);
  const first = points[0]?.at ?? 0;
  const length = (points.at(-1)?.at ?? first) - first + 1;
  const byPart = new Map<number, CoursePoint[]>();
  for (const point of points) {
    const part = Math.floor(((point.at - first) / length) * parts);
    const those = byPart.get(part);
    if (those === undefined) byPart.set(part, [point]);
    else those.push(point);
  }
  return [...byPart.values()].flatMap(toShown);
}

function toShown(points: readonly CoursePoint[]): readonly CoursePoint[] {
  const [first] = points;
  const last = points.at(-1);
  const lowest = points.reduce((one, other) => (other.total < one.total ? other : one));
  const highest = points.reduce((one, other) => (other.total > one.total ? other : one));
  const shown = new Set([first, last, lowest, highest, points.find(({ isOutside }) => isOutside)]);
  return points.filter((point) => shown.has(point));
}

/**
 * Joins stretches that overlap or nearly touch.
 *
 * @param gap - how far they may be apart, in milliseconds
 */
export function joinStretches(stretches: readonly UndoneStretch[], gap: number): readonly UndoneStretch[] {
  const joined: UndoneStretch[] = [];
  for (const stretch of [...stretches].sort((one, other) => one.from - other.from)) {
    const before = joined.at(-1);
    if (before !== undefined && stretch.from - before.to <= gap) {
      joined[joined.length - 1] = { from: before.from, to: Math.max(before.to, stretch.to) };
    } else joined.push(stretch);
  }
  return joined;
}
