import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What is asked of a ledger reads no more of it the longer it grows. */

export const grownLedgers: Migration = {
  number: 11,
  name: 'grown-ledgers',
  async up(db) {
    await db.schema.dropIndex('awards_by_lane').execute();
    // In the order of the ids: what came after an award, without what came before.
    await db.schema
      .createIndex('awards_in_lane')
      .on('awards')
      .columns(['lane', 'id'])
      .where(sql<boolean>`status not in ('refused', 'cancelled', 'expired')`)
      .execute();
    // The newest total that a guild was told, also where most answers told none.
    await db.schema
      .createIndex('awards_settled')
      .on('awards')
      .expression(sql`lane, guild_id, (total is null), settled_at`)
      .where(sql<boolean>`settled_at is not null`)
      .execute();
    // What somebody did by commands, also where they react all day.
    await db.schema
      .createIndex('awards_by_hand')
      .on('awards')
      .columns(['guild_id', 'actor_id', 'source', 'created_at'])
      .where(sql<boolean>`source in ('command', 'undo') and status not in ('refused', 'cancelled', 'expired')`)
      .execute();
    // Without it, deleting a rule would look for its reactions in the whole table.
    await db.schema.createIndex('reactions_by_rule').on('reactions').column('rule_id').execute();
    await db.schema.dropIndex('reactions_forgettable').execute();
    await db.schema
      .createIndex('reactions_forgettable')
      .on('reactions')
      .columns(['rule_id', 'changed_at'])
      .where(sql<boolean>`award_id is null and due_at is null`)
      .execute();
    // Whose links somebody is, in whichever community.
    for (const column of ['member_id', 'linked_by']) {
      await db.schema.createIndex(`links_by_${column}`).on('links').columns(['guild_id', column]).execute();
    }
  },
};
