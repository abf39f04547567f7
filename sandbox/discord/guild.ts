import type { APIMessage } from 'discord.js';
import type { EmojiInput } from './emoji.ts';
import { channelMethods } from './guild-channels.ts';
import { reactionMethods } from './guild-reactions.ts';
import { type ChannelOptions, type HasId, type OverwriteOptions, pick, putMember, putRole } from './guild-state.ts';
import { canSee, createMessage, deleteMessage, isEphemeral, toMessage } from './message.ts';
import { toGuildCreate, toMember, toRole, toUser } from './payloads.ts';
import { createPerson, type Person, type ReactOptions } from './person.ts';
import { DEFAULT_EVERYONE, type Permission, toPermissionBits } from './protocol.ts';
import type { Waiting } from './waiting.ts';
import {
  addUser,
  type Channel,
  type CustomEmoji,
  createUser,
  type GuildState,
  type Member,
  type Role,
  type World,
} from './world.ts';

/** A new guild. */
export interface GuildOptions {
  readonly name: string;
  /** Its preferred language; `en-US` when left out. */
  readonly locale?: string;
  /** What the bot's own role allows beyond @everyone; nothing when left out. */
  readonly botPermissions?: readonly Permission[];
  /** False for a guild that the bot is not in. */
  readonly bot?: boolean;
}

/** A new member. */
export interface MemberOptions {
  /** User name; needed unless `user` is given. */
  readonly username?: string;
  /** The name shown for the user everywhere. */
  readonly displayName?: string;
  /** The name shown in this guild. */
  readonly nick?: string;
  readonly roles?: readonly HasId[];
  readonly bot?: boolean;
  /** The language of the person's client; `en-US` when left out. */
  readonly locale?: string;
  /** True for a user who was in the guild and is no longer. */
  readonly left?: boolean;
  /** Somebody who is in another guild already. */
  readonly user?: HasId;
}

/** What is changed of a member; what is left out stays. */
export interface MemberChange {
  readonly roles?: readonly HasId[];
  readonly nick?: string;
  /** The end of a timeout, in milliseconds since the epoch. */
  readonly timedOutUntil?: number;
}

/** A guild to set up and to look at. Every change is sent to the bot as Discord would. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  /** The role that everyone has. */
  readonly everyone: Role;
  readonly owner: Member;
  /** The bot as a member; removed from the guild and added again it is another one. */
  readonly bot: Member;
  readonly addRole: (options: { name: string; permissions?: readonly Permission[]; mentionable?: boolean }) => Role;
  readonly changeRole: (role: HasId, change: { name?: string; permissions?: readonly Permission[] }) => void;
  readonly removeRole: (role: HasId) => void;
  readonly addChannel: (options: ChannelOptions) => Channel;
  readonly changeChannel: (
    channel: HasId,
    change: { name?: string; overwrites?: readonly OverwriteOptions[]; parent?: HasId },
  ) => void;
  /** Begins a post in a forum: a thread, and its first message, which has the id of the thread. */
  readonly addPost: (
    forum: HasId,
    author: HasId,
    post: { name: string; content: string },
  ) => { readonly post: Channel; readonly message: APIMessage };
  /** Archives a thread. A message opens it again. */
  readonly archiveThread: (thread: HasId) => void;
  /** Locks a thread, or unlocks it: then only who manages threads writes in it. */
  readonly lockThread: (thread: HasId, locked?: boolean) => void;
  /** Removes a channel with its messages and, for a channel, its threads. */
  readonly removeChannel: (channel: HasId) => void;
  readonly addMember: (options: MemberOptions) => Member;
  readonly changeMember: (member: HasId, change: MemberChange) => void;
  /** The member leaves; the user goes on to exist. */
  readonly removeMember: (member: HasId) => void;
  readonly removeBot: () => void;
  readonly addBot: () => void;
  /** Posts a message as a member. */
  readonly message: (channel: HasId, author: HasId, content: string) => APIMessage;
  /** Posts a message as a webhook of that name: its author is no user. */
  readonly webhookMessage: (channel: HasId, name: string, content: string) => APIMessage;
  /**
   * A message that Discord posts in somebody's name, with the type of what it tells: 7 a member joined, 6 a message was
   * pinned. Source: resources/message, "Message Types".
   */
  readonly systemMessage: (channel: HasId, author: HasId, type: number) => APIMessage;
  /** Deletes a message as a moderator's client does. */
  readonly deleteMessage: (message: HasId) => void;
  /** The messages of a channel, oldest first: as that person sees them, or without a person all that are not ephemeral. */
  readonly channelMessages: (channel: HasId, as?: HasId) => APIMessage[];
  /** Adds an emoji of the guild's own. */
  readonly addEmoji: (options: { name: string; animated?: boolean }) => CustomEmoji;
  readonly removeEmoji: (emoji: Pick<CustomEmoji, 'id'>) => void;
  /**
   * Takes somebody's reaction away, as a moderator.
   * @throws Error when that user has none of this kind
   */
  readonly removeReaction: (message: HasId, emoji: EmojiInput, user: HasId, options?: ReactOptions) => void;
  /** Takes all reactions of a message away, as a moderator. */
  readonly clearReactions: (message: HasId) => void;
  /** Takes all reactions of one emoji away, as a moderator. */
  readonly clearEmoji: (message: HasId, emoji: EmojiInput) => void;
  /** Somebody to act as. */
  readonly person: (member: HasId) => Person;
}

