import { beforeEach, describe, expect, it } from 'vitest';
import type { FoundUser, ReadFailure } from '../../src/services/returning-api.ts';
import { userErrorOfAsync } from '../support/user-error.ts';
import {
  ADMIN,
  ANA,
  ANA_ACCOUNT,
  COMMUNITY,
  createServiceScene,
  createSubject,
  ENVIRONMENT_KEY,
  GUILD,
  LOYALTY,
  MODERATOR,
  OTHER_GUILD,
  type ServiceScene,
} from './service-scene.ts';

const BEA = '201';
const EMAIL = 'ana@example.com';

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
  await scene.store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, [LOYALTY], { at: scene.now });
  scene.api.users.set(EMAIL, { id: ANA_ACCOUNT, username: 'ana' });
  scene.api.users.set(ANA_ACCOUNT, { id: ANA_ACCOUNT, username: 'ana' });
});

const set = (account: string, memberId = ANA) => scene.links.set(ADMIN, createSubject({ memberId }), account);
const refused = (account: string, memberId = ANA) => userErrorOfAsync(set(account, memberId));
const linked = async (memberId = ANA) =>
  (await scene.store.getLink({ guildId: GUILD, communityId: COMMUNITY, memberId }))?.accountId;

describe('linking a member', () => {
  it('by e-mail or user name asks the API which account that is, with the community’s key', async () => {
    expect(await set(` ${EMAIL} `)).toEqual({
      link: {
        guildId: GUILD,
        communityId: COMMUNITY,
        memberId: ANA,
        accountId: ANA_ACCOUNT,
        label: EMAIL,
        linkedBy: ADMIN.userId,
        linkedAt: scene.now,
      },
      delivered: [],
      user: { username: 'ana', name: undefined },
      verified: true,
      replaced: false,
    });
    expect(scene.api.calls).toEqual([`user ${EMAIL} ${ENVIRONMENT_KEY} 5000`]);
    expect(await linked()).toBe(ANA_ACCOUNT);
  });

  it('by id shows the name that the API has for it', async () => {
    expect(await set(ANA_ACCOUNT.toUpperCase())).toMatchObject({
      verified: true,
      link: { accountId: ANA_ACCOUNT, label: 'ana' },
    });
  });

  it.each<[string, ReadFailure['kind'] | undefined]>([
    ['is down', 'unreachable'],
    ['does not answer', 'no-answer'],
    ['refuses the key', 'key-problem'],
    ['asks to slow down', 'slow-down'],
    ['does not know it', undefined],
  ])('by id works while the API %s, and says that nobody confirmed it', async (_, failure) => {
    scene.api.failure = failure;
    const id = 'b'.repeat(24);
    expect(await set(id)).toMatchObject({ verified: false, link: { accountId: id, label: undefined } });
    expect(await linked()).toBe(id);
  });

  it('by id is not confirmed by an answer about somebody else', async () => {
    const id = 'b'.repeat(24);
    scene.api.users.set(id, { id: ANA_ACCOUNT, username: 'ana' });
    expect(await set(id)).toMatchObject({ verified: false, link: { accountId: id, label: undefined } });
  });

  it.each<[string, Partial<FoundUser>]>([
    ['ana', { username: 'anabel' }],
    ['ana', { username: undefined, shortId: '7' }],
    ['7', { username: 'ana', shortId: '77' }],
    ['ana@example.com', { username: 'anabel', email: 'anabel@example.com' }],
  ])('is not believed where %j is answered with somebody else: %o', async (typed, told) => {
    scene.api.users.set(typed, { id: ANA_ACCOUNT, username: undefined, ...told });
    expect((await refused(typed)).code).toBe('ACCOUNT_NOT_FOUND');
    expect(await linked()).toBeUndefined();
  });

  it.each<[string, Partial<FoundUser>]>([
    ['ANA', { username: 'ana' }],
    ['100042', { username: 'ana', shortId: '100042' }],
    ['Ana@Example.com', { username: 'ana', email: 'ana@example.com' }],
    ['ana@example.com', { username: 'ana@example.com', email: 'other@example.com' }],
    ['ana', { username: undefined }],
  ])('is believed where the answer to %j names it, or tells nothing to compare: %o', async (typed, told) => {
    scene.api.users.set(typed, { id: ANA_ACCOUNT, username: undefined, ...told });
    await set(typed);
    expect(await linked()).toBe(ANA_ACCOUNT);
  });

  it('delivers the points that waited, and tells delivery', async () => {
    const award = await scene.record();
    expect((await scene.get(award)).status).toBe('waiting');
    scene.takeWritten();
    expect((await set(EMAIL)).delivered.map(({ id }) => id)).toEqual([award.id]);
    expect(await scene.get(award)).toMatchObject({ status: 'queued', accountId: ANA_ACCOUNT });
    expect(scene.takeWritten()).toContain('awards queued');
  });

  it('again says that the earlier link was replaced, but not when it is the same', async () => {
    await set(EMAIL);
    expect((await set(ANA_ACCOUNT)).replaced).toBe(false);
    expect((await set('b'.repeat(24))).replaced).toBe(true);
    expect(await linked()).toBe('b'.repeat(24));
  });

  it('to an account that another member has is refused, and names who has it', async () => {
    await set(EMAIL);
    expect(await refused(ANA_ACCOUNT, BEA)).toMatchObject({
      code: 'ACCOUNT_TAKEN',
      message: expect.stringMatching(/<@200>.*`\/links remove account`/),
    });
    expect(await linked(BEA)).toBeUndefined();
    expect(await linked()).toBe(ANA_ACCOUNT);
  });
});

