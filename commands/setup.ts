import { InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { Answer, Command, CommandContext } from '../src/discord/command.ts';
import { readRowId } from '../src/discord/custom-id.ts';
import { renderAudit } from '../src/discord/embeds/audit-embeds.ts';
import { renderCommunityChoice } from '../src/discord/embeds/community-embeds.ts';
import { renderDecision, renderSetup, toKeyForm } from '../src/discord/embeds/setup-page.ts';
import { toActor } from '../src/discord/options/actor.ts';
import { suggestFields } from '../src/discord/options/field-choices.ts';
import { readText } from '../src/discord/options/options.ts';
import { readSetupChange, setupOptions } from '../src/discord/options/setup-options.ts';
import { UserError } from '../src/errors.ts';
import { requireCanManage } from '../src/points/permission.ts';
import type { CommunityChoice } from '../src/services/community-choice.ts';
import type { Services } from '../src/services/services.ts';
import { text } from '../src/texts/text.ts';

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
  const payload = renderSetup(
    { status, checks, fields: listed?.fields ?? [], guildLocale: interaction.guildLocale ?? 'en-US' },
    interaction.locale,
  );
  return kind === 'update' ? { kind, payload } : { kind, payload, visibility: 'ephemeral' };
}

const CHOSEN: CommunityChoice = { kind: 'chosen' };

/** @param communityId - null: none any more; undefined: it stays as it is */
async function choose(
  { setup }: Services,
  actor: ReturnType<typeof toActor>,
  communityId: string | null | undefined,
): Promise<CommunityChoice> {
  if (communityId === undefined) return CHOSEN;
  return communityId === null ? setup.unsetCommunity(actor) : setup.chooseCommunity(actor, communityId);
}

function showChoice(interaction: Interaction, choice: Exclude<CommunityChoice, { kind: 'chosen' }>): Answer {
  return { kind: 'message', payload: renderCommunityChoice(choice, interaction.locale), visibility: 'ephemeral' };
}

export default {
  data: {
    name: 'setup',
    description: 'Connect this server to Returning.AI, change its settings, and check that everything works',
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    contexts: [InteractionContextType.Guild],
    options: setupOptions,
  },

  acknowledge: () => 'ephemeral',

  async execute(interaction, context) {
    const actor = toActor(interaction);
    // Before the values: what is said of them is nobody else's business.
    requireCanManage(actor);
    const { setup, identity } = context.services;
    const { guild } = await setup.status(actor);
    const { communityId, ...change } = readSetupChange(interaction, guild);
    const choice = await choose(context.services, actor, communityId);
    if (choice.kind === 'key-needed') return showChoice(interaction, choice);
    if (Object.keys(change).length > 0) await setup.change(actor, change);
    const identityField = readText(interaction, 'identity-field');
    if (identityField !== undefined) await identity.choose(actor, identityField);
    return choice.kind === 'chosen' ? show(interaction, context, 'message') : showChoice(interaction, choice);
  },

  async autocomplete(interaction, context) {
    const off = { name: context.texts.say('setup.identity-field-off'), value: 'off' };
    return [...(await suggestFields(interaction, context, 'text')), off];
  },

  components: {
    key: {
      acknowledge: 'reply',
      async execute(interaction, [named], { services }) {
        const { communityId } = await services.setup.status(toActor(interaction));
        if (named === undefined && communityId === undefined)
          throw new UserError('NO_COMMUNITY', text('refusal.no-community'));
        return { kind: 'modal', modal: toKeyForm({ inForce: communityId ?? '', named, locale: interaction.locale }) };
      },
    },
    'save-key': {
      acknowledge: 'ephemeral',
      async execute(interaction, [named], context) {
        const actor = toActor(interaction);
        const { setup } = context.services;
        const key = interaction.isModalSubmit() ? interaction.fields.getTextInputValue('key') : '';
        await setup.saveKey(actor, { key, communityId: named });
        const choice = named === undefined ? CHOSEN : await setup.chooseCommunity(actor, named);
        return choice.kind === 'chosen' ? show(interaction, context, 'message') : showChoice(interaction, choice);
      },
    },
    'community-confirm': {
      acknowledge: 'update',
      async execute(interaction, [draftId = ''], context) {
        await context.services.setup.confirmCommunity(toActor(interaction), readRowId(draftId));
        return show(interaction, context, 'update');
      },
    },
    'community-cancel': {
      acknowledge: 'update',
      async execute(interaction, [draftId = ''], context) {
        await context.services.setup.cancelCommunity(toActor(interaction), readRowId(draftId));
        return show(interaction, context, 'update');
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
