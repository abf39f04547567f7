import { ApplicationCommandType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { UserMenu } from '../src/discord/command.ts';
import { readDiscordId, toCustomId } from '../src/discord/custom-id.ts';
import { toAwardForm } from '../src/discord/embeds/award-form.ts';
import { toActor } from '../src/discord/options/actor.ts';
import { giveByForm } from '../src/discord/options/award-form-input.ts';

export default {
  data: {
    type: ApplicationCommandType.User,
    name: 'Award points',
    default_member_permissions: PermissionFlagsBits.ManageMessages.toString(),
    contexts: [InteractionContextType.Guild],
  },

  // A form can only be the first answer.
  acknowledge: () => 'reply',

  async execute(interaction, { services }) {
    const { targetUser: user, targetMember: member } = interaction;
    // Discord describes the member only where the user is one now.
    const subject = { memberId: user.id, isBot: user.bot, isPresent: member !== null };
    const form = await services.awardForms.prepare(toActor(interaction), subject);
    const name = member?.displayName ?? user.displayName;
    const customId = toCustomId('award-points:give', user.id, interaction.id);
    return { kind: 'modal', modal: toAwardForm(form, { customId, name }, interaction.locale) };
  },

  components: {
    give: {
      acknowledge: 'reply',
      execute: (interaction, [memberId, openedBy], context) =>
        giveByForm(
          interaction,
          { memberId: readDiscordId(memberId), openedBy: openedBy ? readDiscordId(openedBy) : undefined },
          context,
        ),
    },
  },
} satisfies UserMenu;
