/**
 * Erasures of people that are under way, guilds that are being forgotten, and the ways to find what is stored about
 * somebody and what is old. A finished erasure has no row: that would be the id to look it up by.
 */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const people: Migration = {
  number: 7,
  name: 'people',
  async up(db, { addId }) {
    await addId(db.schema.createTable('erasures'))
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('pseudonym', 'text', (column) => column.notNull())
      .addColumn('begun_at', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('erasures_member', ['guild_id', 'member_id'])
      .execute();
    // Once begun, it goes to its end: what is left by half is no ledger.
    await db.schema
      .alterTable('guilds')
      .addColumn('is_forgotten', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    for (const column of ['decided_by', 'late_decided_by']) {
      await db.schema
        .createIndex(`awards_${column}`)
        .on('awards')
        .columns(['guild_id', column])
        .where(sql<boolean>`${sql.ref(column)} is not null`)
        .execute();
    }
    await db.schema.createIndex('reactions_by_reactor').on('reactions').columns(['guild_id', 'reactor_id']).execute();
    await db.schema.createIndex('reactions_by_author').on('reactions').columns(['guild_id', 'author_id']).execute();
    await db.schema
      .createIndex('awards_with_reason')
      .on('awards')
      .column('created_at')
      .where(sql<boolean>`reason is not null`)
      .execute();
    await db.schema
      .createIndex('link_requests_ended')
      .on('link_requests')
      .column('decided_at')
      .where(sql<boolean>`state <> 'open'`)
      .execute();
    // What points to an award is looked for when it is deleted: each in the whole table, without these.
    for (const [table, column] of [
      ['award_events', 'award_id'],
      ['reactions', 'award_id'],
      ['awards', 'reverses'],
      ['undo_items', 'award_id'],
      ['undo_items', 'result_id'],
    ] as const) {
      await db.schema
        .createIndex(`${table}_by_${column}`)
        .on(table)
        .column(column)
        .where(sql<boolean>`${sql.ref(column)} is not null`)
        .execute();
    }
  },
};
