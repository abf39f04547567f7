import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { SqliteDialect, type SqliteStatement } from 'kysely';
import { keepLatest } from '../../../points/keep-latest.ts';
import { toStatementError } from './sqlite-errors.ts';

/** The store has some 500 different statements. Preparing one takes several times as long as running it. */
const CACHED_STATEMENTS = 600;
/** Of a bare parameter there, SQLite wants to know the value, and plans the statement anew for each run. */
const LIMIT = /\blimit \?/g;

/** Kysely's SQLite dialect on Node's own driver, with the latest statements kept prepared. */
export function createSqliteDialect(database: DatabaseSync): SqliteDialect {
  const path = database.location() ?? 'The database in memory';

  function attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw toStatementError(error, path);
    }
  }

  const prepare = keepLatest(CACHED_STATEMENTS, (sql: string) =>
    attempt(() => toStatement(database.prepare(sql.replace(LIMIT, 'limit (? + 0)')), attempt)),
  );

  return new SqliteDialect({ database: { prepare, close: () => database.close() } });
}

/** The driver itself refuses parameters that SQLite does not know. */
function toStatement(statement: StatementSync, attempt: <T>(work: () => T) => T): SqliteStatement {
  // Otherwise one integer that is too large for a number, in whichever column, makes a whole list unreadable.
  statement.setReadBigInts(true);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => attempt(() => statement.all(...(parameters as SQLInputValue[])).map(toNumbers)),
    run: (parameters) => attempt(() => statement.run(...(parameters as SQLInputValue[]))),
    *iterate(parameters) {
      for (const row of statement.iterate(...(parameters as SQLInputValue[]))) yield toNumbers(row);
    },
  };
}

function toNumbers(row: Record<string, unknown>): Record<string, unknown> {
  for (const column in row) {
    if (typeof row[column] === 'bigint') row[column] = Number(row[column]);
  }
  return row;
}
