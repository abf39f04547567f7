/** The command reference as Markdown, made from what is registered with Discord and from nothing else. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';

/** What Discord registers for one slash command, or for one entry of a menu. */
export type CommandData =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

const HEAD = `# Commands

<!-- Written by \`npm run docs\` from the files in commands/. Change those, not this. -->

Discord shows a command to members who have the permission named under it. Who sees it can be changed under
*Server Settings > Integrations*: see [Who sees the commands](operator.md#who-sees-the-commands). The bot checks every
command again by itself, whatever Discord lets through. No command works in direct messages.

How to use them day to day is in [For moderators](moderators.md).`;

const TABLE_HEAD = '| Option | Value | Required | What it is |\n|---|---|---|---|';

/** Discord's own words where they differ from the name in code. */
const PERMISSION_NAMES: Readonly<Record<string, string>> = { ManageGuild: 'Manage Server' };
const CHANNEL_NAMES: Readonly<Partial<Record<ChannelType, string>>> = {
  [ChannelType.GuildText]: 'text',
  [ChannelType.GuildAnnouncement]: 'announcement',
  [ChannelType.GuildForum]: 'forum',
  [ChannelType.GuildCategory]: 'category',
  [ChannelType.GuildVoice]: 'voice',
  [ChannelType.GuildStageVoice]: 'stage',
  [ChannelType.PublicThread]: 'thread',
  [ChannelType.PrivateThread]: 'thread',
  [ChannelType.AnnouncementThread]: 'thread',
};

const TYPE_NAMES: Readonly<Record<APIApplicationCommandBasicOption['type'], string>> = {
  [ApplicationCommandOptionType.String]: 'text',
  [ApplicationCommandOptionType.Integer]: 'whole number',
  [ApplicationCommandOptionType.Number]: 'number',
  [ApplicationCommandOptionType.Boolean]: 'True or False',
  [ApplicationCommandOptionType.User]: 'user',
  [ApplicationCommandOptionType.Channel]: 'channel',
  [ApplicationCommandOptionType.Role]: 'role',
  [ApplicationCommandOptionType.Mentionable]: 'user or role',
  [ApplicationCommandOptionType.Attachment]: 'file',
};

/**
 * Renders the whole reference, commands by name.
 *
 * @returns Markdown that ends with a line break
 */
export function renderCommandReference(commands: readonly CommandData[]): string {
  const sorted = commands.toSorted((a, b) => a.name.localeCompare(b.name));
  return `${[HEAD, ...sorted.flatMap(renderCommand)].join('\n\n')}\n`;
}

function renderCommand(command: CommandData): string[] {
  const audience = describeAudience(command.default_member_permissions);
  if (isMenuEntry(command)) {
    const what = command.type === ApplicationCommandType.Message ? 'message' : 'member';
    const way = `right-click a ${what} (on a phone: hold it), then **Apps**.`;
    return [`## ${command.name}`, `In the menu of a ${what}: ${way} Shown to ${audience}.`];
  }
  const { name, description, options = [] } = command;
  return [`## /${name}`, `${toSentence(description)} Shown to ${audience}.`, ...renderOptions(`/${name}`, options)];
}

function isMenuEntry(command: CommandData): command is RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return command.type === ApplicationCommandType.Message || command.type === ApplicationCommandType.User;
}

/** A command has either subcommands (or groups of them) or options, never both. */
function renderOptions(path: string, options: readonly APIApplicationCommandOption[]): string[] {
  const rows: string[] = [];
  const sections: string[] = [];
  for (const option of options) {
    switch (option.type) {
      case ApplicationCommandOptionType.SubcommandGroup:
        sections.push(...renderOptions(`${path} ${option.name}`, option.options ?? []));
        break;
      case ApplicationCommandOptionType.Subcommand:
        sections.push(`### ${path} ${option.name}`, toSentence(option.description));
        sections.push(...renderOptions(path, option.options ?? []));
        break;
      default:
        rows.push(renderRow(option));
    }
  }
  return rows.length === 0 ? sections : [[TABLE_HEAD, ...rows].join('\n'), ...sections];
}

function renderRow(option: APIApplicationCommandBasicOption): string {
  const cells = [
    `\`${option.name}\``,
    describeValue(option),
    option.required === true ? 'yes' : 'no',
    toCell(option.description),
  ];
  return `| ${cells.join(' | ')} |`;
}

function describeValue(option: APIApplicationCommandBasicOption): string {
  const kinds =
    'channel_types' in option ? [...new Set((option.channel_types ?? []).map(toChannelName))].join(' or ') : '';
  const parts = [kinds === '' ? TYPE_NAMES[option.type] : `${kinds} channel`];
  if ('min_value' in option || 'max_value' in option) parts.push(describeRange(option.min_value, option.max_value));
  if ('max_length' in option) parts.push(`at most ${option.max_length} characters`);
  if ('choices' in option) parts.push(`one of ${(option.choices ?? []).map(({ name }) => toCell(name)).join(', ')}`);
  if ('autocomplete' in option && option.autocomplete === true) parts.push('suggested while typing');
  return parts.join(', ');
}

function describeRange(minimum: number | undefined, maximum: number | undefined): string {
  const format = (value: number) => value.toLocaleString('en-US');
  if (minimum === undefined) return maximum === undefined ? 'any' : `at most ${format(maximum)}`;
  return maximum === undefined ? `at least ${format(minimum)}` : `${format(minimum)} to ${format(maximum)}`;
}

function toChannelName(type: ChannelType): string {
  return CHANNEL_NAMES[type] ?? toWords(ChannelType[type] ?? 'other').toLowerCase();
}

function describeAudience(permissions: string | null | undefined): string {
  if (permissions === null || permissions === undefined) return 'everyone';
  const bits = BigInt(permissions);
  if (bits === 0n) return 'administrators only';
  const names = Object.entries(PermissionFlagsBits)
    .filter(([, bit]) => (bits & bit) !== 0n)
    .map(([name]) => `**${PERMISSION_NAMES[name] ?? toWords(name)}**`);
  return `members with ${[...new Set(names)].join(' and ')}`;
}

/** `ManageMessages` as `Manage Messages`. */
function toWords(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}

function toSentence(description: string): string {
  return /[.!?]$/.test(description) ? description : `${description}.`;
}

function toCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
