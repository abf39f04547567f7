import { describe, expect, it } from 'vitest';
import type { AwardStatus } from '../../src/points/award.ts';
import { findStandingReversal, isTakenBack } from '../../src/points/standing.ts';
import { createAward } from '../support/award-samples.ts';

/** Award 1, which award 2 takes back, which award 3 takes back, and so on: their states. */
const chainOf =
  (...statuses: readonly AwardStatus[]) =>
  async (awardId: number) => {
    const status = statuses[awardId - 1];
    return status === undefined ? undefined : createAward({ id: awardId + 1, status, reverses: awardId });
  };

describe('an award', () => {
  it.each<[string, readonly AwardStatus[], number | undefined, boolean]>([
    ['nobody took back', [], undefined, false],
    ['that is being taken back', ['sending'], 2, false],
    ['that was taken back', ['settled'], 2, true],
    ['whose undo is being undone', ['settled', 'queued'], 2, true],
    ['whose undo was undone', ['settled', 'settled'], undefined, false],
    ['whose undo was undone, which is being undone', ['settled', 'settled', 'unknown'], undefined, false],
    ['whose undo was undone, which was undone', ['settled', 'settled', 'settled'], 2, true],
  ])('%s', async (_, statuses, reversalId, taken) => {
    const find = chainOf(...statuses);
    expect((await findStandingReversal(find, 1))?.id).toBe(reversalId);
    expect(await isTakenBack(find, 1)).toBe(taken);
  });
});
