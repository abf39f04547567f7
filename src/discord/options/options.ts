/**
 * Options as they came, not as they were registered: a client that is out of date or hostile may send anything, and
 * what it sends must end in an answer. The rules that use a value check it.
 */
import type { ChatInputCommandInteraction } from 'discord.js';
import { UserError } from '../../errors.ts';
import { isDiscordId } from '../../points/person.ts';
import { text } from '../../texts/text.ts';

/** An option's raw value; undefined when it was left out. */
export function readValue(interaction: ChatInputCommandInteraction<'cached'>, name: string): unknown {
  return interaction.options.get(name)?.value;
}

/**
 * An option that is text; undefined when it was left out.
 *
 * @throws {@link UserError} BAD_OPTION
 */
export function readText(interaction: ChatInputCommandInteraction<'cached'>, name: string): string | undefined {
  const value = readValue(interaction, name);
  if (value === undefined || typeof value === 'string') return value;
  throw new UserError('BAD_OPTION', text('refusal.option-not-text', { option: name }));
}

/**
 * An option that is an id: of a member, a role or a channel; undefined when it was left out.
 *
 * @throws {@link UserError} BAD_ID for anything but digits
 */
export function readId(interaction: ChatInputCommandInteraction<'cached'>, name: string): string | undefined {
  const id = readText(interaction, name);
  if (id === undefined || isDiscordId(id)) return id;
  throw new UserError('BAD_ID', text('refusal.option-not-listed', { option: name }));
}

/** An option that is yes or no; anything else is no. */
export function readBoolean(interaction: ChatInputCommandInteraction<'cached'>, name: string): boolean {
  return readValue(interaction, name) === true;
}
