/**
 * Giving the members of a confirmed bulk their points, some in each commit. Each is noted in the commit that records the
 * award, so whatever ends the process in between, the next step goes on behind it.
 */
import { sql } from 'kysely';
import { toLane } from '../../points/award.ts';
import { acknowledge } from '../awards/acknowledging.ts';
import { insertAward } from '../awards/insert-award.ts';
import { type Hour, openHour } from '../awards/moderator-limits.ts';
import { BULK_PRIORITY } from '../awards/priorities.ts';
import type { Queries } from '../context.ts';
import { toGuild } from '../schema/rows.ts';
import { toTextList } from '../schema/sql-list.ts';
import type { BulkItemRow, BulkRow } from '../schema/tables.ts';
import { isStoreFailure } from '../store-error.ts';
import type { BulkFailure, BulkResult, BulkStore } from './bulk-store.ts';

export interface Circumstances {
  readonly at: number;
  readonly random: () => number;
}

interface Giving extends Circumstances {
  readonly bulk: BulkRow;
  readonly hour: Hour;
  /** The server is being deleted. */
  readonly isForgotten: boolean;
  /** By member. */
  readonly accountIds: ReadonlyMap<string, string>;
}

interface Given {
  readonly result: BulkResult;
  readonly awardId: number | null;
}

/** Gives up to `limit` of a running bulk; inside a transaction. What one of them throws ends that one alone. */
export async function giveSome(
  db: Queries,
  bulk: BulkRow,
  limit: number,
  how: Circumstances,
): ReturnType<BulkStore['advanceBulk']> {
  const items = await db
    .selectFrom('bulk_items')
    .selectAll()
    .where('bulk_id', '=', bulk.id)
    .where(sql<boolean>`outcome is null`)
    .orderBy('position')
    .limit(limit)
    .execute();
  const giving = await prepare(db, bulk, items, how);
  const failures: BulkFailure[] = [];
  for (const item of items) {
    const error = await giveAlone(db, giving, item);
    if (error !== undefined) failures.push({ receipt: bulk.receipt, position: item.position, error });
  }
  const isUnfinished = items.length === limit;
  // The awards have the reason, and forget it in their time.
  if (!isUnfinished) {
    await db.updateTable('bulks').set({ state: 'done', reason: null }).where('id', '=', bulk.id).execute();
  }
  return { isUnfinished, failures };
}

async function prepare(db: Queries, bulk: BulkRow, items: readonly BulkItemRow[], how: Circumstances): Promise<Giving> {
  const guild = await db.selectFrom('guilds').selectAll().where('guild_id', '=', bulk.guild_id).executeTakeFirst();
  const { limits } = toGuild(bulk.guild_id, guild);
  const links = await db
    .selectFrom('links')
    .select(['member_id', 'account_id'])
    .where('guild_id', '=', bulk.guild_id)
    .where('community_id', '=', bulk.community_id)
    .where('member_id', 'in', toTextList(items.map(({ member_id }) => member_id)))
    .execute();
  return {
    ...how,
    bulk,
    hour: await openHour(db, { guildId: bulk.guild_id, actorId: bulk.actor_id }, { limits, at: how.at }),
    isForgotten: guild?.is_forgotten === 1,
    accountIds: new Map(links.map(({ member_id, account_id }) => [member_id, account_id])),
  };
}

/** @returns what it threw; then nothing of it was done */
async function giveAlone(db: Queries, giving: Giving, item: BulkItemRow): Promise<unknown> {
  await sql`savepoint item`.execute(db);
  try {
    await note(db, item, await giveOne(db, giving, item));
    return undefined;
  } catch (error) {
    // What the machine refuses is no item's fault.
    if (isStoreFailure(error)) throw error;
    await sql`rollback to item`.execute(db);
    await note(db, item, { result: 'impossible', awardId: null });
    return error;
  } finally {
    await sql`release item`.execute(db);
  }
}

async function note(db: Queries, item: BulkItemRow, { result, awardId }: Given): Promise<void> {
  await db
    .updateTable('bulk_items')
    .set({ outcome: result, award_id: awardId })
    .where('bulk_id', '=', item.bulk_id)
    .where('position', '=', item.position)
    .execute();
}

async function giveOne(db: Queries, giving: Giving, { position, member_id, hundredths }: BulkItemRow): Promise<Given> {
  const { bulk, hour, isForgotten, accountIds, at, random } = giving;
  if (isForgotten) return { result: 'gone', awardId: null };
  if (!hour.hasRoom(hundredths)) return { result: 'over-limit', awardId: null };
  const accountId = accountIds.get(member_id);
  const award = await insertAward(
    db,
    {
      key: toAwardKey(bulk.id, position),
      guild_id: bulk.guild_id,
      community_id: bulk.community_id,
      field_id: bulk.field_id,
      field_name: bulk.field_name,
      account_id: accountId ?? null,
      member_id,
      lane: accountId === undefined ? null : toLane(bulk.community_id, bulk.field_id, accountId),
      action: 'increase',
      hundredths,
      reason: bulk.reason,
      actor_id: bulk.actor_id,
      source: 'command',
      reverses: null,
      counted: hundredths,
      priority: BULK_PRIORITY,
      created_at: at,
    },
    { random, status: accountId === undefined ? 'recorded' : 'queued' },
  );
  // There is no message of it that Discord could refuse.
  if (accountId === undefined) await acknowledge(db, award, {}, at);
  hour.spend(hundredths);
  return { result: 'given', awardId: award.id };
}

/** The place in the list names the member, and stays when they are erased. */
function toAwardKey(bulkId: number, position: number): string {
  return `bulk:${bulkId}:${position}`;
}
