import { beforeEach, describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../src/delivery/gateway.ts';
import type { Award } from '../../src/points/award.ts';
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
  KARMA,
  LOYALTY,
  MODERATOR,
  OTHER_GUILD,
  type ServiceScene,
} from './service-scene.ts';

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
  await scene.store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, [LOYALTY, KARMA], { at: scene.now });
});

const ASKER = createActor({ userId: '333' });
const BEN = '201';
const BEN_ACCOUNT = 'b'.repeat(24);
const balance = (field?: string) => scene.balances.balance(ASKER, { memberId: ANA, field: field });
const totalReads = () => scene.reads.calls.filter((call) => call.startsWith('total')).length;

const entry = (id: string, secondsAfter: number, value = 10): HistoryEntry => ({
  id,
  action: 'increase',
  value,
  createdAt: new Date(scene.now + secondsAfter * 1_000).toISOString(),
  total: undefined,
});
const list = (...entries: HistoryEntry[]) => {
  scene.reads.listed = { kind: 'listed', extent: 'apparent', entries };
};

describe('a balance', () => {
  it('is the total that Returning.AI shows now, asked for by the field’s id and key', async () => {
    await scene.link();
    scene.reads.total = 42.5;
    expect(await balance()).toEqual({
      field: { id: LOYALTY.fieldId, name: 'Loyalty Points' },
      total: 42.5,
      source: 'now',
      at: scene.now,
      others: [{ field: { id: KARMA.fieldId, name: 'Karma' }, total: undefined, source: 'none', at: undefined }],
      putOff: undefined,
      pending: [],
      linked: true,
    });
    expect(scene.reads.calls).toEqual([`total ${ANA_ACCOUNT} ${LOYALTY.fieldId}+loyalty ${ENVIRONMENT_KEY}`]);
  });

  it('is of every field that holds numbers, read by one call, unless one is named', async () => {
    const text = { fieldId: 'd'.repeat(24), key: 'about', name: 'About', numeric: false };
    const unsure = { fieldId: 'c'.repeat(24), key: 'x', name: 'Unsure', numeric: undefined };
    const other = { ...unsure, fieldId: 'b'.repeat(24), name: 'Other' };
    const fields = [text, unsure, other, KARMA, LOYALTY];
    await scene.store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, fields, { at: scene.now });
    await scene.link();
    scene.reads.total = 42;
    scene.reads.others.set(KARMA.fieldId, 7);
    scene.reads.others.set(other.fieldId, 3);
    const { field, total, others } = await balance();
    expect([field.name, total]).toEqual(['Loyalty Points', 42]);
    expect(others.map((one) => [one.field.name, one.total])).toEqual([
      ['Other', 3],
      ['Karma', 7],
    ]);
    expect(totalReads()).toBe(1);
    expect((await balance('karma')).others).toEqual([]);
  });

  it('of nothing is nothing, not unknown', async () => {
    await scene.link();
    scene.reads.total = 0;
    expect(await balance()).toMatchObject({ total: 0, source: 'now' });
  });

  it('is the total that it last returned to this guild where none can be read', async () => {
    await scene.link();
    const settledAt = scene.now;
    await scene.settle(await scene.record(), 110, 100);
    scene.now += 5_000;
    expect(await balance()).toMatchObject({ total: 110, source: 'earlier', at: settledAt });
    expect(await balance('karma')).toMatchObject({ total: undefined, source: 'none' });
  });

  it('is plainly unknown where nobody ever told it', async () => {
    await scene.link();
    expect(await balance()).toMatchObject({ total: undefined, source: 'none', at: undefined, linked: true });
  });

  it('of a member without a link asks nobody, and shows what waits', async () => {
    const award = await scene.record();
    expect(await balance()).toMatchObject({
      total: undefined,
      source: 'none',
      linked: false,
      pending: [{ id: award.id }],
    });
    expect(scene.reads.calls).toEqual([]);
  });

  it('shows what is on its way, not what is over or was never acknowledged', async () => {
    await scene.link();
    await scene.settle(await scene.record(), 110, 100);
    const queued = await scene.record();
    await scene.awards.request(scene.ask());
    const other = await scene.record({ field: 'karma' });
    expect((await balance()).pending.map(({ id }) => id)).toEqual([queued.id, other.id]);
    expect((await balance('loyalty')).pending.map(({ id }) => id)).toEqual([queued.id]);
    expect((await balance('karma')).pending.map(({ id }) => id)).toEqual([other.id]);
  });

  it('needs a community and a field', async () => {
    expect(
      (
        await userErrorOfAsync(
          scene.balances.balance({ ...ASKER, guildId: OTHER_GUILD }, { memberId: ANA, field: undefined }),
        )
      ).code,
    ).toBe('NOT_SET_UP');
    expect((await userErrorOfAsync(balance('Kudos'))).code).toBe('UNKNOWN_FIELD');
  });
});

