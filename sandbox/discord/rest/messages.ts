import { createMessage, deleteMessage, editMessage, isEphemeral, toMessageForBot } from '../message.ts';
import { CREATE_MESSAGE, EDIT_MESSAGE, type MessageBody } from '../message-body.ts';
import { CHANNEL_TYPES, isForumType } from '../protocol.ts';
import { refuse, refuseForm } from '../refusal.ts';
import { compareIds } from '../snowflake.ts';
import type { Channel, StoredMessage, World } from '../world.ts';
import { botMay, findChannel, sendPermission } from './channels.ts';
import { readLimit } from './query.ts';
import type { RestReply, RestRequest, Route } from './route.ts';

/** How long a nonce is remembered; Discord says "the past few minutes". */
const NONCE_MS = 5 * 60_000;
const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 100;

/** Messages of a channel. Ephemeral ones do not exist here: they belong to an interaction, not to the channel. */
export function messageRoutes(world: World): Route[] {
  const path = '/channels/:channelId/messages';
  const onePath = `${path}/:messageId`;
  return [
    { method: 'POST', path, handle: (request) => post(world, request) },
    { method: 'GET', path, handle: (request) => list(world, request) },
    { method: 'GET', path: onePath, handle: (request) => getOne(world, request) },
    { method: 'PATCH', path: onePath, handle: (request) => patch(world, request) },
    { method: 'DELETE', path: onePath, handle: (request) => remove(world, request) },
  ];
}

function post(world: World, request: RestRequest): RestReply {
  const channel = findChannel(world, request);
  if (channel.type === CHANNEL_TYPES.category || isForumType(channel.type)) throw refuse('wrongChannelType');
  if (channel.recipientId !== undefined) requireTaken(world, channel.recipientId);
  if (!botMay(world, channel, sendPermission(channel))) throw refuse('missingPermissions');
  const body: MessageBody = { ...request.read(CREATE_MESSAGE), files: request.files };
  if ((body.embeds ?? []).length > 0 && !botMay(world, channel, 'EmbedLinks')) throw refuse('missingPermissions');
  if (request.files.length > 0 && !botMay(world, channel, 'AttachFiles')) throw refuse('missingPermissions');
  const same = body.enforce_nonce === true ? findByNonce(world, channel, body) : undefined;
  if (same !== undefined) return { status: 200, body: toMessageForBot(world, same) };
  requireReference(world, channel, body);
  // A plain message is never ephemeral, whatever its flags ask for: that takes an interaction.
  const message = createMessage(world, { channel, author: world.bot, body });
  return { status: 200, body: toMessageForBot(world, message) };
}

/**
 * Whether somebody takes direct messages of the bot. The channel itself can always be opened.
 * @throws RefusalError 50278 without a guild that both are in, 50007 when they take none
 */
function requireTaken(world: World, userId: string): void {
  const isShared = [...world.guilds.values()].some((guild) => guild.botPresent && guild.members.has(userId));
  if (!isShared) throw refuse('noMutualGuilds');
  if (world.users.get(userId)?.takesMessages === false) throw refuse('directMessageClosed');
}

/** The bot's recent message with the same nonce: a repeated request gets it back instead of a second message. */
function findByNonce(world: World, channel: Channel, body: MessageBody): StoredMessage | undefined {
  if (body.nonce === undefined || body.nonce === null) return undefined;
  return [...world.messages.values()].find(
    (message) =>
      message.channelId === channel.id &&
      message.payload.author.id === world.bot.id &&
      String(message.payload.nonce) === String(body.nonce) &&
      world.now() - message.createdAt <= NONCE_MS,
  );
}

function requireReference(world: World, channel: Channel, body: MessageBody): void {
  const reference = body.message_reference;
  if (reference === undefined || reference === null) return;
  const optional = 'fail_if_not_exists' in reference && reference.fail_if_not_exists === false;
  if (optional || world.messages.get(reference.message_id)?.channelId === channel.id) return;
  const problem = { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
  throw refuseForm([problem]);
}

function list(world: World, request: RestRequest): RestReply {
  const channel = findChannel(world, request);
  const limit = readLimit(request.query, { standard: DEFAULT_LIMIT, least: 1, most: MAX_LIMIT });
  // Without this permission the list is empty, not refused. Source: resources/message, "Get Channel Messages".
  if (!botMay(world, channel, 'ReadMessageHistory')) return { status: 200, body: [] };
  const newestFirst = [...world.messages.values()]
    .filter((message) => message.channelId === channel.id && !isEphemeral(message))
    .toSorted((a, b) => compareIds(b.id, a.id));
  return {
    status: 200,
    body: choosePage(newestFirst, request.query, limit).map((message) => toMessageForBot(world, message)),
  };
}

function choosePage(newestFirst: readonly StoredMessage[], query: URLSearchParams, limit: number): StoredMessage[] {
  const before = query.get('before');
  if (before !== null) return newestFirst.filter((message) => compareIds(message.id, before) < 0).slice(0, limit);
  const after = query.get('after');
  if (after !== null) return newestFirst.filter((message) => compareIds(message.id, after) > 0).slice(-limit);
  const around = query.get('around');
  if (around === null) return newestFirst.slice(0, limit);
  const half = Math.trunc(limit / 2);
  const newer = newestFirst
    .filter((message) => compareIds(message.id, around) > 0)
    .slice(half === 0 ? Infinity : -half);
  return [...newer, ...newestFirst.filter((message) => compareIds(message.id, around) <= 0)].slice(0, limit);
}

function getOne(world: World, request: RestRequest): RestReply {
  const channel = findChannel(world, request);
  if (!botMay(world, channel, 'ReadMessageHistory')) throw refuse('missingPermissions');
  return { status: 200, body: toMessageForBot(world, findMessage(world, channel, request)) };
}

function patch(world: World, request: RestRequest): RestReply {
  const channel = findChannel(world, request);
  const message = findMessage(world, channel, request);
  if (message.payload.author.id !== world.bot.id) throw refuse('notTheAuthor');
  if (channel.thread?.archived === true) throw refuse('threadArchived');
  editMessage(world, message, { ...request.read(EDIT_MESSAGE), files: request.files });
  return { status: 200, body: toMessageForBot(world, message) };
}

function remove(world: World, request: RestRequest): RestReply {
  const channel = findChannel(world, request);
  const message = findMessage(world, channel, request);
  const own = message.payload.author.id === world.bot.id;
  if (!own && !botMay(world, channel, 'ManageMessages')) throw refuse('missingPermissions');
  deleteMessage(world, message);
  return { status: 204 };
}

/**
 * The message of a request.
 * @throws RefusalError 10008
 */
export function findMessage(world: World, channel: Channel, request: RestRequest): StoredMessage {
  const message = world.messages.get(request.params.messageId ?? '');
  if (message === undefined || message.channelId !== channel.id || isEphemeral(message)) throw refuse('unknownMessage');
  return message;
}
