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
  GUILD,
  LOYALTY,
  MODERATOR,
  OTHER_GUILD,
  type ServiceScene,
} from './service-scene.ts';

/** A problem, by its English. */
const inWords = (line: number, english: unknown) => ({ line, text: expect.objectContaining({ english }) });

const BASE = 200_000_000_000_000_000n;
const memberAt = (index: number) => String(BASE + BigInt(index));
const accountAt = (index: number) => index.toString(16).padStart(24, '0');
const nobody = () => undefined;

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
  await scene.store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, [LOYALTY], { at: scene.now });
});

const toFile = (...lines: string[]) => Buffer.from(['member_id,account', ...lines].join('\n'));
const preview = (...lines: string[]) => scene.linkFiles.preview(ADMIN, toFile(...lines), nobody);
const confirm = (draftId = 0, actor = ADMIN) => scene.linkFiles.confirm(actor, draftId, nobody);
const linked = async (memberId: string) =>
  (await scene.store.getLink({ guildId: GUILD, communityId: COMMUNITY, memberId }))?.accountId;
/** A file of so many names that nobody knows yet. */
const namesUpTo = (count: number) => Array.from({ length: count }, (_, index) => `${memberAt(index)},name-${index}`);

describe('a preview', () => {
  it('resolves names through the API, each once, takes ids as they are, and changes nothing', async () => {
    scene.api.users.set('ana', { id: ANA_ACCOUNT, username: 'ana' });
    const plan = await preview(
      `${memberAt(1)},ana`,
      `${memberAt(2)},${accountAt(2)}`,
      `${memberAt(3)},nobody`,
      `${memberAt(4)},nobody`,
    );
    expect(plan.changes).toEqual([
      { line: 2, memberId: memberAt(1), accountId: ANA_ACCOUNT, label: 'ana', previousAccountId: undefined },
      { line: 3, memberId: memberAt(2), accountId: accountAt(2), label: undefined, previousAccountId: undefined },
    ]);
    expect(plan.problems.map(({ line }) => line)).toEqual([4, 5]);
    expect(scene.api.calls.map((call) => call.split(' ')[1])).toEqual(['ana', 'nobody']);
    expect(await linked(memberAt(1))).toBeUndefined();
  });

  it('names those of its changes who are not in the server, or that nobody can tell', async () => {
    const lines = [1, 2].map((index) => `${memberAt(index)},${accountAt(index)}`);
    scene.absent = new Set([memberAt(2), memberAt(3)]);
    expect((await preview(...lines)).strangers).toMatchObject([{ line: 3, memberId: memberAt(2) }]);
    scene.absent = undefined;
    expect((await preview(...lines)).strangers).toBeUndefined();
  });

  it('does not believe an answer about somebody else', async () => {
    scene.api.users.set('ana', { id: ANA_ACCOUNT, username: 'anabel' });
    const plan = await preview(`${memberAt(1)},ana`);
    expect(plan.changes).toEqual([]);
    expect(plan.problems).toEqual([inWords(2, expect.stringContaining('knows no account'))]);
  });

  it('without anything to do has no draft', async () => {
    await scene.link(memberAt(1), ANA_ACCOUNT);
    expect(await preview(`${memberAt(1)},${ANA_ACCOUNT}`)).toMatchObject({ unchanged: 1, draftId: undefined });
    expect((await preview()).draftId).toBeUndefined();
  });

  it('looks up four at a time and says how far it is', async () => {
    let running = 0;
    let most = 0;
    const { findUser } = scene.api;
    scene.api.findUser = async (account, options) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
      return findUser(account, options);
    };
    const heard: string[] = [];
    await scene.linkFiles.preview(ADMIN, toFile(...namesUpTo(9)), (done, total) => heard.push(`${done}/${total}`));
    expect(most).toBe(4);
    expect(heard).toEqual(Array.from({ length: 9 }, (_, index) => `${index + 1}/9`));
  });

  it.each<[ReadFailure['kind'], string]>([
    ['unreachable', 'does not answer'],
    ['no-answer', 'does not answer'],
    ['key-problem', 'Get User Data'],
  ])('ends when the API is %s, after few calls', async (failure, words) => {
    scene.api.failure = failure;
    expect(await userErrorOfAsync(preview(...namesUpTo(100)))).toMatchObject({
      code: 'API_UNAVAILABLE',
      message: expect.stringContaining(words),
    });
    expect(scene.api.calls.length).toBeLessThanOrEqual(12);
    const calls = scene.api.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(scene.api.calls.length).toBe(calls);
  });

  it('goes on after one account that was not answered for', async () => {
    const { findUser } = scene.api;
    scene.api.findUser = (account, options) =>
      account === 'name-1' ? Promise.resolve({ kind: 'no-answer' }) : findUser(account, options);
    scene.api.users.set('name-2', { id: ANA_ACCOUNT, username: 'name-2' });
    const plan = await preview(...namesUpTo(3));
    expect(plan.problems).toEqual([
      inWords(2, expect.stringContaining('knows no account')),
      inWords(3, expect.stringContaining('did not answer for that account')),
    ]);
    expect(plan.changes).toHaveLength(1);
  });

  it('waits when it is asked to slow down, for ten minutes in all', async () => {
    scene.api.users.set('name-0', { id: ANA_ACCOUNT, username: 'name-0' });
    const { findUser } = scene.api;
    let refusals = 3;
    scene.api.findUser = (account, options) => {
      refusals -= 1;
      return refusals >= 0 ? Promise.resolve({ kind: 'slow-down' }) : findUser(account, options);
    };
    expect((await preview(...namesUpTo(1))).changes).toHaveLength(1);
    refusals = Number.POSITIVE_INFINITY;
    const before = scene.now;
    const plan = await preview(...namesUpTo(30));
    expect(scene.now - before).toBeLessThan(10 * 60_000 + 10_000);
    expect(plan.problems).toHaveLength(30);
    expect(plan.problems[29]?.text.english).toContain('no time left');
  });

  it('is for Manage Server, in a server that is set up', async () => {
    for (const [actor, code] of [
      [MODERATOR, 'NOT_ALLOWED'],
      [createActor({ guildId: OTHER_GUILD, canManageGuild: true }), 'NOT_SET_UP'],
    ] as const) {
      expect((await userErrorOfAsync(scene.linkFiles.preview(actor, toFile(), nobody))).code).toBe(code);
      expect((await userErrorOfAsync(scene.linkFiles.export(actor, 1_000))).code).toBe(code);
      expect((await userErrorOfAsync(scene.linkFiles.confirm(actor, 1, nobody))).code).toBe(code);
    }
    expect((await userErrorOfAsync(scene.linkFiles.cancel(MODERATOR, 1))).code).toBe('NOT_ALLOWED');
  });
});

