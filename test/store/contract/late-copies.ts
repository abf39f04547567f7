import { beforeEach, describe, expect, it } from 'vitest';
import type { Award } from '../../../src/points/award.ts';
import type { Store } from '../../../src/store/store.ts';
import { claimOne, load, makeUnknown, NOW, newSettlement, type OpenStore, useStore } from './fixtures.ts';

/** Longer than until the first look. */
const LATER = NOW + 60_000;

export function lateCopiesContract(open: OpenStore): void {
  let store: Store;
  let award: Award;
  useStore(open, (opened) => {
    store = opened;
  });
  beforeEach(async () => {
    award = await sendTwice('account');
  });

  /** Sent, not known, sent again and confirmed. */
  async function sendTwice(accountId: string): Promise<Award> {
    const { id, fence } = await makeUnknown(store, { accountId });
    await store.postponeAward(id, fence, NOW, undefined, NOW);
    const again = await claimOne(store);
    await store.beginSend(id, again.award.fence, { kind: 'empty' }, undefined, NOW);
    await store.settleAward(id, again.award.fence, newSettlement({ historyId: 'second' }));
    return load(store, id);
  }

  describe('the watch', () => {
    it('falls due a while after the second sending, and knows what was known at the first', async () => {
      expect(await store.listDueLateWatches(NOW, 10)).toEqual([]);
      const at = await store.nextLateWatchAt(NOW);
      expect(at).toBeGreaterThan(NOW);
      const [watch, ...others] = await store.listDueLateWatches(at ?? 0, 10);
      expect(others).toEqual([]);
      expect(watch).toMatchObject({ award: { id: award.id }, anchor: { kind: 'empty' }, firstSentAt: NOW, checks: 0 });
    });

    it('counts its looks, and ends when it is told', async () => {
      await store.advanceLateWatch(award.id, { isChecked: true, dueAt: LATER });
      await store.advanceLateWatch(award.id, { isChecked: false, dueAt: LATER });
      expect(await store.listDueLateWatches(LATER - 1, 10)).toEqual([]);
      expect(await store.listDueLateWatches(LATER, 10)).toMatchObject([{ checks: 1 }]);
      await store.advanceLateWatch(award.id, { isChecked: true, dueAt: undefined });
      expect(await store.nextLateWatchAt(0)).toBeUndefined();
    });
  });

  describe('a copy that was found', () => {
    it('is for staff of its guild, once, beside what is under review', async () => {
      expect(await store.listGuildsWithReviews()).toEqual([]);
      await store.reportLateCopy(award.id, 'first', NOW);
      expect(await store.listDueLateWatches(LATER, 10)).toEqual([]);
      expect(await store.listGuildsWithReviews()).toEqual(['guild']);
      const unknown = await makeUnknown(store, { accountId: 'other' });
      await store.reviewAward(unknown.id, unknown.fence, 'AMBIGUOUS', NOW);
      expect(await store.listGuildsWithReviews()).toEqual(['guild']);
      expect((await store.listReviews('guild', 10)).map(({ id }) => id)).toEqual([award.id, unknown.id]);
      expect((await store.listReviews('guild', 1)).map(({ id }) => id)).toEqual([award.id]);
      expect(await store.listReviews('neighbour', 10)).toEqual([]);
    });

    it('is taken off by an award of its own, once, where staff say so', async () => {
      await store.reportLateCopy(award.id, 'first', NOW);
      const { kind } = await store.decideLateCopy(award.id, 'compensate', 'staff', NOW);
      expect(kind).toBe('decided');
      expect((await store.decideLateCopy(award.id, 'compensate', 'staff', NOW)).kind).toBe('not-open');
      const compensation = await claimOne(store);
      expect(compensation.award).toMatchObject({
        source: 'compensation',
        action: 'decrease',
        hundredths: award.hundredths,
      });
      expect(await store.listGuildsWithReviews()).toEqual([]);
    });
  });
}
