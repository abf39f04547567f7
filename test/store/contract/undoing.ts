import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import {
  accept,
  claimOne,
  LEASE_MS,
  load,
  makeUnknown,
  NOW,
  newReply,
  newSettlement,
  type OpenStore,
  putUnderReview,
  record,
  send,
  settle,
  undo,
  undoAndAccept,
  useStore,
  watchEvents,
} from './fixtures.ts';

export function undoingContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  const settleClaimed = async (id: number) => {
    const { award } = await claimOne(store);
    expect(award.id).toBe(id);
    await store.settleAward({ awardId: id, fence: award.fence }, newSettlement());
  };

  describe('undoing', () => {
    it.each([
      ['waiting', undefined],
      ['queued', 'account'],
    ])('cancels what is %s: it was never sent', async (_status, accountId) => {
      const events = await watchEvents(store);
      const { id } = await accept(store, { accountId });
      expect(await undo(store, id)).toMatchObject({
        kind: 'cancelled',
        award: { id, status: 'cancelled', version: 2, decidedBy: 'undoer' },
      });
      expect(await events()).toContainEqual(['cancelled', id]);
      expect(await store.claimAwards({ at: NOW, limit: 10, leaseMs: LEASE_MS, heldGuilds: [] })).toEqual([]);
    });

    it('leaves alone what Discord has not acknowledged, and what came to nothing', async () => {
      const recorded = await record(store);
      expect((await undo(store, recorded.id)).kind).toBe('not-undoable');
      await store.cancelRecorded({ awardId: recorded.id, at: NOW });
      expect((await undo(store, recorded.id)).kind).toBe('not-undoable');
      expect((await store.getAward(recorded.id))?.status).toBe('cancelled');
    });

    it.each([
      ['sending', send],
      ['unknown', makeUnknown],
      ['review', putUnderReview],
      ['settled', settle],
    ] as const)('records the reversal of what is %s', async (_status, reach) => {
      const original = await reach(store, { hundredths: 250, action: 'decrease' });
      const outcome = await undo(store, original.id, 'undo:key', newReply());
      expect(outcome).toMatchObject({
        kind: 'recorded',
        original: { id: original.id },
        award: {
          key: 'undo:key',
          action: 'increase',
          hundredths: 250,
          reverses: original.id,
          source: 'undo',
          status: 'recorded',
          actorId: 'undoer',
          reason: 'a mistake',
          guildId: 'guild',
          communityId: 'community',
          fieldId: 'field',
          fieldName: 'Loyalty Points',
          accountId: 'account',
          memberId: 'member',
        },
      });
      if (outcome.kind !== 'recorded') return;
      expect(await store.listMessages(outcome.award.id)).toHaveLength(1);
      expect(await store.findReversal(original.id)).toMatchObject({ id: outcome.award.id });
    });

    it('delivers the reversal in the same lane, after the original', async () => {
      const { id, fence } = await send(store);
      const reversal = await undoAndAccept(store, id);
      expect(await store.claimAwards({ at: NOW, limit: 10, leaseMs: LEASE_MS, heldGuilds: [] })).toEqual([]);
      await store.settleAward({ awardId: id, fence }, newSettlement());
      expect((await claimOne(store)).award.id).toBe(reversal.id);
    });

    it('forgets why it was held up when it cancels what never went', async () => {
      const { id } = await accept(store);
      const { award } = await claimOne(store);
      await store.postponeAward({ awardId: id, fence: award.fence }, { runAt: NOW, problem: 'UNREACHABLE', at: NOW });
      expect((await undo(store, id)).kind).toBe('cancelled');
      expect(await load(store, id)).toMatchObject({ status: 'cancelled', problem: undefined });
    });

    it('takes a new total back by the difference it made, once that is certain', async () => {
      const raised = await settle(store, { action: 'overwrite', hundredths: 5_000 }, { totalBefore: 12.34, total: 50 });
      expect(await undo(store, raised.id)).toMatchObject({ award: { action: 'decrease', hundredths: 3_766 } });
      const inFlight = await send(store, { action: 'overwrite', hundredths: 0, accountId: 'b' }, undefined, -3.5);
      expect(await undo(store, inFlight.id)).toMatchObject({ kind: 'not-undoable', award: { id: inFlight.id } });
      const blind = await settle(store, { action: 'overwrite', accountId: 'c' }, { totalBefore: undefined });
      expect(await undo(store, blind.id)).toMatchObject({ kind: 'not-undoable', award: { id: blind.id } });
    });

    it.each([
      [{ totalBefore: 90_071_992_547_410 }, 'a total that hundredths do not hold'],
      [{ totalBefore: 1e15 }, 'one beyond that'],
      [{ totalBefore: -1e300 }, 'one far below zero'],
    ])('leaves a set alone that came from %j: %s', async (known) => {
      const { id } = await settle(store, { action: 'overwrite', hundredths: 10_000 }, { total: 100, ...known });
      expect(await undo(store, id)).toMatchObject({ kind: 'not-undoable', award: { id } });
      expect(await store.findReversal(id)).toBeUndefined();
    });

    describe('what took points off while the total stopped at zero', () => {
      const STOPPED = newSettlement({ total: 0, totalBefore: 3 });
      const TAKEN = { action: 'decrease', hundredths: 1_000 } as const;

      it('is left alone', async () => {
        const { id } = await settle(store, TAKEN, STOPPED);
        expect(await undo(store, id)).toMatchObject({ kind: 'not-undoable', award: { id } });
      });

      it('ends its undo that was asked for before that could be seen, and can be looked at again', async () => {
        const { id, fence } = await send(store, TAKEN);
        const reversal = await undoAndAccept(store, id);
        await store.settleAward({ awardId: id, fence }, STOPPED);
        expect(await load(store, reversal.id)).toMatchObject({ status: 'cancelled', problem: 'STOPPED_AT_ZERO' });
        expect(await store.claimAwards({ at: NOW, limit: 10, leaseMs: LEASE_MS, heldGuilds: [] })).toEqual([]);
        expect(await undo(store, id)).toMatchObject({ kind: 'not-undoable', award: { id } });
      });

      it('ends an undo that is only being recorded once that is acknowledged', async () => {
        const { id, fence } = await send(store, TAKEN);
        const outcome = await undo(store, id, 'undo:key', newReply());
        if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
        await store.settleAward({ awardId: id, fence }, STOPPED);
        expect((await load(store, outcome.award.id)).status).toBe('recorded');
        await store.acknowledgeAward(outcome.award.id, { messageId: 'message' }, NOW);
        expect(await load(store, outcome.award.id)).toMatchObject({ status: 'cancelled', problem: 'STOPPED_AT_ZERO' });
      });

      it('is undone like others where it took all that was there', async () => {
        const { id, fence } = await send(store, TAKEN);
        const reversal = await undoAndAccept(store, id);
        await store.settleAward({ awardId: id, fence }, newSettlement({ total: 0, totalBefore: 10 }));
        expect((await claimOne(store)).award.id).toBe(reversal.id);
      });
    });

    it('takes an award back once, however often it is asked', async () => {
      const { id } = await settle(store);
      const outcomes = await Promise.all([undo(store, id), undo(store, id)]);
      expect(outcomes.map(({ kind }) => kind)).toEqual(['recorded', 'already-undone']);
      const [first, second] = outcomes;
      if (first?.kind !== 'recorded' || second?.kind !== 'already-undone') throw new Error('unexpected');
      expect(second.by.id).toBe(first.award.id);
    });

    it('answers a repeated undo with what it made the first time', async () => {
      const { id } = await settle(store);
      const first = await undo(store, id, 'undo:key');
      const second = await undo(store, id, 'undo:key');
      if (first.kind !== 'recorded') throw new Error(first.kind);
      expect(second).toMatchObject({ kind: 'duplicate', award: { id: first.award.id }, original: { id } });
    });

    it('can be tried again after a reversal came to nothing', async () => {
      const { id } = await settle(store);
      const reversal = await undoAndAccept(store, id);
      const { award } = await claimOne(store);
      await store.refuseAward({ awardId: reversal.id, fence: award.fence }, { problem: 'REFUSED_400', at: NOW });
      expect(await store.findReversal(id)).toBeUndefined();
      expect((await undo(store, id)).kind).toBe('recorded');
    });

    it('never takes back an award of another guild', async () => {
      const { id } = await settle(store, { guildId: 'neighbour' });
      await expect(undo(store, id)).rejects.toThrow('another guild');
      expect(await store.findReversal(id)).toBeUndefined();
    });
  });

  describe('undoing many', () => {
    async function startUndo(awardIds: readonly number[], guildId = 'guild'): Promise<number> {
      const asked = { guildId, actorId: 'undoer', ofOthers: false, needs: 'increase' } as const;
      const targets = awardIds.map((awardId) => ({ awardId, how: 'back' }) as const);
      const { id } = await store.saveUndo(asked, targets, NOW);
      await store.startUndo(id, {
        reply: { interactionId: '7', token: 'token', locale: 'en-US' },
        isLimited: false,
        at: NOW,
      });
      return id;
    }

    it('is done for each undo by itself, the oldest first', async () => {
      const [mine, theirs] = [await settle(store), await settle(store, { guildId: 'neighbour', accountId: 'other' })];
      const ids = [await startUndo([mine.id]), await startUndo([theirs.id], 'neighbour')];
      expect(await store.listRunningUndos()).toEqual(ids);
      await store.advanceUndo(ids[1] ?? 0, { limit: 10, at: NOW });
      expect(await store.listRunningUndos()).toEqual(ids.slice(0, 1));
      expect(await store.findReversal(mine.id)).toBeUndefined();
      expect(await store.findReversal(theirs.id)).toBeDefined();
      expect(await store.advanceUndo(ids[1] ?? 0, { limit: 10, at: NOW })).toEqual({
        undone: 0,
        isUnfinished: false,
        failures: [],
      });
    });
  });

  describe('undoing an undo', () => {
    it('restores the award, and undoing again takes it back again', async () => {
      const { id } = await settle(store);
      const undone = await undoAndAccept(store, id);
      await settleClaimed(undone.id);
      const restored = await undoAndAccept(store, undone.id);
      expect(restored).toMatchObject({ action: 'increase', reverses: undone.id });
      await settleClaimed(restored.id);
      expect(await undo(store, undone.id)).toMatchObject({ kind: 'already-undone', by: { id: restored.id } });
      const again = await undo(store, id);
      expect(again).toMatchObject({ kind: 'recorded', original: { id: restored.id }, award: { action: 'decrease' } });
      expect(await undo(store, id)).toMatchObject({ kind: 'already-undone', by: { id: undone.id } });
    });

    it('cancels a reversal that was not sent, and the original stands again', async () => {
      const { id } = await settle(store);
      const reversal = await undoAndAccept(store, id);
      expect(await undo(store, reversal.id)).toMatchObject({ kind: 'cancelled', award: { id: reversal.id } });
      expect(await store.findReversal(id)).toBeUndefined();
      expect((await undo(store, id)).kind).toBe('recorded');
    });

    it('lets every award of the chain show how it now stands', async () => {
      const { id } = await settle(store);
      const undone = await undoAndAccept(store, id);
      expect((await load(store, id)).version).toBe(2);
      await settleClaimed(undone.id);
      expect((await load(store, id)).version).toBe(3);
      const restored = await undoAndAccept(store, undone.id);
      await settleClaimed(restored.id);
      expect([(await load(store, id)).version, (await load(store, undone.id)).version]).toEqual([4, 3]);
    });
  });

  describe('giving points back', () => {
    const HELD = { perAward: 1_000, perModeratorHour: 1_500 };
    const HOUR_MS = 3_600_000;
    let count = 0;
    const undoAs = (id: number, { actorId = 'undoer', isHeld = true, at = NOW } = {}) => {
      count += 1;
      return store.undoAward(
        id,
        { key: `held:${count}`, actorId, guildId: 'guild', reason: undefined, limits: isHeld ? HELD : undefined },
        { reply: undefined, at },
      );
    };
    const used = (actorId = 'undoer') => store.sumCounted({ guildId: 'guild', actorId, at: NOW });

    it('counts as giving: against the limit per award, and of the hour of who does it', async () => {
      const big = await settle(store, { action: 'decrease', hundredths: 1_001 });
      expect(await undoAs(big.id)).toEqual({ kind: 'over-limit', limit: 'perAward', leftHundredths: 1_000 });
      const one = await settle(store, { action: 'decrease', hundredths: 900 });
      expect((await undoAs(one.id)).kind).toBe('recorded');
      expect(await used()).toBe(900);
      const two = await settle(store, { action: 'decrease', hundredths: 601, accountId: 'other' });
      expect(await undoAs(two.id)).toMatchObject({ limit: 'perModeratorHour', leftHundredths: 600 });
      expect((await undoAs(two.id, { isHeld: false })).kind).toBe('recorded');
      expect(await used()).toBe(900);
    });

    it('also where a total that was set lower comes back', async () => {
      const set = await settle(store, { action: 'overwrite', hundredths: 1_000 }, { total: 10, totalBefore: 900 });
      expect(await undoAs(set.id)).toMatchObject({ kind: 'over-limit', limit: 'perAward' });
    });

    it('is not held where it takes points, however many', async () => {
      const award = await settle(store, { hundredths: 90_000 });
      expect((await undoAs(award.id)).kind).toBe('recorded');
      expect(await used()).toBe(0);
    });

    it('is free where its giver takes back what counts in this hour already, and not after it', async () => {
      const mine = { actorId: 'undoer', hundredths: 1_000 };
      const taken = await settle(store, { ...mine, action: 'decrease' });
      expect((await undoAs(taken.id)).kind).toBe('recorded');
      expect(await used()).toBe(1_000);
      const given = await settle(store, { ...mine, accountId: 'given' });
      const undone = await undoAndAccept(store, given.id);
      await settleClaimed(undone.id);
      expect(await undoAs(undone.id, { actorId: 'another' })).toMatchObject({ kind: 'recorded' });
      expect(await used('another')).toBe(1_000);
      const old = await settle(store, { ...mine, accountId: 'old', action: 'decrease', hundredths: 1_001 });
      expect((await undoAs(old.id, { at: NOW + HOUR_MS })).kind).toBe('over-limit');
      expect((await undoAs(old.id, { at: NOW + HOUR_MS - 1 })).kind).toBe('recorded');
    });
  });

  describe('what stands', () => {
    it("is the actor's latest of this guild, without what is undone", async () => {
      const mine = { actorId: 'me' };
      const plain = await settle(store, mine);
      const blind = await settle(store, { ...mine, action: 'overwrite' }, { totalBefore: undefined });
      const undone = await settle(store, mine);
      await undoAndAccept(store, undone.id);
      const waiting = await accept(store, { ...mine, accountId: undefined });
      await accept(store, { ...mine, guildId: 'neighbour' });
      await accept(store);
      const recorded = await record(store, mine);
      const list = async (limit: number) =>
        (await store.listStanding({ guildId: 'guild', actorId: 'me', limit })).map(({ id }) => id);
      expect(await list(10)).toEqual([recorded.id, waiting.id, blind.id, plain.id]);
      expect(await list(1)).toEqual([recorded.id]);
    });

    it('has an award again once its reversal was taken back', async () => {
      const { id } = await settle(store, { actorId: 'undoer' });
      const undone = await undoAndAccept(store, id);
      expect(await store.listStanding({ guildId: 'guild', actorId: 'undoer', limit: 10 })).toEqual([]);
      await settleClaimed(undone.id);
      await undoAndAccept(store, undone.id);
      expect(await store.listStanding({ guildId: 'guild', actorId: 'undoer', limit: 10 })).toMatchObject([{ id }]);
    });
  });
}
