import type { Queries, StoreContext } from '../context.ts';
import { toAward } from '../schema/rows.ts';
import type { AwardRow } from '../schema/tables.ts';
import { isByHand, isLive } from './award-rows.ts';
import type { LookedUp } from './looked-up-store.ts';

/** What staff look up: who gave what, and all about one award. */
export function createLookedUp({ db }: StoreContext): LookedUp {
  return {
    listGiven: (asked) => listGiven(db, asked),
    async listEventsOf(awardId) {
      const events = db.selectFrom('award_events').select(['kind', 'at']).where('award_id', '=', awardId);
      return events.orderBy('id').execute();
    },
  };
}

/** Commands and undos one after the other, so that each is read in the order of its index and no further than the limit. */
async function listGiven(db: Queries, { guildId, actorId, since, limit }: Parameters<LookedUp['listGiven']>[0]) {
  const rows: AwardRow[] = [];
  for (const source of ['command', 'undo'] as const) {
    const given = db
      .selectFrom('awards')
      .selectAll()
      .where('guild_id', '=', guildId)
      .where('actor_id', '=', actorId)
      .where(isByHand)
      .where(isLive)
      .where('source', '=', source);
    rows.push(...(await given.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute()));
  }
  const newestFirst = rows.sort((one, other) => other.created_at - one.created_at || other.id - one.id);
  // Here: asked for the time as well, SQLite reads all that somebody has done, reactions included.
  const sinceThen = newestFirst.filter(({ created_at }) => created_at >= since);
  return sinceThen.slice(0, limit).map(toAward);
}
