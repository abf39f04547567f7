import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadFailure, WriteRefusal } from '../../src/services/returning-api.ts';
import { userErrorOfAsync } from '../support/user-error.ts';
import {
  ADMIN,
  COMMUNITY,
  COUNTRY,
  createServiceScene,
  ENVIRONMENT_KEY,
  GUILD,
  KARMA,
  LOYALTY,
  MODERATOR,
  OTHER_GUILD,
  type ServiceScene,
} from './service-scene.ts';

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene({ fieldId: undefined });
  scene.api.fields.set(COMMUNITY, [
    Object.assign({}, LOYALTY, { type: 'numerical' }),
    Object.assign({}, KARMA, { type: 'number' }),
    Object.assign({}, COUNTRY, { type: 'single-line-text' }),
  ]);
});

const create = (name = 'Gems', type?: string) => scene.fieldEdits.create(ADMIN, { name: name, type: type });
const rename = (field = 'Karma', name = 'Gems') => scene.fieldEdits.rename(ADMIN, { field: field, name: name });
const remove = (field = 'Karma', confirm?: string) =>
  scene.fieldEdits.delete(ADMIN, { field: field, confirm: confirm });
const storedNames = async () =>
  (await scene.store.listFields({ guildId: GUILD, communityId: COMMUNITY })).fields.map(({ name }) => name);
const addRule = (field: string | undefined, emoji = field === undefined ? '🔥' : '⭐') =>
  scene.rules.add(ADMIN, { emoji, amount: 5, field });

describe('a field that is made', () => {
  it.each([
    [undefined, 'number'],
    ['number', 'number'],
    ['text', 'text'],
  ])('holds what was asked for (%s) and can be used at once', async (typed, type) => {
    expect(await create('Gems 💎', typed)).toEqual({
      action: 'create',
      name: 'Gems 💎',
      fieldId: '3'.padStart(24, '0'),
      outcome: 'done',
      seen: 'done',
    });
    expect(scene.fieldApi.calls).toEqual([`create Gems 💎 ${type} ${ENVIRONMENT_KEY}`]);
    expect(await storedNames()).toContain('Gems 💎');
  });

  it.each(['', '   ', 'x'.repeat(101), 'Ge\u200bms', 'Ge\u202ems', 'two  spaces', 'line\nbreak', '\u3164'])(
    'is not called %j',
    async (name) => {
      expect((await userErrorOfAsync(create(name))).code).toBe('BAD_FIELD_NAME');
      expect((await userErrorOfAsync(rename('Karma', name))).code).toBe('BAD_FIELD_NAME');
      expect(scene.fieldApi.calls).toEqual([]);
    },
  );

  it('holds nothing else than a number or a text', async () => {
    expect((await userErrorOfAsync(create('Gems', 'boolean'))).code).toBe('BAD_FIELD_TYPE');
  });

  it.each(['Karma', ' kARMA ', 'CAFE\u0301', KARMA.fieldId, KARMA.fieldId.toUpperCase(), 'karma-key'])(
    'has no name by which another one is found: %j',
    async (name) => {
      scene.api.fields.set(COMMUNITY, [
        ...(scene.api.fields.get(COMMUNITY) ?? []).filter(({ fieldId }) => fieldId !== KARMA.fieldId),
        { ...KARMA, key: 'Karma-Key' },
        { fieldId: 'c'.repeat(24), key: undefined, name: 'Caf\u00e9', numeric: true },
      ]);
      expect((await userErrorOfAsync(create(name))).code).toBe('FIELD_EXISTS');
      expect((await userErrorOfAsync(rename('Country', name))).code).toBe('FIELD_EXISTS');
      expect(scene.fieldApi.calls).toEqual([]);
    },
  );
});

