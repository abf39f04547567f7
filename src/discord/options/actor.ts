/** Turns an interaction into the plain values that the services take. Discord vouches for the interaction, not for the options. */
import {
  ApplicationCommandOptionType,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import { UserError } from '../../errors.ts';
import { isDiscordId } from '../../points/person.ts';
import type { Actor, Subject } from '../../services/actor.ts';
import type { ReplyPlace } from '../../services/reply.ts';
import { SOURCE_LANGUAGE } from '../../texts/languages.ts';
import { text } from '../../texts/text.ts';

/** Any interaction that can be answered, in a guild that the bot sees. */
type GuildInteraction = BaseInteraction<'cached'> & { readonly token: string };

const NO_RIGHTS = { canManageMessages: false, canManageGuild: false, roleIds: [] };

/**
 * The person who acts, with the permissions of their roles server-wide. What they do counts server-wide, so a channel's
 * overwrite gives them nothing; it can only take away.
 *
 * @throws {@link UserError} ROLES_UNKNOWN while Discord has not said which roles the server has
 */
export function toActor(interaction: BaseInteraction<'cached'>): Actor {
  const { guild, guildId, member, user } = interaction;
  if (!guild.roles.cache.has(guildId)) {
    throw new UserError('ROLES_UNKNOWN', text('refusal.roles-unknown'));
  }
  const inServer = member.permissions;
  // Discord's documentation calls them optional.
  const inChannel: Readonly<PermissionsBitField> | null = interaction.memberPermissions;
  const has = (permission: bigint) => inServer.has(permission) && inChannel?.has(permission) === true;
  const who = { guildId, userId: user.id };
  // As Discord does it: a member in a timeout can do nothing, whatever their roles say, unless they are an administrator.
  if (member.isCommunicationDisabled() && !inServer.has(PermissionFlagsBits.Administrator)) {
    return { ...who, ...NO_RIGHTS };
  }
  return {
    ...who,
    canManageMessages: has(PermissionFlagsBits.ManageMessages),
    canManageGuild: has(PermissionFlagsBits.ManageGuild),
    roleIds: [...member.roles.cache.keys()],
  };
}

/**
 * The member named in an option.
 *
 * @param option - name of a user option
 * @throws UserError when it does not name a user: a client can send anything
 */
export function toSubject(interaction: ChatInputCommandInteraction<'cached'>, option: string): Subject {
  const given = interaction.options.get(option);
  const user = given?.type === ApplicationCommandOptionType.User ? given.user : undefined;
  if (user == null || !isDiscordId(user.id)) {
    throw new UserError('USER_MISSING', text('refusal.user-missing'));
  }
  // Discord describes the member only where the user is one now.
  return { memberId: user.id, isBot: user.bot, isPresent: given?.member != null };
}

/**
 * The message that finishes the answer to this interaction.
 *
 * @param notify - ping the member once the award has settled
 */
export function toReplyPlace(interaction: GuildInteraction, notify: boolean): ReplyPlace {
  if (interaction.channelId === null) {
    throw new UserError('CHANNEL_MISSING', text('refusal.channel-missing'));
  }
  return {
    interactionId: interaction.id,
    applicationId: interaction.applicationId,
    token: interaction.token,
    channelId: interaction.channelId,
    // Discord's documentation calls it optional.
    locale: interaction.guildLocale ?? SOURCE_LANGUAGE,
    notify,
  };
}
