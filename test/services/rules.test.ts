import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/reactions/rule.ts';
import type { RuleEdit, RuleRequest } from '../../src/services/rules.ts';
import { userErrorOfAsync } from '../support/user-error.ts';
import {
  ADMIN,
  COMMUNITY,
  COUNTRY,
  createActor,
  createServiceScene,
  GUILD,
  KARMA,
  LOYALTY,
  MODERATOR,
  OTHER_GUILD,
  type ServiceScene,
} from './service-scene.ts';

const COIN = '<:coin:1100000000000000001>';
const LOYALTY_FIELD = { id: LOYALTY.fieldId, name: 'Loyalty Points' };

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene({ guildIds: new Set([GUILD, OTHER_GUILD]) });
  for (const guildId of [GUILD, OTHER_GUILD])
    await scene.store.saveFields({ guildId, communityId: COMMUNITY }, [LOYALTY, KARMA, COUNTRY], { at: scene.now });
});

const add = (request: Partial<RuleRequest> = {}, actor = ADMIN) =>
  scene.rules.add(actor, { emoji: '⭐', amount: 5, field: undefined, ...request });
const edit = (rule: string, change: Partial<RuleEdit> = {}, actor = ADMIN) =>
  scene.rules.edit(actor, rule, { emoji: undefined, amount: undefined, field: undefined, ...change });
const remove = (rule: string, actor = ADMIN) => scene.rules.remove(actor, rule);
const stored = (guildId = GUILD) => scene.store.listRules(guildId);

describe('who may look at rules and change them', () => {
  const everybody = [
    ['a moderator', MODERATOR],
    ['somebody with the staff role', createActor({ roleIds: ['77'] })],
    ['a member', createActor()],
  ] as const;

  it.each(everybody)('is not %s', async (_, actor) => {
    await scene.store.changeGuild(GUILD, { staffRoleId: '77' }, { at: scene.now });
    const { rule } = await add();
    const attempts = [
      add({}, actor),
      edit(String(rule.id), { amount: 7 }, actor),
      remove(String(rule.id), actor),
      scene.rules.list(actor),
      scene.rules.get(actor, rule.id),
    ];
    for (const attempt of attempts) {
      expect(await userErrorOfAsync(attempt)).toMatchObject({
        code: 'NOT_ALLOWED',
        message: expect.stringContaining('Manage Server'),
      });
    }
    expect(await stored()).toEqual([rule]);
    expect(scene.changes).toBe(1);
  });

  it('is whoever manages the server', async () => {
    const { rule } = await add();
    expect(await scene.rules.list(ADMIN)).toEqual([{ rule, field: LOYALTY_FIELD, besides: [] }]);
    expect(await scene.rules.get(ADMIN, rule.id)).toEqual({ rule, field: LOYALTY_FIELD, besides: [] });
  });
});

describe('two rules that one reaction can meet', () => {
  it.each<[string, Partial<RuleRequest>, Partial<RuleRequest>, boolean]>([
    ['of one emoji', {}, {}, true],
    ['of an emoji and one of its skin tones', { emoji: '👍' }, { emoji: '👍🏽' }, true],
    ['of two skin tones', { emoji: '👍🏿' }, { emoji: '👍🏽' }, false],
    ['of two emoji', {}, { emoji: '🌟' }, false],
    ['in one channel and everywhere', { channelId: '5' }, {}, true],
    ['in one channel', { channelId: '5' }, { channelId: '5' }, true],
    ['in two channels', { channelId: '5' }, { channelId: '6' }, false],
    ['of which one is off', { enabled: false }, {}, false],
  ])('are named to each other: %s', async (_, first, second, isSaid) => {
    const one = await add(first);
    const other = await add(second);
    expect(other.besides).toEqual(isSaid ? [one.rule.id] : []);
    const listed = await scene.rules.list(ADMIN);
    expect(listed.map(({ besides }) => besides)).toEqual(isSaid ? [[other.rule.id], [one.rule.id]] : [[], []]);
    await remove(String(one.rule.id));
    expect((await scene.rules.get(ADMIN, other.rule.id)).besides).toEqual([]);
  });
});

