import { sql } from 'kysely';
import type { Queries, StoreContext } from '../context.ts';
import { toAward, toLaneFacts } from '../schema/rows.ts';
import { toIdList, toTextList } from '../schema/sql-list.ts';
import type { AwardRow } from '../schema/tables.ts';
import { changeAward } from './award-rows.ts';
import type { AwardsClaim, ClaimedAward, Claiming } from './award-store.ts';
import { chooseHeads } from './lane-heads.ts';

/** Handing awards to workers. */
export function createClaiming({ db, write }: StoreContext): Claiming {
  return {
    claimAwards: (claiming) =>
      write(async (db) => {
        const ids = await chooseHeads(db, claiming);
        if (ids.length === 0) return [];
        const begun = await claimAndBegin(db, ids, claiming);
        const begunIds = new Set(begun.map(({ id }) => id));
        const others = ids.filter((id) => !begunIds.has(id));
        const claimed = others.length === 0 ? [] : await claim(db, others, claiming);
        return toClaims(db, ids, [...begun, ...claimed]);
      }),
    claimReadBacks: (claiming) =>
      write(async (db) => {
        const ids = await chooseReadBacks(db, claiming);
        const leaseUntil = claiming.at + claiming.leaseMs;
        return ids.length === 0 ? [] : toClaims(db, ids, await claimForReading(db, ids, leaseUntil));
      }),
    recoverInFlight: (asked) => write((db) => recoverInFlight(db, asked)),
    lookForDue: (at) => lookForDue(db, at),
  };
}

/** Those of which all is known that they would be looked at for: their anchor is as fresh as one that was just read. */
async function claimAndBegin(
  db: Queries,
  ids: readonly number[],
  { at, leaseMs, begin }: AwardsClaim,
): Promise<readonly AwardRow[]> {
  if (begin === undefined) return [];
  const { knownSince, unlisted, sentAt } = begin;
  // Under other names: where a database returns all, it returns these too.
  const lanes = db
    .selectFrom('lanes')
    .select(['lane as lane_name', 'anchor_kind as kind', 'anchor_id as entry_id', 'anchor_time as entry_time'])
    .select(['anchor_at as known_at', 'last_total as known_total']);
  return (
    db
      .updateTable('awards')
      .from(lanes.as('known'))
      .set(({ ref }) => ({
        ...toClaimed(at + leaseMs),
        sent_at: sentAt,
        anchor_kind: ref('known.kind'),
        anchor_id: ref('known.entry_id'),
        anchor_time: ref('known.entry_time'),
        total_before: ref('known.known_total'),
      }))
      .whereRef('known.lane_name', '=', 'awards.lane')
      .where('awards.id', 'in', toIdList(ids))
      .where('attempts', '=', 0)
      .where('action', '<>', 'overwrite')
      .where('community_id', 'not in', toTextList(unlisted))
      .where('known.kind', '<>', 'unknown')
      .where('known.known_at', '>', knownSince)
      // One of the future was noted before somebody put the clock back.
      .where('known.known_at', '<', at + (at - knownSince))
      .returningAll()
      .execute()
  );
}

/** `sent_at` of an earlier attempt must not make a claim that never began to send look like one that did. */
function claim(
  db: Queries,
  ids: readonly number[],
  { at, leaseMs }: Pick<AwardsClaim, 'at' | 'leaseMs'>,
): Promise<AwardRow[]> {
  return db
    .updateTable('awards')
    .set({ ...toClaimed(at + leaseMs), sent_at: null })
    .where('id', 'in', toIdList(ids))
    .returningAll()
    .execute();
}

function toClaimed(leaseUntil: number) {
  const next = (column: 'fence' | 'attempts') => sql<number>`${sql.ref(`awards.${column}`)} + 1`;
  return { status: 'sending', fence: next('fence'), attempts: next('attempts'), lease_until: leaseUntil } as const;
}

