/** Asking for points: the local checks, the record, taking back, and what staff decide. */
import { UserError } from '../errors.ts';
import { CHANGE_BOUNDS, formatHundredths, parseAmount, TOTAL_BOUNDS } from '../points/amount.ts';
import { type Award, isVoid } from '../points/award.ts';
import { canAward, requireCanAward } from '../points/permission.ts';
import { toMention } from '../points/person.ts';
import { parseReason } from '../points/reason.ts';
import { parseReceipt } from '../points/receipt.ts';
import { decideReversal } from '../points/undo.ts';
import type { NewReply, RecordOutcome, Store, UndoOutcome } from '../store/store.ts';
import type { Communities } from './communities.ts';
import { disabled, requireEnabled } from './enabled.ts';
import { quote } from './field-names.ts';
import type { AwardRequest, AwardService, FieldService, ReplyPlace, Subject, UndoRequest } from './services.ts';

const MAX_SUGGESTIONS = 25;

export interface AwardServiceOptions {
  readonly store: Store;
  readonly communities: Communities;
  readonly fields: FieldService;
  readonly now: () => number;
  /** What delivery is held up by for a guild, as a problem code. */
  readonly findHold: (guildId: string) => string | undefined;
  /** Something may be due: delivery and what shows awards should look. */
  readonly onChange: () => void;
}

export function createAwardService(options: AwardServiceOptions): AwardService {
  const { store, now, onChange } = options;
  return {
    request: (request) => requestAward(options, request),
    undo: (request) => undoAward(options, request),

    async suggestUndo(actor, typed) {
      const wanted = typed.trim().toUpperCase();
      const awards = await store.listStanding(actor.guildId, actor.userId, MAX_SUGGESTIONS * 4);
      return awards
        .filter((award) => award.receipt.includes(wanted) && decideReversal(award).kind !== 'not-undoable')
        .slice(0, MAX_SUGGESTIONS);
    },

    async decide(actor, receipt, decision) {
      const award = await requireReceipt(options, actor.guildId, receipt);
      await requireMayAward(options, actor, award);
      const outcome = await store.decideReview(award.id, decision, actor.userId, now());
      if (outcome.kind === 'not-open') {
        throw alreadyDecided(outcome.award);
      }
      if (outcome.kind === 'overtaken') {
        throw new UserError(
          'OVERTAKEN',
          'Other awards to this member were delivered after it; sending this total again would erase them. Press Drop, then use `/points set` with the total that is right now.',
        );
      }
      onChange();
      return outcome.award;
    },

    async decideLateCopy(actor, receipt, number, decision) {
      const award = await requireReceipt(options, actor.guildId, receipt);
      await requireMayAward(options, actor, award);
      if (decision === 'compensate' && award.action === 'overwrite') {
        throw new UserError(
          'NOT_COMPENSABLE',
          'A total that was set twice cannot be taken off. Use `/points set` with the total that is right.',
        );
      }
      const outcome = await store.decideLateCopy(award.id, number, decision, actor.userId, now());
      if (outcome.kind === 'not-open') throw alreadyDecided(outcome.award);
      onChange();
      return outcome.award;
    },

    async listReviews(actor) {
      const { staffRoleId } = await store.getGuild(actor.guildId);
      const reviews = await store.listReviews(actor.guildId, MAX_SUGGESTIONS);
      return reviews.filter(({ action }) => canAward(actor, action, staffRoleId));
    },

    async acknowledged({ id, guildId }, messageId) {
      await store.acknowledgeAward(id, { messageId, problem: options.findHold(guildId) }, now());
      onChange();
    },

    async notAcknowledged(awardId) {
      await store.cancelRecorded(awardId, now());
    },
  };
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
  const field = await fields.resolve(actor.guildId, request.field);
  // After the field, which may take a look-up: a link made meanwhile counts.
  const link = await store.getLink(actor.guildId, community.communityId, subject.memberId);
  if (link === undefined && action !== 'increase') {
    throw new UserError(
      'NOT_LINKED',
      `<@${subject.memberId}> has no linked Returning.AI account, so there are no points to change. Somebody with Manage Server can link one with \`/links set\`.`,
    );
  }
  const ephemeral = link === undefined;
  const outcome = await store.recordAward(
    {
      key: request.key,
      guildId: actor.guildId,
      communityId: community.communityId,
      fieldId: field.id,
      fieldName: field.name,
      accountId: link?.accountId,
      memberId: subject.memberId,
      action,
      hundredths,
      reason,
      actorId: actor.userId,
      source: 'command',
      reverses: undefined,
    },
    toReply(request.reply, ephemeral),
    guild.limits,
    now(),
  );
  return toRequestOutcome(outcome, ephemeral);
}

/** Numbers are written for the guild in public and for the reader in private. */
function toReply({ privateLocale, ...reply }: ReplyPlace, ephemeral: boolean): NewReply {
  return { ...reply, ephemeral, locale: ephemeral ? privateLocale : reply.locale };
}