describe('a change whose answer was lost', () => {
  it.each([
    [true, 'done'],
    [false, 'not-done'],
  ] as const)('is sent once and looked up in the list (took effect: %s)', async (takesEffect, seen) => {
    Object.assign(scene.fieldApi, { outcome: 'unknown', takesEffect });
    const before = scene.fieldApi.calls.length;
    expect(await rename()).toMatchObject({ outcome: 'unknown', seen });
    expect(await create('Shells')).toMatchObject({ outcome: 'unknown', seen });
    expect(await remove('Country', 'Country')).toMatchObject({ kind: 'sent', edit: { outcome: 'unknown', seen } });
    expect(scene.fieldApi.calls).toHaveLength(before + 3);
  });

  it('is unreadable when the list is', async () => {
    scene.fieldApi.outcome = 'unknown';
    const create = scene.fieldApi.create.bind(scene.fieldApi);
    Object.assign(scene.fieldApi, {
      create: (...args: Parameters<typeof create>) => {
        scene.api.failure = 'no-answer';
        return create(...args);
      },
    });
    expect(await scene.fieldEdits.create(ADMIN, { name: 'Gems', type: undefined })).toMatchObject({
      outcome: 'unknown',
      seen: 'unreadable',
    });
  });

  it('leaves the default field and the rules as they are while the field may be there', async () => {
    await scene.fields.setDefault(ADMIN, 'Karma');
    const { rule } = await addRule('Karma');
    Object.assign(scene.fieldApi, { outcome: 'unknown', takesEffect: false });
    await remove('Karma', 'Karma');
    expect((await scene.store.getGuild(GUILD)).defaultFieldId).toBe(KARMA.fieldId);
    expect((await scene.store.getRule({ guildId: GUILD, ruleId: rule.id }))?.enabled).toBe(true);
  });
});

describe('a field that is renamed', () => {
  it('keeps what it holds, in the API’s own word', async () => {
    expect(await rename('country', 'Land')).toMatchObject({ previousName: 'Country', name: 'Land', seen: 'done' });
    await rename('Loyalty Points', 'Stars');
    expect(scene.fieldApi.calls).toEqual([
      `rename ${COUNTRY.fieldId} Land single-line-text ${ENVIRONMENT_KEY}`,
      `rename ${LOYALTY.fieldId} Stars numerical ${ENVIRONMENT_KEY}`,
    ]);
    expect(await storedNames()).toEqual(['Stars', 'Karma', 'Land']);
  });

  it('can get its own name in other letters, or its own key', async () => {
    expect(await rename('Karma', 'KARMA')).toMatchObject({ previousName: 'Karma', name: 'KARMA', seen: 'done' });
    expect(await rename('KARMA', 'karma')).toMatchObject({ name: 'karma', seen: 'done' });
  });

  it('is not touched where nobody knows what it holds', async () => {
    scene.api.fields.set(COMMUNITY, [KARMA]);
    expect((await userErrorOfAsync(rename())).code).toBe('FIELD_TYPE_UNKNOWN');
    expect(scene.fieldApi.calls).toEqual([]);
  });
});

