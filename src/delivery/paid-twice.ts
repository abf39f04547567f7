/**
 * Reactions that somebody else has paid as well. Of two processes with one Discord token and a ledger each, both hear of a
 * reaction and both pay it, and nothing shows that but the account's history: beside our entry one like it, of the same
 * moment, that no award of ours has made. It is looked for now and then, and more closely where one was found.
 */
import type { Logger } from 'pino';
import { type Award, toLane } from '../points/award.ts';
import type { Clock } from '../runtime/clock.ts';
import { createJob, type Loop } from '../runtime/loop.ts';
import type { Store } from '../store/store.ts';
import type { CredentialFinder } from './delivery-context.ts';
import type { AwardGateway, HistoryEntry } from './gateway.ts';

interface PaidTwiceOptions {
  readonly store: Pick<Store, 'newestEventId' | 'listEventsAfter' | 'listByHistoryIds' | 'hasUncertain'>;
  readonly gateway: Pick<AwardGateway, 'list'>;
  readonly credentials: CredentialFinder;
  readonly clock: Clock;
  readonly log: Logger;
  /** So many reactions of late were paid twice that it is no chance. */
  readonly onPaidTwice: (guildId: string) => void;
}

/** An outsider may add the same amount at the same moment by chance, but not to every reaction, one after the other. */
const PROOF = 4;
const SAME_MOMENT_MS = 5_000;
/** The other one's entry has landed by then as well. */
const SETTLED_AFTER_MS = 5_000;
/** Pairs further apart than this do not count together, and older awards are not looked at any more. */
const MEMORY_MS = 600_000;
/** One look a minute costs nothing; where a pair was found, the next ones are looked at. */
const CALM_MS = 60_000;
const LOOKS = 5;
const MOST_AWARDS = 50;
const CHECK_MS = 5_000;
const READ_BUDGET_MS = 5_000;

interface Paid {
  readonly award: Award;
  readonly at: number;
  readonly lane: string;
}

export function createPaidTwice(options: PaidTwiceOptions): Loop {
  const { store, clock, log } = options;
  let cursor: number | undefined;
  let waiting: readonly Paid[] = [];
  let lookedAt = Number.NEGATIVE_INFINITY;
  /** How many awards in a row, as they were looked at, had a double. */
  let inARow = 0;

  async function readNew(): Promise<void> {
    cursor ??= await store.newestEventId();
    const events = await store.listEventsAfter({ eventId: cursor, limit: MOST_AWARDS });
    cursor = events.at(-1)?.id ?? cursor;
    const paid = events.flatMap(({ kind, at, award }) => (kind === 'settled' ? toPaid(award, at) : []));
    waiting = [...waiting, ...paid].filter(({ at }) => clock.now() - at < MEMORY_MS).slice(-MOST_AWARDS);
  }

  async function look(lane: string): Promise<void> {
    const about = waiting.filter((paid) => paid.lane === lane);
    waiting = waiting.filter((paid) => paid.lane !== lane);
    lookedAt = clock.now();
    for (const [{ guildId }, hasDouble] of await judge(options, about)) {
      inARow = hasDouble ? inARow + 1 : 0;
      if (inARow >= PROOF) options.onPaidTwice(guildId);
    }
  }

  async function run(): Promise<number> {
    await readNew();
    const now = clock.now();
    if (now - lookedAt >= MEMORY_MS) inARow = 0;
    const lanes = new Set(waiting.filter(({ at }) => now - at >= SETTLED_AFTER_MS).map(({ lane }) => lane));
    for (const lane of [...lanes].slice(0, LOOKS)) {
      if (inARow === 0 && clock.now() - lookedAt < CALM_MS) break;
      await look(lane);
    }
    return now + CHECK_MS;
  }

  return createJob({
    clock,
    run,
    job: 'paid-twice',
    log,
    retryMs: CALM_MS,
  });
}

function toPaid(award: Award, at: number): Paid[] {
  const { source, reverses, communityId, fieldId, accountId, historyId } = award;
  if (source !== 'reaction' || reverses !== undefined || accountId === undefined || historyId === undefined) return [];
  return [{ award, at, lane: toLane(communityId, fieldId, accountId) }];
}

/** @param about - awards of one lane. Returns whether there is, beside the entry of each, another one like it */
async function judge(
  { store, gateway, credentials }: PaidTwiceOptions,
  about: readonly Paid[],
): Promise<readonly (readonly [Award, boolean])[]> {
  const [first] = about;
  if (first?.award.accountId === undefined) return [];
  const { lane, award } = first;
  const { communityId, fieldId, accountId = '' } = award;
  const credential = await credentials.find(award.guildId, communityId);
  if (credential === undefined) return [];
  const listed = await gateway.list(
    { communityId, fieldId, accountId },
    { key: credential.key, budgetMs: READ_BUDGET_MS },
  );
  // A listed entry may be an award of ours whose outcome is unknown.
  if (listed.kind !== 'listed' || (await store.hasUncertain(lane, award.action))) return [];
  const ids = listed.entries.map(({ id }) => id);
  const ours = await store.listByHistoryIds(lane, ids);
  // Nor is the first copy of one that was sent again, which may have arrived late.
  if (about.some(({ award }) => award.attempts > 1)) return [];
  const foreign = new Set(listed.entries.filter(({ id }) => !ours.has(id)));
  return about.flatMap(({ award }) => {
    const own = listed.entries.find(({ id }) => id === award.historyId);
    // Behind the page that was read: nothing can be said of it.
    if (own === undefined) return [];
    const double = [...foreign].find((entry) => isDouble(entry, own));
    // One entry is the double of one award.
    if (double !== undefined) foreign.delete(double);
    return [[award, double !== undefined] as const];
  });
}

/** Compared with what the same list says of our own: how lists write values and times is documented nowhere. */
function isDouble(entry: HistoryEntry, own: HistoryEntry): boolean {
  const apartMs = Math.abs(Date.parse(entry.createdAt ?? '') - Date.parse(own.createdAt ?? ''));
  const isSame = own.value !== undefined && entry.value === own.value && entry.action === own.action;
  return isSame && apartMs <= SAME_MOMENT_MS;
}
