import type { Kysely } from 'kysely';
import type { SchemaDialect } from '../schema-dialect.ts';

/** One step of the schema. Append-only: a step that has been released is never changed. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  up(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void>;
}
