import { type APIAllowedMentions, MessageFlags } from 'discord.js';
import type { MessagePayload, Visibility } from './command.ts';

/** A message as every route that creates one takes it. */
export interface MessageBody extends MessagePayload {
  readonly allowed_mentions: APIAllowedMentions;
  readonly flags?: MessageFlags;
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

/** The body of a message that pings nobody. */
export function toMessageBody(payload: MessagePayload): MessageBody {
  return { ...payload, allowed_mentions: NO_MENTIONS };
}
