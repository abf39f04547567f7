/** Members ask for the link of their own account; staff look at it and decide, once. */
import { UserError } from '../errors.ts';
import { parseAccount } from '../links/account.ts';
import type { Award } from '../points/award.ts';
import { requireCanAward, requireCanManage } from '../points/permission.ts';
import { toPerson } from '../points/person.ts';
import { parseReason } from '../points/reason.ts';
import type { LinkRequest } from '../store/links/link-request-store.ts';
import type { Link } from '../store/links/link-store.ts';
import type { Store } from '../store/store.ts';
import { type Text, text } from '../texts/text.ts';
import { type LookUp, lookUpAccount } from './accounts.ts';
import type { Actor } from './actor.ts';
import type { Communities, Community } from './communities.ts';
import type { MadeLink } from './links.ts';
import { createIsOwn } from './own-points.ts';
import type { CommunityApi } from './returning-api.ts';

/** A request with the points that wait for it. */
interface ShownRequest {
  readonly request: LinkRequest;
  readonly waiting: readonly Award[];
}

/** A button was pressed on what was shown of a request: staff decide about what they have seen. */
interface SeenRequest {
  readonly id: number;
  readonly version: number;
}

/** Members ask for their own links, staff decide. */
export interface LinkRequestService {
  /**
   * Notes a wish, or changes the open one. Never finds out whether there is such an account.
   *
   * @param locale - in which the actor is told what staff decide
   */
  request(actor: Actor, account: string, locale?: string): Promise<LinkRequest>;
  /** `request`: the open one, or the one that ended last. */
  status(actor: Actor): Promise<{
    readonly link: Link | undefined;
    readonly request: LinkRequest | undefined;
    readonly waiting: readonly Award[];
  }>;
  /** Ends the actor's own link or, without one, their open request. */
  remove(
    actor: Actor,
  ): Promise<
    | { readonly kind: 'unlinked'; readonly link: Link }
    | { readonly kind: 'withdrawn'; readonly request: LinkRequest }
    | { readonly kind: 'nothing' }
  >;
  /** The oldest open requests, and how many there are in all. */
  listPending(actor: Actor): Promise<{ readonly pending: readonly ShownRequest[]; readonly total: number }>;
  /** Looks the account up and links. */
  approve(actor: Actor, seen: SeenRequest): Promise<MadeLink>;
  /** Whether the actor may decide about it, before they are asked for a reason. */
  requireUndecided(actor: Actor, seen: SeenRequest): Promise<void>;
  /** @param reason - as typed; the member is told it */
  deny(actor: Actor, seen: SeenRequest, reason?: string): Promise<LinkRequest>;
}

/** Each takes a row of buttons, and a message has five. */
const MAX_PENDING = 5;

interface LinkRequestServiceOptions {
  readonly store: Store;
  readonly api: CommunityApi;
  readonly communities: Communities;
  readonly now: () => number;
}

export function createLinkRequestService(options: LinkRequestServiceOptions): LinkRequestService {
  const { store, communities, now } = options;
  return {
    async request(actor, account, locale) {
      const { communityId } = await communities.require(actor.guildId);
      parseAccount(account);
      const request = { guildId: actor.guildId, communityId, memberId: actor.userId, account: account.trim(), locale };
      const outcome = await store.requestLink(request, now());
      if (outcome.kind === 'linked') {
        throw new UserError('ALREADY_LINKED', text('refusal.already-linked'));
      }
      return outcome.request;
    },

    async status({ guildId, userId }) {
      const member = { guildId, communityId: await requireCommunityId(options, guildId), memberId: userId };
      return {
        link: await store.getLink(member),
        request: await store.findLatestLinkRequest(member),
        waiting: await store.listWaiting(member),
      };
    },

    remove: (actor) => removeOwn(options, actor),

    async listPending(actor) {
      requireCanManage(actor);
      const { communityId } = await communities.require(actor.guildId);
      const { requests, total } = await store.listOpenLinkRequests(
        { guildId: actor.guildId, communityId },
        MAX_PENDING,
      );
      const pending = requests.map(async (request) => ({
        request,
        waiting: await store.listWaiting({ guildId: actor.guildId, communityId, memberId: request.memberId }),
      }));
      return { pending: await Promise.all(pending), total };
    },

    approve: (actor, seen) => approve(options, actor, seen),

    async requireUndecided(actor, seen) {
      requireOther(actor, await requireOpen(options, actor, seen));
    },

    async deny(actor, seen, typed) {
      const reason = parseReason(typed);
      const request = await requireOpen(options, actor, seen);
      requireOther(actor, request);
      const denied = await store.denyLinkRequest(request, { by: actor.userId, reason, at: now() });
      if (denied === undefined) return failToDecide(options, actor, seen);
      return denied;
    },
  };
}

/** Reading stored links and requests needs no key. */
async function requireCommunityId({ communities }: LinkRequestServiceOptions, guildId: string) {
  return (await communities.findCommunityId(guildId)) ?? (await communities.require(guildId)).communityId;
}

