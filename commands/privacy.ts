import { ApplicationCommandOptionType, InteractionContextType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { renderPrivacy } from '../src/discord/embeds/privacy-embeds.ts';
import { toActor } from '../src/discord/options/actor.ts';
import { readText } from '../src/discord/options/options.ts';

export default {
  data: {
    name: 'privacy',
    description: 'See or change what others see of you in this server',
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'board',
        description: 'Whether leaderboards show you; left out, it stays as it is',
        choices: [
          { name: 'Hidden', value: 'hidden' },
          { name: 'Shown', value: 'shown' },
        ],
      },
    ],
  },

  acknowledge: () => 'reply',

  async execute(interaction, { services }) {
    const board = readText(interaction, 'board');
    const privacy = await services.privacy.choose(toActor(interaction), board);
    return {
      kind: 'message',
      payload: renderPrivacy(privacy, board !== undefined, interaction.locale),
      visibility: 'ephemeral',
    };
  },
} satisfies Command;
