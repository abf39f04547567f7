/** The options of `/rules` as settings: each is checked with what Discord knows of the server. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ChannelType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { UserError } from '../../errors.ts';
import {
  MAX_LIMIT,
  MAX_MESSAGE_AGE_DAYS,
  MAX_PERSON_AGE_DAYS,
  parseOnRemove,
  parseWholeNumber,
  type RuleSettings,
} from '../../reactions/rule.ts';
import { text } from '../../texts/text.ts';
import { fieldOption } from './option-definitions.ts';
import { readId, readText, readValue } from './options.ts';

type Interaction = ChatInputCommandInteraction<'cached'>;
/** The settings of a rule that have options, beside its emoji, amount and field. */
type Settings = Partial<Omit<RuleSettings, 'hundredths'>>;

const PLACES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildCategory,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

/** The settings that `clear` can remove. Limits and ages are removed by 0. */
const CLEARABLE: Readonly<Record<string, Settings>> = {
  field: { fieldId: undefined },
  'giver-role': { giverRoleId: undefined },
  'receiver-role': { receiverRoleId: undefined },
  'deny-role': { denyRoleId: undefined },
  channel: { channelId: undefined },
};

function roleOption(name: string, description: string): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Role, name, description };
}

function numberOption(name: string, description: string, min: number, max: number): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Integer, name, description, min_value: min, max_value: max };
}

export function emojiOption(required: boolean): APIApplicationCommandBasicOption {
  const description = 'The emoji that gives points; custom ones too';
  return { type: ApplicationCommandOptionType.String, name: 'emoji', description, required, max_length: 100 };
}

export const ruleOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'rule',
  description: 'The rule: its number or its emoji',
  required: true,
  autocomplete: true,
  max_length: 100,
};

/** Options that making and changing a rule share. */
export const settingOptions: readonly APIApplicationCommandBasicOption[] = [
  fieldOption('The kind of points; the server’s default when left out'),
  roleOption('giver-role', 'Only members with this role give'),
  roleOption('receiver-role', 'Only members with this role receive'),
  roleOption('deny-role', 'Members with this role neither give nor receive'),
  {
    type: ApplicationCommandOptionType.Channel,
    name: 'channel',
    description: 'Only there; a category or a forum counts for all in it',
    channel_types: [...PLACES],
  },
  numberOption('per-giver', 'Awards a day that one member can give; 0 for no limit', 0, MAX_LIMIT),
  numberOption('per-receiver', 'Awards a day that one member can get; 0 for no limit', 0, MAX_LIMIT),
  numberOption('per-pair', 'Awards a day from one member to one other; 0 for no limit', 0, MAX_LIMIT),
  numberOption('per-message', 'Awards for one message in all; 0 for no limit', 0, MAX_LIMIT),
  numberOption('max-age', 'Oldest message that counts, in days (7)', 1, MAX_MESSAGE_AGE_DAYS),
  numberOption('account-age', 'Youngest Discord account that gives, in days; 0 for any', 0, MAX_PERSON_AGE_DAYS),
  numberOption('member-age', 'Shortest time in this server for who gives, in days; 0 for any', 0, MAX_PERSON_AGE_DAYS),
  {
    type: ApplicationCommandOptionType.String,
    name: 'on-remove',
    description: 'What becomes of the points when the reaction is removed',
    choices: [
      { name: 'The points are taken back', value: 'revoke' },
      { name: 'The points stay', value: 'keep' },
    ],
  },
  { type: ApplicationCommandOptionType.Boolean, name: 'enabled', description: 'Whether the rule gives points' },
];

export const clearOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'clear',
  description: 'A restriction to take away',
  choices: Object.keys(CLEARABLE).map((name) => ({ name, value: name })),
};

/**
 * Reads what was given; what was left out is absent.
 *
 * @throws {@link UserError} for a value that cannot be used, with what to do instead
 */
export function readRuleSettings(interaction: Interaction): Settings {
  const enabled = readValue(interaction, 'enabled');
  const onRemove = readValue(interaction, 'on-remove');
  const denyRoleId = readId(interaction, 'deny-role');
  if (denyRoleId === interaction.guildId) {
    throw new UserError('DENY_EVERYONE', text('refusal.rule.deny-everyone'));
  }
  return {
    ...readClear(interaction),
    ...readRole(interaction, 'giver-role', 'giverRoleId'),
    ...readRole(interaction, 'receiver-role', 'receiverRoleId'),
    ...(denyRoleId !== undefined && { denyRoleId }),
    ...readChannel(interaction),
    ...readNumber(interaction, 'per-giver', 'perGiver', MAX_LIMIT),
    ...readNumber(interaction, 'per-receiver', 'perReceiver', MAX_LIMIT),
    ...readNumber(interaction, 'per-pair', 'perPair', MAX_LIMIT),
    ...readNumber(interaction, 'per-message', 'perMessage', MAX_LIMIT),
    ...readMaxAge(interaction),
    ...readNumber(interaction, 'account-age', 'accountAgeDays', MAX_PERSON_AGE_DAYS),
    ...readNumber(interaction, 'member-age', 'memberAgeDays', MAX_PERSON_AGE_DAYS),
    ...(onRemove !== undefined && { onRemove: parseOnRemove(onRemove) }),
    ...(enabled !== undefined && { enabled: parseSwitch(enabled) }),
  };
}

function parseSwitch(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new UserError('BAD_SWITCH', text('refusal.rule.bad-switch'));
}

function readClear(interaction: Interaction): Settings {
  const name = readText(interaction, 'clear');
  if (name === undefined) return {};
  const cleared = Object.hasOwn(CLEARABLE, name) ? CLEARABLE[name] : undefined;
  if (cleared !== undefined) return cleared;
  throw new UserError('BAD_CLEAR', text('refusal.rule.bad-clear', { options: Object.keys(CLEARABLE).join(', ') }));
}

/** @everyone asks for nothing. */
function readRole(interaction: Interaction, option: string, setting: 'giverRoleId' | 'receiverRoleId'): Settings {
  const roleId = readId(interaction, option);
  if (roleId === undefined) return {};
  return { [setting]: roleId === interaction.guildId ? undefined : roleId };
}

function readChannel(interaction: Interaction): Settings {
  const channelId = readId(interaction, 'channel');
  return channelId === undefined ? {} : { channelId };
}

type LimitName = 'perGiver' | 'perReceiver' | 'perPair' | 'perMessage' | 'accountAgeDays' | 'memberAgeDays';

function readNumber(interaction: Interaction, option: string, setting: LimitName, maximum: number): Settings {
  const value = readValue(interaction, option);
  if (value === undefined) return {};
  return { [setting]: parseWholeNumber(value, option, 0, maximum) || undefined };
}

function readMaxAge(interaction: Interaction): Settings {
  const value = readValue(interaction, 'max-age');
  return value === undefined ? {} : { maxAgeDays: parseWholeNumber(value, 'max-age', 1, MAX_MESSAGE_AGE_DAYS) };
}
