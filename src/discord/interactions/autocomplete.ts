import type { APIApplicationCommandOptionChoice, AutocompleteInteraction } from 'discord.js';
import { SUGGEST_GUARD_MS } from '../../points/three-seconds.ts';
import type { Clock } from '../../runtime/clock.ts';
import { settlesWithin } from '../../runtime/waiting.ts';
import type { Command, CommandContext } from '../command.ts';
import { toPlainLine } from '../embeds/text.ts';

// Limits of a choice. Source: Discord, interactions/application-commands, "Application Command Option Choice".
const MAX_CHOICES = 25;
const MAX_LENGTH = 100;

interface AutocompleteOptions {
  readonly command: Command | undefined;
  readonly interaction: AutocompleteInteraction;
  readonly context: CommandContext;
  readonly clock: Clock;
}

/**
 * The choices to offer while somebody types, within Discord's limits. None where the command has none to offer, fails
 * or takes too long: what is typed can be sent all the same.
 */
export async function findChoices(options: AutocompleteOptions): Promise<APIApplicationCommandOptionChoice[]> {
  const { command, interaction, context, clock } = options;
  if (!interaction.inCachedGuild() || command?.autocomplete === undefined) return [];
  try {
    const work = command.autocomplete(interaction, context);
    if (await settlesWithin(clock, work, SUGGEST_GUARD_MS)) return toChoices(await work);
    context.log.warn('suggestions took too long');
  } catch (error) {
    context.log.warn({ err: error }, 'suggestions failed');
  }
  return [];
}

function toChoices(choices: readonly APIApplicationCommandOptionChoice[]): APIApplicationCommandOptionChoice[] {
  return choices
    .map(({ name, value }) => ({ name: toPlainLine(name, MAX_LENGTH), value }))
    .filter(({ name, value }) => name !== '' && String(value).length <= MAX_LENGTH)
    .slice(0, MAX_CHOICES);
}
