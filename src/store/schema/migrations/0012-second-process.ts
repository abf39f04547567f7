/** Staff are told of a second process too, and what was deleted in Discord is not asked for again. */
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

export const secondProcess: Migration = {
  number: 12,
  name: 'second-process',
  async up(db, { addId }) {
    await remakeNotices(db as Kysely<Before>, addId);
    await db.schema
      .alterTable('reactions')
      .addColumn('message_gone', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};

/** SQLite cannot change what a column may hold, so the table is made anew. What is open there stays open. */
async function remakeNotices(db: Kysely<Before>, addId: SchemaDialect['addId']): Promise<void> {
  const rows = await db.selectFrom('notices').select(COLUMNS).orderBy('opened_at').execute();
  await db.schema.dropTable('notices').execute();
  await addId(db.schema.createTable('notices'))
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('open_announced', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('close_announced', 'integer', (column) => column.notNull().defaultTo(0))
    .addCheckConstraint('notices_kind', sql`kind in ('key', 'route', 'outage', 'second-process')`)
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
    .columns(['guild_id', 'kind'])
    .where(sql<boolean>`closed_at is null`)
    .execute();
  await db.schema
    .createIndex('notices_not_over')
    .on('notices')
    .columns(['guild_id', 'kind'])
    .where(sql<boolean>`close_announced = 0`)
    .execute();
}
