import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadFailure } from '../../src/services/returning-api.ts';
import { checkInEnglish } from '../support/check-lines.ts';
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

const OWN = 'own-community';
const KEY = '0123456789abcdef'.repeat(4);
const STRANGER = { ...ADMIN, guildId: OTHER_GUILD };

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
  scene.api.keys.set(OWN, new Set([KEY]));
  scene.api.fields.set(OWN, [KARMA]);
});

describe('the check of a guild', () => {
  it.each([
    [10_800_000, '10800 s ahead of'],
    [-120_400, '120 s behind'],
  ])('says that the clock is off by %i ms', async (skewMs, words) => {
    scene.skewMs = skewMs;
    const line = (await checkInEnglish(scene.setup, GUILD)).find(({ name }) => name === 'Clock');
    expect(line).toMatchObject({ state: 'warning', detail: expect.stringContaining(words) });
    expect(line?.fix).toContain('NTP');
  });

  it('says nothing of a clock that agrees', async () => {
    expect((await checkInEnglish(scene.setup, GUILD)).filter(({ name }) => name === 'Clock')).toEqual([]);
  });

  it.each([
    ['ENOTFOUND', 'Returning.AI did not answer (ENOTFOUND).'],
    ['HTTP_403', 'Returning.AI’s address answered HTTP 403, and not with what the API says.'],
    ['CONTENT_CODING_ZOO', 'not in a way that I can read (CONTENT_CODING_ZOO)'],
    [undefined, 'Returning.AI did not answer.'],
  ])('names why Returning.AI did not answer: %s', async (cause, words) => {
    Object.assign(scene.api, { failure: 'no-answer', cause });
    const line = (await checkInEnglish(scene.setup, GUILD)).find(({ name }) => name === 'API key');
    expect(line?.detail).toContain(words);
  });
});

describe('the state of a guild', () => {
  it('names the community in force, where its key is from, and the default field', async () => {
    await scene.store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, [LOYALTY], { at: 1 });
    expect(await scene.setup.status(ADMIN)).toMatchObject({
      guild: { guildId: GUILD, enabled: true },
      communityId: COMMUNITY,
      keySource: 'environment',
      defaultField: { id: LOYALTY.fieldId, name: 'Loyalty Points' },
      open: { waiting: 0, queued: 0, unknown: 0, review: 0 },
    });
  });

  it('of a guild that is not set up has nothing of the environment', async () => {
    const status = await scene.setup.status(STRANGER);
    expect(status).toMatchObject({ communityId: undefined, keySource: 'none', defaultField: undefined });
    expect(JSON.stringify(status)).not.toMatch(new RegExp(`${COMMUNITY}|${ENVIRONMENT_KEY}|${LOYALTY.fieldId}`));
  });

  it('shows a default field by its id where its name is not known', async () => {
    expect((await scene.setup.status(ADMIN)).defaultField).toEqual({ id: LOYALTY.fieldId, name: LOYALTY.fieldId });
  });
});

describe('changing settings', () => {
  it('keeps what is not named, and tells delivery', async () => {
    await scene.setup.change(ADMIN, { logChannelId: '5', perAward: 1_000 });
    const { guild } = await scene.setup.change(ADMIN, { enabled: false });
    expect(guild).toMatchObject({ enabled: false, logChannelId: '5', limits: { perAward: 1_000 } });
    expect(scene.takeWritten()).toContain('guilds');
  });
});

