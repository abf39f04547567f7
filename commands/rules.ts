import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { type Command, type MessagePayload, unknownCommand } from '../src/discord/command.ts';
import { readRowId } from '../src/discord/custom-id.ts';
import { renderRemovedRule, renderRule, renderRules, toRuleChoice } from '../src/discord/embeds/rule-embeds.ts';
import { toActor } from '../src/discord/options/actor.ts';
import { suggestFields } from '../src/discord/options/field-choices.ts';
import { amountOption } from '../src/discord/options/option-definitions.ts';
import { readText, readValue } from '../src/discord/options/options.ts';
import {
  clearOption,
  emojiOption,
  readRuleSettings,
  ruleOption,
  settingOptions,
} from '../src/discord/options/rule-options.ts';
import { CHANGE_BOUNDS, describeRange } from '../src/points/amount.ts';
import type { RuleService } from '../src/services/rules.ts';

const AMOUNT = amountOption(`How many points, ${describeRange(CHANGE_BOUNDS)}`, CHANGE_BOUNDS);

function readTyped(interaction: ChatInputCommandInteraction<'cached'>) {
  return {
    emoji: readText(interaction, 'emoji'),
    amount: readValue(interaction, 'amount'),
    field: readText(interaction, 'field'),
    ...readRuleSettings(interaction),
  };
}

async function run(interaction: ChatInputCommandInteraction<'cached'>, rules: RuleService): Promise<MessagePayload> {
  const actor = toActor(interaction);
  const { locale } = interaction;
  const rule = readText(interaction, 'rule') ?? '';
  switch (interaction.options.getSubcommand(false)) {
    case 'add': {
      const { emoji = '', ...settings } = readTyped(interaction);
      return renderRule(await rules.add(actor, { emoji, ...settings }), locale, 'added');
    }
    case 'edit':
      return renderRule(await rules.edit(actor, rule, readTyped(interaction)), locale, 'changed');
    case 'remove':
      return renderRemovedRule(await rules.remove(actor, rule), locale);
    case 'list':
      return renderRules(await rules.list(actor), 1, locale);
    default:
      throw unknownCommand();
  }
}

export default {
  data: {
    name: 'rules',
    description: 'Which reactions give points',
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'add',
        description: 'Let an emoji give points to the author of a message',
        options: [emojiOption(true), AMOUNT, ...settingOptions],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'edit',
        description: 'Change a rule; what is left out stays',
        options: [ruleOption, emojiOption(false), { ...AMOUNT, required: false }, ...settingOptions, clearOption],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'remove',
        description: 'Remove a rule; what it gave stays',
        options: [ruleOption],
      },
      { type: ApplicationCommandOptionType.Subcommand, name: 'list', description: 'List the rules' },
    ],
  },

  acknowledge: () => 'ephemeral',

  async execute(interaction, { services }) {
    return { kind: 'message', payload: await run(interaction, services.rules), visibility: 'ephemeral' };
  },

  async autocomplete(interaction, context) {
    const focused = interaction.options.getFocused(true);
    if (focused.name === 'field') return suggestFields(interaction, context);
    const rules = await context.services.rules.suggest(toActor(interaction), focused.value);
    return rules.map((rule) => toRuleChoice(rule, interaction.locale));
  },

  components: {
    open: {
      acknowledge: 'ephemeral',
      async execute(interaction, [ruleId], { services }) {
        const rule = await services.rules.get(toActor(interaction), readRowId(ruleId));
        return { kind: 'message', payload: renderRule(rule, interaction.locale), visibility: 'ephemeral' };
      },
    },
    switch: {
      acknowledge: 'update',
      async execute(interaction, [ruleId = '', to], { services }) {
        const edit = { emoji: undefined, amount: undefined, field: undefined, enabled: to === 'on' };
        const rule = await services.rules.edit(toActor(interaction), ruleId, edit);
        return { kind: 'update', payload: renderRule(rule, interaction.locale) };
      },
    },
    page: {
      acknowledge: 'update',
      async execute(interaction, [page], { services }) {
        const rules = await services.rules.list(toActor(interaction));
        return { kind: 'update', payload: renderRules(rules, Number(page), interaction.locale) };
      },
    },
  },
} satisfies Command;
