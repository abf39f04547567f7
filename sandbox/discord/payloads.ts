import type { APIUser } from 'discord.js';
import { CHANNEL_TYPES, isForumType, isThreadType } from './protocol.ts';
import { activeThreadsOf, isThread, type ThreadChannel } from './threads.ts';
import type { Channel, CustomEmoji, GuildState, Member, Role, User, World } from './world.ts';

/** Discord's form of an instant: microseconds and an offset, not a `Z`. */
export function toTimestamp(at: number): string {
  return new Date(at).toISOString().replace('Z', '000+00:00');
}

/** A user as the API shows one. */
export function toUser(user: User): APIUser {
  const shown = {
    id: user.id,
    username: user.username,
    global_name: user.displayName ?? null,
    avatar: null,
    discriminator: user.bot ? '0001' : '0',
    public_flags: 0,
    flags: 0,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    ...(user.bot ? { bot: true } : {}),
  };
  // Without flags the client library's enum type has no name for the number 0.
  return shown as APIUser;
}

/** A member without its user, as in resolved data. */
export function toPartialMember(member: Member) {
  return {
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    collectibles: null,
    communication_disabled_until: member.timedOutUntil === undefined ? null : toTimestamp(member.timedOutUntil),
    flags: 0,
    joined_at: toTimestamp(member.joinedAt),
    nick: member.nick ?? null,
    pending: false,
    premium_since: null,
    roles: [...member.roleIds],
  };
}

/** A member as the API shows one. */
export function toMember(member: Member) {
  return { ...toPartialMember(member), user: toUser(member.user), mute: false, deaf: false };
}

/** A role as the API shows one. */
export function toRole(role: Role) {
  return {
    id: role.id,
    name: role.name,
    permissions: role.permissions.toString(),
    position: role.position,
    color: role.colour,
    colors: { primary_color: role.colour, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role.managed,
    mentionable: role.mentionable,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

/** A guild's own emoji as the API shows one. */
export function toEmoji({ id, name, animated }: CustomEmoji) {
  return { id, name, animated, roles: [], require_colons: true, managed: false, available: true };
}

/** A channel as the API shows one; direct messages and threads have other fields than the rest. */
export function toChannel(world: World, channel: Channel): Record<string, unknown> {
  const shared = {
    id: channel.id,
    type: channel.type,
    flags: 0,
    last_message_id: channel.lastMessageId ?? null,
  };
  if (channel.type === CHANNEL_TYPES.dm) {
    const recipient = world.users.get(channel.recipientId ?? '');
    return { ...shared, recipients: recipient === undefined ? [] : [toUser(recipient)] };
  }
  const inGuild = { ...shared, guild_id: channel.guildId, name: channel.name, parent_id: channel.parentId ?? null };
  if (isThread(channel)) return { ...inGuild, ...toThreadFields(world, channel) };
  return {
    ...inGuild,
    position: channel.position,
    nsfw: false,
    permission_overwrites: channel.overwrites.map((overwrite) => ({
      id: overwrite.id,
      type: overwrite.type,
      allow: overwrite.allow.toString(),
      deny: overwrite.deny.toString(),
    })),
    ...(channel.type === CHANNEL_TYPES.category ? {} : { topic: null, rate_limit_per_user: 0 }),
    ...(channel.type === CHANNEL_TYPES.voice ? { bitrate: 64_000, user_limit: 0, rtc_region: null } : {}),
    ...(isForumType(channel.type) ? FORUM_FIELDS : {}),
  };
}

/** How a forum looks that nobody has set up. */
const FORUM_FIELDS = {
  available_tags: [],
  default_reaction_emoji: null,
  default_sort_order: null,
  default_forum_layout: 0,
};

function toThreadFields(world: World, { createdAt, parentId, thread, type }: ThreadChannel) {
  const isPost = isForumType(world.channels.get(parentId ?? '')?.type ?? -1);
  return {
    owner_id: thread.ownerId,
    thread_metadata: {
      archived: thread.archived,
      auto_archive_duration: 1440,
      archive_timestamp: toTimestamp(thread.archiveChangedAt),
      create_timestamp: toTimestamp(createdAt),
      locked: thread.locked,
      ...(type === CHANNEL_TYPES.privateThread ? { invitable: true } : {}),
    },
    message_count: thread.messageCount,
    member_count: 1,
    total_message_sent: thread.messageCount,
    rate_limit_per_user: 0,
    ...(isPost ? { applied_tags: [] } : {}),
  };
}

/** The channels of a guild, threads left out unless `threads` asks for them alone. */
export function channelsOf(world: World, guildId: string, threads = false): Channel[] {
  return [...world.channels.values()].filter(
    (channel) => channel.guildId === guildId && isThreadType(channel.type) === threads,
  );
}

/** A guild as `GET /guilds/{id}` shows it. */
export function toGuild(guild: GuildState) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: [],
    banner: null,
    owner_id: guild.ownerId,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    roles: [...guild.roles.values()].map(toRole),
    default_message_notifications: 0,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [...guild.emojis.values()].map(toEmoji),
    stickers: [],
    incidents_data: null,
  };
}

/**
 * The GUILD_CREATE event. Of the members it lists the bot alone, as Discord does without the GUILD_MEMBERS intent in a
 * big guild: a bot that needs another member has to ask.
 */
export function toGuildCreate(world: World, guild: GuildState): Record<string, unknown> {
  const bot = guild.members.get(world.bot.id);
  return {
    ...toGuild(guild),
    joined_at: toTimestamp(bot?.joinedAt ?? guild.createdAt),
    large: true,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: bot === undefined ? [] : [toMember(bot)],
    channels: channelsOf(world, guild.id).map((channel) => toChannel(world, channel)),
    threads: activeThreadsOf(world, guild.id).map((channel) => toChannel(world, channel)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
