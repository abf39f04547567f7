import { describe, expect, it } from 'vitest';
import type { AwardAction, AwardStatus } from '../../src/points/award.ts';
import { decideReversal, type ReversalDecision, type UndoObstacle } from '../../src/points/undo.ts';

type Case = readonly [AwardStatus, AwardAction, number, number | undefined, ReversalDecision];

const cancel: ReversalDecision = { kind: 'cancel' };
const not = (why: UndoObstacle): ReversalDecision => ({ kind: 'not-undoable', why });
const reverse = (action: AwardAction, hundredths: number): ReversalDecision => ({
  kind: 'reverse',
  action,
  hundredths,
});

const CASES: readonly Case[] = [
  ['recorded', 'increase', 100, undefined, not('recorded')],
  ['waiting', 'increase', 100, undefined, cancel],
  ['queued', 'increase', 100, undefined, cancel],
  ['queued', 'overwrite', 100, undefined, cancel],
  ['sending', 'increase', 100, undefined, reverse('decrease', 100)],
  ['unknown', 'increase', 1, undefined, reverse('decrease', 1)],
  ['review', 'decrease', 100, 50, reverse('increase', 100)],
  ['settled', 'increase', 250, 3, reverse('decrease', 250)],
  ['settled', 'decrease', 100_000_000, undefined, reverse('increase', 100_000_000)],
  ['refused', 'increase', 100, 1, not('void')],
  ['cancelled', 'increase', 100, 1, not('void')],
  ['expired', 'increase', 100, 1, not('void')],
  // A new total: by the difference, and only where the total before was read.
  ['settled', 'overwrite', 5_000, 12.34, reverse('decrease', 3_766)],
  ['settled', 'overwrite', 0, 12.5, reverse('increase', 1_250)],
  ['settled', 'overwrite', -500, -7.5, reverse('decrease', 250)],
  ['settled', 'overwrite', 0, -0.1, reverse('decrease', 10)],
  ['settled', 'overwrite', 110, 1.1, not('unknown-before')],
  ['settled', 'overwrite', 5_000, undefined, not('unknown-before')],
  // Sent again, it may start from another total.
  ['unknown', 'overwrite', 5_000, 20, not('unsettled-set')],
  ['sending', 'overwrite', 5_000, undefined, not('unsettled-set')],
  // 0.29 * 100 is 28.999999999999996.
  ['settled', 'overwrite', 0, 0.29, reverse('increase', 29)],
  // The largest difference that hundredths hold, and beyond.
  ['settled', 'overwrite', 0, 90_071_992_547_409.9, reverse('increase', 9_007_199_254_740_991)],
  ['settled', 'overwrite', 0, -90_071_992_547_409.9, reverse('decrease', 9_007_199_254_740_991)],
  ['settled', 'overwrite', -10_000, 90_071_992_547_409.9, not('too-large')],
  ['settled', 'overwrite', 10_000, 90_071_992_547_410, not('too-large')],
  ['settled', 'overwrite', 10_000, 1e15, not('too-large')],
  ['settled', 'overwrite', 10_000, -1e17, not('too-large')],
  ['settled', 'overwrite', 10_000, Number.MAX_VALUE, not('too-large')],
];

type Stop = readonly [AwardAction, number, number | undefined, number | undefined, ReversalDecision];

/** The total before, and the one that came back. */
const STOPS: readonly Stop[] = [
  ['decrease', 1_000, 3, 0, not('stopped-at-zero')],
  ['decrease', 1_000, 9.99, 0, not('stopped-at-zero')],
  ['decrease', 1_000, 0, 0, not('stopped-at-zero')],
  ['decrease', 29, 0.28, 0, not('stopped-at-zero')],
  ['overwrite', -500, 3, 0, not('stopped-at-zero')],
  ['overwrite', -500, undefined, 0, not('stopped-at-zero')],
  // All of it was there, or nobody knows, or the total went on.
  ['decrease', 1_000, 10, 0, reverse('increase', 1_000)],
  ['decrease', 29, 0.29, 0, reverse('increase', 29)],
  ['decrease', 1_000, undefined, 0, reverse('increase', 1_000)],
  ['decrease', 1_000, -5, 0, reverse('increase', 1_000)],
  ['decrease', 1_000, 3, -7, reverse('increase', 1_000)],
  ['decrease', 1_000, 3, undefined, reverse('increase', 1_000)],
  ['overwrite', 0, 3, 0, reverse('increase', 300)],
  ['overwrite', -500, 3, -5, reverse('increase', 800)],
];

describe('taking an award back', () => {
  it.each(CASES)('%s %s of %i hundredths, from %s', (status, action, hundredths, totalBefore, expected) => {
    expect(decideReversal({ status, action, hundredths, totalBefore, total: undefined })).toEqual(expected);
  });

  it.each(STOPS)('%s of %i hundredths, from %s to %s', (action, hundredths, totalBefore, total, expected) => {
    expect(decideReversal({ status: 'settled', action, hundredths, totalBefore, total })).toEqual(expected);
  });
});