describe('a new rule', () => {
  it('gives what was asked for, in the server’s default field, and is told of', async () => {
    const { rule, field } = await add({ amount: 2.5 });
    expect(rule).toMatchObject({
      ...DEFAULT_SETTINGS,
      guildId: GUILD,
      emojiKey: '⭐',
      emojiText: '⭐',
      hundredths: 250,
      createdBy: ADMIN.userId,
      createdAt: scene.now,
      enabledAt: scene.now,
    });
    expect(field).toEqual(LOYALTY_FIELD);
    expect(await stored()).toEqual([rule]);
    expect(scene.changes).toBe(1);
  });

  it('keeps the settings and the field that were chosen', async () => {
    const settings = { perGiver: 3, channelId: '5', onRemove: 'keep', enabled: false } as const;
    const { rule, field } = await add({ emoji: COIN, field: 'karma', ...settings });
    expect(rule).toMatchObject({
      ...DEFAULT_SETTINGS,
      ...settings,
      fieldId: KARMA.fieldId,
      emojiKey: '1100000000000000001',
      emojiText: COIN,
    });
    expect(field).toEqual({ id: KARMA.fieldId, name: 'Karma' });
  });

  it('without a field means the default of the time of each award', async () => {
    const { rule } = await add();
    await scene.store.changeGuild(GUILD, { defaultFieldId: KARMA.fieldId }, { at: scene.now });
    expect((await scene.rules.get(ADMIN, rule.id)).field).toEqual({ id: KARMA.fieldId, name: 'Karma' });
  });

  it('may be about an emoji that another rule is about', async () => {
    await add();
    await add();
    expect(await stored()).toHaveLength(2);
  });

  it.each<[string, Partial<RuleRequest>, string]>([
    ['a word for an emoji', { emoji: 'star' }, 'BAD_EMOJI'],
    ['the name of an emoji', { emoji: ':star:' }, 'BAD_EMOJI'],
    ['two emojis', { emoji: '⭐⭐' }, 'BAD_EMOJI'],
    ['no emoji', { emoji: '' }, 'BAD_EMOJI'],
    ['nothing', { amount: 0 }, 'AMOUNT_OUT_OF_RANGE'],
    ['less than nothing', { amount: -5 }, 'AMOUNT_OUT_OF_RANGE'],
    ['too much', { amount: 1_000_000.01 }, 'AMOUNT_OUT_OF_RANGE'],
    ['a field that there is not', { field: 'Kudos' }, 'UNKNOWN_FIELD'],
    ['a field without numbers', { field: 'Country' }, 'FIELD_NOT_NUMERIC'],
    ['an empty field', { field: ' ' }, 'EMPTY_FIELD'],
  ])('is refused with %s', async (_, request, code) => {
    expect((await userErrorOfAsync(add(request))).code).toBe(code);
    expect(await stored()).toEqual([]);
    expect(scene.changes).toBe(0);
  });

  it.each(['5', Number.NaN, null, undefined, 0.001, {}])('is refused with the amount %j', async (amount) => {
    await userErrorOfAsync(add({ amount }));
    expect(await stored()).toEqual([]);
  });

  it('is refused where no default field is chosen, with what to do', async () => {
    scene = await createServiceScene({ fieldId: undefined });
    await scene.store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, [LOYALTY, KARMA], { at: scene.now });
    expect((await userErrorOfAsync(add())).code).toBe('NO_DEFAULT_FIELD');
    expect((await add({ field: 'karma' })).field?.name).toBe('Karma');
  });

  it('is refused while the server is connected to no community', async () => {
    scene = await createServiceScene({ guildIds: new Set([OTHER_GUILD]) });
    expect((await userErrorOfAsync(add())).code).toBe('NOT_SET_UP');
  });

  it('is refused when there are as many as there can be', async () => {
    for (let count = 0; count < 50; count += 1) await add();
    const told = scene.changes;
    expect(await userErrorOfAsync(add())).toMatchObject({
      code: 'TOO_MANY_RULES',
      message: expect.stringContaining('`/rules remove`'),
    });
    expect(scene.changes).toBe(told);
    // Another emoji for one of them takes no place more.
    const [first] = await stored();
    await edit(String(first?.id), { emoji: '🔥' });
    expect(await stored()).toHaveLength(50);
  });
});

