import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadFailure } from '../../src/services/returning-api.ts';
import type { StoredField } from '../../src/store/guilds/field-store.ts';
import { anyText } from '../support/any-text.ts';
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

const FAILURES: readonly ReadFailure['kind'][] = ['key-problem', 'not-found', 'slow-down', 'unreachable', 'no-answer'];

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene({ fieldId: undefined });
});

const know = (...fields: StoredField[]) =>
  scene.store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, fields, { at: scene.now });
const resolveIn = async ({ fields, communities }: ServiceScene, typed: string | undefined) =>
  fields.resolve(GUILD, await communities.require(GUILD), typed);
const resolve = (typed?: string) => resolveIn(scene, typed);
const refusal = (typed?: string) => userErrorOfAsync(resolve(typed));

describe('a field that was typed', () => {
  it.each([
    ['its id', LOYALTY.fieldId],
    ['its key', 'loyalty'],
    ['its name', 'Loyalty Points'],
    ['its name in other letters, with spaces around', '  lOYALTY pOINTS '],
    ['its key in other letters', 'LOYALTY'],
  ])('is found by %s, from what is stored', async (_, typed) => {
    await know(LOYALTY, KARMA, COUNTRY);
    expect(await resolve(typed)).toEqual({ id: LOYALTY.fieldId, name: 'Loyalty Points' });
    expect(scene.api.calls).toEqual([]);
  });

  it('is looked up once, within the time that Discord gives, when it is not stored yet', async () => {
    expect(await resolve('Karma')).toEqual({ id: KARMA.fieldId, name: 'Karma' });
    expect(await resolve('Karma')).toEqual({ id: KARMA.fieldId, name: 'Karma' });
    expect(scene.api.calls).toEqual([`fields of ${COMMUNITY} ${ENVIRONMENT_KEY} 1500`]);
  });

  it('is looked up together for all who ask at once', async () => {
    let open = () => {};
    scene.api.gate = new Promise((release) => {
      open = release;
    });
    const asked = [resolve('Karma'), resolve('karma'), resolve('Loyalty Points')];
    await new Promise((done) => setImmediate(done));
    open();
    expect((await Promise.all(asked)).map(({ name }) => name)).toEqual(['Karma', 'Karma', 'Loyalty Points']);
    expect(scene.api.calls).toHaveLength(1);
  });

  it('and is not there is not looked up again for five seconds, whatever is typed meanwhile', async () => {
    for (const typed of ['Kudos', 'Gems', 'K']) {
      expect((await refusal(typed)).code).toBe('UNKNOWN_FIELD');
      await scene.fields.suggest(GUILD, typed);
    }
    expect(scene.api.calls).toHaveLength(1);
    scene.api.fields.set(COMMUNITY, [{ ...KARMA, name: 'Kudos' }]);
    scene.now += 5_000;
    expect((await resolve('Kudos')).id).toBe(KARMA.fieldId);
    expect(scene.api.calls).toHaveLength(2);
  });

  it('is not looked up while Returning.AI asks to slow down', async () => {
    scene.pauses.slowDown(ENVIRONMENT_KEY, 30_000);
    expect((await refusal('Karma')).message).toContain('Returning.AI asks to slow down.');
    expect(scene.api.calls).toEqual([]);
    scene.now += 30_000;
    expect((await resolve('Karma')).id).toBe(KARMA.fieldId);
  });

  it('without a name shows its key, and without both the plain word', async () => {
    await know({ ...LOYALTY, name: undefined }, { ...KARMA, name: undefined, key: undefined });
    expect((await resolve(LOYALTY.fieldId)).name).toBe('loyalty');
    expect((await resolve(KARMA.fieldId)).name).toBe('points');
  });

  it('is taken where nobody knows whether it holds numbers: Returning.AI refuses what does not', async () => {
    await know({ ...LOYALTY, numeric: undefined });
    expect((await resolve('loyalty')).id).toBe(LOYALTY.fieldId);
  });

  it('by id comes before another field of that name', async () => {
    await know({ ...KARMA, name: LOYALTY.fieldId }, LOYALTY);
    expect((await resolve(LOYALTY.fieldId)).id).toBe(LOYALTY.fieldId);
  });
});

