import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { SqliteDialect, type SqliteStatement } from 'kysely';

/** More than the store has different statements; preparing one anew costs several times its run. */
const CACHED_STATEMENTS = 300;

/** Kysely's SQLite dialect on Node's own driver, with the latest statements kept prepared. */
export function createSqliteDialect(database: DatabaseSync): SqliteDialect {
  const statements = new Map<string, SqliteStatement>();

  function prepare(sql: string): SqliteStatement {
    const statement = statements.get(sql) ?? toStatement(database.prepare(sql));
    // The one just used goes to the end, so the first is the one to drop.
    statements.delete(sql);
    statements.set(sql, statement);
    if (statements.size > CACHED_STATEMENTS) statements.delete(statements.keys().next().value ?? sql);
    return statement;
  }

  return new SqliteDialect({ database: { prepare, close: () => database.close() } });
}

/** The driver itself refuses parameters that SQLite does not know. */
function toStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}
