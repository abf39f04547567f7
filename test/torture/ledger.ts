/** A ledger in memory that one world after another begins empty with: a schema costs more than a short life. */
import type { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { createStore } from '../../src/store/create-store.ts';
import { type Change, createChangeNotes } from '../../src/store/engine/changes.ts';
import { connectSqlite } from '../../src/store/engine/sqlite/open-sqlite.ts';
import { createSqliteDialect } from '../../src/store/engine/sqlite/sqlite-dialect.ts';
import { SQLITE } from '../../src/store/engine/sqlite/sqlite-engine.ts';
import { createWriteBatcher } from '../../src/store/engine/write-batcher.ts';
import { migrate } from '../../src/store/schema/migrate.ts';
import type { Tables } from '../../src/store/schema/tables.ts';
import type { Store } from '../../src/store/store.ts';

export interface Ledger {
  readonly store: Store;
  /** Empties it for the next world, once what the last one began is written. @param random - for receipts */
  begin(random: () => number): Promise<void>;
  /** Told of each commit, in the place of whoever was before. */
  onCommit(listener: (changes: ReadonlySet<Change>) => void): void;
  close(): Promise<void>;
}

export async function openLedger(): Promise<Ledger> {
  const database = connectSqlite(':memory:');
  const notes = createChangeNotes();
  let tell: (changes: ReadonlySet<Change>) => void = () => {};
  const db = new Kysely<Tables>({ dialect: createSqliteDialect(database), log: notes.log });
  const { write, flush } = createWriteBatcher(db, SQLITE, { onCommit: () => tell(notes.take()) });
  let draw: () => number = () => 0;
  await migrate(db, write, SQLITE.schema);
  const migrations = new Set(['migrations', 'schema_migrations']);
  const tables = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !migrations.has(name));
  const wipe = [...orderByReferences(database, tables), 'sqlite_sequence']
    .map((table) => `delete from ${table};`)
    .join('');
  const store = createStore({ db, write, engine: SQLITE, random: () => draw() }, { close: () => db.destroy() });
  return {
    store,
    async begin(random) {
      draw = random;
      await flush();
      // In one transaction, and without a pragma: that would have each statement prepared anew in each world.
      database.exec(`begin; ${wipe} commit;`);
    },
    onCommit(listener) {
      tell = listener;
    },
    close: () => store.close(),
  };
}

/** Those that refer to others come before them. */
function orderByReferences(database: DatabaseSync, tables: readonly string[]): string[] {
  const referredTo = (table: string) =>
    database
      .prepare('select "table" as parent from pragma_foreign_key_list(?)')
      .all(table)
      .map(({ parent }) => String(parent))
      .filter((parent) => parent !== table);
  const ordered: string[] = [];
  const add = (table: string) => {
    if (ordered.includes(table)) return;
    for (const other of tables) if (referredTo(other).includes(table)) add(other);
    ordered.push(table);
  };
  for (const table of tables) add(table);
  return ordered;
}