describe('a total that was read', () => {
  beforeEach(() => scene.link());

  it('is good enough for five seconds, for everybody of the guild', async () => {
    scene.reads.total = 42;
    await balance();
    const readAt = scene.now;
    scene.now += 4_999;
    scene.reads.total = 43;
    expect(await balance()).toMatchObject({ total: 42, source: 'now', at: readAt });
    expect(await scene.balances.balance(MODERATOR, { memberId: ANA, field: undefined })).toMatchObject({ total: 42 });
    scene.now += 1;
    expect(await balance()).toMatchObject({ total: 43, at: scene.now });
    expect(totalReads()).toBe(2);
  });

  it('is of one field and one account', async () => {
    scene.reads.total = 42;
    await balance();
    await balance('karma');
    await scene.link(BEN, BEN_ACCOUNT);
    await scene.balances.balance(ASKER, { memberId: BEN, field: undefined });
    await scene.link(ANA, 'c'.repeat(24));
    await balance();
    expect(totalReads()).toBe(4);
  });

  it('is asked for once by all who wait for it', async () => {
    scene.reads.total = 42;
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    scene.reads.gate = gate;
    const asked = Array.from({ length: 30 }, () => balance());
    await expect.poll(totalReads).toBe(1);
    open();
    expect(new Set((await Promise.all(asked)).map(({ total }) => total))).toEqual(new Set([42]));
    expect(totalReads()).toBe(1);
  });

  it('gives way to an award as soon as that has settled, also while it is being read', async () => {
    scene.reads.total = 100;
    await balance();
    await scene.settle(await scene.record(), 110, 100);
    scene.reads.total = 110;
    expect(await balance()).toMatchObject({ total: 110, source: 'now' });
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    scene.now += 5_000;
    scene.reads.gate = gate;
    const early = balance();
    await expect.poll(totalReads).toBe(3);
    await scene.settle(await scene.record(), 120, 110);
    scene.reads.gate = undefined;
    scene.reads.total = 120;
    expect(await balance()).toMatchObject({ total: 120 });
    open();
    await early;
    expect(await balance()).toMatchObject({ total: 120 });
  });

  it('that told nothing is asked for again', async () => {
    await balance();
    scene.reads.total = 42;
    expect(await balance()).toMatchObject({ total: 42 });
  });
});