/** Creates a guild with an owner and, unless told otherwise, the bot. */
export function createGuild(world: World, waiting: Waiting, options: GuildOptions): Guild {
  const id = world.snowflake();
  const ownerUser = addUser(world.users, { id: world.snowflake(), username: `owner-of-${id}`, displayName: 'Owner' });
  const state: GuildState = {
    id,
    name: options.name,
    locale: options.locale ?? 'en-US',
    ownerId: ownerUser.id,
    botPresent: false,
    roles: new Map(),
    members: new Map(),
    emojis: new Map(),
    createdAt: world.now(),
  };
  world.guilds.set(id, state);
  const everyone = putRole(world, state, { id, name: '@everyone', permissions: toPermissionBits(DEFAULT_EVERYONE) });
  const owner = putMember(world, state, ownerUser.id, []);
  const botRole = putRole(world, state, {
    id: world.snowflake(),
    name: world.application.name,
    permissions: toPermissionBits(options.botPermissions ?? []),
    managed: true,
  });
  if (options.bot !== false) joinBot(world, state, botRole);
  return {
    id,
    name: options.name,
    everyone,
    owner,
    get bot() {
      return memberOf(state, world.bot);
    },
    ...roleMethods(world, state),
    ...channelMethods(world, state),
    ...memberMethods(world, state),
    removeBot: () => leaveBot(world, state),
    addBot: () => joinBot(world, state, botRole),
    ...messageMethods(world, state),
    ...reactionMethods(world, state),
    person: (member) => createPerson({ world, waiting, guild: state, member: memberOf(state, member) }),
  };
}

function roleMethods(world: World, guild: GuildState): Pick<Guild, 'addRole' | 'changeRole' | 'removeRole'> {
  const send = (event: string, role: Role) =>
    world.dispatch(event, { guild_id: guild.id, role: toRole(role) }, guild.id);
  return {
    addRole: ({ name, permissions = [], mentionable = false }) => {
      const bits = toPermissionBits(permissions);
      const role = putRole(world, guild, { id: world.snowflake(), name, permissions: bits, mentionable });
      send('GUILD_ROLE_CREATE', role);
      return role;
    },
    changeRole: (asked, change) => {
      const role = pick(guild.roles, asked, 'role', guild);
      role.name = change.name ?? role.name;
      if (change.permissions !== undefined) role.permissions = toPermissionBits(change.permissions);
      send('GUILD_ROLE_UPDATE', role);
    },
    removeRole: ({ id }) => {
      guild.roles.delete(id);
      for (const member of guild.members.values()) member.roleIds = member.roleIds.filter((roleId) => roleId !== id);
      world.dispatch('GUILD_ROLE_DELETE', { guild_id: guild.id, role_id: id }, guild.id);
    },
  };
}

