import { beforeEach, describe, expect, it } from 'vitest';
import type { Award } from '../../../src/points/award.ts';
import type { AwardLimits, NewAward } from '../../../src/store/awards/award-store.ts';
import type { Store } from '../../../src/store/store.ts';
import {
  accept,
  claimOne,
  load,
  makeUnknown,
  NO_LIMITS,
  NOW,
  newAward,
  newReply,
  newSettlement,
  type OpenStore,
  putUnderReview,
  record,
  send,
  settle,
  undo,
  useStore,
  watchEvents,
} from './fixtures.ts';

const HOUR_MS = 3_600_000;

export function recordingContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  describe('recording', () => {
    it('keeps every part of an award as it was asked for', async () => {
      const asked = newAward({ accountId: undefined, reason: 'helped ’ "a lot"; drop table', hundredths: 1_234 });
      const outcome = await store.recordAward(asked, { reply: undefined, limits: NO_LIMITS, at: NOW });
      if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
      expect(outcome.award).toMatchObject({ ...asked, status: 'recorded', version: 1, attempts: 0, createdAt: NOW });
      expect(outcome.award.receipt).toMatch(/^R-[2-9A-Z]{6}$/);
      expect(await store.getAward(outcome.award.id)).toEqual(outcome.award);
    });

    it('makes one award of the same key, however often and with whatever it comes', async () => {
      const asked = newAward();
      const [first, second] = await Promise.all([
        store.recordAward(asked, { reply: newReply(), limits: NO_LIMITS, at: NOW }),
        store.recordAward(
          { ...asked, hundredths: 5 },
          { reply: newReply(), limits: { ...NO_LIMITS, perAward: 1 }, at: NOW + 1 },
        ),
      ]);
      expect([first.kind, second.kind]).toEqual(['recorded', 'duplicate']);
      expect(second).toMatchObject({ award: { hundredths: 1_000 } });
      expect(
        await store.listMemberAwards({ guildId: 'guild', memberId: 'member', fieldId: 'field', since: 0, limit: 10 }),
      ).toHaveLength(1);
    });

    it('refuses what the tables must never hold', async () => {
      const badAwards = [{ hundredths: 0 }, { hundredths: -5 }, { hundredths: 1.5 }];
      for (const bad of badAwards) {
        await expect(
          store.recordAward(newAward(bad), { reply: undefined, limits: NO_LIMITS, at: NOW }),
        ).rejects.toThrow();
      }
      expect(
        await store.listMemberAwards({ guildId: 'guild', memberId: 'member', fieldId: 'field', since: 0, limit: 10 }),
      ).toEqual([]);
    });

    it('says that it is pending, or for whom it waits, and tells the log of the wait', async () => {
      const events = await watchEvents(store);
      const linked = await accept(store, {}, newReply());
      const unlinked = await accept(store, { accountId: undefined });
      expect([linked.status, unlinked.status]).toEqual(['queued', 'waiting']);
      expect([linked.version, unlinked.version]).toEqual([1, 1]);
      expect(await events()).toEqual([['waiting', unlinked.id]]);
      expect(await store.listMessages(linked.id)).toMatchObject([{ kind: 'reply', messageId: `message-${linked.id}` }]);
    });

    it('finds the account of a member who was linked between the record and the acknowledgement', async () => {
      const { id } = await record(store, { accountId: undefined }, newReply());
      await store.saveLink({
        guildId: 'guild',
        communityId: 'community',
        memberId: 'member',
        accountId: 'account',
        label: undefined,
        linkedBy: 'staff',
        linkedAt: NOW,
      });
      expect(await store.acknowledgeAward(id, {}, NOW)).toMatchObject({ status: 'queued', accountId: 'account' });
      expect(await store.claimAwards({ at: NOW, limit: 10, leaseMs: 1, heldGuilds: [] })).toHaveLength(1);
    });

    it('takes an acknowledgement once and answers the same afterwards', async () => {
      const events = await watchEvents(store);
      const { id } = await accept(store, {}, newReply());
      const { id: unlinked } = await accept(store, { accountId: undefined });
      await claimOne(store);
      const again = await store.acknowledgeAward(id, { messageId: 'another' }, NOW + 5);
      expect(again).toMatchObject({ status: 'sending', runAt: NOW });
      await store.acknowledgeAward(unlinked, {}, NOW + 5);
      expect(await events()).toEqual([['waiting', unlinked]]);
      expect(await store.acknowledgeAward(999_999, {}, NOW)).toBeUndefined();
    });

    it('never delivers nor shows what Discord did not acknowledge', async () => {
      const events = await watchEvents(store);
      const { id } = await record(store, {}, newReply({ notify: true }));
      expect(await store.claimAwards({ at: NOW, limit: 10, leaseMs: 1, heldGuilds: [] })).toEqual([]);
      await store.cancelRecorded({ awardId: id, at: NOW });
      expect(await store.acknowledgeAward(id, {}, NOW)).toMatchObject({ status: 'cancelled' });
      expect(await store.claimAwards({ at: NOW, limit: 10, leaseMs: 1, heldGuilds: [] })).toEqual([]);
      expect(await store.listDueMessages({ at: NOW + HOUR_MS, limit: 10 })).toEqual([]);
      expect(await events()).toEqual([]);
    });

    it('cancels only what is still merely recorded', async () => {
      const { id } = await accept(store);
      await store.cancelRecorded({ awardId: id, at: NOW });
      expect(await load(store, id)).toMatchObject({ status: 'queued' });
    });

    it('lists what nobody has confirmed, with its reply', async () => {
      const old = await record(store, {}, newReply(), NOW);
      const bare = await record(store, {}, undefined, NOW + 1);
      // By a clock that was put back since.
      const future = await record(store, {}, newReply(), NOW + 3_600_000);
      await accept(store, {}, newReply(), NOW);
      const listed = await store.listUnacknowledged();
      expect(listed.map(({ award }) => award.id)).toEqual([old.id, bare.id, future.id]);
      expect(listed[0]?.reply).toMatchObject({ awardId: old.id, token: 'interaction-token', kind: 'reply' });
      expect(listed[1]?.reply).toBeUndefined();
    });

    it('expires what waited too long for a link, and nothing else', async () => {
      const events = await watchEvents(store);
      const waiting = await accept(store, { accountId: undefined }, undefined, NOW);
      const newer = await accept(store, { accountId: undefined }, undefined, NOW + 10);
      const queued = await accept(store, {}, undefined, NOW);
      expect(await store.expireWaiting({ before: NOW + 10, at: NOW + 20 })).toBe(1);
      expect(await load(store, waiting.id)).toMatchObject({ status: 'expired', version: 2 });
      expect([(await load(store, newer.id)).status, (await load(store, queued.id)).status]).toEqual([
        'waiting',
        'queued',
      ]);
      expect(await events()).toContainEqual(['expired', waiting.id]);
    });
  });

  describe('receipts', () => {
    it('finds another one when a receipt is taken', async () => {
      await store.close();
      // Six numbers make one receipt: the first two come out alike.
      const numbers = [...Array<number>(12).fill(0), ...Array<number>(6).fill(0.5)];
      store = await open({ random: () => numbers.shift() ?? 0.9 });
      const first = await record(store);
      const second = await record(store);
      expect([first.receipt, second.receipt]).toEqual(['R-222222', expect.not.stringMatching('R-222222')]);
      expect(numbers).toEqual([]);
      await store.close();
    });

    it('rejects rather than reuses when none is free', async () => {
      await store.close();
      store = await open({ random: () => 0 });
      await record(store);
      await expect(record(store)).rejects.toThrow('receipt');
      await store.close();
    });
  });

  describe('limits', () => {
    it('holds an award to the limit per award', async () => {
      const limits = { ...NO_LIMITS, perAward: 1_000 };
      const ask = (change: object) => store.recordAward(newAward(change), { reply: undefined, limits, at: NOW });
      expect((await ask({ hundredths: 1_000 })).kind).toBe('recorded');
      for (const action of ['increase', 'decrease']) {
        const outcome = await ask({ action, hundredths: 1_001 });
        expect(outcome).toEqual({ kind: 'over-limit', limit: 'perAward', leftHundredths: 1_000 });
      }
    });

    describe('and a new total', () => {
      const limits = { ...NO_LIMITS, perAward: 1_000, perModeratorHour: 1_500 };
      const set = (hundredths: number, change: Partial<NewAward> = {}, more: Partial<AwardLimits> = {}) =>
        store.recordAward(
          newAward({ action: 'overwrite', hundredths, knownTotal: { total: 50, at: NOW }, ...change }),
          { reply: undefined, limits: { ...limits, ...more }, at: NOW },
        );
      const used = () => store.sumCounted({ guildId: 'guild', actorId: 'moderator', at: NOW });

      it('counts by what it changes, up or down', async () => {
        expect(await set(6_001)).toMatchObject({ kind: 'over-limit', limit: 'perAward' });
        expect(await set(3_999)).toMatchObject({ kind: 'over-limit', limit: 'perAward' });
        expect((await set(6_000, { accountId: 'one' })).kind).toBe('recorded');
        expect((await set(5_000, { accountId: 'two' })).kind).toBe('recorded');
        expect(await set(4_400, { accountId: 'three' })).toMatchObject({ leftHundredths: 500 });
        expect((await set(4_500, { accountId: 'three' })).kind).toBe('recorded');
        expect(await used()).toBe(1_500);
      });

      it('counts what it really changed once that is known', async () => {
        const { id } = await accept(store, {
          action: 'overwrite',
          hundredths: 6_000,
          knownTotal: { total: 50, at: NOW },
        });
        const { award } = await claimOne(store);
        await store.beginSend(
          { awardId: id, fence: award.fence },
          { anchor: { kind: 'empty' }, lastTotal: 12, at: NOW },
        );
        await store.settleAward({ awardId: id, fence: award.fence }, newSettlement({ total: 60, totalBefore: 12 }));
        expect(await used()).toBe(4_800);
      });

      it.each<[string, () => Promise<unknown>, Partial<NewAward>]>([
        ['nobody has read', async () => undefined, { knownTotal: undefined }],
        ['another award is about to change', () => accept(store), {}],
        ['an award of another server is about to change', () => accept(store, { guildId: 'elsewhere' }), {}],
        ['an award has changed that was only just recorded', () => record(store), {}],
        ['an award may have changed', () => putUnderReview(store), {}],
        ['an award has changed since it was read', () => settle(store), { knownTotal: { total: 50, at: NOW - 1 } }],
      ])('of which %s is set by nobody who cannot change the limits', async (_, prepare, change) => {
        await prepare();
        expect(await set(5_001, change)).toEqual({ kind: 'unknown-change' });
        expect((await set(5_001, change, { allowsUnknown: true })).kind).toBe('recorded');
      });

      it('passes where no limit holds, whatever is known', async () => {
        const outcome = await set(
          900_000,
          { knownTotal: undefined },
          { perAward: undefined, perModeratorHour: undefined },
        );
        expect(outcome.kind).toBe('recorded');
      });
    });

    describe('per moderator and hour', () => {
      const limits = { ...NO_LIMITS, perModeratorHour: 1_000 };
      const left = async (at = NOW) => {
        const outcome = await store.recordAward(newAward({ hundredths: 100_000 }), { reply: undefined, limits, at });
        return outcome.kind === 'over-limit' ? outcome.leftHundredths : undefined;
      };
      let firstId: number;
      beforeEach(async () => {
        firstId = (await record(store, { hundredths: 300, action: 'decrease' })).id;
      });

      it('counts what was given and taken in the last hour', async () => {
        await accept(store, { hundredths: 200 });
        expect(await left()).toBe(500);
        expect(await left(NOW + HOUR_MS - 1)).toBe(500);
        expect(await left(NOW + HOUR_MS)).toBe(1_000);
        expect(
          (await store.recordAward(newAward({ hundredths: 500 }), { reply: undefined, limits, at: NOW })).kind,
        ).toBe('recorded');
        expect(await left()).toBe(0);
      });

      it('does not count other people, other guilds, and what nobody was shown', async () => {
        await record(store, { actorId: 'another' });
        await record(store, { guildId: 'elsewhere' });
        await store.cancelRecorded({ awardId: firstId, at: NOW });
        expect(await left()).toBe(1_000);
      });

      it.each<[string, (award: Award) => Promise<unknown>, Partial<NewAward>]>([
        ['waits for a link', async () => undefined, { accountId: undefined }],
        ['was cancelled while it waited for a link', ({ id }) => undo(store, id), { accountId: undefined }],
        ['was cancelled before it was sent', ({ id }) => undo(store, id), {}],
        ['has expired', () => store.expireWaiting({ before: NOW + 1, at: NOW }), { accountId: undefined }],
      ])('counts what was promised and %s', async (_, end, change) => {
        await end(await accept(store, { ...change, hundredths: 600 }));
        expect(await left()).toBe(100);
      });

      it('counts what staff dropped: it may have arrived', async () => {
        const { id } = await putUnderReview(store, { hundredths: 600 });
        await store.decideReview(id, { decision: 'drop', staffId: 'staff', at: NOW });
        expect(await left()).toBe(100);
      });

      it('counts nothing of what the API refused for good, unless an earlier attempt may have arrived', async () => {
        const first = await send(store, { hundredths: 600 });
        await store.refuseAward({ awardId: first.id, fence: first.fence }, { problem: 'REFUSED_400', at: NOW });
        expect(await left()).toBe(700);
        const second = await makeUnknown(store, { hundredths: 600 });
        await store.postponeAward(
          { awardId: second.id, fence: second.fence },
          { runAt: NOW, problem: undefined, at: NOW },
        );
        const { award } = await claimOne(store);
        await store.beginSend(
          { awardId: second.id, fence: award.fence },
          { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW },
        );
        await store.refuseAward({ awardId: second.id, fence: award.fence }, { problem: 'REFUSED_400', at: NOW });
        expect(await left()).toBe(100);
      });

      it('tells when as much as is asked for is free again', async () => {
        await record(store, { hundredths: 400 }, undefined, NOW + 60_000);
        const ask = (hundredths: number) =>
          store.recordAward(newAward({ hundredths }), { reply: undefined, limits, at: NOW + 120_000 });
        const free = async (hundredths: number) => {
          const outcome = await ask(hundredths);
          return 'free' in outcome ? outcome.free : undefined;
        };
        expect(await free(301)).toEqual({ hundredths: 600, at: NOW + HOUR_MS });
        expect(await free(601)).toEqual({ hundredths: 1_000, at: NOW + 60_000 + HOUR_MS });
        expect(await free(5_000)).toEqual({ hundredths: 1_000, at: NOW + 60_000 + HOUR_MS });
      });

      it('counts on when somebody is erased and comes again, for the hour and for nobody else', async () => {
        await settle(store, { hundredths: 600, actorId: 'gone' });
        const erasure = await store.beginErasure({ guildId: 'guild', memberId: 'gone' }, { at: NOW });
        while (!(await store.continueErasure(erasure?.id ?? 0, { limit: 1, at: NOW })));
        const used = (guildId: string, actorId: string, at = NOW) => store.sumCounted({ guildId, actorId, at });
        expect(await used('guild', 'gone')).toBe(600);
        expect(await used('guild', 'another')).toBe(0);
        expect(await used('elsewhere', 'gone')).toBe(0);
        expect(await used('guild', 'gone', NOW + HOUR_MS)).toBe(0);
        await store.forgetExpired({ tokens: 0, previews: 0, counts: NOW });
        expect(await used('guild', 'gone')).toBe(600);
        await store.forgetExpired({ tokens: 0, previews: 0, counts: NOW + 1 });
        expect(await used('guild', 'gone')).toBe(0);
      });

      it('neither counts nor limits taking back', async () => {
        const award = await settle(store, { hundredths: 700, actorId: 'undoer' });
        const outcome = await undo(store, award.id);
        expect(outcome.kind).toBe('recorded');
        const asked = newAward({ actorId: 'undoer', hundredths: 301 });
        expect(await store.recordAward(asked, { reply: undefined, limits, at: NOW })).toMatchObject({
          leftHundredths: 300,
        });
      });

      it('counts what is being checked', async () => {
        await makeUnknown(store, { hundredths: 100 });
        expect(await left()).toBe(600);
      });

      it('lets only what fits through when several come at once', async () => {
        const outcomes = await Promise.all(
          [1, 2, 3].map(() => store.recordAward(newAward({ hundredths: 300 }), { reply: undefined, limits, at: NOW })),
        );
        expect(outcomes.map(({ kind }) => kind)).toEqual(['recorded', 'recorded', 'over-limit']);
      });
    });
  });
}
