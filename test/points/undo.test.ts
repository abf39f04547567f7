import { describe, expect, it } from 'vitest';
import type { Award, AwardAction, AwardStatus } from '../../src/points/award.ts';
import { decideReversal, type ReversalDecision } from '../../src/points/undo.ts';

type Case = readonly [AwardStatus, AwardAction, number, number | undefined, ReversalDecision];

const cancel: ReversalDecision = { kind: 'cancel' };
const notUndoable: ReversalDecision = { kind: 'not-undoable' };
const reverse = (action: AwardAction, hundredths: number): ReversalDecision => ({
  kind: 'reverse',
  action,
  hundredths,
});

const CASES: readonly Case[] = [
  ['recorded', 'increase', 100, undefined, notUndoable],
  ['waiting', 'increase', 100, undefined, cancel],
  ['queued', 'increase', 100, undefined, cancel],
  ['queued', 'overwrite', 100, undefined, cancel],
  ['sending', 'increase', 100, undefined, reverse('decrease', 100)],
  ['unknown', 'increase', 1, undefined, reverse('decrease', 1)],
  ['review', 'decrease', 100, 50, reverse('increase', 100)],
  ['settled', 'increase', 250, 3, reverse('decrease', 250)],
  ['settled', 'decrease', 100_000_000, undefined, reverse('increase', 100_000_000)],
  ['refused', 'increase', 100, 1, notUndoable],
  ['cancelled', 'increase', 100, 1, notUndoable],
  ['expired', 'increase', 100, 1, notUndoable],
  // A new total: by the difference, and only where the total before was read.
  ['settled', 'overwrite', 5_000, 12.34, reverse('decrease', 3_766)],
  ['settled', 'overwrite', 0, 12.5, reverse('increase', 1_250)],
  ['settled', 'overwrite', -500, -7.5, reverse('decrease', 250)],
  ['settled', 'overwrite', 0, -0.1, reverse('decrease', 10)],
  ['settled', 'overwrite', 110, 1.1, notUndoable],
  ['settled', 'overwrite', 5_000, undefined, notUndoable],
  // Sent again, it may start from another total.
  ['unknown', 'overwrite', 5_000, 20, notUndoable],
  ['sending', 'overwrite', 5_000, undefined, notUndoable],
  // 0.29 * 100 is 28.999999999999996.
  ['settled', 'overwrite', 0, 0.29, reverse('increase', 29)],
];

describe('taking an award back', () => {
  it.each(CASES)('%s %s of %i hundredths, from %s', (status, action, hundredths, totalBefore, expected) => {
    const award: Pick<Award, 'status' | 'action' | 'hundredths' | 'totalBefore'> = {
      status,
      action,
      hundredths,
      totalBefore,
    };
    expect(decideReversal(award)).toEqual(expected);
  });
});
