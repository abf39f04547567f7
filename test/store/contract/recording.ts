import { beforeEach, describe, expect, it } from 'vitest';
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
  type OpenStore,
  record,
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
      const outcome = await store.recordAward(asked, undefined, NO_LIMITS, NOW);
      if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
      expect(outcome.award).toMatchObject({ ...asked, status: 'recorded', version: 1, attempts: 0, createdAt: NOW });
      expect(outcome.award.receipt).toMatch(/^R-[2-9A-Z]{6}$/);
      expect(await store.getAward(outcome.award.id)).toEqual(outcome.award);
    });

    it('makes one award of the same key, however often and with whatever it comes', async () => {
      const asked = newAward();
      const [first, second] = await Promise.all([
        store.recordAward(asked, newReply(), NO_LIMITS, NOW),
        store.recordAward({ ...asked, hundredths: 5 }, newReply(), { ...NO_LIMITS, perAward: 1 }, NOW + 1),
      ]);
      expect([first.kind, second.kind]).toEqual(['recorded', 'duplicate']);
      expect(second).toMatchObject({ award: { hundredths: 1_000 } });
      expect(await store.listMemberAwards('guild', 'member', 'field', 0, 10)).toHaveLength(1);
    });

    it('refuses what the tables must never hold', async () => {
      const badAwards = [{ hundredths: 0 }, { hundredths: -5 }, { hundredths: 1.5 }];
      for (const bad of badAwards) {
        await expect(store.recordAward(newAward(bad), undefined, NO_LIMITS, NOW)).rejects.toThrow();
      }
      expect(await store.listMemberAwards('guild', 'member', 'field', 0, 10)).toEqual([]);
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
      expect(await store.claimAwards(NOW, 10, 1, [])).toHaveLength(1);
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
      expect(await store.claimAwards(NOW, 10, 1, [])).toEqual([]);
      await store.cancelRecorded(id, NOW);
      expect(await store.acknowledgeAward(id, {}, NOW)).toMatchObject({ status: 'cancelled' });
      expect(await store.claimAwards(NOW, 10, 1, [])).toEqual([]);
      expect(await store.listDueMessages(NOW + HOUR_MS, 10)).toEqual([]);
      expect(await events()).toEqual([]);
    });

    it('cancels only what is still merely recorded', async () => {
      const { id } = await accept(store);
      await store.cancelRecorded(id, NOW);
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
      expect(await store.expireWaiting(NOW + 10, NOW + 20)).toBe(1);
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
    it('holds an award to the limit per award, but not a new total', async () => {
      const limits = { ...NO_LIMITS, perAward: 1_000 };
      const ask = (change: object) => store.recordAward(newAward(change), undefined, limits, NOW);
      expect((await ask({ hundredths: 1_000 })).kind).toBe('recorded');
      for (const action of ['increase', 'decrease']) {
        const outcome = await ask({ action, hundredths: 1_001 });
        expect(outcome).toEqual({ kind: 'over-limit', limit: 'perAward', leftHundredths: 1_000 });
      }
      expect((await ask({ action: 'overwrite', hundredths: -50_000 })).kind).toBe('recorded');
    });

    describe('per moderator and hour', () => {
      const limits = { ...NO_LIMITS, perModeratorHour: 1_000 };
      const left = async (at = NOW) => {
        const outcome = await store.recordAward(newAward({ hundredths: 100_000 }), undefined, limits, at);
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
        expect((await store.recordAward(newAward({ hundredths: 500 }), undefined, limits, NOW)).kind).toBe('recorded');
        expect(await left()).toBe(0);
      });

      it('does not count other people, other guilds, new totals and what came to nothing', async () => {
        await record(store, { actorId: 'another' });
        await record(store, { guildId: 'elsewhere' });
        await record(store, { action: 'overwrite', hundredths: 99_999 });
        await store.cancelRecorded(firstId, NOW);
        const waiting = await accept(store, { accountId: undefined, hundredths: 50 });
        expect(await left()).toBe(950);
        await undo(store, waiting.id);
        expect(await left()).toBe(1_000);
      });

      it('neither counts nor limits taking back', async () => {
        const award = await settle(store, { hundredths: 700, actorId: 'undoer' });
        const outcome = await undo(store, award.id);
        expect(outcome.kind).toBe('recorded');
        const asked = newAward({ actorId: 'undoer', hundredths: 301 });
        expect(await store.recordAward(asked, undefined, limits, NOW)).toMatchObject({ leftHundredths: 300 });
      });

      it('lets a new total pass', async () => {
        await record(store, { hundredths: 700 });
        const asked = newAward({ action: 'overwrite', hundredths: 5_000 });
        expect((await store.recordAward(asked, undefined, limits, NOW)).kind).toBe('recorded');
      });

      it('counts what is being checked', async () => {
        await makeUnknown(store, { hundredths: 100 });
        expect(await left()).toBe(600);
      });

      it('lets only what fits through when several come at once', async () => {
        const outcomes = await Promise.all(
          [1, 2, 3].map(() => store.recordAward(newAward({ hundredths: 300 }), undefined, limits, NOW)),
        );
        expect(outcomes.map(({ kind }) => kind)).toEqual(['recorded', 'recorded', 'over-limit']);
      });
    });
  });
}
