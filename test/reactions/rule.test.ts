import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseOnRemove, parseWholeNumber } from '../../src/reactions/rule.ts';
import { userErrorOf } from '../support/user-error.ts';

describe('a whole number of an option', () => {
  it('is any from the smallest to the largest', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.nat(), (minimum, above, below) => {
        const maximum = minimum + above;
        expect(parseWholeNumber(minimum, 'max-age', minimum, maximum)).toBe(minimum);
        expect(parseWholeNumber(maximum, 'max-age', minimum, maximum)).toBe(maximum);
        const outside = [minimum - 1 - below, maximum + 1 + below];
        for (const value of outside)
          expect(userErrorOf(() => parseWholeNumber(value, 'max-age', minimum, maximum)).code).toBe('BAD_NUMBER');
      }),
    );
  });

  it.each([
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    '7',
    7n,
    '',
    true,
    null,
    undefined,
    [7],
    { valueOf: () => 7 },
    1e300,
  ])('is not %s', (value) => {
    expect(userErrorOf(() => parseWholeNumber(value, 'max-age', 1, 365))).toMatchObject({
      code: 'BAD_NUMBER',
      message: '`max-age` must be a whole number from 1 to 365.',
    });
  });
});

describe('what becomes of points when a reaction goes', () => {
  it.each(['revoke', 'keep'])('is %s', (value) => {
    expect(parseOnRemove(value)).toBe(value);
  });

  it.each(['', 'Revoke', 'keep ', 'toString', 0, null, undefined, ['keep'], {}])('is not %j', (value) => {
    expect(userErrorOf(() => parseOnRemove(value)).code).toBe('BAD_ON_REMOVE');
  });
});

describe('a rule that nobody chose anything for', () => {
  it('counts for everybody everywhere for a week, without limits, and takes back', () => {
    const { maxAgeDays, onRemove, enabled, ...asked } = DEFAULT_SETTINGS;
    expect({ maxAgeDays, onRemove, enabled }).toEqual({ maxAgeDays: 7, onRemove: 'revoke', enabled: true });
    expect(Object.values(asked).every((value) => value === undefined)).toBe(true);
  });
});
