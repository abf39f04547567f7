/** Interaction callbacks and interaction webhooks, with every way a call can end as a value. Knows no awards. */

import {
  type APIInteractionResponse,
  InteractionResponseType,
  type InternalRequest,
  type REST,
  RequestMethod,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import { CALLBACK_TIMEOUT_MS } from '../../points/three-seconds.ts';
import type { MessageFile, MessagePayload, Visibility } from '../command.ts';
import {
  DISCORD_CODES,
  type DiscordFailure,
  isGone,
  isNeverSent,
  isTokenSpent,
  toDiscordFailure,
} from './discord-failure.ts';
import { NO_MENTIONS, toFiles, toFlags, toMentions, toMessageBody } from './message-body.ts';
import { isThinking, type Original, sentMessageSchema } from './sent-message.ts';

/** The id and the token of an interaction: they open the way to answer it. */
export interface InteractionRef {
  readonly id: string;
  /** A secret: whoever has it can speak as the bot for 15 minutes. */
  readonly token: string;
}

/** The outcome of a first answer. */
export type Acknowledged =
  /** `messageId` where Discord told it. */
  | { readonly kind: 'shown'; readonly messageId: string | undefined }
  /** Later than three seconds, or never an interaction: nobody sees it. */
  | { readonly kind: 'expired' }
  /** There was a first answer before this one. */
  | { readonly kind: 'already' }
  /** Not taken, and would not be taken again: the answer itself is wrong. */
  | { readonly kind: 'rejected'; readonly code: number; readonly reason: string }
  /** Surely not taken now; another try may be. */
  | { readonly kind: 'not-taken' }
  /** No answer: perhaps shown, perhaps not. */
  | { readonly kind: 'uncertain' };

/** How creating, changing or deleting a message ended. */
export type Delivered = { readonly kind: 'done'; readonly messageId: string | undefined } | DiscordFailure;

export interface Responder {
  /** Sends the first answer to an interaction, with the files of its message. Never throws. */
  acknowledge(
    interaction: InteractionRef,
    response: APIInteractionResponse,
    files?: readonly MessageFile[],
  ): Promise<Acknowledged>;
  /** Asks what the first answer is now. Never throws. */
  original(token: string): Promise<Original>;
  /** Changes the first answer: the placeholder too, and after a deferred update the message with the button. */
  edit(token: string, payload: MessagePayload): Promise<Delivered>;
  /** Deletes the first answer. One that is gone already counts as deleted. */
  remove(token: string): Promise<Delivered>;
  /** @param pings - users to ping; nobody by default */
  followUp(
    token: string,
    payload: MessagePayload,
    visibility: Visibility,
    pings?: readonly string[],
  ): Promise<Delivered>;
}

interface ResponderOptions {
  /** From `createInteractionRest`. */
  readonly rest: REST;
  readonly applicationId: string;
}

const WEBHOOK_TIMEOUT_MS = 10_000;

const callbackSchema = z.object({
  interaction: z.object({ response_message_id: z.string().nullish() }).nullish(),
  resource: z.object({ message: z.object({ id: z.string() }).nullish() }).nullish(),
});

interface Call extends Pick<InternalRequest, 'method' | 'body' | 'query' | 'files'> {
  readonly route: `/${string}`;
  readonly timeoutMs?: number;
}

/** Makes the responder of one application. */
export function createResponder({ rest, applicationId }: ResponderOptions): Responder {
  const original = (token: string) => Routes.webhookMessage(applicationId, token, '@original');

  return {
    async acknowledge(interaction, response, files) {
      const request = {
        method: RequestMethod.Post,
        route: Routes.interactionCallback(interaction.id, interaction.token),
        timeoutMs: CALLBACK_TIMEOUT_MS,
        body: withoutMentions(response),
        query: new URLSearchParams({ with_response: 'true' }),
        ...toFiles({ files }),
      };
      try {
        const answer = await call(rest, request);
        return { kind: 'shown', messageId: toMessageId(answer) };
      } catch (error) {
        return isNeverSent(error) ? { kind: 'not-taken' } : toAcknowledged(toDiscordFailure(error));
      }
    },
    async original(token) {
      try {
        // The short limit: this is asked while the three seconds run.
        return toOriginal(
          await call(rest, { method: RequestMethod.Get, route: original(token), timeoutMs: CALLBACK_TIMEOUT_MS }),
        );
      } catch (error) {
        const failure = toDiscordFailure(error);
        if (isGone(failure)) return { kind: 'absent' };
        return { kind: isTokenSpent(failure) ? 'token-spent' : 'unknown' };
      }
    },
    edit: (token, payload) =>
      deliver(rest, {
        method: RequestMethod.Patch,
        route: original(token),
        body: toMessageBody(payload),
        ...toFiles(payload),
      }),
    async remove(token) {
      const outcome = await deliver(rest, { method: RequestMethod.Delete, route: original(token) });
      return outcome.kind !== 'done' && isGone(outcome) ? { kind: 'done', messageId: undefined } : outcome;
    },
    followUp: (token, payload, visibility, pings = []) =>
      deliver(rest, {
        method: RequestMethod.Post,
        route: Routes.webhook(applicationId, token),
        body: { ...toMessageBody(payload), ...toFlags(visibility), allowed_mentions: toMentions(pings) },
        ...toFiles(payload),
      }),
  };
}

/** Whatever was answered with a 2xx worked, also where its body cannot be read. */
async function call(rest: REST, { route, timeoutMs = WEBHOOK_TIMEOUT_MS, ...request }: Call) {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await rest.queueRequest({ ...request, fullRoute: route, auth: false, signal });
  if (response.status === 204) return undefined;
  return response.json().catch(() => undefined);
}

async function deliver(rest: REST, request: Call): Promise<Delivered> {
  try {
    const message = sentMessageSchema.safeParse(await call(rest, request));
    return { kind: 'done', messageId: message.data?.id };
  } catch (error) {
    return toDiscordFailure(error);
  }
}

function withoutMentions(response: APIInteractionResponse): APIInteractionResponse {
  switch (response.type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return { ...response, data: { ...response.data, allowed_mentions: NO_MENTIONS } };
    case InteractionResponseType.UpdateMessage:
      return { ...response, data: { ...response.data, allowed_mentions: NO_MENTIONS } };
    default:
      return response;
  }
}

function toMessageId(answer: unknown): string | undefined {
  const { data } = callbackSchema.safeParse(answer);
  return data?.resource?.message?.id ?? data?.interaction?.response_message_id ?? undefined;
}

function toAcknowledged(failure: DiscordFailure): Acknowledged {
  if (failure.kind === 'rate-limited') return { kind: 'not-taken' };
  if (failure.kind === 'no-answer') return { kind: 'uncertain' };
  if (failure.code === DISCORD_CODES.unknownInteraction) return { kind: 'expired' };
  if (failure.code === DISCORD_CODES.alreadyAcknowledged) return { kind: 'already' };
  return { kind: 'rejected', code: failure.code, reason: failure.reason };
}

function toOriginal(answer: unknown): Original {
  const { data } = sentMessageSchema.safeParse(answer);
  return data === undefined ? { kind: 'unknown' } : { kind: 'there', messageId: data.id, thinking: isThinking(data) };
}
