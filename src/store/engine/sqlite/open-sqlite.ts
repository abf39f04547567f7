/** Opens the embedded database: its file, its lock, its settings, its schema. */
import { closeSync, existsSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { AuditEntry } from '../../../audit/entry.ts';
import { closeToOthers } from '../../../runtime/file-mode.ts';
import { createStore } from '../../create-store.ts';
import { checkWritable, migrate } from '../../schema/migrate.ts';
import type { Tables } from '../../schema/tables.ts';
import type { Store } from '../../store.ts';
import { StoreError } from '../../store-error.ts';
import { type Change, createChangeNotes } from '../changes.ts';
import { toRefusal } from '../refusals.ts';
import { createWriteBatcher } from '../write-batcher.ts';
import { watchWrites } from '../write-watch.ts';
import { requireNoRemains } from './look-alike.ts';
import { hasLog, type OpenFiles, openToLook, watchOpenFiles } from './open-files.ts';
import { type ProcessLock, takeProcessLock } from './process-lock.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import { SQLITE } from './sqlite-engine.ts';
import { damaged, toStoreError } from './sqlite-errors.ts';

const MEMORY = ':memory:';
/** A restart in a container may overlap with the old process's shutdown. */
const LOCK_WAIT_MS = 10_000;
/**
 * How long a query waits for an operator's own tool that is writing. It blocks the whole process, so it must leave
 * room within Discord's three seconds.
 */
const BUSY_TIMEOUT_MS = 1_000;

/**
 * Reading all of a larger one would keep people waiting at each start; `npm run ledger -- check` does that beside the bot.
 */
const MOST_CHECKED_BYTES = 64 * 1_024 * 1_024;

export interface SqliteOptions {
  /** A file, made when it is not there, or `:memory:` for a store that nothing survives. */
  readonly path: string;
  readonly log?: Logger;
  /** How long to wait for another process to leave the database. @defaultValue 10 s */
  readonly lockWaitMs?: number;
  /** A number in [0, 1) at each call, for receipts. @defaultValue `Math.random` */
  readonly random?: () => number;
  /** Told of each entry of the audit once it is committed. */
  readonly onDeed?: (entry: AuditEntry) => void;
  /** Told after each commit what it has written. */
  readonly onCommit?: (changes: ReadonlySet<Change>) => void;
  /** @defaultValue {@link connectSqlite} */
  readonly connect?: (file: string) => DatabaseSync;
}

/**
 * Opens the store on an SQLite file and brings its schema up to date. One process per file.
 *
 * @throws StoreError when it is locked, damaged, of a newer version, not writable or cannot be opened
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const { path, log, lockWaitMs = LOCK_WAIT_MS } = options;
  let lock: ProcessLock | undefined;
  try {
    if (path === MEMORY) return await openDatabase(MEMORY, options, undefined);
    const place = prepareFolder(path);
    lock = await takeProcessLock(`${place}.lock`, lockWaitMs, log);
    requireNoRemains(place);
    closeSync(openSync(place, 'a', 0o600));
    return await openDatabase(place, options, lock);
  } catch (error) {
    lock?.release();
    throw toStoreError(error, path);
  }
}

/**
 * Makes the folder for the bot's user alone: interaction tokens lie in it.
 *
 * @returns the real path of the file, so that every way to it meets the same lock
 */
function prepareFolder(path: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}

/** Connects with the settings that make a commit survive a power loss. */
export function connectSqlite(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
  try {
    // Readers, backups among them, are never shut out.
    database.exec('pragma journal_mode = wal');
    // NORMAL may lose the latest commits on a power loss, and with them that an award was about to be sent.
    database.exec('pragma synchronous = full');
    // What is erased is overwritten in the file, not only let go of.
    database.exec('pragma secure_delete = on');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * A bot that writes to a damaged database makes it worse. It is looked at without the right to write: closing it would
 * bring a log into it that may be another database's, where a backup was put in its place.
 *
 * @throws StoreError
 */
function requireSound(file: string): void {
  const { size } = statSync(file);
  if (size === 0 || (size > MOST_CHECKED_BYTES && !hasLog(file))) return;
  const database = openToLook(file);
  try {
    const found = String(database.prepare('pragma quick_check(1)').get()?.quick_check);
    // Its first line may be a heading.
    if (found !== 'ok') throw damaged(file, found.split('\n').at(-1) ?? found);
  } finally {
    database.close();
  }
}

async function openDatabase(
  file: string,
  { log, random = Math.random, onDeed, onCommit, connect = connectSqlite }: SqliteOptions,
  lock: ProcessLock | undefined,
): Promise<Store> {
  if (file !== MEMORY) requireSound(file);
  const isNew = file !== MEMORY && statSync(file).size === 0;
  const database = connect(file);
  try {
    const notes = createChangeNotes();
    const db = new Kysely<Tables>({ dialect: createSqliteDialect(database), log: notes.log });
    let files: OpenFiles | undefined;
    const tell = () => onCommit?.(notes.take());
    const batcher = createWriteBatcher(db, SQLITE, { check: () => requireUnmoved(files), onCommit: tell });
    const applied = await migrate(db, batcher.write, SQLITE.schema);
    await batcher.write(checkWritable);
    // The log beside it is there from the first commit on.
    if (lock !== undefined) files = watchOpenFiles(database, file, lock);
    if (applied.length > 0) log?.info({ applied }, 'database schema brought up to date');
    if (file !== MEMORY) {
      keepPrivate(file, log);
      log?.info({ path: file }, isNew ? 'a new ledger was made here, with nothing in it' : 'the ledger is open');
    }
    const close = async () => {
      await batcher.flush();
      await db.destroy();
      lock?.release();
    };
    return createStore({ db, write: watchWrites(batcher.write, log), engine: SQLITE, random }, { close, onDeed });
  } catch (error) {
    database.close();
    throw error;
  }
}

/** SQLite gives what it makes beside a database the same mode. */
function keepPrivate(file: string, log: Logger | undefined): void {
  for (const path of [file, `${file}-wal`, `${file}-shm`, `${file}.lock`]) {
    if (!closeToOthers(path)) log?.warn({ path }, 'others on this machine may use this file of the ledger: chmod 600');
  }
}

function requireUnmoved(files: OpenFiles | undefined): void {
  try {
    files?.check();
  } catch (error) {
    throw error instanceof StoreError ? toRefusal(error) : error;
  }
}
