import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHANGE_BOUNDS,
  formatHundredths,
  formatTotal,
  isChangeVisible,
  isSameTotal,
  parseAmount,
  TOTAL_BOUNDS,
  toHundredths,
  toValue,
} from '../../src/points/amount.ts';
import { userErrorOf } from '../support/user-error.ts';

const BOUNDS = { change: CHANGE_BOUNDS, total: TOTAL_BOUNDS };
const kind = fc.constantFrom('change' as const, 'total' as const);

/** Hundredths within the bounds of a kind, with the ends more often than chance would. */
const inRange = kind.chain((name) => {
  const { minimum, maximum } = BOUNDS[name];
  const ends = fc.constantFrom(minimum, minimum + 1, maximum - 1, maximum);
  return fc.tuple(fc.constant(BOUNDS[name]), fc.oneof(fc.integer({ min: minimum, max: maximum }), ends));
});

/** The number that a client's text such as `12.34` becomes on its way here. */
function readDecimal(hundredths: number): number {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return Number(`${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`);
}

describe('parseAmount', () => {
  it('reads every hundredth of the first ten thousand points exactly', () => {
    for (let hundredths = 1; hundredths <= 1_000_000; hundredths++) {
      if (parseAmount(hundredths / 100, CHANGE_BOUNDS) !== hundredths) expect.fail(`${hundredths} hundredths`);
    }
  });

  it('reads every hundredth in range exactly, up to both ends', () => {
    fc.assert(
      fc.property(inRange, ([bounds, hundredths]) => {
        expect(parseAmount(readDecimal(hundredths), bounds)).toBe(hundredths);
        expect(parseAmount(toValue(hundredths), bounds)).toBe(hundredths);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses every third decimal in range', () => {
    const finer = fc.tuple(inRange, fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(finer, ([[bounds, hundredths], third]) => {
        const value = Number(`${readDecimal(hundredths).toFixed(2)}${third}`);
        fc.pre(value >= bounds.minimum / 100 && value <= bounds.maximum / 100);
        expect(userErrorOf(() => parseAmount(value, bounds)).code).toBe('AMOUNT_TOO_FINE');
      }),
      { numRuns: 2_000 },
    );
  });

  it('never lets anything out of range through', () => {
    fc.assert(
      fc.property(kind, fc.double(), (name, value) => {
        const { minimum, maximum } = BOUNDS[name];
        try {
          const hundredths = parseAmount(value, BOUNDS[name]);
          expect(Number.isSafeInteger(hundredths)).toBe(true);
          expect(hundredths).toBeGreaterThanOrEqual(minimum);
          expect(hundredths).toBeLessThanOrEqual(maximum);
        } catch (error) {
          expect(error).toMatchObject({ name: 'UserError', code: expect.stringMatching(/^AMOUNT_/) });
        }
      }),
      { numRuns: 2_000 },
    );
  });

  const amounts: readonly [unknown, keyof typeof BOUNDS, number | string][] = [
    [0.01, 'change', 1],
    [1_000_000, 'change', 100_000_000],
    [1.1, 'change', 110],
    [0.07, 'change', 7],
    [1.15, 'change', 115],
    [4.35, 'change', 435],
    [0.1 + 0.2, 'change', 'AMOUNT_TOO_FINE'],
    [2.675, 'change', 'AMOUNT_TOO_FINE'],
    [1e-7, 'total', 'AMOUNT_TOO_FINE'],
    [0.009, 'change', 'AMOUNT_OUT_OF_RANGE'],
    [0, 'change', 'AMOUNT_OUT_OF_RANGE'],
    [-0, 'change', 'AMOUNT_OUT_OF_RANGE'],
    [-5, 'change', 'AMOUNT_OUT_OF_RANGE'],
    [1_000_000.01, 'change', 'AMOUNT_OUT_OF_RANGE'],
    [1e21, 'change', 'AMOUNT_OUT_OF_RANGE'],
    [0, 'total', 0],
    [-0, 'total', 0],
    [-0.01, 'total', -1],
    [1e9, 'total', 1e11],
    [-1e9, 'total', -1e11],
    [1e9 + 0.01, 'total', 'AMOUNT_OUT_OF_RANGE'],
    [-1e21, 'total', 'AMOUNT_OUT_OF_RANGE'],
    [Number.NaN, 'change', 'AMOUNT_NOT_A_NUMBER'],
    [Number.POSITIVE_INFINITY, 'total', 'AMOUNT_NOT_A_NUMBER'],
    ['10', 'change', 'AMOUNT_NOT_A_NUMBER'],
    ['1e1', 'change', 'AMOUNT_NOT_A_NUMBER'],
    ['', 'total', 'AMOUNT_NOT_A_NUMBER'],
    [10n, 'change', 'AMOUNT_NOT_A_NUMBER'],
    [true, 'change', 'AMOUNT_NOT_A_NUMBER'],
    [null, 'total', 'AMOUNT_NOT_A_NUMBER'],
    [undefined, 'total', 'AMOUNT_NOT_A_NUMBER'],
    [[10], 'change', 'AMOUNT_NOT_A_NUMBER'],
    [{ valueOf: () => 10 }, 'change', 'AMOUNT_NOT_A_NUMBER'],
    [Object(10), 'change', 'AMOUNT_NOT_A_NUMBER'],
  ];

  it.each(amounts)('reads %s as %s: %s', (value, name, expected) => {
    if (typeof expected === 'string') {
      expect(userErrorOf(() => parseAmount(value, BOUNDS[name])).code).toBe(expected);
    } else {
      expect(parseAmount(value, BOUNDS[name])).toBe(expected);
    }
  });

  it('says the range, and where negative amounts belong', () => {
    const { message } = userErrorOf(() => parseAmount(-5, CHANGE_BOUNDS));
    expect(message).toContain('0.01 to 1,000,000');
    expect(message).toContain('`/points remove`');
    expect(userErrorOf(() => parseAmount(2e6, CHANGE_BOUNDS)).message).not.toContain('/points remove');
    expect(userErrorOf(() => parseAmount(2e9, TOTAL_BOUNDS)).message).toContain('−1,000,000,000 to 1,000,000,000');
  });
});

describe('amounts and totals as people read them', () => {
  it.each([
    [1_050, 'en-US', '10.5'],
    [1_050, 'de', '10,5'],
    [123_456_789, 'en-US', '1,234,567.89'],
    [100, 'no-such-locale-anywhere', '1'],
    [100, '!', '1'],
    [100, '', '1'],
    [0, 'en-US', '0'],
  ])('shows %i hundredths in %s as %s', (hundredths, locale, shown) => {
    expect(formatHundredths(hundredths, locale)).toBe(shown);
  });

  it('never shows a minus before nothing', () => {
    for (const total of [0, -0, -0.001, -0.0049]) expect(formatTotal(total, 'en-US')).toBe('0');
    expect(formatTotal(-0.01, 'en-US')).toBe('−0.01');
    expect(formatTotal(-3_947, 'de')).toBe('−3.947');
    expect(formatTotal(-3_947, 'sv-SE')).toMatch(/^−3/);
  });
});

describe('isSameTotal', () => {
  it('takes what floats make of a sum for the sum, and the next hundredth for another', () => {
    const total = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(total, fc.integer({ min: -1e11, max: 1e11 }), (hundredths, change) => {
        const sum = (hundredths + change) / 100;
        expect(isSameTotal(hundredths / 100 + change / 100, sum)).toBe(true);
        expect(isSameTotal(sum, sum + 0.01)).toBe(false);
        expect(isSameTotal(sum - 0.01, sum)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [1.2e15, 1.2e15 + 1],
    [1.2e15, 1.2e15 + 0.25],
    [2 ** 50, 2 ** 50 + 0.25],
    [-(2 ** 53), -(2 ** 53) + 1],
    [9e13, 9e13 + 0.015_625],
    [1e300, 1.000_000_000_000_001e300],
  ])('never takes %d and %d, which doubles tell apart, for the same', (a, b) => {
    expect(a).not.toBe(b);
    expect([isSameTotal(a, b), isSameTotal(b, a), isSameTotal(a, a)]).toEqual([false, false, true]);
  });

  it('never takes two different doubles for the same where they are further apart than hundredths', () => {
    const large = fc.double({ min: 5e13, max: 1e300, noNaN: true });
    fc.assert(
      fc.property(large, large, (a, b) => {
        expect(isSameTotal(a, b)).toBe(a === b);
        expect(isSameTotal(a, a * (1 + 2 * Number.EPSILON))).toBe(false);
      }),
    );
  });

  it('takes nothing for the same as what is no number', () => {
    expect(isSameTotal(Number.NaN, Number.NaN)).toBe(false);
  });
});

describe('toHundredths', () => {
  it.each([
    [0.29, 29],
    [-7.5, -750],
    [90_071_992_547_409.9, 9_007_199_254_740_991],
    [90_071_992_547_410, undefined],
    [-1e15, undefined],
    [Number.MAX_VALUE, undefined],
    [Number.NaN, undefined],
  ])('makes of %d %s', (total, hundredths) => {
    expect(toHundredths(total)).toBe(hundredths);
  });
});

describe('isChangeVisible', () => {
  it.each([
    [1e6, 0.01, true],
    [1e6, -0.01, true],
    [1.2e15, 1, true],
    [1.2e15, 0.01, false],
    [2 ** 53, 1, false],
    [2 ** 53, -1, true],
  ])('says of %d and a change of %d: %s', (total, change, isVisible) => {
    expect(isChangeVisible(total, change)).toBe(isVisible);
  });
});
