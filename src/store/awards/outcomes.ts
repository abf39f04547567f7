import type { Anchor, AwardStatus } from '../../points/award.ts';
import type { ProblemCode } from '../../points/problem.ts';
import type { Queries, StoreContext } from '../context.ts';
import { toAnchorColumns, toLaneFacts } from '../schema/rows.ts';
import type { AwardRow } from '../schema/tables.ts';
import type { Store } from '../store.ts';
import { changeAward, findClaimed } from './award-rows.ts';
import { findLane, forgetLane, saveLane } from './lanes.ts';
import { beginWatch, wasSentBefore } from './late-copies.ts';
import { isOvertaken } from './reviewing.ts';
import { refuse, settle } from './settling.ts';

type Outcomes = Pick<
  Store,
  | 'beginSend'
  | 'settleAward'
  | 'postponeAward'
  | 'releaseAward'
  | 'refuseAward'
  | 'markUnknown'
  | 'postponeReadBack'
  | 'reviewAward'
>;

/** What became of a claimed award. Each does nothing and returns false when the claim no longer stands. */
export function createOutcomes({ write }: StoreContext): Outcomes {
  const change = (
    awardId: number,
    fence: number,
    from: readonly AwardStatus[],
    apply: (db: Queries, row: AwardRow) => Promise<unknown>,
  ): Promise<boolean> =>
    write(async (db) => {
      const row = await findClaimed(db, awardId, fence, from);
      if (row === undefined) return false;
      return (await apply(db, row)) !== false;
    });

  return {
    beginSend: (awardId, fence, anchor, lastTotal, at) =>
      change(awardId, fence, ['sending'], (db, row) => beginSend(db, row, anchor, lastTotal, at)),
    settleAward: (awardId, fence, settlement) =>
      change(awardId, fence, ['sending', 'unknown'], (db, row) => settle(db, row, settlement, { event: 'settled' })),
    postponeAward: (awardId, fence, runAt, problem, at, notBefore) =>
      change(awardId, fence, ['sending', 'unknown'], (db, row) => postpone(db, row, { runAt, problem, at, notBefore })),
    releaseAward: (awardId, fence, runAt, at) =>
      change(awardId, fence, ['sending'], (db, { id, attempts }) => {
        const released = {
          status: 'queued',
          run_at: runAt,
          attempts: attempts - 1,
          lease_until: null,
          sent_at: null,
        } as const;
        return changeAward(db, id, released, { at, isVisible: false });
      }),
    refuseAward: (awardId, fence, problem, at) =>
      change(awardId, fence, ['sending'], async (db, row) => {
        // An earlier attempt of it may arrive yet.
        const surelyNever = !(await wasSentBefore(db, row));
        return refuse(db, row, { problem, ...(surelyNever && { counted: 0 }) }, { at, event: 'refused' });
      }),
    markUnknown: (awardId, fence, readAt, at, problem) =>
      change(awardId, fence, ['sending'], (db, { id }) =>
        changeAward(
          db,
          id,
          { status: 'unknown', run_at: readAt, lease_until: null, absent_at: null, problem: problem ?? null },
          { at, isVisible: true },
        ),
      ),
    postponeReadBack: (awardId, fence, readAt, absentAt) =>
      change(awardId, fence, ['unknown'], (db, { id }) =>
        changeAward(
          db,
          id,
          { run_at: readAt, absent_at: absentAt ?? null, lease_until: null },
          { at: readAt, isVisible: false },
        ),
      ),
    reviewAward: (awardId, fence, problem, at) =>
      change(awardId, fence, ['unknown'], (db, row) => review(db, row, problem, at)),
  };
}

/** A claim is one attempt: it begins to send at most once. */
async function beginSend(
  db: Queries,
  row: AwardRow,
  anchor: Anchor,
  lastTotal: number | undefined,
  at: number,
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

interface Postponing {
  readonly runAt: number;
  readonly problem: ProblemCode | undefined;
  readonly at: number;
  readonly notBefore: number | undefined;
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
