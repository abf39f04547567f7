import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { accept, NOW, type OpenStore, settle, undo, undoAndAccept, useStore } from './fixtures.ts';

export function lookedUpContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });
  const list = async (change: { since?: number; limit?: number; actorId?: string } = {}) =>
    (await store.listGiven({ guildId: 'guild', actorId: 'moderator', since: 0, limit: 10, ...change })).map(
      ({ id }) => id,
    );

  it('lists what somebody gave by hand, newest first, since a time and up to a limit', async () => {
    const first = await accept(store, {}, undefined, NOW - 2);
    const second = await accept(store, { accountId: 'b', memberId: 'ben' }, undefined, NOW - 1);
    await accept(store, { accountId: 'c', actorId: 'colleague' });
    await accept(store, { accountId: 'e', guildId: 'other' });
    expect(await list()).toEqual([second.id, first.id]);
    expect(await list({ since: NOW - 1 })).toEqual([second.id]);
    expect(await list({ limit: 1 })).toEqual([second.id]);
  });

  it('lists undos too, and nothing that was taken back before it was sent', async () => {
    const { id } = await settle(store);
    const reversal = await undoAndAccept(store, id);
    const cancelled = await accept(store, { accountId: 'b' });
    await undo(store, cancelled.id);
    expect(await list({ actorId: 'undoer' })).toEqual([reversal.id]);
    expect(await list()).toEqual([id]);
  });

  it('tells what happened to an award, in order', async () => {
    const { id } = await settle(store);
    expect(await store.listEventsOf(id)).toEqual([{ kind: 'settled', at: NOW }]);
    const waiting = await accept(store, { accountId: undefined, memberId: 'ben' });
    await store.expireWaiting({ before: NOW + 1, at: NOW + 1 });
    expect((await store.listEventsOf(waiting.id)).map(({ kind }) => kind)).toEqual(['waiting', 'expired']);
  });
}
