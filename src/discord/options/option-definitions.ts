/** Options that several commands share, as Discord registers them. Names are fixed: people and scripts rely on them. */
import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord.js';
import { type AmountBounds, toValue } from '../../points/amount.ts';
import { REASON_MAX_LENGTH } from '../../points/reason.ts';

/** The member concerned. */
export function userOption(description: string, required: boolean): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.User, name: 'user', description, required };
}

/** Somebody by their id, who need not be a member any more. */
export function userIdOption(description: string): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.String, name: 'id', description, max_length: 20 };
}

/** A Returning.AI account; longer is no e-mail. */
export function accountOption(description: string, required = true): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.String, name: 'account', description, required, max_length: 254 };
}

/** A file that is read. */
export function fileOption(description: string): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Attachment, name: 'file', description, required: true };
}

/** A field by its display name, with suggestions. */
export function fieldOption(description: string, required = false): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    name: 'field',
    description,
    required,
    autocomplete: true,
    max_length: 100,
  };
}

/** An amount between two bounds; the bot checks it again. */
export function amountOption(description: string, bounds: AmountBounds): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.Number,
    name: 'amount',
    description,
    required: true,
    min_value: toValue(bounds.minimum),
    max_value: toValue(bounds.maximum),
  };
}

export const reasonOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'reason',
  description: 'Why; shown with the award and in the history',
  max_length: REASON_MAX_LENGTH,
};

const notifyOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'notify',
  description: 'Ping the member once the points have arrived (off by default)',
};

/** `/points add`, `remove` or `set`. */
export function changeSubcommand(name: string, description: string, amount: APIApplicationCommandBasicOption) {
  const field = fieldOption('The kind of points; the server’s default when left out');
  const options = [userOption('The member', true), amount, field, reasonOption, notifyOption];
  return { type: ApplicationCommandOptionType.Subcommand as const, name, description, options };
}
