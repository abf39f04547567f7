import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkLedger } from '../../src/store/ledger/check-ledger.ts';
import { restore } from '../../src/store/ledger/restore.ts';
import { openSqliteStore } from '../../src/store/open-sqlite.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { claimOne, LEASE_MS, load, NOW, send, undoAndAccept } from './contract/fixtures.ts';
import { fillLedger } from './full-ledger.ts';
import { useFolder } from './temporary-folder.ts';

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

  const put = () => restore({ from, to, onProgress: () => undefined });
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
    expect([path, report.isHealthy, handedToStaff]).toEqual([to, true, 2]);
    expect(readFileSync(from)).toEqual(before);
    const store = await openSqliteStore({ path: to, lockWaitMs: 0 });
    await store.recoverInFlight(NOW, NOW);
    expect(await store.claimAwards(NOW * 2, 100, LEASE_MS, [])).toEqual([]);
    expect((await store.listReviews('guild', 10)).map(({ accountId }) => accountId)).toContain('queued');
    expect((await store.claimReadBacks(NOW * 2, 100, LEASE_MS, [])).map(({ award }) => award.accountId)).toEqual(
      expect.arrayContaining(['sending', 'unknown']),
    );
    await store.close();
  });

  it('keeps what staff have confirmed of it, also where they drop what it takes back', async () => {
    const made = await openSqliteStore({ path: from });
    // The one that is queued already.
    await claimOne(made);
    const original = await send(made, { accountId: 'both' });
    const reversal = await undoAndAccept(made, original.id);
    await made.postponeAward(original.id, original.fence, NOW, undefined, NOW);
    await made.close();
    await put();
    const store = await openSqliteStore({ path: to, lockWaitMs: 0 });
    await store.decideReview(reversal.id, 'arrived', 'staff', NOW);
    await store.decideReview(original.id, 'drop', 'staff', NOW);
    expect(await load(store, reversal.id)).toMatchObject({ status: 'settled', problem: undefined });
    await store.close();
  });

  it('takes nothing of reactions that were noted, and catches up on none that came before now', async () => {
    await put();
    expect(query('select frozen from reactions order by id')).toEqual([1, 0, 1]);
    const store = await openSqliteStore({ path: to, lockWaitMs: 0 });
    expect(await store.listDueReactions(NOW * 2, 10, [])).toEqual([]);
    expect(await store.listDueLateWatches(NOW * 2, 10)).toEqual([]);
    const [rule] = await store.listRules('guild');
    expect(rule?.enabledAt).toBeGreaterThan(NOW);
    await store.close();
  });

  it('is brought up to date when an older version made it', async () => {
    edit(`update awards set source = 'command' where source = 'compensation';
      delete from schema_migrations where number > 4; drop table late_watches; drop table identity_look_ups;
      alter table guilds drop column identity_field_id;
      drop index awards_late_entry; drop index awards_late_open;
      alter table awards drop column late_state; alter table awards drop column late_entry_id;
      alter table awards drop column late_decided_by; alter table awards drop column outside_by`);
    const { report } = await put();
    expect(report.isHealthy).toBe(true);
    await (await openSqliteStore({ path: to, lockWaitMs: 0 })).close();
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

  it('is as healthy as the backup was', async () => {
    await put();
    expect((await checkLedger(to)).awards).toBe((await checkLedger(from)).awards);
  });
});
