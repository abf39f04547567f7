/** Looks into a database on a PostgreSQL server beside a running bot: no lock, no migration, nothing written. */
import { Kysely, sql } from 'kysely';
import type { Queries } from '../../context.ts';
import { createStore } from '../../create-store.ts';
import { requireCurrentSchema } from '../../schema/migrate.ts';
import type { Tables } from '../../schema/tables.ts';
import type { Store } from '../../store.ts';
import { readAddress } from './address.ts';
import { createPostgresDialect } from './postgres-dialect.ts';
import { POSTGRES } from './postgres-engine.ts';
import { toStoreError } from './postgres-errors.ts';

/**
 * Opens the store for reading; whatever would write is rejected.
 *
 * @returns undefined where no bot has made a ledger yet
 * @throws StoreError when it cannot be reached, or is of another version
 */
export async function openPostgresReader(url: string): Promise<Store | undefined> {
  const { place } = readAddress(url);
  const db = new Kysely<Tables>({ dialect: createPostgresDialect(url, { isPatient: true }) });
  try {
    if (!(await isPostgresLedger(db))) {
      await db.destroy();
      return undefined;
    }
    await requireCurrentSchema(db);
    const write = () => Promise.reject(new Error('This store was opened for reading.'));
    return createStore({ db, write, engine: POSTGRES, random: Math.random }, { close: () => db.destroy() });
  } catch (error) {
    await db.destroy();
    throw toStoreError(error, place);
  }
}

/** Whether a bot has made a ledger there, of whichever version. */
export async function isPostgresLedger(db: Queries): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('schema_migrations') is not null as there`.execute(
    db,
  );
  return rows[0]?.there === true;
}
