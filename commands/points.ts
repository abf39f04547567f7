import { type ChatInputCommandInteraction, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import {
  type Answer,
  type Command,
  type CommandContext,
  type ComponentHandler,
  unknownCommand,
} from '../src/discord/command.ts';
import { renderAward } from '../src/discord/embeds/award-embeds.ts';
import { renderAccount } from '../src/discord/embeds/link-embeds.ts';
import { renderReviewCard } from '../src/discord/embeds/review-cards.ts';
import { renderUndoPreview } from '../src/discord/embeds/undo-embeds.ts';
import { toActor, toReplyPlace, toSubject } from '../src/discord/options/actor.ts';
import { bulkButtons, bulkGroup, isBulk, previewBulk } from '../src/discord/options/bulk-options.ts';
import { suggestFields } from '../src/discord/options/field-choices.ts';
import { amountOption, changeSubcommand } from '../src/discord/options/option-definitions.ts';
import { readBoolean, readText, readValue } from '../src/discord/options/options.ts';
import { suggestReceipts } from '../src/discord/options/receipt-suggestions.ts';
import { isUndoOfMany, readUndoOfMany, undoSubcommand } from '../src/discord/options/undo-options.ts';
import { CHANGE_BOUNDS, describeRange, TOTAL_BOUNDS } from '../src/points/amount.ts';
import type { Award, AwardAction } from '../src/points/award.ts';
import type { Actor } from '../src/services/actor.ts';
import type { AwardService } from '../src/services/awards.ts';

const AMOUNT = amountOption(`How many, ${describeRange(CHANGE_BOUNDS)}`, CHANGE_BOUNDS);
const ACTIONS: Readonly<Record<string, AwardAction>> = { add: 'increase', remove: 'decrease', set: 'overwrite' };

async function change(
  interaction: ChatInputCommandInteraction<'cached'>,
  action: AwardAction,
  { services }: CommandContext,
): Promise<Answer> {
  const outcome = await services.awards.request({
    actor: toActor(interaction),
    subject: toSubject(interaction, 'user'),
    action,
    amount: readValue(interaction, 'amount'),
    field: readText(interaction, 'field'),
    reason: readText(interaction, 'reason'),
    key: `interaction:${interaction.id}`,
    reply: toReplyPlace(interaction, readBoolean(interaction, 'notify')),
  });
  if (outcome.kind === 'duplicate') return { kind: 'nothing' };
  return { kind: 'award', award: outcome.award, visibility: 'public' };
}

async function undo(
  interaction: Parameters<typeof toReplyPlace>[0],
  receipt: string | undefined,
  { services, publicTexts }: CommandContext,
): Promise<Answer> {
  // First: once it is undone, nothing may keep that from being said.
  const { locale } = await publicTexts();
  const outcome = await services.awards.undo({
    actor: toActor(interaction),
    receipt,
    key: `interaction:${interaction.id}`,
    reply: toReplyPlace(interaction, false),
  });
  if (outcome.kind === 'duplicate') return { kind: 'nothing' };
  if (outcome.kind === 'recorded') return { kind: 'award', award: outcome.award, visibility: 'public' };
  const payload = renderAward(outcome.award, { locale });
  return { kind: 'message', payload, visibility: 'public' };
}

/** A button of a card in the staff channel. */
type CardDecision = (awards: AwardService, actor: Actor, receipt: string, copy: number) => Promise<Award>;

function cardButton(decide: CardDecision): ComponentHandler {
  return {
    acknowledge: 'reply',
    // A button of an earlier version names no copy: there was one.
    async execute(interaction, [receipt = '', copy = '1'], { services }) {
      const award = await decide(services.awards, toActor(interaction), receipt, Number(copy));
      return { kind: 'update', payload: renderReviewCard(award, interaction.locale) };
    },
  };
}

export default {
  data: {
    name: 'points',
    description: 'Give, take, set and undo points',
    default_member_permissions: PermissionFlagsBits.ManageMessages.toString(),
    contexts: [InteractionContextType.Guild],
    options: [
      changeSubcommand('add', 'Give a member points', AMOUNT),
      changeSubcommand('remove', 'Take points from a member', AMOUNT),
      changeSubcommand(
        'set',
        'Set a member’s total (needs Manage Server or the staff role)',
        amountOption('The new total', TOTAL_BOUNDS),
      ),
      undoSubcommand,
      bulkGroup,
    ],
  },

  // Recorded before it is acknowledged, so that nothing acknowledged can be lost; what is only shown may take longer.
  acknowledge: (interaction) => (isUndoOfMany(interaction) || isBulk(interaction) ? 'ephemeral' : 'reply'),

  async execute(interaction, context) {
    if (isBulk(interaction)) return previewBulk(interaction, context);
    const subcommand = interaction.options.getSubcommand(false);
    if (subcommand === 'undo') {
      const many = readUndoOfMany(interaction);
      if (many === undefined) return undo(interaction, readText(interaction, 'receipt'), context);
      const shown = await context.services.undos.preview(toActor(interaction), many);
      return { kind: 'message', payload: renderUndoPreview(shown, interaction.locale), visibility: 'ephemeral' };
    }
    const action = ACTIONS[subcommand ?? ''];
    if (action !== undefined) return change(interaction, action, context);
    throw unknownCommand();
  },

  async autocomplete(interaction, context) {
    const focused = interaction.options.getFocused(true);
    if (focused.name === 'field') return suggestFields(interaction, context);
    return suggestReceipts(interaction, context);
  },

  components: {
    ...bulkButtons,
    undo: {
      acknowledge: 'reply',
      execute: (interaction, [receipt], context) => undo(interaction, receipt, context),
    },
    'review-arrived': cardButton((awards, actor, receipt) => awards.decide(actor, receipt, 'arrived')),
    'review-again': cardButton((awards, actor, receipt) => awards.decide(actor, receipt, 'again')),
    'review-drop': cardButton((awards, actor, receipt) => awards.decide(actor, receipt, 'drop')),
    'show-account': {
      acknowledge: 'reply',
      async execute(interaction, [receipt = ''], { services }) {
        const shown = await services.awards.showAccount(toActor(interaction), receipt);
        return { kind: 'message', payload: renderAccount(shown, interaction.locale), visibility: 'ephemeral' };
      },
    },
    'late-compensate': cardButton((awards, ...card) => awards.decideLateCopy(...card, 'compensate')),
    'late-ignore': cardButton((awards, ...card) => awards.decideLateCopy(...card, 'ignore')),
  },
} satisfies Command;
