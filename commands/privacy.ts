import { ApplicationCommandOptionType, InteractionContextType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { readDiscordId } from '../src/discord/custom-id.ts';
import { renderMessagesOff } from '../src/discord/embeds/member-message-embeds.ts';
import { renderPrivacy } from '../src/discord/embeds/privacy-embeds.ts';
import { toActor } from '../src/discord/options/actor.ts';
import { readText } from '../src/discord/options/options.ts';

export default {
  data: {
    name: 'privacy',
    description: 'See or change what others see of you in this server, and whether the bot writes to you',
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
      {
        type: ApplicationCommandOptionType.String,
        name: 'messages',
        description: 'Whether the bot writes you direct messages; left out, it stays as it is',
        choices: [
          { name: 'On', value: 'on' },
          { name: 'Off', value: 'off' },
        ],
      },
    ],
  },

  acknowledge: () => 'reply',

  async execute(interaction, { services }) {
    const change = { board: readText(interaction, 'board'), messages: readText(interaction, 'messages') };
    const privacy = await services.privacy.choose(toActor(interaction), change);
    const isChanged = change.board !== undefined || change.messages !== undefined;
    return {
      kind: 'message',
      payload: renderPrivacy(privacy, isChanged, interaction.locale),
      visibility: 'ephemeral',
    };
  },

  // Under each direct message to a member.
  directComponents: {
    'messages-off': {
      acknowledge: 'reply',
      async execute(interaction, [guildId], { services }) {
        const member = { guildId: readDiscordId(guildId), userId: interaction.user.id };
        await services.privacy.choose(member, { board: undefined, messages: 'off' });
        return { kind: 'message', payload: renderMessagesOff(interaction.locale), visibility: 'ephemeral' };
      },
    },
  },
} satisfies Command;
