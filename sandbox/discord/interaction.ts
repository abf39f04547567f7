import { randomBytes } from 'node:crypto';
import type { APIMessageInteractionMetadata } from 'discord.js';
import type { CallbackBody } from './callback-body.ts';
import { createMessage, deleteMessage, editMessage, type InteractionStamp, isEphemeral, isLoading } from './message.ts';
import type { MessageBody } from './message-body.ts';
import {
  CALLBACK_TYPES,
  COMMAND_TYPES,
  FIRST_ANSWER_MS,
  INTERACTION_TYPES,
  MESSAGE_FLAGS,
  TOKEN_LIFE_MS,
} from './protocol.ts';
import { refuse, refuseForm } from './refusal.ts';
import type { UploadedFile } from './upload.ts';
import type { Channel, InteractionRecord, StoredMessage, World } from './world.ts';

/** What is known of an interaction before it gets its id and token. */
export type InteractionDraft = Pick<
  InteractionRecord,
  'type' | 'user' | 'guildId' | 'channelId' | 'commandType' | 'sourceId'
> & {
  readonly payload: (id: string, token: string) => Record<string, unknown>;
  readonly metadata: (id: string) => APIMessageInteractionMetadata;
};

/** Creates an interaction and sends INTERACTION_CREATE. */
export function createInteraction(world: World, draft: InteractionDraft): InteractionRecord {
  const id = world.snowflake();
  const token = createToken(id);
  const record: InteractionRecord = {
    ...draft,
    id,
    token,
    createdAt: world.now(),
    metadata: draft.metadata(id),
    payload: draft.payload(id, token),
    acknowledgement: undefined,
    originalId: undefined,
    thinking: false,
    followUpIds: [],
  };
  world.interactions.set(id, record);
  dispatchInteraction(world, record);
  return record;
}

/** Discord's tokens name their interaction, which is how its webhook is found. */
function createToken(id: string): string {
  return Buffer.from(`interaction:${id}:${randomBytes(48).toString('base64url')}`).toString('base64url');
}

function idInToken(token: string): string {
  return Buffer.from(token, 'base64url').toString('utf8').split(':')[1] ?? '';
}

/** Sends INTERACTION_CREATE, for the first time or again. */
export function dispatchInteraction(world: World, record: InteractionRecord): void {
  world.dispatch('INTERACTION_CREATE', record.payload, record.guildId);
  world.changed();
}

/** Callback types that fit an interaction. Source: receiving and responding, "Interaction Callback Type". */
function allowedCallbacks(record: InteractionRecord): readonly number[] {
  const { message, deferredMessage, deferredUpdate, update, autocomplete, modal } = CALLBACK_TYPES;
  switch (record.type) {
    case INTERACTION_TYPES.autocomplete:
      return [autocomplete];
    case INTERACTION_TYPES.component:
      return [message, deferredMessage, deferredUpdate, update, modal];
    case INTERACTION_TYPES.modalSubmit:
      return record.sourceId === undefined
        ? [message, deferredMessage, deferredUpdate]
        : [message, deferredMessage, deferredUpdate, update];
    default:
      return [message, deferredMessage, modal];
  }
}

/** Whether the time for the first answer is over. */
export function isTooLate(world: World, record: InteractionRecord): boolean {
  return world.now() - record.createdAt > FIRST_ANSWER_MS;
}

/** Whether the token's 15 minutes are over. */
export function isExpired(world: World, record: InteractionRecord): boolean {
  return world.now() - record.createdAt > TOKEN_LIFE_MS;
}

/**
 * The interaction that a callback may answer.
 * @throws RefusalError 10062 after three seconds or for a wrong token, 40060 when it has been answered
 */
export function findUnanswered(world: World, id: string, token: string): InteractionRecord {
  const record = world.interactions.get(id);
  if (record === undefined || record.token !== token || isExpired(world, record)) throw refuse('unknownInteraction');
  if (record.acknowledgement !== undefined) throw refuse('alreadyAcknowledged');
  if (isTooLate(world, record)) throw refuse('unknownInteraction');
  return record;
}

/**
 * The interaction that a webhook request is for. The webhook exists from the first answer on; after an autocompletion
 * or a modal there is none, since the modal's own interaction goes on.
 * @throws RefusalError 50027 after 15 minutes or for a token that never was, 10015 before the first answer
 */
export function findWebhook(world: World, applicationId: string, token: string): InteractionRecord {
  const record = world.interactions.get(idInToken(token));
  if (record?.token !== token || isExpired(world, record)) throw refuse('invalidToken');
  const type = record.acknowledgement?.type;
  const silent = type === undefined || type === CALLBACK_TYPES.autocomplete || type === CALLBACK_TYPES.modal;
  if (silent || applicationId !== world.application.id) throw refuse('unknownWebhook');
  return record;
}

/**
 * Takes the first answer to an interaction.
 * @param files - what came beside the answer
 * @returns the message it made or changed, if any
 * @throws RefusalError 50035 for a callback type that does not fit the interaction, 50006, 10003
 */
