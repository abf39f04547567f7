/** The community a guild acts on, and its key. A guild's rights to a community are decided here and nowhere else. */
import { UserError } from '../errors.ts';
import { requireCanManage } from '../points/permission.ts';
import type { Guild } from '../store/guilds/guild-store.ts';
import type { Store } from '../store/store.ts';
import { text } from '../texts/text.ts';
import type { Actor } from './actor.ts';
import type { Sealer } from './sealing.ts';

/** The environment's community, for the guilds that the operator named. */
export interface EnvironmentCommunity {
  readonly communityId: string | undefined;
  readonly key: string | undefined;
  readonly fieldId: string | undefined;
  /** Its one all-powerful key, for badges. */
  readonly systemKey?: string | undefined;
  /** Empty: any guild, which is allowed only while strangers cannot add the bot. */
  readonly guildIds: ReadonlySet<string>;
}

export interface Community {
  readonly communityId: string;
  readonly key: string;
  readonly keySource: 'guild' | 'environment';
  /** From the environment; a guild's own choice comes before it. */
  readonly fieldId: string | undefined;
  /** The default field in force. */
  readonly defaultFieldId: string | undefined;
}

export interface Communities {
  /** The target of a guild's new awards. Undefined while it is not set up. */
  find(guildId: string): Promise<Community | undefined>;
  /** The same of a guild whose settings were just read. */
  findOf(guild: Guild): Promise<Community | undefined>;
  /**
   * The same, for a command.
   *
   * @throws {@link UserError} NOT_SET_UP, KEY_CLOSED
   */
  require(guildId: string): Promise<Community>;
  /** The community in force, with or without a usable key. */
  findCommunityId(guildId: string): Promise<string | undefined>;
  /** The operator's community, for a guild without a choice of its own; `hasKey`: there is a key for it, too. */
  findFallback(guildId: string): { readonly communityId: string; readonly hasKey: boolean } | undefined;
  /** The key for an award that was accepted earlier, maybe for a community that the guild has left since. */
  findKey(guildId: string, communityId: string): Promise<{ key: string; source: 'guild' | 'environment' } | undefined>;
  /** Whether it has a key of its own for its community that the master key does not open: it was sealed with another one. */
  hasClosedKey(guildId: string): Promise<boolean>;
  /** How many of all stored keys are such. */
  countClosedKeys(): Promise<{ readonly closed: number; readonly all: number }>;
  /**
   * The system key, for a guild that may use the environment's community and acts on it now.
   *
   * @throws {@link UserError} NO_SYSTEM_KEY
   */
  requireSystemKey(guildId: string): Promise<string>;
}

interface CommunitiesOptions {
  readonly store: Pick<Store, 'getGuild' | 'getGuildKey' | 'listSealedKeys'>;
  readonly sealer: Sealer;
  readonly environment: EnvironmentCommunity;
  /** Whether a guild may be a stranger's; asked when it matters, since the operator can change that at any time. */
  readonly isPublic: (guildId: string) => boolean;
}

export function createCommunities(options: CommunitiesOptions): Communities {
  const { store, sealer, environment } = options;
  return {
    find: (guildId) => find(options, guildId),
    findOf: (guild) => findOf(options, guild),
    findCommunityId: (guildId) => findCommunityId(options, guildId),
    findFallback: (guildId) => findFallback(options, guildId),
    findKey: (guildId, communityId) => findKey(options, guildId, communityId),
    hasClosedKey: (guildId) => hasClosedKey(options, guildId),
    async countClosedKeys() {
      const keys = await store.listSealedKeys();
      const closed = keys.filter(({ sealed, ...owner }) => sealer.open(sealed, owner) === undefined);
      return { closed: closed.length, all: keys.length };
    },
    requireSystemKey: (guildId) => requireSystemKey(options, guildId),
    async require(guildId) {
      const community = await find(options, guildId);
      if (community !== undefined) return community;
      if (await hasClosedKey(options, guildId)) throw keyClosed();
      // The operator's key is closed to whoever they did not name, and may have been open before.
      const isClosed = environment.key !== undefined && !mayUseEnvironment(options, guildId);
      const mayHaveBeenOpen = isClosed && environment.guildIds.size === 0;
      throw new UserError('NOT_SET_UP', text(mayHaveBeenOpen ? 'refusal.not-set-up-any-more' : 'refusal.not-set-up'));
    },
  };
}