describe('who asks for much', () => {
  const READS = 5;
  const ask = (member: number, asker = ASKER) =>
    scene.balances.balance(asker, { memberId: `${400 + member}`, field: undefined });
  beforeEach(async () => {
    for (let member = 0; member < 8; member += 1) await scene.link(`${400 + member}`, `${member}`.repeat(24));
    scene.reads.total = 42;
    for (let member = 0; member < READS; member += 1) {
      await ask(member);
      scene.now += 100;
    }
  });

  it('is told after five reads in ten seconds when to ask again, while others are answered', async () => {
    expect(await userErrorOfAsync(ask(5))).toMatchObject({
      code: 'ASK_LATER',
      message: expect.stringContaining('Ask again in 10 seconds.'),
    });
    expect(totalReads()).toBe(READS);
    expect(await ask(5, MODERATOR)).toMatchObject({ total: 42 });
    scene.now += 9_499;
    expect((await userErrorOfAsync(ask(6))).message).toContain('Ask again in 1 second.');
    scene.now += 1;
    expect(await ask(6)).toMatchObject({ total: 42, source: 'now' });
    expect((await userErrorOfAsync(ask(7))).code).toBe('ASK_LATER');
  });

  it('is told the last total that is known, with its age and when to ask again', async () => {
    const subject = createSubject({ memberId: '405' });
    const settledAt = scene.now;
    await scene.settle(await scene.record({ subject }), 110, 100);
    scene.now += 1_000;
    expect(await ask(5)).toMatchObject({
      total: 110,
      source: 'earlier',
      at: settledAt,
      putOff: { english: expect.stringContaining('Ask again in 9 seconds.') },
    });
  });

  it('pays for histories out of the same budget, and not for what was read just now', async () => {
    const read = (member: number) =>
      scene.balances.history(MODERATOR, { memberId: `${400 + member}`, field: undefined, since: 0, page: 1 });
    for (let member = 0; member < READS; member += 1) await read(member);
    await read(0);
    for (const again of [read(5), ask(6, MODERATOR)]) {
      expect((await userErrorOfAsync(again)).code).toBe('ASK_LATER');
    }
    expect(scene.reads.calls).toHaveLength(2 * READS);
  });

  it('is somebody without an account, or who may not see it, at no price', async () => {
    scene.reads.calls.length = 0;
    for (let count = 0; count < 2 * READS; count += 1) {
      await scene.balances.balance(MODERATOR, { memberId: ANA, field: undefined });
      await userErrorOfAsync(
        scene.balances.history(createActor({ userId: '999' }), {
          memberId: '400',
          field: undefined,
          since: 0,
          page: 1,
        }),
      );
    }
    expect(await ask(5, MODERATOR)).toMatchObject({ total: 42 });
    expect(await ask(5, createActor({ userId: '999' }))).toMatchObject({ total: 42 });
  });
});

describe('while Returning.AI asks to slow down', () => {
  beforeEach(() => scene.link());

  it('nobody asks it, and what is known is told', async () => {
    await scene.settle(await scene.record(), 110, 100);
    scene.pauses.slowDown(ENVIRONMENT_KEY, 30_000);
    expect(await balance()).toMatchObject({
      total: 110,
      putOff: { english: expect.stringContaining('Ask again in 30 seconds.') },
    });
    for (const unknown of [
      balance('karma'),
      scene.balances.history(MODERATOR, { memberId: ANA, field: undefined, since: 0, page: 1 }),
    ]) {
      expect((await userErrorOfAsync(unknown)).code).toBe('ASK_LATER');
    }
    expect(scene.reads.calls).toEqual([]);
    scene.now += 30_000;
    scene.reads.total = 42;
    expect(await balance('karma')).toMatchObject({ total: 42, source: 'now' });
  });

  it('whose question was told so learns it too, and not that there is no total', async () => {
    scene.reads.onCall = () => scene.pauses.slowDown(ENVIRONMENT_KEY, undefined);
    expect((await userErrorOfAsync(balance())).message).toContain('Ask again in 10 seconds.');
  });
});

describe('who sees a history', () => {
  const read = (userId: string, rights = {}) =>
    scene.balances.history(createActor({ userId, ...rights }), { memberId: ANA, field: undefined, since: 0, page: 1 });

  it('is the member, staff, and nobody else', async () => {
    await scene.store.changeGuild(GUILD, { staffRoleId: '900' }, { at: 1 });
    expect((await read(ANA)).lines).toEqual([]);
    for (const rights of [{ canManageMessages: true }, { canManageGuild: true }, { roleIds: ['900'] }]) {
      expect((await read('999', rights)).lines).toEqual([]);
    }
    expect(await userErrorOfAsync(read('999', { roleIds: ['1'] }))).toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('Manage Messages'),
    });
  });
});

