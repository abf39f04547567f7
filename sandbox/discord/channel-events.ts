import { computeUserPermissions, hasPermissions } from './permissions.ts';
import type { Channel, World } from './world.ts';

/** Sends an event of what happens in a channel, unless the channel is hidden from the bot. */
export function dispatchIn(world: World, channel: Channel, event: string, data: unknown): void {
  const isSeen = hasPermissions(computeUserPermissions(world, world.bot.id, channel), 'ViewChannel');
  if (isSeen) world.dispatch(event, data, channel.guildId);
}
