import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { StoreError } from '../../store-error.ts';
import { toIdentity } from './open-files.ts';
import { isBusy } from './sqlite-errors.ts';

const RETRY_MS = 100;

export interface ProcessLock {
  /**
   * Makes sure that the lock still lies where the next process would look for it: one that was removed is taken anew.
   *
   * @throws StoreError when another process has taken it meanwhile
   */
  ensure(): void;
  release(): void;
}

/**
 * Makes this process the only one on a database, by an exclusive transaction on a side file. The system frees it when
 * the process dies, however it dies. On the database itself such a lock would shut out backups.
 *
 * @param waitMs - for the process that is just stopping during a restart
 * @throws StoreError when another process still holds it after `waitMs`
 */
export async function takeProcessLock(path: string, waitMs: number, log: Logger | undefined): Promise<ProcessLock> {
  let database = openLock(path);
  try {
    for (let waitedMs = 0; !tryLock(database); waitedMs += RETRY_MS) {
      if (waitedMs >= waitMs) throw locked(path);
      if (waitedMs === 0) log?.info('another process holds the database; waiting for it to stop');
      await sleep(RETRY_MS);
    }
  } catch (error) {
    database.close();
    throw error;
  }
  let identity = toIdentity(statSync(path, { bigint: true, throwIfNoEntry: false }));
  return {
    ensure() {
      const now = statSync(path, { bigint: true, throwIfNoEntry: false });
      if (now !== undefined && toIdentity(now) === identity) return;
      const anew = openLock(path);
      if (!tryLock(anew)) {
        anew.close();
        throw locked(path);
      }
      database.close();
      database = anew;
      identity = toIdentity(statSync(path, { bigint: true }));
    },
    release() {
      if (database.isOpen) database.close();
    },
  };
}

function openLock(path: string): DatabaseSync {
  // Nobody else may hold a lock on it, and keep the bot from starting.
  closeSync(openSync(path, 'a', 0o600));
  return new DatabaseSync(path, { timeout: 0 });
}

/** Whether a process holds it. Changes nothing, and makes no file. */
export function isLockHeld(path: string): boolean {
  if (!existsSync(path)) return false;
  const database = new DatabaseSync(path, { readOnly: true, timeout: 0 });
  try {
    database.prepare('select 1 from sqlite_schema').get();
    return false;
  } catch (error) {
    return isBusy(error);
  } finally {
    database.close();
  }
}

function tryLock(database: DatabaseSync): boolean {
  try {
    database.exec('begin exclusive');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

function locked(path: string): StoreError {
  return new StoreError(
    'LOCKED',
    `Another bot is running on this database (it holds ${path}).`,
    'Stop the other process, or set DATABASE_URL to a database of its own.',
  );
}