describe('a history', () => {
  const history = (since = 0, page = 1, field?: string) =>
    scene.balances.history(MODERATOR, { memberId: ANA, field: field, since: since, page: page });

  it('joins what the API lists with who and why, and tells what came from outside', async () => {
    await scene.link();
    const award = await scene.settle(await scene.record({ reason: 'helped' }), 110, 100, 'e1');
    list(entry('x', 20, 3), entry('e1', 10));
    const { lines, complete, linked } = await history();
    expect([complete, linked]).toEqual([true, true]);
    expect(lines).toMatchObject([
      { origin: 'outside', value: 3, award: undefined },
      { origin: 'here', value: 10, total: 110, award: { id: award.id, reason: 'helped' } },
    ]);
    expect(scene.reads.calls).toEqual([`list ${COMMUNITY}/${LOYALTY.fieldId}/${ANA_ACCOUNT} ${ENVIRONMENT_KEY}`]);
  });

  it('tells which award a line takes back, and which has taken it back as long as that stands', async () => {
    await scene.link();
    const award = await scene.settle(await scene.record(), 110, 100, 'e1');
    const undo = async ({ receipt }: Award) => {
      const outcome = await scene.awards.undo({
        actor: ADMIN,
        receipt,
        key: `undo:${receipt}`,
        reply: scene.ask().reply,
      });
      if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
      await scene.awards.acknowledged(outcome.award, undefined);
      return scene.settle(outcome.award, 100, 110);
    };
    const relations = async () =>
      Object.fromEntries(
        (await history()).lines.map((line) => [line.award?.receipt, [line.takesBack, line.takenBackBy]]),
      );
    const first = await undo(award);
    expect(await relations()).toEqual({
      [award.receipt]: [undefined, first.receipt],
      [first.receipt]: [award.receipt, undefined],
    });
    const second = await undo(first);
    expect(await relations()).toEqual({
      [award.receipt]: [undefined, undefined],
      [first.receipt]: [award.receipt, second.receipt],
      [second.receipt]: [first.receipt, undefined],
    });
  });

  it('tells of another guild’s award that it was this bot, and nothing more', async () => {
    await scene.link();
    const recorded = await scene.store.recordAward(
      {
        key: 'elsewhere',
        guildId: OTHER_GUILD,
        communityId: COMMUNITY,
        fieldId: LOYALTY.fieldId,
        fieldName: 'Loyalty Points',
        accountId: ANA_ACCOUNT,
        memberId: ANA,
        action: 'increase',
        hundredths: 1_000,
        reason: 'a secret',
        actorId: '999',
        source: 'command',
        reverses: undefined,
      },
      { reply: undefined, limits: { perAward: undefined, perModeratorHour: undefined }, at: scene.now },
    );
    if (recorded.kind !== 'recorded') return expect.fail(recorded.kind);
    await scene.awards.acknowledged(recorded.award, undefined);
    await scene.settle(recorded.award, 110, 100, 'e1');
    list(entry('e1', 1));
    const page = await history();
    expect(page.lines).toMatchObject([{ origin: 'elsewhere', award: undefined }]);
    expect(JSON.stringify(page)).not.toMatch(/secret|999/);
  });

  it.each(['unsupported', 'failed', 'key-problem'] as const)(
    'says that it is not complete when the list is %s, and shows what is known here',
    async (kind) => {
      await scene.link();
      const award = await scene.settle(await scene.record(), 110, 100, 'e1');
      scene.reads.listed = { kind };
      expect(await history()).toMatchObject({ complete: false, lines: [{ award: { id: award.id } }] });
    },
  );

  it('says that it is not complete when the list is not', async () => {
    await scene.link();
    scene.reads.listed = { kind: 'listed', extent: 'partial', entries: [entry('x', 1)] };
    expect(await history()).toMatchObject({ complete: false, lines: [{ origin: 'outside' }] });
  });

  it('of a member without a link is what was recorded here, and asks nobody', async () => {
    const award = await scene.record();
    expect(await history()).toMatchObject({ linked: false, complete: true, lines: [{ award: { id: award.id } }] });
    expect(scene.reads.calls).toEqual([]);
  });

  it('leaves out what was never acknowledged, other fields, and another community', async () => {
    await scene.awards.request(scene.ask());
    await scene.record({ field: 'karma' });
    expect((await history()).lines).toEqual([]);
    expect((await history(0, 1, 'karma')).lines).toHaveLength(1);
    const own = { guildId: GUILD, communityId: 'own' };
    const key = { sealed: scene.sealer.seal('own-key', own), setBy: '1', verifiedAt: 1 };
    await scene.store.changeGuild(GUILD, { communityId: 'own' }, { at: 1 });
    await scene.store.saveGuildKey({ guildId: GUILD, communityId: 'own' }, key, 1);
    await scene.store.saveFields({ guildId: GUILD, communityId: 'own' }, [KARMA], { at: 1 });
    expect((await history(0, 1, 'karma')).lines).toEqual([]);
  });

  it('goes back as far as asked, by the API’s time', async () => {
    await scene.link();
    list(entry('new', 10), entry('old', -10), { ...entry('timeless', 0), createdAt: undefined });
    const { lines } = await history(scene.now);
    expect(lines.map(({ at }) => at)).toEqual([scene.now + 10_000, undefined]);
  });

  it('has pages of ten, and the nearest to one that is not there', async () => {
    await scene.link();
    list(...Array.from({ length: 23 }, (_, index) => entry(`e${index}`, -index)));
    const last = await history(0, 99);
    expect([last.page, last.pages, last.lines.length]).toEqual([3, 3, 3]);
    expect((await history(0, Number.NaN)).page).toBe(1);
  });

  it('is the guild’s own: another sees nothing of it', async () => {
    await scene.link();
    await scene.record();
    const stranger = { ...ADMIN, guildId: OTHER_GUILD };
    expect(
      (await userErrorOfAsync(scene.balances.history(stranger, { memberId: ANA, field: undefined, since: 0, page: 1 })))
        .code,
    ).toBe('NOT_SET_UP');
  });
});

