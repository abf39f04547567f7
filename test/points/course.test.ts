import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoursePoint, joinStretches, thinOut, toCourse } from '../../src/points/course.ts';
import type { HistoryLine } from '../../src/points/history.ts';
import { createAward } from '../support/award-samples.ts';

const LINE: HistoryLine = {
  ...{ at: 1, action: 'increase', value: 5, total: 5, award: undefined, isSecondCopy: false, origin: 'here' },
};
/** Oldest first, at 1, 2, 3 and so on; handed over as a history is: newest first. */
const course = (lines: readonly Partial<HistoryLine>[]) =>
  toCourse(lines.map((line, index) => ({ ...LINE, at: index + 1, ...line })).reverse());
const award = (change: Parameters<typeof createAward>[0]) => createAward({ status: 'settled', ...change });

describe('the course of a history', () => {
  it('has the totals that were told, oldest first, and nothing that was not', () => {
    const { points } = course([
      { total: 5 },
      { total: undefined },
      { total: 12.5 },
      { total: 9, award: award({ status: 'queued' }) },
      { total: 9, award: award({ status: 'refused' }) },
      { total: 8, at: undefined },
      { total: Number.NaN },
      { total: -1, award: award({}) },
    ]);
    expect(points.map(({ at, total }) => [at, total])).toEqual([
      [1, 5],
      [3, 12.5],
      [8, -1],
    ]);
  });

  it('tells what came from outside once: where it is listed, or with the award that noticed it', () => {
    const noticed = award({ outsideChange: true });
    const marks = (lines: readonly Partial<HistoryLine>[]) => course(lines).points.map(({ isOutside }) => isOutside);
    expect(marks([{ award: award({}) }, { origin: 'outside' }, { award: noticed }])).toEqual([false, true, false]);
    expect(marks([{ award: award({}) }, { award: noticed }])).toEqual([false, true]);
    expect(marks([{ origin: 'elsewhere' }])).toEqual([false]);
  });

  it('shows from when to when something counted that was taken back', () => {
    const lines = [
      { award: award({ id: 7 }) },
      { award: award({ id: 8 }) },
      { award: award({ id: 9, reverses: 7 }) },
      { award: award({ id: 10, reverses: 9 }) },
    ];
    expect(course(lines).undone).toEqual([
      { from: 1, to: 3 },
      { from: 3, to: 4 },
    ]);
    // What it takes back is older than all lines.
    expect(course([{}, { award: award({ id: 9, reverses: 2 }) }]).undone).toEqual([{ from: 1, to: 2 }]);
    expect(
      course([{ award: award({ id: 7 }) }, { award: award({ id: 9, reverses: 7, status: 'queued' }) }]).undone,
    ).toEqual([]);
    expect(course([{ award: award({ id: 9, reverses: 2 }), isSecondCopy: true }]).undone).toEqual([]);
  });
});

const points = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 1_000 }), total: fc.integer(), isOutside: fc.boolean() }), {
    minLength: 1,
    maxLength: 400,
  })
  .map((rows) => {
    let at = 0;
    return rows.map(({ gap, ...row }): CoursePoint => {
      at += gap;
      return { at, ...row };
    });
  });

describe('fewer points', () => {
  it('are some of all, in their order, with both ends, the lowest and the highest', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 5, max: 100 }), (all, most) => {
        const some = thinOut(all, most);
        expect(some.length).toBeLessThanOrEqual(most);
        expect(all.filter((point) => some.includes(point))).toEqual(some);
        expect([some[0], some.at(-1)]).toEqual([all[0], all.at(-1)]);
        const extremes = (of: readonly CoursePoint[]) => {
          const totals = of.map(({ total }) => total);
          return [Math.min(...totals), Math.max(...totals)];
        };
        expect(extremes(some)).toEqual(extremes(all));
        expect(some.some(({ isOutside }) => isOutside)).toBe(all.some(({ isOutside }) => isOutside));
      }),
    );
  });

  it('are all of them where there are few', () => {
    const few: CoursePoint[] = [{ at: 1, total: 1, isOutside: false }];
    expect(thinOut(few, 5)).toBe(few);
  });
});

describe('stretches', () => {
  it('that overlap or nearly touch are one', () => {
    const one = { from: 0, to: 10 };
    expect(joinStretches([{ from: 12, to: 20 }, one, { from: 2, to: 5 }, { from: 40, to: 50 }], 2)).toEqual([
      { from: 0, to: 20 },
      { from: 40, to: 50 },
    ]);
    expect(joinStretches([], 2)).toEqual([]);
  });
});
