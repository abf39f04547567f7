import { ApplicationCommandType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { UserMenu } from '../src/discord/command.ts';
import { renderHistory } from '../src/discord/embeds/member-embeds.ts';
import { toActor } from '../src/discord/options/actor.ts';

export default {
  data: {
    type: ApplicationCommandType.User,
    name: 'Points history',
    default_member_permissions: PermissionFlagsBits.ManageMessages.toString(),
    contexts: [InteractionContextType.Guild],
  },

  acknowledge: () => 'ephemeral',

  async execute(interaction, { services }) {
    const asked = { memberId: interaction.targetId, field: undefined, since: 0, page: 1 };
    const history = await services.balances.history(toActor(interaction), asked);
    return { kind: 'message', payload: renderHistory(history, asked, interaction.locale), visibility: 'ephemeral' };
  },
} satisfies UserMenu;
