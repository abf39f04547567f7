import { describe, expect, it } from 'vitest';
import type { Award } from '../../../src/points/award.ts';
import type { SentChange } from '../wire.ts';
import { ACCOUNTS, type World } from '../world.ts';
import type { Case } from './cases.ts';
import { judgeOrder } from './order.ts';

const [ACCOUNT = ''] = ACCOUNTS.values();

interface Sent {
  readonly number: number;
  readonly award: number;
  readonly action?: 'increase' | 'decrease' | 'overwrite';
  readonly at: number;
  readonly appliedAt: number;
  readonly fault?: string;
}

/** What the API applied, in that order. */
function judgeApplied(applied: readonly Sent[]): string[] {
  const records = applied.map(({ action = 'increase', number }) => ({ action, requestNumber: number, by: 'api' }));
  const world = { records: (account: string) => (account === ACCOUNT ? records : []), mood: { listingLagMs: 0 } };
  const ids = [...new Set(applied.map(({ award }) => award))].sort();
  const cases = ids.map((id): Case => {
    const sent = applied.filter(({ award }) => award === id) as unknown as SentChange[];
    return { award: { id, accountId: ACCOUNT, createdAt: 0 } as Award, sent, applied: sent };
  });
  return judgeOrder(world as unknown as World, cases);
}

const SET = { number: 3, award: 2, action: 'overwrite', at: 50_000, appliedAt: 50_000 } as const;

describe('the order that the oracle asks of a set', () => {
  it.each([
    [
      'over what was asked for after it',
      [{ number: 4, award: 3, at: 49_000, appliedAt: 49_000 }, SET],
      'award 2 set a total over award 3',
    ],
    [
      'before what was on its way had ended',
      [SET, { number: 1, award: 1, at: 49_000, appliedAt: 60_000, fault: 'late' }],
      'award 2 set a total before award 1',
    ],
  ])('is broken by one that goes %s', (_, applied, problem) => {
    expect(judgeApplied(applied)).toEqual([expect.stringContaining(problem)]);
  });

  it('says nothing about an award whose first copy came too late and was taken for its second', () => {
    const first = { number: 1, award: 1, at: 0, appliedAt: 46_000, fault: 'very late' };
    const second = { number: 2, award: 1, at: 45_000, appliedAt: 70_000, fault: 'late' };
    expect(judgeApplied([first, SET, second])).toEqual([]);
  });
});
