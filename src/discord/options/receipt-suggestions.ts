import type { APIApplicationCommandOptionChoice, AutocompleteInteraction } from 'discord.js';
import { isDiscordId } from '../../points/person.ts';
import type { CommandContext } from '../command.ts';
import { toActor } from './actor.ts';
import { toReceiptChoice } from './receipt-choices.ts';

/** A part of the time that suggestions have. */
const PATIENCE_MS = 800;

/** Suggests receipts of what the person gave last, each with whose it is. */
export async function suggestReceipts(
  interaction: AutocompleteInteraction<'cached'>,
  { services, now }: CommandContext,
): Promise<APIApplicationCommandOptionChoice[]> {
  const typed = interaction.options.getFocused();
  const awards = await services.awards.suggestUndo(toActor(interaction), typed);
  const members = interaction.guild?.members.cache;
  const nameless = [...new Set(awards.map(({ memberId }) => memberId))].filter(
    (id) => isDiscordId(id) && !members?.has(id),
  );
  // Once for each list, not with each letter: who has left stays nameless.
  if (typed === '' && nameless.length > 0) await learnNames(interaction, nameless);
  return awards.map((award) => {
    const name = members?.get(award.memberId)?.displayName;
    return toReceiptChoice(award, name, interaction.locale, now());
  });
}

/** Over the gateway, all at once. What Discord does not tell in time is left out. */
async function learnNames({ guild }: AutocompleteInteraction<'cached'>, user: string[]): Promise<void> {
  try {
    await guild.members.fetch({ user, time: PATIENCE_MS });
  } catch {
    // A suggestion without a name is still one.
  }
}
