/** The bot's own messages in channels, sent with its token, with every way a call can end as a value. */
import { createHash } from 'node:crypto';
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { MessagePayload } from '../command.ts';
import { DISCORD_CODES, type DiscordFailure, toDiscordFailure } from './discord-failure.ts';
import { toFiles, toMentions, toMessageBody } from './message-body.ts';
import { isThinking, type Original, sentMessageSchema } from './sent-message.ts';

/**
 * How posting or changing a message ended. `content` is what the channel now shows. `isEdited`: it was changed since it was
 * first posted, so what was found instead of posted anew may say something else.
 */
export type Posted =
  | {
      readonly kind: 'done';
      readonly messageId: string;
      readonly content: string | undefined;
      readonly isEdited?: boolean;
    }
  | DiscordFailure;

interface PostOptions {
  /**
   * The cause of the message, unique among the bot's messages of the last minutes. Posted again within that time, after
   * a crash or a lost answer, the same cause finds the first message instead of making a second.
   */
  readonly cause: string;
  /** Users to ping; nobody by default. */
  readonly pings?: readonly string[];
  /** From `MessageFlags`. */
  readonly flags?: number;
}

export interface ChannelMessages {
  post(channelId: string, payload: MessagePayload, options: PostOptions): Promise<Posted>;
  edit(channelId: string, messageId: string, payload: MessagePayload): Promise<Posted>;
  /** Looks for the public first answer to an interaction whose token is spent. */
  findAnswer(channelId: string, interactionId: string): Promise<Original>;
}

/** Longest nonce. Source: Discord, resources/message, "Create Message". */
const NONCE_LENGTH = 25;
/** The first answer comes within seconds of its interaction, so it is among the next messages. */
const SEARCHED_MESSAGES = 100;

const listSchema = z.array(
  sentMessageSchema.extend({
    interaction_metadata: z
      .object({ id: z.string(), original_response_message_id: z.string().nullish() })
      .nullish()
      .catch(undefined),
  }),
);

/** @param rest - with the bot's token */
export function createChannelMessages({ rest }: { readonly rest: REST }): ChannelMessages {
  return {
    post: (channelId, payload, { cause, pings = [], flags }) => {
      const body = {
        ...toMessageBody(payload),
        allowed_mentions: toMentions(pings),
        nonce: toNonce(cause),
        enforce_nonce: true,
        ...(flags !== undefined && { flags }),
      };
      return send(() => rest.post(Routes.channelMessages(channelId), { body, ...toFiles(payload) }));
    },
    edit: (channelId, messageId, payload) =>
      send(() =>
        rest.patch(Routes.channelMessage(channelId, messageId), { body: toMessageBody(payload), ...toFiles(payload) }),
      ),
    async findAnswer(channelId, interactionId) {
      const query = new URLSearchParams({ after: interactionId, limit: String(SEARCHED_MESSAGES) });
      try {
        const messages = listSchema.parse(await rest.get(Routes.channelMessages(channelId), { query }));
        // Follow-ups carry the same interaction, and name the first answer.
        const found = messages.find(
          ({ interaction_metadata: metadata }) =>
            metadata?.id === interactionId && metadata.original_response_message_id == null,
        );
        if (found !== undefined) return { kind: 'there', messageId: found.id, thinking: isThinking(found) };
        // Without the permission to read, Discord shows an empty list instead of refusing it.
        return { kind: messages.length > 0 || (await mayRead(rest, channelId, interactionId)) ? 'absent' : 'hidden' };
      } catch (error) {
        const failure = toDiscordFailure(error);
        if (failure.kind !== 'refused') return { kind: 'unknown' };
        return { kind: failure.code === DISCORD_CODES.unknownChannel ? 'absent' : 'hidden' };
      }
    },
  };
}

async function send(call: () => Promise<unknown>): Promise<Posted> {
  try {
    const { id, content, edited_timestamp: editedAt } = sentMessageSchema.parse(await call());
    return { kind: 'done', messageId: id, content, isEdited: editedAt != null };
  } catch (error) {
    return toDiscordFailure(error);
  }
}

/**
 * Whether Discord shows a channel's messages, by asking for one that cannot be there: of this, Discord says why not.
 *
 * @throws what discord.js threw when Discord did not say
 */
async function mayRead(rest: REST, channelId: string, interactionId: string): Promise<boolean> {
  try {
    await rest.get(Routes.channelMessage(channelId, interactionId));
    return true;
  } catch (error) {
    const failure = toDiscordFailure(error);
    if (failure.kind === 'refused') return failure.code === DISCORD_CODES.unknownMessage;
    throw error;
  }
}

/** A digest, because ids alone are longer than a nonce may be. */
function toNonce(cause: string): string {
  return createHash('sha256').update(cause).digest('base64url').slice(0, NONCE_LENGTH);
}
