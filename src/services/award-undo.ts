/** Taking one award back. */
import { UserError } from '../errors.ts';
import { toValue } from '../points/amount.ts';
import type { Award } from '../points/award.ts';
import { toMention } from '../points/person.ts';
import { decideReversal } from '../points/undo.ts';
import type { UndoOutcome } from '../store/awards/award-store.ts';
import type { Store } from '../store/store.ts';
import type { Actor } from './actor.ts';
import { requireMayAward, requireReceipt } from './award-access.ts';
import type { Communities } from './communities.ts';
import { requireEnabled } from './enabled.ts';
import { quote } from './field-names.ts';
import { type LimitsTold, toNoRoom } from './limit-words.ts';
import { requireNotBackToSelf } from './own-points.ts';
import { type ReplyPlace, toReply } from './reply.ts';

interface AwardUndoOptions {
  readonly store: Store;
  readonly communities: Communities;
  readonly now: () => number;
}

export interface UndoRequest {
  readonly actor: Actor;
  /** A receipt as typed; undefined: the actor's latest. */
  readonly receipt: string | undefined;
  readonly key: string;
  readonly reply: ReplyPlace;
}

export type UndoRequestOutcome =
  | { readonly kind: 'recorded'; readonly award: Award }
  /** Taken back before it was sent; nothing reached Returning.AI. */
  | { readonly kind: 'cancelled'; readonly award: Award }
  | { readonly kind: 'duplicate' };

export async function undoAward(options: AwardUndoOptions, request: UndoRequest) {
  const { store, now } = options;
  const { actor } = request;
  const original = await findToUndo(options, request);
  await requireMayAward(options, actor, original);
  const { enabled, limits } = await store.getGuild(actor.guildId);
  requireEnabled(enabled);
  await requireNotBackToSelf(store, actor, original);
  await requireField(options, original);
  await requireKey(options, original);
  const by = { actorId: actor.userId, guildId: actor.guildId, limits: actor.canManageGuild ? undefined : limits };
  const reversal = { ...by, key: request.key, reason: undefined };
  const outcome = await store.undoAward(original.id, reversal, { reply: toReply(request.reply, false), at: now() });
  return toUndoOutcome(outcome, { limits, locale: request.reply.privateLocale, asked: 'undo' });
}

/** An unsent award can be cancelled even if its field is gone. */
async function requireField({ store }: AwardUndoOptions, award: Award): Promise<void> {
  if (decideReversal(award).kind !== 'reverse') return;
  const deleted = await store.findDeletedField(award);
  if (deleted === undefined) return;
  const name = quote(deleted.name ?? award.fieldName);
  throw new UserError(
    'FIELD_DELETED',
    `The field "${name}" was deleted in Returning.AI, so its points cannot be changed any more. Give them in another one: \`field\` suggests those that there are.`,
  );
}

/** Or it would be accepted and wait for ever. What is not sent yet can be cancelled without one. */
async function requireKey({ communities }: AwardUndoOptions, award: Award): Promise<void> {
  const { guildId, communityId, receipt } = award;
  if (decideReversal(award).kind !== 'reverse' || (await communities.findKey(guildId, communityId)) !== undefined)
    return;
  // It knows more of why.
  if ((await communities.findCommunityId(guildId)) === communityId) await communities.require(guildId);
  throw new UserError(
    'NO_KEY',
    `This server has no API key for the community of ${receipt} any more, so it cannot be undone. Somebody with Manage Server can choose that community again with \`/setup community:…\` and enter its key; then try again.`,
  );
}

function toUndoOutcome(outcome: UndoOutcome, told: LimitsTold) {
  switch (outcome.kind) {
    case 'duplicate':
      return { kind: 'duplicate' } as const;
    case 'recorded':
    case 'cancelled':
      return { kind: outcome.kind, award: outcome.award } as const;
    case 'already-undone':
      throw new UserError(
        'ALREADY_UNDONE',
        `That was already undone by ${toMention(outcome.by.actorId)} (${outcome.by.receipt}). \`/points undo ${outcome.by.receipt}\` brings it back.`,
      );
    case 'over-limit':
    case 'unknown-change':
      throw toNoRoom(outcome, told);
    case 'not-undoable':
      throw new UserError('NOT_UNDOABLE', whyNotUndoable(outcome.award));
  }
}

function whyNotUndoable(award: Award): string {
  const { receipt } = award;
  const decision = decideReversal(award);
  switch (decision.kind === 'not-undoable' ? decision.why : undefined) {
    case 'recorded':
      return `${receipt} is only just being recorded. Try again in a few seconds.`;
    case 'void':
      return `${receipt} never changed any points, so there is nothing to undo. \`/history\` shows what did.`;
    case 'unsettled-set':
      return `${receipt} has not settled yet, so the total before it is not certain. Try again once it has.`;
    case 'unknown-before':
      return `The total before ${receipt} is not known, or was the same, so it cannot be restored. Use \`/points set\` with the total that is right.`;
    case 'too-large':
      return `The total before ${receipt} is too large for me to restore it exactly. Use \`/points set\` with the total that is right, or set a larger one in Returning.AI.`;
    case 'stopped-at-zero':
      return describeStop(award);
    default:
      return `${receipt} cannot be undone. Use \`/points add\` or \`/points remove\` instead.`;
  }
}

/** Either of two numbers may have been taken off; only a person may choose. */
function describeStop({ action, hundredths, totalBefore, receipt }: Award): string {
  const asked = toValue(hundredths);
  if (action === 'overwrite') {
    const before = totalBefore === undefined ? '' : ` The one before was ${totalBefore}.`;
    return `${receipt} was to set the total to ${asked}, and it stopped at zero.${before} Use \`/points set\` with the total that is right.`;
  }
  const all = `\`/points add amount:${asked}\` gives back all that was to be taken off.`;
  const there = totalBefore ?? 0;
  if (there === 0)
    return `${receipt} was to take off ${asked}, and nothing was there: the total stayed at zero, so there is nothing to give back. ${all}`;
  return `${receipt} was to take off ${asked}, but only ${there} were there and the total stopped at zero. I do not guess which to give back: \`/points add amount:${there}\` gives back what was there, ${all}`;
}

async function findToUndo(options: AwardUndoOptions, { actor, receipt }: UndoRequest): Promise<Award> {
  if (receipt !== undefined) return requireReceipt(options, actor, receipt);
  // Also one that cannot be taken back: an older one must never stand in for what was meant.
  const [latest] = await options.store.listStanding({ guildId: actor.guildId, actorId: actor.userId, limit: 1 });
  if (latest !== undefined) return latest;
  throw new UserError(
    'NOTHING_TO_UNDO',
    'You have no award here that could be undone. To undo somebody else’s, give its receipt.',
  );
}