describe('linking is refused', () => {
  it('for a bot, before anybody is asked', async () => {
    const bot = createSubject({ isBot: true });
    expect((await userErrorOfAsync(scene.links.set(ADMIN, bot, EMAIL))).code).toBe('BOT_MEMBER');
    expect(scene.api.calls).toEqual([]);
  });

  it('for an account that cannot be one', async () => {
    for (const account of ['', ' ', '../users', 'ana b']) expect((await refused(account)).code).toBe('BAD_ACCOUNT');
    expect(scene.api.calls).toEqual([]);
  });

  it('for an account that the API does not tell the id of', async () => {
    scene.api.users.set('ana', { id: undefined, username: 'ana' });
    expect(await refused('ana')).toMatchObject({
      code: 'ACCOUNT_WITHOUT_ID',
      message: expect.stringContaining('24 characters'),
    });
  });

  it.each<[ReadFailure['kind'] | undefined, RegExp]>([
    [undefined, /found no account/],
    ['not-found', /found no account/],
    ['key-problem', /Get User Data/],
    ['slow-down', /Try again/],
    ['unreachable', /Try again/],
    ['no-answer', /Try again/],
  ])('for a name that cannot be looked up: %s', async (failure, why) => {
    scene.api.failure = failure;
    const { code, message } = await refused('nobody@example.com');
    expect(code).toBe('ACCOUNT_NOT_FOUND');
    expect(message).toMatch(why);
    expect(message).not.toContain('nobody@example.com');
    expect(await linked()).toBeUndefined();
  });
});

describe('links', () => {
  it('are shown with what waits for them', async () => {
    const award = await scene.record();
    const shown = await scene.links.show(ADMIN, ANA);
    expect(shown.link).toBeUndefined();
    expect(shown.waiting.map(({ id }) => id)).toEqual([award.id]);
    await set(EMAIL);
    expect(await scene.links.show(ADMIN, ANA)).toMatchObject({
      link: { accountId: ANA_ACCOUNT, label: EMAIL },
      waiting: [],
    });
  });

  it('are removed, and what was not there changes nothing', async () => {
    await set(EMAIL);
    expect(await scene.links.remove(ADMIN, ANA)).toMatchObject({ accountId: ANA_ACCOUNT });
    expect(await linked()).toBeUndefined();
    expect(await scene.links.remove(ADMIN, ANA)).toBeUndefined();
  });

  it('are removed by account, however it is named, also where Returning.AI knows it no more', async () => {
    for (const name of [ANA_ACCOUNT, EMAIL, EMAIL.toUpperCase()]) {
      await set(EMAIL);
      expect(await scene.links.removeHolder(ADMIN, name)).toMatchObject({ memberId: ANA });
      expect(await linked()).toBeUndefined();
    }
    expect(await scene.links.removeHolder(ADMIN, ANA_ACCOUNT)).toBeUndefined();
  });

  it('are not removed by a name that two accounts had', async () => {
    const toNamesake = (memberId: string, accountId: string) => ({
      ...{ guildId: GUILD, communityId: COMMUNITY, label: 'ana', linkedBy: '1', linkedAt: 1 },
      ...{ memberId, accountId },
    });
    await scene.store.saveLink(toNamesake(ANA, ANA_ACCOUNT));
    await scene.store.saveLink(toNamesake(BEA, 'b'.repeat(24)));
    expect((await userErrorOfAsync(scene.links.removeHolder(ADMIN, 'ana'))).code).toBe('ACCOUNT_UNCLEAR');
    expect(await scene.links.removeHolder(ADMIN, ANA_ACCOUNT)).toMatchObject({ memberId: ANA });
  });

  it('belong to their guild: another neither sees nor removes them', async () => {
    await set(EMAIL);
    const stranger = { ...ADMIN, guildId: OTHER_GUILD };
    const key = {
      sealed: scene.sealer.seal('own', { guildId: OTHER_GUILD, communityId: COMMUNITY }),
      setBy: '1',
      verifiedAt: 1,
    };
    await scene.store.changeGuild(OTHER_GUILD, { communityId: COMMUNITY }, { at: 1 });
    await scene.store.saveGuildKey({ guildId: OTHER_GUILD, communityId: COMMUNITY }, key, 1);
    expect((await scene.links.show(stranger, ANA)).link).toBeUndefined();
    expect(await scene.links.remove(stranger, ANA)).toBeUndefined();
    expect(await linked()).toBe(ANA_ACCOUNT);
  });

  it('are for those who run the server', async () => {
    const attempts = [
      scene.links.set(MODERATOR, createSubject(), EMAIL),
      scene.links.remove(MODERATOR, ANA),
      scene.links.removeHolder(MODERATOR, ANA_ACCOUNT),
      scene.links.show(MODERATOR, ANA),
    ];
    for (const attempt of attempts) expect((await userErrorOfAsync(attempt)).code).toBe('NOT_ALLOWED');
    expect(scene.api.calls).toEqual([]);
  });

  it('need a community', async () => {
    const stranger = { ...ADMIN, guildId: OTHER_GUILD };
    const attempts = [
      scene.links.set(stranger, createSubject(), EMAIL),
      scene.links.remove(stranger, ANA),
      scene.links.removeHolder(stranger, ANA_ACCOUNT),
      scene.links.show(stranger, ANA),
    ];
    for (const attempt of attempts) expect((await userErrorOfAsync(attempt)).code).toBe('NOT_SET_UP');
  });
});
