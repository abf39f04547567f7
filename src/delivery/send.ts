/** One attempt to bring a claimed award to Returning.AI, and what its outcome means. */

import { toValue } from '../points/amount.ts';
import type { Award } from '../points/award.ts';
import type { ProblemCode } from '../points/problem.ts';
import type { Clock } from '../runtime/clock.ts';
import type { ClaimedAward } from '../store/awards/award-store.ts';
import { lengthen, toBackoffMs } from './backoff.ts';
import { type DeliveryContext, toUserField } from './delivery-context.ts';
import type { SendOutcome } from './gateway.ts';
import { type LaneFacts, LOOK_BUDGET_MS, type LookAgain } from './lane-facts.ts';
import { seemsToBeThere } from './repetition.ts';
import { toSettlement } from './settlement.ts';
import { findAnswerProblem } from './strange-answer.ts';
import { LEASE_MS, SEND_BUDGET_MS } from './time-limits.ts';

/** A lease must outlive the request: an award whose lease ran out is taken for unknown by whoever finds it. */
const LEASE_MARGIN_MS = 5_000;
/** Without a key there is nothing to try; the commit of a new one wakes delivery. */
const NO_KEY_WAIT_MS = 15_000;
/** Longer than its guild is held: the next trial is another award's, or one account's trouble would stop the guild. */
const TRIED_REST_MS = 250;

export async function sendAward(context: DeliveryContext, claimed: ClaimedAward): Promise<void> {
  const { store, clock, credentials, facts, gateway } = context;
  const { award, lane } = claimed;
  const claimedAt = clock.monotonic();
  const credential = await credentials.find(award.guildId, award.communityId);
  if (credential === undefined) {
    await context.holds.keyRefused(award.guildId);
    await postpone(context, claimed, NO_KEY_WAIT_MS, 'NO_KEY');
    return;
  }
  // Nor is its history asked for: that it is not found would be taken for a deployment without such lists.
  if (await isFieldDeleted(context, claimed)) return refuse(context, claimed, 'FIELD_DELETED');
  const userField = toUserField(claimed);
  const known = isBegun(award)
    ? { anchor: award.anchor, before: award.totalBefore }
    : await facts.find({ award, lane, userField, key: credential.key });
  if ('lookAgainMs' in known) return lookAgain(context, claimed, known);
  if (clock.monotonic() - claimedAt > LEASE_MS - SEND_BUDGET_MS - LEASE_MARGIN_MS) {
    await postpone(context, claimed, LOOK_BUDGET_MS, award.problem);
    return;
  }
  if (await seemsToBeThere(context, claimed, credential.key)) return takeForSent(context, claimed);
  const isOurs =
    isBegun(award) ||
    (await store.beginSend(
      { awardId: award.id, fence: award.fence },
      { anchor: known.anchor, lastTotal: known.before, at: toSentAt(clock) },
    ));
  if (!isOurs) return;
  // Cut off from the ledger, this may have been taken for broken off, and be sent by somebody else.
  if (!store.isOurs()) return leaveUnsent(context, claimed);
  const value = toValue(award.hundredths);
  context.sendTimes.began(award.id);
  const outcome = await gateway.send(userField, award.action, value, { key: credential.key, budgetMs: SEND_BUDGET_MS });
  await conclude(context, claimed, known, outcome);
}

/** As it was claimed. */
function isBegun({ sentAt }: Award): boolean {
  return sentAt !== undefined;
}

/** It is compared with what the server says of its entries: not later than it is there, where that is known. */
export function toSentAt(clock: Clock): number {
  return clock.confirmed() || clock.now();
}

/** Written down once the ledger is there again, unless somebody else has it by then. */
async function leaveUnsent(
  { store, clock, persist }: DeliveryContext,
  { award: { id, fence } }: ClaimedAward,
): Promise<void> {
  const now = clock.now();
  await persist(() => store.releaseAward({ awardId: id, fence }, { runAt: now + TRIED_REST_MS, at: now }));
}

/** "Not applied" may be wrong: the award is read back as if it had never been answered. */
async function takeForSent({ store, clock, persist }: DeliveryContext, { award }: ClaimedAward): Promise<void> {
  const { id, fence, anchor, totalBefore } = award;
  if (!(await store.beginSend({ awardId: id, fence }, { anchor, lastTotal: totalBefore, at: clock.now() }))) return;
  await persist(() => store.markUnknown({ awardId: id, fence }, { readAt: clock.now(), at: clock.now() }));
}

/** Nothing was sent. A list that gives no answer may be the whole API. */
async function lookAgain(context: DeliveryContext, claimed: ClaimedAward, look: LookAgain): Promise<void> {
  const { lookAgainMs, status, isUnreachable } = look;
  await context.holds.doubtful(claimed.award.guildId, findAnswerProblem(status));
  await postpone(context, claimed, lookAgainMs, isUnreachable ? 'UNREACHABLE' : 'HISTORY_UNREADABLE');
}

