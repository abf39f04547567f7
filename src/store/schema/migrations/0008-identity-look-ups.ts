/** A text field of the community may hold members' Discord ids; who is to be looked up by theirs, and when. */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const identityLookUps: Migration = {
  number: 8,
  name: 'identity-look-ups',
  async up(db) {
    await db.schema.alterTable('guilds').addColumn('identity_field_id', 'text').execute();
    await db.schema
      .createTable('identity_look_ups')
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('community_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('due_at', 'bigint')
      .addColumn('asked_at', 'bigint')
      .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('stopped', 'integer', (column) => column.notNull().defaultTo(0))
      .addPrimaryKeyConstraint('identity_look_ups_key', ['guild_id', 'community_id', 'member_id'])
      .execute();
    await db.schema
      .createIndex('identity_look_ups_due')
      .on('identity_look_ups')
      .column('due_at')
      .where(sql<boolean>`due_at is not null`)
      .execute();
  },
};
