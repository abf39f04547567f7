import { CHANNEL_TYPES } from './protocol.ts';
import type { Channel, User, World } from './world.ts';

/** The bot's channel with a user, opened if there is none yet. */
export function findDm(world: World, user: User): Channel {
  const existing = [...world.channels.values()].find((channel) => channel.recipientId === user.id);
  if (existing !== undefined) return existing;
  const channel: Channel = {
    id: world.snowflake(),
    guildId: undefined,
    type: CHANNEL_TYPES.dm,
    name: '',
    parentId: undefined,
    overwrites: [],
    position: 0,
    recipientId: user.id,
    createdAt: world.now(),
    thread: undefined,
    lastMessageId: undefined,
  };
  world.channels.set(channel.id, channel);
  return channel;
}
