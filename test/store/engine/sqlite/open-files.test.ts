import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../../src/store/engine/sqlite/open-sqlite.ts';
import { backUp } from '../../../../src/store/maintenance/back-up.ts';
import { checkLedger } from '../../../../src/store/maintenance/check-ledger.ts';
import type { Store } from '../../../../src/store/store.ts';
import { accept, settle } from '../../contract/fixtures.ts';
import { useFolder } from '../../temporary-folder.ts';

const isWindows = process.platform === 'win32';
const PAGE_BYTES = 4_096;

/** Files that are open cannot be taken away there. */
describe.skipIf(isWindows)('the files of a database that is open', () => {
  const folder = useFolder();
  let path: string;
  let store: Store;
  let logged: { level: number; err?: { message?: string } }[];
  let count = 0;
  beforeEach(async () => {
    count += 1;
    mkdirSync(join(folder(), `${count}`));
    path = join(folder(), `${count}`, 'points.db');
    logged = [];
    store = await open();
    await settle(store);
  });
  afterEach(() => store.close());

  const log = pino({ base: null, level: 'info' }, { write: (line) => logged.push(JSON.parse(line)) });
  const open = () => openSqliteStore({ path, lockWaitMs: 0, log });
  const files = (...ends: readonly string[]) => ends.map((end) => `${path}${end}`);
  const remove = (...ends: readonly string[]) => {
    for (const file of files(...ends)) rmSync(file);
  };
  const replace = (...ends: readonly string[]) => {
    for (const file of files(...ends)) {
      copyFileSync(file, `${file}.new`);
      renameSync(`${file}.new`, file);
    }
  };

  it.each<[string, () => void]>([
    ['all of them are removed', () => remove('', '-wal', '-shm')],
    ['the database is removed', () => remove('')],
    ['the log and its index are removed', () => remove('-wal', '-shm')],
    ['the log is removed', () => remove('-wal')],
    ['the index of the log is removed', () => remove('-shm')],
    ['the database is replaced', () => replace('')],
    ['the log is replaced', () => replace('-wal')],
    ['the database is renamed', () => renameSync(path, `${path}.old`)],
    ['the folder is renamed', () => renameSync(join(path, '..'), join(path, '..', '..', `old ${count}`))],
    ['the log is cut off', () => truncateSync(`${path}-wal`, 0)],
    ['the log is cut', () => truncateSync(`${path}-wal`, 5_000)],
    ['the database is emptied', () => truncateSync(path, 0)],
  ])('take nothing more once %s, and that is said once', async (_, harm) => {
    harm();
    for (let times = 0; times < 3; times += 1) {
      await expect(accept(store)).rejects.toMatchObject({ code: 'STORE_GONE', cause: { code: 'GONE' } });
      await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_GONE' });
    }
    const fatal = logged.filter(({ level }) => level === 60);
    expect(fatal).toHaveLength(1);
    expect(fatal[0]?.err?.message).toMatch(/points\.db/);
  });

  it('take nothing more once the database is cut, whatever of it is in the log', async () => {
    await store.purge();
    await store.ping();
    truncateSync(path, statSync(path).size - PAGE_BYTES);
    await expect(accept(store)).rejects.toMatchObject({ code: 'STORE_GONE' });
  });

  it('go on once what was moved away is back', async () => {
    renameSync(path, `${path}.old`);
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_GONE' });
    renameSync(`${path}.old`, path);
    await store.ping();
    const { id } = await accept(store);
    await store.close();
    store = await open();
    expect(await store.getAward(id)).toMatchObject({ status: 'queued' });
  });

  it('keep what was accepted where only the log went, though the process is killed', async () => {
    const { id } = await accept(store);
    remove('-wal', '-shm');
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_GONE' });
    const copy = join(path, '..', 'copy.db');
    copyFileSync(path, copy);
    const database = new DatabaseSync(copy);
    expect(database.prepare('select status from awards where id = ?').get(id)).toEqual({ status: 'queued' });
    database.close();
  });

  it('leave alone what was put in their place', async () => {
    await store.purge();
    const other = readFileSync(path);
    remove('', '-wal', '-shm');
    writeFileSync(path, other);
    writeFileSync(`${path}-wal`, 'of the new one');
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_GONE' });
    await store.close();
    expect(readFileSync(path).equals(other)).toBe(true);
    expect(readFileSync(`${path}-wal`, 'utf8')).toBe('of the new one');
    rmSync(`${path}-wal`);
    store = await open();
  });

  it.each<[string, (database: DatabaseSync) => void]>([
    ['a checkpoint that cuts the log', (database) => database.exec('pragma wal_checkpoint(truncate)')],
    [
      'a vacuum',
      (database) =>
        database.exec(
          'create table t (a); insert into t values (zeroblob(500000)); drop table t; vacuum; pragma wal_checkpoint(truncate)',
        ),
    ],
    ['a look', (database) => database.prepare('select count(*) from awards').get()],
  ])('take what comes after %s by another program', async (_, work) => {
    await store.purge();
    await store.ping();
    const other = new DatabaseSync(path);
    work(other);
    other.close();
    await store.ping();
    await store.purge();
    const { id } = await accept(store);
    expect((await store.getAward(id))?.status).toBe('queued');
    expect(logged.filter(({ level }) => level >= 50)).toEqual([]);
  });

  describe('the lock', () => {
    it('is taken anew when it was removed, so that no second bot begins', async () => {
      remove('.lock');
      await store.ping();
      expect(existsSync(`${path}.lock`)).toBe(true);
      await expect(open()).rejects.toMatchObject({ code: 'LOCKED' });
      await accept(store);
    });

    it('stops the first bot where a second one has taken it meanwhile', async () => {
      remove('.lock');
      const second = await open();
      await expect(accept(store)).rejects.toMatchObject({ code: 'STORE_LOCKED', cause: { code: 'LOCKED' } });
      await accept(second);
      await second.close();
    });
  });

  describe('are no ledger for', () => {
    const backup = () => backUp({ from: path, to: `${path}.copy`, onProgress: () => undefined });

    it('a backup or a check while a bot has another log than the one that lies there', async () => {
      remove('-wal', '-shm');
      await expect(backup()).rejects.toMatchObject({ code: 'GONE', message: expect.stringContaining('points.db-wal') });
      await expect(checkLedger(path)).rejects.toMatchObject({
        code: 'GONE',
        fix: expect.stringContaining('Stop the bot'),
      });
      expect(existsSync(`${path}.copy`)).toBe(false);
    });

    it('a backup or a check that would find an empty file beside a key', async () => {
      await store.close();
      writeFileSync(`${path}.key`, 'key');
      for (const empty of [() => truncateSync(path, 0), () => makeEmpty(path)]) {
        empty();
        await expect(backup()).rejects.toMatchObject({
          code: 'GONE',
          message: expect.stringContaining('points.db.key'),
        });
        await expect(checkLedger(path)).rejects.toMatchObject({ code: 'GONE' });
      }
    });
  });
});