describe('a rule that is meant', () => {
  it.each<[string, (id: number) => string]>([
    ['its number', (id) => String(id)],
    ['its number with a sign', (id) => `#${id}`],
    ['its number with spaces', (id) => ` ${id} `],
    ['its emoji', () => '🔥'],
  ])('is found by %s', async (_, type) => {
    await add();
    const { rule } = await add({ emoji: '🔥' });
    expect((await edit(type(rule.id), { amount: 7 })).rule).toMatchObject({ id: rule.id, hundredths: 700 });
  });

  it.each([
    ['❤️', '❤'],
    ['❤', '❤️'],
  ])('is found by its emoji, whether that asks for its coloured look or not: %s by %s', async (emoji, typed) => {
    const { rule } = await add({ emoji });
    expect((await edit(typed, { amount: 7 })).rule.id).toBe(rule.id);
  });

  it('is found by a custom emoji that was renamed since', async () => {
    const { rule } = await add({ emoji: COIN });
    for (const typed of [COIN, '1100000000000000001', '<:gold:1100000000000000001>'])
      expect((await edit(typed, { amount: 7 })).rule.id).toBe(rule.id);
  });

  it('by an emoji must be the only one about it', async () => {
    const { rule } = await add();
    await add();
    expect(await userErrorOfAsync(edit('⭐', { amount: 7 }))).toMatchObject({
      code: 'AMBIGUOUS_RULE',
      message: expect.stringContaining('⭐'),
    });
    expect(await userErrorOfAsync(remove('⭐'))).toMatchObject({ code: 'AMBIGUOUS_RULE' });
    expect((await remove(String(rule.id))).rule.id).toBe(rule.id);
    expect((await remove('⭐')).rule.id).not.toBe(rule.id);
  });

  it.each(['', '0', '12345', '#', '-1', '1e3', '999999999999999999999', '🔥', 'star', 'constructor', '`x`'])(
    'is not %j',
    async (typed) => {
      await add();
      expect((await userErrorOfAsync(edit(typed, { amount: 7 }))).code).toBe('UNKNOWN_RULE');
      expect((await userErrorOfAsync(remove(typed))).code).toBe('UNKNOWN_RULE');
      expect(await stored()).toMatchObject([{ hundredths: 500 }]);
    },
  );

  it('is not one that was removed', async () => {
    const { rule } = await add();
    await remove(String(rule.id));
    for (const typed of [String(rule.id), '⭐'])
      expect((await userErrorOfAsync(edit(typed, { amount: 7 }))).code).toBe('UNKNOWN_RULE');
  });

  it('is never another guild’s, by number or by emoji', async () => {
    const { rule } = await add();
    const abroad = { ...ADMIN, guildId: OTHER_GUILD };
    for (const typed of [String(rule.id), '⭐']) {
      expect((await userErrorOfAsync(edit(typed, { amount: 7 }, abroad))).code).toBe('UNKNOWN_RULE');
      expect((await userErrorOfAsync(remove(typed, abroad))).code).toBe('UNKNOWN_RULE');
    }
    expect((await userErrorOfAsync(scene.rules.get(abroad, rule.id))).code).toBe('UNKNOWN_RULE');
    expect(await scene.rules.list(abroad)).toEqual([]);
    expect(await scene.rules.suggest(abroad, '')).toEqual([]);
    expect(await stored()).toEqual([rule]);
  });
});

