/**
 * What was read of a lane is good for a while, but not past a change that the ledger knows of. And guilds take turns with
 * the look-ups of their members.
 */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const fairReads: Migration = {
  number: 19,
  name: 'fair-reads',
  async up(db) {
    await db.schema
      .alterTable('lanes')
      .addColumn('version', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createIndex('identity_look_ups_in_turn')
      .on('identity_look_ups')
      .columns(['guild_id', 'due_at'])
      .where(sql<boolean>`due_at is not null`)
      .execute();
  },
};
