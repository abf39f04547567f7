/**
 * What each award counts of the hour of who asked for it; undos that are held to limits; what somebody who was erased had
 * used of their hour; and whose accounts are whose, in any guild.
 */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const counted: Migration = {
  number: 15,
  name: 'counted',
  async up(db, { addId }) {
    await db.schema
      .alterTable('awards')
      .addColumn('counted', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    // Of what came before, the last hour alone still counts. No server gives 50,000 awards in one.
    await sql`update awards set counted = hundredths
      where id > (select max(id) - 50000 from awards)
        and created_at > (select created_at from awards where id = (select max(id) from awards)) - 3600000
        and source = 'command' and action <> 'overwrite' and coalesce(problem, '') <> 'NOT_ACKNOWLEDGED'`.execute(db);
    // Whether a total has moved since it was read. What is open has no time yet.
    await db.schema
      .createIndex('awards_moving')
      .on('awards')
      .columns(['lane', 'settled_at'])
      .where(sql<boolean>`status not in ('refused', 'cancelled', 'expired')`)
      .execute();
    await db.schema
      .alterTable('undos')
      .addColumn('is_limited', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await addId(db.schema.createTable('erased_counts'))
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('salt', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('counted', 'bigint', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('erased_counts_by_guild').on('erased_counts').column('guild_id').execute();
    await db.schema.createIndex('links_by_member').on('links').column('member_id').execute();
  },
};
