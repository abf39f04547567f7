/**
 * Direct messages to members: what is to be told, and what each member has decided and was told. Requests for a link keep
 * the language of whoever asked, and why staff denied them.
 */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const memberMessages: Migration = {
  number: 24,
  name: 'member-messages',
  async up(db, { addId }) {
    await addId(db.schema.createTable('member_messages'))
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('community_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) =>
        column.notNull().check(sql`kind in ('waiting', 'expiring', 'approved', 'denied')`),
      )
      .addColumn('request_id', 'bigint')
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('begun_at', 'bigint')
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addCheckConstraint('member_messages_request', sql`(kind in ('approved', 'denied')) = (request_id is not null)`)
      .execute();
    await indexMessages(db);
    await db.schema
      .createTable('member_contacts')
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('is_off', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('closed_at', 'bigint')
      .addColumn('hinted_at', 'bigint')
      .addColumn('reminded_at', 'bigint')
      .addPrimaryKeyConstraint('member_contacts_key', ['guild_id', 'member_id'])
      .execute();
    await db.schema
      .alterTable('guilds')
      .addColumn('hints', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
    await db.schema.alterTable('link_requests').addColumn('locale', 'text').execute();
    await db.schema.alterTable('link_requests').addColumn('denial', 'text').execute();
  },
};

/** Many who note the same at once make one message of it. */
async function indexMessages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('member_messages_about_points')
    .on('member_messages')
    .columns(['guild_id', 'member_id', 'kind'])
    .unique()
    .where(sql<boolean>`request_id is null`)
    .execute();
  await db.schema.createIndex('member_messages_due').on('member_messages').column('due_at').execute();
  await db.schema
    .createIndex('member_messages_by_member')
    .on('member_messages')
    .columns(['guild_id', 'member_id'])
    .execute();
}
