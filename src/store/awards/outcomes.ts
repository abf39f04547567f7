import type { Anchor, AwardStatus } from '../../points/award.ts';
import type { ProblemCode } from '../../points/problem.ts';
import type { Queries, StoreContext } from '../context.ts';
import { toAnchorColumns, toLaneFacts } from '../schema/rows.ts';
import type { AwardRow } from '../schema/tables.ts';
import { changeAward, findClaimed } from './award-rows.ts';
import type { Claim, Outcomes, Postponing } from './award-store.ts';
import { findLane, forgetLane, saveLane } from './lanes.ts';
import { beginWatch, wasSentBefore } from './late-copies.ts';
import { isOvertaken } from './reviewing.ts';
import { refuse, settle } from './settling.ts';

/** What became of a claimed award. Each does nothing and returns false when the claim no longer stands. */
export function createOutcomes({ write }: StoreContext): Outcomes {
  const change = (
    claim: Claim,
    from: readonly AwardStatus[],
    apply: (db: Queries, row: AwardRow) => Promise<unknown>,
  ): Promise<boolean> =>
    write(async (db) => {
      const row = await findClaimed(db, claim, from);
      if (row === undefined) return false;
      return (await apply(db, row)) !== false;
    });

  return {
    beginSend: (claim, known) => change(claim, ['sending'], (db, row) => beginSend(db, row, known)),
    settleAward: (claim, settlement) =>
      change(claim, ['sending', 'unknown'], (db, row) => settle(db, row, settlement, { event: 'settled' })),
    postponeAward: (claim, postponing) =>
      change(claim, ['sending', 'unknown'], (db, row) => postpone(db, row, postponing)),
    releaseAward: (claim, { runAt, at }) =>
      change(claim, ['sending'], (db, { id, attempts }) => {
        const released = {
          status: 'queued',
          run_at: runAt,
          attempts: attempts - 1,
          lease_until: null,
          sent_at: null,
        } as const;
        return changeAward(db, id, released, { at, isVisible: false });
      }),
    refuseAward: (claim, { problem, at }) =>
      change(claim, ['sending'], async (db, row) => {
        // An earlier attempt of it may arrive yet.
        const surelyNever = !(await wasSentBefore(db, row));
        return refuse(db, row, { problem, ...(surelyNever && { counted: 0 }) }, { at, event: 'refused' });
      }),
    markUnknown: (claim, { readAt, at, problem }) =>
      change(claim, ['sending'], (db, { id }) =>
        changeAward(
          db,
          id,
          { status: 'unknown', run_at: readAt, lease_until: null, absent_at: null, problem: problem ?? null },
          { at, isVisible: true },
        ),
      ),
    postponeReadBack: (claim, { readAt, absentAt }) =>
      change(claim, ['unknown'], (db, { id }) =>
        changeAward(
          db,
          id,
          { run_at: readAt, absent_at: absentAt ?? null, lease_until: null },
          { at: readAt, isVisible: false },
        ),
      ),
    reviewAward: (claim, { problem, at }) => change(claim, ['unknown'], (db, row) => review(db, row, problem, at)),
  };
}

/** A claim is one attempt: it begins to send at most once. */
async function beginSend(
  db: Queries,
  row: AwardRow,
  { anchor, lastTotal, at }: Parameters<Outcomes['beginSend']>[1],
): Promise<boolean> {
  if (row.sent_at !== null) return false;
  if (await isOvertaken(db, row)) {
    await review(db, row, 'OVERTAKEN', at);
    return false;
  }
  await changeAward(
    db,
    row.id,
    { ...toAnchorColumns(anchor), total_before: lastTotal ?? null, sent_at: at },
    { at, isVisible: false },
  );
  await saveAnchor(db, row, anchor, at);
  return true;
}

/** An anchor that we knew already may not have been read again: that it is used does not make it fresh. */
async function saveAnchor(db: Queries, row: AwardRow, anchor: Anchor, at: number): Promise<void> {
  const lane = row.lane ?? '';
  const known = toLaneFacts(lane, await findLane(db, lane));
  const isSame =
    anchor.kind === known.anchor.kind &&
    (anchor.kind !== 'entry' || (known.anchor.kind === 'entry' && anchor.id === known.anchor.id));
  if (isSame) return;
  await saveLane(db, row, { anchor, anchorAt: anchor.kind === 'unknown' ? undefined : at });
}

async function postpone(db: Queries, row: AwardRow, { runAt, problem, at, notBefore }: Postponing): Promise<void> {
  const wasUnknown = row.status === 'unknown';
  const change = {
    status: 'queued',
    run_at: runAt,
    problem: problem ?? null,
    absent_at: null,
    lease_until: null,
  } as const;
  const isVisible = wasUnknown || change.problem !== row.problem;
  await changeAward(db, row.id, change, { at, isVisible, ...(wasUnknown && { event: 'sent-again' }) });
  if (wasUnknown) await beginWatch(db, row, at, notBefore);
}

/** The lane goes on without it, but what it may have written lies between its anchor and all that comes after. */
async function review(db: Queries, row: AwardRow, problem: ProblemCode, at: number): Promise<void> {
  const change = { status: 'review', problem, lease_until: null } as const;
  await changeAward(db, row.id, change, { at, isVisible: true, event: 'review' });
  await forgetLane(db, row, at);
}
