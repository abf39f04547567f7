/**
 * The language that a server has chosen. Messages that show awards keep the one that they began in: those from before
 * began in English, with numbers as in their locale.
 */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const languages: Migration = {
  number: 23,
  name: 'languages',
  async up(db) {
    await db.schema.alterTable('guilds').addColumn('language', 'text').execute();
    const { rows } = await sql<{ latest: number | null }>`select max(id) as latest from award_messages`.execute(db);
    if ((rows[0]?.latest ?? null) === null) return;
    await sql`update award_messages set locale = 'en-US' where locale not like 'en%'`.execute(db);
  },
};
