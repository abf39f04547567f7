/** The check of a ledger on a PostgreSQL server, whose files and references are the server's own business. */
import { Kysely, sql } from 'kysely';
import type { Queries } from '../context.ts';
import { readAddress } from '../engine/postgres/address.ts';
import { isPostgresLedger } from '../engine/postgres/open-postgres-reader.ts';
import { createPostgresDialect } from '../engine/postgres/postgres-dialect.ts';
import { POSTGRES } from '../engine/postgres/postgres-engine.ts';
import { toStoreError } from '../engine/postgres/postgres-errors.ts';
import { requireCurrentSchema } from '../schema/migrate.ts';
import type { Tables } from '../schema/tables.ts';
import {
  INVARIANTS,
  type LedgerFinding,
  type LedgerReport,
  listSchema,
  look,
  SCHEMA_CHECK,
  toQuery,
} from './check-ledger.ts';

/**
 * Checks the database at an address.
 *
 * @returns undefined where no bot has made a ledger yet
 * @throws StoreError when it cannot be reached, or is of another version
 */
export async function checkPostgresLedger(url: string): Promise<LedgerReport | undefined> {
  const { place } = readAddress(url);
  const db = new Kysely<Tables>({ dialect: createPostgresDialect(url, { isPatient: true }) });
  try {
    return (await isPostgresLedger(db)) ? await checkPostgresDatabase(db) : undefined;
  } catch (error) {
    throw toStoreError(error, place);
  } finally {
    await db.destroy();
  }
}

/**
 * Checks an open database, all of it as it is at one moment: by one statement.
 *
 * @throws StoreError when it is not of this version
 */
export async function checkPostgresDatabase(db: Queries): Promise<LedgerReport> {
  await requireCurrentSchema(db);
  const rows = await db.connection().execute(async (connection) => {
    for (const statement of POSTGRES.check.preparation) await sql.raw(statement).execute(connection);
    const count = sql`select cast(${COUNT} as integer) as invariant, cast(count(*) as text) as line from awards`;
    return (await sql<Row>`${count} union all ${sql.raw(EXCEPTIONS)}`.execute(connection)).rows;
  });
  const linesOf = (wanted: number) => rows.flatMap(({ invariant, line }) => (invariant === wanted ? [line] : []));
  const findings = [
    await checkSchema(db),
    ...INVARIANTS.map((invariant, index) => look(invariant, () => linesOf(index))),
  ];
  const isHealthy = findings.every(({ exceptions }) => exceptions.length === 0);
  return { findings, awards: Number(linesOf(COUNT)[0]), isHealthy, isComplete: true };
}

interface Row {
  /** Its place in the list. */
  readonly invariant: number;
  readonly line: string;
}

/** In the place of an invariant: how many awards there are. */
const COUNT = -1;

const EXCEPTIONS = INVARIANTS.map(
  (invariant, index) =>
    `select ${index}, cast(line as text) from (${toQuery(invariant, POSTGRES.check)}) as exceptions (line)`,
).join(' union all ');

/** By their names, which are those that they have in SQLite. */
async function checkSchema(db: Queries): Promise<LedgerFinding> {
  const { rows } = await sql<{ object: string }>`
    select 'table ' || relname as object from pg_class where relkind = 'r' and pg_table_is_visible(oid)
    union all
    select 'index ' || relname from pg_class join pg_index on indexrelid = pg_class.oid
    where pg_table_is_visible(pg_class.oid) and indisvalid
    union all
    select 'trigger ' || tgname from pg_trigger join pg_class on pg_class.oid = tgrelid
    where not tgisinternal and tgenabled <> 'D' and pg_table_is_visible(tgrelid)`.execute(db);
  const found = new Set(rows.map(({ object }) => object));
  const expected = await listSchema();
  return look(SCHEMA_CHECK, () => expected.filter((object) => !found.has(object)));
}
