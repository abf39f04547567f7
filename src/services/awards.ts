/** Asking for points: the local checks, then the record. */
import { CHANGE_BOUNDS, parseAmount, TOTAL_BOUNDS } from '../points/amount.ts';
import type { Award, AwardAction, AwardOrigin } from '../points/award.ts';
import { requireCanAward } from '../points/permission.ts';
import type { ProblemCode } from '../points/problem.ts';
import { parseReason } from '../points/reason.ts';
import { decideReversal } from '../points/undo.ts';
import type { RecordOutcome } from '../store/awards/award-store.ts';
import type { Store } from '../store/store.ts';
import type { Actor, Subject } from './actor.ts';
import { type AwardReviews, createAwardReviews } from './award-reviews.ts';
import { type UndoRequest, type UndoRequestOutcome, undoAward } from './award-undo.ts';
import type { Communities, Community } from './communities.ts';
import { disabled, requireEnabled } from './enabled.ts';
import type { FieldService } from './fields.ts';
import { type LimitsTold, toNoRoom } from './limit-words.ts';
import { notLinked } from './links.ts';
import { requireNotToSelf } from './own-points.ts';
import { findKnownTotal, type KnownTotals } from './reads/known-total.ts';
import { type ReplyPlace, toReply } from './reply.ts';
import { requireMember } from './subjects.ts';

export interface AwardRequest {
  readonly actor: Actor;
  readonly subject: Subject;
  readonly action: AwardAction;
  /** As Discord delivered it; anything at all. */
  readonly amount: unknown;
  readonly field: string | undefined;
  readonly reason: string | undefined;
  /** The cause, unique: `interaction:<id>`, `form:<id of the interaction that opened it>`. */
  readonly key: string;
  readonly reply: ReplyPlace;
  /** The message that it is for. */
  readonly origin?: Pick<AwardOrigin, 'channelId' | 'messageId'> | undefined;
}

type AwardRequestOutcome =
  | { readonly kind: 'recorded'; readonly award: Award }
  /** There is an award with this key, in whatever state. */
  | { readonly kind: 'duplicate'; readonly award: Award };

/** Every method throws UserError for what its person did wrong or must know; its message is safe to show. */
export interface AwardService extends AwardReviews {
  request(request: AwardRequest): Promise<AwardRequestOutcome>;
  undo(request: UndoRequest): Promise<UndoRequestOutcome>;
  /** The actor's awards that `/points undo` could take back, for autocomplete. */
  suggestUndo(actor: Actor, typed: string): Promise<readonly Award[]>;
  /** Discord has shown the acknowledgement: the award may go. */
  acknowledged(award: Pick<Award, 'id' | 'guildId'>, messageId: string | undefined): Promise<void>;
  /** Discord has not shown it: nothing happens. */
  notAcknowledged(awardId: number): Promise<void>;
}

const MAX_SUGGESTIONS = 25;

interface AwardServiceOptions extends KnownTotals {
  readonly store: Store;
  readonly communities: Communities;
  readonly fields: FieldService;
  readonly now: () => number;
  /** The problem that holds up delivery for a guild. */
  readonly findHold: (guildId: string) => ProblemCode | undefined;
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

    ...createAwardReviews(options),

    async acknowledged({ id, guildId }, messageId) {
      await store.acknowledgeAward(id, { messageId, problem: options.findHold(guildId) }, now());
    },

    async notAcknowledged(awardId) {
      await store.cancelRecorded({ awardId, at: now() });
    },
  };
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
  const outcome = await store.recordAward(
    {
      ...award,
      key: request.key,
      source: 'command',
      origin: request.origin,
      reverses: undefined,
      knownTotal: await findKnownTotal(options, guild.limits, award, community.key),
    },
    {
      reply: toReply(request.reply, guild),
      limits: { ...guild.limits, allowsUnknown: actor.canManageGuild },
      at: now(),
    },
  );
  const asked = action === 'overwrite' ? 'set' : 'change';
  return toRequestOutcome(outcome, { limits: guild.limits, asked });
}

/** The member's account; only added points can wait for one. */
async function findPlace(
  { store }: AwardServiceOptions,
  { actor: { guildId }, subject: { memberId }, action }: AwardRequest,
  { communityId }: Community,
) {
  const link = await store.getLink({ guildId, communityId, memberId });
  if (link !== undefined || action === 'increase') {
    return { guildId, communityId, memberId, accountId: link?.accountId };
  }
  throw notLinked(memberId, 'change');
}

function toRequestOutcome(outcome: RecordOutcome, told: LimitsTold) {
  if (outcome.kind === 'duplicate') return outcome;
  if (outcome.kind === 'recorded') return { kind: 'recorded', award: outcome.award } as const;
  if (outcome.kind === 'forgotten') throw disabled();
  throw toNoRoom(outcome, told);
}
