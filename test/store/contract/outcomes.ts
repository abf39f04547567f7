import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../src/points/award.ts';
import type { ProblemCode } from '../../../src/points/problem.ts';
import type { Store } from '../../../src/store/store.ts';
import {
  accept,
  claimOne,
  LEASE_MS,
  load,
  makeUnknown,
  NOW,
  newSettlement,
  type OpenStore,
  putUnderReview,
  readLane,
  send,
  settle,
  undo,
  undoAndAccept,
  useStore,
  watchEvents,
} from './fixtures.ts';

const LANE = 'community/field/account';

export function outcomesContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  describe('sending', () => {
    it('writes down what could be read back before anything goes out', async () => {
      await accept(store);
      const { award } = await claimOne(store);
      const anchor: Anchor = { kind: 'entry', id: 'h1', at: '2025-06-15T15:06:40Z' };
      expect(
        await store.beginSend({ awardId: award.id, fence: award.fence }, { anchor, lastTotal: 7.5, at: NOW + 3 }),
      ).toBe(true);
      expect(await load(store, award.id)).toMatchObject({ anchor, totalBefore: 7.5, sentAt: NOW + 3, version: 1 });
      await store.postponeAward({ awardId: award.id, fence: award.fence }, { runAt: NOW, problem: undefined, at: NOW });
      expect((await claimOne(store)).lane).toMatchObject({ lane: LANE, anchor, anchorAt: NOW + 3 });
    });

    it('begins once for each claim and never for a claim that is over', async () => {
      const { id, fence } = await send(store);
      expect(
        await store.beginSend({ awardId: id, fence }, { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW }),
      ).toBe(false);
      await store.postponeAward({ awardId: id, fence }, { runAt: NOW, problem: undefined, at: NOW });
      expect(
        await store.beginSend({ awardId: id, fence }, { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW }),
      ).toBe(false);
      const { award } = await claimOne(store);
      expect(
        await store.beginSend({ awardId: id, fence }, { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW }),
      ).toBe(false);
      expect(
        await store.beginSend(
          { awardId: id, fence: award.fence },
          { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW },
        ),
      ).toBe(true);
    });

    it('is let go as if it had not been claimed', async () => {
      await settle(store, {}, { historyId: 'h1' });
      const { id } = await accept(store);
      const begin = { knownSince: 0, unlisted: [], sentAt: NOW };
      const [claimed] = await store.claimAwards({ at: NOW, limit: 1, leaseMs: LEASE_MS, heldGuilds: [], begin });
      expect(claimed?.award).toMatchObject({ id, attempts: 1, sentAt: NOW });
      expect(
        await store.releaseAward({ awardId: id, fence: claimed?.award.fence ?? 0 }, { runAt: NOW + 5, at: NOW }),
      ).toBe(true);
      expect(await load(store, id)).toMatchObject({ status: 'queued', attempts: 0, sentAt: undefined });
      expect(
        await store.releaseAward({ awardId: id, fence: claimed?.award.fence ?? 0 }, { runAt: NOW + 5, at: NOW }),
      ).toBe(false);
      expect((await store.lookForDue(NOW)).nextAt).toBe(NOW + 5);
    });

    it('does not take an anchor for fresh because it was used again', async () => {
      await settle(store, {}, { historyId: 'h1', historyAt: undefined });
      await accept(store);
      const { award } = await claimOne(store);
      await store.beginSend(
        { awardId: award.id, fence: award.fence },
        { anchor: { kind: 'entry', id: 'h1', at: undefined }, lastTotal: undefined, at: NOW + 500 },
      );
      await store.postponeAward({ awardId: award.id, fence: award.fence }, { runAt: NOW, problem: undefined, at: NOW });
      expect((await claimOne(store)).lane).toMatchObject({ anchor: { id: 'h1' }, anchorAt: NOW });
    });

    it('lets no worker change an award under a claim that is not its own', async () => {
      const { id, fence } = await send(store);
      const before = await load(store, id);
      const stale = fence - 1;
      const attempts = [
        store.settleAward({ awardId: id, fence: stale }, newSettlement()),
        store.postponeAward({ awardId: id, fence: stale }, { runAt: NOW, problem: 'REFUSED', at: NOW }),
        store.refuseAward({ awardId: id, fence: stale }, { problem: 'REFUSED', at: NOW }),
        store.markUnknown({ awardId: id, fence: stale }, { readAt: NOW, at: NOW }),
        store.reviewAward({ awardId: id, fence: stale }, { problem: 'REFUSED', at: NOW }),
        store.postponeReadBack({ awardId: id, fence: stale }, { readAt: NOW, absentAt: NOW }),
      ];
      expect(await Promise.all(attempts)).toEqual(attempts.map(() => false));
      expect(await load(store, id)).toEqual(before);
    });
  });

  describe('settling', () => {
    it('keeps what was confirmed, moves the lane on and tells the log', async () => {
      const events = await watchEvents(store);
      const award = await settle(
        store,
        {},
        {
          total: 22.5,
          totalBefore: 12.5,
          outsideChange: true,
          historyId: 'h9',
          historyAt: '2025-06-15T15:06:40Z',
          at: NOW + 9,
        },
      );
      expect(award).toMatchObject({
        status: 'settled',
        total: 22.5,
        totalBefore: 12.5,
        outsideChange: true,
        historyId: 'h9',
        settledAt: NOW + 9,
        version: 2,
        leaseUntil: undefined,
      });
      expect((await events()).map(([kind]) => kind)).toEqual(['settled']);
      expect(await readLane(store)).toEqual({
        lane: LANE,
        anchor: { kind: 'entry', id: 'h9', at: '2025-06-15T15:06:40Z' },
        anchorAt: NOW + 9,
        lastTotal: 22.5,
        lastTotalAt: NOW + 9,
      });
    });

    it('knows no more of the lane when the answer named neither entry nor total', async () => {
      await settle(store, {}, { historyId: 'h1', total: 10 });
      await settle(store, {}, { historyId: undefined, total: undefined });
      expect(await readLane(store)).toEqual({
        lane: LANE,
        anchor: { kind: 'unknown' },
        anchorAt: undefined,
        lastTotal: undefined,
        lastTotalAt: undefined,
      });
    });

    it('forgets why the award was held up', async () => {
      const { id, fence } = await send(store);
      await store.postponeAward({ awardId: id, fence }, { runAt: NOW, problem: 'UNREACHABLE', at: NOW });
      const { award } = await claimOne(store);
      await store.settleAward({ awardId: id, fence: award.fence }, newSettlement());
      expect((await load(store, id)).problem).toBeUndefined();
    });

    it('settles once', async () => {
      const { id, fence } = await settle(store);
      expect(await store.settleAward({ awardId: id, fence }, newSettlement({ total: 99 }))).toBe(false);
      expect(await load(store, id)).toMatchObject({ total: 10, version: 2 });
    });

    it('settles what was being read back', async () => {
      const { id, fence } = await makeUnknown(store);
      expect(await store.settleAward({ awardId: id, fence }, newSettlement({ historyId: 'h1' }))).toBe(true);
      expect(await load(store, id)).toMatchObject({ status: 'settled', historyId: 'h1', version: 3 });
    });

    it('leaves a history entry to the award that had it first', async () => {
      const first = await settle(store, {}, { historyId: 'h1' });
      const second = await settle(store, {}, { historyId: 'h1', total: 20 });
      expect([first.historyId, second.historyId]).toEqual(['h1', undefined]);
      expect(second).toMatchObject({ status: 'settled', total: 20 });
      expect(await readLane(store)).toMatchObject({ anchor: { kind: 'unknown' } });
      const elsewhere = await settle(store, { accountId: 'another' }, { historyId: 'h1' });
      expect(elsewhere.historyId).toBe('h1');
    });
  });

  describe('postponing', () => {
    it('queues it again, and shows it anew only when the reason changes', async () => {
      const events = await watchEvents(store);
      const { id } = await accept(store);
      const postpone = async (problem: ProblemCode | undefined) => {
        const { award } = await claimOne(store);
        await store.postponeAward({ awardId: id, fence: award.fence }, { runAt: NOW, problem, at: NOW });
        return load(store, id);
      };
      expect(await postpone(undefined)).toMatchObject({ status: 'queued', version: 1, attempts: 1 });
      expect(await postpone('SLOW_DOWN')).toMatchObject({ problem: 'SLOW_DOWN', version: 2 });
      expect(await postpone('SLOW_DOWN')).toMatchObject({ version: 2, attempts: 3, leaseUntil: undefined });
      expect(await postpone(undefined)).toMatchObject({ problem: undefined, version: 3 });
      expect((await events()).map(([kind]) => kind)).toEqual([]);
    });

    it('sends again what was proven absent, and says so', async () => {
      const events = await watchEvents(store);
      const { id } = await makeUnknown(store);
      const [read] = await store.claimReadBacks({ at: NOW, limit: 1, leaseMs: 10, heldGuilds: [] });
      await store.postponeReadBack({ awardId: id, fence: read?.award.fence ?? 0 }, { readAt: NOW, absentAt: NOW });
      const [again] = await store.claimReadBacks({ at: NOW, limit: 1, leaseMs: 10, heldGuilds: [] });
      await store.postponeAward(
        { awardId: id, fence: again?.award.fence ?? 0 },
        { runAt: NOW + 5, problem: undefined, at: NOW },
      );
      expect(await load(store, id)).toMatchObject({
        status: 'queued',
        absentAt: undefined,
        version: 3,
        runAt: NOW + 5,
      });
      expect(await events()).toContainEqual(['sent-again', id]);
    });
  });

  describe('refusing', () => {
    it('ends the award with its reason and frees the lane', async () => {
      const events = await watchEvents(store);
      const { id, fence } = await send(store);
      const next = await accept(store);
      expect(await store.refuseAward({ awardId: id, fence }, { problem: 'REFUSED_404', at: NOW })).toBe(true);
      expect(await load(store, id)).toMatchObject({ status: 'refused', problem: 'REFUSED_404', version: 2 });
      expect((await claimOne(store)).award.id).toBe(next.id);
      expect(await events()).toContainEqual(['refused', id]);
    });

    it.each(['recorded', 'queued'])(
      'takes a reversal that is %s with it, once that has a message to say so',
      async (status) => {
        const events = await watchEvents(store);
        const { id, fence } = await send(store);
        const outcome = await undo(store, id);
        if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
        if (status === 'queued') await store.acknowledgeAward(outcome.award.id, {}, NOW);
        await store.refuseAward({ awardId: id, fence }, { problem: 'REFUSED_404', at: NOW });
        if (status === 'recorded') {
          expect((await load(store, outcome.award.id)).status).toBe('recorded');
          await store.acknowledgeAward(outcome.award.id, {}, NOW);
        }
        expect(await load(store, outcome.award.id)).toMatchObject({
          status: 'cancelled',
          problem: 'ORIGINAL_REFUSED',
          version: 2,
        });
        expect(await events()).toContainEqual(['cancelled', outcome.award.id]);
        expect(await store.claimAwards({ at: NOW, limit: 10, leaseMs: 10, heldGuilds: [] })).toEqual([]);
      },
    );
  });

  describe('not knowing', () => {
    it('keeps the lane closed and shows that it is being checked', async () => {
      const { id, fence } = await send(store);
      expect(await store.markUnknown({ awardId: id, fence }, { readAt: NOW + 40, at: NOW })).toBe(true);
      expect(await load(store, id)).toMatchObject({
        status: 'unknown',
        version: 2,
        runAt: NOW + 40,
        leaseUntil: undefined,
      });
    });

    it('gives to staff what reading back cannot tell, and trusts nothing known of the lane since', async () => {
      const events = await watchEvents(store);
      await settle(store, {}, { historyId: 'h1', total: 10 });
      const { id } = await putUnderReview(store);
      expect(await load(store, id)).toMatchObject({ status: 'review', problem: 'AMBIGUOUS', version: 3 });
      expect(await events()).toContainEqual(['review', id]);
      expect(await readLane(store)).toMatchObject({
        anchor: { kind: 'unknown' },
        anchorAt: undefined,
        lastTotal: undefined,
      });
      expect((await store.listReviews('guild', 10)).map((award) => award.id)).toEqual([id]);
      expect(await store.listReviews('neighbour', 10)).toEqual([]);
    });
  });

  describe('deciding a review', () => {
    it('settles what arrived, without a total', async () => {
      const events = await watchEvents(store);
      const { id } = await putUnderReview(store);
      const outcome = await store.decideReview(id, { decision: 'arrived', staffId: 'staff', at: NOW + 5 });
      expect(outcome).toMatchObject({
        kind: 'decided',
        award: { status: 'settled', total: undefined, settledAt: NOW + 5, decidedBy: 'staff', version: 4 },
      });
      expect((await events()).map(([kind]) => kind)).toEqual(['review', 'decided']);
      expect(await readLane(store)).toMatchObject({ anchor: { kind: 'unknown' }, lastTotal: undefined });
    });

    it('queues what is to be sent again', async () => {
      const { id } = await putUnderReview(store);
      const outcome = await store.decideReview(id, { decision: 'again', staffId: 'staff', at: NOW + 5 });
      expect(outcome).toMatchObject({
        kind: 'decided',
        award: { status: 'queued', runAt: NOW + 5, absentAt: undefined, problem: undefined, decidedBy: 'staff' },
      });
      expect((await claimOne(store, NOW + 5)).award.id).toBe(id);
    });

    it('drops it for good, and its reversal with it', async () => {
      const { id } = await putUnderReview(store);
      const reversal = await undoAndAccept(store, id);
      const outcome = await store.decideReview(id, { decision: 'drop', staffId: 'staff', at: NOW });
      expect(outcome).toMatchObject({ award: { status: 'refused', problem: 'DROPPED_BY_STAFF', decidedBy: 'staff' } });
      expect(await load(store, reversal.id)).toMatchObject({ status: 'cancelled', problem: 'ORIGINAL_REFUSED' });
    });

    it('lets the first of two decisions stand', async () => {
      const { id } = await putUnderReview(store);
      const outcomes = await Promise.all([
        store.decideReview(id, { decision: 'arrived', staffId: 'staff', at: NOW }),
        store.decideReview(id, { decision: 'again', staffId: 'other', at: NOW }),
      ]);
      expect(outcomes.map(({ kind }) => kind)).toEqual(['decided', 'not-open']);
      expect(await load(store, id)).toMatchObject({ status: 'settled', decidedBy: 'staff' });
    });

    it('does not send a total again that later awards have passed', async () => {
      const { id } = await putUnderReview(store, { action: 'overwrite' });
      const later = await accept(store);
      const claimed = await claimOne(store);
      expect(claimed.award.id).toBe(later.id);
      expect((await store.decideReview(id, { decision: 'again', staffId: 'staff', at: NOW })).kind).toBe('overtaken');
      await store.settleAward({ awardId: later.id, fence: claimed.award.fence }, newSettlement());
      expect((await store.decideReview(id, { decision: 'again', staffId: 'staff', at: NOW })).kind).toBe('overtaken');
      expect(await load(store, id)).toMatchObject({ status: 'review' });
      expect((await store.decideReview(id, { decision: 'drop', staffId: 'staff', at: NOW })).kind).toBe('decided');
    });

    it('sends a total again when nothing has passed it, and a change in any case', async () => {
      const change = await putUnderReview(store);
      await settle(store);
      expect((await store.decideReview(change.id, { decision: 'again', staffId: 'staff', at: NOW })).kind).toBe(
        'decided',
      );
      await claimOne(store);
      const total = await putUnderReview(store, { action: 'overwrite', accountId: 'another' });
      await accept(store, { accountId: 'another' });
      expect((await store.decideReview(total.id, { decision: 'again', staffId: 'staff', at: NOW })).kind).toBe(
        'decided',
      );
    });
  });
}
