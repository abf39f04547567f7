/** Finds out what became of an award whose sending ended without an answer. */
import { isChangeVisible, isSameTotal, toValue } from '../points/amount.ts';
import type { ProblemCode } from '../points/problem.ts';
import type { ClaimedAward } from '../store/awards/award-store.ts';
import { toBackoffMs } from './backoff.ts';
import { type DeliveryContext, toUserField } from './delivery-context.ts';
import { findFieldKeys } from './field-keys.ts';
import type { FieldTrust } from './field-trust.ts';
import type { HistoryEntry } from './gateway.ts';
import type { JudgedList } from './history-lists.ts';
import { LOOK_BUDGET_MS } from './lane-facts.ts';
import { judgeList, type ListVerdict } from './list-verdict.ts';
import { isNewest, reachesBackTo } from './read-back.ts';
import { toSettlement } from './settlement.ts';
import { findAnswerProblem } from './strange-answer.ts';
import { READ_BUDGET_MS, SETTLING_MS } from './time-limits.ts';

/** A list that keeps proving nothing, or keeps failing while the API is well, is given to staff after this long. */
const AMBIGUITY_PATIENCE_MS = 12_000;
/** The list of another lane gets a few tries more: without it less is proven. */
const CONTROL_PATIENCE_MS = 60_000;
const FAILURE_PATIENCE_MS = 600_000;
/** Some ten minutes of sends that the API answers with errors and does not apply; meanwhile the lane waits. */
const MOST_ATTEMPTS = 30;

export async function resolveUnknown(context: DeliveryContext, claimed: ClaimedAward): Promise<void> {
  const { credentials, lists, holds, log } = context;
  const { award } = claimed;
  const credential = await credentials.find(award.guildId, award.communityId);
  if (credential === undefined) {
    await holds.keyRefused(award.guildId);
    await retryOrReview(context, claimed);
    return;
  }
  const listed = await lists.read(toUserField(claimed), {
    key: credential.key,
    budgetMs: READ_BUDGET_MS,
    isEnough: (entries) => reachesBackTo(entries, award.anchor),
  });
  const cause = 'cause' in listed && listed.cause !== undefined ? { cause: listed.cause } : {};
  log.info({ awardId: award.id, receipt: award.receipt, status: listed.kind, ...cause }, 'award read back');
  switch (listed.kind) {
    case 'listed':
      await holds.answered(award.guildId);
      await checkList(context, claimed, listed, credential.key);
      return;
    case 'unsupported':
      await holds.answered(award.guildId);
      await checkTotals(context, claimed, credential.key);
      return;
    case 'key-problem':
      // A key that may not list may still award: that is for the sends to find out.
      await holds.answered(award.guildId);
      await retryOrReview(context, claimed);
      return;
    // Lists may have another address than sends: that it cannot be reached says no more of these than another failure.
    case 'unreachable':
    case 'failed':
      await holds.doubtful(award.guildId, findAnswerProblem('status' in listed ? listed.status : undefined));
      await retryOrReview(context, claimed);
  }
}

async function checkList(
  context: DeliveryContext,
  claimed: ClaimedAward,
  listed: Extract<JudgedList, { kind: 'listed' }>,
  key: string,
): Promise<void> {
  const judged = await judgeList(context, claimed, listed, key);
  const { verdict } = judged;
  const found = (entry: HistoryEntry) => settleFound(context, claimed, judged.trust, entry, key);
  if (verdict.kind === 'there') return found(verdict.entry);
  const isAbsent =
    verdict.kind === 'absent' ||
    (verdict.kind === 'absent-from-page' && (await isTotalUnchanged(context, claimed, judged, key)));
  if (isAbsent) return concludeAbsent(context, claimed, judged.notBefore);
  if (verdict.kind === 'unproven' && verdict.sole !== undefined && (await isTotalChanged(context, claimed, key))) {
    return found(verdict.sole);
  }
  const waitedMs = context.sendTimes.ageMs(claimed.award.id);
  if (judged.isControlMissing && waitedMs <= CONTROL_PATIENCE_MS) return later(context, claimed, SETTLING_MS);
  if (waitedMs > AMBIGUITY_PATIENCE_MS) {
    const hasCandidates = verdict.kind === 'unproven' && verdict.hasCandidates;
    return review(context, claimed, hasCandidates ? 'AMBIGUOUS' : 'ABSENCE_UNPROVEN');
  }
  await later(context, { ...claimed, award: { ...claimed.award, absentAt: undefined } }, SETTLING_MS);
}

