import type { AwardLimits } from '../awards/award-store.ts';

/** A guild's settings. */
export interface Guild {
  readonly guildId: string;
  /** Set by `/setup`; undefined means the environment's, where this guild may use it. */
  readonly communityId: string | undefined;
  readonly defaultFieldId: string | undefined;
  /** The text field that holds members' Discord ids. */
  readonly identityFieldId?: string | undefined;
  /** Set by `/setup`; undefined: the server's own in Discord. */
  readonly language?: string | undefined;
  readonly logChannelId: string | undefined;
  readonly staffChannelId: string | undefined;
  readonly staffRoleId: string | undefined;
  readonly timezone: string;
  readonly enabled: boolean;
  readonly limits: AwardLimits;
  readonly removedAt: number | undefined;
  /** When points were last switched on again; undefined: they never were off. */
  readonly enabledAt: number | undefined;
  /** Whether members are told, by direct message, that points wait for their link. */
  readonly hints: boolean;
}

/** A change to a guild's settings; what is absent stays, `null` clears. */
export interface GuildChange {
  readonly communityId?: string | null;
  readonly defaultFieldId?: string | null;
  readonly identityFieldId?: string | null;
  readonly language?: string | null;
  readonly logChannelId?: string | null;
  readonly staffChannelId?: string | null;
  readonly staffRoleId?: string | null;
  readonly timezone?: string;
  readonly enabled?: boolean;
  readonly hints?: boolean;
  readonly perAward?: number | null;
  readonly perModeratorHour?: number | null;
  readonly removedAt?: number | null;
}

/** Whose deed something is, and when. */
export interface DeedOf {
  readonly actorId: string;
  readonly at: number;
}

/** A guild's own API key for one community, sealed. */
export interface GuildKey {
  readonly sealed: string;
  readonly setBy: string;
  /** When Returning.AI last accepted it for this community; undefined: never yet, so nothing may be awarded with it. */
  readonly verifiedAt: number | undefined;
}

/** A key, and for whom and for what it was sealed. */
export interface SealedKey extends Pick<GuildKey, 'sealed'> {
  readonly guildId: string;
  readonly communityId: string;
}

/** What of a guild hangs on one community. */
export interface CommunityCounts {
  readonly links: number;
  /** Open requests for a link. */
  readonly requests: number;
  /** Awards that wait for a link. */
  readonly waiting: number;
  /** Awards on their way, or that staff must decide about. */
  readonly underWay: number;
}

/** When, and who does it; without an actor the bot notes something, which is nobody's deed. */
export interface DoneBy {
  readonly at: number;
  readonly actorId?: string | undefined;
}

/** A community as one guild acts on it. */
export interface GuildCommunity {
  readonly guildId: string;
  readonly communityId: string;
}

/** Guilds' settings and their sealed keys. */
export interface GuildStore {
  /** The settings; the defaults where nothing was ever set. */
  getGuild(guildId: string): Promise<Guild>;
  changeGuild(guildId: string, change: GuildChange, by: DoneBy): Promise<Guild>;
  countOfCommunity(community: GuildCommunity): Promise<CommunityCounts>;
  getGuildKey(community: GuildCommunity): Promise<GuildKey | undefined>;
  /** Guilds that have a key of their own for a community, accepted or not. */
  listKeyHolders(communityId: string): Promise<readonly string[]>;
  /** All of them, to see whether they can be opened. */
  listSealedKeys(): Promise<readonly SealedKey[]>;
  saveGuildKey(community: GuildCommunity, key: GuildKey, at: number): Promise<void>;
  /**
   * Takes away a guild's own choice of a community, ends the requests for a link there, and forgets its keys as far as no
   * open award needs them.
   *
   * @param leaving - `fallback`: the community that it acts on without such a choice; without `hasKey` its key is needed then, too
   * @returns how many keys were forgotten
   */
  leaveCommunity(
    guildId: string,
    leaving: {
      readonly change: GuildChange;
      readonly fallback: { readonly communityId: string; readonly hasKey: boolean } | undefined;
    },
    by: DeedOf,
  ): Promise<number>;
}
