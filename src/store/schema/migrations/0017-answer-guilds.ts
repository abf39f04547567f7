/** Whose guild's answers were begun, so that those of one guild do not wait for those of another. */
import type { Migration } from './migration.ts';

export const answerGuilds: Migration = {
  number: 17,
  name: 'answer-guilds',
  async up(db) {
    await db.schema.alterTable('open_answers').addColumn('guild_id', 'text').execute();
  },
};
