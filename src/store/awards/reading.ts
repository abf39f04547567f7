import { sql } from 'kysely';
import type { Award } from '../../points/award.ts';
import type { Queries, StoreContext } from '../context.ts';
import type { GuildField } from '../guilds/field-store.ts';
import { toAward } from '../schema/rows.ts';
import { toTextList } from '../schema/sql-list.ts';
import type { AwardRow } from '../schema/tables.ts';
import type {
  AwardReads,
  ControlLane,
  ControlLaneQuery,
  GuildLane,
  KnownTotal,
  MemberAwardsQuery,
  OpenCounts,
  StandingQuery,
  UnfinishedCounts,
} from './award-reads.ts';
import { FOR_STAFF, findAward, findLiveReversal, followReversals, isByHand, isLive } from './award-rows.ts';
import { findLane } from './lanes.ts';

/** An actor's awards looked through for what can be taken back; older ones are found by their receipt. */
const STANDING_SEARCH = 200;

/** Reading awards and lanes. */
export function createReading({ db }: StoreContext): AwardReads {
  return {
    getAward: async (awardId) => toAwardOrNone(await findAward(db, awardId)),
    findByReceipt: async ({ guildId, receipt }) =>
      toAwardOrNone(
        await db
          .selectFrom('awards')
          .selectAll()
          .where('receipt', '=', receipt)
          .where('guild_id', '=', guildId)
          .executeTakeFirst(),
      ),
    listGuildsWithReviews: () => listGuildsWithReviews(db),
    listStanding: (asked) => listStanding(db, asked),
    findReversal: async (awardId) => toAwardOrNone(await findLiveReversal(db, awardId)),
    listMemberAwards: (asked) => listMemberAwards(db, asked),
    listByHistoryIds: (lane, historyIds) => listByHistoryIds(db, lane, historyIds),
    lastKnownTotal: (asked) => findLastTotal(db, asked),
    findLaneVersion: async (lane) => (await findLane(db, lane))?.version,
    hasUncertain: (lane, action) => hasUncertain(db, lane, action),
    listValuesWithoutEntry: (lane, action, since) => listValuesWithoutEntry(db, lane, action, since),
    hasSettled: (lane) => hasSettled(db, lane),
    findControlLane: (asked) => findControlLane(db, asked),
    countOpen: (guildId) => countOpen(db, guildId),
    countUnfinished: (field) => countUnfinished(db, field),
  };
}

function toAwardOrNone(row: AwardRow | undefined) {
  return row && toAward(row);
}

/**
 * Reversals are left out: taking back twice in a row means the award before, not the reversal. So are reactions: those
 * are taken back by removing them.
 */
