import { InteractionContextType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { renderBalance } from '../src/discord/embeds/member-embeds.ts';
import { toActor } from '../src/discord/options/actor.ts';
import { suggestFields } from '../src/discord/options/field-choices.ts';
import { fieldOption, userOption } from '../src/discord/options/option-definitions.ts';
import { readId, readText } from '../src/discord/options/options.ts';

export default {
  data: {
    name: 'balance',
    description: 'Show how many points you or another member has',
    contexts: [InteractionContextType.Guild],
    options: [
      userOption('Whose points; yours when left out', false),
      fieldOption('The kind of points; the server’s default when left out'),
    ],
  },

  acknowledge: (interaction) => {
    const memberId = interaction.options.get('user')?.value ?? interaction.user.id;
    return memberId === interaction.user.id ? 'ephemeral' : 'public';
  },

  async execute(interaction, { services, publicTexts }) {
    const memberId = readId(interaction, 'user') ?? interaction.user.id;
    const isOwn = memberId === interaction.user.id;
    const actor = toActor(interaction);
    const balance = await services.balances.balance(actor, { memberId, field: readText(interaction, 'field') });
    if (isOwn && !balance.linked) await services.identity.wish(actor, false);
    const locale = isOwn ? interaction.locale : (await publicTexts()).locale;
    return {
      kind: 'message',
      payload: renderBalance(balance, { memberId, isOwn, locale }),
      visibility: isOwn ? 'ephemeral' : 'public',
    };
  },

  autocomplete: suggestFields,
} satisfies Command;
