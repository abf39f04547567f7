/**
 * Tells a database from what only looks like one: an empty file where a ledger was, or a file beside the log that holds
 * its latest changes.
 */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { StoreError } from '../../store-error.ts';
import { openToLook } from './open-files.ts';
import { isLockHeld } from './process-lock.ts';

/** As `toKeyFilePath` of the operations. */
const KEY_ENDING = '.key';
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

const RESTORE = 'restore a backup (npm run ledger -- restore <file>)';

/**
 * @param file - where the database is, or is to be made
 * @throws StoreError where none is, though something of one that is gone lies beside it
 */
export function requireNoRemains(file: string): void {
  const remains = findRemains(file);
  if (remains === undefined || !isEmpty(file)) return;
  throw new StoreError(
    'GONE',
    `There is no ledger in ${file}, but ${remains} lies beside it: it belongs to a ledger that is gone.`,
    remains.endsWith(KEY_ENDING)
      ? `Put the ledger back, or ${RESTORE}. To begin a new one, move ${remains} away first; without it the stored API keys cannot be opened.`
      : `Put the ledger back: the latest changes are in that file. Otherwise move ${remains} away and ${RESTORE}.`,
  );
}

/**
 * @throws StoreError where a bot runs on other files than these, or there is no ledger and something of one that is gone
 */
export function requireInUse(file: string): void {
  if (isLockHeld(`${file}.lock`) && !existsSync(`${file}-wal`)) {
    throw new StoreError(
      'GONE',
      `A bot runs on ${file}, but ${file}-wal is not there: it was removed or replaced under it, and what lies here is not all that the bot has.`,
      `Stop the bot, so that it writes down what it can. Then check again, or ${RESTORE}.`,
    );
  }
  requireNoRemains(file);
}

function findRemains(file: string): string | undefined {
  if (existsSync(`${file}${KEY_ENDING}`)) return `${file}${KEY_ENDING}`;
  return holdsCommit(`${file}-wal`) ? `${file}-wal` : undefined;
}

function isEmpty(file: string): boolean {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return true;
  const database = openToLook(file);
  try {
    return database.prepare('select 1 from sqlite_schema').get() === undefined;
  } finally {
    database.close();
  }
}

/**
 * A first start that died while it made its tables leaves a log without one. Source: https://www.sqlite.org/fileformat.html,
 * "The Write-Ahead Log".
 */
function holdsCommit(log: string): boolean {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= HEADER_BYTES) return false;
  const file = openSync(log, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    readSync(file, header, 0, HEADER_BYTES, 0);
    const step = FRAME_HEADER_BYTES + header.readUInt32BE(8);
    const frame = Buffer.alloc(FRAME_HEADER_BYTES);
    for (let at = HEADER_BYTES; at + step <= size; at += step) {
      readSync(file, frame, 0, FRAME_HEADER_BYTES, at);
      // Frames of an earlier round have other salts; a commit says how many pages the database has after it.
      if (frame.compare(header, 16, 24, 8, 16) !== 0) return false;
      if (frame.readUInt32BE(4) !== 0) return true;
    }
    return false;
  } finally {
    closeSync(file);
  }
}
