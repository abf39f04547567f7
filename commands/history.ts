import { ApplicationCommandOptionType, type ChatInputCommandInteraction, InteractionContextType } from 'discord.js';
import type { Answer, Command, CommandContext } from '../src/discord/command.ts';
import { readDiscordId } from '../src/discord/custom-id.ts';
import { renderTotalsChart, toTotalsChart } from '../src/discord/embeds/chart-embeds.ts';
import { renderAwardFile, renderGiven } from '../src/discord/embeds/look-up-embeds.ts';
import { renderHistory } from '../src/discord/embeds/member-embeds.ts';
import { toActor } from '../src/discord/options/actor.ts';
import { suggestFields } from '../src/discord/options/field-choices.ts';
import { fieldOption, userOption } from '../src/discord/options/option-definitions.ts';
import { readId, readText } from '../src/discord/options/options.ts';
import { suggestReceipts } from '../src/discord/options/receipt-suggestions.ts';
import type { HistoryAsked } from '../src/services/balances.ts';
import type { GivenAsked } from '../src/services/look-ups.ts';

async function show(
  interaction: Parameters<typeof toActor>[0],
  asked: HistoryAsked,
  { services }: CommandContext,
  kind: 'message' | 'update',
): Promise<Answer> {
  const history = await services.balances.history(toActor(interaction), asked);
  const payload = renderHistory(history, asked, interaction.locale);
  return kind === 'update' ? { kind, payload } : { kind, payload, visibility: 'ephemeral' };
}

async function readGiven(
  interaction: ChatInputCommandInteraction<'cached'>,
  memberId: string,
  { services }: CommandContext,
): Promise<GivenAsked> {
  const since = await services.balances.readSince(interaction.guildId, readText(interaction, 'since'));
  return { memberId, since, page: 1 };
}

async function showGiven(
  interaction: Parameters<typeof toActor>[0],
  asked: GivenAsked,
  { services }: CommandContext,
  kind: 'message' | 'update',
): Promise<Answer> {
  const payload = renderGiven(await services.lookUps.given(toActor(interaction), asked), asked, interaction.locale);
  return kind === 'update' ? { kind, payload } : { kind, payload, visibility: 'ephemeral' };
}

async function showChart(
  interaction: Parameters<typeof toActor>[0],
  asked: Omit<HistoryAsked, 'page'>,
  { services }: CommandContext,
): Promise<Answer> {
  const { locale } = interaction;
  const history = await services.balances.course(toActor(interaction), asked);
  const png = await services.pictures.draw(toTotalsChart(history, locale));
  const { memberId, since } = asked;
  const payload = renderTotalsChart(history, { memberId, since, locale, png });
  return { kind: 'message', payload, visibility: 'ephemeral' };
}

async function showAward(
  interaction: ChatInputCommandInteraction<'cached'>,
  receipt: string,
  { services }: CommandContext,
): Promise<Answer> {
  const file = await services.lookUps.award(toActor(interaction), receipt);
  return { kind: 'message', payload: renderAwardFile(file, interaction.locale), visibility: 'ephemeral' };
}

export default {
  data: {
    name: 'history',
    description: 'Show what changed your points, when, by whom and why',
    contexts: [InteractionContextType.Guild],
    options: [
      userOption('Whose history; yours when left out (another member’s needs Manage Messages)', false),
      fieldOption('The kind of points; the server’s default when left out'),
      {
        type: ApplicationCommandOptionType.String,
        name: 'since',
        description: 'How far back: an age such as 12h, 7d or 2w, or a day such as 2026-11-01',
        max_length: 20,
      },
      {
        type: ApplicationCommandOptionType.User,
        name: 'by',
        description: 'What this moderator gave, instead (needs Manage Messages)',
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'receipt',
        description: 'One award and all about it, instead (needs Manage Messages)',
        autocomplete: true,
        max_length: 20,
      },
    ],
  },

  acknowledge: () => 'ephemeral',

  async execute(interaction, context) {
    const receipt = readText(interaction, 'receipt');
    if (receipt !== undefined) return showAward(interaction, receipt, context);
    const by = readId(interaction, 'by');
    if (by !== undefined) return showGiven(interaction, await readGiven(interaction, by, context), context, 'message');
    const query = {
      memberId: readId(interaction, 'user') ?? interaction.user.id,
      field: readText(interaction, 'field'),
      since: await context.services.balances.readSince(toActor(interaction).guildId, readText(interaction, 'since')),
      page: 1,
    };
    return show(interaction, query, context, 'message');
  },

  autocomplete(interaction, context) {
    const { name } = interaction.options.getFocused(true);
    return name === 'receipt' ? suggestReceipts(interaction, context) : suggestFields(interaction, context);
  },

  components: {
    open: {
      acknowledge: 'ephemeral',
      execute: (interaction, [memberId = '', field], context) =>
        show(interaction, { memberId: readDiscordId(memberId), field, since: 0, page: 1 }, context, 'message'),
    },
    given: {
      acknowledge: 'update',
      execute: (interaction, [page = '', by = '', since = '0'], context) => {
        const asked = { memberId: readDiscordId(by), since: Number.parseInt(since, 36) || 0, page: Number(page) };
        return showGiven(interaction, asked, context, 'update');
      },
    },
    chart: {
      acknowledge: 'ephemeral',
      execute: (interaction, [memberId = '', field, since = '0'], context) =>
        showChart(
          interaction,
          { memberId: readDiscordId(memberId), field, since: Number.parseInt(since, 36) || 0 },
          context,
        ),
    },
    page: {
      acknowledge: 'update',
      execute: (interaction, [page = '', memberId = '', field, since = '0'], context) =>
        show(
          interaction,
          { memberId: readDiscordId(memberId), field, since: Number.parseInt(since, 36) || 0, page: Number(page) },
          context,
          'update',
        ),
    },
  },
} satisfies Command;
