import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadFailure } from '../../src/services/returning-api.ts';
import { userErrorOfAsync } from '../support/user-error.ts';
import {
  ADMIN,
  ANA,
  ANA_ACCOUNT,
  COMMUNITY,
  createActor,
  createServiceScene,
  createSubject,
  ENVIRONMENT_KEY,
  GUILD,
  LOYALTY,
  MODERATOR,
  OTHER_GUILD,
  type ServiceScene,
} from './service-scene.ts';

const EMAIL = 'ana@example.com';
const MEMBER = createActor({ userId: ANA });
const COLLEAGUE = createActor({ userId: '302', canManageMessages: true });

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
  await scene.store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, [LOYALTY], { at: scene.now });
  scene.api.users.set(EMAIL, { id: ANA_ACCOUNT, username: 'ana' });
  scene.api.users.set(ANA_ACCOUNT, { id: ANA_ACCOUNT, username: 'ana' });
});

const request = (account = EMAIL) => scene.linkRequests.request(MEMBER, account);
const link = () => scene.store.getLink({ guildId: GUILD, communityId: COMMUNITY, memberId: ANA });
const refusal = async (work: Promise<unknown>) => userErrorOfAsync(work);

describe('asking for a link', () => {
  it('notes what was typed, looks nothing up, and tells who shows it', async () => {
    scene.takeWritten();
    expect(await request(`  ${EMAIL} `)).toMatchObject({
      guildId: GUILD,
      memberId: ANA,
      account: EMAIL,
      state: 'open',
    });
    expect(scene.api.calls).toEqual([]);
    expect(scene.takeWritten()).toContain('link_requests due');
    expect((await request('another')).version).toBe(2);
  });

  it('is refused for what can be no account, and without a community', async () => {
    for (const account of ['', 'two words', '../x', 'a'.repeat(255)]) {
      expect((await refusal(request(account))).code).toBe('BAD_ACCOUNT');
    }
    const stranger = createActor({ guildId: OTHER_GUILD });
    expect((await refusal(scene.linkRequests.request(stranger, EMAIL))).code).toBe('NOT_SET_UP');
    expect((await refusal(scene.linkRequests.status(stranger))).code).toBe('NOT_SET_UP');
    expect((await refusal(scene.linkRequests.remove(stranger))).code).toBe('NOT_SET_UP');
    expect(
      await scene.store.findLatestLinkRequest({ guildId: GUILD, communityId: COMMUNITY, memberId: ANA }),
    ).toBeUndefined();
  });

  it('is refused for a member who is linked, with what to do first', async () => {
    await scene.link();
    expect(await refusal(request())).toMatchObject({
      code: 'ALREADY_LINKED',
      message: expect.stringContaining('`/link remove` first'),
    });
  });
});

describe('a member’s own link', () => {
  it('is shown with the request and what waits', async () => {
    expect(await scene.linkRequests.status(MEMBER)).toEqual({ link: undefined, request: undefined, waiting: [] });
    const award = await scene.record();
    const open = await request();
    expect(await scene.linkRequests.status(MEMBER)).toEqual({ link: undefined, request: open, waiting: [award] });
  });

  it('is shown and ended without a key, too', async () => {
    await scene.store.changeGuild(GUILD, { communityId: 'without a key' }, { at: scene.now });
    const link = { guildId: GUILD, communityId: 'without a key', memberId: ANA, accountId: 'a', label: undefined };
    await scene.store.saveLink({ ...link, linkedBy: '301', linkedAt: scene.now });
    expect(await scene.linkRequests.status(MEMBER)).toMatchObject({ link: { accountId: 'a' } });
    expect(await scene.linkRequests.remove(MEMBER)).toMatchObject({ kind: 'unlinked' });
  });

  it('is ended before a request is taken back, and that before nothing', async () => {
    expect(await scene.linkRequests.remove(MEMBER)).toEqual({ kind: 'nothing' });
    await request();
    expect(await scene.linkRequests.remove(MEMBER)).toMatchObject({
      kind: 'withdrawn',
      request: { state: 'withdrawn' },
    });
    await scene.link();
    expect(await scene.linkRequests.remove(MEMBER)).toMatchObject({ kind: 'unlinked', link: { memberId: ANA } });
    expect(await link()).toBeUndefined();
    expect(await scene.linkRequests.remove(MEMBER)).toEqual({ kind: 'nothing' });
  });
});

