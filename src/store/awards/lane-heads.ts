/**
 * The head of a lane: the one award that may be sent next. An `overwrite` is a barrier: what was recorded before it
 * goes before it, what came later goes after it. Before the first barrier the lower priority goes first, then the
 * older award. Awards of held guilds and reversals whose original has not settled do not count.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Queries } from '../context.ts';
import { toTextList } from '../schema/sql-list.ts';
import type { AwardsClaim } from './award-store.ts';
import { TYPED_PRIORITY } from './priorities.ts';

/** Lanes looked at first for each award wanted; nearly every lane with something due has a head that is due. */
const LANES_PER_AWARD = 4;

/**
 * Chooses the awards to claim: at most one a lane, none of a lane in flight, the most urgent lanes first.
 *
 * @returns ids of awards
 */
export async function chooseHeads(
  db: Queries,
  { at, limit, heldGuilds, lanes: order = 'oldest' }: Pick<AwardsClaim, 'at' | 'limit' | 'heldGuilds' | 'lanes'>,
): Promise<readonly number[]> {
  const chosen: number[] = [];
  const seen = new Set<string>();
  // What the newest leave over is for the oldest.
  for (const turn of order === 'newest' ? (['newest', 'oldest'] as const) : (['oldest'] as const)) {
    for (let count = limit * LANES_PER_AWARD; chosen.length < limit; count *= LANES_PER_AWARD) {
      const { lanes, isWhole } = await listLanesWithDue(db, { at, count, heldGuilds, seen, order: turn });
      if (lanes.size === 0) break;
      for (const lane of lanes) seen.add(lane);
      chosen.push(...(await findDueHeads(db, lanes, { at, heldGuilds, order: turn })));
      if (isWhole) break;
    }
  }
  return chosen.slice(0, limit);
}

interface LaneSearch {
  readonly at: number;
  readonly count: number;
  readonly heldGuilds: readonly string[];
  readonly seen: ReadonlySet<string>;
  readonly order: 'oldest' | 'newest';
}

async function listLanesWithDue(
  db: Queries,
  { at, count, heldGuilds, seen, order }: LaneSearch,
): Promise<{ readonly lanes: ReadonlySet<string>; readonly isWhole: boolean }> {
  // The newest of staff alone, so that the one index on queued awards serves both orders.
  const turn = order === 'oldest' ? sql`order by priority, id` : sql`and priority = ${TYPED_PRIORITY} order by id desc`;
  const { rows } = await sql<{ lane: string }>`
    select lane from awards
    where status = 'queued' and run_at <= ${at}
      and guild_id not in ${toTextList(heldGuilds)}
      and lane not in ${toTextList(seen)}
      and lane not in (select lane from awards where status in ('sending', 'unknown'))
    ${turn}
    limit ${count}`.execute(db);
  return { lanes: new Set(rows.map(({ lane }) => lane)), isWhole: rows.length < count };
}

/** The heads of these lanes that are due. An `overwrite` waits while an older award of its lane and guild is under review. */
async function findDueHeads(
  db: Queries,
  lanes: Iterable<string>,
  { at, heldGuilds, order }: Pick<LaneSearch, 'at' | 'heldGuilds' | 'order'>,
): Promise<readonly number[]> {
  const nextOverwrite = firstQueued(heldGuilds, sql`listed.value`, sql`a.action = 'overwrite'`, sql`a.id`);
  const beforeIt = sql`a.action <> 'overwrite' and (next_overwrite is null or a.id < next_overwrite)`;
  const nextChange = firstQueued(heldGuilds, sql`candidates.lane`, beforeIt, sql`a.priority, a.id`);
  const { rows } = await sql<{ id: number }>`
    with candidates as materialized (
      select listed.value as lane, ${nextOverwrite} as next_overwrite from ${toTextList(lanes)} as listed
    ), heads as materialized (
      select coalesce(${nextChange}, next_overwrite) as id from candidates
    )
    select head.id from heads join awards as head on head.id = heads.id
    where head.run_at <= ${at} and not (head.action = 'overwrite' and exists (
      select 1 from awards as older
      where older.lane = head.lane and older.status = 'review' and older.id < head.id
        and older.guild_id = head.guild_id
    ))
    order by head.priority, ${order === 'oldest' ? sql`head.id` : sql`head.id desc`}`.execute(db);
  return rows.map(({ id }) => id);
}

function firstQueued(
  heldGuilds: readonly string[],
  lane: RawBuilder<unknown>,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`(
    select a.id from awards as a
    where a.lane = ${lane} and a.status = 'queued' and ${condition}
      and a.guild_id not in ${toTextList(heldGuilds)}
      and (a.reverses is null or exists (
        select 1 from awards as original where original.id = a.reverses and original.status = 'settled'
      ))
    order by ${order} limit 1
  )`;
}
