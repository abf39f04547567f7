import { ApplicationCommandType, InteractionContextType } from 'discord.js';
import type { CommandContext, MessageMenu } from '../src/discord/command.ts';
import { readDiscordId } from '../src/discord/custom-id.ts';
import { renderWhy } from '../src/discord/embeds/why-embeds.ts';
import { toActor } from '../src/discord/options/actor.ts';

async function explain(
  interaction: Parameters<typeof toActor>[0],
  messageId: string,
  page: number,
  { services }: CommandContext,
) {
  const { guildId, channelId, locale } = interaction;
  const message = { guildId, channelId: channelId ?? '', messageId };
  const explained = await services.reactions.explain(message, page);
  const { canManageGuild: canManage } = toActor(interaction);
  return renderWhy(explained, { ...message, locale, canManage });
}

export default {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Why points?',
    contexts: [InteractionContextType.Guild],
  },

  acknowledge: () => 'ephemeral',

  async execute(interaction, context) {
    const payload = await explain(interaction, interaction.targetId, 1, context);
    return { kind: 'message', payload, visibility: 'ephemeral' };
  },

  components: {
    page: {
      acknowledge: 'update',
      async execute(interaction, [messageId = '', page], context) {
        return { kind: 'update', payload: await explain(interaction, readDiscordId(messageId), Number(page), context) };
      },
    },
  },
} satisfies MessageMenu;