async function chooseReadBacks(
  db: Queries,
  { at, limit, heldGuilds }: Parameters<Claiming['claimReadBacks']>[0],
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('awards')
    .select('id')
    .where(sql<boolean>`status = 'unknown'`)
    .where('run_at', '<=', at)
    .where(({ eb, or }) => or([eb('lease_until', 'is', null), eb('lease_until', '<=', at)]))
    .where('guild_id', 'not in', toTextList(heldGuilds))
    .orderBy('run_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

function claimForReading(db: Queries, ids: readonly number[], leaseUntil: number): Promise<AwardRow[]> {
  return db
    .updateTable('awards')
    .set(({ eb }) => ({ fence: eb('fence', '+', 1), lease_until: leaseUntil }))
    .where('id', 'in', toIdList(ids))
    .returningAll()
    .execute();
}

/** In the order of `ids`: `returning` promises none. */
async function toClaims(
  db: Queries,
  ids: readonly number[],
  rows: readonly AwardRow[],
): Promise<readonly ClaimedAward[]> {
  const laneNames = rows.flatMap(({ lane }) => lane ?? []);
  const lanes = await db.selectFrom('lanes').selectAll().where('lane', 'in', toTextList(laneNames)).execute();
  const laneByName = new Map(lanes.map((lane) => [lane.lane, lane]));
  const rowById = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rowById.get(id);
    if (row === undefined || row.account_id === null || row.lane === null || row.lease_until === null) return [];
    const award = { ...toAward(row), accountId: row.account_id, leaseUntil: row.lease_until };
    return { award, lane: toLaneFacts(row.lane, laneByName.get(row.lane)) };
  });
}

async function recoverInFlight(
  db: Queries,
  { at, readAt }: Parameters<Claiming['recoverInFlight']>[0],
): Promise<number> {
  const rows = await db
    .selectFrom('awards')
    .select(['id', 'status', 'sent_at'])
    .where(sql<boolean>`status in ('sending', 'unknown')`)
    .execute();
  for (const { id, status, sent_at } of rows) {
    // Until when it may still arrive died with the process, so it is proven absent anew.
    if (status === 'unknown')
      await changeAward(db, id, { lease_until: null, absent_at: null }, { at, isVisible: false });
    else if (sent_at === null) {
      await changeAward(db, id, { status: 'queued', lease_until: null }, { at, isVisible: false });
    } else {
      const change = { status: 'unknown', run_at: readAt, lease_until: null } as const;
      await changeAward(db, id, change, { at, isVisible: true });
    }
  }
  return rows.length;
}

/** Awards of held guilds, and those behind others of their lane, count as due. */
async function lookForDue(db: Queries, at: number): ReturnType<Claiming['lookForDue']> {
  // While it is being read, an unknown award is due again only when that claim's lease has run out.
  const readAt = sql`case when lease_until > run_at then lease_until else run_at end`;
  const { rows } = await sql<DueRow>`select
    exists (select 1 from awards where status = 'queued' and run_at <= ${at}) as has_queued,
    exists (select 1 from awards where status = 'unknown' and run_at <= ${at}) as has_unknown,
    (select run_at from awards where status = 'queued' and run_at > ${at} order by run_at limit 1) as queued_at,
    (select ${readAt} from awards where status = 'unknown' and ${readAt} > ${at} order by ${readAt} limit 1) as unknown_at
  `.execute(db);
  const [row] = rows;
  const times = [row?.queued_at, row?.unknown_at].filter((time) => typeof time === 'number');
  return {
    hasQueued: Boolean(row?.has_queued),
    hasUnknown: Boolean(row?.has_unknown),
    nextAt: times.length === 0 ? undefined : Math.min(...times),
  };
}

interface DueRow {
  readonly has_queued: number | boolean;
  readonly has_unknown: number | boolean;
  readonly queued_at: number | null;
  readonly unknown_at: number | null;
}