describe('staff', () => {
  it('list what is open with what waits for it, five at a time', async () => {
    const award = await scene.record();
    for (let index = 0; index < 6; index += 1) {
      await scene.linkRequests.request(createActor({ userId: String(Number(ANA) + index) }), EMAIL);
    }
    const { pending, total } = await scene.linkRequests.listPending(ADMIN);
    expect([pending.length, total]).toEqual([5, 6]);
    expect(pending[0]).toMatchObject({ request: { memberId: ANA }, waiting: [{ id: award.id }] });
    expect((await refusal(scene.linkRequests.listPending(MODERATOR))).code).toBe('NOT_ALLOWED');
  });

  it('who may award may decide, nobody else', async () => {
    await scene.store.changeGuild(GUILD, { staffRoleId: '77' }, { at: scene.now });
    const seen = await request();
    const nobody = createActor({ userId: '399' });
    expect((await refusal(scene.linkRequests.approve(nobody, seen))).message).toMatch(/Manage Messages.*<@&77>/);
    expect((await refusal(scene.linkRequests.deny(nobody, seen))).code).toBe('NOT_ALLOWED');
    expect(scene.api.calls).toEqual([]);
    const staff = createActor({ userId: '398', roleIds: ['77'] });
    expect(await scene.linkRequests.deny(staff, seen)).toMatchObject({ state: 'denied', decidedBy: '398' });
  });

  it('do not approve a request for an account that is theirs in another server, or was theirs here', async () => {
    const seen = await request();
    const elsewhere = { guildId: OTHER_GUILD, communityId: COMMUNITY, accountId: ANA_ACCOUNT, label: undefined };
    await scene.store.saveLink({ ...elsewhere, memberId: MODERATOR.userId, linkedBy: '1', linkedAt: 1 });
    expect((await refusal(scene.linkRequests.approve(MODERATOR, seen))).code).toBe('OWN_ACCOUNT');
    await scene.link(COLLEAGUE.userId);
    await scene.record({ actor: ADMIN, subject: createSubject({ memberId: COLLEAGUE.userId }) });
    await scene.store.removeLink(
      { guildId: GUILD, communityId: COMMUNITY, memberId: COLLEAGUE.userId },
      { kind: 'member', id: COLLEAGUE.userId },
      scene.now,
    );
    expect((await refusal(scene.linkRequests.approve(COLLEAGUE, seen))).code).toBe('OWN_ACCOUNT');
    expect(await link()).toBeUndefined();
    await scene.linkRequests.approve(createActor({ userId: '397', canManageMessages: true }), seen);
    expect(await link()).toMatchObject({ accountId: ANA_ACCOUNT });
  });

  it('do not decide their own request, unless they could link anyway', async () => {
    const own = createActor({ userId: ANA, canManageMessages: true });
    const seen = await request();
    expect((await refusal(scene.linkRequests.approve(own, seen))).code).toBe('OWN_REQUEST');
    expect((await refusal(scene.linkRequests.deny(own, seen))).code).toBe('OWN_REQUEST');
    expect(scene.api.calls).toEqual([]);
    await scene.linkRequests.approve({ ...own, canManageGuild: true }, seen);
    expect(await link()).toMatchObject({ linkedBy: ANA });
  });

  it('approve: the account is looked up and linked, what waited goes, once', async () => {
    const award = await scene.record();
    const seen = await request();
    scene.takeWritten();
    expect(await scene.linkRequests.approve(MODERATOR, seen)).toMatchObject({
      link: { memberId: ANA, accountId: ANA_ACCOUNT, label: EMAIL, linkedBy: MODERATOR.userId, linkedAt: scene.now },
      delivered: [{ id: award.id }],
      verified: true,
      replaced: false,
    });
    expect(scene.api.calls).toEqual([`user ${EMAIL} ${ENVIRONMENT_KEY} 5000`]);
    expect(scene.takeWritten()).toEqual(expect.arrayContaining(['link_requests due', 'awards queued']));
    expect((await scene.get(award)).status).toBe('queued');
    for (const decide of [scene.linkRequests.approve, scene.linkRequests.deny]) {
      expect(await refusal(decide(COLLEAGUE, seen))).toMatchObject({
        code: 'ALREADY_DECIDED',
        message: expect.stringContaining(`<@${MODERATOR.userId}> has approved it`),
      });
    }
  });

  it('by id is believed where Returning.AI knows the account without repeating its id', async () => {
    scene.api.users.set(ANA_ACCOUNT, { id: undefined, username: 'ana' });
    const seen = await request(ANA_ACCOUNT.toUpperCase());
    expect(await scene.linkRequests.approve(MODERATOR, seen)).toMatchObject({
      verified: false,
      link: { accountId: ANA_ACCOUNT, label: undefined },
    });
  });

  it.each<[string, string, ReadFailure['kind'] | undefined, RegExp]>([
    ['a name that nobody has', 'nobody', undefined, /found no such account.*stays open/],
    ['an id that nobody has', 'b'.repeat(24), undefined, /found no such account.*stays open/],
    ['an id while the API is down', ANA_ACCOUNT, 'unreachable', /does not answer right now.*stays open/],
    ['an e-mail while nothing comes back', EMAIL, 'no-answer', /does not answer right now.*stays open/],
    ['a busy API', EMAIL, 'slow-down', /Try again in a minute|try again in a minute/],
    ['a key that may not', EMAIL, 'key-problem', /Get User Data.*`\/links set`/],
  ])('cannot approve %s, and the request stays open', async (_, account, failure, words) => {
    scene.api.failure = failure;
    const seen = await request(account);
    const { code, message } = await refusal(scene.linkRequests.approve(MODERATOR, seen));
    expect(code).toBe('ACCOUNT_NOT_FOUND');
    expect(message).toMatch(words);
    expect(message).not.toContain(account);
    expect(await link()).toBeUndefined();
    expect((await scene.linkRequests.status(MEMBER)).request).toEqual(seen);
  });

  it('cannot approve an account without an id, nor an answer about somebody else', async () => {
    scene.api.users.set('ana', { id: undefined, username: 'ana' });
    expect((await refusal(scene.linkRequests.approve(MODERATOR, await request('ana')))).message).toContain(
      '24 characters',
    );
    scene.api.users.set('b'.repeat(24), { id: ANA_ACCOUNT, username: 'ana' });
    const seen = await request('b'.repeat(24));
    expect((await refusal(scene.linkRequests.approve(MODERATOR, seen))).message).toContain('found no such account');
  });

  it('cannot approve what another member has', async () => {
    await scene.link('201', ANA_ACCOUNT);
    const seen = await request();
    expect(await refusal(scene.linkRequests.approve(MODERATOR, seen))).toMatchObject({
      code: 'ACCOUNT_TAKEN',
      message: expect.stringMatching(/<@201>.*stays open/),
    });
    expect((await scene.linkRequests.status(MEMBER)).request).toEqual(seen);
  });

  it('decide about what they have seen: not about what the member typed since, even during the look-up', async () => {
    const seen = await request();
    const gate = Promise.withResolvers<void>();
    scene.api.gate = gate.promise;
    const approving = scene.linkRequests.approve(MODERATOR, seen);
    await expect.poll(() => scene.api.calls).toHaveLength(1);
    const changed = await request('another');
    gate.resolve();
    expect((await refusal(approving)).code).toBe('REQUEST_CHANGED');
    expect((await refusal(scene.linkRequests.deny(MODERATOR, seen))).code).toBe('REQUEST_CHANGED');
    expect(await link()).toBeUndefined();
    expect((await scene.linkRequests.status(MEMBER)).request).toEqual(changed);
  });

  it('that are two decide once, and the other hears who was faster', async () => {
    const seen = await request();
    const gate = Promise.withResolvers<void>();
    scene.api.gate = gate.promise;
    const approving = scene.linkRequests.approve(MODERATOR, seen);
    await expect.poll(() => scene.api.calls).toHaveLength(1);
    await scene.linkRequests.deny(COLLEAGUE, seen);
    gate.resolve();
    expect((await refusal(approving)).message).toContain(`<@${COLLEAGUE.userId}> has denied it`);
    expect(await link()).toBeUndefined();
  });

  it('hear when the member has taken the request back', async () => {
    const seen = await request();
    await scene.linkRequests.remove(MEMBER);
    expect((await refusal(scene.linkRequests.approve(MODERATOR, seen))).message).toContain(
      'has withdrawn this request',
    );
  });

  it('of another server cannot decide, nor about what is no request', async () => {
    const seen = await request();
    const foreign = createActor({ guildId: OTHER_GUILD, canManageGuild: true });
    const attempts = [
      { ...seen, id: seen.id + 1 },
      { id: Number.NaN, version: 1 },
      { id: 1.5, version: 1 },
      { id: 2 ** 60, version: 1 },
    ];
    expect((await refusal(scene.linkRequests.approve(foreign, seen))).code).toBe('UNKNOWN_REQUEST');
    expect((await refusal(scene.linkRequests.deny(foreign, seen))).code).toBe('UNKNOWN_REQUEST');
    for (const one of attempts)
      expect((await refusal(scene.linkRequests.deny(ADMIN, one))).code).toBe('UNKNOWN_REQUEST');
    expect((await scene.linkRequests.status(MEMBER)).request).toEqual(seen);
  });

  it('can deny, and not approve, what was asked for under another community', async () => {
    const seen = await request();
    const key = {
      sealed: scene.sealer.seal('own', { guildId: GUILD, communityId: 'other' }),
      setBy: '1',
      verifiedAt: 1,
    };
    await scene.store.saveGuildKey({ guildId: GUILD, communityId: 'other' }, key, scene.now);
    await scene.store.changeGuild(GUILD, { communityId: 'other' }, { at: scene.now });
    expect((await refusal(scene.linkRequests.approve(MODERATOR, seen))).code).toBe('OTHER_COMMUNITY');
    expect(await scene.linkRequests.deny(MODERATOR, seen)).toMatchObject({ state: 'denied' });
    expect(scene.api.calls).toEqual([]);
  });
});
