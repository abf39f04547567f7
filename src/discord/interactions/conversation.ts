/** All answers to one interaction, in the only order that Discord allows: one first answer, then edits and follow-ups. */
import { type APIInteractionResponse, InteractionResponseType } from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import { wait } from '../../runtime/waiting.ts';
import type { Texts } from '../../texts/texts.ts';
import { toFlags, toMessageBody } from '../api/message-body.ts';
import type { Delivered, Responder } from '../api/responder.ts';
import type { Answer, MessageFile, MessagePayload, Visibility } from '../command.ts';
import { renderRefusal } from '../embeds/message.ts';
import { type FirstAnswer, giveFirstAnswer, type ReceivedInteraction } from './first-answer.ts';

/** An answer that is complete in itself. */
type Reply = Extract<Answer, { kind: 'message' | 'update' | 'modal' }>;

export interface Conversation {
  /**
   * Shows "thinking", or with `update` just takes the click; where there was a first answer of ours, tells what became of
   * that. Unless it was shown, nobody will see what follows.
   */
  defer(as: Visibility | 'update'): Promise<FirstAnswer>;
  /**
   * Shows a reply, as first answer or after a deferral.
   *
   * @returns false when Discord did not say whether it took it
   * @throws Error when Discord will never take this reply; another one it may
   */
  send(reply: Reply): Promise<boolean>;
  /** The outcome of the first answer; undefined: there was no try yet that Discord may have taken. */
  readonly first: () => FirstAnswer | undefined;
  /** Shows how far it is in the place of "thinking", now and then; nothing is said where that is not shown. */
  showProgress(payload: MessagePayload): void;
}

interface ConversationOptions {
  readonly responder: Responder;
  readonly clock: Clock;
  readonly log: Logger;
  /** In the language of whoever began it. */
  readonly texts: Texts;
  readonly interaction: ReceivedInteraction;
}

const TRIES = 3;
const RETRY_PAUSE_MS = 500;
const LONGEST_RETRY_PAUSE_MS = 5_000;
const PROGRESS_PAUSE_MS = 2_000;

/** Begins the conversation about one interaction. */
export function createConversation(options: ConversationOptions): Conversation {
  const { responder, clock, log, interaction } = options;
  let first: FirstAnswer | undefined;
  let deferredAs: Visibility | 'update' | undefined;
  let isOver = false;
  let progress: Promise<unknown> | undefined;
  let progressAt = interaction.receivedAt;
  const { token } = interaction;

  async function answerFirst(response: APIInteractionResponse, files?: readonly MessageFile[]): Promise<FirstAnswer> {
    const outcome = await giveFirstAnswer({ responder, clock, interaction, response, files });
    if (outcome.kind !== 'rejected') first = outcome;
    if (outcome.kind !== 'shown')
      log.warn({ outcome: outcome.kind, ...toReason(outcome) }, 'a first answer was not shown');
    return outcome;
  }

  async function defer(as: Visibility | 'update'): Promise<FirstAnswer> {
    if (first !== undefined) return first;
    const outcome = await answerFirst(toDeferral(as));
    deferredAs = as;
    return outcome;
  }

  return {
    defer,
    first: () => first,
    showProgress(payload) {
      const isThinking = first?.kind === 'shown' && deferredAs !== undefined && deferredAs !== 'update';
      if (isOver || !isThinking || progress !== undefined) return;
      if (clock.monotonic() - progressAt < PROGRESS_PAUSE_MS) return;
      progressAt = clock.monotonic();
      progress = responder.edit(token, payload).finally(() => {
        progress = undefined;
      });
    },
    async send(reply) {
      isOver = true;
      // Or it could arrive after the reply and take its place.
      await progress;
      if (first === undefined) {
        const files = reply.kind === 'modal' ? undefined : reply.payload.files;
        const outcome = await answerFirst(toResponse(reply), files);
        if (outcome.kind === 'rejected')
          throw new Error(`Discord refused an answer: ${outcome.code} ${outcome.reason}`);
        return true;
      }
      if (first.kind === 'lost') return true;
      if (reply.kind === 'modal') throw new Error('A modal can only be the first answer.');
      return sendLater(options, reply, deferredAs);
    },
  };
}

async function sendLater(
  options: ConversationOptions,
  reply: Exclude<Reply, { kind: 'modal' }>,
  deferredAs: Visibility | 'update' | undefined,
): Promise<boolean> {
  const { responder, interaction } = options;
  const { token } = interaction;
  const { kind, payload } = reply;
  const visibility = kind === 'message' ? reply.visibility : deferredAs === 'public' ? 'public' : 'ephemeral';
  // Without a placeholder of our own, only an update may touch what the first answer is.
  const mayEdit = deferredAs === 'update' ? kind === 'update' : deferredAs !== undefined;
  if (!mayEdit) return deliver(options, () => responder.followUp(token, payload, visibility));
  if (deferredAs === 'public' && visibility === 'ephemeral') return sendPrivatelyInstead(options, payload);
  return deliver(options, () => responder.edit(token, payload));
}

/** Repeats what Discord did not answer. A second copy of a private message is better than silence. */
async function insist({ clock }: ConversationOptions, call: () => Promise<Delivered>): Promise<Delivered> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await call();
    if (outcome.kind === 'done' || outcome.kind === 'refused' || tries === TRIES) return outcome;
    const pauseMs = outcome.kind === 'rate-limited' ? outcome.retryAfterMs : RETRY_PAUSE_MS * tries;
    await wait(clock, Math.min(pauseMs, LONGEST_RETRY_PAUSE_MS));
  }
}

async function deliver(options: ConversationOptions, call: () => Promise<Delivered>): Promise<boolean> {
  const { log } = options;
  const outcome = await insist(options, call);
  if (outcome.kind === 'refused') throw new Error(`Discord refused an answer: ${outcome.code} ${outcome.reason}`);
  if (outcome.kind !== 'done') log.warn({ outcome: outcome.kind }, 'an answer could not be shown');
  return outcome.kind === 'done';
}

/** A follow-up into a public placeholder would be public whatever its flags say, so the placeholder goes first. */
async function sendPrivatelyInstead(options: ConversationOptions, payload: MessagePayload): Promise<boolean> {
  const { responder, texts, interaction } = options;
  const { token } = interaction;
  const removed = await insist(options, () => responder.remove(token));
  if (removed.kind === 'done') return deliver(options, () => responder.followUp(token, payload, 'ephemeral'));
  return deliver(options, () => responder.edit(token, renderRefusal(texts.say('answer.did-not-work'))));
}

function toDeferral(as: Visibility | 'update'): APIInteractionResponse {
  return as === 'update'
    ? { type: InteractionResponseType.DeferredMessageUpdate }
    : { type: InteractionResponseType.DeferredChannelMessageWithSource, data: toFlags(as) };
}

function toResponse(reply: Reply): APIInteractionResponse {
  switch (reply.kind) {
    case 'message':
      return {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: { ...toMessageBody(reply.payload), ...toFlags(reply.visibility) },
      };
    case 'update':
      return { type: InteractionResponseType.UpdateMessage, data: toMessageBody(reply.payload) };
    case 'modal':
      return { type: InteractionResponseType.Modal, data: reply.modal };
  }
}

function toReason(outcome: FirstAnswer): { reason?: string; code?: number } {
  if (outcome.kind === 'rejected') return { code: outcome.code, reason: outcome.reason };
  return outcome.kind === 'lost' ? { reason: outcome.reason } : {};
}
