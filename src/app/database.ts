/** Which database the configuration names, and where what belongs to it lies. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../configuration/config.ts';
import { readApiProfiles, saveApiProfile, toApiProfilePath } from '../operations/api-profile-file.ts';
import { putApiProfile, readKeptProfiles, toApiAddresses } from '../operations/api-profiles.ts';
import { loadKeyFile, toKeyFilePath } from '../operations/key-file.ts';
import type { ApiProfile, ApiProfiles } from '../returning-ai/for-the-bot/api-profile.ts';
import { readAddress } from '../store/engine/postgres/address.ts';
import { changeKeptText, readKeptText } from '../store/engine/postgres/kept-texts.ts';
import { openPostgresStore, type PostgresOptions } from '../store/engine/postgres/open-postgres.ts';
import { openPostgresReader } from '../store/engine/postgres/open-postgres-reader.ts';
import { openSqliteStore } from '../store/engine/sqlite/open-sqlite.ts';
import { openSqliteReader } from '../store/engine/sqlite/open-sqlite-reader.ts';
import type { Store } from '../store/store.ts';

/** The text in which a server keeps what lies in a file beside an SQLite database. */
const PROFILES = 'api-profiles';

/** @throws StoreError when it cannot be used, or another bot has it */
export function openStore(database: Config['database'], options: Omit<PostgresOptions, 'url'>): Promise<Store> {
  if (database.kind === 'postgres') return openPostgresStore({ ...options, url: database.url });
  return openSqliteStore({ ...options, path: database.path });
}

/**
 * Opens it for reading, beside a running bot.
 *
 * @returns undefined where there is none yet
 * @throws StoreError when it cannot be read, or is of another version
 */
export async function openReader(database: Config['database']): Promise<Store | undefined> {
  if (database.kind === 'postgres') return openPostgresReader(database.url);
  return existsSync(database.path) ? openSqliteReader(database.path) : undefined;
}

/** Whether a bot has made it already. One that cannot be read is taken to be there. */
export async function hasLedger(database: Config['database']): Promise<boolean> {
  if (database.kind === 'sqlite') return existsSync(database.path);
  const store = await openPostgresReader(database.url).catch(() => 'unknown' as const);
  if (store !== undefined && store !== 'unknown') await store.close();
  return store !== undefined;
}

/** How it is called in front of its operator. */
export function describeDatabase(database: Config['database']): string {
  return database.kind === 'sqlite' ? resolve(database.path) : readAddress(database.url).place;
}

/**
 * The master key: of the environment, or of the file beside the database, which is made on first start.
 *
 * @throws KeyFileError when the file cannot be used
 */
export function findMasterKey({ encryptionKey, database }: Pick<Config, 'encryptionKey' | 'database'>): Buffer {
  if (encryptionKey !== undefined) return encryptionKey;
  if (database.kind === 'sqlite') return loadKeyFile(toKeyFilePath(database.path));
  throw new Error('The configuration has no master key.');
}

/**
 * Takes along what the doctor found out about the API.
 *
 * @returns false where it could not be, which loses nothing that cannot be found out again
 */
export async function moveApiProfiles(from: Config['database'], to: Config['database']): Promise<boolean> {
  try {
    if (from.kind === 'sqlite' && to.kind === 'postgres') {
      const path = toApiProfilePath(from.path);
      if (existsSync(path)) await changeKeptText(to.url, PROFILES, () => readFileSync(path, 'utf8'));
    }
    if (from.kind === 'postgres' && to.kind === 'sqlite') {
      const text = await readKeptText(from.url, PROFILES);
      if (text !== undefined) writeFileSync(toApiProfilePath(to.path), text, { mode: 0o600, flag: 'wx' });
    }
    return true;
  } catch {
    return false;
  }
}

interface ProfileOptions {
  readonly now: () => number;
  /** Told when they cannot be used; all goes on as without them. */
  readonly onProblem: (error: unknown) => void;
}

/** What the doctor found out about the API. */
export async function openApiProfiles({ database, returning }: Config, options: ProfileOptions): Promise<ApiProfiles> {
  const addresses = toApiAddresses(returning);
  if (database.kind === 'sqlite') {
    return readApiProfiles({ ...options, addresses, path: toApiProfilePath(database.path) });
  }
  return readKeptProfiles({ ...options, addresses, read: () => readKeptText(database.url, PROFILES) });
}

/**
 * Keeps it for the bot.
 *
 * @returns where
 * @throws ApiProfileError or StoreError when it cannot be kept
 */
export async function keepApiProfile(
  { database, returning }: Config,
  communityId: string,
  profile: ApiProfile,
): Promise<string> {
  const addresses = toApiAddresses(returning);
  if (database.kind === 'sqlite') {
    const path = toApiProfilePath(database.path);
    saveApiProfile(path, communityId, profile, addresses);
    return path;
  }
  await changeKeptText(database.url, PROFILES, (text) => putApiProfile(text, { communityId, profile, addresses }));
  return 'the database';
}
