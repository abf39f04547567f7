import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { type Command, type CommandContext, type MessagePayload, unknownCommand } from '../src/discord/command.ts';
import { renderBadgeChange, renderBadges } from '../src/discord/embeds/badge-embeds.ts';
import { toActor, toSubject } from '../src/discord/options/actor.ts';
import { userOption } from '../src/discord/options/option-definitions.ts';
import { readText } from '../src/discord/options/options.ts';

const BADGE: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'badge',
  description: 'The badge',
  required: true,
  autocomplete: true,
  max_length: 100,
};

async function change(
  interaction: ChatInputCommandInteraction<'cached'>,
  action: 'award' | 'remove',
  { services, now, publicTexts }: CommandContext,
): Promise<MessagePayload> {
  // First: once it is changed, nothing may keep that from being said.
  const { locale } = await publicTexts();
  const actor = toActor(interaction);
  const subject = toSubject(interaction, 'user');
  const changed = await services.badges.change(action, actor, subject, readText(interaction, 'badge') ?? '');
  return renderBadgeChange(changed, { actorId: actor.userId, at: now(), locale });
}

async function answer(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): Promise<MessagePayload> {
  const subcommand = interaction.options.getSubcommand(false);
  switch (subcommand) {
    case 'award':
    case 'remove':
      return change(interaction, subcommand, context);
    case 'list':
      return renderBadges(await context.services.badges.list(toActor(interaction)), 1, interaction.locale);
    default:
      throw unknownCommand();
  }
}

/** A list has ids, and is for staff. */
function toVisibility(interaction: ChatInputCommandInteraction<'cached'>): 'public' | 'ephemeral' {
  return interaction.options.getSubcommand(false) === 'list' ? 'ephemeral' : 'public';
}

export default {
  data: {
    name: 'badge',
    description: 'Award and remove the community’s badges',
    default_member_permissions: PermissionFlagsBits.ManageMessages.toString(),
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'award',
        description: 'Award a badge to a member; it may bring them XP or coins',
        options: [userOption('The member', true), BADGE],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'remove',
        description: 'Take a badge away from a member',
        options: [userOption('The member', true), BADGE],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: 'List the community’s badges',
      },
    ],
  },

  // Before it is sent: an interaction that was answered before is not acknowledged again, and so never sent again.
  acknowledge: (interaction) => toVisibility(interaction),

  async execute(interaction, context) {
    return { kind: 'message', payload: await answer(interaction, context), visibility: toVisibility(interaction) };
  },

  async autocomplete(interaction, { services }) {
    const badges = await services.badges.suggest(toActor(interaction), interaction.options.getFocused());
    return badges.map(({ id, title }) => ({ name: title, value: id }));
  },

  components: {
    page: {
      acknowledge: 'update',
      async execute(interaction, [page], { services }) {
        const badges = await services.badges.list(toActor(interaction));
        return { kind: 'update', payload: renderBadges(badges, Number(page), interaction.locale) };
      },
    },
  },
} satisfies Command;
