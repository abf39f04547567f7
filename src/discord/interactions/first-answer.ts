/**
 * The first answer to an interaction, made sure of. Discord takes it for three seconds; when its own answer gets lost,
 * the only way to know is to ask what stands where the first answer would be.
 */

import { type APIInteractionResponse, InteractionResponseType } from 'discord.js';
import { CALLBACK_WINDOW_MS, RETRY_MARGIN_MS } from '../../points/three-seconds.ts';
import type { Clock } from '../../runtime/clock.ts';
import { wait } from '../../runtime/waiting.ts';
import type { Acknowledged, InteractionRef, Responder } from '../api/responder.ts';
import type { Original } from '../api/sent-message.ts';
import type { MessageFile } from '../command.ts';

/** How a first answer ended, after everything was tried to know it. */
export type FirstAnswer =
  | { readonly kind: 'shown'; readonly messageId: string | undefined }
  /** Nobody sees it and nobody will. */
  | { readonly kind: 'lost'; readonly reason: 'expired' | 'answered-elsewhere' | 'never-arrived' }
  /** Discord does not take this answer; another one it may. */
  | { readonly kind: 'rejected'; readonly code: number; readonly reason: string }
  /** Discord cannot be asked. */
  | { readonly kind: 'unknown' };

/** An interaction and when it came, by the monotonic clock. */
export interface ReceivedInteraction extends InteractionRef {
  readonly receivedAt: number;
}

interface FirstAnswerOptions {
  readonly responder: Responder;
  readonly clock: Clock;
  readonly interaction: ReceivedInteraction;
  readonly response: APIInteractionResponse;
  readonly files?: readonly MessageFile[] | undefined;
}

/** A callback that is on its way when the window closes has landed by now, or never will. */
const LANDING_GRACE_MS = 1_000;
const ASK_PAUSE_MS = 400;
/** From here on the recovery job takes over. */
const GIVE_UP_MS = 8_000;

/** Sends the first answer and finds out whether it is shown. Never throws. */
export async function giveFirstAnswer(options: FirstAnswerOptions): Promise<FirstAnswer> {
  const { responder, clock, interaction, response, files } = options;
  const retryUntil = interaction.receivedAt + CALLBACK_WINDOW_MS - RETRY_MARGIN_MS;
  const landedBy = interaction.receivedAt + CALLBACK_WINDOW_MS + LANDING_GRACE_MS;
  /** Whether what stands there can be ours: a placeholder does not say whose it is. */
  let mayBeOurs = false;
  const attempt = async () => {
    const outcome = await responder.acknowledge(interaction, response, files);
    mayBeOurs ||= outcome.kind === 'uncertain';
    return toFirstAnswer(outcome, mayBeOurs);
  };
  const first = await attempt();
  if (first !== undefined) return first;
  while (clock.monotonic() < interaction.receivedAt + GIVE_UP_MS) {
    const askedAt = clock.monotonic();
    const original = await responder.original(interaction.token);
    if (original.kind === 'there') return toFound(original, mayBeOurs, response);
    if (original.kind === 'absent') {
      // Before that, "absent" may only mean that a try has not landed yet.
      if (askedAt >= landedBy) return { kind: 'lost', reason: 'never-arrived' };
      const again = clock.monotonic() < retryUntil ? await attempt() : undefined;
      if (again !== undefined) return again;
    }
    await wait(clock, ASK_PAUSE_MS);
  }
  return { kind: 'unknown' };
}

/** @returns undefined where only a look at what stands there can tell */
function toFirstAnswer(outcome: Acknowledged, mayBeOurs: boolean): FirstAnswer | undefined {
  switch (outcome.kind) {
    case 'shown':
    case 'rejected':
      return outcome;
    case 'expired':
      return mayBeOurs ? undefined : { kind: 'lost', reason: 'expired' };
    case 'already':
      return mayBeOurs ? undefined : { kind: 'lost', reason: 'answered-elsewhere' };
    case 'not-taken':
    case 'uncertain':
      return undefined;
  }
}

function toFound(
  original: Extract<Original, { kind: 'there' }>,
  mayBeOurs: boolean,
  response: APIInteractionResponse,
): FirstAnswer {
  // A message with content is no placeholder of ours: another process has answered, and may have done what was asked.
  const isPlaceholder = response.type === InteractionResponseType.DeferredChannelMessageWithSource;
  return mayBeOurs && (original.thinking || !isPlaceholder)
    ? { kind: 'shown', messageId: original.messageId }
    : { kind: 'lost', reason: 'answered-elsewhere' };
}
