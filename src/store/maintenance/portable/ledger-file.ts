/** Ledgers on a server as a file, and back: the file is an SQLite ledger, which a bot on either engine can go on from. */
import { existsSync, mkdtempSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fillPostgresLedger, leavePostgresLedger, readPostgresLedger } from '../../engine/postgres/whole-ledger.ts';
import { requireNoRemains } from '../../engine/sqlite/look-alike.ts';
import { SQLITE } from '../../engine/sqlite/sqlite-engine.ts';
import { toStoreError } from '../../engine/sqlite/sqlite-errors.ts';
import { migrate, requireCurrentSchema } from '../../schema/migrate.ts';
import { StoreError } from '../../store-error.ts';
import { COMPANIONS, create, missing, requireFree, toTargetError } from '../back-up.ts';
import { checkDatabase, type LedgerReport, toKysely } from '../check-ledger.ts';
import { lockPlace, type Restored, type RestoreOptions, restore } from '../restore.ts';
import { type Copied, copyRows } from './copy-rows.ts';
import type { LedgerTarget } from './ledger-rows.ts';
import { createSqliteRows } from './sqlite-rows.ts';

/** What was copied, where it lies, and what the check of it came to. */
export interface LedgerCopy {
  readonly copied: Copied;
  readonly path: string;
  readonly report: LedgerReport;
}

/**
 * Makes a file of a ledger on a server, beside its bot. A file that could not be finished is removed; one that failed its
 * check keeps the name under which it was made.
 *
 * @throws StoreError when it cannot be read or written, or the file is there already
 */
export function backUpServer({ from, to }: { readonly from: string; readonly to: string }): Promise<LedgerCopy> {
  return writeFile(to, (target) => readPostgresLedger(from, (rows) => copyRows(rows, target)));
}

/**
 * Puts a backup into an empty database on a server, prepared as `restore` prepares it.
 *
 * @throws StoreError as `restore`, and where there is a ledger already
 */
export async function restoreToServer(options: RestoreOptions): Promise<Restored> {
  const folder = mkdtempSync(join(tmpdir(), 'returning-discord-restore-'));
  const to = join(folder, 'points.db');
  try {
    const restored = await restore({ ...options, to });
    if (!restored.report.isComplete) return restored;
    const { report } = await fromFile(to, (database) =>
      fillPostgresLedger(options.to, { fill: (target) => copyRows(createSqliteRows(database), target) }),
    );
    return { ...restored, report };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Moves a ledger from a file to a server. The file is kept under another name, so that no bot goes on with it.
 *
 * @returns where the file is now
 * @throws StoreError where a bot runs on either, something is not true of the ledger, or the server has one already
 */
export async function moveToServer({ from, to }: { readonly from: string; readonly to: string }): Promise<LedgerCopy> {
  if (!existsSync(from)) throw missing(from);
  const path = realpathSync(from);
  const moved = `${path}.moved`;
  requireFree(moved);
  const lock = await lockPlace(path);
  try {
    const { filled, report } = await fromFile(path, async (database) => {
      requireHealthy(await checkDatabase(database), path);
      database.exec('begin immediate');
      return fillPostgresLedger(to, {
        fill: (target) => copyRows(createSqliteRows(database), target),
        async beforeCommit(made) {
          requireHealthy(made, 'the copy');
          setAside(database, path, moved);
        },
        onFailure: async () => renameSync(moved, path),
      });
    });
    return { copied: filled, path: moved, report };
  } finally {
    lock.release();
  }
}

/**
 * Moves a ledger from a server to a file. The server remembers where to, so that no bot goes on there.
 *
 * @throws StoreError where a bot runs on either, something is not true of the ledger, or the file is there already
 */
export async function moveToFile({ from, to }: { readonly from: string; readonly to: string }): Promise<LedgerCopy> {
  const lock = await lockPlace(to);
  try {
    return await leavePostgresLedger(from, async (ledger) => {
      let mayHaveLeft = false;
      try {
        return await writeFile(
          to,
          (target) => copyRows(ledger.rows, target),
          async (report) => {
            requireHealthy(report, 'the copy');
            mayHaveLeft = true;
            await ledger.leave(to);
          },
        );
      } catch (error) {
        if (mayHaveLeft) await ledger.stay();
        throw error;
      }
    });
  } finally {
    lock.release();
  }
}

/** @param beforeNaming - called once it is checked, before it gets its name */
async function writeFile(
  to: string,
  fill: (target: LedgerTarget) => Promise<Copied>,
  beforeNaming: (report: LedgerReport) => Promise<void> = async () => undefined,
): Promise<LedgerCopy> {
  const unchecked = `${to}.unchecked`;
  requireFree(to);
  create(unchecked);
  try {
    const { copied, report } = await fillFile(unchecked, fill);
    await beforeNaming(report);
    if (!report.isHealthy) return { copied, path: unchecked, report };
    renameSync(unchecked, to);
    return { copied, path: to, report };
  } catch (error) {
    for (const end of COMPANIONS) rmSync(`${unchecked}${end}`, { force: true });
    throw error instanceof StoreError ? error : toTargetError(error, unchecked);
  }
}

async function fillFile(path: string, fill: (target: LedgerTarget) => Promise<Copied>) {
  const database = new DatabaseSync(path);
  try {
    database.exec('pragma synchronous = full');
    const db = toKysely(database);
    database.exec('begin');
    await migrate(db, (operation) => operation(db), SQLITE.schema);
    const copied = await fill(createSqliteRows(database));
    database.exec('commit');
    return { copied, report: await checkDatabase(database) };
  } finally {
    database.close();
  }
}

async function fromFile<T>(path: string, work: (database: DatabaseSync) => Promise<T>): Promise<T> {
  let database: DatabaseSync | undefined;
  try {
    requireNoRemains(path);
    database = new DatabaseSync(path);
    await requireCurrentSchema(toKysely(database));
    return await work(database);
  } catch (error) {
    throw toStoreError(error, path);
  } finally {
    if (database?.isOpen === true) database.close();
  }
}

/** All of it goes into the one file first. */
function setAside(database: DatabaseSync, path: string, moved: string): void {
  database.exec('rollback');
  database.exec('pragma wal_checkpoint(truncate); pragma journal_mode = delete');
  database.close();
  renameSync(path, moved);
}

function requireHealthy({ isHealthy }: LedgerReport, what: string): void {
  if (isHealthy) return;
  throw new StoreError(
    'CORRUPT',
    `Not everything is true of ${what} that must be, so it was not moved.`,
    'Nothing was changed. See what it is, and what to do: npm run ledger -- check.',
  );
}
