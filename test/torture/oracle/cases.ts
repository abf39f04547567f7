/** An award with what the API heard and did of it, and what several judgements ask about it. */
import type { Award } from '../../../src/points/award.ts';
import { DEAD_ACCOUNT, DEAD_GUILD } from '../bot.ts';
import type { SentChange } from '../wire.ts';
import type { World } from '../world.ts';

export interface Case {
  readonly award: Award;
  readonly sent: readonly SentChange[];
  readonly applied: readonly SentChange[];
}

/** How long a server may still be at a request that was given up, before the bot sends again. */
const LATE_ARRIVAL_MS = 45_000;
const AFTER_DEATH_MS = 5_000;
/** An outsider's entry can be taken for ours from a minute before ours was asked for. */
const ANCHOR_FRESH_MS = 60_000;

/** Every award of the ledger, which says of itself only which one it is. */
export async function listCases({ store, wire }: World): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (let id = 1; ; id += 1) {
    const award = await store.getAward(id);
    if (award === undefined) return cases;
    const sent = wire.sent.filter(({ awardId }) => awardId === id);
    cases.push({ award, sent, applied: sent.filter(({ appliedAt }) => appliedAt !== undefined) });
  }
}

/** It hangs on what never works. Nobody can say what comes of it; only that it keeps nobody else from anything. */
export function isHopeless({ mood }: World, { guildId, accountId }: Award): boolean {
  return (mood.dead === 'key' && guildId === DEAD_GUILD) || (mood.dead === 'lane' && accountId === DEAD_ACCOUNT);
}

/** A `set`, what comes after it, and what takes something back wait for what staff have not decided. */
export function isBehindReview({ status, id, accountId }: Award, cases: readonly Case[]): boolean {
  return (
    status === 'queued' &&
    cases.some(({ award }) => award.status === 'review' && award.accountId === accountId && award.id < id)
  );
}

/** An undone undo leaves the award as it was. */
export function isStandingUndone(award: Award, cases: readonly Case[]): boolean {
  const reversal = cases.find(({ award: other }) => other.reverses === award.id && other.status === 'settled')?.award;
  return reversal !== undefined && !isStandingUndone(reversal, cases);
}

/** Applied so late that in good faith it had been given up, sent again, found in an outsider's entry, or decided by staff. */
export function isInherentlyLate({ at, appliedAt = at, diedAt, fault }: SentChange, one: Case, world: World): boolean {
  if (fault !== 'late' && fault !== 'very late' && fault !== 'reset, applied soon') return false;
  const { listingLagMs } = world.mood;
  const isDecided = one.award.decidedBy !== undefined || findTwin(world, one, new Set()) !== undefined;
  const wasAfterDeath = diedAt !== undefined && appliedAt - diedAt >= AFTER_DEATH_MS - listingLagMs;
  return isDecided || wasAfterDeath || appliedAt - at >= LATE_ARRIVAL_MS - listingLagMs;
}

/** It came while the bot could still wait for it: nothing that was asked for later may have gone before. */
export function isInTime({ at, appliedAt = at, diedAt }: SentChange, { mood }: World): boolean {
  return diedAt === undefined && appliedAt - at < LATE_ARRIVAL_MS - mood.listingLagMs;
}

/** What others wrote since an award could first be taken for one of those. */
function listForeign(world: World, { award, sent }: Case) {
  if (award.accountId === undefined) return [];
  const from = Math.min(award.createdAt, sent[0]?.at ?? award.createdAt) - ANCHOR_FRESH_MS;
  return world
    .records(award.accountId ?? '')
    .filter(({ by, createdAt }) => by === 'outside' && Date.parse(createdAt) - world.mood.clockSkewMs >= from);
}

export function hasForeignNoise(world: World, one: Case): boolean {
  return listForeign(world, one).length > 0;
}

/** An outsider's entry that looks like this award. */
export function findTwin(world: World, one: Case, claimed: ReadonlySet<string>) {
  const { action, hundredths } = one.award;
  return listForeign(world, one).find(
    (entry) => !claimed.has(entry.id) && entry.action === action && Math.round(entry.value * 100) === hundredths,
  );
}
