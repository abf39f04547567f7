import type { Award } from '../../points/award.ts';
import type { GuildCommunity } from '../guilds/guild-store.ts';

export interface Link {
  readonly guildId: string;
  readonly communityId: string;
  readonly memberId: string;
  readonly accountId: string;
  /** What staff typed or the API called the account. Not a secret to staff, never shown to others. */
  readonly label: string | undefined;
  readonly linkedBy: string;
  readonly linkedAt: number;
}

export type LinkOutcome =
  /** `previousAccountId`: the other account that the member was linked to until now. */
  | { readonly kind: 'linked'; readonly delivered: readonly Award[]; readonly previousAccountId: string | undefined }
  | { readonly kind: 'account-taken'; readonly by: Link };

/** A member of a guild, as a community knows them or not. */
export interface CommunityMember extends GuildCommunity {
  readonly memberId: string;
}

export type ImportOutcome = LinkOutcome | { readonly kind: 'unchanged' | 'changed' };

/** Whose account is whose. */
export interface LinkStore {
  getLink(member: CommunityMember): Promise<Link | undefined>;
  /** The accounts that somebody is linked to, in whichever guild. */
  listAccountsOf(memberId: string): Promise<readonly Pick<Link, 'communityId' | 'accountId'>[]>;
  /** Whether awards of the guild to this member have gone to this account. */
  hasHeld(asked: { readonly guildId: string; readonly memberId: string; readonly accountId: string }): Promise<boolean>;
  /** Links and, in the same commit, queues the awards that waited for it and ends the member's request as approved. */
  saveLink(link: Link): Promise<LinkOutcome>;
  /**
   * The same, as long as the member is still linked to the account that was seen; undefined: to none. `changed`: not any
   * more, and nothing was changed. `unchanged`: linked so already.
   *
   * @param source - what named the account; of a file the import itself is told
   */
  importLink(
    link: Link,
    previousAccountId: string | undefined,
    source?: 'file' | 'identity-field',
  ): Promise<ImportOutcome>;
  /** @param by - after staff, the member is not linked by their Discord id again until staff have linked them */
  removeLink(
    member: CommunityMember,
    by: { readonly kind: 'member' | 'staff'; readonly id: string },
    at: number,
  ): Promise<Link | undefined>;
  listWaiting(member: CommunityMember): Promise<readonly Award[]>;
  /** All links of a guild to a community, by member id. */
  listLinks(community: GuildCommunity): Promise<readonly Link[]>;
  /** The members who are linked to these accounts, by account. */
  findHolders(community: GuildCommunity, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Links to an account, by its id or by what it was called when it was linked: two at most, since one is meant. */
  listHolders(community: GuildCommunity, account: string): Promise<readonly Link[]>;
}
