import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthen, toBackoffMs } from '../../src/delivery/backoff.ts';

describe('the wait before the next try', () => {
  it.each([
    [1, 500],
    [2, 1_000],
    [3, 2_000],
    [5, 8_000],
    [6, 15_000],
    [7, 15_000],
    [1_000_000, 15_000],
  ])('after %i failures is %i ms, less up to a quarter', (failures, fullMs) => {
    expect(toBackoffMs(failures, () => 0)).toBe(fullMs);
    expect(toBackoffMs(failures, () => 0.5)).toBe(Math.round(fullMs * 0.875));
    expect(toBackoffMs(failures, () => 1 - 2 ** -53)).toBe(fullMs * 0.75);
  });

  it('is a whole number of milliseconds, above nothing, and never more than the longest', () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), random, (failures, number) => {
        const waitMs = toBackoffMs(failures, () => number);
        expect(Number.isSafeInteger(waitMs)).toBe(true);
        expect(waitMs).toBeGreaterThanOrEqual(375);
        expect(waitMs).toBeLessThanOrEqual(15_000);
      }),
    );
  });
});

describe('a wait that the server asks for', () => {
  it.each([
    [undefined, 500],
    [0, 500],
    [-5_000, 500],
    [499, 500],
    [2_000, 2_000],
    [3_600_000, 3_600_000],
    [86_400_000, 3_600_000],
    [Number.POSITIVE_INFINITY, 3_600_000],
  ])('of %d ms lengthens one of 500 ms to %i', (askedMs, takenMs) => {
    expect(lengthen(500, askedMs)).toBe(takenMs);
  });
});
