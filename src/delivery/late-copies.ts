/**
 * Tries that arrive after all. An award whose request had surely not arrived was sent again, or taken back before that; a
 * server that took its time may have carried out each of those requests later still. For a while the account's history is
 * looked through for entries that no award explains, as long as more tries were made than have been found. What is found
 * may also be somebody else's, so staff decide about each.
 */
import type { Logger } from 'pino';
import { isSameTotal, toValue } from '../points/amount.ts';
import { type AwardAction, toLane } from '../points/award.ts';
import type { Clock } from '../runtime/clock.ts';
import { createJob, type Loop } from '../runtime/loop.ts';
import { createQuarantine, toEarlier } from '../runtime/quarantine.ts';
import type { FoundCopy, LateWatch } from '../store/awards/late-copy-store.ts';
import type { Store } from '../store/store.ts';
import type { CredentialFinder } from './delivery-context.ts';
import { type FieldTrust, join, toTrust, withToldTimes } from './field-trust.ts';
import type { AwardGateway, HistoryEntry } from './gateway.ts';
import { toEvidence } from './history-lists.ts';
import { asListed, observeAll } from './list-verdict.ts';
import { findLateCopies, isBefore, reachesBackTo } from './read-back.ts';

interface LateCopiesOptions {
  readonly store: Pick<
    Store,
    | 'listDueLateWatches'
    | 'nextLateWatchAt'
    | 'advanceLateWatch'
    | 'reportLateCopy'
    | 'listByHistoryIds'
    | 'hasUncertain'
  >;
  readonly gateway: Pick<AwardGateway, 'list'>;
  readonly credentials: CredentialFinder;
  readonly clock: Clock;
  readonly log: Logger;
}

/** When it is looked at after it was sent last, the first time 15 s after that: less and less likely, so less often. */
const NEXT_LOOK_MS = [45_000, 240_000, 1_500_000, 5_400_000];
const READ_BUDGET_MS = 5_000;
/** An unsettled award, or a list that failed, is looked at again after this long. */
const NOT_YET_MS = 15_000;
/** A deployment that does not list, or refuses to, is not asked for ever. */
const LONGEST_WATCH_MS = 86_400_000;
const BATCH = 10;
const STORE_RETRY_MS = 5_000;

export function createLateCopies(options: LateCopiesOptions): Loop {
  const { store, clock, log } = options;
  /** By award. */
  const quarantine = createQuarantine<number>({
    clock,
    onFailure: (err, awardId) => log.error({ err, awardId, job: 'late-copies' }, 'a late copy was not looked for'),
  });

  async function run(): Promise<number | undefined> {
    const now = clock.now();
    const due = await store.listDueLateWatches({ at: now, limit: BATCH + quarantine.keys().length });
    for (const watch of due) await quarantine.attempt(watch.award.id, () => look(options, watch, now));
    return toEarlier(await store.nextLateWatchAt(now), quarantine.nextAt());
  }

  return createJob({
    wokenBy: ['late_watches due'],
    clock,
    run,
    job: 'late-copies',
    log,
    retryMs: STORE_RETRY_MS,
  });
}

async function look(options: LateCopiesOptions, watch: LateWatch, now: number): Promise<void> {
  const { store } = options;
  const { award, checks, firstSentAt } = watch;
  const later = (waitMs: number | undefined, isChecked = false) =>
    store.advanceLateWatch(award.id, { isChecked, dueAt: waitMs === undefined ? undefined : now + waitMs });
  const isTooOld = options.clock.confirmed() - firstSentAt > LONGEST_WATCH_MS;
  // One copy after the other: what the next one is can be told once staff have decided about this one.
  if (award.lateCopy?.state === 'found') return later(NOT_YET_MS);
  const isOver = award.status === 'settled' || award.status === 'cancelled';
  const verdict = isOver && award.accountId !== undefined ? await search(options, watch, award.accountId) : 'not-yet';
  if (verdict === 'not-yet') return later(isTooOld ? undefined : NOT_YET_MS);
  if (verdict === 'nothing') return later(NEXT_LOOK_MS[checks], true);
  options.log.warn(
    { awardId: award.id, receipt: award.receipt },
    'an earlier try of an award seems to have arrived late',
  );
  await store.reportLateCopy(award.id, verdict, now);
}

