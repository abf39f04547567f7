import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { type Command, unknownCommand } from '../src/discord/command.ts';
import { renderFieldDeletion, renderFieldEdit, renderFields } from '../src/discord/embeds/field-embeds.ts';
import { renderList } from '../src/discord/embeds/message.ts';
import { toInertText } from '../src/discord/embeds/text.ts';
import { toActor } from '../src/discord/options/actor.ts';
import { suggestFields } from '../src/discord/options/field-choices.ts';
import { fieldOption } from '../src/discord/options/option-definitions.ts';
import { readText } from '../src/discord/options/options.ts';
import { FIELD_NAME_MAX_LENGTH } from '../src/points/field-name.ts';
import { requireCanManage } from '../src/points/permission.ts';

const MAX_NAME = 60;

function nameOption(name: string, description: string): APIApplicationCommandBasicOption {
  const length = { min_length: 1, max_length: FIELD_NAME_MAX_LENGTH };
  return { type: ApplicationCommandOptionType.String, name, description, required: true, ...length };
}

export default {
  data: {
    name: 'fields',
    description: 'See and change the community’s kinds of points, and choose the default',
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: 'List the community’s fields',
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'create',
        description: 'Make a field in the community',
        options: [
          nameOption('field', 'Its name, as people see it'),
          {
            type: ApplicationCommandOptionType.String,
            name: 'type',
            description: 'What it holds: numbers (points) when left out',
            choices: [
              { name: 'number', value: 'number' },
              { name: 'text', value: 'text' },
            ],
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'rename',
        description: 'Give a field another name; its values stay',
        options: [fieldOption('The field', true), nameOption('name', 'Its new name')],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'delete',
        description: 'Delete a field with everybody’s values; it is shown first what that would touch',
        options: [
          fieldOption('The field', true),
          { ...nameOption('confirm', 'The field’s name, to delete it now'), required: false },
        ],
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

  async execute(interaction, { services, texts }) {
    const { say, locale } = texts;
    const actor = toActor(interaction);
    requireCanManage(actor);
    const { fieldEdits } = services;
    const read = (option: string) => readText(interaction, option) ?? '';
    switch (interaction.options.getSubcommand(false)) {
      case 'list': {
        const payload = renderFields(await services.fields.list(interaction.guildId), locale);
        return { kind: 'message', payload, visibility: 'ephemeral' };
      }
      case 'default': {
        const field = await services.fields.setDefault(actor, read('field'));
        const description = say('field.default.chosen', { field: toInertText(field.name, MAX_NAME) });
        return {
          kind: 'message',
          payload: renderList({ title: `✅ ${say('field.default.title')}`, description, tone: 'success' }),
          visibility: 'ephemeral',
        };
      }
      case 'create': {
        const edit = await fieldEdits.create(actor, { name: read('field'), type: readText(interaction, 'type') });
        return { kind: 'message', payload: renderFieldEdit(edit, locale), visibility: 'ephemeral' };
      }
      case 'rename': {
        const edit = await fieldEdits.rename(actor, { field: read('field'), name: read('name') });
        return { kind: 'message', payload: renderFieldEdit(edit, locale), visibility: 'ephemeral' };
      }
      case 'delete': {
        const deleted = await fieldEdits.delete(actor, {
          field: read('field'),
          confirm: readText(interaction, 'confirm'),
        });
        const payload =
          deleted.kind === 'sent'
            ? renderFieldEdit(deleted.edit, locale)
            : renderFieldDeletion(deleted.deletion, locale);
        return { kind: 'message', payload, visibility: 'ephemeral' };
      }
      default:
        throw unknownCommand();
    }
  },

  autocomplete: (interaction, context) =>
    suggestFields(interaction, context, interaction.options.getSubcommand(false) === 'default' ? 'numbers' : 'any'),
} satisfies Command;