describe('a field that the community no longer has', () => {
  beforeEach(async () => {
    await scene.fields.setDefault(ADMIN, 'Karma');
    scene.api.fields.set(COMMUNITY, [LOYALTY]);
    scene.now += 3_600_000;
  });

  it('is refused by its name where it is the default, and is not one of a rule', async () => {
    await scene.fields.list(GUILD);
    expect(await refusal()).toMatchObject({ code: 'FIELD_DELETED', message: expect.stringContaining('"Karma"') });
    const ids = [undefined, KARMA.fieldId, LOYALTY.fieldId];
    const community = await scene.communities.require(GUILD);
    expect(await scene.fields.findStored(GUILD, community, ids)).toEqual([
      undefined,
      undefined,
      { id: LOYALTY.fieldId, name: 'Loyalty Points' },
    ]);
    expect((await refusal('Karma')).code).toBe('UNKNOWN_FIELD');
  });

  it.each([
    ['may not be all', false, [LOYALTY]],
    ['is empty', true, []],
  ])('is taken as before where the list %s', async (_, complete, listed) => {
    scene.api.complete = complete;
    scene.api.fields.set(COMMUNITY, listed);
    await scene.fields.list(GUILD);
    expect((await resolve()).id).toBe(KARMA.fieldId);
  });

  it('is there again once it is listed again', async () => {
    await scene.fields.list(GUILD);
    scene.api.fields.set(COMMUNITY, [LOYALTY, KARMA]);
    scene.now += 60_000;
    expect(await resolve()).toEqual({ id: KARMA.fieldId, name: 'Karma' });
  });
});