describe('a field that is to be deleted', () => {
  it.each([undefined, '', 'karma', 'Karma!', 'Loyalty Points', KARMA.fieldId])(
    'stays when its name is not given (%j), and it is said what would be touched',
    async (confirm) => {
      await scene.fields.setDefault(ADMIN, 'Karma');
      const { rule } = await addRule('Karma');
      await addRule('Loyalty Points').catch(() => undefined);
      expect(await remove('Karma', confirm)).toEqual({
        kind: 'preview',
        deletion: {
          field: { id: KARMA.fieldId, name: 'Karma' },
          isWrongName: confirm !== undefined,
          isDefault: 'guild',
          nextDefault: { id: LOYALTY.fieldId, name: 'Loyalty Points' },
          isIdentity: false,
          rules: [rule],
          unfinished: { own: 0, elsewhere: 0 },
        },
      });
      expect(scene.fieldApi.calls).toEqual([]);
    },
  );

  it('is gone once its name is given: the default is unset, its rules are off, other rules stay', async () => {
    await scene.fields.setDefault(ADMIN, 'Karma');
    const { rule } = await addRule('Karma');
    const { rule: follower } = await addRule(undefined);
    const { rule: other } = await addRule('Loyalty Points', '💎');
    const deleted = await remove('Karma', ' Karma ');
    expect(deleted).toMatchObject({ kind: 'sent', edit: { outcome: 'done', seen: 'done', wasDefault: 'guild' } });
    expect((await scene.store.getGuild(GUILD)).defaultFieldId).toBeUndefined();
    expect((await scene.store.getRule({ guildId: GUILD, ruleId: rule.id }))?.enabled).toBe(false);
    expect((await scene.store.getRule({ guildId: GUILD, ruleId: follower.id }))?.enabled).toBe(false);
    expect((await scene.store.getRule({ guildId: GUILD, ruleId: other.id }))?.enabled).toBe(true);
    expect(await storedNames()).toEqual(['Loyalty Points', 'Country']);
  });

  it('is said to leave another default, or none', async () => {
    const next = { nextDefault: { id: LOYALTY.fieldId, name: 'Loyalty Points' } };
    await scene.fields.setDefault(ADMIN, 'Karma');
    const { rule } = await addRule(undefined);
    expect(await remove()).toMatchObject({ deletion: { isDefault: 'guild', ...next, rules: [rule] } });
    expect(await remove('Karma', 'Karma')).toMatchObject({ edit: { wasDefault: 'guild', ...next, rulesOff: [rule] } });
    expect((await remove('Loyalty Points', 'Loyalty Points')).kind).toBe('sent');
    scene.api.fields.set(COMMUNITY, [Object.assign({}, COUNTRY, { type: 'text' })]);
    scene = await createServiceScene({ fieldId: KARMA.fieldId });
    await scene.fields.setDefault(ADMIN, 'Karma');
    const { kind, edit } = await remove('Karma', 'Karma').then((one) => ({ edit: undefined, ...one }));
    expect([kind, edit?.wasDefault, edit?.nextDefault]).toEqual(['sent', 'environment', undefined]);
    expect(
      (
        await userErrorOfAsync(
          scene.communities.require(GUILD).then((community) => scene.fields.resolve(GUILD, community, undefined)),
        )
      ).code,
    ).toBe('FIELD_DELETED');
  });

  it('does not take with it what was chosen while it was being deleted', async () => {
    await scene.fields.setDefault(ADMIN, 'Karma');
    const { rule } = await addRule(undefined);
    const send = scene.fieldApi.delete.bind(scene.fieldApi);
    Object.assign(scene.fieldApi, {
      delete: async (...args: Parameters<typeof send>) => {
        await scene.fields.setDefault(ADMIN, 'Loyalty Points');
        return send(...args);
      },
    });
    expect(await remove('Karma', 'Karma')).toMatchObject({ edit: { wasDefault: undefined, rulesOff: [] } });
    expect((await scene.store.getGuild(GUILD)).defaultFieldId).toBe(LOYALTY.fieldId);
    expect((await scene.store.getRule({ guildId: GUILD, ruleId: rule.id }))?.enabled).toBe(true);
  });

  it('by RETURNING_FIELD_ID is said to be so', async () => {
    scene = await createServiceScene({ fieldId: KARMA.fieldId });
    expect(await remove()).toMatchObject({ deletion: { isDefault: 'environment' } });
    expect(await remove('Karma', 'Karma')).toMatchObject({ edit: { wasDefault: 'environment' } });
  });

  it('is kept while awards are on their way to it, here or in another server', async () => {
    await scene.link();
    const award = await scene.record({ field: 'Karma' });
    expect(await remove()).toMatchObject({ deletion: { unfinished: { own: 1, elsewhere: 0 } } });
    expect((await userErrorOfAsync(remove('Karma', 'Karma'))).code).toBe('FIELD_IN_USE');
    const theirs = { ...award, key: 'theirs', guildId: OTHER_GUILD, reason: undefined, reverses: undefined };
    await scene.store.recordAward(theirs, {
      reply: undefined,
      limits: { perAward: undefined, perModeratorHour: undefined },
      at: scene.now,
    });
    await scene.settle(award);
    expect(await remove()).toMatchObject({ deletion: { unfinished: { own: 0, elsewhere: 1 } } });
    expect((await userErrorOfAsync(remove('Karma', 'Karma'))).message).toContain('another server');
    expect(scene.fieldApi.calls).toEqual([]);
    await remove('Country', 'Country');
    expect(scene.fieldApi.calls).toHaveLength(1);
  });

  it('without a name is confirmed by its key', async () => {
    scene.api.fields.set(COMMUNITY, [{ ...KARMA, name: undefined }]);
    expect(await remove('karma', 'karma')).toMatchObject({ kind: 'sent' });
  });
});

