import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import {
  accept,
  claimOne,
  makeUnknown,
  NOW,
  type OpenStore,
  putUnderReview,
  record,
  send,
  settle,
  useStore,
} from './fixtures.ts';

export function readingContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  describe('reading awards', () => {
    it('finds a receipt only in its own guild', async () => {
      const { receipt, id } = await record(store);
      expect(await store.findByReceipt({ guildId: 'guild', receipt })).toMatchObject({ id });
      expect(await store.findByReceipt({ guildId: 'neighbour', receipt })).toBeUndefined();
      expect(await store.findByReceipt({ guildId: 'guild', receipt: 'R-NONE22' })).toBeUndefined();
      expect(await store.getAward(999_999)).toBeUndefined();
    });

    it("lists a member's awards of one guild and field, newest first", async () => {
      const first = await record(store, {}, undefined, NOW);
      const second = await record(store, { actorId: 'other' }, undefined, NOW + 1);
      const third = await accept(store, {}, undefined, NOW + 1);
      await record(store, { guildId: 'neighbour' });
      await record(store, { memberId: 'other' });
      await record(store, { fieldId: 'other' });
      const list = async (since: number, limit: number) =>
        (await store.listMemberAwards({ guildId: 'guild', memberId: 'member', fieldId: 'field', since, limit })).map(
          ({ id }) => id,
        );
      expect(await list(0, 10)).toEqual([third.id, second.id, first.id]);
      expect(await list(NOW + 1, 10)).toEqual([third.id, second.id]);
      expect(await list(0, 1)).toEqual([third.id]);
    });

    it('counts what is not over of a field, here and elsewhere, whatever it waits for', async () => {
      await putUnderReview(store, { accountId: 'third' });
      await settle(store, { accountId: 'fourth' });
      await record(store);
      await accept(store, { accountId: undefined });
      await accept(store, { accountId: 'second' });
      await accept(store, { fieldId: 'other' });
      await accept(store, { communityId: 'other' });
      await accept(store, { guildId: 'neighbour', accountId: 'fifth' });
      expect(await store.countUnfinished({ guildId: 'guild', communityId: 'community', fieldId: 'field' })).toEqual({
        own: 4,
        elsewhere: 1,
      });
      expect(await store.countUnfinished({ guildId: 'nobody', communityId: 'community', fieldId: 'none' })).toEqual({
        own: 0,
        elsewhere: 0,
      });
    });

    it('finds which awards of a lane claimed history entries, from any guild', async () => {
      const ours = await settle(store, {}, { historyId: 'h1' });
      const theirs = await settle(store, { guildId: 'neighbour' }, { historyId: 'h2' });
      await settle(store, { accountId: 'other' }, { historyId: 'h3' });
      const found = await store.listByHistoryIds('community/field/account', ['h1', 'h2', 'h3', "h'4"]);
      expect([...found].map(([historyId, { id }]) => [historyId, id])).toEqual([
        ['h1', ours.id],
        ['h2', theirs.id],
      ]);
      expect(await store.listByHistoryIds('community/field/account', [])).toEqual(new Map());
    });

    it('knows the newest total that this guild was told', async () => {
      const lane = 'community/field/account';
      expect(await store.lastKnownTotal({ guildId: 'guild', lane })).toBeUndefined();
      await settle(store, {}, { total: 0, at: NOW + 1 });
      expect(await store.lastKnownTotal({ guildId: 'guild', lane })).toEqual({ total: 0, at: NOW + 1 });
      await settle(store, {}, { total: 30.25, at: NOW + 5 });
      await settle(store, {}, { total: undefined, at: NOW + 6 });
      await settle(store, { guildId: 'neighbour' }, { total: 40, at: NOW + 7 });
      expect(await store.lastKnownTotal({ guildId: 'guild', lane })).toEqual({ total: 30.25, at: NOW + 5 });
    });

    it('knows that something has settled in a lane, of any guild, also by a clock that was put back', async () => {
      const lane = 'community/field/account';
      const seen = [await store.findLaneVersion(lane)];
      for (const [guildId, at] of [
        ['guild', 2],
        ['guild', 1],
        ['neighbour', 1],
      ] as const) {
        await settle(store, { guildId }, { total: undefined, at: NOW + at });
        seen.push(await store.findLaneVersion(lane));
      }
      expect(new Set(seen).size).toBe(4);
      await settle(store, { accountId: 'other' }, { at: NOW + 9 });
      await accept(store);
      expect(await store.findLaneVersion(lane)).toBe(seen.at(-1));
    });

    it('knows in which lanes nobody knows yet what became of an award', async () => {
      const lane = 'community/field/account';
      const isUncertain = () => store.hasUncertain(lane, 'increase');
      await accept(store);
      expect(await isUncertain()).toBe(false);
      const { award } = await claimOne(store);
      expect(await isUncertain()).toBe(true);
      await store.beginSend(
        { awardId: award.id, fence: award.fence },
        { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW },
      );
      await store.markUnknown({ awardId: award.id, fence: award.fence }, { readAt: NOW, at: NOW });
      expect(await isUncertain()).toBe(true);
      expect(await store.hasUncertain(lane, 'decrease')).toBe(false);
      expect(await store.hasUncertain('community/field/other', 'increase')).toBe(false);
      await store.reviewAward({ awardId: award.id, fence: award.fence }, { problem: 'AMBIGUOUS', at: NOW });
      expect(await isUncertain()).toBe(true);
      expect(await store.listValuesWithoutEntry(lane, 'increase', undefined)).toEqual([award.hundredths]);
      expect(await store.listValuesWithoutEntry(lane, 'decrease', undefined)).toEqual([]);
      await store.decideReview(award.id, { decision: 'arrived', staffId: 'staff', at: NOW });
      expect(await isUncertain()).toBe(false);
      expect(await store.listValuesWithoutEntry(lane, 'increase', undefined)).toEqual([]);
      expect(await store.listValuesWithoutEntry(lane, 'increase', NOW)).toEqual([award.hundredths]);
      expect(await store.listValuesWithoutEntry(lane, 'increase', NOW + 1)).toEqual([]);
    });

    it('knows in which lanes an award has ever settled', async () => {
      await accept(store);
      const refused = await claimOne(store);
      expect(await store.hasSettled('community/field/account')).toBe(false);
      await store.refuseAward(
        { awardId: refused.award.id, fence: refused.award.fence },
        { problem: 'REFUSED_404', at: NOW },
      );
      expect(await store.hasSettled('community/field/account')).toBe(false);
      await settle(store, { guildId: 'neighbour' }, { total: undefined, at: NOW + 1 });
      expect(await store.hasSettled('community/field/account')).toBe(true);
      expect(await store.hasSettled('community/field/other')).toBe(false);
    });

    it('finds another lane of the community whose newest entry is known', async () => {
      await settle(store, { accountId: 'a' }, { historyId: 'h1', at: NOW });
      await settle(store, { accountId: 'b' }, { historyId: 'h2', at: NOW + 1 });
      await settle(store, { accountId: 'c' }, { historyId: undefined, at: NOW + 2 });
      await settle(store, { accountId: 'd', communityId: 'other' }, { historyId: 'h4', at: NOW + 3 });
      await accept(store, { accountId: 'e' });
      const { award } = await claimOne(store);
      await store.beginSend(
        { awardId: award.id, fence: award.fence },
        { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW + 4 },
      );
      const find = (exceptLane: string) => store.findControlLane({ communityId: 'community', exceptLane });
      expect(await find('community/field/x')).toEqual({ fieldId: 'field', accountId: 'b', historyId: 'h2' });
      expect(await find('community/field/b')).toEqual({ fieldId: 'field', accountId: 'a', historyId: 'h1' });
      expect(await store.findControlLane({ communityId: 'other', exceptLane: 'other/field/d' })).toBeUndefined();
    });

    it('counts what is open in a guild by the kind of waiting', async () => {
      expect(await store.countOpen('guild')).toEqual({ waiting: 0, queued: 0, unknown: 0, review: 0 });
      await send(store, { accountId: 'a' });
      await makeUnknown(store, { accountId: 'b' });
      await putUnderReview(store, { accountId: 'c' });
      await settle(store, { accountId: 'd' });
      await record(store);
      await accept(store, { accountId: undefined });
      await accept(store, { accountId: 'e' });
      await accept(store, { accountId: 'e', guildId: 'neighbour' });
      expect(await store.countOpen('guild')).toEqual({ waiting: 1, queued: 2, unknown: 1, review: 1 });
    });

    it('lists what is under review, oldest first', async () => {
      const first = await putUnderReview(store, { accountId: 'a' });
      const second = await putUnderReview(store, { accountId: 'b' });
      await putUnderReview(store, { accountId: 'c', guildId: 'neighbour' });
      const list = async (limit: number) => (await store.listReviews('guild', limit)).map(({ id }) => id);
      expect(await list(10)).toEqual([first.id, second.id]);
      expect(await list(1)).toEqual([first.id]);
    });

    it('lists each guild where something waits for staff once: under review, or with a second copy', async () => {
      await putUnderReview(store, { accountId: 'a' });
      await putUnderReview(store, { accountId: 'b' });
      const copied = await settle(store, { accountId: 'd', guildId: 'neighbour' }, { historyId: 'own' });
      await accept(store, { accountId: 'c', guildId: 'calm' });
      expect(await store.listGuildsWithReviews()).toEqual(['guild']);
      await store.reportLateCopy(copied.id, { entryId: 'copy', total: undefined }, NOW);
      expect((await store.listGuildsWithReviews()).toSorted()).toEqual(['guild', 'neighbour']);
    });

    it('knows whose awards have gone to an account, each guild for itself', async () => {
      await accept(store, { memberId: 'ana', accountId: 'a' });
      expect(await store.hasHeld({ guildId: 'guild', memberId: 'ana', accountId: 'a' })).toBe(true);
      expect(await store.hasHeld({ guildId: 'guild', memberId: 'ben', accountId: 'a' })).toBe(false);
      expect(await store.hasHeld({ guildId: 'guild', memberId: 'ana', accountId: 'b' })).toBe(false);
      expect(await store.hasHeld({ guildId: 'neighbour', memberId: 'ana', accountId: 'a' })).toBe(false);
    });
  });
}
