/** A server's own key is forgotten with its community, unless something may still need it. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../src/store/engine/open-sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { claimOne, load, NOW, newSettlement, record } from './contract/fixtures.ts';

let store: Store;
beforeEach(async () => {
  store = await openSqliteStore({ path: ':memory:' });
  onTestFinished(() => store.close());
  await store.changeGuild('guild', { communityId: 'community' }, NOW);
  await store.saveGuildKey('guild', 'community', { sealed: 'sealed', setBy: '1', verifiedAt: NOW }, NOW);
});

async function leave(): Promise<boolean> {
  await store.leaveCommunity('guild', {}, undefined, { actorId: '1', at: NOW });
  return (await store.getGuildKey('guild', 'community')) === undefined;
}

describe('the key of a community that is left', () => {
  it('is forgotten where nothing is open', async () => {
    expect(await leave()).toBe(true);
  });

  it('stays for an award whose acknowledgement is on its way', async () => {
    await record(store);
    expect(await leave()).toBe(false);
  });

  it('stays as long as an earlier try of an award may arrive, and until staff have decided about it', async () => {
    const { id } = await record(store);
    await store.acknowledgeAward(id, {}, NOW);
    const send = async () => {
      const { fence } = (await claimOne(store)).award;
      await store.beginSend(id, fence, { kind: 'empty' }, undefined, NOW);
      return fence;
    };
    const first = await send();
    await store.markUnknown(id, first, NOW, NOW);
    await store.postponeAward(id, first, NOW, undefined, NOW);
    await store.settleAward(id, await send(), newSettlement());
    expect((await load(store, id)).status).toBe('settled');
    expect(await leave()).toBe(false);
    await store.reportLateCopy(id, { entryId: 'copy', total: undefined }, NOW);
    expect(await leave()).toBe(false);
    await store.decideLateCopy(id, 1, 'ignore', 'staff', NOW);
    await store.advanceLateWatch(id, { isChecked: true, dueAt: undefined });
    expect(await leave()).toBe(true);
  });
});
