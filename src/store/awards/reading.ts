import { sql } from 'kysely';
import type { Queries, StoreContext } from '../context.ts';
import { toAward, toLaneFacts } from '../rows.ts';
import { toSqlList } from '../sql-list.ts';
import type { OpenCounts, Store } from '../store.ts';
import type { AwardRow } from '../tables.ts';
import { findAward, findLiveReversal, followReversals, isForStaff, isLive } from './award-rows.ts';
import { findLane } from './lanes.ts';

/** An actor's awards looked through for what can be taken back; older ones are found by their receipt. */
const STANDING_SEARCH = 200;

type Reading = Pick<
  Store,
  | 'getAward'
  | 'findByReceipt'
  | 'listStanding'
  | 'listGuildsWithReviews'
  | 'findReversal'
  | 'listMemberAwards'
  | 'listByHistoryIds'
  | 'lastKnownTotal'
  | 'getLane'
  | 'hasUncertain'
  | 'hasSettled'
  | 'findControlLane'
  | 'countOpen'
  | 'countUnfinished'
>;

/** Reading awards and lanes. */
export function createReading({ db }: StoreContext): Reading {
  return {
    getAward: async (awardId) => toAwardOrNone(await findAward(db, awardId)),
    findByReceipt: async (guildId, receipt) =>
      toAwardOrNone(
        await db
          .selectFrom('awards')
          .selectAll()
          .where('receipt', '=', receipt)
          .where('guild_id', '=', guildId)
          .executeTakeFirst(),
      ),
    async listGuildsWithReviews() {
      const rows = await db.selectFrom('awards').select('guild_id').distinct().where(isForStaff).execute();
      return rows.map(({ guild_id }) => guild_id);
    },
    listStanding: (guildId, actorId, limit) => listStanding(db, guildId, actorId, limit),
    findReversal: async (awardId) => toAwardOrNone(await findLiveReversal(db, awardId)),
    async listMemberAwards(guildId, memberId, fieldId, since, limit) {
      const rows = await db
        .selectFrom('awards')
        .selectAll()
        .where('guild_id', '=', guildId)
        .where('member_id', '=', memberId)
        .where('field_id', '=', fieldId)
        .where('created_at', '>=', since)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toAward);
    },
    async listByHistoryIds(lane, historyIds) {
      const owned = await db
        .selectFrom('awards')
        .selectAll()
        .where('lane', '=', lane)
        .where('history_id', 'is not', null)
        .where('history_id', 'in', toSqlList(historyIds))
        .execute();
      const late = await db
        .selectFrom('awards')
        .selectAll()
        .where('lane', '=', lane)
        .where('late_entry_id', 'is not', null)
        .where('late_entry_id', 'in', toSqlList(historyIds))
        .execute();
      const earlier = await db
        .selectFrom('earlier_late_copies as copy')
        .innerJoin('awards as award', 'award.id', 'copy.award_id')
        .selectAll('award')
        .select('copy.entry_id')
        .where('copy.lane', '=', lane)
        .where('copy.entry_id', 'in', toSqlList(historyIds))
        .execute();
      return new Map([
        ...earlier.map((row) => [row.entry_id, toAward(row)] as const),
        ...late.map((row) => [row.late_entry_id ?? '', toAward(row)] as const),
        ...owned.map((row) => [row.history_id ?? '', toAward(row)] as const),
      ]);
    },
    lastKnownTotal: (guildId, lane) => findLastTotal(db, guildId, lane),
    hasUncertain: (lane, action) => hasUncertain(db, lane, action),
    hasSettled: (lane) => hasSettled(db, lane),
    async getLane(lane) {
      const row = await findLane(db, lane);
      return row && toLaneFacts(lane, row);
    },
    findControlLane: (communityId, exceptLane) => findControlLane(db, communityId, exceptLane),
    countOpen: (guildId) => countOpen(db, guildId),
    countUnfinished: (guildId, communityId, fieldId) => countUnfinished(db, guildId, communityId, fieldId),
  };
}

function toAwardOrNone(row: AwardRow | undefined) {
  return row && toAward(row);
}

/**
 * Reversals are left out: taking back twice in a row means the award before, not the reversal. So are reactions: those
 * are taken back by removing them.
 */
