import { describe, expect, it } from 'vitest';
import type { BulkItem, NewBulk } from '../../../src/store/bulks/bulk-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { NOW, type OpenStore, useStore } from './fixtures.ts';

const PLACE = { channelId: 'channel', locale: 'de', interactionId: '7', token: 'token' } as const;
const BULK: NewBulk = {
  ...{ guildId: 'guild', actorId: 'staff', source: 'csv', communityId: 'community' },
  ...{ fieldId: 'field', fieldName: 'Loyalty Points', reason: 'quiz' },
};
const ITEMS: readonly BulkItem[] = [
  { memberId: 'linked', hundredths: 100 },
  { memberId: 'unlinked', hundredths: 250 },
  { memberId: 'linked', hundredths: 900 },
];

/** Points for many at once. */
export function bulksContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  async function link(): Promise<void> {
    const who = { guildId: 'guild', communityId: 'community', memberId: 'linked', accountId: 'account' };
    await store.saveLink({ ...who, label: undefined, linkedBy: 'staff', linkedAt: NOW });
  }

  async function show(change: Partial<NewBulk> = {}, items = ITEMS, hash?: string) {
    const bulk = await store.beginBulk({ ...BULK, ...change }, NOW);
    const written = await store.addBulkItems(bulk, items, 0);
    const fixed = await store.showBulk(bulk.id, hash);
    return { bulk, written, repeats: fixed?.repeats };
  }

  const start = (bulkId: number) => store.startBulk(bulkId, { place: PLACE, at: NOW });
  const advance = (bulkId: number, limit: number) => store.advanceBulk(bulkId, { limit, at: NOW });

  it('writes each member down once, and says who waits for a link', async () => {
    await link();
    const { bulk, written } = await show();
    expect(written).toEqual({ added: ITEMS.slice(0, 2), waiting: 1 });
    expect(await store.addBulkItems(bulk, [{ memberId: 'late', hundredths: 1 }], 3)).toEqual({ added: [], waiting: 0 });
    const holders = await store.findHolders({ guildId: 'guild', communityId: 'community' }, ['account', 'nobody']);
    expect([...holders]).toEqual([['account', 'linked']]);
  });

  it('goes from shown to done, once, and tells how far it is until its message has told all', async () => {
    await link();
    const { bulk } = await show();
    expect(await store.findBulk({ guildId: 'guild', receipt: bulk.receipt })).toBeUndefined();
    expect(await store.listOpenBulks()).toEqual([]);
    expect(await start(bulk.id)).toBe('started');
    expect(await start(bulk.id)).toBe('gone');
    expect(await store.dropBulk(bulk.id)).toBe(false);
    expect(await store.findBulk({ guildId: 'guild', receipt: bulk.receipt })).toMatchObject({ state: 'running' });
    expect(await store.findBulk({ guildId: 'neighbour', receipt: bulk.receipt })).toBeUndefined();
    expect(await advance(bulk.id, 1)).toEqual({ isUnfinished: true, failures: [] });
    const counts = await store.countBulk(bulk.id);
    expect(counts).toContainEqual({
      ...{ result: 'given', status: 'queued', count: 1, hundredths: 100, settledAt: undefined },
    });
    expect(counts).toContainEqual({
      ...{ result: undefined, status: undefined, count: 1, hundredths: 250, settledAt: undefined },
    });
    expect(await store.listBulkReports()).toMatchObject([
      { place: { channelId: 'channel', locale: 'de', token: 'token', messageId: undefined } },
    ]);
    expect(await store.listBulkReports([bulk.id])).toEqual([]);
    await store.noteBulkMessage(bulk.id, 'message');
    expect(await store.listBulkReports()).toMatchObject([{ place: { messageId: 'message' } }]);
    while ((await advance(bulk.id, 1)).isUnfinished);
    expect(await store.listOpenBulks()).toEqual([]);
    await store.endBulkReport(bulk.id);
    expect(await store.listBulkReports()).toEqual([]);
    const scope = { kind: 'bulk', guildId: 'guild', bulkId: bulk.id } as const;
    const targets = await store.listUndoTargets(scope, 10);
    expect(await store.readStanding(scope, targets, 'staff')).toMatchObject([
      { award: { memberId: 'unlinked', status: 'waiting', hundredths: 250 }, how: 'back' },
      { award: { memberId: 'linked', status: 'queued', hundredths: 100, reason: 'quiz' }, how: 'back' },
    ]);
    expect(await store.listUndoTargets(scope, 1)).toEqual(targets.slice(0, 1));
  });

  it('offers what was not undone yet before what was', async () => {
    const { bulk } = await show();
    await start(bulk.id);
    await link();
    await advance(bulk.id, 10);
    const scope = { kind: 'bulk', guildId: 'guild', bulkId: bulk.id } as const;
    const [last, first] = await store.listUndoTargets(scope, 10);
    const undo = { key: 'k', actorId: 'staff', guildId: 'guild', reason: undefined };
    await store.undoAward(last?.awardId ?? 0, undo, { reply: undefined, at: NOW });
    expect(await store.listUndoTargets(scope, 1)).toEqual([first]);
  });

  it('knows a file by its hash, and is not confirmed behind another from the same one', async () => {
    const [first, second] = [await show({}, ITEMS, 'hash'), await show({}, ITEMS, 'hash')];
    expect(await start(first.bulk.id)).toBe('started');
    expect(await start(second.bulk.id)).toBe('repeated');
    expect((await show({ guildId: 'neighbour' }, ITEMS, 'hash')).repeats).toBeUndefined();
    const third = await show({}, ITEMS, 'hash');
    expect(third.repeats?.receipt).toBe(first.bulk.receipt);
    expect(await start(third.bulk.id)).toBe('started');
  });

  it('that is only shown goes when it is dropped, when a third one follows it, and when it is old', async () => {
    const [dropped, oldest] = [await show(), await show(), await show()];
    expect(await store.dropBulk(dropped.bulk.id)).toBe(true);
    await show();
    await show();
    expect(await store.listOpenBulks()).toEqual([dropped.bulk.id, oldest.bulk.id]);
    for (const id of await store.listOpenBulks()) expect((await advance(id, 1)).isUnfinished).toBe(false);
    expect(await store.getBulk('guild', dropped.bulk.id)).toBeUndefined();
    await store.forgetExpired({ tokens: NOW, previews: NOW + 1, counts: NOW });
    expect(await store.listOpenBulks()).toHaveLength(3);
    expect(await start(oldest.bulk.id + 1)).toBe('gone');
  });

  describe('somebody who is erased', () => {
    it('gets nothing of it any more, and is named by it no more', async () => {
      const { bulk } = await show({ actorId: 'boss' });
      await start(bulk.id);
      for (const memberId of ['unlinked', 'boss']) {
        const erasure = await store.beginErasure({ guildId: 'guild', memberId }, { at: NOW, actorId: undefined });
        while (!(await store.continueErasure(erasure?.id ?? 0, { limit: 1, at: NOW })));
      }
      await advance(bulk.id, 10);
      const counts = await store.countBulk(bulk.id);
      expect(counts.map(({ result, status }) => [result, status]).toSorted()).toEqual([
        ['given', 'waiting'],
        ['gone', undefined],
      ]);
      expect((await store.getBulk('guild', bulk.id))?.actorId).toMatch(/^former-/);
    });
  });

  it('lets somebody be erased whom it names once more while it is read', async () => {
    const bulk = await store.beginBulk(BULK, NOW);
    await store.addBulkItems(bulk, [{ memberId: 'linked', hundredths: 100 }], 0);
    const erasure = await store.beginErasure({ guildId: 'guild', memberId: 'linked' }, { at: NOW, actorId: undefined });
    const erase = () => store.continueErasure(erasure?.id ?? 0, { limit: 1, at: NOW });
    expect(await erase()).toBe(false);
    await store.addBulkItems(bulk, [{ memberId: 'linked', hundredths: 100 }], 1);
    expect(await erase()).toBe(false);
    expect(await erase()).toBe(true);
  });

  it('goes with its server', async () => {
    const { bulk } = await show();
    await store.changeGuild('guild', { removedAt: NOW }, { at: NOW });
    while ((await store.forgetGuilds({ before: NOW + 1, limit: 1 })) > 0);
    expect(await store.getBulk('guild', bulk.id)).toBeUndefined();
  });
}
