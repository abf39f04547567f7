import type { Guild, GuildOptions, MemberOptions } from './guild-actions.ts';
import { channelMethods } from './guild-channels.ts';
import { reactionMethods } from './guild-reactions.ts';
import { type HasId, pick, putMember, putRole } from './guild-state.ts';
import { canSee, createMessage, deleteMessage, isEphemeral, toMessage } from './message.ts';
import { toGuildCreate, toMember, toRole, toUser } from './payloads.ts';
import { createPerson } from './person.ts';
import { DEFAULT_EVERYONE, toPermissionBits } from './protocol.ts';
import type { Waiting } from './waiting.ts';
import { addUser, createUser, type GuildState, type Member, type Role, type World } from './world.ts';

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
    locale: state.locale,
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
    addRole: ({ name, permissions = [], ...look }) => {
      const bits = toPermissionBits(permissions);
      const role = putRole(world, guild, { id: world.snowflake(), name, permissions: bits, ...look });
      send('GUILD_ROLE_CREATE', role);
      return role;
    },
    changeRole: (asked, change) => {
      const role = pick(guild.roles, asked, 'role', guild);
      role.name = change.name ?? role.name;
      role.position = change.position ?? role.position;
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