async function removeOwn(
  options: LinkRequestServiceOptions,
  { guildId, userId }: Actor,
): ReturnType<LinkRequestService['remove']> {
  const { store, now } = options;
  const member = { guildId, communityId: await requireCommunityId(options, guildId), memberId: userId };
  const link = await store.removeLink(member, { kind: 'member', id: userId }, now());
  if (link !== undefined) return { kind: 'unlinked', link };
  const request = await store.withdrawLinkRequest(member, now());
  if (request === undefined) return { kind: 'nothing' };
  return { kind: 'withdrawn', request };
}

async function approve(options: LinkRequestServiceOptions, actor: Actor, seen: SeenRequest) {
  const { store, api, now } = options;
  const request = await requireOpen(options, actor, seen);
  requireOther(actor, request);
  const { key } = await requireSameCommunity(options, request);
  const found = await lookUpAccount(api, key, parseAccount(request.account));
  if (found.kind !== 'found') throw new UserError('ACCOUNT_NOT_FOUND', explain(found));
  await requireOtherAccount(options, actor, request, found.id);
  const { guildId, communityId, memberId } = request;
  const link = {
    guildId,
    communityId,
    memberId,
    accountId: found.id,
    label: found.label,
    linkedBy: actor.userId,
    linkedAt: now(),
  };
  const outcome = await store.approveLinkRequest(request, link);
  if (outcome.kind === 'not-open') return failToDecide(options, actor, seen);
  if (outcome.kind === 'account-taken') {
    const member = toPerson(outcome.by.memberId);
    throw new UserError('ACCOUNT_TAKEN', text('refusal.request.account-taken', { member }));
  }
  return { link, delivered: outcome.delivered, user: found.user, verified: found.verified, replaced: false };
}

/** Anyone who may award may decide, if the request is of their guild and unchanged since they saw it. */
async function requireOpen(
  { store }: LinkRequestServiceOptions,
  actor: Actor,
  seen: SeenRequest,
): Promise<LinkRequest> {
  const { staffRoleId } = await store.getGuild(actor.guildId);
  requireCanAward(actor, 'increase', staffRoleId);
  const request = Number.isSafeInteger(seen.id) ? await store.getLinkRequest(actor.guildId, seen.id) : undefined;
  if (request === undefined) {
    throw new UserError('UNKNOWN_REQUEST', text('refusal.request.unknown'));
  }
  if (request.state !== 'open') throw new UserError('ALREADY_DECIDED', describeEnd(request));
  if (request.version !== seen.version) {
    throw new UserError('REQUEST_CHANGED', text('refusal.request.changed'));
  }
  return request;
}

/** Or who may only say yes or no would link to any account, their own request saying which. */
function requireOther(actor: Actor, { memberId }: LinkRequest): void {
  if (memberId !== actor.userId || actor.canManageGuild) return;
  throw new UserError('OWN_REQUEST', text('refusal.request.own'));
}

/** Or they would give points to themselves by way of another member. */
async function requireOtherAccount(
  { store }: LinkRequestServiceOptions,
  actor: Actor,
  { guildId, communityId, memberId }: LinkRequest,
  accountId: string,
): Promise<void> {
  if (actor.canManageGuild) return;
  const isOwn = await createIsOwn(store, actor);
  if (
    !isOwn({ memberId, communityId, accountId }) &&
    !(await store.hasHeld({ guildId, memberId: actor.userId, accountId }))
  )
    return;
  throw new UserError('OWN_ACCOUNT', text('refusal.request.own-account'));
}

/** Between the look and the decision somebody else was faster. */
async function failToDecide(options: LinkRequestServiceOptions, actor: Actor, seen: SeenRequest): Promise<never> {
  await requireOpen(options, actor, seen);
  throw new UserError('ALREADY_DECIDED', text('refusal.request.being-decided'));
}

async function requireSameCommunity(
  { communities }: LinkRequestServiceOptions,
  { guildId, communityId }: LinkRequest,
): Promise<Community> {
  const community = await communities.require(guildId);
  if (community.communityId === communityId) return community;
  throw new UserError('OTHER_COMMUNITY', text('refusal.request.other-community'));
}

function describeEnd({ state, memberId, decidedBy }: LinkRequest): Text {
  if (state === 'withdrawn' && decidedBy !== memberId) return text('refusal.request.left');
  if (state === 'withdrawn') return text('refusal.request.withdrawn');
  const actor = toPerson(decidedBy ?? '');
  return text(state === 'denied' ? 'refusal.request.denied' : 'refusal.request.approved', { actor });
}

function explain({ kind }: Exclude<LookUp, { kind: 'found' }>): Text {
  switch (kind) {
    case 'not-found':
    case 'without-id':
    case 'key-problem':
      return text(`refusal.request.account.${kind}`);
    default:
      return text('refusal.request.account.no-answer');
  }
}
