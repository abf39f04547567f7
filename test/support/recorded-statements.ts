/** Notes every statement that runs on SQLite in this process, with some of the values that it ran with. */
import { DatabaseSync, type SQLInputValue, StatementSync } from 'node:sqlite';

/** By statement: the different lists of values that it ran with, the first ones of each. */
export type RecordedStatements = ReadonlyMap<string, readonly (readonly SQLInputValue[])[]>;

/** More of one statement tell nothing more. */
const MOST_OF_ONE = 20;

type Run = (this: StatementSync, ...values: SQLInputValue[]) => unknown;

type Runs = Record<'all' | 'get' | 'run', Run>;

export interface Recording {
  readonly statements: RecordedStatements;
  /** Does something of which nothing is noted. */
  without<T>(work: () => Promise<T>): Promise<T>;
  /** Puts the driver back as it was: other test files of the process use the same one. */
  end(): void;
}

interface Listener {
  /** Told of each list of values when it is noted. */
  readonly onNew?: (sql: string, values: readonly SQLInputValue[]) => void;
  /** Told of each run. */
  readonly onRun?: (sql: string) => void;
}

/** Begins to note. */
export function recordStatements({ onNew, onRun }: Listener = {}): Recording {
  const statements = new Map<string, SQLInputValue[][]>();
  const seen = new Set<string>();
  let isPaused = false;
  const sqlOf = new WeakMap<StatementSync, string>();

  function note(sql: string, values: SQLInputValue[]): void {
    const runs = statements.get(sql) ?? [];
    statements.set(sql, runs);
    const key = JSON.stringify([sql, values]);
    if (runs.length >= MOST_OF_ONE || seen.has(key)) return;
    seen.add(key);
    runs.push(values);
    onNew?.(sql, values);
  }

  const { prepare } = DatabaseSync.prototype;
  DatabaseSync.prototype.prepare = function (sql, ...options) {
    const statement = prepare.call(this, sql, ...options);
    sqlOf.set(statement, sql);
    return statement;
  };
  const prototype = StatementSync.prototype as unknown as Runs;
  const { all, get, run } = prototype;
  const originals: Runs = { all, get, run };
  for (const name of ['all', 'get', 'run'] as const) {
    prototype[name] = function (...values) {
      const sql = sqlOf.get(this);
      if (sql !== undefined && !isPaused) {
        onRun?.(sql);
        note(sql, values);
      }
      return originals[name].apply(this, values);
    };
  }
  return {
    statements,
    async without(work) {
      isPaused = true;
      try {
        return await work();
      } finally {
        isPaused = false;
      }
    },
    end: () => {
      DatabaseSync.prototype.prepare = prepare;
      Object.assign(prototype, originals);
    },
  };
}
