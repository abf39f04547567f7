import type { ChatInputCommandInteraction } from 'discord.js';
import { UserError } from '../../errors.ts';
import { text } from '../../texts/text.ts';
import { toSubject } from './actor.ts';
import { readText, readValue } from './options.ts';

/** The link of a member, or of an account. */
type LinkTarget = { readonly memberId: string } | { readonly account: string };

/**
 * Reads the options `user` and `account`, of which one is given.
 *
 * @throws UserError when it is both, or neither
 */
export function readLinkTarget(interaction: ChatInputCommandInteraction<'cached'>): LinkTarget {
  const account = readText(interaction, 'account');
  const isUserGiven = interaction.options.get('user') !== null;
  if (account === undefined && !isUserGiven) throw new UserError('NO_TARGET', text('refusal.no-target'));
  if (account === undefined) return toSubject(interaction, 'user');
  if (readValue(interaction, 'user') === undefined) return { account };
  throw new UserError('TWO_TARGETS', text('refusal.two-targets'));
}
