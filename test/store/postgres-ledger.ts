/** A ledger on a PostgreSQL server that one test after another begins empty with: a schema costs more than most tests. */
import { Kysely, sql } from 'kysely';
import { createStore } from '../../src/store/create-store.ts';
import { openPostgresStore } from '../../src/store/engine/postgres/open-postgres.ts';
import { createPostgresDialect } from '../../src/store/engine/postgres/postgres-dialect.ts';
import { POSTGRES } from '../../src/store/engine/postgres/postgres-engine.ts';
import { createWriteBatcher } from '../../src/store/engine/write-batcher.ts';
import type { LedgerReport } from '../../src/store/maintenance/check-ledger.ts';
import { checkPostgresDatabase } from '../../src/store/maintenance/check-postgres.ts';
import type { Tables } from '../../src/store/schema/tables.ts';
import type { Store } from '../../src/store/store.ts';

export interface PostgresLedger {
  readonly db: Kysely<Tables>;
  /** Empties it and opens it. */
  begin(options?: { readonly random?: () => number }): Promise<Store>;
  check(): Promise<LedgerReport>;
  close(): Promise<void>;
}

export async function openPostgresLedger(url: string): Promise<PostgresLedger> {
  const store = await openPostgresStore({ url });
  await store.close();
  const db = new Kysely<Tables>({ dialect: createPostgresDialect(url) });
  const wipe = await writeWipe(db);
  const { write, flush } = createWriteBatcher(db, POSTGRES);
  return {
    db,
    async begin({ random = Math.random } = {}) {
      await sql.raw(wipe).execute(db);
      return createStore({ db, write, engine: POSTGRES, random }, { close: flush });
    },
    check: () => checkPostgresDatabase(db),
    close: () => db.destroy(),
  };
}

/** Rows that refer to others go before them. To truncate would make each table and index anew, for each test. */
async function writeWipe(db: Kysely<Tables>): Promise<string> {
  const { rows: tables } = await sql<{ name: string; parents: readonly string[] }>`
    select relname as name, array(
      select confrelid::regclass::text from pg_constraint
      where conrelid = pg_class.oid and contype = 'f' and confrelid <> conrelid) as parents
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(db);
  const kept = ['schema_migrations', 'audit_retention', 'bot_lock'];
  const left = tables.filter(({ name }) => !kept.includes(name));
  const deletions: string[] = [];
  while (left.length > 0) {
    const index = left.findIndex(({ name }) => left.every(({ parents }) => !parents.includes(name)));
    const [next] = left.splice(index, 1);
    deletions.push(`delete from ${next?.name}`);
  }
  // The database lets no entry of the audit go that is younger than this.
  const old = (keptSince: string) => `update audit_retention set kept_since = ${keptSince}`;
  const counters = 'select setval(seqrelid::regclass, 1, false) from pg_sequence';
  return ['begin', old('9007199254740991'), ...deletions, counters, old('0'), 'commit'].join('; ');
}
