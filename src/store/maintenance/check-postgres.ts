/** The check of a ledger on a PostgreSQL server, whose files, indexes and references are the server's own business. */
import { sql } from 'kysely';
import type { Queries } from '../context.ts';
import { POSTGRES } from '../engine/postgres/postgres-engine.ts';
import { requireCurrentSchema } from '../schema/migrate.ts';
import { INVARIANTS, type LedgerReport, look, toQuery } from './check-ledger.ts';

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
  const findings = INVARIANTS.map((invariant, index) => look(invariant, () => linesOf(index)));
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
