import type { Anchor } from '../../points/award.ts';
import type { Queries } from '../context.ts';
import { toAnchorColumns } from '../schema/rows.ts';
import type { AwardRow, LaneRow } from '../schema/tables.ts';

export function findLane(db: Queries, lane: string): Promise<LaneRow | undefined> {
  return db.selectFrom('lanes').selectAll().where('lane', '=', lane).executeTakeFirst();
}

/** What an answer or a read showed of a lane. */
export interface LaneFact {
  readonly anchor: Anchor;
  /** When the anchor was the newest entry. */
  readonly anchorAt: number | undefined;
  /** Absent: as it was. */
  readonly lastTotal?: { readonly total: number | undefined; readonly at: number };
}

/** Remembers what is now known of an award's lane. */
export async function saveLane(db: Queries, award: AwardRow, fact: LaneFact): Promise<void> {
  const { lane, account_id } = award;
  if (lane === null || account_id === null) throw new Error(`The award ${award.id} has no lane.`);
  const known = {
    ...toAnchorColumns(fact.anchor),
    anchor_at: fact.anchorAt ?? null,
    ...(fact.lastTotal && toTotalColumns(fact.lastTotal)),
  };
  await db
    .insertInto('lanes')
    .values({ lane, community_id: award.community_id, field_id: award.field_id, account_id, ...known })
    .onConflict((conflict) =>
      conflict.column('lane').doUpdateSet((eb) => ({ ...known, version: eb('lanes.version', '+', 1) })),
    )
    .execute();
}

/** Forgets what was known: something may have been written to the lane that we did not see. */
export async function forgetLane(db: Queries, award: AwardRow, at: number): Promise<void> {
  await saveLane(db, award, {
    anchor: { kind: 'unknown' },
    anchorAt: undefined,
    lastTotal: { total: undefined, at },
  });
}

/** The copy of an award has moved the total since it was noted: what the next award starts from is not known. */
export async function forgetTotal(db: Queries, lane: string): Promise<void> {
  await db
    .updateTable('lanes')
    .set((eb) => ({ last_total: null, last_total_at: null, version: eb('version', '+', 1) }))
    .where('lane', '=', lane)
    .execute();
}

function toTotalColumns({ total, at }: { readonly total: number | undefined; readonly at: number }) {
  return { last_total: total ?? null, last_total_at: total === undefined ? null : at };
}
