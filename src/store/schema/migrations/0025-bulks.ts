/**
 * Points for many members at once: who gets what, how far it is, and where that is told. A bulk begins as a list that is
 * only shown, so that confirming it is one step from one state to the next.
 */
import { type Kysely, sql } from 'kysely';
import type { Migration } from './migration.ts';

export const bulks: Migration = {
  number: 25,
  name: 'bulks',
  async up(db, { addId }) {
    await addId(db.schema.createTable('bulks'))
      .addColumn('receipt', 'text', (column) => column.notNull().unique())
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('actor_id', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('community_id', 'text', (column) => column.notNull())
      .addColumn('field_id', 'text', (column) => column.notNull())
      .addColumn('field_name', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('confirmed_at', 'bigint')
      .addColumn('file_hash', 'text')
      .addColumn('repeats', 'text')
      .addColumn('channel_id', 'text')
      .addColumn('message_id', 'text')
      .addColumn('token', 'text')
      .addColumn('token_expires_at', 'bigint')
      .addColumn('locale', 'text')
      .addColumn('is_told', 'integer', (column) => column.notNull().defaultTo(0))
      .addCheckConstraint('bulks_state', sql`state in ('reading', 'preview', 'running', 'done', 'dropped')`)
      .execute();
    for (const [name, where] of [
      ['bulks_unconfirmed', sql<boolean>`state in ('reading', 'preview')`],
      ['bulks_open', sql<boolean>`state in ('running', 'dropped')`],
      ['bulks_told', sql<boolean>`is_told = 0 and confirmed_at is not null`],
      ['bulks_with_token', sql<boolean>`token is not null`],
    ] as const) {
      await db.schema.createIndex(name).on('bulks').column('created_at').where(where).execute();
    }
    await db.schema.createIndex('bulks_by_guild').on('bulks').columns(['guild_id', 'actor_id']).execute();
    await db.schema
      .createIndex('bulks_by_file')
      .on('bulks')
      .columns(['guild_id', 'file_hash'])
      .where(sql<boolean>`file_hash is not null`)
      .execute();
    await addItems(db);
  },
};

async function addItems(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bulk_items')
    .addColumn('bulk_id', 'bigint', (column) => column.notNull().references('bulks.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('hundredths', 'bigint', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('award_id', 'bigint', (column) => column.references('awards.id'))
    .addPrimaryKeyConstraint('bulk_items_key', ['bulk_id', 'position'])
    // Nobody is in one bulk twice. In this order it also finds what is stored about somebody.
    .addUniqueConstraint('bulk_items_member', ['member_id', 'bulk_id'])
    .execute();
  await db.schema
    .createIndex('bulk_items_left')
    .on('bulk_items')
    .columns(['bulk_id', 'position'])
    .where(sql<boolean>`outcome is null`)
    .execute();
  await db.schema
    .createIndex('bulk_items_by_award')
    .on('bulk_items')
    .column('award_id')
    .where(sql<boolean>`award_id is not null`)
    .execute();
}
