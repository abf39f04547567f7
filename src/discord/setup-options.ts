/** The options of `/setup` as settings: each is checked with what Discord knows of the server. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ChannelType,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { UserError } from '../errors.ts';
import { parseAmount } from '../points/amount.ts';
import type { GuildChange } from '../store/store.ts';
import { readId, readText, readValue } from './options.ts';

type Interaction = ChatInputCommandInteraction<'cached'>;

/** Largest limit that can be set; 0 switches a limit off. */
const LIMIT_BOUNDS = { minimum: 0, maximum: 100_000_000_000 };
const NEEDED = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.EmbedLinks;

const TEXT_CHANNELS = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

function limitOption(name: string, description: string): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Number, name, description, min_value: 0, max_value: 1_000_000_000 };
}

/** What `/setup` takes. */
export const setupOptions: APIApplicationCommandBasicOption[] = [
  {
    type: ApplicationCommandOptionType.String,
    name: 'community',
    description: 'The id of the Returning.AI community',
    max_length: 64,
  },
  {
    type: ApplicationCommandOptionType.Channel,
    name: 'log-channel',
    description: 'Where every award is noted',
    channel_types: [...TEXT_CHANNELS],
  },
  {
    type: ApplicationCommandOptionType.Channel,
    name: 'staff-channel',
    description: 'Where staff decide; must not be visible to everyone',
    channel_types: [...TEXT_CHANNELS],
  },
  {
    type: ApplicationCommandOptionType.Role,
    name: 'staff-role',
    description: 'A role that may award without Manage Messages',
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'timezone',
    description: 'For days and weeks, such as Europe/Berlin',
    max_length: 64,
  },
  {
    type: ApplicationCommandOptionType.Boolean,
    name: 'enabled',
    description: 'Whether new points can be given here',
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'identity-field',
    description: 'A text field that holds Discord ids: members are linked by it; off to end that',
    autocomplete: true,
    max_length: 100,
  },
  limitOption('award-limit', 'The most that one award may move; 0 for no limit'),
  limitOption('hourly-limit', 'The most that one moderator may move in an hour; 0 for no limit'),
];

/**
 * Reads what was given; what was left out stays as it is.
 *
 * @throws {@link UserError} for a value that cannot be used, with what to do instead
 */
export function readSetupChange(interaction: Interaction): GuildChange {
  const community = readText(interaction, 'community')?.trim();
  const logChannelId = readChannel(interaction, 'log-channel');
  const staffChannelId = readChannel(interaction, 'staff-channel');
  const staffRoleId = readRole(interaction);
  const timezone = readTimezone(interaction);
  const enabled = readValue(interaction, 'enabled');
  const perAward = readLimit(interaction, 'award-limit');
  const perModeratorHour = readLimit(interaction, 'hourly-limit');
  if (staffChannelId !== undefined) refuseOpenChannel(interaction, staffChannelId);
  return {
    ...(community !== undefined && { communityId: community }),
    ...(logChannelId !== undefined && { logChannelId }),
    ...(staffChannelId !== undefined && { staffChannelId }),
    ...(staffRoleId !== undefined && { staffRoleId }),
    ...(timezone !== undefined && { timezone }),
    ...(typeof enabled === 'boolean' && { enabled }),
    ...(perAward !== undefined && { perAward }),
    ...(perModeratorHour !== undefined && { perModeratorHour }),
  };
}

function readChannel(interaction: Interaction, option: string): string | undefined {
  const channelId = readId(interaction, option);
  if (channelId === undefined) return undefined;
  const channel = interaction.guild.channels.cache.get(channelId);
  const me = interaction.guild.members.me;
  if (channel === undefined || me === null) {
    throw new UserError(
      'CHANNEL_NOT_SEEN',
      `I cannot see <#${channelId}>. Give me View Channel there, then try again.`,
    );
  }
  if (!channel.isTextBased() || channel.isThread()) {
    throw new UserError('CHANNEL_NOT_TEXT', `<#${channelId}> is not a text channel. Choose one that is.`);
  }
  if (!channel.permissionsFor(me).has(NEEDED)) {
    throw new UserError(
      'CHANNEL_NOT_WRITABLE',
      `I may not write in <#${channelId}>. Give me View Channel, Send Messages and Embed Links there, then try again.`,
    );
  }
  return channelId;
}

/** Cards there name accounts and wait for decisions: nothing for everybody's eyes. */
function refuseOpenChannel(interaction: Interaction, channelId: string): void {
  const channel = interaction.guild.channels.cache.get(channelId);
  const everyone = interaction.guild.roles.everyone;
  if (channel?.permissionsFor(everyone)?.has(PermissionFlagsBits.ViewChannel) !== true) return;
  throw new UserError(
    'STAFF_CHANNEL_OPEN',
    `<#${channelId}> can be seen by everyone. Take View Channel from @everyone there, or choose a channel for staff only.`,
  );
}

function readRole(interaction: Interaction): string | undefined {
  const roleId = readId(interaction, 'staff-role');
  if (roleId === interaction.guildId) {
    throw new UserError(
      'STAFF_ROLE_EVERYONE',
      'The staff role cannot be @everyone: then everybody could give points. Choose a role of staff.',
    );
  }
  return roleId;
}

function readTimezone(interaction: Interaction): string | undefined {
  const typed = readText(interaction, 'timezone')?.trim();
  if (typed === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: typed }).resolvedOptions().timeZone;
  } catch (cause) {
    throw new UserError(
      'BAD_TIMEZONE',
      'That is not a time zone. Give it as in Europe/Berlin, Asia/Kuala_Lumpur or UTC.',
      { cause },
    );
  }
}

function readLimit(interaction: Interaction, option: string): number | null | undefined {
  const value = readValue(interaction, option);
  if (value === undefined) return undefined;
  return parseAmount(value, LIMIT_BOUNDS) || null;
}
