/**
 * Counts what SQLite does for a statement, in steps of its virtual machine: each row that is read costs some, so a
 * statement that reads more rows takes more steps, on any machine and however busy that is. Node's own SQLite does not
 * tell; the same SQLite, compiled to WebAssembly, does.
 */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import createSqlite from '@sqlite.org/sqlite-wasm';
import { toBytes } from './database-copy.ts';

/** What one run of a statement came to. */
export interface Effort {
  readonly steps: number;
  /** That it returned or changed. */
  readonly rows: number;
  /** Whether SQLite plans it anew for each run, which costs many times a short run. */
  readonly isReplanned: boolean;
}

export interface StepCounter {
  /** Runs a statement to its end, takes back what it changed, and tells what that was. */
  count(sql: string, values: readonly SQLInputValue[]): Effort;
  select(sql: string): readonly (readonly unknown[])[];
  /** What the planner chose, one line for each table. */
  plan(sql: string): readonly string[];
  close(): void;
}

/** @param from - is copied as it is now */
export async function openStepCounter(from: DatabaseSync): Promise<StepCounter> {
  const { capi, oo1, wasm } = await createSqlite();
  const database = new oo1.DB(':memory:');
  const bytes = toBytes(from);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE;
  const address = wasm.allocFromTypedArray(bytes);
  const { length } = bytes;
  database.checkRc(capi.sqlite3_deserialize(database.pointer ?? 0, 'main', address, length, length, flags));
  database.exec('pragma foreign_keys = on');

  function run(sql: string, values: readonly SQLInputValue[]): Effort {
    const statement = database.prepare(sql);
    const before = database.changes(true);
    if (values.length > 0) statement.bind(values as readonly (string | number)[] as (string | number)[]);
    const pointer = statement.pointer ?? 0;
    let rows = 0;
    // What was so when it ran may not be so here, so that a rule of the schema ends it; its steps until then count.
    while (capi.sqlite3_step(pointer) === capi.SQLITE_ROW) rows += 1;
    const steps = capi.sqlite3_stmt_status(pointer, capi.SQLITE_STMTSTATUS_VM_STEP, 0);
    const isReplanned = capi.sqlite3_stmt_status(pointer, capi.SQLITE_STMTSTATUS_REPREPARE, 0) > 0;
    statement.finalize();
    return { steps, rows: Math.max(rows, Number(database.changes(true)) - Number(before)), isReplanned };
  }

  return {
    count(sql, values) {
      database.exec('savepoint count');
      try {
        return run(sql, values);
      } finally {
        database.exec('rollback to count; release count');
      }
    },
    select: (sql) => database.selectArrays(sql),
    plan: (sql) => database.selectArrays(`explain query plan ${sql}`).map((row) => String(row[3])),
    close: () => database.close(),
  };
}
