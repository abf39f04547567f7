/** What a moderator filled into the form of a menu, and the award that they ask for by it. */
import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Answer, CommandContext } from '../command.ts';
import { unknownCommand } from '../command.ts';
import { toActor, toReplyPlace } from './actor.ts';
import { findSubject } from './members.ts';

/** Whoever writes `1,000` or `1.000` may mean one or a thousand. */
const NUMBER = /^(?![1-9]\d{0,2}\.\d{3}$)\d{1,10}(\.\d+)?$/;

/**
 * Records the award, as `/points add` would.
 *
 * @param messageId - what it is for, in the channel of the interaction
 */
export async function giveByForm(
  interaction: MessageComponentInteraction<'cached'> | ModalSubmitInteraction<'cached'>,
  { memberId, messageId }: { readonly memberId: string; readonly messageId?: string },
  { services }: CommandContext,
): Promise<Answer> {
  if (!interaction.isModalSubmit()) throw unknownCommand();
  const { fields, channelId } = interaction;
  const amount = fields.getTextInputValue('amount').trim();
  const field = fields.fields.has('field') ? fields.getStringSelectValues('field')[0] : undefined;
  const outcome = await services.awards.request({
    actor: toActor(interaction),
    subject: await findSubject(interaction, memberId),
    action: 'increase',
    amount: NUMBER.test(amount) ? Number(amount) : Number.NaN,
    field,
    reason: fields.getTextInputValue('reason') || undefined,
    key: `interaction:${interaction.id}`,
    reply: toReplyPlace(interaction, false),
    ...(messageId !== undefined && channelId !== null && { origin: { channelId, messageId } }),
  });
  if (outcome.kind === 'duplicate') return { kind: 'nothing' };
  return { kind: 'award', award: outcome.award, visibility: outcome.ephemeral ? 'ephemeral' : 'public' };
}
