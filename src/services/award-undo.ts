/** Taking one award back. */
import { UserError } from '../errors.ts';
import { toValue } from '../points/amount.ts';
import type { Award } from '../points/award.ts';
import { toPerson } from '../points/person.ts';
import { decideReversal } from '../points/undo.ts';
import type { UndoOutcome } from '../store/awards/award-store.ts';
import type { Store } from '../store/store.ts';
import { type Text, text } from '../texts/text.ts';
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
  const guild = await store.getGuild(actor.guildId);
  const { limits } = guild;
  requireEnabled(guild.enabled);
  await requireNotBackToSelf(store, actor, original);
  await requireField(options, original);
  await requireKey(options, original);
  const by = { actorId: actor.userId, guildId: actor.guildId, limits: actor.canManageGuild ? undefined : limits };
  const reversal = { ...by, key: request.key, reason: undefined };
  const outcome = await store.undoAward(original.id, reversal, {
    reply: toReply(request.reply, guild),
    at: now(),
  });
  return toUndoOutcome(outcome, { limits, asked: 'undo' });
}

/** An unsent award can be cancelled even if its field is gone. */
async function requireField({ store }: AwardUndoOptions, award: Award): Promise<void> {
  if (decideReversal(award).kind !== 'reverse') return;
  const deleted = await store.findDeletedField(award);
  if (deleted === undefined) return;
  const field = quote(deleted.name ?? award.fieldName);
  throw new UserError('FIELD_DELETED', text('refusal.undo.field-deleted', { field }));
}

/** Or it would be accepted and wait for ever. What is not sent yet can be cancelled without one. */
async function requireKey({ communities }: AwardUndoOptions, award: Award): Promise<void> {
  const { guildId, communityId, receipt } = award;
  if (decideReversal(award).kind !== 'reverse' || (await communities.findKey(guildId, communityId)) !== undefined)
    return;
  // It knows more of why.
  if ((await communities.findCommunityId(guildId)) === communityId) await communities.require(guildId);
  throw new UserError('NO_KEY', text('refusal.undo.no-key', { receipt }));
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
        text('refusal.undo.already', { actor: toPerson(outcome.by.actorId), receipt: outcome.by.receipt }),
      );
    case 'over-limit':
    case 'unknown-change':
      throw toNoRoom(outcome, told);
    case 'not-undoable':
      throw new UserError('NOT_UNDOABLE', whyNotUndoable(outcome.award));
  }
}

function whyNotUndoable(award: Award): Text {
  const { receipt } = award;
  const decision = decideReversal(award);
  const why = decision.kind === 'not-undoable' ? decision.why : 'other';
  switch (why) {
    case 'recorded':
    case 'void':
    case 'unsettled-set':
    case 'unknown-before':
    case 'too-large':
      return text(`refusal.undo.${why}`, { receipt });
    case 'stopped-at-zero':
      return describeStop(award);
    default:
      return text('refusal.undo.other', { receipt });
  }
}

/** Either of two numbers may have been taken off; only a person may choose. They are typed into an option, so in no language. */
function describeStop({ action, hundredths, totalBefore, receipt }: Award): Text {
  const asked = String(toValue(hundredths));
  if (action === 'overwrite') {
    return totalBefore === undefined
      ? text('refusal.undo.set-stopped', { receipt, asked })
      : text('refusal.undo.set-stopped-before', { receipt, asked, before: String(totalBefore) });
  }
  const before = totalBefore ?? 0;
  return before === 0
    ? text('refusal.undo.nothing-taken', { receipt, asked })
    : text('refusal.undo.less-taken', { receipt, asked, before: String(before) });
}

async function findToUndo(options: AwardUndoOptions, { actor, receipt }: UndoRequest): Promise<Award> {
  if (receipt !== undefined) return requireReceipt(options, actor, receipt);
  // Also one that cannot be taken back: an older one must never stand in for what was meant.
  const [latest] = await options.store.listStanding({ guildId: actor.guildId, actorId: actor.userId, limit: 1 });
  if (latest !== undefined) return latest;
  throw new UserError('NOTHING_TO_UNDO', text('refusal.undo.nothing'));
}
