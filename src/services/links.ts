/** Links between members and Returning.AI accounts: one to one, per guild. */
import { UserError } from '../errors.ts';
import { parseAccount } from '../links/account.ts';
import type { Award } from '../points/award.ts';
import { toPerson } from '../points/person.ts';
import type { Link } from '../store/links/link-store.ts';
import type { Store } from '../store/store.ts';
import { type Text, text } from '../texts/text.ts';
import { type LookUp, lookUpAccount } from './accounts.ts';
import type { Actor, Subject } from './actor.ts';
import { type Communities, type Community, requireManagedCommunity } from './communities.ts';
import type { CommunityApi, ReadFailure } from './returning-api.ts';

/** A link that was made, and what came of it. */
export interface MadeLink {
  readonly link: Link;
  /** The waiting awards that it delivers. */
  readonly delivered: readonly Award[];
  /** The account's owner, as far as Returning.AI tells. */
  readonly user: { readonly username: string | undefined; readonly name?: string | undefined };
  /** Returning.AI itself named the account's id. */
  readonly verified: boolean;
  /** The member had another account until now. */
  readonly replaced: boolean;
}

export interface LinkService {
  set(actor: Actor, subject: Subject, account: string): Promise<MadeLink>;
  remove(actor: Actor, memberId: string): Promise<Link | undefined>;
  /**
   * Removes the link of whoever has an account, also of an id that is nobody's.
   *
   * @param account - its id, or its e-mail or user name, also where Returning.AI knows it no more
   */
  removeHolder(actor: Actor, account: string): Promise<Link | undefined>;
  show(actor: Actor, memberId: string): Promise<{ link: Link | undefined; waiting: readonly Award[] }>;
}

type FoundAccount = Omit<Extract<LookUp, { kind: 'found' }>, 'kind'>;

const NOBODY_KNOWN = { username: undefined, name: undefined };

interface LinkServiceOptions {
  readonly store: Store;
  readonly api: CommunityApi;
  readonly communities: Communities;
  readonly now: () => number;
}

export function createLinkService(options: LinkServiceOptions): LinkService {
  const { store, now } = options;
  return {
    async set(actor, subject, account) {
      const community = await requireManagedCommunity(options.communities, actor);
      if (subject.isBot)
        throw new UserError('BOT_MEMBER', text('refusal.bot-member', { member: toPerson(subject.memberId) }));
      const found = await findAccount(options, community, account);
      const link = {
        guildId: actor.guildId,
        communityId: community.communityId,
        memberId: subject.memberId,
        accountId: found.id,
        label: found.label,
        linkedBy: actor.userId,
        linkedAt: now(),
      };
      const outcome = await store.saveLink(link);
      if (outcome.kind === 'account-taken') {
        const member = toPerson(outcome.by.memberId);
        throw new UserError('ACCOUNT_TAKEN', text('refusal.account-taken', { member }));
      }
      const replaced = outcome.previousAccountId !== undefined && outcome.previousAccountId !== found.id;
      return { link, delivered: outcome.delivered, user: found.user, verified: found.verified, replaced };
    },

    async remove(actor, memberId) {
      const { communityId } = await requireManagedCommunity(options.communities, actor);
      const by = { kind: 'staff', id: actor.userId } as const;
      return store.removeLink({ guildId: actor.guildId, communityId, memberId }, by, now());
    },

    async removeHolder(actor, account) {
      const community = await requireManagedCommunity(options.communities, actor);
      const held = await findHeld(options, actor.guildId, community, account);
      if (held === undefined) return undefined;
      const by = { kind: 'staff', id: actor.userId } as const;
      return store.removeLink(
        { guildId: actor.guildId, communityId: community.communityId, memberId: held.memberId },
        by,
        now(),
      );
    },

    async show(actor, memberId) {
      const { communityId } = await requireManagedCommunity(options.communities, actor);
      const { guildId, userId: actorId } = actor;
      const link = await store.getLink({ guildId, communityId, memberId });
      if (link !== undefined) await store.recordDeed({ guildId, actorId, action: 'member-shown', memberId, at: now() });
      return { link, waiting: await store.listWaiting({ guildId, communityId, memberId }) };
    },
  };
}

/** @param wanted - what cannot be done without a link */
export function notLinked(memberId: string, wanted: 'change' | 'badge'): UserError {
  return new UserError('NOT_LINKED', text(`refusal.not-linked.${wanted}`, { member: toPerson(memberId) }));
}

/** By what is stored first: an account may be gone from Returning.AI, or have another name by now. */
async function findHeld(
  options: LinkServiceOptions,
  guildId: string,
  community: Community,
  typed: string,
): Promise<Link | undefined> {
  const account = parseAccount(typed);
  const list = (name: string) => options.store.listHolders({ guildId, communityId: community.communityId }, name);
  const [held, other] = await list(account.kind === 'id' ? account.id : account.text);
  if (other !== undefined) {
    throw new UserError('ACCOUNT_UNCLEAR', text('refusal.account-unclear'));
  }
  if (held !== undefined || account.kind === 'id') return held;
  const { id } = await findAccount(options, community, typed);
  return (await list(id))[0];
}

/** An id is taken as it is where the API cannot confirm it; anything else must be resolved by the API. */
async function findAccount({ api }: LinkServiceOptions, { key }: Community, typed: string): Promise<FoundAccount> {
  const account = parseAccount(typed);
  const answer = await lookUpAccount(api, key, account);
  if (answer.kind === 'found') return answer;
  if (account.kind === 'id') return { id: account.id, label: undefined, user: NOBODY_KNOWN, verified: false };
  if (answer.kind !== 'without-id') throw new UserError('ACCOUNT_NOT_FOUND', explain(answer));
  throw new UserError('ACCOUNT_WITHOUT_ID', text('refusal.account-without-id'));
}

function explain({ kind }: ReadFailure): Text {
  switch (kind) {
    case 'not-found':
    case 'key-problem':
      return text(`refusal.account.${kind}`);
    default:
      return text('refusal.account.no-answer');
  }
}
