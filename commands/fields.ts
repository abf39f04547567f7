import { ApplicationCommandOptionType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import { toActor } from '../src/discord/actor.ts';
import type { Command } from '../src/discord/command.ts';
import { renderList } from '../src/discord/embeds.ts';
import { suggestFields } from '../src/discord/field-choices.ts';
import { fieldOption } from '../src/discord/option-definitions.ts';
import { readText } from '../src/discord/options.ts';
import { toInertText } from '../src/discord/text.ts';
import { UserError } from '../src/errors.ts';
import { requireCanManage } from '../src/points/permission.ts';
import type { StoredField } from '../src/store/store.ts';

const MAX_LISTED = 40;
const MAX_NAME = 60;

function describeField({ fieldId, name, numeric }: StoredField, defaultFieldId: string | undefined): string {
  const notes = [
    ...(fieldId === defaultFieldId ? ['**default**'] : []),
    ...(numeric === false ? ['holds no numbers'] : []),
    `\`${fieldId}\``,
  ];
  return `${numeric === false ? '▫️' : '▪️'} ${toInertText(name ?? fieldId, MAX_NAME)} · ${notes.join(' · ')}`;
}

export default {
  data: {
    name: 'fields',
    description: "See the community's kinds of points and choose the default",
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: "List the community's fields",
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'default',
        description: 'Choose the field that is meant when none is named',
        options: [fieldOption('The field', true)],
      },
    ],
  },

  acknowledge: () => 'ephemeral',

  async execute(interaction, { services }) {
    const actor = toActor(interaction);
    requireCanManage(actor);
    switch (interaction.options.getSubcommand(false)) {
      case 'list': {
        const { fields, defaultFieldId, stale } = await services.fields.list(interaction.guildId);
        const lines = fields.slice(0, MAX_LISTED).map((field) => describeField(field, defaultFieldId));
        if (fields.length === 0) lines.push('This community has no fields yet. Create one in Returning.AI.');
        if (fields.length > MAX_LISTED) lines.push(`… and ${fields.length - MAX_LISTED} more.`);
        if (stale) lines.push('', '⚠️ Returning.AI does not answer right now; this is the list as it was last read.');
        return {
          kind: 'message',
          payload: renderList({ title: '📊 Fields', description: lines.join('\n') }),
          visibility: 'ephemeral',
        };
      }
      case 'default': {
        const field = await services.fields.setDefault(actor, readText(interaction, 'field') ?? '');
        const description = `**${toInertText(field.name, MAX_NAME)}** is meant from now on when no field is named.`;
        return {
          kind: 'message',
          payload: renderList({ title: '✅ Default field', description, tone: 'success' }),
          visibility: 'ephemeral',
        };
      }
      default:
        throw new UserError(
          'UNKNOWN_COMMAND',
          'This bot does not know that command any more. Reload Discord and try again.',
        );
    }
  },

  autocomplete: suggestFields,
} satisfies Command;
