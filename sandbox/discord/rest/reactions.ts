import { isUnicodeEmoji, toEmojiKey } from '../emoji.ts';
import { toUser } from '../payloads.ts';
import { REACTION_TYPES } from '../protocol.ts';
import { usersOf } from '../reactions.ts';
import { refuse, refuseForm } from '../refusal.ts';
import { compareIds } from '../snowflake.ts';
import type { PartialEmoji, StoredMessage, World } from '../world.ts';
import { botMay, findChannel } from './channels.ts';
import { findMessage } from './messages.ts';
import { readLimit } from './query.ts';
import type { RestReply, RestRequest, Route } from './route.ts';

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 100;

/** `GET /channels/{id}/messages/{id}/reactions/{emoji}`: who reacted with an emoji. */
export function reactionRoutes(world: World): Route[] {
  return [
    {
      method: 'GET',
      path: '/channels/:channelId/messages/:messageId/reactions/:emoji',
      handle: (request) => list(world, request),
    },
  ];
}

/** One kind of reaction at a time, by the users' ids; nothing tells when they reacted. */
function list(world: World, request: RestRequest): RestReply {
  const channel = findChannel(world, request);
  if (!botMay(world, channel, 'ReadMessageHistory')) throw refuse('missingPermissions');
  const message = findMessage(world, channel, request);
  const emoji = readEmoji(world, message, request.params.emoji ?? '');
  const limit = readLimit(request.query, { standard: DEFAULT_LIMIT, least: 1, most: MAX_LIMIT });
  const burst = readType(request.query) === REACTION_TYPES.burst;
  const after = request.query.get('after');
  const reaction = message.reactions.get(toEmojiKey(emoji));
  const userIds = reaction === undefined ? [] : [...usersOf(reaction, burst)];
  const page = userIds
    .filter((id) => after === null || compareIds(id, after) > 0)
    .toSorted(compareIds)
    .slice(0, limit);
  return { status: 200, body: page.flatMap((id) => world.users.get(id) ?? []).map(toUser) };
}

/** An own emoji counts by its id alone, and also after it was deleted as long as the message has it. */
function readEmoji(world: World, message: StoredMessage, text: string): PartialEmoji {
  const id = /^\w+:(\d+)$/u.exec(text)?.[1];
  if (id === undefined) {
    if (!isUnicodeEmoji(text)) throw refuse('unknownEmoji');
    return { id: null, name: text };
  }
  const isKnown = message.reactions.has(id) || [...world.guilds.values()].some(({ emojis }) => emojis.has(id));
  if (!isKnown) throw refuse('unknownEmoji');
  return { id, name: text };
}

function readType(query: URLSearchParams): number {
  const type = Number(query.get('type') ?? REACTION_TYPES.normal);
  if (type === REACTION_TYPES.normal || type === REACTION_TYPES.burst) return type;
  throw refuseForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message: 'Value must be one of {0, 1}.' }]);
}
