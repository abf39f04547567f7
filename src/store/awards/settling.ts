/** Ends of an award's life that pull other awards along: reversals hang on their original's end, and it shows theirs. */
import { type Anchor, isStoppedAtZero, toDifference } from '../../points/award.ts';
import { addToBoards, toBoardEntry } from '../boards/counting.ts';
import type { Queries } from '../context.ts';
import type { AwardEvent } from '../messages/log-store.ts';
import { toAward } from '../schema/rows.ts';
import type { AwardChange, AwardRow } from '../schema/tables.ts';
import { changeAward, findLiveReversal } from './award-rows.ts';
import type { Settlement } from './award-store.ts';
import { saveLane } from './lanes.ts';

/** Confirmed: stores what came back, moves the lane's anchor on, and lets what the award takes back show it. */
export async function settle(
  db: Queries,
  row: AwardRow,
  settlement: Settlement,
  { event, decidedBy }: { readonly event: AwardEvent['kind']; readonly decidedBy?: string },
): Promise<AwardRow> {
  const { at, total } = settlement;
  const historyId = await toFreeHistoryId(db, row, settlement.historyId);
  const anchor: Anchor =
    historyId === null ? { kind: 'unknown' } : { kind: 'entry', id: historyId, at: settlement.historyAt };
  await saveLane(db, row, {
    anchor,
    anchorAt: historyId === null ? undefined : at,
    lastTotal: { total, at },
  });
  const settled = await changeAward(
    db,
    row.id,
    {
      status: 'settled',
      total: total ?? null,
      total_before: settlement.totalBefore ?? null,
      outside_change: settlement.outsideChange ? 1 : 0,
      outside_by: settlement.outsideBy ?? null,
      history_id: historyId,
      history_from: historyId === null ? null : (settlement.historyFrom ?? null),
      history_time: historyId !== null && settlement.historyFrom === 'answer' ? (settlement.historyAt ?? null) : null,
      problem: null,
      lease_until: null,
      settled_at: at,
      decided_by: decidedBy ?? row.decided_by,
      ...toCounted(row, settlement),
      ...(await toBoardEntry(db, row, settlement)),
    },
    { at, isVisible: true, event },
  );
  await addToBoards(db, settled);
  await showUndone(db, row.reverses, at);
  // How much there is to give back is not known, whoever asked for it before that could be seen.
  if (isStoppedAtZero(toAward(settled))) await cancelOpenReversal(db, settled.id, 'STOPPED_AT_ZERO', at);
  return settled;
}

/** What a new total has really changed is known now. */
function toCounted(
  { action, source, hundredths }: AwardRow,
  { totalBefore }: Settlement,
): Pick<AwardChange, 'counted'> {
  if (action !== 'overwrite' || source !== 'command' || totalBefore === undefined) return {};
  return { counted: toDifference(hundredths, totalBefore) };
}

/** Two answers with one id: the entry is the first award's, and this one has none that we know. */
async function toFreeHistoryId(db: Queries, row: AwardRow, historyId: string | undefined): Promise<string | null> {
  if (historyId === undefined) return null;
  const taken = await db
    .selectFrom('awards')
    .select('id')
    .where('lane', '=', row.lane)
    .where('history_id', '=', historyId)
    .where('id', '<>', row.id)
    .executeTakeFirst();
  return taken === undefined ? historyId : null;
}

/** Each award of the chain now reads differently: undone, or standing again. */
export async function showUndone(db: Queries, reverses: number | null, at: number): Promise<void> {
  for (let id = reverses; id !== null; ) {
    const original: AwardRow = await changeAward(db, id, {}, { at, isVisible: true });
    id = original.reverses;
  }
}

/** There is nothing to take back any more. */
export async function cancelReversal(
  db: Queries,
  id: number,
  problem: 'ORIGINAL_REFUSED' | 'STOPPED_AT_ZERO',
  at: number,
): Promise<AwardRow> {
  const cancel = { status: 'cancelled', problem, counted: 0 } as const;
  return changeAward(db, id, cancel, { at, isVisible: true, event: 'cancelled' });
}

/**
 * One whose acknowledgement is still on its way has no message yet that could say so; its acknowledgement cancels it. One
 * that staff have confirmed already stays, whatever they say of its original.
 */
async function cancelOpenReversal(
  db: Queries,
  id: number,
  problem: Parameters<typeof cancelReversal>[2],
  at: number,
): Promise<void> {
  const reversal = await findLiveReversal(db, id);
  const isOpen = reversal !== undefined && reversal.status !== 'recorded' && reversal.status !== 'settled';
  if (isOpen) await cancelReversal(db, reversal.id, problem, at);
}

/** It was not and will not be applied. What would have taken it back has nothing to take back. */
export async function refuse(
  db: Queries,
  row: AwardRow,
  change: Pick<AwardChange, 'problem' | 'decided_by' | 'counted'>,
  { at, event }: { readonly at: number; readonly event: AwardEvent['kind'] },
): Promise<AwardRow> {
  const refused = await changeAward(
    db,
    row.id,
    { ...change, status: 'refused', lease_until: null },
    { at, isVisible: true, event },
  );
  await showUndone(db, row.reverses, at);
  await cancelOpenReversal(db, row.id, 'ORIGINAL_REFUSED', at);
  return refused;
}
