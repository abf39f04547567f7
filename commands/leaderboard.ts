import { ApplicationCommandOptionType, InteractionContextType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { readDiscordId } from '../src/discord/custom-id.ts';
import { renderBoard, renderOwnBoard } from '../src/discord/embeds/board-embeds.ts';
import { renderBoardChart, toBoardChart } from '../src/discord/embeds/chart-embeds.ts';
import { toActor } from '../src/discord/options/actor.ts';
import { suggestFields } from '../src/discord/options/field-choices.ts';
import { fieldOption } from '../src/discord/options/option-definitions.ts';
import { readText } from '../src/discord/options/options.ts';

export default {
  data: {
    name: 'leaderboard',
    description: 'Show who got the most points through this bot',
    contexts: [InteractionContextType.Guild],
    options: [
      fieldOption('The kind of points; the server’s default when left out'),
      {
        type: ApplicationCommandOptionType.String,
        name: 'window',
        description: 'Since when, in the server’s time zone; of all time when left out',
        choices: [
          { name: 'All time', value: 'all' },
          { name: 'This month', value: 'month' },
          { name: 'This week (from Monday)', value: 'week' },
          { name: 'Today', value: 'day' },
        ],
      },
    ],
  },

  acknowledge: () => 'public',

  async execute(interaction, { services, publicTexts }) {
    const asked = { field: readText(interaction, 'field'), window: readText(interaction, 'window') };
    const board = await services.boards.show(toActor(interaction), asked, 1);
    const view = { ownerId: interaction.user.id, locale: (await publicTexts()).locale };
    return { kind: 'message', payload: renderBoard(board, view), visibility: 'public' };
  },

  autocomplete: suggestFields,

  components: {
    // Only who asked for a board turns its page for everybody; whoever else presses gets a copy of their own.
    page: {
      acknowledge: 'reply',
      async execute(interaction, [page, window, field, ownerId], { services, publicTexts }) {
        const isOwner = readDiscordId(ownerId) === interaction.user.id;
        const board = await services.boards.show(toActor(interaction), { field, window }, Number(page));
        const isPublic = isOwner && interaction.message?.flags.has('Ephemeral') === false;
        const locale = isPublic ? (await publicTexts()).locale : interaction.locale;
        const payload = renderBoard(board, { ownerId: interaction.user.id, locale });
        return isOwner ? { kind: 'update', payload } : { kind: 'message', payload, visibility: 'ephemeral' };
      },
    },
    chart: {
      acknowledge: 'ephemeral',
      async execute(interaction, [page, window, field], { services }) {
        const board = await services.boards.showNamed(toActor(interaction), { field, window }, Number(page));
        const png = await services.pictures.draw(toBoardChart(board, interaction.locale));
        const payload = renderBoardChart(board, interaction.locale, png);
        return { kind: 'message', payload, visibility: 'ephemeral' };
      },
    },
    me: {
      acknowledge: 'ephemeral',
      async execute(interaction, [window, field], { services }) {
        const own = await services.boards.showOwn(toActor(interaction), { field, window });
        const view = { ownerId: interaction.user.id, locale: interaction.locale };
        return { kind: 'message', payload: renderOwnBoard(own, view), visibility: 'ephemeral' };
      },
    },
  },
} satisfies Command;
