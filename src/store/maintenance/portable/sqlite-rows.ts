import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { LedgerTarget, Row } from './ledger-rows.ts';
import { ROWS_AT_ONCE } from './ledger-rows.ts';
import type { ColumnShape, TableShape } from './shape.ts';

/** All that is in an open SQLite database; what reads only may be given one that is open for reading. */
export function createSqliteRows(database: DatabaseSync): LedgerTarget {
  const inserts = new Map<string, StatementSync>();
  return {
    async *read({ name, columns, key }) {
      const statement = database.prepare(`select ${toList(columns)} from "${name}" order by ${toList(key)}`);
      statement.setReturnArrays(true);
      let rows: Row[] = [];
      for (const row of statement.iterate() as unknown as Iterable<Row>) {
        rows.push(row);
        if (rows.length < ROWS_AT_ONCE) continue;
        yield rows;
        rows = [];
      }
      if (rows.length > 0) yield rows;
    },
    async latestId(table) {
      return Number(database.prepare('select seq from sqlite_sequence where name = ?').get(table)?.seq ?? 0);
    },
    async clear(table) {
      database.exec(`delete from "${table}"`);
    },
    async insert(table, rows) {
      const statement = inserts.get(table.name) ?? database.prepare(toInsert(table));
      inserts.set(table.name, statement);
      for (const row of rows) statement.run(...row);
    },
    async setLatestId(table, latestId) {
      database.prepare('delete from sqlite_sequence where name = ?').run(table);
      if (latestId > 0) database.prepare('insert into sqlite_sequence (name, seq) values (?, ?)').run(table, latestId);
    },
  };
}

function toInsert({ name, columns }: TableShape): string {
  return `insert into "${name}" (${toList(columns)}) values (${columns.map(() => '?').join(', ')})`;
}

function toList(columns: readonly ColumnShape[]): string {
  return columns.map(({ name }) => `"${name}"`).join(', ');
}
