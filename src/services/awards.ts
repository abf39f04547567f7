/** Asking for points: the local checks, the record, taking back, and what staff decide. */
import { UserError } from '../errors.ts';
import { CHANGE_BOUNDS, parseAmount, TOTAL_BOUNDS, toValue } from '../points/amount.ts';
import { type Award, findCopyObstacle } from '../points/award.ts';
import { canAward, requireCanAward } from '../points/permission.ts';
import { toMention } from '../points/person.ts';
import { parseReason } from '../points/reason.ts';
import { parseReceipt } from '../points/receipt.ts';
import { decideReversal } from '../points/undo.ts';
import type { NewReply, RecordOutcome, UndoOutcome } from '../store/awards/award-store.ts';
import type { Store } from '../store/store.ts';
import type { Communities, Community } from './communities.ts';
import { disabled, requireEnabled } from './enabled.ts';
import { quote } from './field-names.ts';
import { type LimitsTold, toNoRoom } from './limit-words.ts';
import {
  findOwnPart,
  listOrigins,
  requireNotBackToSelf,
  requireNotOwnDecision,
  requireNotToSelf,
} from './own-points.ts';
import { findKnownTotal, type KnownTotals } from './reads/known-total.ts';
import type { Actor, AwardRequest, AwardService, FieldService, ReplyPlace, Subject, UndoRequest } from './services.ts';

const MAX_SUGGESTIONS = 25;

export interface AwardServiceOptions extends KnownTotals {
  readonly store: Store;
  readonly communities: Communities;
  readonly fields: FieldService;
  readonly now: () => number;
  /** What delivery is held up by for a guild, as a problem code. */
  readonly findHold: (guildId: string) => string | undefined;
}

