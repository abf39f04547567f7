/**
 * What one moderator may move, in one award and in an hour. Each award keeps what it counts of the hour of who asked for
 * it, from when it is recorded: what was promised or sent stays counted whatever becomes of it. Only what surely never
 * counts, because nobody was shown it or the API refused it, is given back.
 */
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { toDifference, toLane } from '../../points/award.ts';
import type { Queries, StoreContext } from '../context.ts';
import type { AwardRow } from '../schema/tables.ts';
import { findRoot } from './award-rows.ts';
import type { AwardLimits, NewAward, NoRoom, Spending } from './award-store.ts';

const HOUR_MS = 3_600_000;

/** Whose hour it is. */
interface Spender {
  readonly guildId: string;
  readonly actorId: string;
}

interface Spent {
  readonly counted: number;
  readonly created_at: number;
}

/** What an award is to count. */
export interface Room {
  readonly kind: 'room';
  readonly counted: number;
}

export function createLimits({ db }: StoreContext): Spending {
  return {
    sumCounted: async ({ guildId, actorId, at }) => sum(await listSpent(db, { guildId, actorId }, at)),
  };
}

/** Whether there is room for an award as it is asked for by a command. A new total counts by what it changes. */
export async function findRoom(db: Queries, award: NewAward, limits: AwardLimits, at: number): Promise<Room | NoRoom> {
  if (award.source !== 'command') return { kind: 'room', counted: 0 };
  const change = await findChange(db, award);
  const isHeld = limits.perAward !== undefined || limits.perModeratorHour !== undefined;
  if (change === undefined) {
    return isHeld && limits.allowsUnknown !== true ? { kind: 'unknown-change' } : { kind: 'room', counted: 0 };
  }
  return (await findExcess(db, award, change, { limits, at })) ?? { kind: 'room', counted: change };
}

/**
 * The same for giving back, or anew, what `row` was about. What its giver asked for within the hour is counted already:
 * there and back moves no more than that.
 *
 * @param amount - undefined: nobody knows by how much a total changes
 * @param limits - undefined: none holds
 */
export async function findRoomAgain(
  db: Queries,
  row: AwardRow,
  amount: number | undefined,
  { limits, actorId, at }: { readonly limits: AwardLimits | undefined; readonly actorId: string; readonly at: number },
): Promise<Room | NoRoom> {
  if (limits === undefined || isCounted(await findRoot(db, row), actorId, at)) return { kind: 'room', counted: 0 };
  const isHeld = limits.perAward !== undefined || limits.perModeratorHour !== undefined;
  if (amount === undefined) return isHeld ? { kind: 'unknown-change' } : { kind: 'room', counted: 0 };
  const spender = { guildId: row.guild_id, actorId };
  return (await findExcess(db, spender, amount, { limits, at })) ?? { kind: 'room', counted: amount };
}

/** Whether this is the person's own command and still in their hour. */
function isCounted(root: Pick<AwardRow, 'actor_id' | 'counted' | 'created_at'>, actorId: string, at: number) {
  return root.actor_id === actorId && root.counted > 0 && root.created_at > at - HOUR_MS;
}

/** Undefined: it sets a total, and nobody knows for sure by how much that changes the present one. */
async function findChange(db: Queries, award: NewAward): Promise<number | undefined> {
  if (award.action !== 'overwrite') return award.hundredths;
  const { knownTotal, communityId, fieldId, accountId } = award;
  if (knownTotal === undefined || accountId === undefined) return undefined;
  if (await hasMoved(db, toLane(communityId, fieldId, accountId), knownTotal.at)) return undefined;
  return toDifference(award.hundredths, knownTotal.total);
}

/** What has arrived since the total was read, or is under way, makes it another one before the new total comes. */
async function hasMoved(db: Queries, lane: string, since: number): Promise<boolean> {
  const moving = db
    .selectFrom('awards')
    .select('id')
    .where('lane', '=', lane)
    // In the words of the index.
    .where(sql<boolean>`status not in ('refused', 'cancelled', 'expired')`)
    .limit(1);
  const isOpen = await moving.where('settled_at', 'is', null).executeTakeFirst();
  return (isOpen ?? (await moving.where('settled_at', '>', since).executeTakeFirst())) !== undefined;
}