function memberMethods(world: World, guild: GuildState): Pick<Guild, 'addMember' | 'changeMember' | 'removeMember'> {
  const send = (event: string, member: Member) =>
    world.dispatch(event, { guild_id: guild.id, ...toMember(member) }, guild.id);
  return {
    addMember: (options) => {
      const user =
        options.user === undefined
          ? addUser(world.users, { id: world.snowflake(), ...options, username: requireName(options) })
          : pick(world.users, options.user, 'user', guild);
      const member = putMember(world, guild, user.id, options.roles ?? [], options.nick);
      if (options.left === true) guild.members.delete(member.id);
      else send('GUILD_MEMBER_ADD', member);
      return member;
    },
    changeMember: (asked, change) => {
      const member = memberOf(guild, asked);
      if (change.roles !== undefined) member.roleIds = change.roles.map((role) => role.id);
      member.nick = change.nick ?? member.nick;
      member.timedOutUntil = change.timedOutUntil ?? member.timedOutUntil;
      send('GUILD_MEMBER_UPDATE', member);
    },
    removeMember: (asked) => {
      const member = memberOf(guild, asked);
      guild.members.delete(member.id);
      world.dispatch('GUILD_MEMBER_REMOVE', { guild_id: guild.id, user: toUser(member.user) }, guild.id);
    },
  };
}

function messageMethods(
  world: World,
  guild: GuildState,
): Pick<Guild, 'message' | 'webhookMessage' | 'systemMessage' | 'deleteMessage' | 'channelMessages'> {
  return {
    message: (channel, author, content) =>
      toMessage(
        createMessage(world, {
          channel: pick(world.channels, channel, 'channel', guild),
          author: pick(world.users, author, 'user', guild),
          body: { content },
        }),
      ),
    webhookMessage: (asked, name, content) => {
      const channel = pick(world.channels, asked, 'channel', guild);
      const author = createUser({ id: world.snowflake(), username: name, bot: true });
      return toMessage(createMessage(world, { channel, author, body: { content }, webhook: true }));
    },
    systemMessage: (channel, author, type) =>
      toMessage(
        createMessage(world, {
          channel: pick(world.channels, channel, 'channel', guild),
          author: pick(world.users, author, 'user', guild),
          body: {},
          type,
        }),
      ),
    deleteMessage: (message) => deleteMessage(world, pick(world.messages, message, 'message', guild)),
    channelMessages: (channel, as) =>
      [...world.messages.values()]
        .filter((message) => message.channelId === channel.id)
        .filter((message) => (as === undefined ? !isEphemeral(message) : canSee(world, as.id, message)))
        .map(toMessage),
  };
}

function joinBot(world: World, guild: GuildState, botRole: Role): void {
  if (guild.botPresent) return;
  putMember(world, guild, world.bot.id, [botRole]);
  guild.botPresent = true;
  world.dispatch('GUILD_CREATE', toGuildCreate(world, guild), guild.id);
  world.changed();
}

/** The bot is removed: its commands of this guild go with it. */
function leaveBot(world: World, guild: GuildState): void {
  guild.members.delete(world.bot.id);
  guild.botPresent = false;
  for (const command of world.commands.values()) if (command.guildId === guild.id) world.commands.delete(command.id);
  world.dispatch('GUILD_DELETE', { id: guild.id }, guild.id);
  world.changed();
}

function memberOf(guild: GuildState, asked: HasId): Member {
  return pick(guild.members, asked, 'member', guild);
}

function requireName(options: MemberOptions): string {
  if (options.username === undefined) throw new Error('A new member needs a username.');
  return options.username;
}
