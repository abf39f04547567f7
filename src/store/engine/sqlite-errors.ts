import { UserError } from '../../errors.ts';
import { StoreError, type StoreProblem } from '../store-error.ts';
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

/** A problem that a statement can meet. */
type StatementProblem = Exclude<StoreProblem, 'NEWER_SCHEMA'>;

const KEPT = 'No points were moved by this, and what was accepted before is kept.';

/** What a person reads whose command met it. */
const WORDS: Readonly<Record<StatementProblem, string>> = {
  FULL: `I cannot write anything down right now: the disk of the machine that I run on is full. ${KEPT} Ask the operator to make room there, then try again.`,
  READ_ONLY: `I cannot write anything down right now: I may not write my database. ${KEPT} Ask the operator to let me, then try again.`,
  IO_ERROR: `I cannot write anything down right now: the machine that I run on refuses to. ${KEPT} Ask the operator to look at my log and the disk, then try again.`,
  UNAVAILABLE: `I cannot open my database right now. ${KEPT} Ask the operator to look at my log, then try again.`,
  BUSY: `Another program is writing to my database, so I cannot. ${KEPT} Try again in a minute; if it happens again, tell the operator.`,
  GONE: 'Somebody has moved, removed or changed my database while I run, so I cannot write anything down, and no points were moved by this. The operator has to look at my log, put it right and start me again.',
  LOCKED:
    'Another copy of me has begun to work with my database, so I stopped, and no points were moved by this. The operator has to end one of us.',
  CORRUPT:
    'My database is damaged, so I cannot go on with this, and no points were moved by it. The operator has to restore a backup.',
};

/**
 * The failure of a statement, as it is thrown to who asked for it. Where its reason lies in the machine, it says so in
 * words that everybody may read, with the operator's words as their cause; otherwise it stays what it was.
 */
export function toStatementError(error: unknown, path: string): unknown {
  if (!ENVIRONMENTAL.includes(toResultCode(error) ?? 0)) return error;
  const problem = toProblem(error);
  return new UserError(`STORE_${problem}` as const, WORDS[problem], { cause: toStoreError(error, path) });
}

/** What a statement would be written into must not be: thrown in its place, as {@link toStatementError} throws. */
export function toRefusal(error: StoreError): UserError {
  const problem = error.code === 'LOCKED' ? 'LOCKED' : 'GONE';
  return new UserError(`STORE_${problem}` as const, WORDS[problem], { cause: error });
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
