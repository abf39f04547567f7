import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { openMemoryStore } from '../support/migrated-store.ts';
import { load, NOW, settle } from './contract/fixtures.ts';

let store: Store;
beforeEach(async () => {
  store = await openMemoryStore();
  return () => store.close();
});

/** @param awardIds - one of another guild, which no service asks for, throws */
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

it('of many awards counts one that throws as left alone, changes nothing of it, and does the others', async () => {
  const [first, second] = [await settle(store), await settle(store, { accountId: 'other' })];
  const foreign = await settle(store, { guildId: 'neighbour', accountId: 'third' });
  const before = await load(store, foreign.id);
  const undoId = await startUndo([first.id, foreign.id, second.id]);
  expect(await store.advanceUndo(undoId, { limit: 10, at: NOW })).toMatchObject({
    undone: 3,
    isUnfinished: false,
    failures: [{ awardId: foreign.id, error: expect.objectContaining({ message: expect.any(String) }) }],
  });
  expect((await store.getUndo('guild', undoId))?.state).toBe('done');
  const [report] = await store.listUndoReports();
  expect(report?.counts).toHaveLength(2);
  expect(report?.counts).toContainEqual({ result: 'impossible', status: undefined, count: 1 });
  expect(report?.counts).toContainEqual({ result: 'reversed', status: 'queued', count: 2 });
  expect(await load(store, foreign.id)).toEqual(before);
  expect(await store.findReversal(foreign.id)).toBeUndefined();
});
