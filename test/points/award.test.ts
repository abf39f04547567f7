import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AwardStatus, isFinal, toLane } from '../../src/points/award.ts';

const LIVES: Readonly<Record<AwardStatus, boolean>> = {
  recorded: false,
  waiting: false,
  queued: false,
  sending: false,
  unknown: false,
  review: false,
  settled: true,
  refused: true,
  cancelled: true,
  expired: true,
};

describe('an award', () => {
  it.each(Object.entries(LIVES) as [AwardStatus, boolean][])('that is %s is over: %s', (status, over) => {
    expect(isFinal(status)).toBe(over);
  });
});

describe('a lane', () => {
  const id = fc.string({ unit: fc.constantFrom('a', 'b', '/', '%', '2', 'F', '|', ' ', 'é') });
  const place = fc.tuple(id, id, id);

  it('is never that of another community, field or user, whatever characters an id has', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        expect(toLane(...one) === toLane(...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 2_000 },
    );
  });

  it('tells apart what would be one text without its borders', () => {
    expect(new Set([toLane('a', 'b', 'c/d'), toLane('a/b', 'c', 'd'), toLane('a', 'b/c', 'd')]).size).toBe(3);
    expect(toLane('a%2Fb', 'c', 'd')).not.toBe(toLane('a/b', 'c', 'd'));
  });
});
