import type { AwardSource } from '../../points/award.ts';
import { decideReversal } from '../../points/undo.ts';
import type { Queries, StoreContext } from '../context.ts';
import { insertReply } from '../messages/pending-reply.ts';
import { toAward } from '../schema/rows.ts';
import type { AwardRow } from '../schema/tables.ts';
import { changeAward, followReversals, loadAward, toPlace } from './award-rows.ts';
import type { NewAward, NewReply, NoRoom, Undoing, UndoOutcome } from './award-store.ts';
import { insertAward } from './insert-award.ts';
import { findRoomAgain, type Room } from './moderator-limits.ts';
import { showUndone } from './settling.ts';

type Undo = Parameters<Undoing['undoAward']>[1] & {
  /** `undo` when left out. */
  readonly source?: Exclude<AwardSource, 'command' | 'reaction'>;
  /** That of what it takes back, when left out. */
  readonly priority?: number;
};

/** Taking awards back. */
export function createUndoing({ write, random }: StoreContext): Undoing {
  return {
    undoAward: (awardId, undo, { reply, at }) => write((db) => undoAward(db, awardId, undo, { reply, at, random })),
  };
}

export interface Circumstances {
  readonly reply: NewReply | undefined;
  readonly at: number;
  readonly random: () => number;
}

/** Takes an award back, or what stands of it; inside a transaction. */
export async function undoAward(db: Queries, awardId: number, undo: Undo, how: Circumstances): Promise<UndoOutcome> {
  const earlier = await db.selectFrom('awards').selectAll().where('key', '=', undo.key).executeTakeFirst();
  if (earlier !== undefined) {
    const original = await loadAward(db, earlier.reverses ?? awardId);
    return { kind: 'duplicate', award: toAward(earlier), original: toAward(original) };
  }
  const row = await loadAward(db, awardId);
  if (row.guild_id !== undo.guildId) throw new Error(`The award ${awardId} belongs to another guild.`);
  const reversals = await followReversals(db, awardId);
  const [first] = reversals;
  // Taken back, or taken back again after it was restored: an odd number of reversals leaves nothing of it.
  if (first !== undefined && reversals.length % 2 === 1) return { kind: 'already-undone', by: toAward(first) };
  return takeBack(db, reversals.at(-1) ?? row, undo, how);
}

/** What stands is the last of the chain: the award itself, or the reversal that restored it. */
async function takeBack(db: Queries, row: AwardRow, undo: Undo, how: Circumstances): Promise<UndoOutcome> {
  const original = toAward(row);
  const decision = decideReversal(original);
  switch (decision.kind) {
    case 'not-undoable':
      return { kind: 'not-undoable', award: original };
    case 'cancel': {
      // Why it was held up is no reason for its end.
      const change = { status: 'cancelled', decided_by: undo.actorId, problem: null } as const;
      const cancelled = await changeAward(db, row.id, change, { at: how.at, isVisible: true, event: 'cancelled' });
      await showUndone(db, row.reverses, how.at);
      return { kind: 'cancelled', award: toAward(cancelled) };
    }
    case 'reverse': {
      const room = await findRoomFor(db, row, decision, undo, how.at);
      if (room.kind !== 'room') return room;
      const made = { ...toReversalRow(row, decision, undo, how.at), counted: room.counted };
      const reversal = await insertAward(db, made, how);
      if (how.reply !== undefined) await insertReply(db, reversal, how.reply, how.at);
      return { kind: 'recorded', award: toAward(reversal), original };
    }
  }
}

/** Giving back is giving. Taking back is always allowed: it is how a wrong award is mended. */
function findRoomFor(
  db: Queries,
  row: AwardRow,
  { action, hundredths }: Pick<NewAward, 'action' | 'hundredths'>,
  { limits, actorId }: Undo,
  at: number,
): Promise<Room | NoRoom> {
  const isHeld = action === 'increase' ? limits : undefined;
  return findRoomAgain(db, row, hundredths, { limits: isHeld, actorId, at });
}

function toReversalRow(
  row: AwardRow,
  { action, hundredths }: Pick<NewAward, 'action' | 'hundredths'>,
  { key, actorId, reason, source = 'undo', priority = row.priority }: Undo,
  at: number,
) {
  return {
    key,
    ...toPlace(row),
    action,
    hundredths,
    reason: reason ?? null,
    actor_id: actorId,
    source,
    origin_channel_id: row.origin_channel_id,
    origin_message_id: row.origin_message_id,
    origin_emoji: row.origin_emoji,
    reverses: row.id,
    priority,
    created_at: at,
  };
}
