/**
 * The file beside the database in which the doctor keeps what it found out about each community's API, and from which
 * the bot reads it. It holds no secret and nothing about people.
 */
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ApiProfile, ApiProfiles } from '../returning-ai/for-the-bot/api-profile.ts';
import {
  type ApiAddresses,
  ApiProfileError,
  CHECK_EVERY_MS,
  parseProfiles,
  pickUsable,
  putApiProfile,
} from './api-profiles.ts';

/** Where the profiles of a database lie. */
export function toApiProfilePath(databasePath: string): string {
  return join(dirname(databasePath), `${basename(databasePath)}.api.json`);
}

/**
 * Puts a community's profile into the file, in the place of an earlier one. Readers see the old file or the new one,
 * never a half. What cannot be understood in it is left out.
 *
 * @throws {@link ApiProfileError} when it cannot be written, or read: what it holds of other communities would be lost
 */
export function saveApiProfile(path: string, communityId: string, profile: ApiProfile, addresses: ApiAddresses): void {
  const earlier = describeState(path) === undefined ? undefined : readText(path);
  const text = putApiProfile(earlier, { communityId, profile, addresses });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, `${text}\n`, { mode: 0o600, flush: true });
    // The mode above counts only for a file that was not there.
    chmodSync(temporary, 0o600);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw toFileError(path, 'cannot be written', error);
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw toFileError(path, 'cannot be read', error);
  }
}

function toFileError(path: string, what: string, error: unknown): ApiProfileError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return new ApiProfileError(
    `${path} ${what} (${code}). Run the doctor as the user that the bot runs as, and give it the right to this folder.`,
  );
}

export interface ApiProfileReaderOptions {
  readonly path: string;
  /** Profiles of other addresses say nothing about these. */
  readonly addresses: ApiAddresses;
  readonly now: () => number;
  /** Told once of each state of the file in which it cannot be used; all goes on as without it. */
  readonly onProblem: (error: ApiProfileError) => void;
}

/** Reads the file now, and again when it has changed, which is looked at once a minute and only when somebody asks. */
export function readApiProfiles({ path, addresses, now, onProblem }: ApiProfileReaderOptions): ApiProfiles {
  let profiles: ReadonlyMap<string, ApiProfile> = new Map();
  let seen: string | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;

  function refresh(): void {
    const state = describeState(path);
    if (state === seen) return;
    seen = state;
    profiles = new Map();
    if (state === undefined) return;
    const { communities, isWhole } = parseProfiles(readText(path));
    profiles = pickUsable(communities, addresses);
    if (isWhole) return;
    throw new ApiProfileError(
      `${path} is not what the doctor writes. Run npm run doctor -- --api again for each community, or delete the file.`,
    );
  }

  return {
    find(communityId) {
      if (now() - checkedAt >= CHECK_EVERY_MS) {
        checkedAt = now();
        try {
          refresh();
        } catch (error) {
          if (!(error instanceof ApiProfileError)) throw error;
          onProblem(error);
        }
      }
      return profiles.get(communityId);
    },
  };
}

/** Changes whenever the file does; undefined where there is none. */
function describeState(path: string): string | undefined {
  try {
    // ctime: a file that may be read at last has not changed otherwise.
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats && `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
  } catch {
    // A folder that may not be entered, say; reading tells why.
    return 'not seen';
  }
}