/**
 * Whatever a page hides would have changed the total, if nobody took exactly that back in the same seconds.
 */
async function isTotalUnchanged(
  context: DeliveryContext,
  claimed: ClaimedAward,
  { entries, trust }: ListVerdict,
  key: string,
): Promise<boolean> {
  const { anchor } = claimed.award;
  if (anchor.kind !== 'entry' || trust.time === 'contradicted' || !isNewest(anchor, entries)) return false;
  const before = findTotalBefore(context, claimed);
  if (before === undefined || !isChangeVisible(before, toChange(claimed))) return false;
  const present = await readTotal(context, claimed, key);
  return present !== undefined && isSameTotal(before, present);
}

/** The only entry that may be ours does not say enough; that the total has changed by exactly the award says the rest. */
async function isTotalChanged(context: DeliveryContext, claimed: ClaimedAward, key: string): Promise<boolean> {
  const before = findTotalBefore(context, claimed);
  const change = toChange(claimed);
  if (before === undefined || !isChangeVisible(before, change)) return false;
  const present = await readTotal(context, claimed, key);
  return present !== undefined && isSameTotal(before + change, present);
}

/**
 * The total right before the send, known for sure: by the answer of a moment ago that made the anchor. None where it would
 * prove nothing: a total set anew may be the old one, user info may be rounded, and a second copy is taken off by the
 * very change that it made.
 */
function findTotalBefore(
  { lastAnswers, sendTimes }: DeliveryContext,
  { award, lane }: ClaimedAward,
): number | undefined {
  const { id, action, hundredths, source, anchor } = award;
  const sentAt = sendTimes.beganAt(id);
  const last = sentAt === undefined ? undefined : lastAnswers.find(lane.lane, sentAt);
  if (last === undefined || anchor.kind !== 'entry' || anchor.id !== last.entryId) return undefined;
  return action === 'overwrite' || hundredths < 100 || source === 'compensation' ? undefined : last.total;
}

async function settleFound(
  context: DeliveryContext,
  claimed: ClaimedAward,
  trust: FieldTrust,
  entry: HistoryEntry,
  key: string,
): Promise<void> {
  const { store, clock, persist, sendTimes } = context;
  sendTimes.end(claimed.award.id);
  const listed = trust.total === 'contradicted' ? undefined : entry.total;
  const total = listed ?? (await readTotal(context, claimed, key));
  const confirmation = { total, historyId: entry.id, historyAt: entry.createdAt, historyFrom: 'list' } as const;
  const settlement = toSettlement(claimed.award, claimed.award.totalBefore, confirmation, clock.now());
  await persist(() => store.settleAward({ awardId: claimed.award.id, fence: claimed.award.fence }, settlement));
}

/** Not there twice, a settling time apart, and no send still under way: it never arrived, so it may be sent again. */
async function concludeAbsent(context: DeliveryContext, claimed: ClaimedAward, notBefore?: number): Promise<void> {
  const { store, clock, persist, random, sendTimes } = context;
  const { id, fence, absentAt, attempts } = claimed.award;
  const now = clock.now();
  const leftMs = Math.max(
    SETTLING_MS - sendTimes.absentForMs(id, absentAt === undefined),
    sendTimes.mayArriveForMs(id),
  );
  if (absentAt === undefined || leftMs > 0) {
    await persist(() =>
      store.postponeReadBack(
        { awardId: id, fence },
        { readAt: now + Math.min(leftMs, SETTLING_MS), absentAt: absentAt ?? now },
      ),
    );
    return;
  }
  sendTimes.end(id);
  if (attempts >= MOST_ATTEMPTS) {
    await review(context, claimed, 'SERVER_ERRORS');
    return;
  }
  // The first time at once: the longer it waits, the longer a late copy has to arrive unseen.
  const waitMs = attempts === 1 ? 0 : toBackoffMs(attempts, random);
  await persist(() =>
    store.postponeAward({ awardId: id, fence }, { runAt: now + waitMs, problem: undefined, at: now, notBefore }),
  );
}

