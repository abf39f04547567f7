import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../src/store/engine/postgres/open-postgres.ts';
import { isPostgresLedger } from '../../src/store/engine/postgres/open-postgres-reader.ts';
import { createPostgresDialect } from '../../src/store/engine/postgres/postgres-dialect.ts';
import { openSqliteStore } from '../../src/store/engine/sqlite/open-sqlite.ts';
import { checkLedger } from '../../src/store/maintenance/check-ledger.ts';
import { checkPostgresLedger } from '../../src/store/maintenance/check-postgres.ts';
import { copyRows } from '../../src/store/maintenance/portable/copy-rows.ts';
import {
  backUpServer,
  moveToFile,
  moveToServer,
  restoreToServer,
} from '../../src/store/maintenance/portable/ledger-file.ts';
import type { Row } from '../../src/store/maintenance/portable/ledger-rows.ts';
import { createSqliteRows } from '../../src/store/maintenance/portable/sqlite-rows.ts';
import type { Tables } from '../../src/store/schema/tables.ts';
import { breakNextAnswer } from '../support/break-answer.ts';
import { startDatabaseProxy } from '../support/database-proxy.ts';
import { openFileStore } from '../support/migrated-store.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { accept, load, NOW, record } from './contract/fixtures.ts';
import { fillLedger } from './full-ledger.ts';
import { useFolder } from './temporary-folder.ts';

const server = await startPostgres();

/** Every row of every table, as it stands in a file. */
function dump(path: string): Record<string, unknown> {
  const database = new DatabaseSync(path, { readOnly: true });
  const tables = database.prepare("select name from sqlite_schema where type = 'table' order by name").all();
  const rows = tables.map(({ name }) => [
    String(name),
    database.prepare(`select * from "${name}" order by 1, 2`).all(),
  ]);
  database.close();
  return Object.fromEntries(rows);
}

