/** What a moderator filled into the form of a menu, and the award that they ask for by it. */
import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';
import { UserError } from '../../errors.ts';
import type { AwardRequest } from '../../services/awards.ts';
import { text } from '../../texts/text.ts';
import type { Answer, CommandContext } from '../command.ts';
import { unknownCommand } from '../command.ts';
import { toActor, toReplyPlace } from './actor.ts';
import { findSubject } from './members.ts';

/** Decimals stand behind a point or a comma. Whoever writes `1,000` or `1.000` may mean one or a thousand. */
const NUMBER = /^(?![1-9]\d{0,2}[.,]\d{3}$)\d{1,10}([.,]\d+)?$/;

interface FormAbout {
  readonly memberId: string;
  /** The interaction that opened it; unknown of forms that were opened before ids carried it. */
  readonly openedBy: string | undefined;
  /** What the award is for, in the channel of the interaction. */
  readonly messageId?: string;
}

/**
 * Records the award, as `/points add` would, once for each form that was opened: Discord keeps a form open whose answer came
 * too late, and people press *Submit* again.
 *
 * @throws {@link UserError} SENT_BEFORE where the form has given its points already
 */
export async function giveByForm(
  interaction: MessageComponentInteraction<'cached'> | ModalSubmitInteraction<'cached'>,
  about: FormAbout,
  { services }: CommandContext,
): Promise<Answer> {
  if (!interaction.isModalSubmit()) throw unknownCommand();
  const request = await toRequest(interaction, about);
  let key = about.openedBy === undefined ? `interaction:${interaction.id}` : `form:${about.openedBy}`;
  for (;;) {
    const outcome = await services.awards.request({ ...request, key });
    if (outcome.kind === 'recorded') {
      return { kind: 'award', award: outcome.award, visibility: 'public' };
    }
    if (outcome.award.status !== 'cancelled') throw sentBefore(outcome.award.receipt);
    // Its answer was not shown, so nothing was given: this is the next try.
    key = `form:${outcome.award.id}:${about.openedBy ?? interaction.id}`;
  }
}

async function toRequest(
  interaction: ModalSubmitInteraction<'cached'>,
  { memberId, messageId }: FormAbout,
): Promise<Omit<AwardRequest, 'key'>> {
  const { fields, channelId } = interaction;
  const amount = fields.getTextInputValue('amount').trim();
  return {
    actor: toActor(interaction),
    subject: await findSubject(interaction, memberId),
    action: 'increase',
    amount: NUMBER.test(amount) ? Number(amount.replace(',', '.')) : Number.NaN,
    field: fields.fields.has('field') ? fields.getStringSelectValues('field')[0] : undefined,
    reason: fields.getTextInputValue('reason') || undefined,
    reply: toReplyPlace(interaction, false),
    ...(messageId !== undefined && channelId !== null && { origin: { channelId, messageId } }),
  };
}

function sentBefore(receipt: string): UserError {
  return new UserError('SENT_BEFORE', text('refusal.form-sent-before', { receipt }));
}
