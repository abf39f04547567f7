import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/engine/sqlite/open-sqlite.ts';
import { backUp } from '../../src/store/maintenance/back-up.ts';
import { checkLedger } from '../../src/store/maintenance/check-ledger.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { accept } from './contract/fixtures.ts';
import { fillLedger } from './full-ledger.ts';
import { useFolder } from './temporary-folder.ts';

const isWindows = process.platform === 'win32';

describe('a backup', () => {
  const base = useFolder();
  let count = 0;
  let folder: string;
  let from: string;
  let to: string;
  beforeEach(async () => {
    count += 1;
    folder = join(base(), `${count}`);
    mkdirSync(folder);
    from = join(folder, 'points.db');
    to = join(folder, 'copy.db');
    const store = await openSqliteStore({ path: from });
    await fillLedger(store);
    await store.close();
  });

  const make = (onProgress: (copied: number, all: number) => void = () => undefined) =>
    backUp({ from, to, onProgress });
  const fail = async () => {
    const error: unknown = await make().then(
      () => 'it was made',
      (reason: unknown) => reason,
    );
    if (!(error instanceof StoreError)) throw error;
    return error;
  };
  const copies = () => readdirSync(folder).filter((name) => name.startsWith('copy'));
  const edit = (sql: string) => {
    const database = new DatabaseSync(from);
    database.exec(sql);
    database.close();
  };

  it('is one file with all that is there, for its owner alone, and a bot starts on it', async () => {
    const { path, report } = await make();
    expect([path, report.isHealthy]).toEqual([to, true]);
    expect(report.awards).toBe((await checkLedger(from)).awards);
    expect(copies()).toEqual(['copy.db']);
    if (!isWindows) expect(statSync(to).mode & 0o777).toBe(0o600);
    const store = await openSqliteStore({ path: to, lockWaitMs: 0 });
    await accept(store, { key: 'interaction:new' });
    await store.close();
  });

  it('makes no other file when it is checked, so that it can lie where nothing may be written', async () => {
    await make();
    const files = readdirSync(folder);
    expect((await checkLedger(to)).isHealthy).toBe(true);
    expect(readdirSync(folder)).toEqual(files);
  });

  it('is of one moment, however much is written meanwhile, and tells how far it is', async () => {
    edit(`insert into drafts (guild_id, user_id, kind, content, created_at)
      select 'guild', 'user', 'links', hex(zeroblob(1000000)), id from awards`);
    const store = await openSqliteStore({ path: from, lockWaitMs: 0 });
    const writer = new DatabaseSync(from);
    const told: number[] = [];
    let written = 0;
    const { report } = await make((copied, all) => {
      told.push(copied / all);
      written += 1;
      writer.exec(`update guilds set timezone = 'zone-${written}'`);
    });
    expect(report.isHealthy).toBe(true);
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    writer.close();
    await store.close();
    const copy = new DatabaseSync(to);
    expect(copy.prepare('select timezone from guilds').get()).toEqual({ timezone: 'UTC' });
    copy.close();
  });

  it('never takes the place of a file', async () => {
    writeFileSync(to, 'an older backup');
    expect(await fail()).toMatchObject({ message: `${to} is there already and was not touched.` });
    expect(readFileSync(to, 'utf8')).toBe('an older backup');
    expect(copies()).toEqual(['copy.db']);
  });

  it('is not mixed up with one that is being made, or was broken off', async () => {
    writeFileSync(`${to}.unchecked`, 'half');
    expect(await fail()).toMatchObject({ message: `${to}.unchecked is there already and was not touched.` });
    expect(readFileSync(`${to}.unchecked`, 'utf8')).toBe('half');
  });

  it('needs a database and a folder', async () => {
    from = join(folder, 'elsewhere.db');
    expect(await fail()).toMatchObject({ message: `There is no database at ${from}.` });
    expect(existsSync(from)).toBe(false);
    from = join(folder, 'points.db');
    to = join(folder, 'nowhere', 'copy.db');
    expect((await fail()).fix).toContain('Choose a folder that is there');
  });

  it('leaves nothing behind where the original cannot be read', async () => {
    writeFileSync(from, 'This is a letter, not a database. '.repeat(200));
    expect((await fail()).message).toContain(`${from} is damaged or not an SQLite database`);
    expect(copies()).toEqual([]);
  });

  it('that fails its check does not get the name of a backup', async () => {
    edit("update awards set problem = null where status = 'review'");
    const { path, report } = await make();
    expect([path, report.isHealthy]).toEqual([`${to}.unchecked`, false]);
    expect(copies()).toEqual(['copy.db.unchecked']);
  });
});
