import type { APIApplicationCommandOptionChoice, AutocompleteInteraction } from 'discord.js';
import type { FieldKind } from '../../services/fields.ts';
import type { CommandContext } from '../command.ts';

/** Suggests fields by display name; the value sent back is the field's id, so equal names cannot be mixed up. */
export async function suggestFields(
  interaction: AutocompleteInteraction<'cached'>,
  { services }: CommandContext,
  kind: FieldKind = 'numbers',
): Promise<APIApplicationCommandOptionChoice[]> {
  const fields = await services.fields.suggest(interaction.guildId, interaction.options.getFocused(), kind);
  return fields.map(({ id, name }) => ({ name, value: id }));
}
