import { ATTACHMENT_SIZE_LIMIT, toAttachment } from './attachments.ts';
import type { InteractionDraft } from './interaction.ts';
import { toMessage } from './message.ts';
import { toChannel, toMember, toPartialMember, toRole, toUser } from './payloads.ts';
import { computePermissions, computeUserPermissions } from './permissions.ts';
import { CONTEXTS, DM_APPLICATION_PERMISSIONS } from './protocol.ts';
import type { Channel, GuildState, StoredMessage, User, World } from './world.ts';

/** Who acts where. `guild` is undefined in a direct message. */
export interface Scene {
  readonly world: World;
  readonly guild: GuildState | undefined;
  readonly channel: Channel;
  readonly user: User;
}

/** What an interaction is about, beside who acts where. */
export interface InteractionContent {
  readonly type: number;
  readonly data: Record<string, unknown>;
  readonly commandType?: number;
  /** The message with the component, also for a modal opened from one. */
  readonly source?: StoredMessage | undefined;
  /** Fields of the interaction's metadata that depend on its type. */
  readonly metadata?: Record<string, unknown>;
}

/** An interaction with everything that Discord sends along. Source: receiving and responding, "Interaction Structure". */
export function draftInteraction(scene: Scene, content: InteractionContent): InteractionDraft {
  const { world, guild, channel, user } = scene;
  const owners = { '0': guild?.id ?? '0' };
  return {
    type: content.type,
    user,
    guildId: guild?.id,
    channelId: channel.id,
    commandType: content.commandType,
    sourceId: content.source?.id,
    metadata: (id) =>
      ({
        id,
        type: content.type,
        user: toUser(user),
        authorizing_integration_owners: owners,
        ...content.metadata,
      }) as unknown as ReturnType<InteractionDraft['metadata']>,
    payload: (id, token) => ({
      id,
      application_id: world.application.id,
      type: content.type,
      token,
      version: 1,
      data: content.data,
      channel_id: channel.id,
      channel: toInteractionChannel(scene),
      ...(content.source === undefined ? {} : { message: toMessage(content.source) }),
      ...actorFields(scene),
      app_permissions: applicationPermissions(scene).toString(),
      locale: user.locale,
      entitlements: [],
      authorizing_integration_owners: owners,
      context: guild === undefined ? CONTEXTS.botDm : CONTEXTS.guild,
      attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    }),
  };
}

/** In a guild the member with its permissions in the channel; in a direct message the user alone. */
function actorFields({ world, guild, channel, user }: Scene): Record<string, unknown> {
  if (guild === undefined) return { user: toUser(user) };
  const member = guild.members.get(user.id);
  if (member === undefined)
    throw new Error(`${user.username} is not in the guild "${guild.name}" and cannot act there.`);
  return {
    guild_id: guild.id,
    guild_locale: guild.locale,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    member: { ...toMember(member), permissions: computePermissions(world, guild, member, channel).toString() },
  };
}

function applicationPermissions({ world, guild, channel }: Scene): bigint {
  return guild === undefined ? DM_APPLICATION_PERMISSIONS : computeUserPermissions(world, world.bot.id, channel);
}

function toInteractionChannel(scene: Scene): Record<string, unknown> {
  const { permission_overwrites: _, ...channel } = toChannel(scene.world, scene.channel);
  return { ...channel, permissions: computeUserPermissions(scene.world, scene.user.id, scene.channel).toString() };
}

/** What an interaction names by id: users with their membership, roles, channels, messages, files. */
export interface Named {
  readonly userIds?: readonly string[];
  readonly roleIds?: readonly string[];
  readonly channelIds?: readonly string[];
  readonly messages?: readonly StoredMessage[];
  readonly fileIds?: readonly string[];
}

/**
 * Resolved data. A user who is not in the guild (any more) has no entry among the members.
 * @returns undefined when nothing is named, as Discord then leaves the field out
 */
export function resolve(scene: Scene, named: Named): Record<string, unknown> | undefined {
  const { world, guild } = scene;
  const users = (named.userIds ?? []).flatMap((id) => world.users.get(id) ?? []);
  const roles = (named.roleIds ?? []).flatMap((id) => guild?.roles.get(id) ?? []);
  const channels = (named.channelIds ?? []).flatMap((id) => world.channels.get(id) ?? []);
  const files = (named.fileIds ?? []).flatMap((id) => world.files.get(id) ?? []);
  const members = users.flatMap((user) => guild?.members.get(user.id) ?? []);
  const resolved = {
    ...keyed('users', users, toUser),
    ...keyed('members', members, (member) => ({
      ...toPartialMember(member),
      permissions: computeUserPermissions(world, member.id, scene.channel).toString(),
    })),
    ...keyed('roles', roles, toRole),
    ...keyed('channels', channels, (channel) => toInteractionChannel({ ...scene, channel })),
    ...keyed('messages', named.messages ?? [], toMessage),
    ...keyed('attachments', files, (file) => toAttachment(world, file)),
  };
  return Object.keys(resolved).length === 0 ? undefined : resolved;
}

function keyed<T extends { readonly id: string }>(name: string, all: readonly T[], show: (one: T) => unknown) {
  return all.length === 0 ? {} : { [name]: Object.fromEntries(all.map((one) => [one.id, show(one)])) };
}
