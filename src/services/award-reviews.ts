/** Awards and further copies about which staff decide. */
import { UserError } from '../errors.ts';
import { toValue } from '../points/amount.ts';
import { type Award, findCopyObstacle, isForStaff } from '../points/award.ts';
import { canAward, requireCanAward } from '../points/permission.ts';
import type { LateDecision } from '../store/awards/late-copy-store.ts';
import type { Link } from '../store/links/link-store.ts';
import type { Store } from '../store/store.ts';
import { text } from '../texts/text.ts';
import type { Actor } from './actor.ts';
import { requireMayAward, requireReceipt } from './award-access.ts';
import { findOwnPart, listOrigins, requireNotOwnDecision } from './own-points.ts';

/** More do not fit into one answer. */
const MAX_REVIEWS = 25;

export interface AwardReviews {
  /** Staff press a button of a review card. */
  decide(actor: Actor, receipt: string, decision: 'arrived' | 'again' | 'drop'): Promise<Award>;
  /**
   * Staff press a button of a card about a further copy.
   *
   * @param number - which copy it is, from 1
   */
  decideLateCopy(actor: Actor, receipt: string, number: number, decision: LateDecision): Promise<Award>;
  /**
   * The Returning.AI account whose history staff compare before they decide. Recorded like any look at a member's link.
   *
   * @throws {@link UserError} when the actor may not decide about the award, nothing is left to decide, or it has no account
   */
  showAccount(actor: Actor, receipt: string): Promise<Pick<Link, 'accountId' | 'label' | 'memberId'>>;
  /** Awards that wait for a decision. */
  listReviews(actor: Actor): Promise<readonly Award[]>;
}

interface AwardReviewsOptions {
  readonly store: Store;
  readonly now: () => number;
}

export function createAwardReviews(options: AwardReviewsOptions): AwardReviews {
  const { store, now } = options;
  return {
    async decide(actor, receipt, decision) {
      const award = await requireReceipt(options, actor, receipt);
      await requireMayDecide(options, actor, award);
      const outcome = await store.decideReview(award.id, { decision, staffId: actor.userId, at: now() });
      if (outcome.kind === 'not-open') {
        throw alreadyDecided(outcome.award);
      }
      if (outcome.kind === 'overtaken') {
        throw new UserError('OVERTAKEN', text('refusal.review.overtaken'));
      }
      return outcome.award;
    },

    async decideLateCopy(actor, receipt, number, decision) {
      const award = await requireReceipt(options, actor, receipt);
      await requireMayDecide(options, actor, award);
      if (decision === 'compensate') requireCompensable(award);
      const outcome = await store.decideLateCopy(
        { awardId: award.id, number },
        { decision, staffId: actor.userId, at: now() },
      );
      if (outcome.kind === 'not-open') throw alreadyDecided(outcome.award);
      return outcome.award;
    },

    async showAccount(actor, receipt) {
      const award = await requireReceipt(options, actor, receipt);
      await requireMayDecide(options, actor, award);
      if (!isForStaff(award)) throw alreadyDecided(award);
      const { guildId, communityId, memberId, accountId } = award;
      if (accountId === undefined) throw withoutAccount(award);
      const link = await store.getLink({ guildId, communityId, memberId });
      await store.recordDeed({ guildId, actorId: actor.userId, action: 'member-shown', memberId, at: now() });
      return { memberId, accountId, label: link?.accountId === accountId ? link.label : undefined };
    },

    async listReviews(actor) {
      const { staffRoleId } = await store.getGuild(actor.guildId);
      requireCanAward(actor, 'increase', staffRoleId);
      return listDecidable(options, actor, staffRoleId);
    },
  };
}

function requireCompensable(award: Award): void {
  switch (findCopyObstacle(award)) {
    case 'set':
      throw new UserError('NOT_COMPENSABLE', text('refusal.review.set-twice'));
    case 'may-have-stopped': {
      const asked = toValue(award.hundredths);
      throw new UserError(
        'NOT_COMPENSABLE',
        text('refusal.review.may-have-stopped', { receipt: award.receipt, asked }),
      );
    }
  }
}

function alreadyDecided({ receipt }: Award): UserError {
  return new UserError('ALREADY_DECIDED', text('refusal.review.already', { receipt }));
}

function withoutAccount({ receipt }: Award): UserError {
  return new UserError('NOT_LINKED', text('refusal.review.no-account', { receipt }));
}

async function requireMayDecide(options: AwardReviewsOptions, actor: Actor, award: Award): Promise<void> {
  await requireNotOwnDecision(options.store, actor, await requireMayAward(options, actor, award));
}

/**
 * Awards that wait for a decision that the actor may make.
 *
 * @throws {@link UserError} when something waits, and nothing that they may decide
 */
async function listDecidable({ store }: AwardReviewsOptions, actor: Actor, staffRoleId: string | undefined) {
  const reviews = await store.listReviews(actor.guildId, MAX_REVIEWS);
  const decidable: Award[] = [];
  for (const award of reviews) {
    const chain = await listOrigins(store, award);
    const mayAward = canAward(actor, (chain.at(-1) ?? award).action, staffRoleId);
    if (mayAward && (await findOwnPart(store, actor, chain)) === undefined) decidable.push(award);
  }
  if (reviews.length === 0 || decidable.length > 0) return decidable;
  throw new UserError('NOT_YOURS_TO_DECIDE', text('refusal.review.not-yours'));
}
