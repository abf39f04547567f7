import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UserError } from '../../../../src/errors.ts';
import { createSqliteDialect } from '../../../../src/store/engine/sqlite/sqlite-dialect.ts';
import { toStoreError } from '../../../../src/store/engine/sqlite/sqlite-errors.ts';
import { StoreError } from '../../../../src/store/store-error.ts';
import { useFolder } from '../../temporary-folder.ts';

const PAGE_BYTES = 4_096;

describe('a statement that fails', () => {
  const folder = useFolder();
  let count = 0;

  /** A database with a thousand rows, and what stands between it and the store. */
  function open(prepare: (path: string, database: DatabaseSync) => void = () => undefined) {
    count += 1;
    const path = join(folder(), `${count}.db`);
    const made = new DatabaseSync(path);
    made.exec(`create table t (x); insert into t
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000) select randomblob(500) from n`);
    prepare(path, made);
    made.close();
    const database = new DatabaseSync(path, { timeout: 0 });
    const db = new Kysely<object>({ dialect: createSqliteDialect(database) });
    onTestFinished(() => db.destroy());
    return { path, database, db };
  }

  async function fail(work: Promise<unknown>): Promise<UserError & { cause: StoreError }> {
    const error: unknown = await work.then(
      () => 'it worked',
      (reason: unknown) => reason,
    );
    if (!(error instanceof UserError && error.cause instanceof StoreError)) throw error;
    return error as UserError & { cause: StoreError };
  }

  const grow = (db: Kysely<object>) => sql`insert into t values (randomblob(100000))`.execute(db);

  it('on a full disk says so to everybody, and to the operator where; it works again once there is room', async () => {
    const { db, database, path } = open();
    database.exec('pragma max_page_count = 1');
    const error = await fail(grow(db));
    expect([error.code, error.message]).toEqual([
      'STORE_FULL',
      expect.stringMatching(/disk .* is full\..* try again\.$/),
    ]);
    expect([error.cause.code, error.cause.message]).toEqual(['FULL', `${path} cannot be written: the disk is full.`]);
    expect(error.message).not.toContain(path);
    database.exec('pragma max_page_count = 1000000');
    await grow(db);
  });

  it('while another program writes says to try again', async () => {
    const { db, path } = open();
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    const error = await fail(grow(db));
    expect([error.code, error.cause.code]).toEqual(['STORE_BUSY', 'BUSY']);
    other.close();
    await grow(db);
  });

  it('on a damaged page says that it is damaged, also when reading', async () => {
    const { db } = open((path, made) => {
      made.exec('pragma wal_checkpoint(truncate)');
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.fill(0xa5, 20 * PAGE_BYTES, 30 * PAGE_BYTES));
    });
    const error = await fail(sql`select sum(length(x)) from t`.execute(db));
    expect([error.code, error.cause.fix]).toEqual(['STORE_CORRUPT', expect.stringContaining('restore a backup')]);
  });

  it('for a reason of its own stays what it was', async () => {
    const { db } = open();
    await expect(sql`select * from films`.execute(db)).rejects.toThrow('no such table: films');
    await expect(sql`select * from films`.execute(db)).rejects.not.toBeInstanceOf(UserError);
  });
});

describe('what keeps a database from being opened', () => {
  const ofSystem = (code: string) => Object.assign(new Error(code), { code });
  const ofSqlite = (errcode: number) => Object.assign(new Error('disk I/O error'), { errcode });

  it.each([
    ['EACCES', ofSystem('EACCES'), 'READ_ONLY'],
    ['EROFS', ofSystem('EROFS'), 'READ_ONLY'],
    ['ENOSPC', ofSystem('ENOSPC'), 'FULL'],
    ['EDQUOT', ofSystem('EDQUOT'), 'FULL'],
    ['no room for the index of the log', ofSqlite(4_874), 'FULL'],
    ['a write that fails', ofSqlite(778), 'IO_ERROR'],
    ['no such folder', ofSystem('ENOENT'), 'UNAVAILABLE'],
  ])('is named for its operator: %s', (_, error, code) => {
    const named = toStoreError(error, '/srv/points.db');
    expect([named.code, named.cause]).toEqual([code, error]);
    expect(named.message).toContain('/srv/points.db');
    expect(named.fix).toMatch(/\.$/);
  });
});
