/** What tables a ledger of this version has, read from an empty one, so that none can be forgotten where all are copied. */
import { DatabaseSync } from 'node:sqlite';
import { SQLITE } from '../../engine/sqlite/sqlite-engine.ts';
import { migrate } from '../../schema/migrate.ts';
import { toKysely } from '../check-ledger.ts';

export interface TableShape {
  readonly name: string;
  /** Those that are written: not what the database computes. */
  readonly columns: readonly ColumnShape[];
  /** Its rows are told apart, and ordered, by these. */
  readonly key: readonly ColumnShape[];
  /** Its `id` is given out by the database, and never twice. */
  readonly countsIds: boolean;
}

export interface ColumnShape {
  readonly name: string;
  readonly kind: 'text' | 'whole' | 'real';
}

/** Which steps were applied is told by the target itself. */
const NOT_COPIED = ['schema_migrations'];

/** In an order in which each row finds what it refers to. */
export async function readShape(): Promise<readonly TableShape[]> {
  const database = new DatabaseSync(':memory:');
  const db = toKysely(database);
  await migrate(db, (operation) => operation(db), SQLITE.schema);
  const tables = database
    .prepare("select name, sql from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
    .all()
    .filter(({ name }) => !NOT_COPIED.includes(String(name)))
    .map(({ name, sql }) => toShape(database, String(name), String(sql)));
  const ordered = orderByReferences(database, tables);
  database.close();
  return ordered;
}

function toShape(database: DatabaseSync, name: string, sql: string): TableShape {
  const columns = database.prepare('select name, type, pk, hidden from pragma_table_xinfo(?)').all(name);
  const toColumn = (column: (typeof columns)[number]): ColumnShape => ({
    name: String(column.name),
    kind: toKind(String(column.type)),
  });
  return {
    name,
    columns: columns.filter(({ hidden }) => hidden === 0).map(toColumn),
    key: columns
      .filter(({ pk }) => Number(pk) > 0)
      .sort((one, other) => Number(one.pk) - Number(other.pk))
      .map(toColumn),
    countsIds: /autoincrement/i.test(sql),
  };
}

function toKind(type: string): ColumnShape['kind'] {
  if (/int/i.test(type)) return 'whole';
  return /real|double/i.test(type) ? 'real' : 'text';
}

function orderByReferences(database: DatabaseSync, tables: readonly TableShape[]): readonly TableShape[] {
  const ordered: TableShape[] = [];
  const add = (table: TableShape) => {
    if (ordered.includes(table)) return;
    const parents = database.prepare('select "table" as parent from pragma_foreign_key_list(?)').all(table.name);
    for (const { parent } of parents) {
      const other = tables.find(({ name }) => name === parent && name !== table.name);
      if (other !== undefined) add(other);
    }
    ordered.push(table);
  };
  for (const table of tables) add(table);
  return ordered;
}
