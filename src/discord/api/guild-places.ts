/** Permissions in a guild's channels: who sees one, and whether the bot may write there. */
import { type Client, type Guild, type GuildBasedChannel, PermissionFlagsBits, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { type PlacedRole, ROLE_POWERS, type RolePower } from '../../rewards/reward.ts';
import type { GuildPlaces, Places } from '../../services/places.ts';
import { DISCORD_CODES, toDiscordFailure } from './discord-failure.ts';

/** A role, from wherever it was read. Permissions are Discord's bits. */
export interface LayoutRole {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  readonly position: number;
  /** By Discord or an integration: nobody gives it by hand. */
  readonly isManaged: boolean;
  /** Discord's own for a bot: no member has it. */
  readonly isOfBot: boolean;
}

/** An exception of a channel, for a role or a member. */
export interface LayoutOverwrite {
  readonly id: string;
  readonly allow: bigint;
  readonly deny: bigint;
}

/** As much of a guild as decides who may do what in it. */
export interface GuildLayout {
  readonly guildId: string;
  /** Undefined: not known. */
  readonly ownerId: string | undefined;
  readonly roles: ReadonlyMap<string, LayoutRole>;
  /** Undefined: there is no such channel, or the bot is not told of it. */
  findOverwrites(channelId: string): readonly LayoutOverwrite[] | undefined;
  /** The bot as a member. */
  readonly me: { readonly id: string; readonly roleIds: readonly string[] };
}

/** The permissions needed to write embeds in a channel. */
const NEEDED = [
  [PermissionFlagsBits.ViewChannel, 'view-channel'],
  [PermissionFlagsBits.SendMessages, 'send-messages'],
  [PermissionFlagsBits.EmbedLinks, 'embed-links'],
] as const;

/** A member with one of these permissions counts as staff. */
const STAFF =
  PermissionFlagsBits.Administrator |
  PermissionFlagsBits.ManageGuild |
  PermissionFlagsBits.ManageRoles |
  PermissionFlagsBits.ManageChannels |
  PermissionFlagsBits.ManageMessages |
  PermissionFlagsBits.ModerateMembers |
  PermissionFlagsBits.KickMembers |
  PermissionFlagsBits.BanMembers |
  PermissionFlagsBits.ViewAuditLog;

const EVERYTHING = -1n;

/** Channels that Discord has said are gone. Their ids never come back. */
interface GoneChannels {
  has(channelId: string): Promise<boolean>;
}

/** Asks Discord about channels that it does not list, as it lists no archived threads. */
export function createGoneChannels(findRest: () => REST | undefined): GoneChannels {
  const gone = new Set<string>();
  return {
    async has(channelId) {
      if (gone.has(channelId)) return true;
      const rest = findRest();
      if (rest === undefined) return false;
      try {
        await rest.get(Routes.channel(channelId));
        return false;
      } catch (error) {
        const failure = toDiscordFailure(error);
        const isGone = failure.kind === 'refused' && failure.code === DISCORD_CODES.unknownChannel;
        if (isGone) gone.add(channelId);
        return isGone;
      }
    },
  };
}

/** The ids of a guild's own emoji; undefined: Discord did not say. Without the intent for emoji it tells of none by itself. */
type FindEmojiIds = (guildId: string) => Promise<ReadonlySet<string> | undefined>;

const emojisSchema = z.array(z.object({ id: z.string() }));

export function createFindEmojiIds(findRest: () => REST | undefined): FindEmojiIds {
  return async (guildId) => {
    try {
      const emojis = emojisSchema.safeParse(await findRest()?.get(Routes.guildEmojis(guildId)));
      return emojis.data && new Set(emojis.data.map(({ id }) => id));
    } catch {
      return undefined;
    }
  };
}

/** How the chosen places of a guild are now. */
export function createGuildPlaces(
  layout: GuildLayout,
  goneChannels: GoneChannels,
  findEmojiIds: FindEmojiIds,
): GuildPlaces {
  const { guildId, roles, me } = layout;
  return {
    findMissing(channelId) {
      const overwrites = layout.findOverwrites(channelId);
      if (overwrites === undefined) return undefined;
      const bits = computePermissions(layout, overwrites, me.roleIds, me.id);
      return NEEDED.filter(([bit]) => (bits & bit) === 0n).map(([, name]) => name);
    },
    listOutsiders(channelId, staffRoleId) {
      const overwrites = layout.findOverwrites(channelId);
      // The bot is told of each channel: this one is gone, and shows nothing to anybody.
      if (overwrites === undefined) return [];
      const isStaff = ({ id, permissions, isOfBot }: LayoutRole) =>
        id !== guildId && (isOfBot || id === staffRoleId || (permissions & STAFF) !== 0n);
      return [...roles.values()]
        .filter((role) => !isStaff(role) && canView(computePermissions(layout, overwrites, [role.id])))
        .map(({ id }) => id);
    },
    hasRole: (roleId) => roles.has(roleId),
    findRole: (roleId) => findRole(layout, roleId),
    mayGive: (person, roleId) => person.userId === layout.ownerId || mayGive(layout, person.roleIds, roleId),
    async listGoneChannels(channelIds) {
      const gone = new Set<string>();
      for (const id of new Set(channelIds)) {
        if (layout.findOverwrites(id) === undefined && (await goneChannels.has(id))) gone.add(id);
      }
      return gone;
    },
    async listForeignEmoji(emojiIds) {
      const own = emojiIds.length === 0 ? undefined : await findEmojiIds(guildId);
      return new Set(own === undefined ? [] : emojiIds.filter((id) => !own.has(id)));
    },
  };
}

/** What whoever has a role may do that members may not. */
const POWERS: Readonly<Record<RolePower, bigint>> = {
  administrator: PermissionFlagsBits.Administrator,
  'manage-server': PermissionFlagsBits.ManageGuild,
  'manage-roles': PermissionFlagsBits.ManageRoles,
  'manage-channels': PermissionFlagsBits.ManageChannels,
  'manage-messages': PermissionFlagsBits.ManageMessages,
  'manage-threads': PermissionFlagsBits.ManageThreads,
  'manage-nicknames': PermissionFlagsBits.ManageNicknames,
  'manage-webhooks': PermissionFlagsBits.ManageWebhooks,
  'kick-members': PermissionFlagsBits.KickMembers,
  'ban-members': PermissionFlagsBits.BanMembers,
  'moderate-members': PermissionFlagsBits.ModerateMembers,
  'mention-everyone': PermissionFlagsBits.MentionEveryone,
  'view-audit-log': PermissionFlagsBits.ViewAuditLog,
  'mute-members': PermissionFlagsBits.MuteMembers,
  'deafen-members': PermissionFlagsBits.DeafenMembers,
  'move-members': PermissionFlagsBits.MoveMembers,
};

function findRole(layout: GuildLayout, roleId: string): PlacedRole | undefined {
  const role = layout.roles.get(roleId);
  if (role === undefined) return undefined;
  const powers = ROLE_POWERS.filter((power) => (role.permissions & POWERS[power]) !== 0n);
  return { name: role.name, trouble: findTrouble(layout, role), powers };
}

/** Whoever has one of these gives roles by hand. */
const GIVING = PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageRoles;

function mayGive(layout: GuildLayout, roleIds: readonly string[], roleId: string): boolean {
  if (!isAbove(layout, roleIds, roleId)) return false;
  const own = combine(layout, roleIds);
  const powers = findRole(layout, roleId)?.powers ?? [];
  return (own & GIVING) !== 0n || powers.every((power) => (own & POWERS[power]) !== 0n);
}

/** What somebody with these roles may do in a guild at large. */
function combine({ guildId, roles }: GuildLayout, roleIds: readonly string[]): bigint {
  return [guildId, ...roleIds].reduce((bits, id) => bits | (roles.get(id)?.permissions ?? 0n), 0n);
}

function findTrouble(layout: GuildLayout, { id, isManaged }: LayoutRole): PlacedRole['trouble'] {
  const { guildId, me } = layout;
  if (id === guildId) return 'everyone';
  if (isManaged) return 'managed';
  if ((combine(layout, me.roleIds) & GIVING) === 0n) return 'no-permission';
  return isAbove(layout, me.roleIds, id) ? undefined : 'above';
}

/** Whether one of somebody's roles is above another. Of two in one place the older is above. Source: discord.js, `comparePositionTo`. */
function isAbove({ roles }: GuildLayout, roleIds: readonly string[], roleId: string): boolean {
  const role = roles.get(roleId);
  if (role === undefined) return false;
  return roleIds.some((id) => {
    const own = roles.get(id);
    if (own === undefined) return false;
    return own.position > role.position || (own.position === role.position && BigInt(own.id) < BigInt(role.id));
  });
}

function canView(bits: bigint): boolean {
  return (bits & PermissionFlagsBits.ViewChannel) !== 0n;
}

/**
 * The permissions of a member with these roles in a channel: the overwrites of @everyone, of all roles together, of the
 * member. Source: Discord, topics/permissions, "Permission Overwrites" and "Implicit Permissions".
 */
function computePermissions(
  layout: GuildLayout,
  overwrites: readonly LayoutOverwrite[],
  roleIds: readonly string[],
  memberId?: string,
): bigint {
  const { guildId } = layout;
  const base = combine(layout, roleIds);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return EVERYTHING;
  const own = roleIds.filter((id) => id !== guildId);
  let bits = base;
  for (const ids of [[guildId], own, memberId === undefined ? [] : [memberId]]) {
    const concerned = overwrites.filter(({ id }) => ids.includes(id));
    bits = apply(bits, concerned);
  }
  return canView(bits) ? bits : 0n;
}

function apply(bits: bigint, overwrites: readonly LayoutOverwrite[]): bigint {
  const deny = overwrites.reduce((all, overwrite) => all | overwrite.deny, 0n);
  const allow = overwrites.reduce((all, overwrite) => all | overwrite.allow, 0n);
  return (bits & ~deny) | allow;
}

/** The places of the guilds that the client of the moment sees. */
export function createCachedPlaces(findClient: () => Client | undefined): Places {
  const goneChannels = createGoneChannels(() => findClient()?.rest);
  const findEmojiIds = createFindEmojiIds(() => findClient()?.rest);
  return {
    find(guildId) {
      const layout = readCachedLayout(findClient()?.guilds.cache.get(guildId));
      return layout && createGuildPlaces(layout, goneChannels, findEmojiIds);
    },
  };
}

/** Undefined while Discord has not said what is in the guild. */
function readCachedLayout(guild: Guild | undefined): GuildLayout | undefined {
  if (guild === undefined) return undefined;
  const { me } = guild.members;
  if (me === null || !guild.available || !guild.roles.cache.has(guild.id)) return undefined;
  return {
    guildId: guild.id,
    ownerId: guild.ownerId,
    roles: guild.roles.cache.mapValues(({ id, name, permissions, rawPosition, managed, tags }) => ({
      ...{ id, name, permissions: permissions.bitfield, position: rawPosition, isManaged: managed },
      isOfBot: tags?.botId !== undefined,
    })),
    findOverwrites: (channelId) => toOverwrites(guild.channels.cache.get(channelId)),
    me: { id: me.id, roleIds: [...me.roles.cache.keys()] },
  };
}

/** A thread has those of its channel. */
function toOverwrites(channel: GuildBasedChannel | undefined): readonly LayoutOverwrite[] | undefined {
  const place = channel?.isThread() === true ? channel.parent : channel;
  if (place == null || !('permissionOverwrites' in place)) return undefined;
  return place.permissionOverwrites.cache.map(({ id, allow, deny }) => ({
    id,
    allow: allow.bitfield,
    deny: deny.bitfield,
  }));
}
