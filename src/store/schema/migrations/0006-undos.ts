/**
 * Undoing many awards at once: what was shown of it, what of it is done, and where its progress is told. An undo begins
 * as a preview, so that confirming it is one step from one state to the next.
 */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const undos: Migration = {
  number: 6,
  name: 'undos',
  async up(db, { addId }) {
    await addId(db.schema.createTable('undos'))
      .addColumn('receipt', 'text', (column) => column.notNull().unique())
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('actor_id', 'text', (column) => column.notNull())
      .addColumn('of_others', 'integer', (column) => column.notNull())
      .addColumn('needs', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('token', 'text')
      .addColumn('token_expires_at', 'bigint')
      .addColumn('locale', 'text')
      .addCheckConstraint('undos_state', sql`state in ('preview', 'running', 'done')`)
      .execute();
    for (const [name, where] of [
      ['undos_previews', sql<boolean>`state = 'preview'`],
      ['undos_running', sql<boolean>`state = 'running'`],
      ['undos_told', sql<boolean>`token is not null`],
    ] as const) {
      await db.schema.createIndex(name).on('undos').column('created_at').where(where).execute();
    }
    await db.schema
      .createTable('undo_items')
      .addColumn('undo_id', 'bigint', (column) => column.notNull().references('undos.id'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('award_id', 'bigint', (column) => column.notNull().references('awards.id'))
      .addColumn('how', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text')
      .addColumn('result_id', 'bigint', (column) => column.references('awards.id'))
      .addPrimaryKeyConstraint('undo_items_key', ['undo_id', 'position'])
      .execute();
    await db.schema
      .createIndex('undo_items_left')
      .on('undo_items')
      .columns(['undo_id', 'position'])
      .where(sql<boolean>`outcome is null`)
      .execute();
    await db.schema.createIndex('undos_by_guild').on('undos').columns(['guild_id', 'actor_id']).execute();
    await db.schema
      .createIndex('awards_by_origin')
      .on('awards')
      .columns(['origin_message_id', 'id'])
      .where(sql<boolean>`origin_message_id is not null`)
      .execute();
  },
};
