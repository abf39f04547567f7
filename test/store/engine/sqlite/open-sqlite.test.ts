import { chmodSync, mkdirSync, readFileSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { connectSqlite, openSqliteStore } from '../../../../src/store/engine/sqlite/open-sqlite.ts';
import { StoreError } from '../../../../src/store/store-error.ts';
import { killChild, readLines, startChild } from '../../child/run-child.ts';
import { accept } from '../../contract/fixtures.ts';
import { useFolder } from '../../temporary-folder.ts';

const isWindows = process.platform === 'win32';

describe('opening a store on SQLite', () => {
  const folder = useFolder();
  let count = 0;
  const newPath = () => {
    count += 1;
    return join(folder(), `store-${count}.db`);
  };
  const open = (path: string, lockWaitMs = 0) => openSqliteStore({ path, lockWaitMs });
  const fail = async (path: string): Promise<StoreError> => {
    const error = await open(path).then(
      async (store) => {
        await store.close();
        throw new Error('it opened');
      },
      (reason: unknown) => reason,
    );
    if (!(error instanceof StoreError)) throw error;
    return error;
  };
  const makeStore = async () => {
    const path = newPath();
    await (await open(path)).close();
    return path;
  };
  const edit = (path: string, sql: string) => {
    const database = new DatabaseSync(path);
    database.exec(sql);
    database.close();
  };

  it('commits so that a power loss takes nothing back, and checks what rows refer to', () => {
    const database = connectSqlite(newPath());
    const read = (pragma: string) => Object.values(database.prepare(`pragma ${pragma}`).get() ?? {})[0];
    const FULL = 2;
    expect(read('journal_mode')).toBe('wal');
    expect(read('synchronous')).toBe(FULL);
    expect(read('foreign_keys')).toBe(1);
    expect(read('busy_timeout')).toBe(1_000);
    database.close();
  });

  it('finds again what was stored before', async () => {
    const path = newPath();
    const first = await open(path);
    const award = await accept(first);
    await first.close();
    const second = await open(path);
    expect(await second.getAward(award.id)).toEqual(award);
    await second.close();
  });

  it('writes nothing where no undo of many runs, so that its loop keeps nobody waiting', async () => {
    const path = newPath();
    const store = await open(path);
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    expect(await store.listRunningUndos()).toEqual([]);
    other.close();
    await store.close();
  });

  it('says in one line which file it is, by its absolute path, and whether it was just made', async () => {
    const path = newPath();
    const said: unknown[] = [];
    const log = pino({ base: null, timestamp: false }, { write: (line) => said.push(JSON.parse(line)) });
    for (const words of ['a new ledger was made here, with nothing in it', 'the ledger is open']) {
      said.length = 0;
      await (await openSqliteStore({ path: relative(process.cwd(), path), log })).close();
      expect(said).toContainEqual({ level: 30, path: realpathSync(path), msg: words });
    }
  });

  it.skipIf(isWindows)('closes the files to others where they were open to them', async () => {
    const path = await makeStore();
    const child = startChild(new URL('../../child/hold-store.ts', import.meta.url), path);
    await readLines(child, 1).finally(() => killChild(child));
    for (const end of ['', '-wal', '-shm', '.lock']) chmodSync(`${path}${end}`, 0o644);
    const store = await open(path);
    for (const end of ['', '-wal', '-shm', '.lock']) {
      expect([end, statSync(`${path}${end}`).mode & 0o777]).toEqual([end, 0o600]);
    }
    await store.close();
  });

  it.skipIf(isWindows)('makes the folder and the file for nobody else', async () => {
    const path = join(folder(), 'new', 'deeper', 'points.db');
    await (await open(path)).close();
    expect(statSync(join(folder(), 'new')).mode & 0o777).toBe(0o700);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('writes down what was submitted before it was closed', async () => {
    const path = newPath();
    const store = await open(path);
    const written = store.changeGuild('guild', { timezone: 'Europe/Lisbon' }, { at: 1 });
    await store.close();
    await written;
    const again = await open(path);
    expect((await again.getGuild('guild')).timezone).toBe('Europe/Lisbon');
    await again.close();
  });

  it('writes when it is asked whether it can, and leaves everything as it was', async () => {
    const path = newPath();
    const store = await open(path);
    const other = new DatabaseSync(path);
    const version = () => other.prepare('pragma data_version').get()?.data_version;
    const migrations = () => other.prepare('select * from schema_migrations').all();
    const [before, rows] = [version(), migrations()];
    await store.ping();
    expect(version()).not.toBe(before);
    expect(migrations()).toEqual(rows);
    other.close();
    await store.close();
  });

  it('lets a backup be made while it is open', async () => {
    const path = newPath();
    const store = await open(path);
    const { receipt } = await accept(store);
    edit(path, `vacuum into '${path}.backup'`);
    await store.close();
    const restored = await open(`${path}.backup`);
    expect(await restored.findByReceipt({ guildId: 'guild', receipt })).toMatchObject({ status: 'queued' });
    await restored.close();
  });

  describe('one process for each database', () => {
    it('refuses a second one, by whichever path it comes', async () => {
      const path = newPath();
      const store = await open(path);
      const error = await fail(path);
      expect([error.code, error.message, error.fix]).toEqual([
        'LOCKED',
        expect.stringContaining('Another bot is running on this database'),
        expect.stringContaining('Stop the other process'),
      ]);
      if (!isWindows) {
        symlinkSync(path, `${path}.link`);
        expect((await fail(`${path}.link`)).code).toBe('LOCKED');
      }
      await store.close();
      await (await open(path)).close();
    });

    it('waits for the one that is just stopping', async () => {
      const path = newPath();
      const first = await open(path);
      const second = open(path, 10_000);
      await first.close();
      await (await second).close();
    });

    it('is free again when another process was killed', async () => {
      const path = newPath();
      const child = startChild(new URL('../../child/hold-store.ts', import.meta.url), path);
      try {
        expect(await readLines(child, 1)).toEqual(['open']);
        expect((await fail(path)).code).toBe('LOCKED');
      } finally {
        await killChild(child);
      }
      await (await open(path)).close();
    });
  });

  it('keeps, through a kill at any moment, all that it confirmed', async () => {
    const path = newPath();
    const child = startChild(new URL('../../child/record-awards.ts', import.meta.url), path);
    const receipts = await readLines(child, 200).finally(() => killChild(child));
    expect(receipts.length).toBeGreaterThanOrEqual(200);
    const store = await open(path);
    for (const receipt of receipts) {
      expect(await store.findByReceipt({ guildId: 'guild', receipt })).toMatchObject({ status: 'queued' });
    }
    await store.close();
  });

  describe('what it cannot open', () => {
    it('is a file that is no database', async () => {
      const path = newPath();
      writeFileSync(path, 'This is a letter, not a database. '.repeat(200));
      const before = readFileSync(path);
      const error = await fail(path);
      expect([error.code, error.message]).toEqual([
        'CORRUPT',
        `${path} is damaged or not an SQLite database (file is not a database).`,
      ]);
      expect(error.fix).toContain('backup');
      expect(readFileSync(path)).toEqual(before);
    });

    it('is a damaged database', async () => {
      const path = await makeStore();
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.fill(0xff, 100, 4_096));
      expect((await fail(path)).code).toBe('CORRUPT');
    });

    it('is a database of a newer version, which it leaves as it is', async () => {
      const path = await makeStore();
      edit(path, "insert into schema_migrations (number, name) values (999, 'later')");
      const error = await fail(path);
      expect([error.code, error.message]).toEqual(['NEWER_SCHEMA', expect.stringContaining('schema 999')]);
      expect(error.fix).toContain('newer version');
      expect((await fail(path)).code).toBe('NEWER_SCHEMA');
    });

    it('is somebody else’s database, of which it leaves no step half done', async () => {
      const path = newPath();
      edit(path, 'create table awards (film text)');
      expect(await fail(path)).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('awards') });
      const database = new DatabaseSync(path);
      const tables = database.prepare("select name from sqlite_schema where type = 'table'").all();
      expect(tables.map(({ name }) => name)).not.toContain('lanes');
      database.close();
    });

    it('is a folder, or a place below a file', async () => {
      const path = newPath();
      mkdirSync(path);
      expect(await fail(path)).toMatchObject({ code: 'UNAVAILABLE', fix: expect.stringContaining('DATABASE_URL') });
      writeFileSync(`${path}.txt`, '');
      expect((await fail(join(`${path}.txt`, 'points.db'))).code).toBe('UNAVAILABLE');
    });

    it.skipIf(isWindows)('is a file, or a folder, that it may not write', async () => {
      const path = await makeStore();
      chmodSync(folder(), 0o755);
      chmodSync(path, 0o444);
      const asOther = async () =>
        (await readLines(startChild(new URL('../../child/open-unprivileged.ts', import.meta.url), path), 1)).join('');
      expect(await asOther()).toMatch(/^READ_ONLY: .* cannot be written\. Give the bot’s user the right/);
      chmodSync(path, 0o666);
      chmodSync(folder(), 0o555);
      expect(await asOther()).toMatch(/^(UNAVAILABLE|READ_ONLY): .*folder/);
      chmodSync(folder(), 0o700);
    });
  });
});
