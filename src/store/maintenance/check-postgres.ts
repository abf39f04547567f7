/** The check of a ledger on a PostgreSQL server. Its files, indexes and references are the server's own business. */
import { Kysely, sql } from 'kysely';
import type { Queries } from '../context.ts';
import { toPlace } from '../engine/postgres/open-postgres.ts';
import { createPostgresDialect } from '../engine/postgres/postgres-dialect.ts';
import { POSTGRES } from '../engine/postgres/postgres-engine.ts';
import { toStoreError } from '../engine/postgres/postgres-errors.ts';
import { requireCurrentSchema } from '../schema/migrate.ts';
import type { Tables } from '../schema/tables.ts';
import { INVARIANTS, type LedgerFinding, type LedgerReport, look, toQuery } from './check-ledger.ts';

/**
 * Checks the ledger in a database, all of it as it is at one moment.
 *
 * @param url - with the password, so a secret
 * @throws StoreError when it cannot be reached, or is not of this version
 */
export async function checkPostgresLedger(url: string): Promise<LedgerReport> {
  const place = toPlace(url);
  const db = new Kysely<Tables>({ dialect: createPostgresDialect(url, place, undefined) });
  try {
    await requireCurrentSchema(db);
    return await db.connection().execute(async (connection) => {
      await sql`begin isolation level repeatable read`.execute(connection);
      for (const statement of POSTGRES.check.preparation) await sql.raw(statement).execute(connection);
      const report = await checkAll(connection);
      await sql`rollback`.execute(connection);
      return report;
    });
  } catch (error) {
    throw toStoreError(error, place);
  } finally {
    await db.destroy();
  }
}

async function checkAll(db: Queries): Promise<LedgerReport> {
  const findings: LedgerFinding[] = [];
  for (const invariant of INVARIANTS) {
    const { rows } = await sql<Record<string, unknown>>`${sql.raw(toQuery(invariant, POSTGRES.check))}`.execute(db);
    findings.push(look(invariant, () => rows.map((row) => String(Object.values(row)[0]))));
  }
  const { count } = await db
    .selectFrom('awards')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const isHealthy = findings.every(({ exceptions }) => exceptions.length === 0);
  return { findings, awards: Number(count), isHealthy, isComplete: true };
}