type Search = 'not-yet' | 'nothing' | FoundCopy;

async function search(
  { store, gateway, credentials }: LateCopiesOptions,
  { award, anchor, firstSentAt, notBefore }: LateWatch,
  accountId: string,
): Promise<Search> {
  const { guildId, communityId, fieldId, action, hundredths, historyId } = award;
  const credential = await credentials.find(guildId, communityId);
  if (credential === undefined) return 'not-yet';
  const userField = { communityId, fieldId, accountId };
  const listed = await gateway.list(userField, {
    key: credential.key,
    budgetMs: READ_BUDGET_MS,
    isEnough: (entries) => reachesBackTo(entries, anchor),
  });
  if (listed.kind !== 'listed') return 'not-yet';
  const lane = toLane(communityId, fieldId, accountId);
  // Listed entries may be theirs. Asked after the list was read, and before the entries' owners.
  const isLikeUncertain = await store.hasUncertain(lane, action);
  const isAnyUncertain = isLikeUncertain || (await store.hasUncertain(lane));
  const ids = listed.entries.map(({ id }) => id);
  const ours = await store.listByHistoryIds(lane, ids);
  const evidence = join(toEvidence(listed), observeAll(listed.entries, ours, anchor));
  const isNamed = historyId !== undefined;
  const isValueOpen = isNamed || showsTotals(listed.entries, { action, value: toValue(hundredths) });
  const trust = assumeSent(toTrust(evidence, action), isValueOpen);
  // If the list may name another action than was sent, an entry may belong to any of them.
  if (isLikeUncertain || (isAnyUncertain && trust.action !== 'checked')) return 'not-yet';
  const entries = withToldTimes(listed.entries, evidence);
  const [entry] = findLateCopies({
    action,
    value: toValue(hundredths),
    sentAt: firstSentAt,
    notBefore,
    anchor: asListed(anchor, entries),
    entries,
    trust,
    claimedIds: new Set(ours.keys()),
    // Without an id of its own, one of the entries is the award itself; but nothing should be there of one taken back.
    isItselfNamed: isNamed || award.status === 'cancelled',
  });
  if (entry === undefined) return 'nothing';
  // One without a name of its own may be the award itself, which tells nothing of its copy.
  const isCopy = isNamed || award.status === 'cancelled';
  const isInTotal =
    trust.time !== 'contradicted' &&
    entries.some(({ id, createdAt }) => isBefore(entry.createdAt, createdAt) && ours.get(id)?.total !== undefined);
  const total = isCopy && trust.total === 'checked' ? entry.total : undefined;
  return { entryId: entry.id, total, isInTotal: isCopy && isInTotal };
}

/** Whether a change as large as this one is between two values of the list, and none of the values is. */
function showsTotals(
  listed: readonly HistoryEntry[],
  { action, value }: { action: AwardAction; value: number },
): boolean {
  const isLike = (other: number) => isSameTotal(Math.abs(other), Math.abs(value));
  const entries = listed.toSorted((a, b) => Date.parse(a.createdAt ?? '') - Date.parse(b.createdAt ?? ''));
  const own = entries.map((entry, index) => ({ ...entry, before: entries[index - 1]?.value ?? Number.NaN }));
  const alike = own.filter((entry) => entry.action === action);
  return (
    alike.some(({ value: shown = Number.NaN, before }) => isLike(shown - before)) &&
    !alike.some(({ value: shown = Number.NaN }) => isLike(shown))
  );
}

/**
 * A field that no answer of this action has checked is taken to be listed as it was sent. Otherwise a late copy of the
 * award's own undo could be taken for its copy and, where answers name no entry at all, each later award of the lane.
 *
 * @param isValueOpen - the value stays in doubt: of a named one, since the total after the first entry of a lane is its
 * value, too; and where the list seems to show totals
 */
function assumeSent(trust: FieldTrust, isValueOpen: boolean): FieldTrust {
  const assume = <S extends string>(standing: S): S | 'checked' => (standing === 'unchecked' ? 'checked' : standing);
  return { ...trust, action: assume(trust.action), value: isValueOpen ? trust.value : assume(trust.value) };
}