async function listStanding(db: Queries, { guildId, actorId, limit }: StandingQuery) {
  const rows = await db
    .selectFrom('awards')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('actor_id', '=', actorId)
    .where(isByHand)
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

async function findLastTotal(db: Queries, { guildId, lane }: GuildLane): Promise<KnownTotal | undefined> {
  const row = await db
    .selectFrom('awards')
    .select(['total', 'settled_at as at'])
    .where('lane', '=', lane)
    .where('guild_id', '=', guildId)
    .where(sql<boolean>`settled_at is not null`)
    .where(sql<boolean>`(total is null) = false`)
    .orderBy('settled_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.total === null || row.at === null) return undefined;
  return { total: row.total, at: row.at };
}

/** Each as in a partial index on lanes. */
const UNCERTAIN = [sql<boolean>`status in ('sending', 'unknown')`, sql<boolean>`status = 'review'`];

async function hasUncertain(db: Queries, lane: string, action: AwardRow['action'] | undefined): Promise<boolean> {
  for (const isUncertain of UNCERTAIN) {
    const ofLane = db.selectFrom('awards').select('id').where('lane', '=', lane).where(isUncertain);
    const query = action === undefined ? ofLane : ofLane.where('action', '=', action);
    if ((await query.limit(1).executeTakeFirst()) !== undefined) return true;
  }
  return false;
}

async function hasSettled(db: Queries, lane: string): Promise<boolean> {
  const settled = await db
    .selectFrom('awards')
    .select('id')
    .where('lane', '=', lane)
    .where(sql<boolean>`settled_at is not null`)
    .limit(1)
    .executeTakeFirst();
  return settled !== undefined;
}

async function findControlLane(
  db: Queries,
  { communityId, exceptLane }: ControlLaneQuery,
): Promise<ControlLane | undefined> {
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

/** What is recorded comes first: it may be let go in between, and is to be counted twice rather than not at all. */
const UNFINISHED = [
  sql<boolean>`status = 'recorded'`,
  sql<boolean>`status in ('waiting', 'queued', 'sending', 'unknown', 'review')`,
];

async function countUnfinished(db: Queries, { guildId, communityId, fieldId }: GuildField): Promise<UnfinishedCounts> {
  const unfinished = { own: 0, elsewhere: 0 };
  for (const isUnfinished of UNFINISHED) {
    const { own, all } = await db
      .selectFrom('awards')
      .select(({ fn }) => fn.countAll<number>().as('all'))
      .select(sql<number>`count(case when guild_id = ${guildId} then 1 end)`.as('own'))
      .where(isUnfinished)
      .where('community_id', '=', communityId)
      .where('field_id', '=', fieldId)
      .executeTakeFirstOrThrow();
    unfinished.own += Number(own);
    unfinished.elsewhere += Number(all) - Number(own);
  }
  return unfinished;
}

async function listGuildsWithReviews(db: Queries): Promise<readonly string[]> {
  const guildIds = new Set<string>();
  for (const isForStaff of FOR_STAFF) {
    const rows = await db.selectFrom('awards').select('guild_id').distinct().where(isForStaff).execute();
    for (const { guild_id } of rows) guildIds.add(guild_id);
  }
  return [...guildIds];
}

async function listMemberAwards(
  db: Queries,
  { guildId, memberId, fieldId, since, limit }: MemberAwardsQuery,
): Promise<readonly Award[]> {
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
}

async function listByHistoryIds(
  db: Queries,
  lane: string,
  historyIds: readonly string[],
): Promise<ReadonlyMap<string, Award>> {
  const owned = await db
    .selectFrom('awards')
    .selectAll()
    .where('lane', '=', lane)
    .where('history_id', 'is not', null)
    .where('history_id', 'in', toTextList(historyIds))
    .execute();
  const late = await db
    .selectFrom('awards')
    .selectAll()
    .where('lane', '=', lane)
    .where('late_entry_id', 'is not', null)
    .where('late_entry_id', 'in', toTextList(historyIds))
    .execute();
  const earlier = await db
    .selectFrom('earlier_late_copies as copy')
    .innerJoin('awards as award', 'award.id', 'copy.award_id')
    .selectAll('award')
    .select('copy.entry_id')
    .where('copy.lane', '=', lane)
    .where('copy.entry_id', 'in', toTextList(historyIds))
    .execute();
  return new Map([
    ...earlier.map((row) => [row.entry_id, toAward(row)] as const),
    ...late.map((row) => [row.late_entry_id ?? '', toAward(row)] as const),
    ...owned.map((row) => [row.history_id ?? '', toAward(row)] as const),
  ]);
}

async function listValuesWithoutEntry(
  db: Queries,
  lane: Parameters<AwardReads['listValuesWithoutEntry']>[0],
  action: Parameters<AwardReads['listValuesWithoutEntry']>[1],
  since: Parameters<AwardReads['listValuesWithoutEntry']>[2],
): ReturnType<AwardReads['listValuesWithoutEntry']> {
  const ofLane = db.selectFrom('awards').select('hundredths').where('lane', '=', lane).where('action', '=', action);
  const open = await ofLane.where(sql<boolean>`status = 'review'`).execute();
  if (since === undefined) return open.map(({ hundredths }) => hundredths);
  const decided = await ofLane
    .where(isLive)
    .where('settled_at', '>=', since)
    .where('history_id', 'is', null)
    .where('decided_by', 'is not', null)
    .execute();
  return [...open, ...decided].map(({ hundredths }) => hundredths);
}
