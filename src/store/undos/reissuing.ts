import { sql } from 'kysely';
import { isVoid } from '../../points/award.ts';
import { acknowledge } from '../awards/acknowledging.ts';
import { isLive, loadAward, toPlace } from '../awards/award-rows.ts';
import type { AwardLimits } from '../awards/award-store.ts';
import { insertAward } from '../awards/insert-award.ts';
import { findRoomAgain } from '../awards/moderator-limits.ts';
import { BULK_PRIORITY } from '../awards/priorities.ts';
import { undoAward } from '../awards/undoing.ts';
import type { Queries } from '../context.ts';
import type { AwardRow } from '../schema/tables.ts';
import type { UndoResult } from './undo-store.ts';

/** Who takes back or brings back what, and when. */
export interface Deed {
  readonly key: string;
  readonly actorId: string;
  readonly reason: string;
  /** What it gives is held to these; undefined: to nothing. */
  readonly limits: AwardLimits | undefined;
  readonly at: number;
  readonly random: () => number;
}

export interface Undone {
  readonly result: UndoResult;
  readonly resultId: number | null;
}

/** Given anew, it has a key of its own that tells of which award: so it is given anew once. */
export function findReissued(db: Queries, id: number): Promise<AwardRow | undefined> {
  return db.selectFrom('awards').selectAll().where('key', '=', toKey(id)).executeTakeFirst();
}

/**
 * Whether giving it anew would erase what was given since: a `set` would go behind all of its lane. What was itself given
 * anew has its place from before.
 */
export async function isOutrun(db: Queries, row: AwardRow): Promise<boolean> {
  if (row.action !== 'overwrite') return false;
  const later = await db
    .selectFrom('awards')
    .select('id')
    .where('lane', '=', row.lane)
    .where('id', '>', row.id)
    .where(isLive)
    .where(
      sql<boolean>`(case when substr(key, 1, 6) = 'again:' then cast(substr(key, 7) as bigint) else id end) >= ${row.id}`,
    )
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

function toKey(id: number): string {
  return `again:${id}`;
}

/** Brings back what was cancelled before it was sent: final states stay final, so another award takes its place. */
export async function giveAgain(db: Queries, id: number, deed: Deed): Promise<Undone> {
  const row = await loadAward(db, id);
  if (row.status !== 'cancelled') return { result: 'gone', resultId: null };
  // What was cancelled is itself a taking back.
  if (row.reverses !== null) return takeBack(db, row.reverses, row.guild_id, deed);
  if ((await findReissued(db, id)) !== undefined) return { result: 'gone', resultId: null };
  if (await isOutrun(db, row)) return { result: 'impossible', resultId: null };
  const { at, random } = deed;
  const room = await findRoomAgain(db, row, row.action === 'overwrite' ? undefined : row.hundredths, deed);
  if (room.kind !== 'room') return { result: 'over-limit', resultId: null };
  const given = { ...toRow(row, deed), counted: room.counted };
  const award = await acknowledge(db, await insertAward(db, given, { random }), {}, at);
  // What becomes of its reaction is to be what becomes of it.
  await db.updateTable('reactions').set({ award_id: award.id }).where('award_id', '=', id).execute();
  return { result: 'restored', resultId: award.id };
}

/** Takes back what stands of an award, as undoing it by hand would. */
export async function takeBack(db: Queries, id: number, guildId: string, deed: Deed): Promise<Undone> {
  const { key, actorId, reason, limits, at, random } = deed;
  const undo = { key, actorId, guildId, reason, limits, priority: BULK_PRIORITY };
  const outcome = await undoAward(db, id, undo, { reply: undefined, at, random });
  switch (outcome.kind) {
    case 'recorded':
      await acknowledge(db, await loadAward(db, outcome.award.id), {}, at);
      return { result: 'reversed', resultId: outcome.award.id };
    case 'cancelled':
      return { result: 'cancelled', resultId: outcome.award.id };
    case 'over-limit':
    case 'unknown-change':
      return { result: 'over-limit', resultId: null };
    case 'not-undoable':
      return { result: isVoid(outcome.award.status) ? 'gone' : 'impossible', resultId: null };
    default:
      return { result: 'gone', resultId: null };
  }
}

function toRow(row: AwardRow, { actorId, reason, at }: Deed) {
  return {
    key: toKey(row.id),
    ...toPlace(row),
    action: row.action,
    hundredths: row.hundredths,
    reason: row.reason ?? reason,
    actor_id: actorId,
    source: 'undo' as const,
    origin_channel_id: row.origin_channel_id,
    origin_message_id: row.origin_message_id,
    origin_emoji: row.origin_emoji,
    priority: BULK_PRIORITY,
    created_at: at,
  };
}
