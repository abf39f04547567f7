import type { CreateTableBuilder } from 'kysely';

/** What databases write differently in a schema. A released step must read the same for SQLite as it did. */
export interface SchemaDialect {
  /** Adds the column `id`, counted up by the database, which never gives one twice. */
  readonly addId: <Table extends string>(table: CreateTableBuilder<Table>) => CreateTableBuilder<Table, 'id'>;
  /** Where the values of a computed column lie, so that an index may be on it. */
  readonly computed: 'virtual' | 'stored';
  /** Whether two values are the same or both absent. */
  isSame(one: string, other: string): string;
  /** The statements that keep rows from being written where a condition on `old` and `new` does not hold. */
  guard(guard: Guard): readonly string[];
}

/** Keeps something from being written to a table, whoever writes it. */
export interface Guard {
  readonly name: string;
  readonly table: string;
  readonly on: 'insert' | 'update' | 'delete';
  /** What is refused: a condition on `old` and `new`. */
  readonly refused: string;
  readonly message: string;
}
