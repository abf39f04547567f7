import { channelsOf } from './payloads.ts';
import { CHANNEL_TYPES, type ChannelKind, isThreadType, type Permission, toPermissionBits } from './protocol.ts';
import type { Channel, GuildState, Member, Overwrite, Role, Thread, World } from './world.ts';

/** Anything that has an id: a member, a role, a channel, a message. */
export interface HasId {
  readonly id: string;
}

/** An exception in a channel for one role or one member. */
export interface OverwriteOptions {
  readonly role?: HasId;
  readonly member?: HasId;
  readonly allow?: readonly Permission[];
  readonly deny?: readonly Permission[];
}

/** A new channel or thread. */
export interface ChannelOptions {
  readonly name: string;
  /** `text` when left out. */
  readonly type?: ChannelKind;
  /** Its category, or for a thread its channel. */
  readonly parent?: HasId;
  /** Who begins a thread; the guild's owner when left out. */
  readonly owner?: HasId;
  /** When left out, those of the category are taken over. */
  readonly overwrites?: readonly OverwriteOptions[];
}

/** Adds a role; the guild's own id makes it @everyone. */
export function putRole(
  world: World,
  guild: GuildState,
  role: Pick<Role, 'id' | 'name' | 'permissions'> & { managed?: boolean; mentionable?: boolean; colour?: number },
): Role {
  const added: Role = {
    managed: false,
    mentionable: false,
    colour: 0,
    ...role,
    guildId: guild.id,
    position: guild.roles.size,
  };
  guild.roles.set(added.id, added);
  world.changed();
  return added;
}

/** Makes a user a member. */
export function putMember(
  world: World,
  guild: GuildState,
  userId: string,
  roles: readonly HasId[],
  nick?: string,
): Member {
  const member: Member = {
    id: userId,
    guildId: guild.id,
    user: pick(world.users, { id: userId }, 'user', guild),
    mention: `<@${userId}>`,
    joinedAt: world.now(),
    nick,
    roleIds: roles.map((role) => role.id),
    timedOutUntil: undefined,
  };
  guild.members.set(userId, member);
  world.changed();
  return member;
}

/**
 * Adds a channel.
 * @throws Error for a thread without the channel that it is in
 */
export function putChannel(world: World, guild: GuildState, options: ChannelOptions): Channel {
  const type = CHANNEL_TYPES[options.type ?? 'text'];
  const parent = options.parent === undefined ? undefined : pick(world.channels, options.parent, 'channel', guild);
  if (isThreadType(type) && parent === undefined) {
    throw new Error(`The thread "${options.name}" needs a parent: the channel that it is in.`);
  }
  const inherited = isThreadType(type) ? [] : (parent?.overwrites ?? []);
  const channel: Channel = {
    id: world.snowflake(),
    guildId: guild.id,
    type,
    name: options.name,
    parentId: parent?.id,
    overwrites: options.overwrites?.map(toOverwrite) ?? inherited,
    position: channelsOf(world, guild.id).length,
    recipientId: undefined,
    createdAt: world.now(),
    thread: isThreadType(type) ? createThread(world, options.owner?.id ?? guild.ownerId) : undefined,
    lastMessageId: undefined,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

function createThread(world: World, ownerId: string): Thread {
  return { ownerId, archived: false, locked: false, archiveChangedAt: world.now(), messageCount: 0 };
}

/** An overwrite as Discord keeps it. */
export function toOverwrite(options: OverwriteOptions): Overwrite {
  const target = options.role ?? options.member;
  if (target === undefined) throw new Error('An overwrite needs a role or a member.');
  return {
    id: target.id,
    type: options.role === undefined ? 1 : 0,
    allow: toPermissionBits(options.allow ?? []),
    deny: toPermissionBits(options.deny ?? []),
  };
}

/**
 * Looks something up that a test or a scene names.
 * @throws Error that says what is not there
 */
export function pick<T>(all: ReadonlyMap<string, T>, asked: HasId, what: string, guild: GuildState): T {
  const found = all.get(asked.id);
  if (found === undefined) throw new Error(`There is no ${what} ${asked.id} in the guild "${guild.name}".`);
  return found;
}
