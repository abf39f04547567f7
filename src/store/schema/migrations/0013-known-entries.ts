/**
 * What is known of an entry, and from where: only what an answer told can check what a list shows. Of an award that was
 * sent several times each try may arrive late, so the copies that were decided before the latest lie in a table.
 */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const knownEntries: Migration = {
  number: 13,
  name: 'known-entries',
  async up(db) {
    for (const column of ['history_from', 'history_time']) {
      await db.schema.alterTable('awards').addColumn(column, 'text').execute();
    }
    await db.schema.alterTable('awards').addColumn('late_number', 'integer').execute();
    await sql`update awards set late_number = 1 where late_entry_id is not null`.execute(db);
    for (const [column, value] of [
      ['tries', 1],
      ['found', 0],
    ] as const) {
      await db.schema
        .alterTable('late_watches')
        .addColumn(column, 'integer', (definition) => definition.notNull().defaultTo(value))
        .execute();
    }
    await db.schema.alterTable('late_watches').addColumn('not_before', 'bigint').execute();
    await db.schema
      .createTable('earlier_late_copies')
      .addColumn('award_id', 'bigint', (column) => column.notNull().references('awards.id'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('lane', 'text', (column) => column.notNull())
      .addColumn('entry_id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('earlier_late_copies_key', ['award_id', 'number'])
      .execute();
    await db.schema
      .createIndex('earlier_late_copies_entry')
      .unique()
      .on('earlier_late_copies')
      .columns(['lane', 'entry_id'])
      .execute();
  },
};
