import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BadgeChange } from '../../src/services/badges.ts';
import type { ReadFailure, WriteRefusal } from '../../src/services/returning-api.ts';
import { anyText } from '../support/any-text.ts';
import { userErrorOfAsync } from '../support/user-error.ts';
import {
  ANA,
  ANA_ACCOUNT,
  COMMUNITY,
  createActor,
  createServiceScene,
  createSubject,
  GUILD,
  MODERATOR,
  OTHER_GUILD,
  type ServiceScene,
} from './service-scene.ts';

const SYSTEM_KEY = 'system-key-0123456789';
const TRADER = { id: '00000000-0000-4000-8000-000000000001', title: 'Top Trader' };
const GUIDE = { id: '00000000-0000-4000-8000-000000000002', title: 'Guide' };

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene({ systemKey: SYSTEM_KEY });
  scene.badgeApi.badges = [TRADER, GUIDE];
  scene.api.users.set(ANA_ACCOUNT, { id: ANA_ACCOUNT, shortId: '100042', username: 'ana' });
  await scene.link();
});

const award = (typed = TRADER.title, actor = MODERATOR, subject = createSubject()) =>
  scene.badges.change('award', actor, subject, typed);
const sent = () => scene.badgeApi.calls.filter((call) => !call.startsWith('list'));
const refusal = (...asked: Parameters<typeof award>) => userErrorOfAsync(award(...asked));

describe('a badge', () => {
  it.each(['award', 'remove'] as const)('is sent once, to the short id, with the system key: %s', async (action) => {
    const changed = await scene.badges.change(action, MODERATOR, createSubject(), 'Top Trader');
    expect(changed).toEqual({ action, badge: TRADER, memberId: ANA, accountId: ANA_ACCOUNT, outcome: 'done' });
    expect(sent()).toEqual([`${action} ${TRADER.id} 100042 ${SYSTEM_KEY}`]);
  });

  it.each([
    ['its id', TRADER.id],
    ['its id in capitals', GUIDE.id.toUpperCase()],
    ['its title in other letters, with spaces around', '  tOP tRADER '],
  ])('is found by %s', async (_, typed) => {
    expect([TRADER, GUIDE]).toContainEqual((await award(typed)).badge);
  });

  it('that was made a moment ago is found', async () => {
    await award();
    scene.now += 6_000;
    const fresh = { id: '00000000-0000-4000-8000-000000000003', title: 'Fresh' };
    scene.badgeApi.badges = [fresh];
    expect((await award('Fresh')).badge).toEqual(fresh);
  });

  it('by id comes before another badge of that title', async () => {
    scene.badgeApi.badges = [{ ...GUIDE, title: TRADER.id }, TRADER];
    expect((await award(TRADER.id)).badge).toEqual(TRADER);
  });

  it.each<ReadFailure['kind']>(['key-problem', 'not-found', 'slow-down', 'unreachable', 'no-answer'])(
    'is sent by its id where the badges cannot be listed (%s)',
    async (failure) => {
      scene.badgeApi.failure = failure;
      await award(TRADER.id);
      expect(sent()).toEqual([`award ${TRADER.id} 100042 ${SYSTEM_KEY}`]);
    },
  );

  it('is sent by its id where the list may not be all of them, and by its title only if it is there', async () => {
    Object.assign(scene.badgeApi, { badges: [GUIDE], complete: false });
    await award(TRADER.id.toUpperCase());
    expect(sent()).toEqual([`award ${TRADER.id} 100042 ${SYSTEM_KEY}`]);
    expect((await refusal(TRADER.title)).message).toMatch(/may not be all.*by its id/);
    scene.badgeApi.complete = true;
    scene.now += 60_000;
    expect((await refusal(TRADER.id)).code).toBe('UNKNOWN_BADGE');
  });

  it('that was sent is in the log, with who did it, for whom and how it ended', async () => {
    await award();
    scene.badgeApi.outcome = 'refused';
    await scene.badges.change('remove', MODERATOR, createSubject(), TRADER.id).catch(() => undefined);
    const line = { level: 30, guildId: GUILD, userId: MODERATOR.userId, accountId: ANA_ACCOUNT, badgeId: TRADER.id };
    expect(scene.logged).toMatchObject([
      { ...line, action: 'award', outcome: 'done' },
      { ...line, action: 'remove', outcome: 'refused' },
    ]);
  });

  it('is sent by the account’s own id where no short one is told, or the answer is about somebody else', async () => {
    for (const user of [
      { id: ANA_ACCOUNT, username: 'ana' },
      { id: 'b'.repeat(24), shortId: '7', username: 'ben' },
      undefined,
    ]) {
      scene.api.users.clear();
      if (user !== undefined) scene.api.users.set(ANA_ACCOUNT, user);
      await award();
    }
    expect(new Set(sent())).toEqual(new Set([`award ${TRADER.id} ${ANA_ACCOUNT} ${SYSTEM_KEY}`]));
  });

  it('is not awarded by anybody to themselves, unless they have Manage Server, but may be given up', async () => {
    const own = { ...MODERATOR, userId: ANA };
    expect((await refusal(TRADER.title, own)).code).toBe('OWN_POINTS');
    expect(sent()).toEqual([]);
    await scene.badges.change('remove', own, createSubject(), TRADER.title);
    await award(TRADER.title, { ...own, canManageGuild: true });
    expect(sent()).toHaveLength(2);
  });

  it('whose answer was lost is not certain, and is not sent again', async () => {
    scene.badgeApi.outcome = 'unknown';
    expect((await award()).outcome).toBe('unknown');
    expect(sent()).toHaveLength(1);
  });
});