async function conclude(
  context: DeliveryContext,
  claimed: ClaimedAward,
  known: LaneFacts,
  outcome: SendOutcome,
): Promise<void> {
  const { holds, store, clock, persist, log } = context;
  const { award } = claimed;
  const { id: awardId, receipt, attempts: attempt } = award;
  const cause = 'cause' in outcome ? outcome.cause : undefined;
  log.info({ awardId, receipt, attempt, status: outcome.kind, ...(cause !== undefined && { cause }) }, 'award sent');
  if (outcome.kind !== 'unknown') context.sendTimes.end(award.id);
  switch (outcome.kind) {
    case 'applied': {
      const { total, historyId: entryId } = outcome;
      if (total !== undefined && entryId !== undefined) context.lastAnswers.note(claimed.lane.lane, { entryId, total });
      const confirmation = { ...outcome, historyFrom: 'answer' } as const;
      const settlement = toSettlement(award, known.before, confirmation, clock.now());
      await persist(() => store.settleAward({ awardId: award.id, fence: award.fence }, settlement));
      await holds.worked(award.guildId, claimed.lane.lane);
      return;
    }
    case 'not-applied':
      await concludeNotApplied(context, claimed, outcome);
      return;
    case 'key-problem':
      await holds.answered(award.guildId);
      await holds.keyRefused(award.guildId);
      await postpone(context, claimed, toBackoffMs(award.attempts, context.random) + TRIED_REST_MS, 'KEY_PROBLEM');
      return;
    case 'not-found':
      await concludeNotFound(context, claimed);
      return;
    case 'refused':
      await refuse(context, claimed, outcome.problem);
      await holds.answered(award.guildId);
      return;
    case 'unknown':
      await concludeUnknown(context, claimed, outcome);
  }
}

async function concludeUnknown(
  context: DeliveryContext,
  claimed: ClaimedAward,
  outcome: Extract<SendOutcome, { kind: 'unknown' }>,
): Promise<void> {
  const { holds, store, clock, persist } = context;
  const { award } = claimed;
  const problem = findAnswerProblem(outcome.status);
  if (outcome.gaveUp) context.sendTimes.gaveUp(award.id);
  await persist(() =>
    store.markUnknown({ awardId: award.id, fence: award.fence }, { readAt: clock.now(), at: clock.now(), problem }),
  );
  await holds.doubtful(award.guildId, problem);
}

async function concludeUnreachable(context: DeliveryContext, claimed: ClaimedAward): Promise<void> {
  await context.holds.unreachable(claimed.award.guildId);
  await postpone(context, claimed, 0, 'UNREACHABLE');
}

async function concludeNotApplied(
  context: DeliveryContext,
  claimed: ClaimedAward,
  { problem, retryAfterMs }: Extract<SendOutcome, { kind: 'not-applied' }>,
): Promise<void> {
  const { holds, random } = context;
  const { guildId, attempts } = claimed.award;
  if (problem === 'UNREACHABLE') return concludeUnreachable(context, claimed);
  const waitMs = lengthen(toBackoffMs(attempts, random), retryAfterMs);
  await holds.answered(guildId);
  holds.slowDown(guildId, waitMs);
  await postpone(context, claimed, waitMs + TRIED_REST_MS, problem);
}

/** A 404 for ids that have worked before or for many at once is a moved route: the awards are good. */
async function concludeNotFound(context: DeliveryContext, claimed: ClaimedAward): Promise<void> {
  const { holds, store } = context;
  const { award, lane } = claimed;
  await holds.answered(award.guildId);
  // It was deleted while this was on its way.
  if (await isFieldDeleted(context, claimed)) return refuse(context, claimed, 'FIELD_DELETED');
  // The lane's anchor is forgotten when staff must decide about an award, so ask the ledger as well.
  const isKnownPlace = lane.anchor.kind === 'entry' || (await store.hasSettled(lane.lane));
  if (await holds.notFound(award.guildId, lane.lane, isKnownPlace)) {
    await postpone(context, claimed, toBackoffMs(award.attempts, context.random), 'ROUTE_MOVED');
    return;
  }
  await refuse(context, claimed, 'REFUSED_404');
}

async function isFieldDeleted({ store }: DeliveryContext, { award }: ClaimedAward): Promise<boolean> {
  return (await store.findDeletedField(award)) !== undefined;
}

async function refuse(
  { store, clock, persist }: DeliveryContext,
  { award }: ClaimedAward,
  problem: ProblemCode,
): Promise<void> {
  await persist(() => store.refuseAward({ awardId: award.id, fence: award.fence }, { problem, at: clock.now() }));
}

async function postpone(
  context: DeliveryContext,
  { award }: ClaimedAward,
  waitMs: number,
  problem: ProblemCode | undefined,
) {
  const { store, clock, persist } = context;
  const now = clock.now();
  await persist(() =>
    store.postponeAward({ awardId: award.id, fence: award.fence }, { runAt: now + waitMs, problem, at: now }),
  );
}