/** As SQLite leaves it where a log without a checkpoint held all tables. */
function makeEmpty(path: string): void {
  rmSync(path);
  const database = new DatabaseSync(path);
  database.exec('pragma journal_mode = wal');
  database.close();
}

describe('a new ledger', () => {
  const folder = useFolder();
  let path: string;
  let count = 0;
  beforeEach(() => {
    count += 1;
    mkdirSync(join(folder(), `${count}`));
    path = join(folder(), `${count}`, 'points.db');
  });
  const open = () => openSqliteStore({ path, lockWaitMs: 0 });

  /** A log with commits that no checkpoint has brought into the database, as a kill leaves it. */
  async function leaveLog(): Promise<void> {
    const store = await open();
    await settle(store);
    copyFileSync(`${path}-wal`, `${path}-kept`);
    await store.close();
    renameSync(`${path}-kept`, `${path}-wal`);
  }

  it.each<[string, string, () => Promise<void> | void]>([
    ['a key', 'points.db.key', () => writeFileSync(`${path}.key`, 'key')],
    [
      'a key beside an empty file',
      'points.db.key',
      () => {
        writeFileSync(`${path}.key`, 'key');
        writeFileSync(path, '');
      },
    ],
    [
      'a key beside a database without tables',
      'points.db.key',
      () => {
        writeFileSync(path, '');
        makeEmpty(path);
        writeFileSync(`${path}.key`, 'key');
      },
    ],
    [
      'a log that holds commits',
      'points.db-wal',
      async () => {
        await leaveLog();
        rmSync(path);
      },
    ],
    [
      'such a log beside an empty file',
      'points.db-wal',
      async () => {
        await leaveLog();
        truncateSync(path, 0);
      },
    ],
  ])('is not made where %s lies, and nothing there is touched', async (_, name, prepare) => {
    await prepare();
    const before = ['', '-wal', '.key'].map((end) => (existsSync(path + end) ? readFileSync(path + end) : undefined));
    await expect(open()).rejects.toMatchObject({
      code: 'GONE',
      message: expect.stringContaining(name),
      fix: expect.stringContaining('npm run ledger -- restore'),
    });
    const after = ['', '-wal', '.key'].map((end) => (existsSync(path + end) ? readFileSync(path + end) : undefined));
    expect(after).toEqual(before);
  });

  it.each<[string, () => void]>([
    ['a log that a first start left before its first commit', () => writeFileSync(`${path}-wal`, Buffer.alloc(200, 1))],
    ['an empty log', () => writeFileSync(`${path}-wal`, '')],
    ['an empty file alone', () => writeFileSync(path, '')],
  ])('is made where there is no more than %s', async (_, prepare) => {
    prepare();
    const store = await open();
    await settle(store);
    await store.close();
    expect((await checkLedger(path)).awards).toBe(1);
  });

  it.each([0, 70_000_000])(
    'is not opened with the log of the one that was in its place before, however large it is (%d bytes more)',
    async (bytes) => {
      const store = await open();
      await settle(store);
      await store.close();
      const database = new DatabaseSync(path);
      database.exec(`create table filler (a); insert into filler values (zeroblob(${bytes}))`);
      database.close();
      copyFileSync(path, `${path}.backup`);
      const later = await open();
      for (let times = 0; times < 200; times += 1) await settle(later, { reason: 'a long reason '.repeat(25) });
      await later.purge();
      for (let times = 0; times < 200; times += 1) await settle(later, { reason: 'a long reason '.repeat(25) });
      copyFileSync(`${path}-wal`, `${path}-kept`);
      await later.close();
      renameSync(`${path}.backup`, path);
      renameSync(`${path}-kept`, `${path}-wal`);
      const before = [path, `${path}-wal`].map((file) => readFileSync(file));
      await expect(open()).rejects.toMatchObject({ code: 'CORRUPT', fix: expect.stringContaining('points.db-wal') });
      expect([path, `${path}-wal`].map((file, index) => before[index]?.equals(readFileSync(file)))).toEqual([
        true,
        true,
      ]);
    },
  );

  it('is no matter where the ledger is there, with its log and its key', async () => {
    await leaveLog();
    appendFileSync(`${path}.key`, 'key');
    const store = await open();
    expect(await store.getAward(1)).toMatchObject({ status: 'settled' });
    await store.close();
  });
});
