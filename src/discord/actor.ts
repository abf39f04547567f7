/** Turns an interaction into the plain values that the services take. Discord vouches for the interaction, not for the options. */
import {
  ApplicationCommandOptionType,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { UserError } from '../errors.ts';
import type { Actor, ReplyPlace, Subject } from '../services/services.ts';

const FALLBACK_LOCALE = 'en-US';

/** Any interaction that can be answered, in a guild that the bot sees. */
export type GuildInteraction = BaseInteraction<'cached'> & { readonly token: string };

/** Who acts, with the permissions that Discord computed for the channel in which they do. */
export function toActor(interaction: BaseInteraction<'cached'>): Actor {
  const permissions = interaction.memberPermissions;
  return {
    guildId: interaction.guildId,
    userId: interaction.user.id,
    canManageMessages: permissions.has(PermissionFlagsBits.ManageMessages),
    canManageGuild: permissions.has(PermissionFlagsBits.ManageGuild),
    roleIds: [...interaction.member.roles.cache.keys()],
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
  if (user == null) {
    throw new UserError('USER_MISSING', 'I do not know that user. Choose a member from the list that Discord offers.');
  }
  // Discord describes the member only where the user is one now.
  return { memberId: user.id, isBot: user.bot, isPresent: given?.member != null };
}

/**
 * Where the answer to this interaction is to be finished.
 *
 * @param notify - ping the member once the award has settled
 */
export function toReplyPlace(interaction: GuildInteraction, notify: boolean): ReplyPlace {
  if (interaction.channelId === null) {
    throw new UserError('CHANNEL_MISSING', 'I cannot see which channel this is. Try again in a text channel.');
  }
  return {
    interactionId: interaction.id,
    applicationId: interaction.applicationId,
    token: interaction.token,
    channelId: interaction.channelId,
    // Discord's documentation calls both optional.
    locale: interaction.guildLocale ?? FALLBACK_LOCALE,
    privateLocale: interaction.locale ?? FALLBACK_LOCALE,
    notify,
  };
}
