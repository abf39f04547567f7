import { describe, expect, it } from 'vitest';
import { toBoardChange, toPeriod } from '../../src/points/board.ts';

describe('the time that a board counts', () => {
  it('is a month from its first day, a week from Monday, a day, or all', () => {
    expect(toPeriod('all', '2026-11-30')).toBe('all');
    expect(toPeriod('month', '2026-11-30')).toBe('month:2026-11-01');
    expect(toPeriod('day', '2026-11-30')).toBe('day:2026-11-30');
  });

  it.each([
    ['2026-11-30', '2026-11-30'],
    ['2026-12-06', '2026-11-30'],
    ['2026-12-07', '2026-12-07'],
    ['2027-01-01', '2026-12-28'],
    ['2024-03-03', '2024-02-26'],
  ])('the week of %s begins on Monday, %s', (day, monday) => {
    expect(toPeriod('week', day)).toBe(`week:${monday}`);
  });
});

describe('what an award counts on a board', () => {
  const change = (award: Partial<Parameters<typeof toBoardChange>[0]>) =>
    toBoardChange({ action: 'increase', hundredths: 1_000, total: undefined, totalBefore: undefined, ...award });

  it('is what it gives, or takes', () => {
    expect(change({})).toBe(1_000);
    expect(change({ action: 'decrease', total: 5, totalBefore: 15 })).toBe(-1_000);
    expect(change({ action: 'decrease' })).toBe(-1_000);
  });

  it('is what was there, where Returning.AI stopped at zero', () => {
    expect(change({ action: 'decrease', total: 0, totalBefore: 4 })).toBe(-400);
    expect(change({ action: 'decrease', total: 0, totalBefore: 0 })).toBe(0);
  });

  it('is the change that a new total made, where the total before it is known', () => {
    expect(change({ action: 'overwrite', total: 10, totalBefore: 12.5 })).toBe(-250);
    expect(change({ action: 'overwrite', totalBefore: 2 })).toBe(800);
    expect(change({ action: 'overwrite', total: 10 })).toBe(0);
  });

  it('is nothing for a total that hundredths do not hold, and never more than can be added up exactly', () => {
    expect(change({ action: 'overwrite', total: 0, totalBefore: 1e300 })).toBe(0);
    expect(change({ action: 'overwrite', total: 0, totalBefore: 8e13 })).toBe(-1_000_000_000_000);
  });
});

it('an award counts no more on a board than what takes it back, however large it was', () => {
  const most = 5 * 10 ** 14;
  const set = toBoardChange({ action: 'overwrite', hundredths: 0, total: 0, totalBefore: most / 100 });
  const undone = toBoardChange({ action: 'increase', hundredths: most, total: most / 100, totalBefore: 0 });
  expect([set + undone, set]).toEqual([0, -(10 ** 12)]);
});
