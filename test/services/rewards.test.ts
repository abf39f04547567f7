import { beforeEach, describe, expect, it } from 'vitest';
import type { PlacedRole } from '../../src/rewards/reward.ts';
import { userErrorOfAsync } from '../support/user-error.ts';
import {
  ADMIN,
  COMMUNITY,
  createServiceScene,
  GUILD,
  KARMA,
  LOYALTY,
  MODERATOR,
  type ServiceScene,
} from './service-scene.ts';

const GOLD = '700';
const NOTHING = { total: undefined, margin: undefined, field: undefined, stack: undefined, keep: undefined };

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
  await scene.store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, [LOYALTY, KARMA], { at: scene.now });
});

const add = (change = {}, roleId = GOLD, actor = ADMIN) =>
  scene.rewards.add(actor, roleId, { ...NOTHING, total: 100, ...change });
const codeOf = async (act: Promise<unknown>) => (await userErrorOfAsync(act)).code;

/** The role as Discord has it from now on; undefined: it is gone. */
function change(role: Partial<PlacedRole> | undefined, mayGive = true): void {
  if (scene.present === undefined) throw new Error('Nothing is there.');
  const findRole = () => (role === undefined ? undefined : { name: 'Gold', trouble: undefined, powers: [], ...role });
  scene.present = { ...scene.present, findRole, mayGive: () => mayGive };
}

describe('a role for a total', () => {
  it('is in force with the defaults: it stacks, is taken, and has no margin', async () => {
    expect(await add()).toMatchObject({
      kind: 'saved',
      isNew: true,
      members: 0,
      shown: { field: { id: LOYALTY.fieldId } },
    });
    expect(await scene.rewards.list(ADMIN)).toMatchObject([
      { reward: { roleId: GOLD, total: 10_000, margin: 0, stack: true, keep: false }, problem: undefined, granted: 0 },
    ]);
  });

  it('is changed by its id, its mention or its name, and what is left out stays', async () => {
    await add({ margin: 5 });
    for (const [typed, request] of [
      [GOLD, { total: 200 }],
      [`<@&${GOLD}>`, { field: 'Karma' }],
      ['@Role 700', { keep: true }],
    ] as const) {
      expect(await scene.rewards.edit(ADMIN, typed, { ...NOTHING, ...request })).toMatchObject({ kind: 'saved' });
    }
    expect(await scene.store.listRewards(GUILD)).toMatchObject([
      { total: 20_000, margin: 500, fieldId: KARMA.fieldId, keep: true, stack: true },
    ]);
  });

  it.each<[string, Partial<PlacedRole> | undefined, boolean]>([
    ['everybody has', { trouble: 'everyone' }, true],
    ['an app manages', { trouble: 'managed' }, true],
    ['is above the bot', { trouble: 'above' }, true],
    ['the bot may not give', { trouble: 'no-permission' }, true],
    ['is gone', undefined, true],
    ['is not for the one who asks to give', {}, false],
  ])('that %s is refused, and nothing is kept', async (_, role, mayGive) => {
    change(role, mayGive);
    expect(await codeOf(add())).toBe('BAD_ROLE');
    expect(await scene.store.listRewards(GUILD)).toEqual([]);
  });

  it('cannot be set while Discord has not said which roles there are', async () => {
    scene.present = undefined;
    expect(await codeOf(add())).toBe('PLACES_UNKNOWN');
  });

  it.each<[string, object, string]>([
    ['no total', { total: undefined }, 'AMOUNT_NOT_A_NUMBER'],
    ['a total of nothing', { total: 0 }, 'AMOUNT_OUT_OF_RANGE'],
    ['a negative margin', { margin: -1 }, 'AMOUNT_OUT_OF_RANGE'],
    ['a field that there is not', { field: 'Kudos' }, 'UNKNOWN_FIELD'],
  ])('with %s is refused', async (_, request, code) => {
    expect(await codeOf(add(request))).toBe(code);
  });

  it('is one for each role, and changes only where something is to be changed', async () => {
    await add();
    expect(await codeOf(add())).toBe('REWARD_EXISTS');
    expect(await codeOf(scene.rewards.edit(ADMIN, GOLD, NOTHING))).toBe('NOTHING_TO_CHANGE');
    expect(await codeOf(scene.rewards.edit(ADMIN, '701', { ...NOTHING, total: 5 }))).toBe('UNKNOWN_REWARD');
    expect(await codeOf(scene.rewards.remove(ADMIN, '701'))).toBe('UNKNOWN_REWARD');
  });

  it('is the business of those who manage the server', async () => {
    await add();
    for (const act of [
      add({}, '701', MODERATOR),
      scene.rewards.edit(MODERATOR, GOLD, { ...NOTHING, total: 5 }),
      scene.rewards.remove(MODERATOR, GOLD),
      scene.rewards.list(MODERATOR),
      scene.rewards.confirm(MODERATOR, 1),
      scene.rewards.cancel(MODERATOR, 1),
    ]) {
      expect(await codeOf(act)).toBe('NOT_ALLOWED');
    }
    expect(await scene.rewards.suggest(MODERATOR, '')).toEqual([]);
    expect(await scene.rewards.suggest(ADMIN, 'ROLE 7')).toHaveLength(1);
    expect(await scene.rewards.suggest(ADMIN, 'silver')).toEqual([]);
  });
});

describe('a role with powers', () => {
  it('is given only once these were confirmed, by who asked, once', async () => {
    change({ powers: ['ban-members'] });
    const asked = await add();
    if (asked.kind !== 'confirm') throw new Error('It was not asked for again.');
    expect(asked.powers).toEqual(['ban-members']);
    expect(await scene.store.listRewards(GUILD)).toEqual([]);
    const other = { ...ADMIN, userId: '302' };
    expect(await codeOf(scene.rewards.confirm(other, asked.draftId))).toBe('NO_DRAFT');
    expect(await scene.rewards.confirm(ADMIN, asked.draftId)).toMatchObject({ kind: 'saved', isNew: true });
    expect(await codeOf(scene.rewards.confirm(ADMIN, asked.draftId))).toBe('NO_DRAFT');
    expect(await scene.rewards.edit(ADMIN, GOLD, { ...NOTHING, total: 5 })).toMatchObject({ kind: 'saved' });
  });

  it('is asked for again where it has got more of them meanwhile', async () => {
    change({ powers: ['ban-members'] });
    const asked = await add();
    if (asked.kind !== 'confirm') throw new Error('It was not asked for again.');
    change({ powers: ['ban-members', 'administrator'] });
    expect(await scene.rewards.confirm(ADMIN, asked.draftId)).toMatchObject({
      kind: 'confirm',
      powers: ['ban-members', 'administrator'],
    });
    expect(await scene.store.listRewards(GUILD)).toEqual([]);
  });

  it('is not given where that is cancelled', async () => {
    change({ powers: ['mention-everyone'] });
    const asked = await add();
    if (asked.kind !== 'confirm') throw new Error('It was not asked for again.');
    await scene.rewards.cancel(ADMIN, asked.draftId);
    expect(await codeOf(scene.rewards.confirm(ADMIN, asked.draftId))).toBe('NO_DRAFT');
  });

  it('that it got later rests until somebody confirms them', async () => {
    await add();
    change({ powers: ['ban-members'] });
    expect(await scene.rewards.list(ADMIN)).toMatchObject([{ problem: 'powers' }]);
    expect(await scene.rewards.edit(ADMIN, GOLD, { ...NOTHING, total: 5 })).toMatchObject({ kind: 'confirm' });
  });
});
