import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';

/** More than the store has different statements; preparing one anew costs several times its run. */
const CACHED_STATEMENTS = 300;

type Parameters = Parameters_<StatementSync['all']>;
type Parameters_<F> = F extends (...parameters: infer P) => unknown ? P : never;

/** Kysely's SQLite dialect on Node's own driver, with the statements kept prepared. */
export function createSqliteDialect(database: DatabaseSync): SqliteDialect {
  const statements = new Map<string, SqliteStatement>();

  function prepare(sql: string): SqliteStatement {
    const statement = statements.get(sql) ?? toStatement(database.prepare(sql));
    // The most recently used one goes to the end, so the first is the one to drop.
    statements.delete(sql);
    statements.set(sql, statement);
    if (statements.size > CACHED_STATEMENTS) statements.delete(statements.keys().next().value ?? sql);
    return statement;
  }

  const adapted: SqliteDatabase = { prepare, close: () => database.close() };
  return new SqliteDialect({ database: adapted });
}