describe('saving a key', () => {
  it('tries it first, then stores it sealed, and learns the fields', async () => {
    await scene.setup.chooseCommunity(STRANGER, OWN);
    await scene.setup.saveKey(STRANGER, { key: ` ${KEY}\n` });
    expect(scene.api.calls).toEqual([`fields of ${OWN} ${KEY} 5000`]);
    const stored = await scene.store.getGuildKey({ guildId: OTHER_GUILD, communityId: OWN });
    expect(stored).toMatchObject({ setBy: ADMIN.userId, verifiedAt: scene.now });
    expect(JSON.stringify(stored)).not.toContain(KEY);
    expect(await scene.communities.find(OTHER_GUILD)).toMatchObject({ key: KEY, keySource: 'guild', communityId: OWN });
    expect((await scene.store.listFields({ guildId: OTHER_GUILD, communityId: OWN })).fields).toEqual([KARMA]);
    expect((await scene.setup.status(STRANGER)).keySource).toBe('guild');
  });

  it('needs a community to try it on', async () => {
    const error = await userErrorOfAsync(scene.setup.saveKey(STRANGER, { key: KEY }));
    expect(error).toMatchObject({ code: 'NO_COMMUNITY', message: expect.stringContaining('`/setup community:') });
    expect(scene.api.calls).toEqual([]);
  });

  it.each([
    ['nothing', ' '],
    ['two words', 'two words'],
    ['a line break', 'one\ntwo'],
    ['a header', 'x\r\nHost: evil'],
    ['letters that no header carries', 'schlüssel'],
    ['hidden characters', 'abc\u200bdef'],
    ['too much', 'k'.repeat(513)],
  ])('refuses %s without trying it or repeating it', async (_, typed) => {
    const error = await userErrorOfAsync(scene.setup.saveKey(ADMIN, { key: typed }));
    expect(error.code).toBe('BAD_KEY');
    if (typed.trim() !== '') expect(error.message).not.toContain(typed);
    expect(scene.api.calls).toEqual([]);
  });

  it.each<[ReadFailure['kind'], RegExp]>([
    ['key-problem', /permission User Fields/],
    ['not-found', /community id/],
    ['slow-down', /try again/],
    ['unreachable', /try again/],
    ['no-answer', /try again/],
  ])('saves nothing when it cannot be tried or is refused: %s', async (failure, why) => {
    scene.api.failure = failure;
    const error = await userErrorOfAsync(scene.setup.saveKey(ADMIN, { key: KEY }));
    expect(error.code).toBe('KEY_NOT_VERIFIED');
    expect(error.message).toMatch(why);
    expect(error.message).toContain('Nothing was saved');
    expect(error.message).not.toContain(KEY);
    expect(await scene.store.getGuildKey({ guildId: GUILD, communityId: COMMUNITY })).toBeUndefined();
    expect((await scene.communities.find(GUILD))?.key).toBe(ENVIRONMENT_KEY);
  });

  it('leaves the key that works in place when another is refused', async () => {
    await scene.setup.chooseCommunity(STRANGER, OWN);
    await scene.setup.saveKey(STRANGER, { key: KEY });
    await userErrorOfAsync(scene.setup.saveKey(STRANGER, { key: 'another' }));
    expect((await scene.communities.find(OTHER_GUILD))?.key).toBe(KEY);
  });
});

describe('settings', () => {
  it('are for those who run the server', async () => {
    const attempts = [
      scene.setup.status(MODERATOR),
      scene.setup.change(MODERATOR, { enabled: false }),
      scene.setup.saveKey(MODERATOR, { key: KEY }),
    ];
    for (const attempt of attempts) expect((await userErrorOfAsync(attempt)).code).toBe('NOT_ALLOWED');
    expect((await scene.store.getGuild(GUILD)).enabled).toBe(true);
    expect(scene.api.calls).toEqual([]);
  });
});

