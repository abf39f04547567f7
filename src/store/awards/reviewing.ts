import type { Queries, StoreContext } from '../context.ts';
import { toAward } from '../schema/rows.ts';
import type { AwardRow } from '../schema/tables.ts';
import { changeAward, FOR_STAFF, isLive, loadAward } from './award-rows.ts';
import type { ReviewDecision, Reviewing } from './award-store.ts';
import { beginWatch } from './late-copies.ts';
import { refuse, settle } from './settling.ts';

/** Staff say what became of an award that reading back could not tell. */
export function createReviewing({ db, audited }: StoreContext): Reviewing {
  return {
    decideReview: (awardId, decided) =>
      audited(async (db, record) => {
        const { decision, staffId, at } = decided;
        const row = await loadAward(db, awardId);
        if (row.status !== 'review') return { kind: 'not-open', award: toAward(row) };
        if (decision === 'again' && (await isOvertaken(db, row))) return { kind: 'overtaken', award: toAward(row) };
        const award = toAward(await decide(db, row, decided));
        const about = { guildId: award.guildId, object: award.receipt, after: { decision } };
        await record({ ...about, actorId: staffId, action: 'award-decided', isQuiet: true, at });
        return { kind: 'decided', award };
      }),
    async listReviews(guildId, limit) {
      const rowById = new Map<number, AwardRow>();
      for (const isForStaff of FOR_STAFF) {
        const ofGuild = db.selectFrom('awards').selectAll().where('guild_id', '=', guildId).where(isForStaff);
        for (const row of await ofGuild.orderBy('id').limit(limit).execute()) rowById.set(row.id, row);
      }
      const oldestFirst = [...rowById.values()].sort((one, other) => one.id - other.id);
      return oldestFirst.slice(0, limit).map(toAward);
    },
  };
}

async function decide(db: Queries, row: AwardRow, { decision, staffId, at }: ReviewDecision): Promise<AwardRow> {
  switch (decision) {
    case 'arrived': {
      const seen = { total: undefined, totalBefore: row.total_before ?? undefined, outsideChange: false };
      const entry = { historyId: undefined, historyAt: undefined };
      return settle(db, row, { ...seen, ...entry, at }, { event: 'decided', decidedBy: staffId });
    }
    case 'again': {
      await beginWatch(db, row, at);
      const change = { status: 'queued', run_at: at, absent_at: null, problem: null, decided_by: staffId } as const;
      return changeAward(db, row.id, change, { at, isVisible: true, event: 'decided' });
    }
    case 'drop': {
      const change = { problem: 'DROPPED_BY_STAFF', decided_by: staffId } as const;
      return refuse(db, row, change, { at, event: 'decided' });
    }
  }
}

/** An `overwrite` sent now would erase what later awards of its lane have done, or may have. */
export async function isOvertaken(db: Queries, row: AwardRow): Promise<boolean> {
  if (row.action !== 'overwrite') return false;
  const later = await db
    .selectFrom('awards')
    .select('id')
    .where('lane', '=', row.lane)
    .where('id', '>', row.id)
    .where(isLive)
    .where('status', 'in', ['settled', 'sending', 'unknown', 'review'])
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}
