import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AwardStatus, findCopyObstacle, isFinal, toLane } from '../../src/points/award.ts';

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

describe('the amount of a second copy', () => {
  const copy = { state: 'found', entryId: 'copy', number: 1, decidedBy: undefined } as const;

  it.each([
    ['an addition', 'increase', 0, undefined, undefined],
    ['a total that was set', 'overwrite', 5, 5, 'set'],
    ['a removal that left something', 'decrease', 5, 0.01, undefined],
    ['a removal that left nothing', 'decrease', 5, 0, 'may-have-stopped'],
    ['a removal that went below zero', 'decrease', 5, -2, undefined],
    [
      'a removal of which no total is listed, however much the award itself left',
      'decrease',
      500,
      undefined,
      'may-have-stopped',
    ],
    ['a removal of which no total is listed, where totals go below zero', 'decrease', -2, undefined, undefined],
    ['a removal of which no total is known at all', 'decrease', undefined, undefined, 'may-have-stopped'],
  ] as const)('of %s', (_, action, total, left, expected) => {
    expect(findCopyObstacle({ action, total, lateCopy: { ...copy, total: left } })).toBe(expected);
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
