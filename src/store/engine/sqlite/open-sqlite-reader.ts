/** Looks into the embedded database beside a running bot: no lock, no migration, nothing written. */
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { createStore } from '../../create-store.ts';
import { requireCurrentSchema } from '../../schema/migrate.ts';
import type { Tables } from '../../schema/tables.ts';
import type { Store } from '../../store.ts';
import { requireInUse } from './look-alike.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import { SQLITE } from './sqlite-engine.ts';
import { toStoreError } from './sqlite-errors.ts';

/**
 * Opens the store for reading; whatever would write is rejected.
 *
 * @throws StoreError when it is not there, damaged, or of another version
 */
export async function openSqliteReader(path: string): Promise<Store> {
  let database: DatabaseSync | undefined;
  try {
    requireInUse(path);
    database = new DatabaseSync(path, { readOnly: true });
    const db = new Kysely<Tables>({ dialect: createSqliteDialect(database) });
    await requireCurrentSchema(db);
    const write = () => Promise.reject(new Error('This store was opened for reading.'));
    const engine = { ...SQLITE, purge: async () => {} };
    return createStore({ db, write, engine, random: Math.random }, { close: () => db.destroy() });
  } catch (error) {
    database?.close();
    throw toStoreError(error, path);
  }
}