describe('a change that is refused', () => {
  const changes = () => [create(), rename(), remove('Karma', 'Karma')];

  it('to whoever may not run the server', async () => {
    for (const refused of [
      scene.fieldEdits.create(MODERATOR, { name: 'Gems', type: undefined }),
      scene.fieldEdits.rename(MODERATOR, { field: 'Karma', name: 'Gems' }),
      scene.fieldEdits.delete(MODERATOR, { field: 'Karma', confirm: 'Karma' }),
    ]) {
      expect((await userErrorOfAsync(refused)).code).toBe('NOT_ALLOWED');
    }
    expect(scene.api.calls).toEqual([]);
  });

  it.each<ReadFailure['kind']>(['key-problem', 'not-found', 'slow-down', 'unreachable', 'no-answer'])(
    'while the fields cannot be listed (%s), and nothing is sent',
    async (failure) => {
      scene.api.failure = failure;
      for (const change of changes()) expect((await userErrorOfAsync(change)).message).toContain('nothing was changed');
      expect(scene.fieldApi.calls).toEqual([]);
    },
  );

  it.each<WriteRefusal['kind']>(['unreachable', 'slow-down', 'key-problem', 'not-found', 'conflict', 'refused'])(
    'by Returning.AI as %s says so, and nothing else is changed',
    async (kind) => {
      await scene.fields.setDefault(ADMIN, 'Karma');
      Object.assign(scene.fieldApi, { outcome: kind, takesEffect: false });
      for (const change of changes()) {
        expect((await userErrorOfAsync(change)).message).toMatch(/nothing was|has changed nothing/i);
      }
      expect((await scene.store.getGuild(GUILD)).defaultFieldId).toBe(KARMA.fieldId);
    },
  );

  it.each(['', ' ', 'Nonsense', '../x'])('for a field that is none: %j', async (field) => {
    expect((await userErrorOfAsync(rename(field))).code).toBe('UNKNOWN_FIELD');
    expect((await userErrorOfAsync(remove(field, field))).code).toBe('UNKNOWN_FIELD');
  });
});

it('each change that was sent is in the log, with who did it and how it ended', async () => {
  await create();
  scene.fieldApi.outcome = 'unknown';
  await rename('Karma', 'Shells');
  scene.fieldApi.outcome = 'conflict';
  await remove('Country', 'Country').catch(() => undefined);
  const by = { guildId: GUILD, userId: ADMIN.userId, communityId: COMMUNITY };
  expect(scene.logged).toMatchObject([
    { level: 30, ...by, action: 'create', outcome: 'done' },
    { level: 30, ...by, action: 'rename', fieldId: KARMA.fieldId, outcome: 'unknown' },
    { level: 30, ...by, action: 'delete', fieldId: COUNTRY.fieldId, outcome: 'conflict' },
  ]);
});

describe('suggestions of fields', () => {
  it('are those of the kind that is asked for', async () => {
    const names = async (kind?: 'numbers' | 'text' | 'any') =>
      (await scene.fields.suggest(GUILD, '', kind)).map(({ name }) => name);
    expect(await names()).toEqual(['Loyalty Points', 'Karma']);
    expect(await names('text')).toEqual(['Country']);
    expect(await names('any')).toEqual(['Loyalty Points', 'Karma', 'Country']);
  });
});
