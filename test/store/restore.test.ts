import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/engine/sqlite/open-sqlite.ts';
import { checkLedger } from '../../src/store/maintenance/check-ledger.ts';
import { restore } from '../../src/store/maintenance/restore.ts';
import { StoreError } from '../../src/store/store-error.ts';
import type { UndoTarget } from '../../src/store/undos/undo-store.ts';
import {
  accept,
  claimOne,
  LEASE_MS,
  load,
  NOW,
  record,
  send,
  settle,
  undo,
  undoAndAccept,
} from './contract/fixtures.ts';
import { fillLedger, TAKEN_MESSAGE } from './full-ledger.ts';
import { useFolder } from './temporary-folder.ts';

/** Takes away what later versions have added. */
const TO_SCHEMA_4 = `
  drop table rewards; drop table role_grants; drop table role_checks; drop table reward_cursors; drop index lanes_by_account;
  delete from schema_migrations where number > 4; alter table lanes drop column version;
  drop table log_copies; drop table audit_entries; drop table audit_retention; alter table guilds drop column audit_cursor;
  drop table identity_look_ups; drop table erasures; drop table undo_items; drop table undos; drop table bulk_items; drop table bulks; drop table late_watches;
  drop index awards_decided_by; drop index awards_late_decided_by; drop index awards_with_reason;
  drop index reactions_by_reactor; drop index reactions_by_author; drop index link_requests_ended;
  drop index awards_by_origin; drop index awards_late_entry; drop index awards_late_open;
  drop index award_events_by_award_id; drop index reactions_by_award_id; drop index awards_by_reverses;
  alter table open_answers drop column guild_id;
  drop index award_messages_ways; alter table award_messages drop column way;
  alter table fields drop column deleted_at; alter table guilds drop column is_forgotten; alter table guilds drop column identity_field_id; alter table guilds drop column language;
  drop table earlier_late_copies; alter table awards drop column late_number; alter table awards drop column late_total;
  alter table awards drop column history_from; alter table awards drop column history_time;
  alter table awards drop column late_state; alter table awards drop column late_entry_id;
  alter table awards drop column late_decided_by; alter table awards drop column outside_by;
  drop table board_sums; drop table hidden_members; drop table member_messages; drop table member_contacts;
  alter table guilds drop column hints; alter table link_requests drop column locale; alter table link_requests drop column denial;
  alter table awards drop column board_day; alter table awards drop column board_hundredths;
  alter table awards drop column counted; drop table erased_counts; drop index links_by_member; drop index awards_moving;
  alter table reactions drop column message_gone; alter table reactions drop column toned;
  drop index awards_in_lane; drop index awards_settled; drop index awards_by_hand; drop index reactions_by_rule;
  drop index links_by_member_id; drop index links_by_linked_by;
  create index awards_by_lane on awards (lane, settled_at)`;

/** When it is restored. */
const LATER = NOW + 86_400_000;

