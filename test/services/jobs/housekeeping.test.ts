import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { isFormerMember } from '../../../src/points/person.ts';
import { createErasureService } from '../../../src/services/erasure.ts';
import { createHousekeeping, type Retention } from '../../../src/services/jobs/housekeeping.ts';
import { openSqliteStore } from '../../../src/store/engine/sqlite/open-sqlite.ts';
import type { Store } from '../../../src/store/store.ts';
import { accept, load, NOW, settle } from '../../store/contract/fixtures.ts';
import { useFolder } from '../../store/temporary-folder.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';
import { openMemoryStore } from '../../support/migrated-store.ts';

const DAY_MS = 86_400_000;

let store: Store;
let clock: ManualClock;
beforeEach(async () => {
  store = await openMemoryStore();
  clock = createManualClock({ startAt: NOW });
  return () => store.close();
});

function keep(retention: Partial<Retention> = {}, noteGuilds = async () => {}) {
  const loop = createHousekeeping({
    store,
    retention: { refusals: 30, audit: 90, ...retention },
    noteGuilds,
    clock,
    log: pino({ enabled: false }),
  });
  onTestFinished(() => loop.stop());
  return loop;
}

const reasonOf = async (id: number) => (await load(store, id)).reason;

describe('housekeeping', () => {
  it('finishes at start what was being erased when the process died', async () => {
    const { id } = await settle(store, { memberId: '200', reason: 'thanks' });
    await store.beginErasure({ guildId: 'guild', memberId: '200' }, { at: NOW });
    const loop = keep();
    loop.start();
    await loop.stop();
    expect(await store.listErasures()).toEqual([]);
    expect(isFormerMember((await load(store, id)).memberId)).toBe(true);
  });

  it('notes one reminder for a member, 14 days before their points expire', async () => {
    await accept(store, { accountId: undefined, memberId: '200' });
    const reminders = async () =>
      (await store.listDueMemberMessages({ at: clock.now(), limit: 9 })).filter(({ kind }) => kind === 'expiring')
        .length;
    await clock.advance((90 - 14) * DAY_MS - 60_000);
    const loop = keep();
    loop.start();
    await clock.advance(1_000);
    expect(await reminders()).toBe(0);
    await clock.advance(DAY_MS);
    expect(await reminders()).toBe(1);
    await clock.advance(3 * DAY_MS);
    expect(await reminders()).toBe(1);
  });

  it('keeps reasons for ever where nobody has said otherwise', async () => {
    const { id } = await settle(store, { reason: 'thanks' });
    await clock.advance(4_000 * DAY_MS);
    const loop = keep();
    loop.start();
    await loop.stop();
    expect(await reasonOf(id)).toBe('thanks');
  });

  it('forgets reasons in the night after their time, without being asked', async () => {
    const { id } = await settle(store, { reason: 'thanks' });
    const loop = keep({ reasons: 2 });
    loop.start();
    await clock.advance(DAY_MS);
    expect(await reasonOf(id)).toBe('thanks');
    await clock.advance(2 * DAY_MS);
    await loop.stop();
    expect(await reasonOf(id)).toBeUndefined();
  });

  it('forgets a server that is gone only where the operator says when', async () => {
    await store.changeGuild('gone', { removedAt: NOW, logChannelId: 'log' }, { at: NOW });
    await clock.advance(100 * DAY_MS);
    for (const [retention, logChannelId] of [
      [{}, 'log'],
      [{ guilds: 101 }, 'log'],
      [{ guilds: 90 }, undefined],
    ] as const) {
      const loop = keep(retention);
      loop.start();
      await loop.stop();
      expect((await store.getGuild('gone')).logChannelId).toBe(logChannelId);
    }
  });

  it('forgets no server that the bot is in again, however late that is noted', async () => {
    await store.changeGuild('back', { removedAt: NOW, logChannelId: 'log' }, { at: NOW });
    await clock.advance(100 * DAY_MS);
    const loop = keep({ guilds: 90 }, async () => {
      await new Promise(setImmediate);
      await store.changeGuild('back', { removedAt: null }, { at: clock.now() });
    });
    loop.start();
    await loop.stop();
    expect((await store.getGuild('back')).logChannelId).toBe('log');
  });

  it('finishes what it has begun to forget, also where nothing is to be forgotten any more', async () => {
    const { id } = await settle(store);
    await store.changeGuild('guild', { removedAt: NOW }, { at: NOW });
    await store.forgetGuilds({ before: NOW + 1, limit: 1 });
    expect(await store.getAward(id)).toBeDefined();
    const loop = keep();
    loop.start();
    await loop.stop();
    expect(await store.getAward(id)).toBeUndefined();
  });

  it('forgets requests for a link a month after they ended', async () => {
    await store.requestLink({ guildId: 'guild', communityId: 'c', memberId: '200', account: 'x@example.com' }, NOW);
    await store.withdrawLinkRequest({ guildId: 'guild', communityId: 'c', memberId: '200' }, NOW);
    const find = () => store.findLatestLinkRequest({ guildId: 'guild', communityId: 'c', memberId: '200' });
    for (const [days, isThere] of [
      [30, true],
      [1, false],
    ] as const) {
      await clock.advance(days * DAY_MS);
      const loop = keep();
      loop.start();
      await loop.stop();
      expect((await find()) !== undefined).toBe(isThere);
    }
  });

  it('forgets who changed what after its time, and no earlier', async () => {
    await store.changeGuild('guild', { perAward: 5 }, { at: clock.now(), actorId: 'admin' });
    const listDeeds = () => store.listDeeds({ guildId: undefined, since: 0, limit: 10 });
    const loop = keep({ audit: 2 });
    loop.start();
    await clock.advance(2 * DAY_MS - 60_000);
    expect(await listDeeds()).toHaveLength(1);
    await clock.advance(DAY_MS);
    await loop.stop();
    expect(await listDeeds()).toEqual([]);
  });

  describe('leaves nothing in the files of the database, while the bot runs,', () => {
    const folder = useFolder();
    const ANA = '200000000000000001';
    const read = () => readdirSync(folder()).map((file) => readFileSync(join(folder(), file), 'latin1'));
    const findWords = () => [ANA, 'why Ana got it'].filter((word) => read().some((bytes) => bytes.includes(word)));

    beforeEach(async () => {
      await store.close();
      store = await openSqliteStore({ path: join(folder(), 'points.db') });
      await settle(store, { memberId: ANA, reason: 'why Ana got it' });
      expect(findWords()).toHaveLength(2);
    });

    it('of who is erased', async () => {
      await store.beginErasure({ guildId: 'guild', memberId: ANA }, { at: NOW });
      const loop = keep();
      loop.start();
      await loop.stop();
      expect(findWords()).toEqual([]);
    });

    it('of who is erased on the word of an admin', async () => {
      const people = createErasureService({ store, auditDays: 90, now: clock.now });
      const admin = { guildId: 'guild', userId: '301', canManageMessages: true, canManageGuild: true, roleIds: [] };
      expect(await people.erase(admin, ANA)).toBe(true);
      expect(findWords()).toEqual([]);
    });

    it('of a server that is forgotten', async () => {
      await store.changeGuild('guild', { removedAt: NOW }, { at: NOW });
      await clock.advance(2 * DAY_MS);
      const loop = keep({ guilds: 1 });
      loop.start();
      await loop.stop();
      expect(findWords()).toEqual([]);
    });
  });
});
