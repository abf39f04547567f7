import { type RawBuilder, sql } from 'kysely';
import { findAward } from '../awards/award-rows.ts';
import type { Queries, StoreContext } from '../context.ts';
import { toAward, toMessage } from '../schema/rows.ts';
import { toIdList, toTextList } from '../schema/sql-list.ts';
import type { MessageStore, MessageWay } from './message-store.ts';

/** Discord messages that show awards. */
export function createMessages({ db, write }: StoreContext): MessageStore {
  return {
    listDueMessages: ({ at, limit }, way) => listDue(db, at, limit, way),
    listMessageWays: (after, limit) => listWays(db, after, limit),
    nextMessageDueAt: (at) => findNextDue(db, at),
    markShown: (messageId, shown) => write((db) => markShown(db, messageId, shown)),
    postponeMessage: (messageId, { dueAt, why = 'tried' }) =>
      write(async (db) => {
        await db
          .updateTable('award_messages')
          .set(({ eb }) => ({
            due_at: dueAt,
            attempts: eb('attempts', '+', why === 'tried' ? 1 : 0),
            ...(why === 'token-spent' && { token: null }),
          }))
          .where('id', '=', messageId)
          .where('due_at', 'is not', null)
          .execute();
      }),
    wakeMessages: (guildId, channelIds, at) =>
      write(async (db) => {
        const waiting = db
          .updateTable('award_messages')
          .set({ due_at: at })
          .where('due_at', '>', at)
          .where('guild_id', '=', guildId);
        const woken = channelIds === 'all' ? waiting : waiting.where('channel_id', 'in', toTextList(channelIds));
        return Number((await woken.executeTakeFirst()).numUpdatedRows);
      }),
    addMessage: (awardId, kind, place) => write((db) => addMessage(db, awardId, kind, place)),
    async listMessages(awardId) {
      const rows = await db
        .selectFrom('award_messages')
        .selectAll()
        .where('award_id', '=', awardId)
        .orderBy('id')
        .execute();
      return rows.map(toMessage);
    },
  };
}

/** Messages that show less than is so. A `recorded` award shows nothing: Discord has not confirmed its message. */
function selectStale(db: Queries) {
  return db
    .selectFrom('award_messages as message')
    .innerJoin('awards as award', 'award.id', 'message.award_id')
    .where('message.due_at', 'is not', null)
    .where('award.status', '<>', 'recorded')
    .whereRef('message.shown_version', '<', 'award.version');
}

/** At one way, corrections of what already says something go last. */
async function listDue(
  db: Queries,
  at: number,
  limit: number,
  way: MessageWay | undefined,
): ReturnType<MessageStore['listDueMessages']> {
  const stale = selectStale(db);
  const messages = await (way === undefined
    ? stale
    : stale.where('message.way', '=', way.key).orderBy(sql`message.shown_version > 0`)
  )
    .selectAll('message')
    .where('message.due_at', '<=', at)
    .orderBy('message.due_at')
    .orderBy('message.id')
    .limit(limit)
    .execute();
  const awardIds = messages.map(({ award_id }) => award_id);
  const awards = await db.selectFrom('awards').selectAll().where('id', 'in', toIdList(awardIds)).execute();
  const awardById = new Map(awards.map((row) => [row.id, toAward(row)]));
  return messages.flatMap((row) => {
    const award = awardById.get(row.award_id);
    return award === undefined ? [] : [{ message: toMessage(row), award }];
  });
}

/** One step in the index for each way, however many messages wait at it. */
async function listWays(db: Queries, after: string, limit: number): Promise<readonly MessageWay[]> {
  const next = (key: RawBuilder<unknown>) =>
    sql`(select way from award_messages where due_at is not null and way > ${key} order by way limit 1)`;
  const { rows } = await sql<{ way: string }>`with recursive ways(way) as (
    select ${next(sql`${after}`)} union all select ${next(sql`ways.way`)} from ways where ways.way is not null
  ) select way from ways where way is not null limit ${limit}`.execute(db);
  return rows.map(({ way }) => toWay(way));
}

function toWay(key: string): MessageWay {
  const [guildId = '', route = '', channelId = ''] = key.split('/');
  return { key, guildId, route: route as MessageWay['route'], channelId: channelId === '' ? undefined : channelId };
}

async function findNextDue(db: Queries, at: number): Promise<number | undefined> {
  const next = await selectStale(db)
    .select('message.due_at')
    .where('message.due_at', '>', at)
    .orderBy('message.due_at')
    .limit(1)
    .executeTakeFirst();
  return next?.due_at ?? undefined;
}

async function markShown(db: Queries, id: number, shown: Parameters<MessageStore['markShown']>[1]): Promise<void> {
  const row = await db
    .selectFrom('award_messages as message')
    .innerJoin('awards as award', 'award.id', 'message.award_id')
    .select(['message.kind', 'message.channel_id', 'message.shown_version', 'message.due_at', 'award.version'])
    .where('message.id', '=', id)
    .executeTakeFirst();
  if (row === undefined || (shown.channelId ?? row.channel_id) !== row.channel_id) return;
  const version = Math.max(row.shown_version, shown.version);
  // A notice pings once and is never edited.
  const isDone = row.kind === 'notice' || version >= row.version;
  await db
    .updateTable('award_messages')
    .set({
      shown_version: version,
      attempts: 0,
      due_at: isDone ? null : row.due_at,
      ...(shown.messageId !== undefined && { message_id: shown.messageId }),
      ...(shown.tokenSpent === true && { token: null }),
    })
    .where('id', '=', id)
    .execute();
}

async function addMessage(
  db: Queries,
  awardId: number,
  kind: 'card' | 'notice',
  { guildId, channelId, locale }: Parameters<MessageStore['addMessage']>[2],
): Promise<void> {
  const award = await findAward(db, awardId);
  const isDue = kind === 'card' || award?.status === 'settled';
  await db
    .insertInto('award_messages')
    .values({
      award_id: awardId,
      kind,
      guild_id: guildId,
      channel_id: channelId,
      ephemeral: 0,
      locale,
      due_at: isDue ? 0 : null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['award_id', 'kind'])
        .doUpdateSet({
          channel_id: channelId,
          message_id: null,
          shown_version: 0,
          attempts: 0,
          due_at: isDue ? 0 : null,
        })
        .where('award_messages.channel_id', '<>', channelId)
        // Who was pinged is not pinged again.
        .where((eb) => eb.or([eb('award_messages.message_id', 'is', null), eb('award_messages.kind', '=', 'card')])),
    )
    .execute();
}