describe('a restored backup', () => {
  const base = useFolder();
  let count = 0;
  let folder: string;
  let from: string;
  let to: string;
  beforeEach(async () => {
    count += 1;
    folder = join(base(), `${count}`);
    from = join(folder, 'backup.db');
    to = join(folder, 'data', 'points.db');
    const store = await openSqliteStore({ path: from });
    await fillLedger(store);
    await store.close();
  });

  const put = () => restore({ from, to, now: LATER, random: Math.random, onProgress: () => undefined });
  const fail = async () => {
    const error: unknown = await put().then(
      () => 'it was restored',
      (reason: unknown) => reason,
    );
    if (!(error instanceof StoreError)) throw error;
    return error;
  };
  const edit = (sql: string) => {
    const database = new DatabaseSync(from);
    database.exec(sql);
    database.close();
  };
  const query = (sql: string) => {
    const database = new DatabaseSync(to, { readOnly: true });
    const rows = database.prepare(sql).all();
    database.close();
    return rows.map((row) => Object.values(row)[0]);
  };

  it('has nothing left to send: what was to be sent is for staff, what was on the wire is read back', async () => {
    edit(
      "update awards set status = 'sending', lease_until = 1, sent_at = null, attempts = 1, fence = 1 where account_id = 'queued'",
    );
    const before = readFileSync(from);
    const { report, handedToStaff, path } = await put();
    expect([path, report.isHealthy, handedToStaff]).toEqual([to, true, 4]);
    expect(readFileSync(from)).toEqual(before);
    const store = await openSqliteStore({ path: to, lockWaitMs: 0 });
    await store.recoverInFlight({ at: NOW, readAt: NOW });
    expect(await store.claimAwards({ at: NOW * 2, limit: 100, leaseMs: LEASE_MS, heldGuilds: [] })).toEqual([]);
    expect((await store.listReviews('guild', 10)).map(({ accountId }) => accountId)).toContain('queued');
    expect(
      (await store.claimReadBacks({ at: NOW * 2, limit: 100, leaseMs: LEASE_MS, heldGuilds: [] })).map(
        ({ award }) => award.accountId,
      ),
    ).toEqual(expect.arrayContaining(['sending', 'unknown']));
    await store.close();
  });

  it('does not drop what nobody had seen acknowledged yet, but may have been acknowledged and sent since', async () => {
    const made = await openSqliteStore({ path: from });
    // The one that is queued already.
    await claimOne(made);
    const recorded = await record(made, { accountId: 'recorded' });
    const unlinked = await record(made, { accountId: undefined, memberId: 'nobody' });
    const refused = await send(made, { accountId: 'refused' });
    const outcome = await undo(made, refused.id);
    await made.refuseAward({ awardId: refused.id, fence: refused.fence }, { problem: 'REFUSED_400', at: NOW });
    await made.close();
    expect((await put()).report.isHealthy).toBe(true);
    const store = await openSqliteStore({ path: to, lockWaitMs: 0 });
    const left = (await store.listUnacknowledged()).map(({ award }) => award.id);
    expect(left).toEqual(expect.arrayContaining([unlinked.id, 'award' in outcome ? outcome.award.id : 0]));
    expect(left).not.toContain(recorded.id);
    await store.cancelRecorded({ awardId: recorded.id, at: LATER });
    expect(await load(store, recorded.id)).toMatchObject({ status: 'review', problem: 'OUTCOME_UNKNOWN' });
    await store.close();
  });

  it('keeps what staff have confirmed of it, also where they drop what it takes back', async () => {
    const made = await openSqliteStore({ path: from });
    // The one that is queued already.
    await claimOne(made);
    const original = await send(made, { accountId: 'both' });
    const reversal = await undoAndAccept(made, original.id);
    await made.postponeAward(
      { awardId: original.id, fence: original.fence },
      { runAt: NOW, problem: undefined, at: NOW },
    );
    await made.close();
    await put();
    const store = await openSqliteStore({ path: to, lockWaitMs: 0 });
    await store.decideReview(reversal.id, { decision: 'arrived', staffId: 'staff', at: NOW });
    await store.decideReview(original.id, { decision: 'drop', staffId: 'staff', at: NOW });
    expect(await load(store, reversal.id)).toMatchObject({ status: 'settled', problem: undefined });
    await store.close();
  });

  it('has no undo under way: what was left of it is for staff as well, and cancels nothing that may have been sent', async () => {
    const made = await openSqliteStore({ path: from });
    const queued = await accept(made, { accountId: 'more' });
    const waiting = await accept(made, { accountId: undefined, memberId: 'nobody' });
    const cancelled = await accept(made, { accountId: 'cancelled' });
    await undo(made, cancelled.id);
    const asked = { guildId: 'guild', actorId: 'staff', ofOthers: false, needs: 'increase' } as const;
    const targets: readonly UndoTarget[] = [
      { awardId: queued.id, how: 'back' },
      { awardId: waiting.id, how: 'back' },
      { awardId: cancelled.id, how: 'again' },
    ];
    const shown = await made.saveUndo(asked, targets, NOW);
    const { id } = await made.saveUndo(asked, targets, NOW);
    await made.startUndo(id, {
      reply: { interactionId: '7', token: 'token', locale: 'en-US' },
      isLimited: false,
      at: NOW,
    });
    await made.close();
    const { report } = await put();
    expect(report.isHealthy).toBe(true);
    const store = await openSqliteStore({ path: to, lockWaitMs: 0 });
    expect(await store.listRunningUndos()).toEqual([]);
    expect(await store.claimAwards({ at: LATER * 2, limit: 100, leaseMs: LEASE_MS, heldGuilds: [] })).toEqual([]);
    expect((await load(store, queued.id)).status).toBe('review');
    expect((await store.findReversal(queued.id))?.status).toBe('review');
    expect((await load(store, waiting.id)).status).toBe('cancelled');
    expect(query(`select status from awards where key = 'again:${cancelled.id}'`)).toEqual(['review']);
    expect(await store.getUndo('guild', shown.id)).toBeUndefined();
    await store.close();
  });

  it('takes nothing of reactions that were noted, and catches up on none that came before now', async () => {
    await put();
    expect(query('select frozen from reactions where standing = 1 or id = 6')).toEqual([1, 1, 1, 1, 1]);
    expect(query(`select frozen from reactions where message_id = '${TAKEN_MESSAGE}'`)).toEqual([0]);
    const store = await openSqliteStore({ path: to, lockWaitMs: 0 });
    expect(await store.listDueReactions({ at: NOW * 2, limit: 10, except: [] })).toEqual([]);
    expect(await store.listDueLateWatches({ at: NOW * 2, limit: 10 })).toEqual([]);
    const [rule] = await store.listRules('guild');
    expect(rule?.enabledAt).toBe(LATER);
    await store.close();
  });

  it('is brought up to date when an older version made it', async () => {
    from = join(folder, 'older.db');
    const made = await openSqliteStore({ path: from });
    await settle(made);
    await made.close();
    edit(TO_SCHEMA_4);
    const { report } = await put();
    expect(report.isHealthy).toBe(true);
    const store = await openSqliteStore({ path: to, lockWaitMs: 0 });
    // What was given within the hour before still counts.
    expect(await store.sumCounted({ guildId: 'guild', actorId: 'moderator', at: NOW })).toBeGreaterThan(0);
    await store.close();
  });

  it('of an older version has the cards of requests that have ended changed once more: they said who asked for what', async () => {
    from = join(folder, 'older.db');
    const made = await openSqliteStore({ path: from });
    await made.changeGuild('guild', { staffChannelId: 'staff' }, { at: NOW });
    const who = { guildId: 'guild', communityId: 'community', account: 'ana@example.com', memberId: 'ana' };
    const asked = await made.requestLink(who, NOW);
    if (asked.kind !== 'open') throw new Error('not open');
    const denied = await made.denyLinkRequest(asked.request, { by: 'staff', at: NOW });
    const shown = { channelId: 'staff', cardId: 'card', version: denied?.version ?? 0 };
    await made.markLinkRequestShown(asked.request.id, shown);
    expect(await made.listDueLinkRequests({ at: NOW, limit: 10 })).toEqual([]);
    await made.close();
    edit(TO_SCHEMA_4);
    await put();
    const store = await openSqliteStore({ path: to, lockWaitMs: 0 });
    expect(await store.listDueLinkRequests({ at: NOW, limit: 10 })).toMatchObject([
      { id: asked.request.id, cardId: 'card' },
    ]);
    expect(await store.listLatestDeeds('guild', 5)).toMatchObject([{ actorId: 'system', action: 'ledger-restored' }]);
    await store.close();
  });

  it('gives out no id that was given out since, since buttons and nonces have them', async () => {
    await put();
    const store = await openSqliteStore({ path: to });
    const who = { guildId: 'guild', communityId: 'community', account: 'later@example.com', memberId: 'later' };
    const asked = await store.requestLink(who, LATER);
    const draft = await store.saveDraft({
      guildId: 'guild',
      userId: 'mod',
      kind: 'community',
      content: '{}',
      createdAt: LATER,
    });
    const award = await accept(store, { accountId: 'later' });
    const requestId = asked.kind === 'open' ? asked.request.id : 0;
    for (const id of [requestId, draft, award.id]) expect(id).toBeGreaterThan(LATER);
    expect(query(`select min(seq) >= ${LATER} from sqlite_sequence where name <> 'reaction_rules'`)).toEqual([1]);
    await store.close();
  });

  it('leaves rules their numbers: people know them by these', async () => {
    const rules = () => query("select seq from sqlite_sequence where name = 'reaction_rules'");
    await put();
    expect(rules()).toEqual(query('select max(id) from reaction_rules'));
  });

  it('gets its place also where a check fails, since there is nothing better', async () => {
    edit("update awards set problem = null where status = 'refused'");
    const { report, path } = await put();
    expect([path, report.isHealthy]).toEqual([to, false]);
  });

  it('never takes the place of a database, nor of what is left of one', async () => {
    mkdirSync(join(folder, 'data'));
    for (const left of [to, `${to}-wal`]) {
      writeFileSync(left, 'an older one');
      expect((await fail()).message).toBe(`${left} is there already and was not touched.`);
      expect(readFileSync(left, 'utf8')).toBe('an older one');
      rmSync(left);
    }
  });

  it('waits for nobody: where a bot runs it is refused', async () => {
    const bot = await openSqliteStore({ path: to });
    expect((await fail()).code).toBe('LOCKED');
    await bot.close();
  });

  it.each([
    ['of another program', () => edit('drop table schema_migrations'), 'There is no ledger in'],
    ['of a newer version', () => edit("insert into schema_migrations values (999, 'later')"), 'newer version'],
    ['that is damaged', () => writeFileSync(from, 'a letter '.repeat(2_000)), 'is damaged'],
  ])('is not made of a file %s, and leaves nothing behind', async (_, change, words) => {
    change();
    expect((await fail()).message).toContain(words);
    expect(existsSync(to)).toBe(false);
    expect(readdirSync(join(folder, 'data'))).toEqual(['points.db.lock']);
  });

  it('has every award of the backup, and the one that an undo had still to make', async () => {
    await put();
    expect((await checkLedger(to)).awards).toBe((await checkLedger(from)).awards + 1);
  });
});
