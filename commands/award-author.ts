import { ApplicationCommandType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { MessageMenu } from '../src/discord/command.ts';
import { readDiscordId, toCustomId } from '../src/discord/custom-id.ts';
import { toAwardForm } from '../src/discord/embeds/award-form.ts';
import { toActor } from '../src/discord/options/actor.ts';
import { giveByForm } from '../src/discord/options/award-form-input.ts';
import { findSubject } from '../src/discord/options/members.ts';

export default {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Award author',
    default_member_permissions: PermissionFlagsBits.ManageMessages.toString(),
    contexts: [InteractionContextType.Guild],
  },

  // A form can only be the first answer.
  acknowledge: () => 'reply',

  async execute(interaction, { services }) {
    const { id: messageId, author, webhookId } = interaction.targetMessage;
    const isBot = author.bot || webhookId !== null;
    // Who is not asked for: nobody is behind a webhook's id.
    const subject = isBot ? { memberId: author.id, isBot, isPresent: true } : await findSubject(interaction, author.id);
    const form = await services.awardForms.prepare(toActor(interaction), subject);
    const name = interaction.guild.members.cache.get(author.id)?.displayName ?? author.displayName;
    const customId = toCustomId('award-author:give', author.id, messageId, interaction.id);
    return { kind: 'modal', modal: toAwardForm(form, { customId, name }, interaction.locale) };
  },

  components: {
    give: {
      acknowledge: 'reply',
      execute: (interaction, [memberId, messageId, openedBy], context) =>
        giveByForm(
          interaction,
          {
            memberId: readDiscordId(memberId),
            messageId: readDiscordId(messageId),
            openedBy: openedBy ? readDiscordId(openedBy) : undefined,
          },
          context,
        ),
    },
  },
} satisfies MessageMenu;
