/** Staff are told of more kinds of things, and of each channel, role or rule apart. */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../schema-dialect.ts';
import type { Migration } from './migration.ts';

interface Before {
  notices: {
    guild_id: string;
    kind: string;
    opened_at: number;
    closed_at: number | null;
    open_announced: number;
    close_announced: number;
  };
}

const COLUMNS = ['guild_id', 'kind', 'opened_at', 'closed_at', 'open_announced', 'close_announced'] as const;
/** No statement may have more parameters than the engine takes. */
const ROWS_AT_ONCE = 100;

export const noticesAboutPlaces: Migration = {
  number: 18,
  name: 'notices-about-places',
  up: (db, { addId }) => remakeNotices(db as Kysely<Before>, addId),
};

/**
 * SQLite cannot take a constraint away, so the table is made anew. Which kinds there are is left to the code: the list in
 * the table had to be made anew with each of them. What is open stays open.
 */
async function remakeNotices(db: Kysely<Before>, addId: SchemaDialect['addId']): Promise<void> {
  const rows = await db
    .selectFrom('notices')
    .select(COLUMNS)
    .orderBy('id' as never)
    .execute();
  await db.schema.dropTable('notices').execute();
  await addId(db.schema.createTable('notices'))
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('open_announced', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('close_announced', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto('notices')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute();
  }
  await indexNotices(db);
}

async function indexNotices(db: Kysely<Before>): Promise<void> {
  await db.schema
    .createIndex('notices_one_open')
    .unique()
    .on('notices')
    .columns(['guild_id', 'kind', 'subject'])
    .where(sql<boolean>`closed_at is null`)
    .execute();
  await db.schema
    .createIndex('notices_not_over')
    .on('notices')
    .columns(['guild_id', 'kind'])
    .where(sql<boolean>`close_announced = 0`)
    .execute();
}
