import { ApplicationCommandType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { MessageMenu } from '../src/discord/command.ts';
import { readRowId } from '../src/discord/custom-id.ts';
import { renderUndoCancelled, renderUndoPreview } from '../src/discord/embeds/undo-embeds.ts';
import { toActor } from '../src/discord/options/actor.ts';

export default {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Undo points here',
    default_member_permissions: PermissionFlagsBits.ManageMessages.toString(),
    contexts: [InteractionContextType.Guild],
  },

  acknowledge: () => 'ephemeral',

  async execute(interaction, { services }) {
    const asked = { kind: 'message', messageId: interaction.targetId } as const;
    const shown = await services.undos.preview(toActor(interaction), asked);
    return { kind: 'message', payload: renderUndoPreview(shown, interaction.locale), visibility: 'ephemeral' };
  },

  components: {
    // The preview becomes the message that tells how far it is, so there is nothing to answer here.
    confirm: {
      acknowledge: 'update',
      async execute(interaction, [undoId], { services }) {
        const { id: interactionId, token, locale } = interaction;
        await services.undos.confirm(toActor(interaction), readRowId(undoId), { interactionId, token, locale });
        return { kind: 'nothing' };
      },
    },
    cancel: {
      acknowledge: 'update',
      async execute(interaction, [undoId], { services }) {
        await services.undos.cancel(toActor(interaction), readRowId(undoId));
        return { kind: 'update', payload: renderUndoCancelled(interaction.locale) };
      },
    },
    /** Under what came of an undo. */
    again: {
      acknowledge: 'ephemeral',
      async execute(interaction, [receipt = ''], { services }) {
        const shown = await services.undos.preview(toActor(interaction), { kind: 'undo', receipt });
        return { kind: 'message', payload: renderUndoPreview(shown, interaction.locale), visibility: 'ephemeral' };
      },
    },
  },
} satisfies MessageMenu;
