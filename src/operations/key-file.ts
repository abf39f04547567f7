import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const KEY_BYTES = 32;

/** The master key cannot be used. The message says what to do. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

/** Where the master key of a database lies when the environment gives none. */
export function toKeyFilePath(databasePath: string): string {
  return join(dirname(databasePath), `${basename(databasePath)}.key`);
}

/**
 * Reads the master key beside the database, or makes one on first start: readable by this user only, never overwritten.
 *
 * @returns 32 bytes
 * @throws {@link KeyFileError}
 */
export function loadKeyFile(path: string): Buffer {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // `wx`: of two processes that start at once, one makes the key and the other reads it.
    writeFileSync(path, `${randomBytes(KEY_BYTES).toString('base64url')}\n`, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if (!isErrorCode(error, 'EEXIST')) {
      removeRest(path);
      throw toKeyFileError(path, error);
    }
  }
  try {
    chmodSync(path, 0o600);
    const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
    if (key.length === KEY_BYTES) return key;
  } catch (error) {
    throw toKeyFileError(path, error);
  }
  throw new KeyFileError(
    `${path} is not a master key (32 bytes as base64url). Restore it from a backup; without it the stored API keys cannot be opened and must be entered again after deleting the file.`,
  );
}

/** What a full disk has left of a new key would pass for a damaged one at the next start. */
function removeRest(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // In a folder that may not be used nothing was made.
  }
}

function toKeyFileError(path: string, cause: unknown): KeyFileError {
  return new KeyFileError(
    `${path} cannot be read or made. Give this user the right to write its folder, make room on the disk, or set ENCRYPTION_KEY.`,
    { cause },
  );
}

function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