/**
 * Without lists, the totals before and after can tell, as long as nobody else writes at the same moment: both must
 * differ by exactly the change, or not at all at two reads.
 */
async function checkTotals(context: DeliveryContext, claimed: ClaimedAward, key: string): Promise<void> {
  const { store, clock, persist, sendTimes } = context;
  const { award } = claimed;
  // An anchor says that the look before was one at a list: this total was not read then, it may be of any age.
  if (award.anchor.kind !== 'unknown') {
    if (sendTimes.ageMs(award.id) > AMBIGUITY_PATIENCE_MS) await review(context, claimed, 'LIST_UNAVAILABLE');
    else await later(context, claimed, SETTLING_MS);
    return;
  }
  const before = award.totalBefore;
  const after = before === undefined ? undefined : await readTotal(context, claimed, key);
  if (before === undefined || after === undefined || award.action === 'overwrite') {
    await review(context, claimed, 'LIST_UNAVAILABLE');
    return;
  }
  const change = toChange(claimed);
  if (!isChangeVisible(before, change)) await review(context, claimed, 'AMBIGUOUS');
  else if (isSameTotal(before + change, after)) {
    const confirmation = { total: after, historyId: undefined, historyAt: undefined };
    const settlement = toSettlement(award, before, confirmation, clock.now());
    sendTimes.end(award.id);
    await persist(() => store.settleAward({ awardId: award.id, fence: award.fence }, settlement));
  } else if (isSameTotal(before, after)) await concludeAbsent(context, claimed);
  else await review(context, claimed, 'AMBIGUOUS');
}

/** The signed change of an increase or a decrease. */
function toChange({ award: { action, hundredths } }: ClaimedAward): number {
  return toValue(action === 'increase' ? hundredths : -hundredths);
}

async function readTotal(
  { store, gateway }: DeliveryContext,
  claimed: ClaimedAward,
  key: string,
): Promise<number | undefined> {
  const fieldKeys = await findFieldKeys(store, claimed.award);
  return gateway.readTotal(toUserField(claimed), fieldKeys, { key, budgetMs: LOOK_BUDGET_MS });
}

/**
 * During an outage reading fails for as long as it lasts; that is no reason to ask a person. A list that fails while the
 * API is well, or a key that is refused, is: the lane may be another guild's too.
 */
async function retryOrReview(context: DeliveryContext, claimed: ClaimedAward): Promise<void> {
  const { sendTimes, holds } = context;
  const isOverdue = sendTimes.ageMs(claimed.award.id) > FAILURE_PATIENCE_MS;
  if (isOverdue && !holds.isApiOnTrial()) await review(context, claimed, 'LIST_UNAVAILABLE');
  else await later(context, claimed, toBackoffMs(6, context.random));
}

/** The lane goes on without what is under review: not before a `set` that is still on its way could not erase that. */
async function review(context: DeliveryContext, claimed: ClaimedAward, problem: ProblemCode): Promise<void> {
  const { store, clock, persist, sendTimes } = context;
  const { award } = claimed;
  const leftMs = sendTimes.settlesInMs(award.id);
  if (award.action === 'overwrite' && leftMs > 0) return later(context, claimed, Math.min(leftMs, SETTLING_MS));
  sendTimes.end(award.id);
  await persist(() => store.reviewAward({ awardId: award.id, fence: award.fence }, { problem, at: clock.now() }));
}

async function later(
  { store, clock, persist }: DeliveryContext,
  { award }: ClaimedAward,
  waitMs: number,
): Promise<void> {
  const readAt = clock.now() + waitMs;
  await persist(() =>
    store.postponeReadBack({ awardId: award.id, fence: award.fence }, { readAt, absentAt: award.absentAt }),
  );
}
