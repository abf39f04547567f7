import { toChannel } from '../payloads.ts';
import { CHANNEL_TYPES } from '../protocol.ts';
import { refuse, refuseForm } from '../refusal.ts';
import { activeThreadsOf, archivedThreadsOf, isThread, type ThreadChannel } from '../threads.ts';
import type { World } from '../world.ts';
import { botMay, findChannel } from './channels.ts';
import { findGuild } from './guilds.ts';
import { readLimit } from './query.ts';
import type { RestReply, RestRequest, Route } from './route.ts';

const DEFAULT_LIMIT = 50;
const MIN_LIMIT = 2;
const MAX_LIMIT = 100;

/** Lists of threads: the open ones of a guild, and the archived ones of a channel. */
export function threadRoutes(world: World): Route[] {
  return [
    {
      method: 'GET',
      path: '/guilds/:guildId/threads/active',
      handle: ({ params }) => toReply(world, activeThreadsOf(world, findGuild(world, params.guildId ?? '').id), false),
    },
    {
      method: 'GET',
      path: '/channels/:channelId/threads/archived/public',
      handle: (request) => listArchived(world, request),
    },
    {
      method: 'GET',
      path: '/channels/:channelId/users/@me/threads/archived/private',
      handle: (request) => listJoined(world, request),
    },
  ];
}

function listArchived(world: World, request: RestRequest): RestReply {
  const channel = findChannel(world, request);
  if (isThread(channel) || channel.type === CHANNEL_TYPES.category) throw refuse('wrongChannelType');
  if (!botMay(world, channel, 'ReadMessageHistory')) throw refuse('missingPermissions');
  const limit = readLimit(request.query, { standard: DEFAULT_LIMIT, least: MIN_LIMIT, most: MAX_LIMIT });
  const before = readTime(request.query);
  const all = archivedThreadsOf(world, channel).filter(({ thread }) => thread.archiveChangedAt < before);
  return toReply(world, all.slice(0, limit), all.length > limit);
}

/** The bot takes part in no private thread here. */
function listJoined(world: World, request: RestRequest): RestReply {
  const channel = findChannel(world, request);
  if (isThread(channel) || channel.type === CHANNEL_TYPES.category) throw refuse('wrongChannelType');
  if (!botMay(world, channel, 'ReadMessageHistory')) throw refuse('missingPermissions');
  return toReply(world, [], false);
}

/** `before` is a time, unlike that of other lists. */
function readTime(query: URLSearchParams): number {
  const text = query.get('before');
  if (text === null) return Number.POSITIVE_INFINITY;
  const time = Date.parse(text);
  if (!Number.isNaN(time)) return time;
  const message = 'The value is no time as of ISO 8601.';
  throw refuseForm([{ path: ['before'], code: 'DATE_TIME_TYPE_PARSE', message }]);
}

/** Of the members of threads the answer names the bot alone, which here takes part in none. */
function toReply(world: World, threads: readonly ThreadChannel[], hasMore: boolean): RestReply {
  return {
    status: 200,
    body: { threads: threads.map((thread) => toChannel(world, thread)), members: [], has_more: hasMore },
  };
}
