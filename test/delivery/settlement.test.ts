import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSettlement } from '../../src/delivery/settlement.ts';
import type { AwardAction } from '../../src/points/award.ts';

const SEEN = { historyId: 'e1', historyAt: '2026-11-01T00:00:00.000Z' };

function settle(action: AwardAction, hundredths: number, before: number | undefined, total: number | undefined) {
  return toSettlement({ action, hundredths }, before, { ...SEEN, total }, 7);
}

describe('a settlement', () => {
  it.each<[AwardAction, number, number | undefined, number | undefined, number | undefined, boolean]>([
    ['increase', 1_000, 100, 110, 100, false],
    ['decrease', 1_000, 100, 90, 100, false],
    ['decrease', 1_000, 0, -10, 0, false],
    ['increase', 10, 0.2, 0.1 + 0.2, 0.2, false],
    ['increase', 1, 999_999_999.99, 1_000_000_000, 999_999_999.99, false],
    ['increase', 1_000, 100, 111, undefined, true],
    ['increase', 1_000, 100, 110.01, undefined, true],
    ['increase', 1_000, 100, 90, undefined, true],
    ['increase', 1_000, undefined, 110, undefined, false],
    ['increase', 1_000, 100, undefined, undefined, false],
    ['increase', 1_000, undefined, undefined, undefined, false],
    // The total stopped at zero: nobody else need have written.
    ['decrease', 1_000, 3, 0, 3, false],
    ['decrease', 1_000, 0, 0, 0, false],
    ['decrease', 1_000, -3, 0, undefined, true],
    ['decrease', 1_000, 30, 0, undefined, true],
    ['decrease', 1_000, 3, 0.5, undefined, true],
    // Near the end of what doubles tell apart.
    ['increase', 100, 1.2e15, 1.2e15 + 1, 1.2e15, false],
    ['increase', 100, 1.2e15, 1.2e15, undefined, true],
    ['increase', 113, 1.2e15, 1.2e15 + 1, undefined, false],
    ['overwrite', 8_000, 100, 80, 100, false],
    ['overwrite', 5_000, undefined, 50, undefined, false],
    ['overwrite', 0, 0, 0, 0, false],
  ])(
    'of %s %i from %d to %d has the total before %d; somebody else wrote: %s',
    (action, hundredths, before, total, totalBefore, outsideChange) => {
      expect(settle(action, hundredths, before, total)).toMatchObject({
        ...SEEN,
        total,
        totalBefore,
        outsideChange,
        at: 7,
      });
    },
  );

  it.each([
    ['increase', 1_000, 100, 135, 25],
    ['decrease', 1_000, 100, 80.5, -9.5],
    ['increase', 10, 0.1, 0.5, 0.3],
    ['increase', 100, 0, 1e17, 1e17],
    ['increase', 100, 1, Number.MAX_VALUE, Number.MAX_VALUE],
  ] as const)(
    'of %s %i from %d to %d tells that others made a difference of %d',
    (action, hundredths, before, total, by) => {
      expect(settle(action, hundredths, before, total).outsideBy).toBe(by);
    },
  );

  it('has the total that came back and no other, and a total before only where both differ by the change', () => {
    const cents = fc.integer({ min: -1e9, max: 1e9 });
    const total = fc.option(
      cents.map((hundredths) => hundredths / 100),
      { nil: undefined },
    );
    const action = fc.constantFrom<AwardAction>('increase', 'decrease');
    fc.assert(
      fc.property(action, fc.integer({ min: 1, max: 1e8 }), total, total, (act, hundredths, before, after) => {
        const settlement = settle(act, hundredths, before, after);
        expect(settlement.total).toBe(after);
        const isExact =
          before !== undefined &&
          after !== undefined &&
          Math.round((after - before) * 100) === (act === 'increase' ? hundredths : -hundredths);
        expect(settlement.totalBefore).toBe(isExact ? before : undefined);
        expect(settlement.outsideChange).toBe(before !== undefined && after !== undefined && !isExact);
      }),
    );
  });
});
