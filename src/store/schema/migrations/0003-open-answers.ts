/** Answers that were begun and not yet given, so that a start can finish what a crash interrupted. */
import type { Migration } from './migration.ts';

export const openAnswers: Migration = {
  number: 3,
  name: 'open-answers',
  async up(db) {
    await db.schema
      .createTable('open_answers')
      .addColumn('interaction_id', 'text', (column) => column.primaryKey())
      .addColumn('token', 'text', (column) => column.notNull())
      .addColumn('ephemeral', 'integer', (column) => column.notNull())
      .addColumn('opened_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