async function listStanding(db: Queries, guildId: string, actorId: string, limit: number) {
  const rows = await db
    .selectFrom('awards')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('actor_id', '=', actorId)
    .where('source', '=', 'command')
    .where(isLive)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(STANDING_SEARCH)
    .execute();
  const standing: AwardRow[] = [];
  for (const row of rows) {
    if (standing.length >= limit) break;
    const reversals = await followReversals(db, row.id);
    if (reversals.length % 2 === 0) standing.push(row);
  }
  return standing.map(toAward);
}

async function findLastTotal(db: Queries, guildId: string, lane: string): ReturnType<Store['lastKnownTotal']> {
  const row = await db
    .selectFrom('awards')
    .select(['total', 'settled_at as at'])
    .where('lane', '=', lane)
    .where('guild_id', '=', guildId)
    .where('total', 'is not', null)
    .orderBy('settled_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.total === null || row.at === null) return undefined;
  return { total: row.total, at: row.at };
}

async function hasUncertain(db: Queries, lane: string, action: AwardRow['action'] | undefined): Promise<boolean> {
  const ofLane = db
    .selectFrom('awards')
    .select('id')
    .where('lane', '=', lane)
    .where(sql<boolean>`status in ('sending', 'unknown', 'review')`);
  const query = action === undefined ? ofLane : ofLane.where('action', '=', action);
  const uncertain = await query.limit(1).executeTakeFirst();
  return uncertain !== undefined;
}

async function hasSettled(db: Queries, lane: string): Promise<boolean> {
  const settled = await db
    .selectFrom('awards')
    .select('id')
    .where('lane', '=', lane)
    .where('settled_at', 'is not', null)
    .where('status', '=', 'settled')
    .limit(1)
    .executeTakeFirst();
  return settled !== undefined;
}

async function findControlLane(
  db: Queries,
  communityId: string,
  exceptLane: string,
): ReturnType<Store['findControlLane']> {
  const row = await db
    .selectFrom('lanes')
    .select(['field_id as fieldId', 'account_id as accountId', 'anchor_id as historyId'])
    .where('community_id', '=', communityId)
    .where(sql<boolean>`anchor_kind = 'entry'`)
    .where('lane', '<>', exceptLane)
    .orderBy('anchor_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.historyId === null) return undefined;
  return { ...row, historyId: row.historyId };
}

async function countOpen(db: Queries, guildId: string): Promise<OpenCounts> {
  const rows = await db
    .selectFrom('awards')
    .select(['status', ({ fn }) => fn.countAll<number>().as('count')])
    .where('guild_id', '=', guildId)
    .where(sql<boolean>`status in ('waiting', 'queued', 'sending', 'unknown', 'review')`)
    .groupBy('status')
    .execute();
  const late = await db
    .selectFrom('awards')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('guild_id', '=', guildId)
    .where(sql<boolean>`late_state = 'found'`)
    .executeTakeFirstOrThrow();
  const counts = new Map(rows.map(({ status, count }) => [status, Number(count)]));
  const countOf = (status: AwardRow['status']) => counts.get(status) ?? 0;
  return {
    waiting: countOf('waiting'),
    queued: countOf('queued') + countOf('sending'),
    unknown: countOf('unknown'),
    review: countOf('review') + Number(late.count),
  };
}

async function countUnfinished(
  db: Queries,
  guildId: string,
  communityId: string,
  fieldId: string,
): ReturnType<Store['countUnfinished']> {
  const rows = await db
    .selectFrom('awards')
    .select(['guild_id', ({ fn }) => fn.countAll<number>().as('count')])
    // Two conditions, each that of an index, and not one that fits none.
    .where(sql<boolean>`(status in ('waiting', 'queued', 'sending', 'unknown', 'review') or status = 'recorded')`)
    .where('community_id', '=', communityId)
    .where('field_id', '=', fieldId)
    .groupBy('guild_id')
    .execute();
  const sum = (isOwn: boolean) =>
    rows.filter((row) => (row.guild_id === guildId) === isOwn).reduce((total, { count }) => total + Number(count), 0);
  return { own: sum(true), elsewhere: sum(false) };
}
