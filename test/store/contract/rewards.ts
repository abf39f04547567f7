import { expect, it } from 'vitest';
import type { NewReward } from '../../../src/store/rewards/reward-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { accept, claimOne, NOW, newSettlement, type OpenStore, settle, undoAndAccept, useStore } from './fixtures.ts';

const BY = { at: NOW, actorId: 'admin' };
const DUE = { at: NOW, limit: 100 };

export function rewardsContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });

  const newReward = (change: Partial<NewReward> = {}): NewReward => ({
    ...{ guildId: 'guild', roleId: 'gold', roleName: 'Gold', communityId: 'community', fieldId: 'field' },
    ...{ total: 10_000, margin: 500, stack: true, keep: false, powers: [], ...change },
  });
  const add = async (change: Partial<NewReward> = {}) => {
    const saved = await store.addReward(newReward(change), BY);
    if (typeof saved === 'string') throw new Error(saved);
    return saved;
  };
  const link = (memberId: string, guildId = 'guild') =>
    store.saveLink({
      ...{ guildId, communityId: 'community', memberId, accountId: memberId, label: undefined },
      ...{ linkedBy: 'admin', linkedAt: NOW },
    });
  const give = (memberId: string, total: number) => settle(store, { memberId, accountId: memberId }, { total });
  const due = async (guildIds: readonly string[] = ['guild']) =>
    (await store.listDueRoleChecks(guildIds, DUE)).map(({ memberId }) => memberId).sort();
  const clear = async () => {
    for (const check of await store.listDueRoleChecks(['guild'], DUE)) await store.endRoleCheck(check);
  };
  /** Roles are noted while somebody is looked at. */
  const startLook = async (memberId: string) => {
    await give(memberId, 1);
    await store.noteSettledMembers('guild', DUE);
  };
  const ana = { guildId: 'guild', memberId: 'ana' };

  it('keeps a reward, one for each role, and says which guilds have any', async () => {
    expect(await store.listRewardGuilds()).toEqual([]);
    const { reward } = await add({ powers: ['ban-members'] });
    expect(reward).toMatchObject({ ...newReward({ powers: ['ban-members'] }), problem: undefined, createdBy: 'admin' });
    expect(await store.addReward(newReward(), BY)).toBe('exists');
    await add({ roleId: 'silver', total: 100 });
    expect((await store.listRewards('guild')).map(({ roleId }) => roleId)).toEqual(['silver', 'gold']);
    expect(await store.listRewards('other')).toEqual([]);
    expect(await store.listRewardGuilds()).toEqual(['guild']);
  });

  it('has so many rewards of a guild and no more', async () => {
    for (let index = 0; index < 50; index += 1) await add({ roleId: `role-${index}` });
    expect(await store.addReward(newReward(), BY)).toBe('too-many');
  });

  it('records who added, changed and removed one, with what changed', async () => {
    await add();
    const changed = await store.changeReward({ guildId: 'guild', roleId: 'gold' }, { total: 20_000 }, BY);
    expect(changed?.reward).toMatchObject({ total: 20_000, margin: 500 });
    expect(await store.removeReward({ guildId: 'guild', roleId: 'gold' }, BY)).toMatchObject({ roleId: 'gold' });
    expect(await store.removeReward({ guildId: 'guild', roleId: 'gold' }, BY)).toBeUndefined();
    expect(await store.changeReward({ guildId: 'guild', roleId: 'gold' }, { total: 1 }, BY)).toBeUndefined();
    expect(await store.listRewardGuilds()).toEqual([]);
    const deeds = await store.listDeeds({ guildId: 'guild', since: 0, limit: 10 });
    expect(deeds).toMatchObject([
      { action: 'reward-added', object: 'Gold', actorId: 'admin', after: { roleId: 'gold', total: 10_000 } },
      { action: 'reward-changed', before: { total: 10_000 }, after: { total: 20_000 } },
      { action: 'reward-removed', before: { total: 20_000, stack: true } },
    ]);
  });

  it('looks at those who have reached a new reward by what is known, and says how many', async () => {
    for (const [memberId, total] of [
      ['ana', 100],
      ['ben', 99.99],
      ['cleo', 500],
    ] as const) {
      await link(memberId);
      await give(memberId, total);
    }
    await give('stranger', 500);
    await link('dan', 'other');
    await give('dan', 500);
    expect((await add()).members).toBe(2);
    expect(await due()).toEqual(['ana', 'cleo']);
    await clear();
    const changed = await store.changeReward({ guildId: 'guild', roleId: 'gold' }, { total: 50_000 }, BY);
    expect(changed?.members).toBe(1);
    expect(await due()).toEqual(['cleo']);
  });

  it('looks at members whose awards have settled since the guild has a reward, each once', async () => {
    await give('early', 5);
    await add();
    await give('ana', 5);
    await give('ana', 6);
    await give('ben', 7);
    expect(await due()).toEqual([]);
    expect(await store.noteSettledMembers('guild', DUE)).toBe(false);
    expect(await due()).toEqual(['ana', 'ben']);
    await clear();
    expect(await store.noteSettledMembers('guild', DUE)).toBe(false);
    expect(await due()).toEqual([]);
  });

  it('takes in so many events at a time, and says when there are more', async () => {
    await add();
    for (const memberId of ['ana', 'ben', 'cleo']) await give(memberId, 5);
    let rounds = 0;
    while (await store.noteSettledMembers('guild', { at: NOW, limit: 2 })) rounds += 1;
    expect(rounds).toBeGreaterThan(0);
    expect(await due()).toEqual(['ana', 'ben', 'cleo']);
  });

  it('goes on behind events that settle nothing', async () => {
    await add();
    for (let index = 0; index < 60; index += 1) await accept(store, { memberId: `${index}`, accountId: `${index}` });
    const { award } = await claimOne(store);
    const claim = { awardId: award.id, fence: award.fence };
    await store.beginSend(claim, { anchor: { kind: 'empty' }, lastTotal: undefined, at: NOW });
    await store.settleAward(claim, newSettlement());
    while (await store.noteSettledMembers('guild', { at: NOW, limit: 50 }));
    expect(await due()).toEqual([award.memberId]);
  });

  it('keeps a look due for which something came meanwhile', async () => {
    await add();
    await give('ana', 5);
    await store.noteSettledMembers('guild', DUE);
    const [check] = await store.listDueRoleChecks(['guild'], DUE);
    if (check === undefined) throw new Error('Nobody is due.');
    await give('ana', 6);
    await store.noteSettledMembers('guild', DUE);
    await store.endRoleCheck(check);
    expect(await due()).toEqual(['ana']);
  });

  it('puts a look off, counts the tries, and has it be due at once when something comes', async () => {
    await add();
    await give('ana', 5);
    await store.noteSettledMembers('guild', DUE);
    const [check] = await store.listDueRoleChecks(['guild'], DUE);
    if (check === undefined) throw new Error('Nobody is due.');
    await store.postponeRoleCheck(check, NOW + 60_000);
    expect(await due()).toEqual([]);
    expect(await store.nextRoleCheckAt(['guild'], NOW)).toBe(NOW + 60_000);
    expect(await store.nextRoleCheckAt(['other'], NOW)).toBeUndefined();
    const [again] = await store.listDueRoleChecks(['guild'], { at: NOW + 60_000, limit: 1 });
    expect(again).toEqual({ ...check, tries: 1 });
    await give('ana', 6);
    await store.noteSettledMembers('guild', DUE);
    expect(await due()).toEqual(['ana']);
    expect(await due(['other'])).toEqual([]);
  });

  it('knows the last total of the account that a member is linked to, by the order in which awards settled', async () => {
    await add();
    await add({ roleId: 'other', fieldId: 'other-field' });
    await give('ana', 5);
    expect((await store.findKnownRoles(ana)).totals).toEqual(new Map());
    await link('ana');
    expect((await store.findKnownRoles(ana)).totals).toEqual(new Map([['gold', 5]]));
    await give('ana', 7);
    await give('ana', 6);
    expect((await store.findKnownRoles(ana)).totals).toEqual(new Map([['gold', 6]]));
  });

  it('knows no total any more once that is uncertain', async () => {
    await add();
    await link('ana');
    const { id } = await give('ana', 5);
    await undoAndAccept(store, id);
    const { award } = await claimOne(store);
    const claim = { awardId: award.id, fence: award.fence };
    await store.beginSend(claim, { anchor: { kind: 'empty' }, lastTotal: 5, at: NOW });
    await store.settleAward(claim, newSettlement({ total: undefined }));
    expect((await store.findKnownRoles(ana)).totals).toEqual(new Map());
  });

  it('looks at a member who is linked, by whatever way: their account may have reached it before', async () => {
    await link('ana');
    expect(await due()).toEqual([]);
    await add();
    await link('ana');
    expect(await due()).toEqual(['ana']);
    await clear();
    await link('ben', 'other');
    expect(await due(['guild', 'other'])).toEqual([]);
  });

  it('keeps what the bot gave, counts it, and forgets it with the reward', async () => {
    await add();
    for (const memberId of ['ana', 'ben']) await startLook(memberId);
    await store.putGrant(ana, { roleId: 'gold', state: 'giving', at: NOW });
    expect(await store.countGranted('guild')).toEqual(new Map());
    await store.putGrant(ana, { roleId: 'gold', state: 'given', at: NOW + 1 });
    await store.putGrant({ ...ana, memberId: 'ben' }, { roleId: 'gold', state: 'found', at: NOW });
    expect((await store.findKnownRoles(ana)).grants).toEqual([{ roleId: 'gold', state: 'given', at: NOW + 1 }]);
    expect(await store.countGranted('guild')).toEqual(new Map([['gold', 1]]));
    await store.endGrant({ ...ana, memberId: 'ben' }, 'gold');
    await store.removeReward({ guildId: 'guild', roleId: 'gold' }, BY);
    expect((await store.findKnownRoles(ana)).grants).toEqual([]);
    await store.putGrant(ana, { roleId: 'gold', state: 'given', at: NOW });
    expect((await store.findKnownRoles(ana)).grants).toEqual([]);
  });

  it('pauses a reward, and looks at its members again when what was wrong is over', async () => {
    await add();
    await startLook('ana');
    await store.putGrant(ana, { roleId: 'gold', state: 'given', at: NOW });
    await link('ben');
    await clear();
    await give('ben', 500);
    await store.pauseReward({ guildId: 'guild', roleId: 'gold' });
    expect(await store.listRewards('guild')).toMatchObject([{ problem: 'refused' }]);
    await store.changeRewardProblems('guild', new Map([['gold', 'above']]), NOW);
    expect(await store.listRewards('guild')).toMatchObject([{ problem: 'above' }]);
    expect(await due()).toEqual([]);
    await store.changeRewardProblems('guild', new Map(), NOW);
    expect(await store.listRewards('guild')).toMatchObject([{ problem: undefined }]);
    expect(await due()).toEqual(['ana', 'ben']);
  });

  it('has nothing of a member who was erased, and nothing of a guild that was forgotten', async () => {
    await add();
    const member = { guildId: 'guild', memberId: '801' };
    await give('801', 500);
    await store.noteSettledMembers('guild', DUE);
    await store.putGrant(member, { roleId: 'gold', state: 'given', at: NOW });
    const erasure = await store.beginErasure(member, BY);
    while (!(await store.continueErasure(erasure?.id ?? 0, { limit: 1, at: NOW })));
    // Of a look that was under way.
    await store.putGrant(member, { roleId: 'gold', state: 'given', at: NOW });
    expect(await store.countGranted('guild')).toEqual(new Map());
    expect(await due()).toEqual([]);
    await startLook('ana');
    await store.putGrant(ana, { roleId: 'gold', state: 'given', at: NOW });
    await store.changeGuild('guild', { removedAt: NOW }, { at: NOW });
    while ((await store.forgetGuilds({ before: NOW + 1, limit: 5 })) > 0);
    expect(await store.listRewards('guild')).toEqual([]);
    expect(await store.listRewardGuilds()).toEqual([]);
  });
}
