import { UserError } from '../../../errors.ts';
import { StoreError, type StoreProblem } from '../../store-error.ts';
import { refuseFor, type StatementProblem } from '../refusals.ts';
import { hasLog } from './open-files.ts';

// Primary result codes, https://www.sqlite.org/rescode.html
const PERMISSION = 3;
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;
/** Extended: the index of the log beside the database could not grow, for which there is hardly another reason. */
const IO_ERROR_SHMSIZE = 4_874;

/** The machine's or the file's fault, whatever the statement was. */
const ENVIRONMENTAL = [PERMISSION, BUSY, LOCKED, READONLY, IO_ERROR, CORRUPT, FULL, CANNOT_OPEN, NOT_A_DATABASE];

const READ_ONLY_CODES = ['EACCES', 'EPERM', 'EROFS'];
const FULL_CODES = ['ENOSPC', 'EDQUOT'];

/** Whether SQLite refused because somebody else holds the lock. */
export function isBusy(error: unknown): boolean {
  return toResultCode(error) === BUSY;
}

/** What kept a database from being opened or used, in words for its operator. */
export function toStoreError(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error;
  if (error instanceof UserError && error.cause instanceof StoreError) return error.cause;
  const options = { cause: error };
  const create = (code: StoreProblem, message: string, fix: string) => new StoreError(code, message, fix, options);
  switch (toProblem(error)) {
    case 'CORRUPT':
      return damaged(path, toReason(error), options);
    case 'READ_ONLY':
      return create(
        'READ_ONLY',
        `${path} cannot be written.`,
        'Give the bot’s user the right to write the file and its folder.',
      );
    case 'FULL':
      return create(
        'FULL',
        `${path} cannot be written: the disk is full.`,
        'Make room on it. A running bot then goes on by itself; one that ended has to be started again.',
      );
    case 'IO_ERROR':
      return create(
        'IO_ERROR',
        `${path} cannot be read or written: ${toReason(error)}.`,
        'Look at the disk: it may be full for this user, read-only or failing. A running bot goes on by itself once it works; one that ended has to be started again.',
      );
    case 'BUSY':
      return create('BUSY', `${path} is being written by another program.`, 'Let that program finish, or end it.');
    default:
      return create(
        'UNAVAILABLE',
        `${path} cannot be opened: ${toReason(error)}.`,
        'Check that the path in DATABASE_URL is right, that its folder can be written, and that the disk has room.',
      );
  }
}

/**
 * @param reason - what SQLite says of it
 */
export function damaged(path: string, reason: string, options?: ErrorOptions): StoreError {
  const hint = hasLog(path)
    ? ` If another file was put in its place, ${path}-wal belongs to the one before: move it away, then restore the backup with npm run ledger -- restore <file>.`
    : '';
  return new StoreError(
    'CORRUPT',
    `${path} is damaged or not an SQLite database (${reason}).`,
    `Stop the bot and restore a backup, or point DATABASE_URL at another file. Nothing was changed.${hint}`,
    options,
  );
}

/**
 * The failure of a statement, as it is thrown to who asked for it. Where its reason lies in the machine, it says so in
 * words that everybody may read, with the operator's words as their cause; otherwise it stays what it was.
 */
export function toStatementError(error: unknown, path: string): unknown {
  if (!ENVIRONMENTAL.includes(toResultCode(error) ?? 0)) return error;
  const problem = toProblem(error);
  return refuseFor(problem, toStoreError(error, path));
}

function toProblem(error: unknown): Exclude<StatementProblem, 'GONE' | 'LOCKED'> {
  const code = toResultCode(error);
  const systemCode = toSystemCode(error);
  if (code === CORRUPT || code === NOT_A_DATABASE) return 'CORRUPT';
  if (code === READONLY || READ_ONLY_CODES.includes(systemCode)) return 'READ_ONLY';
  if (code === FULL || toExtendedCode(error) === IO_ERROR_SHMSIZE || FULL_CODES.includes(systemCode)) return 'FULL';
  if (code === IO_ERROR) return 'IO_ERROR';
  return code === BUSY || code === LOCKED ? 'BUSY' : 'UNAVAILABLE';
}

function toResultCode(error: unknown): number | undefined {
  const code = toExtendedCode(error);
  // The upper bits say more precisely what went wrong.
  return code === undefined ? undefined : code & 0xff;
}

function toExtendedCode(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined;
}

function toSystemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
