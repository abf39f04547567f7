/** A server's own key is forgotten with its community, unless something may still need it. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { openMemoryStore } from '../support/migrated-store.ts';
import { claimOne, load, NOW, newSettlement, record } from './contract/fixtures.ts';

let store: Store;
beforeEach(async () => {
  store = await openMemoryStore();
  onTestFinished(() => store.close());
  await store.changeGuild('guild', { communityId: 'community' }, { at: NOW });
  await store.saveGuildKey(
    { guildId: 'guild', communityId: 'community' },
    { sealed: 'sealed', setBy: '1', verifiedAt: NOW },
    NOW,
  );
});

async function leave(): Promise<boolean> {
  await store.leaveCommunity('guild', { change: {}, fallback: undefined }, { actorId: '1', at: NOW });
  return (await store.getGuildKey({ guildId: 'guild', communityId: 'community' })) === undefined;
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
      await store.beginSend({ awardId: id, fence }, { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW });
      return fence;
    };
    const first = await send();
    await store.markUnknown({ awardId: id, fence: first }, { readAt: NOW, at: NOW });
    await store.postponeAward({ awardId: id, fence: first }, { runAt: NOW, problem: undefined, at: NOW });
    await store.settleAward({ awardId: id, fence: await send() }, newSettlement());
    expect((await load(store, id)).status).toBe('settled');
    expect(await leave()).toBe(false);
    await store.reportLateCopy(id, { entryId: 'copy', total: undefined }, NOW);
    expect(await leave()).toBe(false);
    await store.decideLateCopy({ awardId: id, number: 1 }, { decision: 'ignore', staffId: 'staff', at: NOW });
    await store.advanceLateWatch(id, { isChecked: true, dueAt: undefined });
    expect(await leave()).toBe(true);
  });
});
