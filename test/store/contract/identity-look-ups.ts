import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { accept, NOW, type OpenStore, settle, useStore } from './fixtures.ts';

const HOUR_MS = 3_600_000;
const MEMBER = { guildId: 'guild', communityId: 'community', memberId: 'member' };
const OTHER = { ...MEMBER, memberId: 'other' };

export function identityLookUpsContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });
  beforeEach(() => store.changeGuild('guild', { identityFieldId: 'field' }, { at: NOW }));

  const waits = (change: object = {}) => accept(store, { accountId: undefined, ...change });
  const due = (at: number) => store.listDueIdentityLookUps({ at, perGuild: 10 });
  const schedule = (at: number) => store.scheduleIdentityLookUps({ at, limit: 10 });
  const link = { ...MEMBER, accountId: 'account', label: undefined, linkedBy: 'staff', linkedAt: NOW };

  it('are those for whom points wait, once each, where the guild wants it', async () => {
    await waits();
    await waits();
    await waits({ memberId: 'other' });
    await settle(store, { memberId: 'linked' });
    await waits({ guildId: 'neighbour' });
    expect(await schedule(NOW)).toBe(2);
    expect(await schedule(NOW)).toBe(0);
    expect(await due(NOW)).toEqual(expect.arrayContaining([MEMBER, OTHER]));
    expect(await due(NOW)).toHaveLength(2);
    expect(await store.listDueIdentityLookUps({ at: NOW, perGuild: 1 })).toHaveLength(1);
    await store.changeGuild('neighbour', { identityFieldId: 'field' }, { at: NOW });
    await schedule(NOW);
    expect(
      (await store.listDueIdentityLookUps({ at: NOW, perGuild: 1 })).map(({ guildId }) => guildId).toSorted(),
    ).toEqual(['guild', 'neighbour']);
    await store.changeGuild('neighbour', { identityFieldId: null }, { at: NOW });
    await store.changeGuild('guild', { identityFieldId: null }, { at: NOW });
    expect(await due(NOW)).toEqual([]);
    expect(await store.nextIdentityLookUpAt(0)).toBeUndefined();
  });

  it('are some at a time', async () => {
    for (const memberId of ['a', 'b', 'c']) await waits({ memberId });
    expect(await store.scheduleIdentityLookUps({ at: NOW, limit: 2 })).toBe(2);
    expect(await store.scheduleIdentityLookUps({ at: NOW, limit: 2 })).toBe(1);
  });

  it('come again after an hour, then less and less often, a day apart at most', async () => {
    await waits();
    let at = NOW;
    for (const hours of [1, 2, 4, 8, 16, 24, 24]) {
      await schedule(at);
      expect(await due(at)).toEqual([MEMBER]);
      await store.beginIdentityLookUp(MEMBER, at);
      expect(await due(at)).toEqual([]);
      await schedule(at);
      expect(await store.nextIdentityLookUpAt(at)).toBe(at + hours * HOUR_MS);
      at += hours * HOUR_MS;
    }
    await store.changeGuild('guild', { identityFieldId: 'another' }, { at });
    await schedule(at);
    expect(await store.nextIdentityLookUpAt(at)).toBeUndefined();
    expect(await due(at)).toEqual([MEMBER]);
  });

  it('that are wished for are due at once, or an hour after the last time, never twice in it', async () => {
    await store.wishIdentityLookUp(MEMBER, false, NOW);
    await store.wishIdentityLookUp(MEMBER, true, NOW + 1);
    expect(await due(NOW)).toEqual([MEMBER]);
    await store.beginIdentityLookUp(MEMBER, NOW);
    await store.wishIdentityLookUp(MEMBER, true, NOW + 5);
    expect(await store.nextIdentityLookUpAt(NOW)).toBe(NOW + HOUR_MS);
    await store.beginIdentityLookUp(MEMBER, NOW + HOUR_MS);
    await store.wishIdentityLookUp(MEMBER, false, NOW + 9 * HOUR_MS);
    expect(await due(NOW + 9 * HOUR_MS)).toEqual([MEMBER]);
    await store.forgetIdentityLookUp(MEMBER);
    expect(await due(NOW + 9 * HOUR_MS)).toEqual([]);
  });

  it('whose link somebody has ended come again only when they ask for one', async () => {
    await store.saveLink(link);
    await store.removeLink(
      { guildId: 'guild', communityId: 'community', memberId: 'member' },
      { kind: 'member', id: 'member' },
      NOW,
    );
    await waits();
    expect(await schedule(NOW)).toBe(0);
    await store.wishIdentityLookUp(MEMBER, false, NOW);
    expect(await due(NOW + HOUR_MS)).toEqual([]);
    await store.wishIdentityLookUp(MEMBER, true, NOW);
    expect(await due(NOW)).toEqual([MEMBER]);
  });

  it('whose link staff have removed come again only after staff have linked them', async () => {
    await store.saveLink(link);
    await store.removeLink(
      { guildId: 'guild', communityId: 'community', memberId: 'member' },
      { kind: 'staff', id: 'staff' },
      NOW,
    );
    await waits();
    await store.wishIdentityLookUp(MEMBER, true, NOW);
    await store.changeGuild('guild', { identityFieldId: 'another' }, { at: NOW });
    expect([await schedule(NOW), await due(NOW + 9 * HOUR_MS)]).toEqual([0, []]);
    await store.saveLink(link);
    await store.removeLink(
      { guildId: 'guild', communityId: 'community', memberId: 'member' },
      { kind: 'member', id: 'member' },
      NOW,
    );
    await store.wishIdentityLookUp(MEMBER, true, NOW);
    expect(await due(NOW)).toEqual([MEMBER]);
  });

  it('who had no link are not kept from it by its removal', async () => {
    await store.removeLink(
      { guildId: 'guild', communityId: 'community', memberId: 'member' },
      { kind: 'member', id: 'member' },
      NOW,
    );
    await store.wishIdentityLookUp(MEMBER, false, NOW);
    expect(await due(NOW)).toEqual([MEMBER]);
  });
}