describe('a badge that is refused', () => {
  it.each<[WriteRefusal['kind'], RegExp]>([
    ['unreachable', /nothing was sent/],
    ['slow-down', /has done nothing/],
    ['key-problem', /nothing was done.*RETURNING_SYSTEM_KEY/],
    ['not-found', /done nothing.*`\/badge list`/],
    ['conflict', /Look at the badge in Returning\.AI/],
    ['refused', /Look at the badge in Returning\.AI/],
  ])('by Returning.AI as %s says what to do, and was sent once', async (kind, words) => {
    scene.badgeApi.outcome = kind;
    expect((await refusal()).message).toMatch(words);
    expect(sent()).toHaveLength(1);
  });

  it('to somebody without rights, whoever asks', async () => {
    const member = createActor();
    expect((await refusal(TRADER.title, member)).message).toMatch(/Manage Messages/);
    expect((await userErrorOfAsync(scene.badges.list(member))).code).toBe('NOT_ALLOWED');
    expect(await scene.badges.suggest(member, '')).toEqual([]);
    expect(scene.badgeApi.calls).toEqual([]);
  });

  it('is open to the staff role', async () => {
    await scene.store.changeGuild(GUILD, { staffRoleId: '777' }, { at: scene.now });
    await award(TRADER.title, createActor({ roleIds: ['777'] }));
    expect(sent()).toHaveLength(1);
  });

  it.each<[string, Partial<Parameters<typeof createSubject>[0]>, BadgeChange['action'], string | undefined]>([
    ['a bot', { isBot: true }, 'award', 'BOT_MEMBER'],
    ['a bot', { isBot: true }, 'remove', 'BOT_MEMBER'],
    ['somebody who left', { isPresent: false }, 'award', 'NOT_A_MEMBER'],
    ['somebody who left', { isPresent: false }, 'remove', undefined],
    ['a member without an account', { memberId: '299' }, 'award', 'NOT_LINKED'],
    ['a member without an account', { memberId: '299' }, 'remove', 'NOT_LINKED'],
  ])('for %s (%o, %s)', async (_, who, action, code) => {
    const change = scene.badges.change(action, MODERATOR, createSubject(who), TRADER.title);
    if (code === undefined) await change;
    else expect((await userErrorOfAsync(change)).code).toBe(code);
    expect(sent()).toHaveLength(code === undefined ? 1 : 0);
  });

  it('while points are off', async () => {
    await scene.store.changeGuild(GUILD, { enabled: false }, { at: scene.now });
    expect((await refusal()).code).toBe('DISABLED');
    expect(sent()).toEqual([]);
  });

  it('under a title that two badges share', async () => {
    scene.badgeApi.badges = [TRADER, { ...GUIDE, title: 'top trader' }];
    expect((await refusal()).code).toBe('AMBIGUOUS_BADGE');
  });

  it('whatever was typed that is none', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(), async (typed) => {
        fc.pre(![TRADER, GUIDE].some(({ title }) => title.toLowerCase() === typed.trim().toLowerCase()));
        expect((await refusal(typed)).code).toBe('UNKNOWN_BADGE');
      }),
      { numRuns: 50 },
    );
    expect(sent()).toEqual([]);
  });

  it.each<ReadFailure['kind']>(['key-problem', 'not-found', 'slow-down', 'unreachable', 'no-answer'])(
    'when the badges cannot be read (%s)',
    async (failure) => {
      scene.badgeApi.failure = failure;
      expect((await refusal()).message).toMatch(/could not be looked up.*Nothing was sent\.$/);
      expect((await userErrorOfAsync(scene.badges.list(MODERATOR))).code).toBe('BADGES_UNAVAILABLE');
      expect(await scene.badges.suggest(MODERATOR, '')).toEqual([]);
      expect(sent()).toEqual([]);
    },
  );

  it.each<ReadFailure['kind']>(['slow-down', 'unreachable', 'no-answer'])(
    'when the account cannot be looked up (%s)',
    async (failure) => {
      scene.api.failure = failure;
      expect((await refusal()).message).toMatch(/Nothing was sent/);
      expect(sent()).toEqual([]);
    },
  );
});

