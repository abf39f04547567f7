/** The options of `/rewards`. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { RewardRequest } from '../../services/rewards.ts';
import { fieldOption } from './option-definitions.ts';
import { readText, readValue } from './options.ts';

const MOST = 1_000_000_000;

const numberOption = (name: string, description: string, minimum: number): APIApplicationCommandBasicOption => ({
  ...{ type: ApplicationCommandOptionType.Number, name, description, min_value: minimum, max_value: MOST },
});

const switchOption = (name: string, description: string): APIApplicationCommandBasicOption => ({
  ...{ type: ApplicationCommandOptionType.Boolean, name, description },
});

export const totalOption = numberOption('total', 'From this total on a member has the role', 0.01);

/** Options that making and changing a reward share. */
export const rewardSettingOptions = [
  fieldOption('The kind of points; the server’s default when left out'),
  switchOption('stack', 'False: only while no higher role of these points is reached (True)'),
  switchOption('keep', 'True: the role stays when the total falls (False)'),
  numberOption('margin', 'So far below the total the role is still kept (0)', 0),
];

export const rewardRoleOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'role',
  description: 'The role, as in the list',
  required: true,
  autocomplete: true,
  max_length: 100,
};

/** What was typed; the service checks the amounts. */
export function readRewardRequest(interaction: ChatInputCommandInteraction<'cached'>): RewardRequest {
  const readSwitch = (name: string) => {
    const value = readValue(interaction, name);
    return value === undefined ? undefined : value === true;
  };
  return {
    total: readValue(interaction, 'total'),
    margin: readValue(interaction, 'margin'),
    field: readText(interaction, 'field'),
    stack: readSwitch('stack'),
    keep: readSwitch('keep'),
  };
}
