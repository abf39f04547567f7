import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import type { UndoScope, UndoTarget } from '../../../src/store/undos/undo-store.ts';
import { accept, NOW, type OpenStore, settle, undoAndAccept, useStore } from './fixtures.ts';

const OF_MODERATOR = { kind: 'moderator', guildId: 'guild', memberId: 'moderator', since: NOW } as const;
const back = (awardId: number): UndoTarget => ({ awardId, how: 'back' });

/** Undoing many awards at once. */
export function undosContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  const list = async (scope: UndoScope, limit = 10) =>
    (await store.listUndoTargets(scope, limit)).map(({ awardId }) => awardId);
  const save = (targets: readonly UndoTarget[]) =>
    store.saveUndo({ guildId: 'guild', actorId: 'staff', ofOthers: true, needs: 'increase' }, targets, NOW);

  describe('what may be undone', () => {
    it('is what somebody did by hand since then, commands and undos alike, the newest first', async () => {
      const settled = await settle(store, { accountId: 'a', actorId: 'undoer' });
      await accept(store, { accountId: 'b' }, undefined, NOW - 1);
      const first = await accept(store, { accountId: 'c' }, undefined, NOW);
      const reversal = await undoAndAccept(store, settled.id);
      const second = await accept(store, { accountId: 'd' }, undefined, NOW + 1);
      await accept(store, { accountId: 'e', guildId: 'neighbour' }, undefined, NOW + 1);
      expect(await list(OF_MODERATOR)).toEqual([second.id, first.id]);
      expect(await list(OF_MODERATOR, 1)).toEqual([second.id]);
      expect(await list({ ...OF_MODERATOR, memberId: 'undoer' })).toEqual([reversal.id, settled.id]);
      expect(await list({ ...OF_MODERATOR, memberId: 'undoer' }, 1)).toEqual([reversal.id]);
    });

    it('leaves out what came to nothing', async () => {
      const { id } = await accept(store);
      expect(await store.readStanding(OF_MODERATOR, [back(id)], 'moderator')).toMatchObject([
        { award: { id }, rootAction: 'increase' },
      ]);
      await store.undoAward(
        id,
        { key: 'k', actorId: 'moderator', guildId: 'guild', reason: undefined },
        { reply: undefined, at: NOW },
      );
      expect(await list(OF_MODERATOR)).toEqual([]);
      expect(await store.readStanding(OF_MODERATOR, [back(id)], 'moderator')).toEqual([]);
    });
  });

  describe('an undo', () => {
    it('that is only shown gives way to the third one after it, of the same person and guild', async () => {
      const { id } = await settle(store);
      const { id: theirs } = await settle(store, { guildId: 'other', accountId: 'theirs' });
      const show = (change: { readonly actorId?: string; readonly guildId?: string } = {}) =>
        store.saveUndo(
          { guildId: 'guild', actorId: 'staff', ofOthers: true, needs: 'increase', ...change },
          [back(change.guildId === undefined ? id : theirs)],
          NOW,
        );
      const confirmed = await show();
      await store.startUndo(confirmed.id, {
        reply: { interactionId: '7', token: 'token', locale: 'en-US' },
        isLimited: false,
        at: NOW,
      });
      const elsewhere = [await show({ actorId: 'other' }), await show({ guildId: 'other' })];
      const [first, ...others] = [await show(), await show(), await show(), await show()];
      expect(await store.getUndo('guild', first.id)).toBeUndefined();
      for (const undo of [confirmed, ...elsewhere, ...others]) {
        expect(await store.getUndo(undo.guildId, undo.id)).toBeDefined();
      }
    });

    it('is found by its receipt once it was confirmed, in its own guild alone', async () => {
      const { id } = await settle(store);
      const undo = await save([back(id)]);
      expect(await store.getUndo('guild', undo.id)).toEqual(undo);
      expect(await store.getUndo('neighbour', undo.id)).toBeUndefined();
      expect(await store.findUndo({ guildId: 'guild', receipt: undo.receipt })).toBeUndefined();
      expect(
        await store.startUndo(undo.id, {
          reply: { interactionId: '7', token: 'token', locale: 'en-US' },
          isLimited: false,
          at: NOW,
        }),
      ).toBe(true);
      expect(await store.dropUndo(undo.id)).toBe(false);
      expect(await store.findUndo({ guildId: 'guild', receipt: undo.receipt })).toMatchObject({
        id: undo.id,
        state: 'running',
      });
      expect(await store.findUndo({ guildId: 'neighbour', receipt: undo.receipt })).toBeUndefined();
    });

    it('that was dropped is gone and never runs', async () => {
      const { id } = await settle(store);
      const undo = await save([back(id)]);
      expect(await store.dropUndo(undo.id)).toBe(true);
      expect(
        await store.startUndo(undo.id, {
          reply: { interactionId: '7', token: 'token', locale: 'en-US' },
          isLimited: false,
          at: NOW,
        }),
      ).toBe(false);
      expect(await store.getUndo('guild', undo.id)).toBeUndefined();
    });

    it('tells how far it is until its message has told all', async () => {
      const first = await settle(store, { accountId: 'a' });
      const second = await accept(store, { accountId: 'b' });
      const undo = await save([back(first.id), back(second.id)]);
      await store.startUndo(undo.id, {
        reply: { interactionId: '7', token: 'token', locale: 'en-US' },
        isLimited: false,
        at: NOW,
      });
      expect(await store.advanceUndo(undo.id, { limit: 1, at: NOW })).toEqual({
        undone: 1,
        isUnfinished: true,
        failures: [],
      });
      const [report] = await store.listUndoReports();
      expect(report?.counts).toContainEqual({ result: 'reversed', status: 'queued', count: 1 });
      expect(report?.counts).toContainEqual({ result: undefined, status: undefined, count: 1 });
      expect(await store.listUndoReports([undo.id])).toEqual([]);
      await store.endUndoReport(undo.id);
      expect(await store.listUndoReports()).toEqual([]);
      const undone = { kind: 'undo', guildId: 'guild', undoId: undo.id } as const;
      await store.advanceUndo(undo.id, { limit: 10, at: NOW });
      expect((await store.listUndoTargets(undone, 10)).map(({ how }) => how)).toEqual(['again', 'back']);
    });
  });
}
