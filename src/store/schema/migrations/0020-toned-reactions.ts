/** What is there of a reaction by emoji, where it is not only the emoji of the rule itself: one with a skin tone. */
import type { Migration } from './migration.ts';

export const tonedReactions: Migration = {
  number: 20,
  name: 'toned-reactions',
  async up(db) {
    await db.schema.alterTable('reactions').addColumn('toned', 'text').execute();
  },
};
