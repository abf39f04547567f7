import { sql } from 'kysely';
import { toLane } from '../../points/award.ts';
import type { Queries, StoreContext } from '../context.ts';
import { insertReply } from '../messages/pending-reply.ts';
import { toAward, toMessage } from '../schema/rows.ts';
import { toIdList } from '../schema/sql-list.ts';
import { acknowledge } from './acknowledging.ts';
import { changeAward, findAward } from './award-rows.ts';
import type { NewAward, Recording, RecordOutcome } from './award-store.ts';
import { insertAward } from './insert-award.ts';
import { findRoom } from './moderator-limits.ts';
import { TYPED_PRIORITY } from './priorities.ts';
import { showUndone } from './settling.ts';

/** The beginning of an award's life: recorded, then acknowledged or not. */
export function createRecording({ db, write, random }: StoreContext): Recording {
  return {
    recordAward: (award, how) => write((db) => record(db, award, { ...how, random })),
    acknowledgeAward: (awardId, shown, at) =>
      write(async (db) => {
        const row = await findAward(db, awardId);
        if (row?.status !== 'recorded') return row && toAward(row);
        return toAward(await acknowledge(db, row, shown, at));
      }),
    cancelRecorded: (award) => write((db) => cancelUnshown(db, award)),
    listUnacknowledged: () => listUnacknowledged(db),
    expireWaiting: (asked) => write((db) => expireWaiting(db, asked)),
  };
}

async function record(
  db: Queries,
  award: NewAward,
  { reply, limits, at, random }: Parameters<Recording['recordAward']>[1] & Pick<StoreContext, 'random'>,
): Promise<RecordOutcome> {
  const earlier = await db.selectFrom('awards').selectAll().where('key', '=', award.key).executeTakeFirst();
  if (earlier !== undefined) return { kind: 'duplicate', award: toAward(earlier) };
  if (await isBeingForgotten(db, award.guildId)) return { kind: 'forgotten' };
  const room = await findRoom(db, award, limits, at);
  if (room.kind !== 'room') return room;
  const row = await insertAward(db, { ...toNewRow(award, at), counted: room.counted }, { random });
  if (reply !== undefined) await insertReply(db, row, reply, at);
  return { kind: 'recorded', award: toAward(row) };
}

/** Asked for just before that began: it would be deleted with the rest. */
async function isBeingForgotten(db: Queries, guildId: string): Promise<boolean> {
  const guild = await db.selectFrom('guilds').select('is_forgotten').where('guild_id', '=', guildId).executeTakeFirst();
  return guild?.is_forgotten === 1;
}

function toNewRow(award: NewAward, at: number) {
  const { communityId, fieldId, accountId } = award;
  return {
    key: award.key,
    guild_id: award.guildId,
    community_id: communityId,
    field_id: fieldId,
    field_name: award.fieldName,
    account_id: accountId ?? null,
    member_id: award.memberId,
    lane: accountId === undefined ? null : toLane(communityId, fieldId, accountId),
    action: award.action,
    hundredths: award.hundredths,
    reason: award.reason ?? null,
    actor_id: award.actorId,
    source: award.source,
    reverses: award.reverses ?? null,
    origin_channel_id: award.origin?.channelId ?? null,
    origin_message_id: award.origin?.messageId ?? null,
    priority: TYPED_PRIORITY,
    created_at: at,
  };
}

/** There is no message in Discord for what nobody was shown, so there is none to finish either. */
async function cancelUnshown(
  db: Queries,
  { awardId: id, at }: Parameters<Recording['cancelRecorded']>[0],
): Promise<void> {
  const row = await findAward(db, id);
  if (row?.status !== 'recorded') return;
  const change = { status: 'cancelled', problem: 'NOT_ACKNOWLEDGED', counted: 0 } as const;
  await changeAward(db, id, change, { at, isVisible: false });
  await showUndone(db, row.reverses, at);
  await db.deleteFrom('award_messages').where('award_id', '=', id).execute();
}

async function listUnacknowledged(db: Queries): ReturnType<Recording['listUnacknowledged']> {
  const rows = await db
    .selectFrom('awards')
    .selectAll()
    .where(sql<boolean>`status = 'recorded'`)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const replies = await db
    .selectFrom('award_messages')
    .selectAll()
    .where('kind', '=', 'reply')
    .where('award_id', 'in', toIdList(rows.map(({ id }) => id)))
    .execute();
  const replyByAward = new Map(replies.map((reply) => [reply.award_id, toMessage(reply)]));
  return rows.map((row) => ({ award: toAward(row), reply: replyByAward.get(row.id) }));
}

async function expireWaiting(db: Queries, { before, at }: Parameters<Recording['expireWaiting']>[0]): Promise<number> {
  const rows = await db
    .selectFrom('awards')
    .select('id')
    .where(sql<boolean>`status = 'waiting'`)
    .where('created_at', '<', before)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  for (const { id } of rows)
    await changeAward(db, id, { status: 'expired' }, { at, isVisible: true, event: 'expired' });
  return rows.length;
}