describe('a confirmation', () => {
  it('links, in chunks, delivers what waited once, and says how far it is', async () => {
    const award = await scene.record({ subject: { memberId: memberAt(7), isBot: false, isPresent: true } });
    await scene.link(memberAt(1), accountAt(99_999));
    const { draftId } = await preview(
      ...Array.from({ length: 120 }, (_, index) => `${memberAt(index)},${accountAt(index)}`),
    );
    const heard: string[] = [];
    scene.takeWritten();
    const result = await scene.linkFiles.confirm(ADMIN, draftId ?? 0, (done, total) => heard.push(`${done}/${total}`));
    expect(result).toEqual({ linked: 119, replaced: 1, unchanged: 0, delivered: 1, problems: [] });
    expect(heard).toEqual(['50/120', '100/120', '120/120']);
    expect(scene.takeWritten()).toContain('awards queued');
    expect(await scene.get(award)).toMatchObject({ status: 'queued', accountId: accountAt(7) });
    expect(
      await scene.store.getLink({ guildId: GUILD, communityId: COMMUNITY, memberId: memberAt(119) }),
    ).toMatchObject({
      accountId: accountAt(119),
      linkedBy: ADMIN.userId,
      linkedAt: scene.now,
    });
  });

  it('counts once, for its own person, for an hour', async () => {
    const { draftId } = await preview(`${memberAt(1)},${accountAt(1)}`);
    const deputy = createActor({ userId: '305', canManageGuild: true });
    expect((await userErrorOfAsync(confirm(draftId, deputy))).code).toBe('NO_DRAFT');
    const both = await Promise.allSettled([confirm(draftId), confirm(draftId)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    for (const id of [Number.NaN, -1, 1.5, 2 ** 60])
      expect((await userErrorOfAsync(confirm(id))).code).toBe('NO_DRAFT');
    const late = await preview(`${memberAt(2)},${accountAt(2)}`);
    scene.now += 60 * 60_000;
    expect((await userErrorOfAsync(confirm(late.draftId))).code).toBe('NO_DRAFT');
    expect(await linked(memberAt(2))).toBeUndefined();
  });

  it('looks at each link again', async () => {
    const [one, two, three, four] = [1, 2, 3, 4].map(memberAt) as [string, string, string, string];
    await scene.link(one, accountAt(11));
    const { draftId } = await preview(
      `${one},${accountAt(1)}`,
      `${two},${accountAt(2)}`,
      `${three},${accountAt(3)}`,
      `${four},${accountAt(4)}`,
    );
    await scene.link(one, accountAt(12));
    await scene.link(two, accountAt(2));
    await scene.link('201', accountAt(3));
    expect(await confirm(draftId)).toEqual({
      linked: 1,
      replaced: 0,
      unchanged: 1,
      delivered: 0,
      problems: [
        inWords(2, 'the link of this member was changed meanwhile'),
        inWords(4, 'that account is linked to <@201> already'),
      ],
    });
    expect(await linked(one)).toBe(accountAt(12));
    expect(await linked(four)).toBe(accountAt(4));
  });

  it('is refused under another community, and when it was cancelled', async () => {
    const cancelled = await preview(`${memberAt(1)},${accountAt(1)}`);
    await scene.linkFiles.cancel(ADMIN, cancelled.draftId ?? 0);
    expect((await userErrorOfAsync(confirm(cancelled.draftId))).code).toBe('NO_DRAFT');
    expect((await userErrorOfAsync(scene.linkFiles.cancel(ADMIN, cancelled.draftId ?? 0))).code).toBe('NO_DRAFT');
    const { draftId } = await preview(`${memberAt(1)},${accountAt(1)}`);
    const key = {
      sealed: scene.sealer.seal('own', { guildId: GUILD, communityId: 'other' }),
      setBy: '1',
      verifiedAt: 1,
    };
    await scene.store.saveGuildKey({ guildId: GUILD, communityId: 'other' }, key, scene.now);
    await scene.store.changeGuild(GUILD, { communityId: 'other' }, { at: scene.now });
    expect((await userErrorOfAsync(confirm(draftId))).code).toBe('OTHER_COMMUNITY');
    expect(await linked(memberAt(1))).toBeUndefined();
  });

  it('that breaks off says how far it came', async () => {
    const { draftId } = await preview(
      ...Array.from({ length: 80 }, (_, index) => `${memberAt(index)},${accountAt(index)}`),
    );
    const { importLink } = scene.store;
    scene.store.importLink = (link, previous) =>
      link.memberId === memberAt(60) ? Promise.reject(new Error('disk full')) : importLink(link, previous);
    expect(await userErrorOfAsync(confirm(draftId))).toMatchObject({
      code: 'IMPORT_STOPPED',
      message: expect.stringContaining('after 50 links'),
      cause: expect.objectContaining({ message: 'disk full' }),
    });
  });
});

describe('an export', () => {
  it('has the links of the present community, and of this server', async () => {
    await scene.link(ANA, ANA_ACCOUNT);
    await scene.store.saveLink({
      guildId: OTHER_GUILD,
      communityId: COMMUNITY,
      memberId: '999',
      accountId: 'f'.repeat(24),
      label: undefined,
      linkedBy: '1',
      linkedAt: 1,
    });
    const { files, count } = await scene.linkFiles.export(ADMIN, 1_000);
    expect(count).toBe(1);
    expect(files).toHaveLength(1);
    expect(files[0]?.split('\n')).toEqual([
      expect.any(String),
      `"${ANA}","${ANA_ACCOUNT}","","301","2027-01-15T08:00:00.000Z"`,
      '',
    ]);
  });

  it('is in as many files as Discord takes, none too large, each with a header, no link missing or twice', async () => {
    const MAX_BYTES = 200_000;
    for (let index = 0; index < 3_100; index += 1) await scene.link(memberAt(index), accountAt(index));
    const { files, count } = await scene.linkFiles.export(ADMIN, MAX_BYTES);
    expect(count).toBe(3_100);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(Buffer.byteLength(file)).toBeLessThanOrEqual(MAX_BYTES);
    const lines = files.map((file) => file.trimEnd().split('\n'));
    expect(new Set(lines.map(([header]) => header)).size).toBe(1);
    const members = lines.flatMap(([, ...rows]) => rows.map((row) => row.split(',')[0]));
    expect(members.toSorted()).toEqual(Array.from({ length: 3_100 }, (_, index) => `"${memberAt(index)}"`));
  });

  it('that no message can hold is refused in words', async () => {
    for (let index = 0; index < 6_000; index += 1) await scene.link(memberAt(index), accountAt(index));
    expect(await userErrorOfAsync(scene.linkFiles.export(ADMIN, 60_000))).toMatchObject({
      code: 'TOO_MANY_LINKS',
      message: expect.stringContaining('6,000 links'),
    });
  });
});
