/** How rows of awards are found, changed and made; every operation on awards goes through these. */
import { type RawBuilder, sql } from 'kysely';
import { type AwardStatus, toOriginId } from '../../points/award.ts';
import type { Queries } from '../context.ts';
import type { AwardEvent } from '../messages/log-store.ts';
import type { AwardChange, AwardRow } from '../schema/tables.ts';
import type { Claim } from './award-store.ts';

/** Not refused, cancelled or expired. Written out as in the partial index on live reversals, so that it is used. */
export const isLive: RawBuilder<boolean> = sql<boolean>`status not in ('refused', 'cancelled', 'expired')`;

/** By staff, not by a reaction. Written out as in the partial index of what stands of it. */
export const isByHand: RawBuilder<boolean> = sql<boolean>`source in ('command', 'undo')`;

/**
 * Staff must decide about it. Two conditions, each written out as in its partial index, and asked one after the other:
 * joined by an `or` beside another condition, SQLite takes neither index and reads the whole ledger.
 */
export const FOR_STAFF: readonly RawBuilder<boolean>[] = [
  sql<boolean>`status = 'review'`,
  sql<boolean>`late_state = 'found'`,
];

export function findAward(db: Queries, id: number): Promise<AwardRow | undefined> {
  return db.selectFrom('awards').selectAll().where('id', '=', id).executeTakeFirst();
}

/** @throws Error when there is none: ids come from the store itself, so this is a programming error */
export async function loadAward(db: Queries, id: number): Promise<AwardRow> {
  const row = await findAward(db, id);
  if (row === undefined) throw new Error(`There is no award with the id ${id}.`);
  return row;
}

/** The award at the beginning of its chain: through what it takes back, and what it was given in the place of. */
export async function findRoot(db: Queries, row: AwardRow): Promise<AwardRow> {
  let root = row;
  for (;;) {
    const id = toOriginId({ reverses: root.reverses ?? undefined, key: root.key });
    if (id === undefined) return root;
    root = await loadAward(db, id);
  }
}

/** Whose points, of which field, an award moves: one that follows from another is about the same. */
export function toPlace({ guild_id, community_id, field_id, field_name, account_id, member_id, lane }: AwardRow) {
  return { guild_id, community_id, field_id, field_name, account_id, member_id, lane };
}

/** The award while a worker's claim on it still stands and it is in one of `statuses`. */
export function findClaimed(
  db: Queries,
  { awardId, fence }: Claim,
  statuses: readonly AwardStatus[],
): Promise<AwardRow | undefined> {
  return db
    .selectFrom('awards')
    .selectAll()
    .where('id', '=', awardId)
    .where('fence', '=', fence)
    .where('status', 'in', statuses)
    .executeTakeFirst();
}

export function findLiveReversal(db: Queries, id: number): Promise<AwardRow | undefined> {
  return db.selectFrom('awards').selectAll().where('reverses', '=', id).where(isLive).executeTakeFirst();
}

/** The live reversals that hang on an award, each of the one before it. */
export async function followReversals(db: Queries, id: number): Promise<readonly AwardRow[]> {
  const chain: AwardRow[] = [];
  for (let next = await findLiveReversal(db, id); next !== undefined; next = await findLiveReversal(db, next.id)) {
    chain.push(next);
  }
  return chain;
}

/** What people are told of a change. */
export interface Told {
  readonly at: number;
  /** Its messages show something that is no longer so. */
  readonly isVisible: boolean;
  readonly event?: AwardEvent['kind'];
}

/** Changes an award and, in the same transaction, what follows: its version, its messages, its event. */
export async function changeAward(db: Queries, id: number, change: AwardChange, told: Told): Promise<AwardRow> {
  const row = await db
    .updateTable('awards')
    .set(change)
    .set((eb) => ({ version: eb('version', '+', told.isVisible ? 1 : 0) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (told.isVisible) await makeMessagesDue(db, row, told.at);
  if (told.event !== undefined) await addEvent(db, row, told.event, told.at);
  return row;
}

/** A notice pings once, when the award has settled; the other messages always show the award as it is. */
async function makeMessagesDue(db: Queries, { id, status }: AwardRow, at: number): Promise<void> {
  await db
    .updateTable('award_messages')
    .set({ due_at: at })
    .where('award_id', '=', id)
    .where((eb) => {
      const isOther = eb('kind', '<>', 'notice');
      return status === 'settled' ? eb.or([isOther, eb('shown_version', '=', 0)]) : isOther;
    })
    .execute();
}

async function addEvent(db: Queries, row: AwardRow, kind: AwardEvent['kind'], at: number): Promise<void> {
  await db.insertInto('award_events').values({ award_id: row.id, guild_id: row.guild_id, kind, at }).execute();
}
