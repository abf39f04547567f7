import type { Due } from '../bounds.ts';
import type { GuildCommunity } from '../guilds/guild-store.ts';
import type { CommunityMember, Link, LinkOutcome } from './link-store.ts';

/** With the channel that a new card of it would go to. */
export interface DueLinkRequest extends LinkRequest {
  readonly staffChannelId: string | undefined;
}

/** A member's wish to be linked to an account. */
export interface LinkRequest {
  readonly id: number;
  readonly guildId: string;
  readonly communityId: string;
  readonly memberId: string;
  /** As the member typed it; may be an e-mail, and may be anybody's. */
  readonly account: string;
  readonly state: 'open' | 'approved' | 'denied' | 'withdrawn';
  readonly requestedAt: number;
  readonly decidedBy: string | undefined;
  readonly decidedAt: number | undefined;
  /** Counts what a card shows of it. */
  readonly version: number;
  /** Where its card is, or without a card where one was begun and may be. */
  readonly channelId: string | undefined;
  readonly cardId: string | undefined;
  /** Of the member when they asked. */
  readonly locale?: string | undefined;
  /** Why staff denied it, as they typed it. */
  readonly denial?: string | undefined;
}

/** Members' wishes to be linked. */
export interface LinkRequestStore {
  /**
   * Opens a member's request, or changes the account of the open one. One that the member withdrew within the last day
   * is opened again, so that its card is used again. `linked`: there is nothing to ask for, and nothing was changed.
   */
  requestLink(
    request: Pick<LinkRequest, 'guildId' | 'communityId' | 'memberId' | 'account' | 'locale'>,
    at: number,
  ): Promise<
    { readonly kind: 'open'; readonly request: LinkRequest } | { readonly kind: 'linked'; readonly link: Link }
  >;
  /** The member's open request, or the one that ended last. */
  findLatestLinkRequest(member: CommunityMember): Promise<LinkRequest | undefined>;
  getLinkRequest(guildId: string, requestId: number): Promise<LinkRequest | undefined>;
  /** The first ones, oldest first, and how many there are in all. */
  listOpenLinkRequests(
    community: GuildCommunity,
    limit: number,
  ): Promise<{ readonly requests: readonly LinkRequest[]; readonly total: number }>;
  /** Ends a member's open request. Undefined: there is none. */
  withdrawLinkRequest(member: CommunityMember, at: number): Promise<LinkRequest | undefined>;
  /** Ends a request that is open and as it was read, and lets its member hear of it. Undefined: it is not any more, and nothing was changed. */
  denyLinkRequest(
    request: Pick<LinkRequest, 'id' | 'guildId' | 'version'>,
    decision: { readonly by: string; readonly reason?: string | undefined; readonly at: number },
  ): Promise<LinkRequest | undefined>;
  /**
   * Links and ends the request in one commit. `not-open`: it is not open and as it was read any more, and nothing was
   * changed.
   */
  approveLinkRequest(
    request: Pick<LinkRequest, 'id' | 'guildId' | 'version'>,
    link: Link,
  ): Promise<LinkOutcome | { readonly kind: 'not-open' }>;
  /**
   * Requests whose card does not show what is so, and for whose card there is a place. `limit` is for each channel in which
   * a card is to be changed, and for all of a guild that have none yet.
   */
  listDueLinkRequests(due: Due): Promise<readonly DueLinkRequest[]>;
  /** When the next one falls due, strictly after `at`. */
  nextLinkRequestDueAt(at: number): Promise<number | undefined>;
  /** Where the card is and what it shows: version 0 without a card where one is about to be posted. */
  markLinkRequestShown(
    requestId: number,
    shown: {
      readonly version: number;
      readonly channelId: string | undefined;
      readonly cardId: string | undefined;
    },
  ): Promise<void>;
  postponeLinkRequest(requestId: number, until: { readonly dueAt: number }): Promise<void>;
}
