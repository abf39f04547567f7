import { toChannel } from '../payloads.ts';
import { computeUserPermissions, hasPermissions } from '../permissions.ts';
import { isThreadType, type Permission } from '../protocol.ts';
import { refuse } from '../refusal.ts';
import type { Channel, World } from '../world.ts';
import type { RestRequest, Route } from './route.ts';

/** `GET /channels/{id}`. */
export function channelRoutes(world: World): Route[] {
  return [
    {
      method: 'GET',
      path: '/channels/:channelId',
      handle: (request) => ({ status: 200, body: toChannel(world, findChannel(world, request)) }),
    },
  ];
}

/**
 * The channel of a request.
 * @throws RefusalError 10003 unknown channel, 50001 when the bot does not see it
 */
export function findChannel(world: World, request: RestRequest): Channel {
  const channel = world.channels.get(request.params.channelId ?? '');
  if (channel === undefined) throw refuse('unknownChannel');
  if (!botMay(world, channel, 'ViewChannel')) throw refuse('missingAccess');
  return channel;
}

/** Whether the bot has the permissions in the channel. */
export function botMay(world: World, channel: Channel, ...permissions: Permission[]): boolean {
  return hasPermissions(computeUserPermissions(world, world.bot.id, channel), ...permissions);
}

/** The permission that posting takes: threads have their own. */
export function sendPermission(channel: Channel): Permission {
  return isThreadType(channel.type) ? 'SendMessagesInThreads' : 'SendMessages';
}
