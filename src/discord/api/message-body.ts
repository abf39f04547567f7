import { type APIAllowedMentions, MessageFlags, type RawFile, type RESTAPIAttachment } from 'discord.js';
import type { MessageFile, MessagePayload, Visibility } from '../command.ts';

/** A message as every route that creates one takes it. */
export interface MessageBody extends Omit<MessagePayload, 'files'> {
  readonly allowed_mentions: APIAllowedMentions;
  readonly flags?: MessageFlags;
  readonly attachments?: RESTAPIAttachment[];
}

/** Nobody is pinged, whatever the text says. */
export const NO_MENTIONS: APIAllowedMentions = { parse: [] };

/** Exactly these users are pinged. */
export function toMentions(userIds: readonly string[]): APIAllowedMentions {
  return userIds.length === 0 ? NO_MENTIONS : { parse: [], users: [...userIds] };
}

/** The flags with which a message is seen by everybody or by one person. */
export function toFlags(visibility: Visibility): { flags?: MessageFlags } {
  return visibility === 'ephemeral' ? { flags: MessageFlags.Ephemeral } : {};
}

/** The body of a message that pings nobody. Its files go beside it, see {@link toFiles}. */
export function toMessageBody({ files = [], ...payload }: MessagePayload): MessageBody {
  const described = files.map(({ name, description }, id) => ({
    id,
    filename: name,
    ...(description && { description }),
  }));
  const hasWords = described.some((file) => 'description' in file);
  return { ...payload, ...(hasWords && { attachments: described }), allowed_mentions: NO_MENTIONS };
}

/** The files of a message, as discord.js takes them. */
export function toFiles({ files = [] }: { readonly files?: readonly MessageFile[] | undefined }): {
  files?: RawFile[];
} {
  return files.length === 0 ? {} : { files: files.map(({ name, data }) => ({ name, data })) };
}