export function acknowledge(
  world: World,
  record: InteractionRecord,
  body: CallbackBody,
  files: readonly UploadedFile[],
): StoredMessage | undefined {
  const allowed = allowedCallbacks(record);
  if (!allowed.includes(body.type)) {
    const message = `Value must be one of {${allowed.join(', ')}}.`;
    throw refuseForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
  }
  const original = applyCallback(world, record, { ...body, data: { ...body.data, files } });
  record.originalId = original?.id;
  record.thinking = body.type === CALLBACK_TYPES.deferredMessage;
  record.acknowledgement = {
    type: body.type,
    at: world.now(),
    ephemeral: original !== undefined && isEphemeral(original),
    data: body.data,
  };
  world.changed();
  return original;
}

function applyCallback(world: World, record: InteractionRecord, body: CallbackBody): StoredMessage | undefined {
  const source = world.messages.get(record.sourceId ?? '');
  switch (body.type) {
    case CALLBACK_TYPES.message:
      return respond(world, record, body.data ?? {}, false);
    case CALLBACK_TYPES.deferredMessage:
      return respond(world, record, { flags: (body.data?.flags ?? 0) & MESSAGE_FLAGS.ephemeral }, true);
    case CALLBACK_TYPES.deferredUpdate:
      return source;
    case CALLBACK_TYPES.update:
      if (source === undefined) throw refuse('unknownMessage');
      editMessage(world, source, body.data ?? {});
      return source;
    default:
      return undefined;
  }
}

function respond(world: World, record: InteractionRecord, body: MessageBody, loading: boolean): StoredMessage {
  const type = responseType(record);
  return createMessage(world, {
    channel: channelOf(world, record),
    author: world.bot,
    body,
    loading,
    stamp: stampFor(record, body, record.sourceId, record.metadata),
    ...(type === undefined ? {} : { type }),
  });
}

/** A command's response is of its own message type; that to a component is a reply to the component's message. */
function responseType(record: InteractionRecord): number | undefined {
  if (record.commandType === undefined) return undefined;
  return record.commandType === COMMAND_TYPES.chatInput ? 20 : 23;
}

function stampFor(
  record: InteractionRecord,
  body: MessageBody,
  answersId: string | undefined,
  metadata: APIMessageInteractionMetadata,
): InteractionStamp {
  const ephemeral = ((body.flags ?? 0) & MESSAGE_FLAGS.ephemeral) !== 0;
  return { id: record.id, metadata, answersId, ephemeralTo: ephemeral ? record.user.id : undefined };
}

/**
 * Sends a follow-up. While the first response still says "thinking…" this fills that message instead, whose privacy
 * stays as it is. Source: receiving and responding, "Create Followup Message".
 * @throws RefusalError 10008 when somebody else than the bot's token deleted the thinking message (api-docs issue 3087)
 */
export function createFollowUp(world: World, record: InteractionRecord, body: MessageBody): StoredMessage {
  const original = world.messages.get(record.originalId ?? '');
  if (record.thinking && original === undefined) throw refuse('unknownMessage');
  if (record.thinking && original !== undefined && isLoading(original)) {
    editWebhookMessage(world, record, original, body);
    return original;
  }
  const metadata = {
    ...record.metadata,
    ...(record.originalId && { original_response_message_id: record.originalId }),
  };
  const message = createMessage(world, {
    channel: channelOf(world, record),
    author: world.bot,
    body,
    stamp: stampFor(record, body, record.originalId, metadata),
  });
  record.followUpIds.push(message.id);
  world.changed();
  return message;
}

/**
 * The message that a webhook request names: `@original`, or one made with this token.
 * @throws RefusalError 10008
 */
export function findWebhookMessage(world: World, record: InteractionRecord, messageId: string): StoredMessage {
  const id = messageId === '@original' ? record.originalId : messageId;
  const message = world.messages.get(id ?? '');
  const reachable = message !== undefined && (message.interactionId === record.id || message.id === record.originalId);
  if (!reachable) throw refuse('unknownMessage');
  return message;
}

/**
 * Edits a message with the interaction's token, which opens no thread: it is refused there like any edit.
 * @throws RefusalError 50083. Source: api-docs issue 3197
 */
export function editWebhookMessage(
  world: World,
  record: InteractionRecord,
  message: StoredMessage,
  body: MessageBody,
): void {
  if (channelOf(world, record).thread?.archived === true) throw refuse('threadArchived');
  editMessage(world, message, body);
  if (message.id === record.originalId) record.thinking = false;
}

/** Deletes a message with the interaction's token, which also works for what only one user sees. */
export function deleteWebhookMessage(world: World, record: InteractionRecord, messageId: string): void {
  const message = findWebhookMessage(world, record, messageId);
  if (message.id === record.originalId) record.thinking = false;
  deleteMessage(world, message);
}

function channelOf(world: World, record: InteractionRecord): Channel {
  const channel = world.channels.get(record.channelId);
  if (channel === undefined) throw refuse('unknownChannel');
  return channel;
}