describe('a change of a rule', () => {
  it('changes what was named and is told of', async () => {
    const { rule } = await add({ field: 'karma', perGiver: 3, channelId: '5' });
    const { rule: changed, field } = await edit(String(rule.id), { amount: 7, perGiver: undefined, maxAgeDays: 30 });
    expect(changed).toEqual({ ...rule, hundredths: 700, perGiver: undefined, maxAgeDays: 30 });
    expect(field?.name).toBe('Karma');
    expect(scene.changes).toBe(2);
  });

  it('takes another field, or the default again', async () => {
    const { rule } = await add();
    expect((await edit('⭐', { field: 'karma' })).field?.name).toBe('Karma');
    expect(await edit('⭐', { fieldId: undefined })).toMatchObject({ rule, field: LOYALTY_FIELD });
    // What is typed comes before what is taken away.
    expect((await edit('⭐', { fieldId: undefined, field: 'karma' })).field?.name).toBe('Karma');
  });

  it.each<[Partial<RuleEdit>, string]>([
    [{ amount: 0 }, 'AMOUNT_OUT_OF_RANGE'],
    [{}, 'NOTHING_TO_CHANGE'],
    [{ emoji: 'star' }, 'BAD_EMOJI'],
    [{ field: 'Kudos' }, 'UNKNOWN_FIELD'],
    [{ field: 'Country', amount: 7 }, 'FIELD_NOT_NUMERIC'],
    [{ amount: 7, emoji: '' }, 'BAD_EMOJI'],
  ])('that cannot be changes nothing at all: %j', async (change, code) => {
    const { rule } = await add();
    expect((await userErrorOfAsync(edit('⭐', change))).code).toBe(code);
    expect(await stored()).toEqual([rule]);
    expect(scene.changes).toBe(1);
  });

  it('to another emoji makes another rule, with all else as it was, from now on', async () => {
    const { rule } = await add({ field: 'karma', perGiver: 3, enabled: false });
    scene.now += 60_000;
    const { rule: other } = await edit('⭐', { emoji: '🔥', amount: 7 }, { ...ADMIN, userId: '302' });
    expect(other).toEqual({
      ...rule,
      id: other.id,
      emojiKey: '🔥',
      emojiText: '🔥',
      hundredths: 700,
      createdBy: '302',
      createdAt: scene.now,
      enabledAt: scene.now,
    });
    expect(other.id).not.toBe(rule.id);
    expect(await stored()).toEqual([other]);
    expect((await scene.rules.get(ADMIN, rule.id)).rule).toEqual({ ...rule, removedAt: scene.now });
    expect(scene.changes).toBe(2);
  });

  it('to the same emoji, written in another way, is the same rule', async () => {
    const { rule } = await add({ emoji: '❤️' });
    expect((await edit(String(rule.id), { emoji: '❤' })).rule.id).toBe(rule.id);
    expect(await stored()).toHaveLength(1);
  });

  it('says so when somebody has removed the rule meanwhile', async () => {
    const { rule } = await add();
    const racing = Promise.all([
      userErrorOfAsync(edit(String(rule.id), { amount: 7 })),
      scene.store.removeRule({ guildId: GUILD, ruleId: rule.id }, { at: scene.now }),
    ]);
    const [refusal] = await racing;
    expect(refusal.code).toBe('UNKNOWN_RULE');
    expect(scene.changes).toBe(1);
  });

  it('can switch it off and on', async () => {
    const { rule } = await add();
    expect((await edit('⭐', { enabled: false })).rule).toEqual({ ...rule, enabled: false });
    scene.now += 1_000;
    expect((await edit('⭐', { enabled: true })).rule).toEqual({ ...rule, enabledAt: scene.now });
  });
});

describe('a removal', () => {
  it('shows what is gone, and is told of', async () => {
    const { rule } = await add();
    expect(await remove('⭐')).toMatchObject({ rule: { id: rule.id }, field: LOYALTY_FIELD });
    expect(await stored()).toEqual([]);
    expect(scene.changes).toBe(2);
    expect((await scene.rules.get(ADMIN, rule.id)).rule.removedAt).toBe(scene.now);
  });

  it('works while the server is connected to no community, and so does looking', async () => {
    await add();
    await scene.store.changeGuild(GUILD, { communityId: 'nowhere' }, { at: scene.now });
    const [listed] = await scene.rules.list(ADMIN);
    expect(listed).toMatchObject({ field: undefined });
    expect(listed?.isUnconnected).toBeUndefined();
    expect(await remove('⭐')).toMatchObject({ field: undefined });
  });
});

describe('looking one up', () => {
  it.each([Number.NaN, 0, -1, 1.5, Number.POSITIVE_INFINITY])('by %d finds none', async (number) => {
    await add();
    expect((await userErrorOfAsync(scene.rules.get(ADMIN, number))).code).toBe('UNKNOWN_RULE');
  });
});

describe('suggestions while somebody types', () => {
  const suggest = async (typed: string) => (await scene.rules.suggest(ADMIN, typed)).map(({ rule }) => rule.emojiText);

  it('are by number or emoji, oldest first', async () => {
    await add();
    const { rule } = await add({ emoji: COIN });
    expect(await suggest('')).toEqual(['⭐', COIN]);
    expect(await suggest('⭐')).toEqual(['⭐']);
    expect(await suggest(' COIN ')).toEqual([COIN]);
    expect(await suggest(`#${rule.id}`)).toEqual([COIN]);
    expect(await suggest('nothing')).toEqual([]);
  });

  it('are none for whoever may not manage the server', async () => {
    await add();
    for (const actor of [MODERATOR, createActor()]) expect(await scene.rules.suggest(actor, '')).toEqual([]);
  });

  it('are no more than Discord takes', async () => {
    for (let count = 0; count < 30; count += 1) await add();
    expect(await suggest('')).toHaveLength(25);
  });
});
