import type { Due } from '../bounds.ts';
import type { Queries, StoreContext } from '../context.ts';
import type { RecordDeed } from '../guilds/audit.ts';
import { toAnchor, toAward } from '../schema/rows.ts';
import type { AwardRow } from '../schema/tables.ts';
import { acknowledge } from './acknowledging.ts';
import { changeAward, loadAward, toPlace } from './award-rows.ts';
import { insertAward } from './insert-award.ts';
import { forgetTotal } from './lanes.ts';
import type { FoundCopy, LateCopyStore, LateDecision, LateWatch } from './late-copy-store.ts';

/** Soon after the latest sending, since most of what comes late comes within seconds. */
const FIRST_LOOK_MS = 15_000;

/** First copies of awards that were sent again. */
export function createLateCopies({ db, write, audited, random }: StoreContext): LateCopyStore {
  return {
    listDueLateWatches: (due) => listDue(db, due),
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
    async findFirstSending(awardId) {
      const row = await db
        .selectFrom('late_watches')
        .select(['first_sent_at', 'not_before'])
        .where('award_id', '=', awardId)
        .executeTakeFirst();
      return row && { firstSentAt: row.first_sent_at, notBefore: row.not_before ?? undefined };
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
    reportLateCopy: (awardId, copy, at) =>
      write(async (db) => toAward(await report(db, await loadAward(db, awardId), copy, at))),
    decideLateCopy: ({ awardId, number }, { decision, staffId, at }) =>
      audited((db, record) => decide(db, awardId, { number, decision, staffId, at, random, record })),
  };
}

/**
 * From now on its earlier tries may turn up, each of them. Of several sendings the first one counts: it is the furthest
 * back.
 */
export async function beginWatch(db: Queries, row: AwardRow, at: number, notBefore?: number): Promise<void> {
  if (row.sent_at === null) return;
  const { anchor_kind, anchor_id, anchor_time } = row;
  const due_at = at + FIRST_LOOK_MS;
  await db
    .insertInto('late_watches')
    .values({
      award_id: row.id,
      anchor_kind,
      anchor_id,
      anchor_time,
      first_sent_at: row.sent_at,
      due_at,
      not_before: notBefore ?? null,
    })
    .onConflict((conflict) =>
      conflict.column('award_id').doUpdateSet((eb) => ({
        due_at,
        checks: 0,
        tries: eb('late_watches.tries', '+', 1),
      })),
    )
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

async function listDue(db: Queries, { at, limit }: Due): Promise<readonly LateWatch[]> {
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
    const { first_sent_at: firstSentAt, checks, tries, found } = row;
    const notBefore = row.not_before ?? undefined;
    watches.push({ award, anchor: toAnchor(row), firstSentAt, checks, tries, found, notBefore });
  }
  return watches;
}

/** The award shows its latest copy; one that was decided before keeps its entry, so that it is not found again. */
async function report(db: Queries, row: AwardRow, copy: FoundCopy, at: number): Promise<AwardRow> {
  const { id, lane, late_state: state, late_entry_id: earlierId, late_number: earlier } = row;
  if (state === 'found') throw new Error(`The award ${id} has a second copy that is not decided yet.`);
  if (state !== null && lane !== null && earlierId !== null && earlier !== null) {
    const decided = { award_id: id, number: earlier, lane, entry_id: earlierId, state };
    await db.insertInto('earlier_late_copies').values(decided).execute();
    await renewCard(db, id, at);
  }
  await countFound(db, id, at);
  if (lane !== null && copy.isInTotal !== true) await forgetTotal(db, lane);
  const found = {
    late_state: 'found',
    late_entry_id: copy.entryId,
    late_total: copy.total ?? null,
    late_number: (earlier ?? 0) + 1,
    late_decided_by: null,
  } as const;
  return changeAward(db, id, found, { at, isVisible: true, event: 'late-copy' });
}

/** What was decided stays as it is in the channel; the next copy is a message of its own, or nobody would notice it. */
async function renewCard(db: Queries, awardId: number, at: number): Promise<void> {
  await db
    .updateTable('award_messages')
    .set({ message_id: null, shown_version: 0, due_at: at })
    .where('award_id', '=', awardId)
    .where('kind', '=', 'card')
    .execute();
}

/** Looks go on as long as more tries were made than have been found. */
async function countFound(db: Queries, awardId: number, at: number): Promise<void> {
  await db
    .updateTable('late_watches')
    .set(({ eb }) => ({ found: eb('found', '+', 1), due_at: at + FIRST_LOOK_MS }))
    .where('award_id', '=', awardId)
    .execute();
  await db.deleteFrom('late_watches').where('award_id', '=', awardId).whereRef('found', '>=', 'tries').execute();
}

interface Deciding {
  readonly number: number;
  readonly decision: LateDecision;
  readonly staffId: string;
  readonly at: number;
  readonly random: () => number;
  readonly record: RecordDeed;
}

async function decide(db: Queries, awardId: number, how: Deciding): ReturnType<LateCopyStore['decideLateCopy']> {
  const row = await loadAward(db, awardId);
  const { number, decision, staffId, at, record } = how;
  if (row.late_state !== 'found' || row.late_number !== number) return { kind: 'not-open', award: toAward(row) };
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
    { random },
  );
  await acknowledge(db, compensation, {}, at);
}
