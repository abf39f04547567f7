import type { RecordDeed } from '../audit.ts';
import type { Queries, StoreContext } from '../context.ts';
import { toAnchor, toAward } from '../rows.ts';
import type { LateDecision, LateWatch, Store } from '../store.ts';
import type { AwardRow } from '../tables.ts';
import { acknowledge } from './acknowledging.ts';
import { changeAward, loadAward, toPlace } from './award-rows.ts';
import { insertAward } from './insert-award.ts';

/** Soon after the second sending, since most of what comes late comes within seconds. */
const FIRST_LOOK_MS = 15_000;

type LateCopies = Pick<
  Store,
  'listDueLateWatches' | 'nextLateWatchAt' | 'advanceLateWatch' | 'reportLateCopy' | 'decideLateCopy'
>;

/** First copies of awards that were sent again. */
export function createLateCopies({ db, write, audited, random }: StoreContext): LateCopies {
  return {
    listDueLateWatches: (at, limit) => listDue(db, at, limit),
    async nextLateWatchAt(at) {
      const row = await db
        .selectFrom('late_watches')
        .select('due_at')
        .where('due_at', '>', at)
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst();
      return row?.due_at;
    },
    advanceLateWatch: (awardId, { isChecked, dueAt }) =>
      write(async (db) => {
        if (dueAt === undefined) return void (await endWatch(db, awardId));
        await db
          .updateTable('late_watches')
          .set(({ eb }) => ({ due_at: dueAt, checks: eb('checks', '+', isChecked ? 1 : 0) }))
          .where('award_id', '=', awardId)
          .execute();
      }),
    reportLateCopy: (awardId, entryId, at) =>
      write(async (db) => {
        await endWatch(db, awardId);
        const found = { late_state: 'found', late_entry_id: entryId } as const;
        return toAward(await changeAward(db, awardId, found, { at, isVisible: true, event: 'late-copy' }));
      }),
    decideLateCopy: (awardId, decision, staffId, at) =>
      audited((db, record) => decide(db, awardId, { decision, staffId, at, random, record })),
  };
}

/** From now on its first copy may turn up. Of several sendings the first one counts: it is the furthest back. */
export async function beginWatch(db: Queries, row: AwardRow, at: number): Promise<void> {
  if (row.sent_at === null) return;
  const { anchor_kind, anchor_id, anchor_time } = row;
  await db
    .insertInto('late_watches')
    .values({
      award_id: row.id,
      anchor_kind,
      anchor_id,
      anchor_time,
      first_sent_at: row.sent_at,
      due_at: at + FIRST_LOOK_MS,
    })
    .onConflict((conflict) => conflict.column('award_id').doNothing())
    .execute();
}

/** Whether an attempt before the present one may have arrived. */
export async function wasSentBefore(db: Queries, { id, late_state }: AwardRow): Promise<boolean> {
  if (late_state !== null) return true;
  const watch = await db.selectFrom('late_watches').select('award_id').where('award_id', '=', id).executeTakeFirst();
  return watch !== undefined;
}

async function endWatch(db: Queries, awardId: number): Promise<void> {
  await db.deleteFrom('late_watches').where('award_id', '=', awardId).execute();
}

async function listDue(db: Queries, at: number, limit: number): Promise<readonly LateWatch[]> {
  const rows = await db
    .selectFrom('late_watches')
    .selectAll()
    .where('due_at', '<=', at)
    .orderBy('due_at')
    .orderBy('award_id')
    .limit(limit)
    .execute();
  const watches: LateWatch[] = [];
  for (const row of rows) {
    const award = toAward(await loadAward(db, row.award_id));
    watches.push({ award, anchor: toAnchor(row), firstSentAt: row.first_sent_at, checks: row.checks });
  }
  return watches;
}

interface Deciding {
  readonly decision: LateDecision;
  readonly staffId: string;
  readonly at: number;
  readonly random: () => number;
  readonly record: RecordDeed;
}

async function decide(db: Queries, awardId: number, how: Deciding): ReturnType<Store['decideLateCopy']> {
  const row = await loadAward(db, awardId);
  if (row.late_state !== 'found') return { kind: 'not-open', award: toAward(row) };
  const { decision, staffId, at, record } = how;
  if (decision === 'compensate') await compensate(db, row, how);
  const change = {
    late_state: decision === 'compensate' ? 'compensated' : 'ignored',
    late_decided_by: staffId,
  } as const;
  const decided = await changeAward(db, awardId, change, { at, isVisible: true, event: 'late-decided' });
  const about = { guildId: row.guild_id, object: row.receipt, after: { decision } };
  await record({ ...about, actorId: staffId, action: 'copy-decided', isQuiet: true, at });
  return { kind: 'decided', award: toAward(decided) };
}

/** The award itself stands; what came a second time is taken off by an award of its own. */
async function compensate(db: Queries, row: AwardRow, { staffId, at, random }: Deciding): Promise<void> {
  if (row.action === 'overwrite')
    throw new Error(`The award ${row.id} sets a total; nothing can be taken off for that.`);
  const compensation = await insertAward(
    db,
    {
      key: `late:${row.id}:${row.late_entry_id}`,
      ...toPlace(row),
      action: row.action === 'increase' ? 'decrease' : 'increase',
      hundredths: row.hundredths,
      reason: `Second copy of ${row.receipt}`,
      actor_id: staffId,
      source: 'compensation',
      priority: row.priority,
      created_at: at,
    },
    random,
  );
  await acknowledge(db, compensation, {}, at);
}