describe('the check of the whole chain', () => {
  const check = async (guildId = GUILD) => {
    const lines = await checkInEnglish(scene.setup, guildId);
    for (const { state, fix } of lines)
      if (state !== 'ok' && state !== 'skipped') expect(fix).toMatch(/`\/|Press|Try|Enter|Check|Choose|must/);
    expect(JSON.stringify(lines)).not.toContain(ENVIRONMENT_KEY);
    return Object.fromEntries(lines.map(({ name, state }) => [name, state]));
  };
  const fixOf = async (name: string, guildId = GUILD) =>
    (await checkInEnglish(scene.setup, guildId)).find((line) => line.name === name)?.fix;

  it('is all well when it is', async () => {
    await scene.store.changeGuild(GUILD, { staffChannelId: '5', logChannelId: '6' }, { at: 1 });
    await scene.link();
    await scene.settle(await scene.record(), 110, 100, 'e1');
    const entry = { id: 'e1', action: 'increase', value: 10, createdAt: undefined, total: undefined };
    scene.reads.listed = { kind: 'listed', extent: 'apparent', entries: [entry] };
    expect(await check()).toEqual({
      Switch: 'ok',
      'API key': 'ok',
      'Default field': 'ok',
      'Reading back': 'ok',
      Channels: 'ok',
    });
  });

  it('says what is missing where nothing is set up', async () => {
    expect(await check(OTHER_GUILD)).toEqual({ Switch: 'ok', Community: 'problem' });
    await scene.store.changeGuild(OTHER_GUILD, { communityId: OWN, enabled: false }, { at: 1 });
    expect(await check(OTHER_GUILD)).toEqual({ Switch: 'warning', 'API key': 'problem' });
    expect(scene.api.calls).toEqual([]);
  });

  it.each<[ReadFailure['kind'], string, RegExp]>([
    ['key-problem', 'problem', /permission User Fields/],
    ['not-found', 'warning', /community id/],
    ['slow-down', 'problem', /minute/],
    ['unreachable', 'problem', /RETURNING_API_URL/],
    ['no-answer', 'problem', /RETURNING_API_URL/],
  ])('of an API that fails with %s is a %s with its fix, and ends all the same', async (failure, state, fix) => {
    scene.api.failure = failure;
    expect(await check()).toMatchObject({ 'API key': state, 'Default field': 'skipped' });
    expect(await fixOf('API key')).toMatch(fix);
  });

  it.each([
    ['is not chosen', undefined, 'warning'],
    ['is not in the community', 'gone', 'problem'],
    ['holds no numbers', COUNTRY.fieldId, 'problem'],
    ['is one that holds numbers', KARMA.fieldId, 'ok'],
  ])('of a default field that %s', async (_, fieldId, state) => {
    const other = await createServiceScene({ fieldId });
    const lines = await checkInEnglish(other.setup, GUILD);
    expect(lines.find(({ name }) => name === 'Default field')?.state).toBe(state);
  });

  it.each(['unsupported', 'failed', 'key-problem'] as const)(
    'warns when histories are %s: a lost answer may need staff',
    async (kind) => {
      expect(await check()).toMatchObject({ 'Reading back': 'skipped' });
      await scene.link();
      await scene.settle(await scene.record(), 110, 100, 'e1');
      scene.reads.listed = { kind };
      expect(await check()).toMatchObject({ 'Reading back': 'warning' });
    },
  );

  it.each([
    [undefined, 'Not probed yet: whoever hosts the bot can run `npm run doctor -- --api` once.'],
    [
      { histories: 'application', totals: 'key' } as const,
      'It goes by histories of the application API, totals by the key of the field, as the doctor found out on 2026-01-02.',
    ],
    [
      { histories: 'none', totals: 'none' } as const,
      'It goes by no histories, no totals, as the doctor found out on 2026-01-02.',
    ],
  ])('says which way of reading back is in use: %j', async (found, words) => {
    const rest = { probedAt: '2026-01-02T03:04:05.000Z', order: 'unknown', longest: 0 } as const;
    scene.profile = found && { ...found, ...rest };
    const lineOf = async () => (await checkInEnglish(scene.setup, GUILD)).find(({ name }) => name === 'Reading back');
    expect((await lineOf())?.note).toBe(words);
    await scene.link();
    await scene.settle(await scene.record(), 110, 100, 'e1');
    expect(await lineOf()).toMatchObject({ state: 'warning', note: words });
    scene.reads.listed = {
      kind: 'listed',
      extent: 'apparent',
      entries: [{ id: 'e1', action: 'increase', value: 10, createdAt: undefined, total: undefined }],
    };
    expect(await lineOf()).toMatchObject({ state: 'ok', note: words });
  });

  it('warns when a list works but lacks what is surely there', async () => {
    await scene.link();
    await scene.settle(await scene.record(), 110, 100, 'e1');
    expect(await check()).toMatchObject({ 'Reading back': 'warning' });
  });

  it('counts what waits for a decision, and warns without a channel for it', async () => {
    await scene.link();
    await scene.review(await scene.record());
    expect(await check()).toMatchObject({ Decisions: 'warning', Channels: 'warning' });
    await scene.store.changeGuild(GUILD, { staffChannelId: '5' }, { at: 1 });
    expect(await check()).toMatchObject({ Channels: 'ok' });
  });
});
