/** One attempt to bring a claimed award to Returning.AI, and what its outcome means. */

import { toValue } from '../points/amount.ts';
import type { Award } from '../points/award.ts';
import type { ProblemCode } from '../points/problem.ts';
import type { Clock } from '../runtime/clock.ts';
import type { ClaimedAward } from '../store/awards/award-store.ts';
import { lengthen, toBackoffMs } from './backoff.ts';
import type { SendOutcome } from './gateway.ts';
import { type LaneFacts, LOOK_BUDGET_MS, type LookAgain } from './lane-facts.ts';
import { seemsToBeThere } from './repetition.ts';
import { toSettlement } from './settlement.ts';
import { findAnswerProblem } from './strange-answer.ts';
import { LEASE_MS, SEND_BUDGET_MS, toPlace, type Worker } from './worker.ts';

/** A lease must outlive the request: an award whose lease ran out is taken for unknown by whoever finds it. */
const LEASE_MARGIN_MS = 5_000;
/** Without a key there is nothing to try; a new key nudges delivery by itself. */
const NO_KEY_WAIT_MS = 15_000;
/** Longer than its guild is held: the next trial is another award's, or one account's trouble would stop the guild. */
const TRIED_REST_MS = 250;

export async function sendAward(worker: Worker, claimed: ClaimedAward): Promise<void> {
  const { store, clock, credentials, facts, gateway } = worker;
  const { award, lane } = claimed;
  const claimedAt = clock.monotonic();
  const credential = await credentials.find(award.guildId, award.communityId);
  if (credential === undefined) {
    await worker.holds.keyRefused(award.guildId);
    await postpone(worker, claimed, NO_KEY_WAIT_MS, 'NO_KEY');
    return;
  }
  // Nor is its history asked for: that it is not found would be taken for a deployment without such lists.
  if (await isFieldDeleted(worker, claimed)) return refuse(worker, claimed, 'FIELD_DELETED');
  const place = toPlace(claimed);
  const known = isBegun(award)
    ? { anchor: award.anchor, before: award.totalBefore }
    : await facts.find({ award, lane, place, key: credential.key });
  if ('lookAgainMs' in known) return lookAgain(worker, claimed, known);
  if (clock.monotonic() - claimedAt > LEASE_MS - SEND_BUDGET_MS - LEASE_MARGIN_MS) {
    await postpone(worker, claimed, LOOK_BUDGET_MS, award.problem);
    return;
  }
  if (await seemsToBeThere(worker, claimed, credential.key)) return takeForSent(worker, claimed);
  const isOurs =
    isBegun(award) ||
    (await store.beginSend(
      { awardId: award.id, fence: award.fence },
      { anchor: known.anchor, lastTotal: known.before, at: toSentAt(clock) },
    ));
  if (!isOurs) return;
  const value = toValue(award.hundredths);
  worker.sendTimes.began(award.id);
  const outcome = await gateway.send(place, award.action, value, { key: credential.key, budgetMs: SEND_BUDGET_MS });
  await conclude(worker, claimed, known, outcome);
}

/** As it was claimed. */
function isBegun({ sentAt }: Award): boolean {
  return sentAt !== undefined;
}

/** It is compared with what the server says of its entries: not later than it is there, where that is known. */
export function toSentAt(clock: Clock): number {
  return clock.confirmed() || clock.now();
}

/** What was said not to have been applied may have been: it is read back like what was never answered. */
async function takeForSent({ store, clock, persist }: Worker, { award }: ClaimedAward): Promise<void> {
  const { id, fence, anchor, totalBefore } = award;
  if (!(await store.beginSend({ awardId: id, fence }, { anchor, lastTotal: totalBefore, at: clock.now() }))) return;
  await persist(() => store.markUnknown({ awardId: id, fence }, { readAt: clock.now(), at: clock.now() }));
}

/** Nothing was sent. A list that gives no answer may be the whole API. */
async function lookAgain(worker: Worker, claimed: ClaimedAward, look: LookAgain): Promise<void> {
  const { lookAgainMs, status, isUnreachable } = look;
  await worker.holds.doubtful(claimed.award.guildId, findAnswerProblem(status));
  await postpone(worker, claimed, lookAgainMs, isUnreachable ? 'UNREACHABLE' : 'HISTORY_UNREADABLE');
}