describe('the system key', () => {
  it('is said to be missing where the operator has set none', async () => {
    scene = await createServiceScene();
    expect((await refusal()).message).toMatch(/RETURNING_SYSTEM_KEY/);
    expect(scene.badgeApi.calls).toEqual([]);
  });

  it('is closed to every guild that the operator has not named, and says nothing about itself there', async () => {
    await scene.store.changeGuild(OTHER_GUILD, { communityId: COMMUNITY }, { at: scene.now });
    const sealed = scene.sealer.seal('own-key', { guildId: OTHER_GUILD, communityId: COMMUNITY });
    await scene.store.saveGuildKey(
      { guildId: OTHER_GUILD, communityId: COMMUNITY },
      { sealed, setBy: '301', verifiedAt: 1 },
      1,
    );
    const stranger = { ...MODERATOR, guildId: OTHER_GUILD };
    const refused = await refusal(TRADER.title, stranger);
    expect(refused).toMatchObject({ code: 'NO_SYSTEM_KEY' });
    expect(refused.message).not.toMatch(/SYSTEM_KEY/);
    expect(await scene.badges.suggest(stranger, '')).toEqual([]);
    expect(scene.badgeApi.calls).toEqual([]);
  });

  it('is closed to a named guild that acts on another community', async () => {
    await scene.store.changeGuild(GUILD, { communityId: 'another' }, { at: scene.now });
    expect((await refusal()).code).toBe('NO_SYSTEM_KEY');
    expect(await scene.badges.suggest(MODERATOR, '')).toEqual([]);
    expect(scene.badgeApi.calls).toEqual([]);
  });

  it('is closed to all while strangers can add the bot and no guild is named', async () => {
    scene = await createServiceScene({ systemKey: SYSTEM_KEY, guildIds: new Set() });
    expect((await refusal()).code).toBe('NO_SYSTEM_KEY');
    scene.isPublic = false;
    await scene.link();
    scene.badgeApi.badges = [TRADER];
    await award();
    expect(sent()).toHaveLength(1);
  });
});

describe('suggestions', () => {
  it('are what fits, from a list that is read once in a while', async () => {
    expect(await scene.badges.suggest(MODERATOR, ' TRAD')).toEqual([TRADER]);
    expect(await Promise.all([scene.badges.suggest(MODERATOR, ''), scene.badges.suggest(MODERATOR, 'gui')])).toEqual([
      [TRADER, GUIDE],
      [GUIDE],
    ]);
    expect(scene.badgeApi.calls).toHaveLength(1);
    scene.now += 60_000;
    await Promise.all([scene.badges.suggest(MODERATOR, 't'), scene.badges.suggest(MODERATOR, 'to')]);
    expect(scene.badgeApi.calls).toHaveLength(2);
  });

  it('are at most 25', async () => {
    scene.badgeApi.badges = Array.from({ length: 60 }, (_, index) => ({ id: `b${index}`, title: `Badge ${index}` }));
    expect(await scene.badges.suggest(MODERATOR, 'badge')).toHaveLength(25);
  });
});
