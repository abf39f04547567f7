import { sql } from 'kysely';
import { toCreationTime } from '../../reactions/snowflake.ts';
import type { Queries, StoreContext } from '../context.ts';
import { toIdList, toTextList } from '../schema/sql-list.ts';
import { toReaction } from './facts.ts';
import type { DueReactions } from './reaction-store.ts';

const DAY_MS = 86_400_000;
/** One look asks Discord about no more than that; the rest would be read for nothing. */
const MOST_MESSAGES = 5_000;
const CHANGES_AT_ONCE = 2_000;

const isDue = sql<boolean>`due_at is not null`;

/** Reading reactions, and what is known of those that are not decided yet. */
export function createDueReactions({ db, write }: StoreContext): DueReactions {
  return {
    async listDueReactions({ at, limit, except, exceptRules = [] }) {
      const rows = await db
        .selectFrom('reactions')
        .selectAll()
        .where(isDue)
        .where('due_at', '<=', at)
        .where('id', 'not in', toIdList(except))
        .where('rule_id', 'not in', toIdList(exceptRules))
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
    postponeReaction: (reactionId, { dueAt }) =>
      write(async (db) => {
        await db.updateTable('reactions').set({ due_at: dueAt }).where('id', '=', reactionId).where(isDue).execute();
      }),
    async listReactions({ guildId, messageId }) {
      const rows = await db
        .selectFrom('reactions')
        .selectAll()
        .where('message_id', '=', messageId)
        .orderBy('id')
        .execute();
      // Not in the query: the engine would take the index on guilds, which finds all that a guild ever had.
      return rows.filter(({ guild_id }) => guild_id === guildId).map(toReaction);
    },
    pageReactions: (place, wanted) => pageReactions(db, place, wanted),
    async listReactedMessages({ guildId, fromId }) {
      // Nobody reacts before the message is there.
      const messages = await listLatestChanged(db, guildId, toCreationTime(fromId));
      // Ids are texts of different lengths, and their order is that of numbers.
      return messages.filter(({ messageId }) => BigInt(messageId) >= BigInt(fromId));
    },
    noteGoneMessages: (messageIds) =>
      write(async (db) => {
        await db
          .updateTable('reactions')
          .set({ message_gone: 1 })
          .where('message_id', 'in', toTextList(messageIds))
          .execute();
      }),
    forgetReactions: (asked) => write((db) => forgetReactions(db, asked)),
  };
}

/** A message may have tens of thousands: of those that are not on the page no more than their ids is read, from an index. */
async function pageReactions(
  db: Queries,
  { guildId, channelId, messageId }: Parameters<DueReactions['pageReactions']>[0],
  { page: wanted, size }: Parameters<DueReactions['pageReactions']>[1],
): ReturnType<DueReactions['pageReactions']> {
  const ofMessage = db.selectFrom('reactions').where('message_id', '=', messageId);
  const { count } = await ofMessage.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(Number(count) / size));
  const page = Math.min(Math.max(1, Number.isSafeInteger(wanted) ? wanted : 1), pages);
  const ids = ofMessage
    .select('id')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size);
  const rows = await db.selectFrom('reactions').selectAll().where('id', 'in', ids).orderBy('id').execute();
  const isThere = rows.every(({ guild_id, channel_id }) => guild_id === guildId && channel_id === channelId);
  return isThere ? { reactions: rows.map(toReaction), page, pages } : { reactions: [], page: 1, pages: 1 };
}

/** What changed last comes first. Read backwards and no further than needed: there is no end of what lies behind. */
async function listLatestChanged(
  db: Queries,
  guildId: string,
  since: number,
): ReturnType<DueReactions['listReactedMessages']> {
  const messages = new Map<string, { readonly channelId: string; readonly messageId: string }>();
  let next = { changed_at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };
  for (;;) {
    const rows = await db
      .selectFrom('reactions')
      .select(['id', 'channel_id', 'message_id', 'changed_at'])
      .where('guild_id', '=', guildId)
      .where('changed_at', '>=', since)
      .where(sql<boolean>`(changed_at, id) < (${next.changed_at}, ${next.id})`)
      .where(sql<boolean>`(kinds <> 0 or standing = 1)`)
      .where('message_gone', '=', 0)
      .orderBy('changed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(CHANGES_AT_ONCE)
      .execute();
    for (const { channel_id: channelId, message_id: messageId } of rows) {
      if (!messages.has(messageId)) messages.set(messageId, { channelId, messageId });
      if (messages.size === MOST_MESSAGES) return [...messages.values()];
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHANGES_AT_ONCE) return [...messages.values()];
    next = last;
  }
}

/** Rule by rule, so that what a rule of long memory keeps is not read again and again. */
async function forgetReactions(
  db: Queries,
  { before, at, limit }: Parameters<DueReactions['forgetReactions']>[0],
): Promise<number> {
  const ofRule = sql<number>`(cast(${at} as bigint) - cast(${DAY_MS} as bigint) * rule.max_age_days)`;
  const old = db
    .selectFrom('reaction_rules as rule')
    // The order of a cross join is kept.
    .crossJoin('reactions')
    .select('reactions.id')
    .whereRef('reactions.rule_id', '=', 'rule.id')
    .where(sql<boolean>`award_id is null and due_at is null`)
    .where('changed_at', '<', sql<number>`case when ${ofRule} < ${before} then ${ofRule} else ${before} end`)
    .limit(limit);
  const { numDeletedRows } = await db.deleteFrom('reactions').where('id', 'in', old).executeTakeFirst();
  return Number(numDeletedRows);
}