function toRequestOutcome(outcome: RecordOutcome, ephemeral: boolean) {
  if (outcome.kind === 'duplicate') return { kind: 'duplicate' } as const;
  if (outcome.kind === 'recorded') return { kind: 'recorded', award: outcome.award, ephemeral } as const;
  if (outcome.kind === 'forgotten') throw disabled();
  const left = formatHundredths(outcome.leftHundredths, 'en-US');
  const text =
    outcome.limit === 'perAward'
      ? `One award here is at most ${left}.`
      : `You have ${left} left of what one moderator may move in an hour here.`;
  throw new UserError('OVER_LIMIT', `${text} Somebody with Manage Server can change the limit with \`/setup\`.`);
}

async function undoAward(options: AwardServiceOptions, request: UndoRequest) {
  const { store, now, onChange } = options;
  const { actor } = request;
  const original = await findToUndo(options, request);
  await requireMayAward(options, actor, original);
  requireEnabled((await store.getGuild(actor.guildId)).enabled);
  await requireField(options, original);
  const reversal = { key: request.key, actorId: actor.userId, guildId: actor.guildId, reason: undefined };
  const outcome = await store.undoAward(original.id, reversal, toReply(request.reply, false), now());
  if (outcome.kind === 'cancelled') onChange();
  return toUndoOutcome(outcome);
}

/** What is not sent yet can be cancelled, whatever has become of its field. */
async function requireField({ store }: AwardServiceOptions, award: Award): Promise<void> {
  if (decideReversal(award).kind !== 'reverse') return;
  const deleted = await store.findDeletedField(award.guildId, award.communityId, award.fieldId);
  if (deleted === undefined) return;
  const name = quote(deleted.name ?? award.fieldName);
  throw new UserError(
    'FIELD_DELETED',
    `The field "${name}" was deleted in Returning.AI, so its points cannot be changed any more. \`/fields list\` shows which there are.`,
  );
}

function toUndoOutcome(outcome: UndoOutcome) {
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
    case 'not-undoable':
      throw new UserError('NOT_UNDOABLE', whyNotUndoable(outcome.award));
  }
}

function whyNotUndoable({ status, action, receipt }: Award): string {
  if (status === 'recorded') return `${receipt} is only just being recorded. Try again in a few seconds.`;
  if (isVoid(status)) {
    return `${receipt} never changed any points, so there is nothing to undo. \`/history\` shows what did.`;
  }
  if (action === 'overwrite' && status !== 'settled') {
    return `${receipt} has not settled yet, so the total before it is not certain. Try again once it has.`;
  }
  if (action === 'overwrite') {
    return `The total before ${receipt} is not known, or was the same, so it cannot be restored. Use \`/points set\` with the total that is right.`;
  }
  return `${receipt} cannot be undone. Use \`/points add\` or \`/points remove\` instead.`;
}

async function findToUndo(options: AwardServiceOptions, { actor, receipt }: UndoRequest): Promise<Award> {
  if (receipt !== undefined) return requireReceipt(options, actor.guildId, receipt);
  // Also one that cannot be taken back: an older one must never stand in for what was meant.
  const [latest] = await options.store.listStanding(actor.guildId, actor.userId, 1);
  if (latest !== undefined) return latest;
  throw new UserError(
    'NOTHING_TO_UNDO',
    "You have no award here that could be undone. To undo somebody else's, give its receipt.",
  );
}

async function requireReceipt({ store }: AwardServiceOptions, guildId: string, typed: string): Promise<Award> {
  const receipt = parseReceipt(typed);
  const award = receipt === undefined ? undefined : await store.findByReceipt(guildId, receipt);
  if (award !== undefined) return award;
  throw new UserError(
    'UNKNOWN_RECEIPT',
    'There is no award with this receipt here. A receipt stands at the bottom of each award, for example R-7F3K2M.',
  );
}

/** As the action undone or decided; what takes back a `set` needs what a `set` needs, however long the chain. */
async function requireMayAward(
  { store }: AwardServiceOptions,
  actor: UndoRequest['actor'],
  award: Award,
): Promise<void> {
  const { staffRoleId } = await store.getGuild(actor.guildId);
  let root = award;
  while (root.reverses !== undefined) {
    const original = await store.getAward(root.reverses);
    if (original === undefined) break;
    root = original;
  }
  requireCanAward(actor, root.action, staffRoleId);
}

function requireMember({ isBot, isPresent, memberId }: Subject): void {
  if (isBot) throw new UserError('BOT_MEMBER', `<@${memberId}> is a bot; bots have no points. Choose a person.`);
  if (isPresent) return;
  throw new UserError(
    'NOT_A_MEMBER',
    `<@${memberId}> is not in this server any more. To correct an old award use \`/points undo\` with its receipt.`,
  );
}
