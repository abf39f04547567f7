import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { type Command, type CommandContext, type MessagePayload, unknownCommand } from '../src/discord/command.ts';
import { readRowId } from '../src/discord/custom-id.ts';
import { renderErased, renderErasePreview, renderKept } from '../src/discord/embeds/erase-embeds.ts';
import { renderLink, renderLinked, renderNotLinked, renderUnlinked } from '../src/discord/embeds/link-embeds.ts';
import {
  renderImportCancelled,
  renderImportPreview,
  renderImportProgress,
  renderImportResult,
  renderLinkExport,
} from '../src/discord/embeds/link-file-embeds.ts';
import { renderPending } from '../src/discord/embeds/link-request-embeds.ts';
import { toActor, toSubject } from '../src/discord/options/actor.ts';
import { readFile } from '../src/discord/options/attachment-options.ts';
import { readLinkTarget } from '../src/discord/options/link-options.ts';
import { accountOption, fileOption, userIdOption, userOption } from '../src/discord/options/option-definitions.ts';
import { readId, readText } from '../src/discord/options/options.ts';
import { MAX_FILE_BYTES } from '../src/links/link-file.ts';
import { MOST_IMPORT_LINES } from '../src/points/limits.ts';
import { requireCanManage } from '../src/points/permission.ts';

function subcommand(
  name: string,
  description: string,
  options: APIApplicationCommandSubcommandOption['options'] = [],
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, name, description, options };
}

async function answer(
  interaction: ChatInputCommandInteraction<'cached'>,
  { services, showProgress }: CommandContext,
): Promise<MessagePayload> {
  const actor = toActor(interaction);
  const { locale } = interaction;
  const subcommandName = interaction.options.getSubcommand(false);
  // Before anything is read of what they sent. Who may award decides about requests.
  if (subcommandName !== 'pending') requireCanManage(actor);
  switch (subcommandName) {
    case 'set': {
      const subject = toSubject(interaction, 'user');
      return renderLinked(await services.links.set(actor, subject, readText(interaction, 'account') ?? ''), locale);
    }
    case 'remove': {
      const target = readLinkTarget(interaction);
      const memberId = 'memberId' in target ? target.memberId : undefined;
      const link = await ('account' in target
        ? services.links.removeHolder(actor, target.account)
        : services.links.remove(actor, target.memberId));
      return link === undefined ? renderNotLinked(memberId, locale) : renderUnlinked(link, locale);
    }
    case 'show': {
      const { memberId } = toSubject(interaction, 'user');
      return renderLink(await services.links.show(actor, memberId), memberId, locale);
    }
    case 'erase': {
      const memberId = readId(interaction, 'user') ?? readText(interaction, 'id')?.trim() ?? '';
      return renderErasePreview(await services.erasure.preview(actor, memberId), memberId, locale);
    }
    case 'pending':
      return renderPending(await services.linkRequests.listPending(actor), locale);
    case 'export':
      return renderLinkExport(await services.linkFiles.export(actor, interaction.attachmentSizeLimit), locale);
    case 'import': {
      const file = await readFile(interaction, 'file', MAX_FILE_BYTES);
      const preview = await services.linkFiles.preview(actor, file, (done, total) =>
        showProgress(renderImportProgress({ what: 'looked-up', done, total }, locale)),
      );
      return renderImportPreview(preview, locale);
    }
    default:
      throw unknownCommand();
  }
}

export default {
  data: {
    name: 'links',
    description: 'Link members to their Returning.AI accounts',
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    contexts: [InteractionContextType.Guild],
    options: [
      subcommand('set', 'Link a member to an account; points that waited are delivered', [
        userOption('The member', true),
        accountOption('The Returning.AI account: its id, e-mail or user name'),
      ]),
      subcommand('remove', 'Remove a member’s link', [
        userOption('The member', false),
        accountOption('Or the account: its id, e-mail or user name, whoever has it', false),
      ]),
      subcommand('show', 'Show a member’s account and the points that wait for it', [userOption('The member', true)]),
      subcommand('erase', 'Erase what is stored about somebody; it is shown first what that is', [
        userOption('Who is to be erased', false),
        userIdOption('Their id, where Discord does not offer them any more'),
      ]),
      subcommand('pending', 'Decide about the links that members have asked for'),
      subcommand('import', 'Link many members from a file; it is shown first what that would do', [
        fileOption(
          `CSV with the columns member_id and account, at most ${MOST_IMPORT_LINES.toLocaleString('en-US')} lines`,
        ),
      ]),
      subcommand('export', 'Get all links of this server as a CSV file'),
    ],
  },

  // Accounts may be e-mails: only who asked sees the answer.
  acknowledge: () => 'ephemeral',

  execute: async (interaction, context) => ({
    kind: 'message',
    payload: await answer(interaction, context),
    visibility: 'ephemeral',
  }),

  components: {
    confirm: {
      acknowledge: 'ephemeral',
      async execute(interaction, [draftId], { services, showProgress }) {
        const result = await services.linkFiles.confirm(toActor(interaction), readRowId(draftId), (done, total) =>
          showProgress(renderImportProgress({ what: 'linked', done, total }, interaction.locale)),
        );
        return { kind: 'message', payload: renderImportResult(result, interaction.locale), visibility: 'ephemeral' };
      },
    },
    cancel: {
      acknowledge: 'update',
      async execute(interaction, [draftId], { services }) {
        await services.linkFiles.cancel(toActor(interaction), readRowId(draftId));
        return { kind: 'update', payload: renderImportCancelled(interaction.locale) };
      },
    },
    erase: {
      acknowledge: 'update',
      async execute(interaction, [memberId = ''], { services }) {
        const wasThere = await services.erasure.erase(toActor(interaction), memberId);
        return { kind: 'update', payload: renderErased(wasThere, interaction.locale) };
      },
    },
    keep: { acknowledge: 'update', execute: async ({ locale }) => ({ kind: 'update', payload: renderKept(locale) }) },
  },
} satisfies Command;