describe('a copy of a ledger', () => {
  const folder = useFolder();
  let count = 0;
  let from: string;
  let to: string;
  let url: string;
  beforeEach(async () => {
    count += 1;
    from = join(folder(), `from-${count}.db`);
    to = join(folder(), `to-${count}.db`);
    if (typeof server !== 'string') url = await server.addDatabase();
    const store = await openFileStore(from);
    await fillLedger(store);
    await store.close();
  });

  const copyFile = async (change: (table: string, row: Row) => Row | undefined) => {
    await (await openFileStore(to)).close();
    const [source, target] = [new DatabaseSync(from), new DatabaseSync(to)];
    const rows = createSqliteRows(target);
    const changing = {
      ...rows,
      insert: (table: Parameters<typeof rows.insert>[0], all: readonly Row[]) =>
        rows.insert(
          table,
          all.flatMap((row) => [change(table.name, row) ?? []].filter((one) => one.length > 0)),
        ),
    };
    try {
      return await copyRows(createSqliteRows(source), changing);
    } finally {
      source.close();
      target.close();
    }
  };

  it('has every row of every table', async () => {
    const { rows, awards } = await copyFile((_, row) => row);
    expect(awards).toBeGreaterThan(20);
    expect(rows).toBeGreaterThan(awards);
    expect(dump(to)).toEqual(dump(from));
  });

  it.each([
    ['a row less', (table: string, row: Row) => (table === 'board_sums' ? undefined : row)],
    ['another value', (table: string, row: Row) => (table === 'award_events' ? row.with(-1, 5) : row)],
  ])('that has %s is not believed', async (_, change) => {
    await expect(copyFile(change)).rejects.toMatchObject({ message: expect.stringContaining('not the same') });
  });

  it('rounds up a time with a fraction, and refuses an amount with one', async () => {
    const source = new DatabaseSync(from);
    source.exec('update awards set run_at = run_at + 0.25 where id = 1');
    await copyFile((_, row) => row);
    expect(await checkLedger(to)).toMatchObject({ isHealthy: true });
    source.exec('update awards set counted = 0.5 where id = 1');
    source.close();
    to += '.second';
    await expect(copyFile((_, row) => row)).rejects.toMatchObject({ message: expect.stringContaining('counted') });
  });

  if (typeof server === 'string') it.skip(`on PostgreSQL: ${server}`, () => undefined);
  else {
    afterAll(server.stop);
    const hasLedger = async () => {
      const db = new Kysely<Tables>({ dialect: createPostgresDialect(url) });
      const there = await isPostgresLedger(db);
      await db.destroy();
      return there;
    };

    it('moves to a server and back, and nothing of it changes', async () => {
      const before = dump(from);
      const there = await moveToServer({ from, to: url });
      expect(there.report).toMatchObject({ isHealthy: true });
      expect(there.copied.awards).toBe((before.awards as unknown[]).length);
      const back = await moveToFile({ from: url, to });
      expect(back.copied).toEqual(there.copied);
      expect(dump(to)).toEqual(before);
      expect(await checkLedger(to)).toMatchObject({ isHealthy: true });
    });

    it('is on one side only where the answer to the last commit of a move is lost', async () => {
      const proxy = await startDatabaseProxy(url);
      // The first one makes the tables that keep a second bot out.
      void proxy.cutAtCommit('after', { skip: 1 });
      await moveToServer({ from, to: proxy.url });
      expect(existsSync(from)).toBe(false);
      expect(await checkPostgresLedger(url)).toMatchObject({ isHealthy: true });
      await proxy.close();
    });

    it('is in the file still where the last commit of a move never got to the server', async () => {
      const proxy = await startDatabaseProxy(url);
      void proxy.cutAtCommit('before', { skip: 1 });
      await expect(moveToServer({ from, to: proxy.url })).rejects.toMatchObject({ code: 'UNREACHABLE' });
      expect(existsSync(from)).toBe(true);
      expect(await checkPostgresLedger(url)).toBeUndefined();
      await proxy.close();
    });

    it('stays on the server where the answer to its leaving is lost', async () => {
      await moveToServer({ from, to: url });
      breakNextAnswer('update bot_lock set moved_to', 'ECONNRESET');
      await expect(moveToFile({ from: url, to })).rejects.toMatchObject({ code: 'UNREACHABLE' });
      expect(existsSync(to)).toBe(false);
      await (await openPostgresStore({ url, takeOverMs: 0 })).close();
    });

    it('is gone from where it was: no bot goes on there', async () => {
      const { path } = await moveToServer({ from, to: url });
      expect(path).toBe(`${from}.moved`);
      expect(
        readdirSync(folder())
          .filter((name) => name.startsWith(`from-${count}.db`))
          .sort(),
      ).toEqual([`from-${count}.db.lock`, `from-${count}.db.moved`]);
      await moveToFile({ from: url, to });
      await expect(openPostgresStore({ url })).rejects.toMatchObject({
        code: 'GONE',
        message: expect.stringContaining(`moved to ${to}`),
      });
      await expect(moveToFile({ from: url, to: `${to}.again` })).rejects.toMatchObject({ code: 'GONE' });
    });

    it('is gone on from: ids are not given out again', async () => {
      const { copied } = await moveToServer({ from, to: url });
      const store = await openPostgresStore({ url });
      const { id } = await record(store, { key: 'new' });
      expect(id).toBeGreaterThan(copied.awards);
      await store.close();
      expect(await checkPostgresLedger(url)).toMatchObject({ isHealthy: true });
    });

    it('is refused while a bot runs on either, and nothing is changed', async () => {
      const onFile = await openSqliteStore({ path: from });
      await expect(moveToServer({ from, to: url })).rejects.toMatchObject({ code: 'LOCKED' });
      await onFile.close();
      const onServer = await openPostgresStore({ url });
      await expect(moveToServer({ from, to: url })).rejects.toMatchObject({ code: 'LOCKED' });
      await expect(moveToFile({ from: url, to })).rejects.toMatchObject({ code: 'LOCKED' });
      await onServer.close();
      expect(existsSync(from)).toBe(true);
      expect(existsSync(to)).toBe(false);
    });

    it('is refused where there is one already', async () => {
      await (await openPostgresStore({ url })).close();
      await expect(moveToServer({ from, to: url })).rejects.toMatchObject({
        message: expect.stringContaining('already'),
      });
      expect(existsSync(from)).toBe(true);
    });

    it('is refused where not everything is true of the ledger, and leaves nothing behind', async () => {
      const database = new DatabaseSync(from);
      database.exec("update awards set lane = 'elsewhere' where id = 1");
      database.close();
      await expect(moveToServer({ from, to: url })).rejects.toMatchObject({ code: 'CORRUPT' });
      expect(existsSync(from)).toBe(true);
      expect(await hasLedger()).toBe(false);
    });

    it('is made as a backup beside the bot, and put into an empty database with what may have been sent since under review', async () => {
      const store = await openPostgresStore({ url });
      await fillLedger(store);
      const queued = await accept(store, { key: 'queued later', accountId: 'other' });
      const backup = await backUpServer({ from: url, to });
      expect(backup).toMatchObject({ path: to, report: { isHealthy: true } });
      await store.close();
      const fresh = await server.addDatabase();
      const options = { from: to, to: fresh, now: NOW + 86_400_000, random: Math.random, onProgress: () => undefined };
      const restored = await restoreToServer(options);
      expect(restored.report).toMatchObject({ isHealthy: true });
      expect(restored.handedToStaff).toBeGreaterThan(0);
      const second = await openPostgresStore({ url: fresh });
      expect(await load(second, queued.id)).toMatchObject({ status: 'review', problem: 'OUTCOME_UNKNOWN' });
      await second.close();
      await expect(backUpServer({ from: fresh, to })).rejects.toMatchObject({
        message: expect.stringContaining('already'),
      });
    });
  }
});
