/** What a store says of each commit, so that whoever waits for that looks. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Change } from '../../../src/store/engine/changes.ts';
import type { Store } from '../../../src/store/store.ts';
import { openMemoryStore } from '../../support/migrated-store.ts';
import { accept, claimOne, LEASE_MS, NOW, newReply, newSettlement, record, settle } from '../contract/fixtures.ts';

let store: Store;
let commits: ReadonlySet<Change>[];
beforeEach(async () => {
  commits = [];
  store = await openMemoryStore({ onCommit: (changes) => commits.push(changes) });
  onTestFinished(() => store.close());
  commits = [];
});

/** What each commit since the last time has changed. */
function take(): string[][] {
  const taken = commits.map((changes) => [...changes].toSorted());
  commits = [];
  return taken;
}

describe('a commit', () => {
  it('says at each step of an award what came to be so', async () => {
    const { id } = await record(store, {}, newReply());
    expect(take()).toEqual([['award_messages', 'award_messages due', 'awards', 'awards recorded']]);
    await store.acknowledgeAward(id, { messageId: 'message' }, NOW);
    expect(take()).toEqual([['award_messages', 'awards', 'awards queued']]);
    const { award } = await claimOne(store);
    expect(take()).toEqual([['awards', 'awards sending']]);
    await store.settleAward({ awardId: id, fence: award.fence }, newSettlement());
    expect(take()).toEqual([
      ['award_events', 'award_messages', 'award_messages due', 'awards', 'awards settled', 'board_sums', 'lanes'],
    ]);
  });

  it('says that a second copy was found', async () => {
    const { id } = await settle(store);
    take();
    await store.reportLateCopy(id, { entryId: 'copy', total: undefined }, NOW);
    expect(take().flat()).toContain('awards found');
  });

  it('of several operations is told of once, with what all of them wrote', async () => {
    await Promise.all([accept(store), store.openNotice('guild', 'key', NOW)]);
    expect(take()[0]).toEqual(['awards', 'awards recorded', 'notices']);
  });

  it('is told of before whoever asked for it goes on', async () => {
    let isTold = false;
    const told = await openMemoryStore({ onCommit: () => (isTold = true) });
    onTestFinished(() => told.close());
    isTold = false;
    await told.openNotice('guild', 'key', NOW);
    expect(isTold).toBe(true);
  });

  it('that only looked says nothing', async () => {
    await store.claimAwards({ at: NOW, limit: 1, leaseMs: LEASE_MS, heldGuilds: [] });
    await store.getGuild('guild');
    expect(take()).toEqual([[]]);
  });

  it('that failed says nothing', async () => {
    await expect(store.reportLateCopy(99, { entryId: 'copy', total: undefined }, NOW)).rejects.toThrow();
    expect(take()).toEqual([]);
  });
});