describe('a field that is refused', () => {
  it('is empty', async () => {
    for (const typed of ['', '   ', '\n']) expect((await refusal(typed)).code).toBe('EMPTY_FIELD');
    expect(scene.api.calls).toEqual([]);
  });

  it('is unknown also to Returning.AI', async () => {
    expect(await refusal('Kudos')).toMatchObject({
      code: 'UNKNOWN_FIELD',
      message: expect.stringMatching(/"Kudos"\. Pick one of these: Loyalty Points, /),
    });
    expect(scene.api.calls).toHaveLength(1);
  });

  it('is one of several of that name', async () => {
    await know(LOYALTY, { ...KARMA, name: 'LOYALTY POINTS' });
    expect((await refusal('loyalty points')).code).toBe('AMBIGUOUS_FIELD');
  });

  it.each(['gems', 'Gems', 'GEMS', ' gems '])('is the key of one and the name of another: %s', async (typed) => {
    await know({ ...LOYALTY, key: 'gems', name: 'Old Gems' }, { ...KARMA, key: 'gems-2', name: 'gems' });
    const { code, message } = await refusal(typed);
    expect(code).toBe('AMBIGUOUS_FIELD');
    expect(message).toContain(`"Old Gems" (\`${LOYALTY.fieldId}\`), "gems" (\`${KARMA.fieldId}\`)`);
    // Never ambiguous: what a suggestion sends.
    expect(await resolve(KARMA.fieldId)).toEqual({ id: KARMA.fieldId, name: 'gems' });
  });

  it('is found and suggested in whichever form its letters are typed', async () => {
    await know({ ...LOYALTY, name: 'Cafe\u0301 Points' });
    expect((await resolve('caf\u00e9 points')).id).toBe(LOYALTY.fieldId);
    expect(await scene.fields.suggest(GUILD, 'Caf\u00e9')).toHaveLength(1);
    expect((await resolve(KARMA.fieldId)).id).toBe(KARMA.fieldId);
  });

  it('holds no numbers', async () => {
    await know(LOYALTY, COUNTRY);
    expect((await refusal('Country')).code).toBe('FIELD_NOT_NUMERIC');
    expect((await refusal(COUNTRY.fieldId)).code).toBe('FIELD_NOT_NUMERIC');
  });

  it('belongs to another guild’s list', async () => {
    await scene.store.saveFields(
      { guildId: OTHER_GUILD, communityId: COMMUNITY },
      [{ ...KARMA, name: 'Secret', fieldId: 's'.repeat(24) }],
      { at: 1 },
    );
    expect((await refusal('Secret')).code).toBe('UNKNOWN_FIELD');
  });

  it.each(FAILURES)('cannot be looked up: %s, which says why and that nothing was recorded', async (failure) => {
    scene.api.failure = failure;
    const { code, message } = await refusal('Kudos');
    expect(code).toBe('FIELDS_UNAVAILABLE');
    expect(message).toContain('Nothing was recorded');
    expect(message).not.toContain(ENVIRONMENT_KEY);
  });

  it('is quoted short and harmless, whatever was typed', async () => {
    await know(LOYALTY);
    const hostile = fc.oneof(
      fc.constantFrom(
        '@everyone',
        '<@1>',
        '**b**',
        '[a](https://b.example)',
        '`c`',
        '||d||',
        '\u202egnp',
        'x'.repeat(6_000),
        '"; drop',
        '__proto__',
      ),
      anyText(),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (typed) => {
        fc.pre(typed.trim() !== '');
        const { message } = await refusal(typed);
        const quoted = message;
        expect(quoted.length).toBeLessThan(250);
        expect(quoted).not.toMatch(/[`*|<>@#[\]\\\u202a-\u202e\u2066-\u2069\n]/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('where the API lists no fields', () => {
  beforeEach(() => {
    scene.api.failure = 'not-found';
  });

  it('an id is taken as it is', async () => {
    expect(await resolve('AbCdEf0123456789abcdef01')).toEqual({ id: 'AbCdEf0123456789abcdef01', name: 'points' });
  });

  it('anything else is not', async () => {
    for (const typed of ['karma', `${LOYALTY.fieldId}0`, 'g'.repeat(24)])
      expect((await refusal(typed)).code).toBe('FIELDS_UNAVAILABLE');
  });
});

describe('while the API is down', () => {
  it.each(FAILURES)('what is stored goes on: %s', async (failure) => {
    await know(LOYALTY, KARMA);
    scene.api.failure = failure;
    expect((await resolve('Karma')).id).toBe(KARMA.fieldId);
    await scene.store.changeGuild(GUILD, { defaultFieldId: KARMA.fieldId }, { at: 1 });
    expect(await resolve()).toEqual({ id: KARMA.fieldId, name: 'Karma' });
  });

  it('an id that is not stored waits until it can be looked up', async () => {
    scene.api.failure = 'no-answer';
    expect((await refusal(LOYALTY.fieldId)).code).toBe('FIELDS_UNAVAILABLE');
  });
});

describe('without a field', () => {
  it('the guild’s own default is meant, before the environment’s', async () => {
    const other = await createServiceScene();
    await other.store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, [LOYALTY, KARMA], { at: 1 });
    expect((await resolveIn(other, undefined)).name).toBe('Loyalty Points');
    await other.store.changeGuild(GUILD, { defaultFieldId: KARMA.fieldId }, { at: 1 });
    expect((await resolveIn(other, undefined)).name).toBe('Karma');
  });

  it('a default that is not stored is named after one look-up', async () => {
    await scene.store.changeGuild(GUILD, { defaultFieldId: KARMA.fieldId }, { at: 1 });
    expect(await resolve()).toEqual({ id: KARMA.fieldId, name: 'Karma' });
  });

  it('a default works while the API is down, though without its name', async () => {
    scene.api.failure = 'unreachable';
    await scene.store.changeGuild(GUILD, { defaultFieldId: KARMA.fieldId }, { at: 1 });
    expect(await resolve()).toEqual({ id: KARMA.fieldId, name: 'points' });
  });

  it('the only field that holds numbers is meant', async () => {
    scene.api.fields.set(COMMUNITY, [COUNTRY, KARMA]);
    expect(await resolve()).toEqual({ id: KARMA.fieldId, name: 'Karma' });
  });

  it('the one look-up is shared by all who ask at once, and not repeated for each command of an outage', async () => {
    scene.api.fields.set(COMMUNITY, [KARMA]);
    expect((await Promise.all([resolve(), resolve()])).map(({ name }) => name)).toEqual(['Karma', 'Karma']);
    expect(scene.api.calls).toHaveLength(1);
    const down = await createServiceScene({ fieldId: KARMA.fieldId });
    down.api.failure = 'no-answer';
    for (let command = 0; command < 3; command++) await resolveIn(down, undefined);
    expect(down.api.calls).toHaveLength(1);
    down.now += 60_000;
    down.api.failure = undefined;
    expect((await resolveIn(down, undefined)).name).toBe('Karma');
  });

  it('there is none to choose for people when there are several, or none', async () => {
    expect(await refusal()).toMatchObject({
      code: 'NO_DEFAULT_FIELD',
      message: expect.stringContaining('`/fields default`'),
    });
    scene.api.fields.set(COMMUNITY, []);
    const empty = await createServiceScene({ fieldId: undefined });
    empty.api.fields.set(COMMUNITY, []);
    expect((await userErrorOfAsync(resolveIn(empty, undefined))).code).toBe('NO_DEFAULT_FIELD');
  });
});

describe('a guild that is not set up', () => {
  it('is told so, and is offered nothing', async () => {
    expect((await userErrorOfAsync(scene.communities.require(OTHER_GUILD))).code).toBe('NOT_SET_UP');
    expect((await userErrorOfAsync(scene.fields.list(OTHER_GUILD))).code).toBe('NOT_SET_UP');
    expect(await scene.fields.suggest(OTHER_GUILD, '')).toEqual([]);
    expect(scene.api.calls).toEqual([]);
  });
});

describe('suggestions', () => {
  const names = async (typed: string) => (await scene.fields.suggest(GUILD, typed)).map(({ name }) => name);

  it('are the fields that hold numbers and whose name has what was typed', async () => {
    await know(LOYALTY, KARMA, COUNTRY);
    expect(await names('')).toEqual(['Loyalty Points', 'Karma']);
    expect(await names(' KAR')).toEqual(['Karma']);
    expect(await names('.*')).toEqual([]);
    expect(scene.api.calls).toEqual([]);
  });

  it('are at most as many as Discord shows', async () => {
    await know(
      ...Array.from({ length: 40 }, (_, index) => ({ ...KARMA, fieldId: `id-${index}`, name: `Karma ${index}` })),
    );
    expect(await names('karma')).toHaveLength(25);
  });

  it('do not wait for an API that is slow: what is stored comes at once and is renewed behind it', async () => {
    await know(LOYALTY);
    scene.now += 300_001;
    scene.api.gate = new Promise(() => {});
    expect(await names('')).toEqual(['Loyalty Points']);
    expect(scene.api.calls).toHaveLength(1);
    expect(await names('')).toEqual(['Loyalty Points']);
    expect(scene.api.calls).toHaveLength(1);
  });

  it('are fetched where nothing is stored', async () => {
    expect(await names('')).toEqual(['Loyalty Points', 'Karma']);
  });

  it('are none where nothing is stored and the API is down, which is not asked at each letter', async () => {
    scene.api.failure = 'unreachable';
    for (const typed of ['', 'k', 'ka']) expect(await names(typed)).toEqual([]);
    expect(scene.api.calls).toHaveLength(1);
  });
});

describe('the list of fields', () => {
  it('is the API’s, and says which is the default', async () => {
    await scene.store.changeGuild(GUILD, { defaultFieldId: KARMA.fieldId }, { at: 1 });
    expect(await scene.fields.list(GUILD)).toEqual({
      fields: [LOYALTY, KARMA, COUNTRY],
      defaultFieldId: KARMA.fieldId,
      stale: false,
    });
  });

  it('is the stored one, said to be so, while the API is down', async () => {
    await know(LOYALTY);
    scene.api.failure = 'slow-down';
    expect(await scene.fields.list(GUILD)).toEqual({ fields: [LOYALTY], defaultFieldId: undefined, stale: true });
  });

  it.each(FAILURES)('cannot be had: %s', async (failure) => {
    scene.api.failure = failure;
    expect((await userErrorOfAsync(scene.fields.list(GUILD))).code).toBe('FIELDS_UNAVAILABLE');
  });
});

describe('the default field', () => {
  it('is chosen by those who run the server', async () => {
    expect(await scene.fields.setDefault(ADMIN, ' karma ')).toEqual({ id: KARMA.fieldId, name: 'Karma' });
    expect((await scene.store.getGuild(GUILD)).defaultFieldId).toBe(KARMA.fieldId);
  });

  it('is not chosen by anybody else, and not changed by what is refused', async () => {
    expect((await userErrorOfAsync(scene.fields.setDefault(MODERATOR, 'karma'))).code).toBe('NOT_ALLOWED');
    expect((await userErrorOfAsync(scene.fields.setDefault(ADMIN, 'Country'))).code).toBe('FIELD_NOT_NUMERIC');
    expect((await userErrorOfAsync(scene.fields.setDefault(ADMIN, ' '))).code).toBe('EMPTY_FIELD');
    expect((await scene.store.getGuild(GUILD)).defaultFieldId).toBeUndefined();
  });
});
