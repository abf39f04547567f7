import { ApplicationCommandOptionType, InteractionContextType } from 'discord.js';
import { type Command, unknownCommand } from '../src/discord/command.ts';
import { readRowId } from '../src/discord/custom-id.ts';
import { renderLinked } from '../src/discord/embeds/link-embeds.ts';
import {
  renderDenied,
  renderLinkStatus,
  renderOwnRemoval,
  renderRequested,
  toDenialForm,
} from '../src/discord/embeds/link-request-embeds.ts';
import { toActor } from '../src/discord/options/actor.ts';
import { accountOption } from '../src/discord/options/option-definitions.ts';
import { readText } from '../src/discord/options/options.ts';

function toSeen([id, version]: readonly string[]): { id: number; version: number } {
  return { id: readRowId(id), version: readRowId(version) };
}

export default {
  data: {
    name: 'link',
    description: 'Ask to be linked to your own Returning.AI account, so that you get points there',
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'request',
        description: 'Ask to be linked to your account; staff decide',
        options: [accountOption('Your Returning.AI account: its e-mail, user name or id')],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'status',
        description: 'See your link, your request and the points that wait for you',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'remove',
        description: 'End your link, or take your request back',
      },
    ],
  },

  // Nothing here asks the network, so the answer takes no longer for one account than for another.
  acknowledge: () => 'reply',

  async execute(interaction, { services }) {
    const actor = toActor(interaction);
    const visibility = 'ephemeral';
    switch (interaction.options.getSubcommand(false)) {
      case 'request': {
        const account = readText(interaction, 'account') ?? '';
        const request = await services.linkRequests.request(actor, account, interaction.locale);
        await services.identity.wish(actor, true);
        return { kind: 'message', payload: renderRequested(request, interaction.locale), visibility };
      }
      case 'status': {
        const status = await services.linkRequests.status(actor);
        await services.identity.wish(actor, false);
        return { kind: 'message', payload: renderLinkStatus(status, interaction.locale), visibility };
      }
      case 'remove': {
        const { kind } = await services.linkRequests.remove(actor);
        return { kind: 'message', payload: renderOwnRemoval(kind, interaction.locale), visibility };
      }
      default:
        throw unknownCommand();
    }
  },

  // Staff press these: on the card of a request, and under `/links pending`.
  components: {
    approve: {
      acknowledge: 'ephemeral',
      async execute(interaction, args, { services }) {
        const linked = await services.linkRequests.approve(toActor(interaction), toSeen(args));
        return { kind: 'message', payload: renderLinked(linked, interaction.locale), visibility: 'ephemeral' };
      },
    },
    deny: {
      acknowledge: 'reply',
      async execute(interaction, args, { services }) {
        const seen = toSeen(args);
        await services.linkRequests.requireUndecided(toActor(interaction), seen);
        return { kind: 'modal', modal: toDenialForm(seen, interaction.locale) };
      },
    },
    'deny-because': {
      acknowledge: 'ephemeral',
      async execute(interaction, args, { services }) {
        const reason = interaction.isModalSubmit() ? interaction.fields.getTextInputValue('reason') : '';
        const denied = await services.linkRequests.deny(toActor(interaction), toSeen(args), reason);
        return { kind: 'message', payload: renderDenied(denied, interaction.locale), visibility: 'ephemeral' };
      },
    },
  },
} satisfies Command;
