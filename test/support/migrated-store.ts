/** Stores that begin with their schema in place: to migrate takes longer than most tests. */
import { writeFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { connectSqlite, openSqliteStore, type SqliteOptions } from '../../src/store/engine/sqlite/open-sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { toBytes } from './database-copy.ts';

type Options = Omit<SqliteOptions, 'path' | 'connect'>;

const MEMORY = ':memory:';

let migrated: Promise<Uint8Array> | undefined;

/** Opens a store that nothing survives. */
export async function openMemoryStore(options: Options = {}): Promise<Store> {
  const schema = await findSchema();
  return openSqliteStore({ ...options, path: MEMORY, connect: () => connectToCopy(schema) });
}

/** Opens a store in a new file. */
export async function openFileStore(path: string, options: Options = {}): Promise<Store> {
  writeFileSync(path, await findSchema(), { flag: 'wx', mode: 0o600 });
  return openSqliteStore({ ...options, path });
}

/** An empty database of this version, as a file has it. */
function findSchema(): Promise<Uint8Array> {
  migrated ??= migrate();
  return migrated;
}

async function migrate(): Promise<Uint8Array> {
  const database = connectSqlite(MEMORY);
  const store = await openSqliteStore({ path: MEMORY, connect: () => database });
  const schema = toBytes(database);
  await store.close();
  return schema;
}

function connectToCopy(schema: Uint8Array): DatabaseSync {
  const database = connectSqlite(MEMORY);
  database.deserialize(schema);
  return database;
}
