import { sql } from 'kysely';
import { toLane } from '../../points/award.ts';
import type { Queries, StoreContext } from '../context.ts';
import { toAward, toMessage } from '../rows.ts';
import { toSqlList } from '../sql-list.ts';
import type { AwardLimits, NewAward, NewReply, RecordOutcome, Store } from '../store.ts';
import { acknowledge } from './acknowledging.ts';
import { changeAward, findAward, isLive } from './award-rows.ts';
import { insertAward, insertReply } from './insert-award.ts';
import { TYPED_PRIORITY } from './priorities.ts';
import { showUndone } from './settling.ts';

const HOUR_MS = 3_600_000;

type Recording = Pick<
  Store,
  'recordAward' | 'acknowledgeAward' | 'cancelRecorded' | 'listUnacknowledged' | 'expireWaiting'
>;

/** The beginning of an award's life: recorded, then acknowledged or not. */
export function createRecording({ db, write, random }: StoreContext): Recording {
  return {
    recordAward: (award, reply, limits, at) => write((db) => record(db, award, reply, limits, at, random)),
    acknowledgeAward: (awardId, shown, at) =>
      write(async (db) => {
        const row = await findAward(db, awardId);
        if (row?.status !== 'recorded') return row && toAward(row);
        return toAward(await acknowledge(db, row, shown, at));
      }),
    cancelRecorded: (awardId, at) => write((db) => cancelUnshown(db, awardId, at)),
    listUnacknowledged: () => listUnacknowledged(db),
    expireWaiting: (before, at) => write((db) => expireWaiting(db, before, at)),
  };
}

async function record(
  db: Queries,
  award: NewAward,
  reply: NewReply | undefined,
  limits: AwardLimits,
  at: number,
  random: () => number,
): Promise<RecordOutcome> {
  const earlier = await db.selectFrom('awards').selectAll().where('key', '=', award.key).executeTakeFirst();
  if (earlier !== undefined) return { kind: 'duplicate', award: toAward(earlier) };
  if (await isBeingForgotten(db, award.guildId)) return { kind: 'forgotten' };
  const excess = await findExcess(db, award, limits, at);
  if (excess !== undefined) return excess;
  const row = await insertAward(db, toNewRow(award, at), random);
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
    priority: TYPED_PRIORITY,
    created_at: at,
  };
}

/** Limits are about points given and taken; an `overwrite` is neither, and taking back is always allowed. */
async function findExcess(
  db: Queries,
  award: NewAward,
  { perAward, perModeratorHour }: AwardLimits,
  at: number,
): Promise<Extract<RecordOutcome, { kind: 'over-limit' }> | undefined> {
  if (award.action === 'overwrite' || award.source !== 'command') return undefined;
  const asked = Math.abs(award.hundredths);
  if (perAward !== undefined && asked > perAward) {
    return { kind: 'over-limit', limit: 'perAward', leftHundredths: perAward };
  }
  if (perModeratorHour === undefined) return undefined;
  const left = perModeratorHour - (await sumOfHour(db, award, at));
  if (asked <= left) return undefined;
  return { kind: 'over-limit', limit: 'perModeratorHour', leftHundredths: Math.max(0, left) };
}

/** Cancelled, and what undoing that gave instead stands: undoing back and forth makes no room. */
const isGivenAnew = sql<boolean>`exists (
  with recursive given (id) as (
    select awards.id
    union all
    select again.id from given cross join awards as again on again.key = 'again:' || given.id
  ) select 1 from given join awards as again on again.id = given.id where ${isLive}
)`;

async function sumOfHour(db: Queries, { guildId, actorId }: NewAward, at: number): Promise<number> {
  const { total } = await db
    .selectFrom('awards')
    .select(({ fn }) => fn.sum<number | null>('hundredths').as('total'))
    .where('guild_id', '=', guildId)
    .where('actor_id', '=', actorId)
    .where('created_at', '>', at - HOUR_MS)
    .where('action', '<>', 'overwrite')
    .where('source', '=', 'command')
    .where(({ or }) => or([isLive, isGivenAnew]))
    .executeTakeFirstOrThrow();
  return Number(total ?? 0);
}

/** There is no message in Discord for what nobody was shown, so there is none to finish either. */
async function cancelUnshown(db: Queries, id: number, at: number): Promise<void> {
  const row = await findAward(db, id);
  if (row?.status !== 'recorded') return;
  await changeAward(db, id, { status: 'cancelled', problem: 'NOT_ACKNOWLEDGED' }, { at, isVisible: false });
  await showUndone(db, row.reverses, at);
  await db.deleteFrom('award_messages').where('award_id', '=', id).execute();
}

async function listUnacknowledged(db: Queries): ReturnType<Store['listUnacknowledged']> {
  const rows = await db
    .selectFrom('awards')
    .selectAll()
    .where(sql<boolean>`status = 'recorded'`)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const replies = await db
    .selectFrom('award_messages')
    .selectAll()
    .where('kind', '=', 'reply')
    .where('award_id', 'in', toSqlList(rows.map(({ id }) => id)))
    .execute();
  const replyByAward = new Map(replies.map((reply) => [reply.award_id, toMessage(reply)]));
  return rows.map((row) => ({ award: toAward(row), reply: replyByAward.get(row.id) }));
}

async function expireWaiting(db: Queries, before: number, at: number): Promise<number> {
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