export function createAwardService(options: AwardServiceOptions): AwardService {
  const { store, now } = options;
  return {
    request: (request) => requestAward(options, request),
    undo: (request) => undoAward(options, request),

    async suggestUndo(actor, typed) {
      const wanted = typed.trim().toUpperCase();
      const awards = await store.listStanding({
        guildId: actor.guildId,
        actorId: actor.userId,
        limit: MAX_SUGGESTIONS * 4,
      });
      return awards
        .filter((award) => award.receipt.includes(wanted) && decideReversal(award).kind !== 'not-undoable')
        .slice(0, MAX_SUGGESTIONS);
    },

    async decide(actor, receipt, decision) {
      const award = await requireReceipt(options, actor, receipt);
      await requireMayDecide(options, actor, award);
      const outcome = await store.decideReview(award.id, { decision, staffId: actor.userId, at: now() });
      if (outcome.kind === 'not-open') {
        throw alreadyDecided(outcome.award);
      }
      if (outcome.kind === 'overtaken') {
        throw new UserError(
          'OVERTAKEN',
          'Other awards to this member were delivered after it; sending this total again would erase them. Press Drop, then use `/points set` with the total that is right now.',
        );
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
      const { guildId, communityId, memberId, accountId } = award;
      if (accountId === undefined) throw new UserError('NOT_LINKED', `${award.receipt} went to no account yet.`);
      const link = await store.getLink({ guildId, communityId, memberId });
      await store.recordDeed({ guildId, actorId: actor.userId, action: 'member-shown', memberId, at: now() });
      return { memberId, accountId, label: link?.accountId === accountId ? link.label : undefined };
    },

    async listReviews(actor) {
      const { staffRoleId } = await store.getGuild(actor.guildId);
      requireCanAward(actor, 'increase', staffRoleId);
      return listDecidable(options, actor, staffRoleId);
    },

    async acknowledged({ id, guildId }, messageId) {
      await store.acknowledgeAward(id, { messageId, problem: options.findHold(guildId) }, now());
    },

    async notAcknowledged(awardId) {
      await store.cancelRecorded({ awardId, at: now() });
    },
  };
}

function requireCompensable(award: Award): void {
  switch (findCopyObstacle(award)) {
    case 'set':
      throw new UserError(
        'NOT_COMPENSABLE',
        'A total that was set twice cannot be taken off. Use `/points set` with the total that is right.',
      );
    case 'may-have-stopped': {
      const asked = toValue(award.hundredths);
      throw new UserError(
        'NOT_COMPENSABLE',
        `Nothing shows that the copy of ${award.receipt} took off all ${asked}: it may have stopped at zero. Look at this account’s history in Returning.AI, then give back what the copy took off: \`/points add\` with at most ${asked}.`,
      );
    }
  }
}

function alreadyDecided({ receipt }: Award): UserError {
  return new UserError(
    'ALREADY_DECIDED',
    `This was decided already: ${receipt} is not under review any more. \`/history\` shows what became of it.`,
  );
}

async function requestAward(options: AwardServiceOptions, request: AwardRequest) {
  const { store, communities, fields, now } = options;
  const { actor, subject, action } = request;
  const guild = await store.getGuild(actor.guildId);
  requireCanAward(actor, action, guild.staffRoleId);
  requireEnabled(guild.enabled);
  requireMember(subject);
  const hundredths = parseAmount(request.amount, action === 'overwrite' ? TOTAL_BOUNDS : CHANGE_BOUNDS);
  const reason = parseReason(request.reason);
  const community = await communities.require(actor.guildId);
  const field = await fields.resolve(actor.guildId, community, request.field);
  // After the field, which may take a look-up: a link made meanwhile counts.
  const place = { ...(await findPlace(options, request, community)), fieldId: field.id, fieldName: field.name };
  await requireNotToSelf(store, actor, { ...place, action });
  const award = { ...place, action, hundredths, reason, actorId: actor.userId };
  const ephemeral = place.accountId === undefined;
  const outcome = await store.recordAward(
    {
      ...award,
      key: request.key,
      source: 'command',
      reverses: undefined,
      knownTotal: await findKnownTotal(options, guild.limits, award, community.key),
    },
    {
      reply: toReply(request.reply, ephemeral),
      limits: { ...guild.limits, allowsUnknown: actor.canManageGuild },
      at: now(),
    },
  );
  const asked = action === 'overwrite' ? 'set' : 'change';
  return toRequestOutcome(outcome, ephemeral, { limits: guild.limits, locale: request.reply.privateLocale, asked });
}

/** Numbers are written for the guild in public and for the reader in private. */
function toReply({ privateLocale, ...reply }: ReplyPlace, ephemeral: boolean): NewReply {
  return { ...reply, ephemeral, locale: ephemeral ? privateLocale : reply.locale };
}

/** Whose points; only added ones can wait for an account. */
async function findPlace(
  { store }: AwardServiceOptions,
  { actor: { guildId }, subject: { memberId }, action }: AwardRequest,
  { communityId }: Community,
) {
  const link = await store.getLink({ guildId, communityId, memberId });
  if (link !== undefined || action === 'increase') {
    return { guildId, communityId, memberId, accountId: link?.accountId };
  }
  throw new UserError(
    'NOT_LINKED',
    `<@${memberId}> has no linked Returning.AI account, so there are no points to change. Somebody with Manage Server can link one with \`/links set\`.`,
  );
}

function toRequestOutcome(outcome: RecordOutcome, ephemeral: boolean, told: LimitsTold) {
  if (outcome.kind === 'duplicate') return { kind: 'duplicate' } as const;
  if (outcome.kind === 'recorded') return { kind: 'recorded', award: outcome.award, ephemeral } as const;
  if (outcome.kind === 'forgotten') throw disabled();
  throw toNoRoom(outcome, told);
}

async function undoAward(options: AwardServiceOptions, request: UndoRequest) {
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

/** What is not sent yet can be cancelled, whatever has become of its field. */
async function requireField({ store }: AwardServiceOptions, award: Award): Promise<void> {
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
async function requireKey({ communities }: AwardServiceOptions, award: Award): Promise<void> {
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

/** What was taken off is one of two numbers, and only a person may choose. */
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

async function findToUndo(options: AwardServiceOptions, { actor, receipt }: UndoRequest): Promise<Award> {
  if (receipt !== undefined) return requireReceipt(options, actor, receipt);
  // Also one that cannot be taken back: an older one must never stand in for what was meant.
  const [latest] = await options.store.listStanding({ guildId: actor.guildId, actorId: actor.userId, limit: 1 });
  if (latest !== undefined) return latest;
  throw new UserError(
    'NOTHING_TO_UNDO',
    'You have no award here that could be undone. To undo somebody else’s, give its receipt.',
  );
}

/** Who may award nothing is not told whether there is such an award. */
async function requireReceipt({ store }: AwardServiceOptions, actor: Actor, typed: string): Promise<Award> {
  const { guildId } = actor;
  requireCanAward(actor, 'increase', (await store.getGuild(guildId)).staffRoleId);
  const receipt = parseReceipt(typed);
  const award = receipt === undefined ? undefined : await store.findByReceipt({ guildId, receipt });
  if (award !== undefined) return award;
  throw new UserError(
    'UNKNOWN_RECEIPT',
    'There is no award with this receipt here. A receipt stands at the bottom of each award, for example R-7F3K2M.',
  );
}

/**
 * As the action undone or decided; what takes back a `set` needs what a `set` needs, however long the chain.
 *
 * @returns the award and what it follows from, back to the first
 */
async function requireMayAward({ store }: AwardServiceOptions, actor: Actor, award: Award) {
  const { staffRoleId } = await store.getGuild(actor.guildId);
  const chain = await listOrigins(store, award);
  requireCanAward(actor, (chain.at(-1) ?? award).action, staffRoleId);
  return chain;
}

async function requireMayDecide(options: AwardServiceOptions, actor: Actor, award: Award): Promise<void> {
  await requireNotOwnDecision(options.store, actor, await requireMayAward(options, actor, award));
}

/**
 * What waits for a decision that the actor may make.
 *
 * @throws {@link UserError} when something waits, and nothing that they may decide
 */
async function listDecidable({ store }: AwardServiceOptions, actor: Actor, staffRoleId: string | undefined) {
  const reviews = await store.listReviews(actor.guildId, MAX_SUGGESTIONS);
  const decidable: Award[] = [];
  for (const award of reviews) {
    const chain = await listOrigins(store, award);
    const mayAward = canAward(actor, (chain.at(-1) ?? award).action, staffRoleId);
    if (mayAward && (await findOwnPart(store, actor, chain)) === undefined) decidable.push(award);
  }
  if (reviews.length === 0 || decidable.length > 0) return decidable;
  throw new UserError(
    'NOT_YOURS_TO_DECIDE',
    'Awards wait for a decision, but not for yours: you gave them, they are to you, or they set a total. Ask another moderator, or somebody with Manage Server.',
  );
}

function requireMember({ isBot, isPresent, memberId }: Subject): void {
  if (isBot) throw new UserError('BOT_MEMBER', `<@${memberId}> is a bot; bots have no points. Choose a person.`);
  if (isPresent) return;
  throw new UserError(
    'NOT_A_MEMBER',
    `<@${memberId}> is not in this server any more. To correct an old award use \`/points undo\` with its receipt.`,
  );
}
