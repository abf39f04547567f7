/** `/points bulk`: its options, and the buttons under what it shows. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandGroupOption,
  ApplicationCommandOptionType,
  ChannelType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { UserError } from '../../errors.ts';
import { CHANGE_BOUNDS, describeRange } from '../../points/amount.ts';
import { parseEmoji } from '../../reactions/emoji.ts';
import { parseMessage } from '../../reactions/message-link.ts';
import type { BulkAsked } from '../../services/bulks/bulks.ts';
import { text } from '../../texts/text.ts';
import { type Answer, type CommandContext, type ComponentHandler, unknownCommand } from '../command.ts';
import { readRowId } from '../custom-id.ts';
import {
  renderBulkCancelled,
  renderBulkConfirmed,
  renderBulkPreview,
  renderBulkReading,
} from '../embeds/bulk-embeds.ts';
import { toActor, toReplyPlace } from './actor.ts';
import { openFile } from './attachment-options.ts';
import { amountOption, fieldOption, fileOption, reasonOption } from './option-definitions.ts';
import { readId, readText, readValue } from './options.ts';

/** A hundred thousand lines of ids and amounts. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;

type Interaction = ChatInputCommandInteraction<'cached'>;

const AMOUNT = amountOption(`How many each gets, ${describeRange(CHANGE_BOUNDS)}`, CHANGE_BOUNDS);
const FILE_AMOUNT = {
  ...amountOption(`How many for those without an amount in the file, ${describeRange(CHANGE_BOUNDS)}`, CHANGE_BOUNDS),
  required: false,
};
const FIELD = fieldOption('The kind of points; the server’s default when left out');

function sourceSubcommand(
  name: string,
  description: string,
  own: readonly APIApplicationCommandBasicOption[],
  amount: APIApplicationCommandBasicOption = AMOUNT,
) {
  const options = [...own, amount, FIELD, reasonOption].toSorted(
    (one, other) => Number(other.required ?? false) - Number(one.required ?? false),
  );
  return { type: ApplicationCommandOptionType.Subcommand as const, name, description, options };
}

const messageOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'message',
  description: 'The link of the message, or its id where it is in this channel',
  required: true,
  max_length: 200,
};

const reactionOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'emoji',
  description: 'Only those who reacted with this emoji; any when left out',
  max_length: 100,
};

const threadOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Channel,
  name: 'thread',
  description: 'The thread',
  required: true,
  channel_types: [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread],
};

const roleOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Role,
  name: 'role',
  description: 'The role',
  required: true,
};

export const bulkGroup: APIApplicationCommandSubcommandGroupOption = {
  type: ApplicationCommandOptionType.SubcommandGroup,
  name: 'bulk',
  description: 'Give many members points at once (needs Manage Server); it is shown first who gets what',
  options: [
    sourceSubcommand('reactors', 'Everybody who reacted to a message', [messageOption, reactionOption]),
    sourceSubcommand(
      'csv',
      'Everybody in a file; each may have an amount of their own there',
      [fileOption('CSV with the column member_id or account and, if wanted, amount')],
      FILE_AMOUNT,
    ),
    sourceSubcommand('thread', 'Everybody who wrote in a thread', [threadOption]),
    sourceSubcommand('role', 'Everybody with a role; the bot must be allowed to see the members', [roleOption]),
  ],
};

export function isBulk({ options }: Interaction): boolean {
  return options.getSubcommandGroup(false) === bulkGroup.name;
}

/** Fixes and shows who would get what. */
export async function previewBulk(
  interaction: Interaction,
  { services, showProgress }: CommandContext,
): Promise<Answer> {
  const { locale } = interaction;
  const asked = {
    from: readSource(interaction),
    amount: readValue(interaction, 'amount'),
    field: readText(interaction, 'field'),
    reason: readText(interaction, 'reason'),
  };
  const shown = await services.bulks.preview(toActor(interaction), asked, (read) =>
    showProgress(renderBulkReading(read, locale)),
  );
  return { kind: 'message', payload: renderBulkPreview(shown, locale), visibility: 'ephemeral' };
}

function readSource(interaction: Interaction): BulkAsked['from'] {
  switch (interaction.options.getSubcommand(false)) {
    case 'reactors': {
      const emoji = readText(interaction, 'emoji');
      const here = { guildId: interaction.guildId, channelId: interaction.channelId };
      const message = parseMessage(readRequired(interaction, 'message'), here);
      return { kind: 'reactors', ...message, emojiKey: emoji === undefined ? undefined : parseEmoji(emoji).key };
    }
    case 'csv': {
      const file = openFile(interaction, 'file', MAX_FILE_BYTES);
      return { kind: 'csv', open: () => file };
    }
    case 'thread':
      return { kind: 'thread', channelId: readRequired(interaction, 'thread', readId) };
    case 'role':
      return { kind: 'role', roleId: readRequired(interaction, 'role', readId) };
    default:
      throw unknownCommand();
  }
}

function readRequired(interaction: Interaction, name: string, read = readText): string {
  const value = read(interaction, name);
  if (value !== undefined) return value;
  throw new UserError('BAD_OPTION', text('refusal.option-not-text', { option: name }));
}

/** Under a preview. */
export const bulkButtons: Readonly<Record<'bulk-confirm' | 'bulk-cancel', ComponentHandler>> = {
  'bulk-confirm': {
    acknowledge: 'update',
    async execute(interaction, [bulkId], { services }) {
      const { channelId, token, locale, interactionId } = toReplyPlace(interaction, false);
      const place = { channelId, token, locale, interactionId };
      const bulk = await services.bulks.confirm(toActor(interaction), readRowId(bulkId), place);
      return { kind: 'update', payload: renderBulkConfirmed(bulk, interaction.locale) };
    },
  },
  'bulk-cancel': {
    acknowledge: 'update',
    async execute(interaction, [bulkId], { services }) {
      await services.bulks.cancel(toActor(interaction), readRowId(bulkId));
      return { kind: 'update', payload: renderBulkCancelled(interaction.locale) };
    },
  },
};
