import { sql } from 'kysely';
import { toCreationTime } from '../../reactions/snowflake.ts';
import type { Queries, StoreContext } from '../context.ts';
import { toSqlList } from '../sql-list.ts';
import type { Store } from '../store.ts';
import { toReaction, toStoredFacts } from './facts.ts';

const DAY_MS = 86_400_000;
/** One look asks Discord about no more than that; the rest would be read for nothing. */
const MOST_MESSAGES = 5_000;

type Due = Pick<
  Store,
  | 'listDueReactions'
  | 'nextReactionDueAt'
  | 'saveReactionFacts'
  | 'postponeReaction'
  | 'listReactions'
  | 'listReactedMessages'
  | 'noteGoneMessages'
  | 'forgetReactions'
>;

const isDue = sql<boolean>`due_at is not null`;

/** Reading reactions, and what is known of those that are not decided yet. */
export function createDueReactions({ db, write }: StoreContext): Due {
  return {
    async listDueReactions(at, limit, except) {
      const rows = await db
        .selectFrom('reactions')
        .selectAll()
        .where(isDue)
        .where('due_at', '<=', at)
        .where('id', 'not in', toSqlList(except))
        .orderBy('due_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toReaction);
    },
    async nextReactionDueAt(at) {
      const row = await db
        .selectFrom('reactions')
        .select('due_at')
        .where(isDue)
        .where('due_at', '>', at)
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst();
      return row?.due_at ?? undefined;
    },
    saveReactionFacts: (reactionId, facts) =>
      write(async (db) => {
        await db
          .updateTable('reactions')
          .set({ facts: toStoredFacts(facts) })
          .where('id', '=', reactionId)
          // It went while this was looked up; and what is decided needs no facts.
          .where('kinds', '<>', 0)
          .where(isDue)
          .execute();
      }),
    postponeReaction: (reactionId, dueAt) =>
      write(async (db) => {
        await db.updateTable('reactions').set({ due_at: dueAt }).where('id', '=', reactionId).where(isDue).execute();
      }),
    async listReactions(guildId, messageId) {
      const rows = await db
        .selectFrom('reactions')
        .selectAll()
        .where('message_id', '=', messageId)
        .orderBy('id')
        .execute();
      // Not in the query: the engine would take the index on guilds, which finds all that a guild ever had.
      return rows.filter(({ guild_id }) => guild_id === guildId).map(toReaction);
    },
    async listReactedMessages(guildId, fromId) {
      const rows = await db
        .selectFrom('reactions')
        .select(['channel_id as channelId', 'message_id as messageId'])
        .groupBy(['channel_id', 'message_id'])
        .where('guild_id', '=', guildId)
        // Nobody reacts before the message is there.
        .where('changed_at', '>=', toCreationTime(fromId))
        .where(sql<boolean>`(kinds <> 0 or standing = 1)`)
        .where('message_gone', '=', 0)
        .orderBy(({ fn }) => fn.max('changed_at'), 'desc')
        .limit(MOST_MESSAGES)
        .execute();
      // Ids are texts of different lengths, and their order is that of numbers.
      return rows.filter(({ messageId }) => BigInt(messageId) >= BigInt(fromId));
    },
    noteGoneMessages: (messageIds) =>
      write(async (db) => {
        await db
          .updateTable('reactions')
          .set({ message_gone: 1 })
          .where('message_id', 'in', toSqlList(messageIds))
          .execute();
      }),
    forgetReactions: (before, at, limit) => write((db) => forgetReactions(db, before, at, limit)),
  };
}

async function forgetReactions(db: Queries, before: number, at: number, limit: number): Promise<number> {
  const ruleAge = sql`(select max_age_days from reaction_rules where reaction_rules.id = rule_id)`;
  const old = db
    .selectFrom('reactions')
    .select('id')
    .where(sql<boolean>`award_id is null and due_at is null`)
    .where('changed_at', '<', before)
    .where('changed_at', '<', sql<number>`${at} - ${DAY_MS} * ${ruleAge}`)
    .limit(limit);
  const { numDeletedRows } = await db.deleteFrom('reactions').where('id', 'in', old).executeTakeFirst();
  return Number(numDeletedRows);
}
