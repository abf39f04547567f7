import type { CreateTableBuilder, Kysely } from 'kysely';

/** Adds the column `id`, counted up by the engine: the one thing that engines write differently. */
export type AddId = <Table extends string>(table: CreateTableBuilder<Table>) => CreateTableBuilder<Table, 'id'>;

/** One step of the schema. Append-only: a step that has been released is never changed. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  up(db: Kysely<unknown>, addId: AddId): Promise<void>;
}
