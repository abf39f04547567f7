import { StoreError } from './store-error.ts';

// Primary result codes, https://www.sqlite.org/rescode.html
const BUSY = 5;
const READONLY = 8;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

const READ_ONLY_CODES = ['EACCES', 'EPERM', 'EROFS'];

/** Whether SQLite refused because somebody else holds the lock. */
export function isBusy(error: unknown): boolean {
  return toResultCode(error) === BUSY;
}

/** What kept a database from being opened, in words for its operator. */
export function toStoreError(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error;
  const options = { cause: error };
  const code = toResultCode(error);
  if (code === CORRUPT || code === NOT_A_DATABASE) {
    const fix = 'Restore it from a backup, or point DATABASE_URL at another file. Nothing was changed.';
    return new StoreError('CORRUPT', `${path} is damaged or not an SQLite database.`, fix, options);
  }
  if (code === READONLY || READ_ONLY_CODES.includes(toSystemCode(error))) {
    const fix = "Give the bot's user the right to write the file and its folder.";
    return new StoreError('READ_ONLY', `${path} cannot be written.`, fix, options);
  }
  const fix =
    'Check that the path in DATABASE_URL is right, that its folder can be written, and that the disk has room.';
  return new StoreError('UNAVAILABLE', `${path} cannot be opened: ${toReason(error)}.`, fix, options);
}

function toResultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  // The upper bits say more precisely what went wrong.
  return error.errcode & 0xff;
}

function toSystemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
