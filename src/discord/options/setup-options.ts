/** The options of `/setup` as settings: each is checked with what Discord knows of the server. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ChannelType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { UserError } from '../../errors.ts';
import { parseAmount } from '../../points/amount.ts';
import { DEFAULT_TIMEZONE } from '../../reactions/day.ts';
import type { Guild, GuildChange } from '../../store/guilds/guild-store.ts';
import { isLanguage } from '../../texts/find-language.ts';
import { LANGUAGES } from '../../texts/languages.ts';
import { listOf, text } from '../../texts/text.ts';
import { readChannel, refuseOpenChannel } from './channel-options.ts';
import { readId, readText, readValue } from './options.ts';

type Interaction = ChatInputCommandInteraction<'cached'>;

/** Largest limit that can be set; 0 switches a limit off. */
const LIMIT_BOUNDS = { minimum: 0, maximum: 100_000_000_000 };

const TEXT_CHANNELS = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

function limitOption(name: string, description: string): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Number, name, description, min_value: 0, max_value: 1_000_000_000 };
}

/** The choices of `unset`, by the option that sets each. */
const UNSETTABLE: Readonly<Record<string, GuildChange>> = {
  community: { communityId: null },
  'log-channel': { logChannelId: null },
  'staff-channel': { staffChannelId: null },
  'staff-role': { staffRoleId: null },
  'default-field': { defaultFieldId: null },
  'identity-field': { identityFieldId: null },
  language: { language: null },
  timezone: { timezone: DEFAULT_TIMEZONE },
  'award-limit': { perAward: null },
  'hourly-limit': { perModeratorHour: null },
};

/** The options of `/setup`. */
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
    type: ApplicationCommandOptionType.Boolean,
    name: 'hints',
    description: 'Whether members hear by direct message that points wait for their link',
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
  {
    type: ApplicationCommandOptionType.String,
    name: 'language',
    description: 'Of what everybody reads here; the server’s own in Discord when none is set',
    choices: Object.entries(LANGUAGES).map(([value, { name }]) => ({ name, value })),
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'unset',
    description: 'A setting to take away: from then on there is none',
    choices: Object.keys(UNSETTABLE).map((name) => ({ name, value: name })),
  },
];

/**
 * Reads what was given; what was left out stays as it is.
 *
 * @param guild - as it is set now
 * @throws {@link UserError} for a value that cannot be used, with what to do instead
 */
export function readSetupChange(
  interaction: Interaction,
  { staffRoleId: staffRoleNow }: Pick<Guild, 'staffRoleId'>,
): GuildChange {
  const unset = readUnset(interaction);
  const community = readText(interaction, 'community')?.trim();
  const logChannelId = readChannel(interaction, 'log-channel');
  const staffChannelId = readChannel(interaction, 'staff-channel');
  const staffRoleId = readRole(interaction);
  const timezone = readTimezone(interaction);
  const language = readLanguage(interaction);
  const enabled = readValue(interaction, 'enabled');
  const hints = readValue(interaction, 'hints');
  const perAward = readLimit(interaction, 'award-limit');
  const perModeratorHour = readLimit(interaction, 'hourly-limit');
  if (staffChannelId !== undefined) {
    const role = unset.staffRoleId === null ? undefined : (staffRoleId ?? staffRoleNow);
    refuseOpenChannel(interaction, staffChannelId, role);
  }
  return {
    ...unset,
    ...(community !== undefined && { communityId: community }),
    ...(logChannelId !== undefined && { logChannelId }),
    ...(staffChannelId !== undefined && { staffChannelId }),
    ...(staffRoleId !== undefined && { staffRoleId }),
    ...(timezone !== undefined && { timezone }),
    ...(language !== undefined && { language }),
    ...(typeof enabled === 'boolean' && { enabled }),
    ...(typeof hints === 'boolean' && { hints }),
    ...(perAward !== undefined && { perAward }),
    ...(perModeratorHour !== undefined && { perModeratorHour }),
  };
}

function readUnset(interaction: Interaction): GuildChange {
  const name = readText(interaction, 'unset');
  if (name === undefined) return {};
  const change = Object.hasOwn(UNSETTABLE, name) ? UNSETTABLE[name] : undefined;
  if (change === undefined) {
    throw new UserError(
      'BAD_UNSET',
      text('refusal.bad-unset', { settings: listOf(Object.keys(UNSETTABLE), 'commas') }),
    );
  }
  if (readValue(interaction, name) === undefined) return change;
  throw new UserError('SET_AND_UNSET', text('refusal.set-and-unset', { setting: name }));
}

function readRole(interaction: Interaction): string | undefined {
  const roleId = readId(interaction, 'staff-role');
  if (roleId === interaction.guildId) {
    throw new UserError('STAFF_ROLE_EVERYONE', text('refusal.staff-role-everyone'));
  }
  return roleId;
}

function readTimezone(interaction: Interaction): string | undefined {
  const typed = readText(interaction, 'timezone')?.trim();
  if (typed === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: typed }).resolvedOptions().timeZone;
  } catch (cause) {
    throw new UserError('BAD_TIMEZONE', text('refusal.bad-timezone'), { cause });
  }
}

function readLanguage(interaction: Interaction): string | undefined {
  const code = readText(interaction, 'language');
  if (code === undefined || isLanguage(code)) return code;
  throw new UserError('BAD_LANGUAGE', text('refusal.bad-language'));
}

function readLimit(interaction: Interaction, option: string): number | null | undefined {
  const value = readValue(interaction, option);
  if (value === undefined) return undefined;
  return parseAmount(value, LIMIT_BOUNDS) || null;
}
