import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { isBusy } from './sqlite-errors.ts';
import { StoreError } from './store-error.ts';

const RETRY_MS = 100;

export interface ProcessLock {
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
  // Nobody else may hold a lock on it, and keep the bot from starting.
  closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path, { timeout: 0 });
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
  return {
    release() {
      if (database.isOpen) database.close();
    },
  };
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
