import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDifference, toValues } from '../../src/audit/entry.ts';

const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined));
const settings = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value);

describe('the difference between settings', () => {
  it('is none where nothing that was asked for is new', () => {
    expect(findDifference({ a: 1, b: undefined }, { a: 1, b: null })).toBeUndefined();
    expect(findDifference({ a: 1, b: 2 }, {})).toBeUndefined();
  });

  it('has the same names on both sides, and a value or none for each', () => {
    expect(findDifference({ a: 1, b: 2 }, { a: 1, b: undefined, c: false })).toEqual({
      before: { b: 2, c: null },
      after: { b: null, c: false },
    });
  });

  it('leads from the one to the other, whatever they are', () => {
    fc.assert(
      fc.property(settings, settings, (before, after) => {
        const { after: changed = {} } = findDifference(before, after) ?? {};
        expect(toValues({ ...before, ...changed })).toEqual(toValues({ ...before, ...after }));
      }),
    );
  });
});
