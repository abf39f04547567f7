/** Copies a database while a bot writes to it, and believes in the copy only once it was checked. */
import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { requireInUse } from '../engine/sqlite/look-alike.ts';
import { toStoreError } from '../engine/sqlite/sqlite-errors.ts';
import { StoreError } from '../store-error.ts';
import { checkDatabase, type LedgerReport } from './check-ledger.ts';

export interface BackupOptions {
  readonly from: string;
  /** A file that is not there yet. */
  readonly to: string;
  /** Told now and then: how many of all bytes are copied. */
  readonly onProgress: (copied: number, all: number) => void;
}

/** Where the copy lies, and what the check of it came to. */
export interface Backup {
  /** `to`; where the check failed, the name under which it was made: what looks like a backup is one. */
  readonly path: string;
  readonly report: LedgerReport;
}

const PROGRESS_STEPS = 10;
const LEAST_PAGES_AT_ONCE = 4_096;
/** What SQLite keeps beside a database. */
export const COMPANIONS = ['', '-journal', '-wal', '-shm'];

/** What a copy is for. */
export interface Purpose {
  /** Makes of it what it is to be, before it is checked. */
  prepare(copy: DatabaseSync): Promise<void>;
  isGoodEnough(report: LedgerReport): boolean;
}

const TO_KEEP: Purpose = { prepare: async () => undefined, isGoodEnough: ({ isHealthy }) => isHealthy };

/**
 * Makes a copy for nobody else's eyes, as the database is at this moment. A copy that could not be finished is removed.
 *
 * @throws StoreError when there is nothing to copy, no place for it, or another file in that place
 */
export async function backUp(options: BackupOptions, purpose = TO_KEEP): Promise<Backup> {
  const { from, to } = options;
  const unchecked = `${to}.unchecked`;
  requireFree(to);
  if (!existsSync(from)) throw missing(from);
  requireInUse(from);
  create(unchecked);
  try {
    await copy(options, unchecked);
    const report = await finish(unchecked, purpose);
    if (!purpose.isGoodEnough(report)) return { path: unchecked, report };
    renameSync(unchecked, to);
    return { path: to, report };
  } catch (error) {
    for (const end of COMPANIONS) rmSync(`${unchecked}${end}`, { force: true });
    throw error;
  }
}

/** @throws StoreError where something is there, or what SQLite keeps beside it */
export function requireFree(to: string): void {
  const other = COMPANIONS.map((end) => `${to}${end}`).find((path) => existsSync(path));
  if (other !== undefined) throw taken(other);
}

/** Also keeps a second backup to the same place out. */
export function create(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw taken(path);
    throw toTargetError(error, path);
  }
}

async function copy({ from, onProgress }: BackupOptions, to: string): Promise<void> {
  const { source, pages, pageBytes } = openSource(from);
  try {
    await backup(source, to, {
      rate: Math.max(LEAST_PAGES_AT_ONCE, Math.ceil(pages / PROGRESS_STEPS)),
      progress: ({ totalPages, remainingPages }) =>
        onProgress((totalPages - remainingPages) * pageBytes, totalPages * pageBytes),
    });
  } catch (error) {
    throw toTargetError(error, to);
  } finally {
    source.close();
  }
}

/** Holds the database as it is now: otherwise each commit of the bot makes the copy begin anew, without end. */
function openSource(path: string): { source: DatabaseSync; pages: number; pageBytes: number } {
  let source: DatabaseSync | undefined;
  try {
    source = new DatabaseSync(path, { readOnly: true });
    source.exec('begin');
    const pages = source.prepare('pragma page_count').get()?.page_count;
    const pageBytes = source.prepare('pragma page_size').get()?.page_size;
    return { source, pages: Number(pages), pageBytes: Number(pageBytes) };
  } catch (error) {
    source?.close();
    throw toStoreError(error, path);
  }
}

async function finish(path: string, { prepare }: Purpose): Promise<LedgerReport> {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    // All of it in one file, so that it can be read where nothing can be written. A bot that opens it goes back to WAL.
    database.exec('pragma journal_mode = delete');
    await prepare(database);
    return await checkDatabase(database);
  } catch (error) {
    throw toTargetError(error, path);
  } finally {
    database?.close();
  }
}

export function toTargetError(error: unknown, path: string): StoreError {
  const known = toStoreError(error, path);
  // It says already what is wrong, and not with the place.
  if (error instanceof StoreError || known.code === 'CORRUPT') return known;
  const reason = error instanceof Error ? error.message : String(error);
  const fix = 'Choose a folder that is there, has room, and may be written by this user.';
  return new StoreError(known.code, `The copy ${path} cannot be written: ${reason}.`, fix, { cause: error });
}

function taken(path: string): StoreError {
  return new StoreError(
    'UNAVAILABLE',
    `${path} is there already and was not touched.`,
    'Choose another name, or move that file away.',
  );
}

/** @param path - where something was looked for */
export function missing(path: string): StoreError {
  return new StoreError(
    'UNAVAILABLE',
    `There is no database at ${path}.`,
    'Name the file that the bot uses, or set DATABASE_URL as the bot has it. A bot that was never started has none yet.',
  );
}
