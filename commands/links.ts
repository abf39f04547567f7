import { ApplicationCommandOptionType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import { toActor, toSubject } from '../src/discord/actor.ts';
import type { Command } from '../src/discord/command.ts';
import { renderLink, renderLinked, renderUnlinked } from '../src/discord/link-embeds.ts';
import { userOption } from '../src/discord/option-definitions.ts';
import { readText } from '../src/discord/options.ts';
import { UserError } from '../src/errors.ts';

export default {
  data: {
    name: 'links',
    description: 'Link members to their Returning.AI accounts',
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'set',
        description: 'Link a member to an account; points that waited are delivered',
        options: [
          userOption('The member', true),
          {
            type: ApplicationCommandOptionType.String,
            name: 'account',
            description: 'The Returning.AI account: its id, e-mail or user name',
            required: true,
            max_length: 254,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'remove',
        description: "Remove a member's link",
        options: [userOption('The member', true)],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'show',
        description: "Show a member's account and the points that wait for it",
        options: [userOption('The member', true)],
      },
    ],
  },

  // Accounts may be e-mails: only who asked sees the answer.
  acknowledge: () => 'ephemeral',

  async execute(interaction, { services }) {
    const actor = toActor(interaction);
    const subject = toSubject(interaction, 'user');
    const { memberId } = subject;
    switch (interaction.options.getSubcommand(false)) {
      case 'set': {
        const linked = await services.links.set(actor, subject, readText(interaction, 'account') ?? '');
        return { kind: 'message', payload: renderLinked(linked, interaction.locale), visibility: 'ephemeral' };
      }
      case 'remove': {
        const removed = await services.links.remove(actor, memberId);
        return { kind: 'message', payload: renderUnlinked(removed, memberId), visibility: 'ephemeral' };
      }
      case 'show': {
        const shown = await services.links.show(actor, memberId);
        return { kind: 'message', payload: renderLink(shown, memberId, interaction.locale), visibility: 'ephemeral' };
      }
      default:
        throw new UserError(
          'UNKNOWN_COMMAND',
          'This bot does not know that command any more. Reload Discord and try again.',
        );
    }
  },
} satisfies Command;