describe('the course of a total', () => {
  const course = (actor = MODERATOR, since = 0) =>
    scene.balances.course(actor, { memberId: ANA, field: undefined, since });

  it('has all pages of the history, and only totals that were told', async () => {
    await scene.link();
    const entries = Array.from({ length: 23 }, (_, index) => ({ ...entry(`e${index}`, -index), total: 100 + index }));
    list(...entries, entry('silent', -99));
    const { course: shown, until, timezone } = await course();
    expect(shown.points).toHaveLength(entries.filter(({ total }) => total !== undefined).length);
    expect(shown.points.every(({ isOutside }) => isOutside)).toBe(true);
    expect([until, timezone]).toEqual([scene.now, 'UTC']);
  });

  it('is the member’s own and staff’s, as the history', async () => {
    await scene.link();
    await scene.settle(await scene.record(), 110, 100);
    list();
    expect((await course(createActor({ userId: ANA }))).course.points).toMatchObject([{ total: 110 }]);
    expect((await userErrorOfAsync(course(createActor({ userId: '999' })))).code).toBe('NOT_ALLOWED');
  });

  it('of nothing is said to be nothing', async () => {
    await scene.link();
    list();
    expect((await userErrorOfAsync(course())).code).toBe('NOTHING_TO_DRAW');
  });
});
