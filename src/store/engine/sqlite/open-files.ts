/**
 * Whether the files that are open are those that lie at their paths. What is written into a file that was removed, renamed
 * or replaced is lost when the process ends, and nothing says so: the system goes on taking it.
 */
import { type BigIntStats, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { StoreError } from '../../store-error.ts';
import type { ProcessLock } from './process-lock.ts';

export interface OpenFiles {
  /**
   * Looks at each path: a few microseconds.
   *
   * @throws StoreError from the first time that something is wrong, until it is as it was
   */
  check(): void;
}

/** What SQLite keeps of a log: a header, and before each page another one. */
const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

interface Seen {
  readonly identity: string;
  size: bigint;
  changedAt: bigint;
}

/**
 * Remembers the files of an open database: itself, its log and the index of that.
 *
 * @param file - its real path
 */
export function watchOpenFiles(database: DatabaseSync, file: string, lock: Pick<ProcessLock, 'ensure'>): OpenFiles {
  const paths = [file, `${file}-wal`, `${file}-shm`];
  const seen = new Map(paths.map((path) => [path, remember(path)]));
  let isRescued = false;

  function check(): void {
    const found = paths.map((path) => ({ path, before: seen.get(path), now: look(path) }));
    const gone = found.filter(({ before, now }) => before === undefined || before.identity !== toIdentity(now));
    if (gone.length > 0) {
      rescue(found[0]);
      throw replaced(gone.map(({ path }) => path));
    }
    for (const { path, before, now } of found) {
      if (before === undefined || now === undefined) continue;
      if (now.size < before.size && isCut(database, path, file, now.size)) throw cut(path);
      before.size = now.size;
      before.changedAt = now.mtimeNs;
    }
    lock.ensure();
  }

  /** Where the database itself is untouched, what only its log holds is brought home: the log may have no name any more. */
  function rescue({ before, now }: Partial<Found> = {}): void {
    const isUntouched =
      before !== undefined &&
      before.identity === toIdentity(now) &&
      before.size === now?.size &&
      before.changedAt === now.mtimeNs;
    if (isRescued || !isUntouched) return;
    isRescued = true;
    try {
      database.exec('pragma wal_checkpoint(passive)');
    } catch {
      // A stop tries it once more.
    }
  }

  return { check };
}

interface Found {
  readonly before: Seen | undefined;
  readonly now: BigIntStats | undefined;
}

function look(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    // Gone, or in a folder that may not be looked into any more.
    return undefined;
  }
}

function remember(path: string): Seen | undefined {
  const stats = look(path);
  return stats && { identity: toIdentity(stats), size: stats.size, changedAt: stats.mtimeNs };
}

/** Whether a log lies beside it from a process that did not end well: it is read as a part of the database. */
export function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Opens a database to look into it. Where it has no log, nothing is made beside it: a refused start leaves all as it was. */
export function openToLook(file: string): DatabaseSync {
  if (hasLog(file)) return new DatabaseSync(file, { readOnly: true });
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  return new DatabaseSync(url, { readOnly: true });
}

/** Empty for no file. */
export function toIdentity(stats: Pick<BigIntStats, 'dev' | 'ino'> | undefined): string {
  return stats === undefined ? '' : `${stats.dev}:${stats.ino}`;
}

/** A file that has become smaller: after a `vacuum`, or a checkpoint, it holds all that it should. */
function isCut(database: DatabaseSync, path: string, file: string, size: bigint): boolean {
  const ask = (pragma: string) => Number(Object.values(database.prepare(`pragma ${pragma}`).get() ?? {}).at(0));
  const pageBytes = ask('page_size');
  if (path === file) return size < BigInt(ask('page_count') * pageBytes);
  if (path !== `${file}-wal`) return false;
  const { log } = database.prepare('pragma wal_checkpoint(noop)').get() ?? {};
  const frames = Number(log);
  return frames > 0 && size < BigInt(LOG_HEADER_BYTES + frames * (FRAME_HEADER_BYTES + pageBytes));
}

const FIX =
  'Stop the bot. Put back what belongs there, or restore a backup (npm run ledger -- restore <file>), and start it again.';

function replaced(paths: readonly string[]): StoreError {
  const are = paths.length === 1 ? 'is' : 'are';
  return new StoreError(
    'GONE',
    `${paths.join(', ')} ${are} not what this bot has opened: removed, renamed or replaced while it ran. It accepts nothing any more.`,
    FIX,
  );
}

function cut(path: string): StoreError {
  return new StoreError(
    'GONE',
    `${path} was cut while this bot ran: it is smaller than what it holds. It accepts nothing any more.`,
    FIX,
  );
}