async function conclude(worker: Worker, claimed: ClaimedAward, known: LaneFacts, outcome: SendOutcome): Promise<void> {
  const { holds, store, clock, persist, log } = worker;
  const { award } = claimed;
  const { id: awardId, receipt, attempts: attempt } = award;
  const cause = 'cause' in outcome ? outcome.cause : undefined;
  log.info({ awardId, receipt, attempt, status: outcome.kind, ...(cause !== undefined && { cause }) }, 'award sent');
  if (outcome.kind !== 'unknown') worker.sendTimes.end(award.id);
  switch (outcome.kind) {
    case 'applied': {
      const { total, historyId: entryId } = outcome;
      if (total !== undefined && entryId !== undefined) worker.lastAnswers.note(claimed.lane.lane, { entryId, total });
      const confirmation = { ...outcome, historyFrom: 'answer' } as const;
      const settlement = toSettlement(award, known.before, confirmation, clock.now());
      await persist(() => store.settleAward({ awardId: award.id, fence: award.fence }, settlement));
      await holds.worked(award.guildId, claimed.lane.lane);
      return;
    }
    case 'not-applied':
      await concludeNotApplied(worker, claimed, outcome);
      return;
    case 'key-problem':
      await holds.answered(award.guildId);
      await holds.keyRefused(award.guildId);
      await postpone(worker, claimed, toBackoffMs(award.attempts, worker.random) + TRIED_REST_MS, 'KEY_PROBLEM');
      return;
    case 'not-found':
      await concludeNotFound(worker, claimed);
      return;
    case 'refused':
      await refuse(worker, claimed, outcome.problem);
      await holds.answered(award.guildId);
      return;
    case 'unknown':
      await concludeUnknown(worker, claimed, outcome);
  }
}

async function concludeUnknown(
  worker: Worker,
  claimed: ClaimedAward,
  outcome: Extract<SendOutcome, { kind: 'unknown' }>,
): Promise<void> {
  const { holds, store, clock, persist } = worker;
  const { award } = claimed;
  const problem = findAnswerProblem(outcome.status);
  if (outcome.gaveUp) worker.sendTimes.gaveUp(award.id);
  await persist(() =>
    store.markUnknown({ awardId: award.id, fence: award.fence }, { readAt: clock.now(), at: clock.now(), problem }),
  );
  await holds.doubtful(award.guildId, problem);
}

async function concludeUnreachable(worker: Worker, claimed: ClaimedAward): Promise<void> {
  await worker.holds.unreachable(claimed.award.guildId);
  await postpone(worker, claimed, 0, 'UNREACHABLE');
}

async function concludeNotApplied(
  worker: Worker,
  claimed: ClaimedAward,
  { problem, retryAfterMs }: Extract<SendOutcome, { kind: 'not-applied' }>,
): Promise<void> {
  const { holds, random } = worker;
  const { guildId, attempts } = claimed.award;
  if (problem === 'UNREACHABLE') return concludeUnreachable(worker, claimed);
  const waitMs = lengthen(toBackoffMs(attempts, random), retryAfterMs);
  await holds.answered(guildId);
  holds.slowDown(guildId, waitMs);
  await postpone(worker, claimed, waitMs + TRIED_REST_MS, problem);
}

/** A 404 for ids that have worked before or for many at once is a moved route: the awards are good. */
async function concludeNotFound(worker: Worker, claimed: ClaimedAward): Promise<void> {
  const { holds, store } = worker;
  const { award, lane } = claimed;
  await holds.answered(award.guildId);
  // It was deleted while this was on its way.
  if (await isFieldDeleted(worker, claimed)) return refuse(worker, claimed, 'FIELD_DELETED');
  // What is known of the lane now may be less than was: it is forgotten when staff must decide about an award.
  const isKnownPlace = lane.anchor.kind === 'entry' || (await store.hasSettled(lane.lane));
  if (await holds.notFound(award.guildId, lane.lane, isKnownPlace)) {
    await postpone(worker, claimed, toBackoffMs(award.attempts, worker.random), 'ROUTE_MOVED');
    return;
  }
  await refuse(worker, claimed, 'REFUSED_404');
}

async function isFieldDeleted({ store }: Worker, { award }: ClaimedAward): Promise<boolean> {
  return (await store.findDeletedField(award)) !== undefined;
}

async function refuse({ store, clock, persist }: Worker, { award }: ClaimedAward, problem: ProblemCode): Promise<void> {
  await persist(() => store.refuseAward({ awardId: award.id, fence: award.fence }, { problem, at: clock.now() }));
}

async function postpone(worker: Worker, { award }: ClaimedAward, waitMs: number, problem: ProblemCode | undefined) {
  const { store, clock, persist } = worker;
  const now = clock.now();
  await persist(() =>
    store.postponeAward({ awardId: award.id, fence: award.fence }, { runAt: now + waitMs, problem, at: now }),
  );
}