async function findExcess(
  db: Queries,
  spender: Spender,
  amount: number,
  { limits: { perAward, perModeratorHour }, at }: { readonly limits: AwardLimits; readonly at: number },
): Promise<NoRoom | undefined> {
  if (perAward !== undefined && amount > perAward) {
    return { kind: 'over-limit', limit: 'perAward', leftHundredths: perAward };
  }
  if (perModeratorHour === undefined) return undefined;
  const spent = await listSpent(db, spender, at);
  const left = Math.max(0, perModeratorHour - sum(spent));
  if (amount <= left) return undefined;
  const free = findFree(spent, perModeratorHour, amount);
  return { kind: 'over-limit', limit: 'perModeratorHour', leftHundredths: left, free };
}

/** When as much as is asked for is free again, or as much as ever will be. */
function findFree(
  spent: readonly Spent[],
  limit: number,
  amount: number,
): { hundredths: number; at: number } | undefined {
  let used = sum(spent);
  let free: { hundredths: number; at: number } | undefined;
  for (const { counted, created_at } of spent) {
    used -= counted;
    free = { hundredths: Math.max(0, limit - used), at: created_at + HOUR_MS };
    if (free.hundredths >= amount) break;
  }
  return free;
}

function sum(spent: readonly Spent[]): number {
  return spent.reduce((total, { counted }) => total + counted, 0);
}

/** What counts of the hour before `at`, oldest first. */
async function listSpent(db: Queries, { guildId, actorId }: Spender, at: number): Promise<readonly Spent[]> {
  const own = await db
    .selectFrom('awards')
    .select(['counted', 'created_at'])
    .where('guild_id', '=', guildId)
    .where('actor_id', '=', actorId)
    .where('created_at', '>', at - HOUR_MS)
    .where('counted', '>', 0)
    .execute();
  const erased = await db
    .selectFrom('erased_counts')
    .selectAll()
    .where('guild_id', '=', guildId)
    .where('created_at', '>', at - HOUR_MS)
    .execute();
  const ofThem = erased.filter(({ salt, digest }) => digest === toDigest(salt, actorId));
  return [...own, ...ofThem].toSorted((a, b) => a.created_at - b.created_at);
}

/**
 * Somebody is being erased: what they have used of their hour still counts if they come again. Without their id, and with
 * a salt of its own for each award, so that nothing tells which of these belong together.
 */
export async function keepCount(db: Queries, row: AwardRow, at: number): Promise<void> {
  if (row.counted === 0 || row.created_at <= at - HOUR_MS) return;
  const salt = randomBytes(16).toString('base64url');
  const kept = { guild_id: row.guild_id, counted: row.counted, created_at: row.created_at };
  await db
    .insertInto('erased_counts')
    .values({ ...kept, salt, digest: toDigest(salt, row.actor_id) })
    .execute();
}

function toDigest(salt: string, actorId: string): string {
  return createHash('sha256').update(`${salt}:${actorId}`).digest('base64url');
}

/** What somebody may still give, of many awards that one transaction records one after another. */
export interface Hour {
  hasRoom(hundredths: number): boolean;
  spend(hundredths: number): void;
}

export async function openHour(
  db: Queries,
  spender: Spender,
  { limits: { perAward, perModeratorHour }, at }: { readonly limits: AwardLimits; readonly at: number },
): Promise<Hour> {
  let left = perModeratorHour === undefined ? undefined : perModeratorHour - sum(await listSpent(db, spender, at));
  return {
    hasRoom: (hundredths) =>
      (perAward === undefined || hundredths <= perAward) && (left === undefined || hundredths <= left),
    spend(hundredths) {
      if (left !== undefined) left -= hundredths;
    },
  };
}