/**
 * The community of a guild, for somebody who manages it.
 *
 * @throws {@link UserError} when the actor does not, or it is not set up
 */
export async function requireManagedCommunity(communities: Communities, actor: Actor): Promise<Community> {
  requireCanManage(actor);
  return communities.require(actor.guildId);
}

function mayUseEnvironment({ environment, isPublic }: CommunitiesOptions, guildId: string): boolean {
  return environment.guildIds.size === 0 ? !isPublic(guildId) : environment.guildIds.has(guildId);
}

function findFallback(options: CommunitiesOptions, guildId: string) {
  const { environment } = options;
  const { communityId, key } = environment;
  if (communityId === undefined || !mayUseEnvironment(options, guildId)) return undefined;
  return { communityId, hasKey: key !== undefined };
}

function chosenBy(options: CommunitiesOptions, { guildId, communityId }: Guild) {
  return communityId ?? findFallback(options, guildId)?.communityId;
}

async function findCommunityId(options: CommunitiesOptions, guildId: string) {
  const { store } = options;
  return chosenBy(options, await store.getGuild(guildId));
}

async function findKey(options: CommunitiesOptions, guildId: string, communityId: string) {
  const { store, sealer, environment } = options;
  const stored = await store.getGuildKey({ guildId, communityId });
  // A key that was never accepted for this community must not reach its lanes: it could only block them.
  if (stored?.verifiedAt !== undefined) {
    const key = sealer.open(stored.sealed, { guildId, communityId });
    if (key !== undefined) return { key, source: 'guild' as const };
  }
  if (environment.key === undefined || communityId !== environment.communityId) return undefined;
  return mayUseEnvironment(options, guildId) ? { key: environment.key, source: 'environment' as const } : undefined;
}

async function hasClosedKey(options: CommunitiesOptions, guildId: string): Promise<boolean> {
  const { store, sealer } = options;
  const communityId = await findCommunityId(options, guildId);
  if (communityId === undefined) return false;
  const stored = await store.getGuildKey({ guildId, communityId });
  return stored !== undefined && sealer.open(stored.sealed, { guildId, communityId }) === undefined;
}

async function find(options: CommunitiesOptions, guildId: string) {
  const { store } = options;
  return findOf(options, await store.getGuild(guildId));
}

async function findOf(options: CommunitiesOptions, guild: Guild): Promise<Community | undefined> {
  const { environment } = options;
  const { guildId } = guild;
  const communityId = chosenBy(options, guild);
  if (communityId === undefined) return undefined;
  const found = await findKey(options, guildId, communityId);
  if (found === undefined) return undefined;
  const fieldId =
    communityId === environment.communityId && mayUseEnvironment(options, guildId) ? environment.fieldId : undefined;
  const defaultFieldId = guild.defaultFieldId ?? fieldId;
  return { communityId, key: found.key, keySource: found.source, fieldId, defaultFieldId };
}

/** It can do everything in its community, so nothing but both conditions together opens it to a guild. */
async function requireSystemKey(options: CommunitiesOptions, guildId: string): Promise<string> {
  const { environment } = options;
  const isTheirs =
    mayUseEnvironment(options, guildId) && (await findCommunityId(options, guildId)) === environment.communityId;
  if (!isTheirs || environment.communityId === undefined) {
    throw new UserError('NO_SYSTEM_KEY', text('refusal.badges-elsewhere'));
  }
  if (environment.systemKey !== undefined) return environment.systemKey;
  throw new UserError('NO_SYSTEM_KEY', text('refusal.no-system-key'));
}

function keyClosed(): UserError {
  return new UserError('KEY_CLOSED', text('refusal.key-closed'));
}
