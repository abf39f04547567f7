/** The options of `/points undo`: one award, or many. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { UserError } from '../../errors.ts';
import { parseManyReceipt } from '../../points/receipt.ts';
import type { UndoAsked } from '../../services/undos.ts';
import { text } from '../../texts/text.ts';
import { toSubject } from './actor.ts';
import { readText, readValue } from './options.ts';

const undoOptions: APIApplicationCommandBasicOption[] = [
  {
    type: ApplicationCommandOptionType.String,
    name: 'receipt',
    description: 'The receipt at the bottom of the award, for example R-7F3K2M',
    autocomplete: true,
    max_length: 20,
  },
  {
    type: ApplicationCommandOptionType.User,
    name: 'by',
    description: 'All that this moderator did with commands; goes with since (somebody else’s needs Manage Server)',
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'since',
    description: 'How far back, for example 2h or 1d; all that you did since then, unless by names somebody else',
    max_length: 20,
  },
];

export const undoSubcommand: APIApplicationCommandSubcommandOption = {
  type: ApplicationCommandOptionType.Subcommand,
  name: 'undo',
  description: 'Take back an award (your latest when nothing is given), or all that a moderator did',
  options: undoOptions,
};

/**
 * Reads an undo of several awards; undefined: it is of one.
 *
 * @throws {@link UserError} BAD_OPTION, USER_MISSING
 */
export function readUndoOfMany(interaction: ChatInputCommandInteraction<'cached'>): UndoAsked | undefined {
  const receipt = readText(interaction, 'receipt');
  const since = readText(interaction, 'since');
  const isByMember = readValue(interaction, 'by') !== undefined;
  if (since === undefined && !isByMember) {
    return receipt === undefined || parseManyReceipt(receipt) === undefined ? undefined : { kind: 'undo', receipt };
  }
  if (receipt !== undefined) {
    throw new UserError('BAD_OPTION', text('refusal.undo-many.either'));
  }
  const memberId = isByMember ? toSubject(interaction, 'by').memberId : interaction.user.id;
  return { kind: 'moderator', memberId, since };
}

/** Whether it is about more than one award, as far as can be told before anything is checked. */
export function isUndoOfMany({ options }: ChatInputCommandInteraction<'cached'>): boolean {
  const receipt = options.get('receipt')?.value;
  const isReceipt = typeof receipt === 'string' && parseManyReceipt(receipt) !== undefined;
  return options.get('by') !== null || options.get('since') !== null || isReceipt;
}
