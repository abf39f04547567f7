import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { type Command, type MessagePayload, unknownCommand } from '../src/discord/command.ts';
import { readRowId } from '../src/discord/custom-id.ts';
import {
  renderCancelledReward,
  renderRemovedReward,
  renderRewardAnswer,
  renderRewards,
  toRewardChoice,
} from '../src/discord/embeds/reward-embeds.ts';
import { toActor } from '../src/discord/options/actor.ts';
import { suggestFields } from '../src/discord/options/field-choices.ts';
import { readId, readText } from '../src/discord/options/options.ts';
import {
  readRewardRequest,
  rewardRoleOption,
  rewardSettingOptions,
  totalOption,
} from '../src/discord/options/reward-options.ts';
import type { RewardService } from '../src/services/rewards.ts';

async function run(
  interaction: ChatInputCommandInteraction<'cached'>,
  rewards: RewardService,
): Promise<MessagePayload> {
  const actor = toActor(interaction);
  const { locale } = interaction;
  switch (interaction.options.getSubcommand(false)) {
    case 'add': {
      const roleId = readId(interaction, 'role') ?? '';
      return renderRewardAnswer(await rewards.add(actor, roleId, readRewardRequest(interaction)), locale);
    }
    case 'edit': {
      const role = readText(interaction, 'role') ?? '';
      return renderRewardAnswer(await rewards.edit(actor, role, readRewardRequest(interaction)), locale);
    }
    case 'remove':
      return renderRemovedReward(await rewards.remove(actor, readText(interaction, 'role') ?? ''), locale);
    case 'list':
      return renderRewards(await rewards.list(actor), 1, locale);
    default:
      throw unknownCommand();
  }
}

export default {
  data: {
    name: 'rewards',
    description: 'Which roles members get for their total',
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'add',
        description: 'Give a role to whoever reaches a total',
        options: [
          { type: ApplicationCommandOptionType.Role, name: 'role', description: 'The role', required: true },
          { ...totalOption, required: true },
          ...rewardSettingOptions,
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'edit',
        description: 'Change a role for a total; what is left out stays',
        options: [rewardRoleOption, totalOption, ...rewardSettingOptions],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'remove',
        description: 'Give a role no longer; who has it keeps it',
        options: [rewardRoleOption],
      },
      { type: ApplicationCommandOptionType.Subcommand, name: 'list', description: 'List the roles for totals' },
    ],
  },

  acknowledge: () => 'ephemeral',

  async execute(interaction, { services }) {
    return { kind: 'message', payload: await run(interaction, services.rewards), visibility: 'ephemeral' };
  },

  async autocomplete(interaction, context) {
    const focused = interaction.options.getFocused(true);
    if (focused.name === 'field') return suggestFields(interaction, context);
    const rewards = await context.services.rewards.suggest(toActor(interaction), focused.value);
    return rewards.map((reward) => toRewardChoice(reward, interaction.locale));
  },

  components: {
    confirm: {
      acknowledge: 'update',
      async execute(interaction, [draftId], { services }) {
        const answer = await services.rewards.confirm(toActor(interaction), readRowId(draftId));
        return { kind: 'update', payload: renderRewardAnswer(answer, interaction.locale) };
      },
    },
    cancel: {
      acknowledge: 'update',
      async execute(interaction, [draftId], { services }) {
        await services.rewards.cancel(toActor(interaction), readRowId(draftId));
        return { kind: 'update', payload: renderCancelledReward(interaction.locale) };
      },
    },
    page: {
      acknowledge: 'update',
      async execute(interaction, [page], { services }) {
        const rewards = await services.rewards.list(toActor(interaction));
        return { kind: 'update', payload: renderRewards(rewards, Number(page), interaction.locale) };
      },
    },
  },
} satisfies Command;
