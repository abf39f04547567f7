import { describe, expect, it } from 'vitest';
import type { NewAward, Settlement } from '../../../src/store/awards/award-store.ts';
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
  send,
  settle,
  undoAndAccept,
  useStore,
} from './fixtures.ts';

export function claimingContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  const claim = async (limit = 10, heldGuilds: string[] = [], at = NOW, lanes: 'oldest' | 'newest' = 'oldest') =>
    (await store.claimAwards({ at, limit, leaseMs: LEASE_MS, heldGuilds, lanes })).map(({ award }) => award.id);

  describe('claiming', () => {
    it('hands out one attempt under a lease and a fence, with what is known of the lane', async () => {
      await settle(store, {}, { historyId: 'h1', historyAt: '2025-06-15T15:06:40Z', total: 12.5 });
      const { id } = await accept(store);
      const { award, lane } = await claimOne(store, NOW + 7);
      expect(award).toMatchObject({ id, status: 'sending', attempts: 1, fence: 1, leaseUntil: NOW + 7 + LEASE_MS });
      expect(award.sentAt).toBeUndefined();
      expect(lane).toEqual({
        lane: 'community/field/account',
        anchor: { kind: 'entry', id: 'h1', at: '2025-06-15T15:06:40Z' },
        anchorAt: NOW,
        lastTotal: 12.5,
        lastTotalAt: NOW,
      });
      expect(await load(store, id)).toEqual(award);
    });

    describe('begins to send', () => {
      const begin = { knownSince: NOW - 60_000, unlisted: ['unlisted'], sentAt: NOW - 5 };
      const claimBegun = async (at = NOW) =>
        (await store.claimAwards({ at, limit: 10, leaseMs: LEASE_MS, heldGuilds: [], begin })).map(
          ({ award }) => award,
        );

      it('what can be read back from the newest entry that is known, in the same commit', async () => {
        await settle(store, {}, { historyId: 'h1', total: 12.5 });
        const { id } = await accept(store);
        const [award] = await claimBegun();
        expect(award).toMatchObject({ id, sentAt: NOW - 5, totalBefore: 12.5, anchor: { kind: 'entry', id: 'h1' } });
        expect(await load(store, id)).toEqual(award);
        expect(
          await store.beginSend(
            { awardId: id, fence: award?.fence ?? 0 },
            { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW },
          ),
        ).toBe(false);
        await store.recoverInFlight({ at: NOW, readAt: NOW });
        expect((await load(store, id)).status).toBe('unknown');
      });

      it.each<[string, Partial<NewAward>, Partial<Settlement>, number]>([
        ['in a lane of which nothing is known', { accountId: 'other' }, {}, NOW],
        ['after an answer that named no entry', {}, { historyId: undefined }, NOW],
        ['behind an entry that was known long ago', {}, {}, NOW + 60_000],
        ['behind an entry of a time that is yet to come', {}, { at: NOW + 60_000 }, NOW],
        ['that sets a total', { action: 'overwrite' }, {}, NOW],
      ])('nothing %s', async (_, change, settlement, at) => {
        await settle(store, {}, { historyId: 'h1', ...settlement });
        await accept(store, change);
        const known = { ...begin, knownSince: at - 60_000 };
        const [claimed] = await store.claimAwards({ at, limit: 10, leaseMs: LEASE_MS, heldGuilds: [], begin: known });
        expect([claimed?.award.status, claimed?.award.sentAt]).toEqual(['sending', undefined]);
      });

      it('nothing in a community that shows no lists', async () => {
        await settle(store, { communityId: 'unlisted' }, { historyId: 'h1' });
        await accept(store, { communityId: 'unlisted' });
        expect((await claimBegun()).map(({ sentAt }) => sentAt)).toEqual([undefined]);
      });

      it('nothing that was tried before', async () => {
        await settle(store, {}, { historyId: 'h1' });
        await accept(store);
        const [award] = await claimBegun();
        await store.postponeAward(
          { awardId: award?.id ?? 0, fence: award?.fence ?? 0 },
          { runAt: NOW, problem: undefined, at: NOW },
        );
        expect((await claimBegun()).map(({ attempts, sentAt }) => [attempts, sentAt])).toEqual([[2, undefined]]);
      });
    });

    it('hands out one of a lane at a time, in order, from whichever guild', async () => {
      const first = await accept(store);
      const second = await accept(store, { guildId: 'neighbour' });
      expect(await claim()).toEqual([first.id]);
      expect(await claim()).toEqual([]);
      const { fence } = await load(store, first.id);
      await store.settleAward({ awardId: first.id, fence }, newSettlement());
      expect(await claim()).toEqual([second.id]);
    });

    it('hands out the lanes that staff asked for last when it is their turn, then the oldest; within a lane as ever', async () => {
      const ids: number[] = [];
      for (const accountId of ['a', 'b', 'a', 'c', 'd']) ids.push((await accept(store, { accountId })).id);
      expect(await claim(2, [], NOW, 'newest')).toEqual([ids[4], ids[3]]);
      expect(await claim(10, [], NOW, 'newest')).toEqual([ids[1], ids[0]]);
    });

    it('hands out lanes side by side, oldest first, up to the limit', async () => {
      const ids: number[] = [];
      for (const accountId of ['a', 'b', 'c', 'a', 'b']) ids.push((await accept(store, { accountId })).id);
      await accept(store, { accountId: 'a', fieldId: 'other' });
      expect(await claim(2)).toEqual(ids.slice(0, 2));
      expect(await claim(10)).toEqual([ids[2], (ids.at(-1) ?? 0) + 1]);
    });

    it('never hands out one award twice when two ask at once', async () => {
      for (const accountId of ['a', 'b', 'c', 'd']) await accept(store, { accountId });
      const claims = await Promise.all([claim(3), claim(3)]);
      expect(new Set(claims.flat()).size).toBe(4);
      expect(claims.flat()).toHaveLength(4);
    });

    it('leaves a lane alone while its head backs off, and while one of it is being read back', async () => {
      const { id, fence } = await send(store);
      await accept(store);
      await store.postponeAward({ awardId: id, fence }, { runAt: NOW + 50, problem: undefined, at: NOW });
      expect(await claim(10, [], NOW + 49)).toEqual([]);
      expect(await claim(10, [], NOW + 50)).toEqual([id]);
      const { fence: next } = await load(store, id);
      await store.beginSend({ awardId: id, fence: next }, { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW });
      await store.markUnknown({ awardId: id, fence: next }, { readAt: NOW, at: NOW });
      expect(await claim(10, [], NOW + 99)).toEqual([]);
    });

    it('finds a due head behind many lanes whose heads are not due', async () => {
      for (let n = 0; n < 12; n += 1) {
        const { id, fence } = await send(store, { accountId: `late-${n}` });
        await store.postponeAward({ awardId: id, fence }, { runAt: NOW + 1_000, problem: undefined, at: NOW });
      }
      for (let n = 0; n < 12; n += 1) await accept(store, { accountId: `late-${n}` });
      const due = await accept(store, { accountId: 'due' });
      expect(await claim(1)).toEqual([due.id]);
    });

    it('passes over held guilds as if they had nothing there', async () => {
      const held = await accept(store, { guildId: 'held' });
      const free = await accept(store);
      expect(await claim(10, ['held'])).toEqual([free.id]);
      const { fence } = await load(store, free.id);
      await store.settleAward({ awardId: free.id, fence }, newSettlement());
      expect(await claim()).toEqual([held.id]);
    });

    it('lets the lane go on while one of it is under review, except for a new total', async () => {
      const reviewed = await putUnderReview(store);
      const change = await accept(store);
      const total = await accept(store, { action: 'overwrite' });
      const behind = await accept(store);
      expect(await claim()).toEqual([change.id]);
      await store.settleAward({ awardId: change.id, fence: 1 }, newSettlement());
      expect(await claim()).toEqual([]);
      await store.decideReview(reviewed.id, { decision: 'drop', staffId: 'staff', at: NOW });
      expect(await claim()).toEqual([total.id]);
      await store.settleAward({ awardId: total.id, fence: 1 }, newSettlement());
      expect(await claim()).toEqual([behind.id]);
    });

    it('lets a new total go when only a later award is under review', async () => {
      const total = await accept(store, { action: 'overwrite', guildId: 'held' });
      const { award } = await (async () => {
        await accept(store);
        const [later] = await store.claimAwards({ at: NOW, limit: 1, leaseMs: LEASE_MS, heldGuilds: ['held'] });
        if (later === undefined) throw new Error('nothing to claim');
        return later;
      })();
      await store.beginSend(
        { awardId: award.id, fence: award.fence },
        { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW },
      );
      await store.markUnknown({ awardId: award.id, fence: award.fence }, { readAt: NOW, at: NOW });
      await store.reviewAward({ awardId: award.id, fence: award.fence }, { problem: 'AMBIGUOUS', at: NOW });
      expect(await claim()).toEqual([total.id]);
    });

    it('holds a reversal back until its original has settled, and blocks nobody with it', async () => {
      const original = await putUnderReview(store);
      const reversal = await undoAndAccept(store, original.id);
      const other = await accept(store);
      expect(await claim()).toEqual([other.id]);
      await store.settleAward({ awardId: other.id, fence: 1 }, newSettlement());
      expect(await claim()).toEqual([]);
      await store.decideReview(original.id, { decision: 'arrived', staffId: 'staff', at: NOW });
      expect(await claim()).toEqual([reversal.id]);
    });
  });

  describe('claiming to read back', () => {
    it('hands out what is unknown once its time has come, with the anchor it was sent under', async () => {
      const { award: claimed } = await (async () => {
        await accept(store);
        return claimOne(store);
      })();
      const anchor = { kind: 'entry', id: 'h7', at: undefined } as const;
      await store.beginSend({ awardId: claimed.id, fence: claimed.fence }, { anchor, lastTotal: 4.25, at: NOW });
      await store.markUnknown({ awardId: claimed.id, fence: claimed.fence }, { readAt: NOW + 10, at: NOW });
      expect(await store.claimReadBacks({ at: NOW + 9, limit: 5, leaseMs: LEASE_MS, heldGuilds: [] })).toEqual([]);
      expect(await store.claimReadBacks({ at: NOW + 10, limit: 5, leaseMs: LEASE_MS, heldGuilds: ['guild'] })).toEqual(
        [],
      );
      const [read, ...others] = await store.claimReadBacks({
        at: NOW + 10,
        limit: 5,
        leaseMs: LEASE_MS,
        heldGuilds: [],
      });
      expect(others).toEqual([]);
      expect(read?.award).toMatchObject({
        status: 'unknown',
        fence: 2,
        attempts: 1,
        anchor,
        totalBefore: 4.25,
        sentAt: NOW,
        leaseUntil: NOW + 10 + LEASE_MS,
      });
      expect(read?.lane.anchor).toEqual(anchor);
    });

    it('hands it out again only when the lease has run out or was given back', async () => {
      const { id } = await makeUnknown(store);
      const read = async (at: number) =>
        (await store.claimReadBacks({ at, limit: 5, leaseMs: LEASE_MS, heldGuilds: [] }))[0]?.award;
      const first = await read(NOW);
      expect(await read(NOW + LEASE_MS - 1)).toBeUndefined();
      const second = await read(NOW + LEASE_MS);
      expect(second?.fence).toBe((first?.fence ?? 0) + 1);
      expect(
        await store.postponeReadBack({ awardId: id, fence: first?.fence ?? 0 }, { readAt: NOW, absentAt: NOW }),
      ).toBe(false);
      expect(
        await store.postponeReadBack(
          { awardId: id, fence: second?.fence ?? 0 },
          { readAt: NOW + LEASE_MS + 5, absentAt: NOW + 3 },
        ),
      ).toBe(true);
      expect(await read(NOW + LEASE_MS + 4)).toBeUndefined();
      expect(await read(NOW + LEASE_MS + 5)).toMatchObject({ id, absentAt: NOW + 3 });
    });

    it('keeps what earlier reads proved as long as it is told, and forgets it when a read contradicts', async () => {
      const { id } = await makeUnknown(store);
      const readAndPostpone = async (absentAt: number | undefined) => {
        const [read] = await store.claimReadBacks({ at: NOW, limit: 1, leaseMs: LEASE_MS, heldGuilds: [] });
        await store.postponeReadBack({ awardId: id, fence: read?.award.fence ?? 0 }, { readAt: NOW, absentAt });
      };
      await readAndPostpone(NOW + 3);
      expect(await load(store, id)).toMatchObject({ absentAt: NOW + 3, status: 'unknown' });
      await readAndPostpone(undefined);
      expect(await load(store, id)).toMatchObject({ absentAt: undefined, status: 'unknown' });
    });
  });

  describe('after a crash', () => {
    it('queues what was only claimed and reads back what was sent', async () => {
      await accept(store, { accountId: 'claimed' });
      const claimed = (await claimOne(store)).award;
      const sent = await send(store, { accountId: 'sent' });
      const unknown = await makeUnknown(store, { accountId: 'unknown' });
      await store.claimReadBacks({ at: NOW, limit: 1, leaseMs: LEASE_MS, heldGuilds: [] });
      expect(await store.recoverInFlight({ at: NOW + 5, readAt: NOW + 9 })).toBe(3);
      expect(await load(store, claimed.id)).toMatchObject({ status: 'queued', version: 1, leaseUntil: undefined });
      expect(await load(store, sent.id)).toMatchObject({ status: 'unknown', version: 2, runAt: NOW + 9 });
      expect(await load(store, unknown.id)).toMatchObject({ status: 'unknown', leaseUntil: undefined });
      expect(await store.claimReadBacks({ at: NOW + 9, limit: 5, leaseMs: LEASE_MS, heldGuilds: [] })).toHaveLength(2);
    });

    it('begins anew to prove that what was sent is not there', async () => {
      const { id } = await makeUnknown(store);
      const [claimed] = await store.claimReadBacks({ at: NOW, limit: 1, leaseMs: LEASE_MS, heldGuilds: [] });
      await store.postponeReadBack(
        { awardId: id, fence: claimed?.award.fence ?? 0 },
        { readAt: NOW + 5, absentAt: NOW },
      );
      await store.recoverInFlight({ at: NOW + 5, readAt: NOW + 5 });
      expect(await load(store, id)).toMatchObject({ status: 'unknown', absentAt: undefined });
    });

    it('does not take an earlier attempt for one of the crashed claim', async () => {
      const { id, fence } = await send(store);
      await store.postponeAward({ awardId: id, fence }, { runAt: NOW, problem: undefined, at: NOW });
      await claimOne(store);
      await store.recoverInFlight({ at: NOW, readAt: NOW });
      expect(await load(store, id)).toMatchObject({ status: 'queued', sentAt: undefined });
    });
  });

  describe('the next due time', () => {
    const nextDueAt = async (at: number) => (await store.lookForDue(at)).nextAt;

    it('is that of the next queued award or read-back after now', async () => {
      expect(await nextDueAt(NOW)).toBeUndefined();
      await accept(store, { accountId: 'due' });
      expect(await nextDueAt(NOW)).toBeUndefined();
      expect(await nextDueAt(NOW - 1)).toBe(NOW);
      const unknown = await makeUnknownAt(NOW + 30);
      expect(await nextDueAt(NOW)).toBe(NOW + 30);
      const { id, fence } = await send(store, { accountId: 'late' });
      await store.postponeAward({ awardId: id, fence }, { runAt: NOW + 20, problem: undefined, at: NOW });
      expect(await nextDueAt(NOW)).toBe(NOW + 20);
      expect(await nextDueAt(NOW + 20)).toBe(NOW + 30);
      expect(await nextDueAt(NOW + 30)).toBeUndefined();
      await store.claimReadBacks({ at: NOW + 30, limit: 1, leaseMs: LEASE_MS, heldGuilds: [] });
      expect(await nextDueAt(NOW + 30)).toBe(NOW + 30 + LEASE_MS);
      expect((await load(store, unknown)).status).toBe('unknown');
    });

    async function makeUnknownAt(readAt: number): Promise<number> {
      await store.recoverInFlight({ at: NOW, readAt: NOW });
      const [claimed] = await store.claimAwards({ at: NOW, limit: 1, leaseMs: LEASE_MS, heldGuilds: [] });
      if (claimed === undefined) throw new Error('nothing to claim');
      const { id, fence } = claimed.award;
      await store.beginSend({ awardId: id, fence }, { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW });
      await store.markUnknown({ awardId: id, fence }, { readAt, at: NOW });
      return id;
    }
  });
}
