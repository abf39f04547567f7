import { sql } from 'kysely';
import type { Queries, StoreContext } from '../context.ts';
import { toAward, toLaneFacts } from '../rows.ts';
import { toSqlList } from '../sql-list.ts';
import type { ClaimedAward, Store } from '../store.ts';
import type { AwardRow } from '../tables.ts';
import { changeAward } from './award-rows.ts';
import { chooseHeads } from './lane-heads.ts';

type Claiming = Pick<Store, 'claimAwards' | 'claimReadBacks' | 'recoverInFlight' | 'nextDueAt'>;

/** Handing awards to workers. */
export function createClaiming({ db, write }: StoreContext): Claiming {
  return {
    async claimAwards(at, limit, leaseMs, heldGuilds, lanes = 'oldest') {
      if (!(await hasDue(db, 'queued', at))) return [];
      return write(async (db) => {
        const ids = await chooseHeads(db, at, limit, heldGuilds, lanes);
        return ids.length === 0 ? [] : toClaims(db, ids, await claim(db, ids, at + leaseMs));
      });
    },
    async claimReadBacks(at, limit, leaseMs, heldGuilds) {
      if (!(await hasDue(db, 'unknown', at))) return [];
      return write(async (db) => {
        const ids = await chooseReadBacks(db, at, limit, heldGuilds);
        return ids.length === 0 ? [] : toClaims(db, ids, await claimForReading(db, ids, at + leaseMs));
      });
    },
    recoverInFlight: (at, readAt) => write((db) => recoverInFlight(db, at, readAt)),
    nextDueAt: (at) => findNextDue(db, at),
  };
}

/** Looked at before a transaction is begun: mostly nothing is. Awards of held guilds count. */
async function hasDue(db: Queries, status: 'queued' | 'unknown', at: number): Promise<boolean> {
  const due = db
    .selectFrom('awards')
    .select('id')
    .where(sql<boolean>`status = ${sql.lit(status)}`);
  return (await due.where('run_at', '<=', at).limit(1).executeTakeFirst()) !== undefined;
}

/** `sent_at` of an earlier attempt must not make a claim that never began to send look like one that did. */
function claim(db: Queries, ids: readonly number[], leaseUntil: number): Promise<AwardRow[]> {
  return db
    .updateTable('awards')
    .set(({ eb }) => ({
      status: 'sending',
      fence: eb('fence', '+', 1),
      attempts: eb('attempts', '+', 1),
      lease_until: leaseUntil,
      sent_at: null,
    }))
    .where('id', 'in', toSqlList(ids))
    .returningAll()
    .execute();
}

async function chooseReadBacks(db: Queries, at: number, limit: number, heldGuilds: readonly string[]) {
  const rows = await db
    .selectFrom('awards')
    .select('id')
    .where(sql<boolean>`status = 'unknown'`)
    .where('run_at', '<=', at)
    .where(({ eb, or }) => or([eb('lease_until', 'is', null), eb('lease_until', '<=', at)]))
    .where('guild_id', 'not in', toSqlList(heldGuilds))
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
    .where('id', 'in', toSqlList(ids))
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
  const lanes = await db.selectFrom('lanes').selectAll().where('lane', 'in', toSqlList(laneNames)).execute();
  const laneByName = new Map(lanes.map((lane) => [lane.lane, lane]));
  const rowById = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rowById.get(id);
    if (row === undefined || row.account_id === null || row.lane === null || row.lease_until === null) return [];
    const award = { ...toAward(row), accountId: row.account_id, leaseUntil: row.lease_until };
    return { award, lane: toLaneFacts(row.lane, laneByName.get(row.lane)) };
  });
}

async function recoverInFlight(db: Queries, at: number, readAt: number): Promise<number> {
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

async function findNextDue(db: Queries, at: number): Promise<number | undefined> {
  const queued = await db
    .selectFrom('awards')
    .select('run_at as due_at')
    .where(sql<boolean>`status = 'queued'`)
    .where('run_at', '>', at)
    .orderBy('run_at')
    .limit(1)
    .executeTakeFirst();
  // While it is being read, an unknown award is due again only when that claim's lease has run out.
  const dueAt = sql<number>`case when lease_until > run_at then lease_until else run_at end`;
  const unknown = await db
    .selectFrom('awards')
    .select(dueAt.as('due_at'))
    .where(sql<boolean>`status = 'unknown'`)
    .where(dueAt, '>', at)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  const dueTimes = [queued, unknown].flatMap((row) => row?.due_at ?? []);
  return dueTimes.length === 0 ? undefined : Math.min(...dueTimes);
}
