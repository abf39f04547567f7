import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { toActor } from '../src/discord/actor.ts';
import { renderAudit } from '../src/discord/audit-embeds.ts';
import type { Answer, Command, CommandContext } from '../src/discord/command.ts';
import { suggestFields } from '../src/discord/field-choices.ts';
import { readText } from '../src/discord/options.ts';
import { readSetupChange } from '../src/discord/setup-options.ts';
import { renderDecision, renderSetup, toKeyForm } from '../src/discord/setup-page.ts';
import { UserError } from '../src/errors.ts';

const TEXT_CHANNELS = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

function limitOption(name: string, description: string): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Number, name, description, min_value: 0, max_value: 1_000_000_000 };
}

type Interaction = Parameters<typeof toActor>[0];

async function show(
  interaction: Interaction,
  { services }: CommandContext,
  kind: 'message' | 'update',
): Promise<Answer> {
  const actor = toActor(interaction);
  const { keySource } = await services.setup.status(actor);
  // Before the status: it is the list that tells the default field's name.
  const works = keySource !== 'none';
  const listed = works ? await services.fields.list(interaction.guildId).catch(() => undefined) : undefined;
  const checks = await services.setup.check(interaction.guildId);
  const status = await services.setup.status(actor);
  const payload = renderSetup({ status, checks, fields: listed?.fields ?? [] }, interaction.locale);
  return kind === 'update' ? { kind, payload } : { kind, payload, visibility: 'ephemeral' };
}

export default {
  data: {
    name: 'setup',
    description: 'Connect this server to Returning.AI, change its settings, and check that everything works',
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'community',
        description: 'The id of the Returning.AI community',
        max_length: 64,
      },
      {
        type: ApplicationCommandOptionType.Channel,
        name: 'log-channel',
        description: 'Where every award is noted',
        channel_types: [...TEXT_CHANNELS],
      },
      {
        type: ApplicationCommandOptionType.Channel,
        name: 'staff-channel',
        description: 'Where staff decide; must not be visible to everyone',
        channel_types: [...TEXT_CHANNELS],
      },
      {
        type: ApplicationCommandOptionType.Role,
        name: 'staff-role',
        description: 'A role that may award without Manage Messages',
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'timezone',
        description: 'For days and weeks, such as Europe/Berlin',
        max_length: 64,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'enabled',
        description: 'Whether new points can be given here',
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'identity-field',
        description: 'A text field that holds Discord ids: members are linked by it; off to end that',
        autocomplete: true,
        max_length: 100,
      },
      limitOption('award-limit', 'The most that one award may move; 0 for no limit'),
      limitOption('hourly-limit', 'The most that one moderator may move in an hour; 0 for no limit'),
    ],
  },

  acknowledge: () => 'ephemeral',

  async execute(interaction, context) {
    const change = readSetupChange(interaction);
    if (Object.keys(change).length > 0) await context.services.setup.change(toActor(interaction), change);
    const identityField = readText(interaction, 'identity-field');
    if (identityField !== undefined) await context.services.identity.choose(toActor(interaction), identityField);
    return show(interaction, context, 'message');
  },

  async autocomplete(interaction, context) {
    return [...(await suggestFields(interaction, context, 'text')), { name: 'off (link nobody by it)', value: 'off' }];
  },

  components: {
    key: {
      acknowledge: 'after',
      async execute(interaction, _args, { services }) {
        const { communityId } = await services.setup.status(toActor(interaction));
        if (communityId === undefined)
          throw new UserError('NO_COMMUNITY', 'Choose the community first with `/setup community:…`.');
        return { kind: 'modal', modal: toKeyForm(communityId) };
      },
    },
    'save-key': {
      acknowledge: 'ephemeral',
      async execute(interaction, _args, context) {
        const key = interaction.isModalSubmit() ? interaction.fields.getTextInputValue('key') : '';
        await context.services.setup.saveKey(toActor(interaction), key);
        return show(interaction, context, 'message');
      },
    },
    field: {
      acknowledge: 'update',
      async execute(interaction, _args, context) {
        const chosen = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : '';
        await context.services.fields.setDefault(toActor(interaction), chosen);
        return show(interaction, context, 'update');
      },
    },
    changes: {
      acknowledge: 'ephemeral',
      async execute(interaction, _args, { services }) {
        const payload = renderAudit(await services.audit.latest(toActor(interaction)), interaction.locale);
        return { kind: 'message', payload, visibility: 'ephemeral' };
      },
    },
    check: { acknowledge: 'update', execute: (interaction, _args, context) => show(interaction, context, 'update') },
    decide: {
      acknowledge: 'ephemeral',
      async execute(interaction, _args, { services }) {
        const [award] = await services.awards.listReviews(toActor(interaction));
        const payload = renderDecision(award, interaction.locale);
        return { kind: 'message', payload, visibility: 'ephemeral' };
      },
    },
  },
} satisfies Command;
