/** Messages to one person alone, with every way they can end as a value. Who takes none is left in peace. */
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { MessagePayload } from '../command.ts';
import { createChannelMessages } from './channel-messages.ts';
import { type DiscordFailure, toDiscordFailure } from './discord-failure.ts';

/** How a direct message ended. */
export type DirectMessageOutcome =
  | { readonly kind: 'done' }
  /** This person takes none, now or ever. Surely not shown. */
  | { readonly kind: 'closed' }
  | DiscordFailure;

export interface DirectMessages {
  /** @param cause - as that of a message in a channel: posted again soon, it finds the first one */
  send(userId: string, payload: MessagePayload, cause: string): Promise<DirectMessageOutcome>;
}

/**
 * Nothing is said to these people. Source: Discord, topics/opcodes-and-status-codes, "JSON": unknown user; cannot send
 * messages to this user; no mutual guilds.
 */
const CLOSED_CODES = [10013, 50007, 50278];
/** "You are opening direct messages too fast". Same source. */
const TOO_FAST = 40003;
const TOO_FAST_MS = 600_000;

const channelSchema = z.object({ id: z.string() });

/** @returns the channel's id; opening it again gives the same */
export async function openDirectChannel(rest: REST, userId: string): Promise<string> {
  return channelSchema.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: userId } })).id;
}

/** @param rest - with the bot's token */
export function createDirectMessages({ rest }: { readonly rest: REST }): DirectMessages {
  const channels = createChannelMessages({ rest });
  return {
    async send(userId, payload, cause) {
      let channelId: string;
      try {
        channelId = await openDirectChannel(rest, userId);
      } catch (error) {
        return toOutcome(toUnsent(toDiscordFailure(error)));
      }
      const posted = await channels.post(channelId, payload, { cause });
      return posted.kind === 'done' ? { kind: 'done' } : toOutcome(posted);
    },
  };
}

/** Nothing was sent before there was a channel to send it in. */
function toUnsent(failure: DiscordFailure): DiscordFailure {
  return failure.kind === 'no-answer' ? { kind: 'rate-limited', retryAfterMs: 0 } : failure;
}

function toOutcome(failure: DiscordFailure): DirectMessageOutcome {
  if (failure.kind !== 'refused') return failure;
  if (failure.code === TOO_FAST) return { kind: 'rate-limited', retryAfterMs: TOO_FAST_MS };
  return CLOSED_CODES.includes(failure.code) ? { kind: 'closed' } : failure;
}
