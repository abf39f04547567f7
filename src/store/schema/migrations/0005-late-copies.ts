/**
 * By how much others changed a total between two awards. Awards that were sent again are watched for a while: their first copy may arrive after all. What turns up is told to
 * staff, once.
 */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const lateCopies: Migration = {
  number: 5,
  name: 'late-copies',
  async up(db) {
    await db.schema.alterTable('awards').addColumn('outside_by', 'double precision').execute();
    for (const column of ['late_state', 'late_entry_id', 'late_decided_by']) {
      await db.schema.alterTable('awards').addColumn(column, 'text').execute();
    }
    await db.schema
      .createIndex('awards_late_entry')
      .unique()
      .on('awards')
      .columns(['lane', 'late_entry_id'])
      .where(sql<boolean>`late_entry_id is not null`)
      .execute();
    await db.schema
      .createIndex('awards_late_open')
      .on('awards')
      .columns(['guild_id', 'id'])
      .where(sql<boolean>`late_state = 'found'`)
      .execute();
    await db.schema
      .createTable('late_watches')
      .addColumn('award_id', 'bigint', (column) => column.primaryKey().references('awards.id'))
      .addColumn('anchor_kind', 'text', (column) => column.notNull())
      .addColumn('anchor_id', 'text')
      .addColumn('anchor_time', 'text')
      .addColumn('first_sent_at', 'bigint', (column) => column.notNull())
      .addColumn('checks', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('late_watches_due').on('late_watches').column('due_at').execute();
  },
};
