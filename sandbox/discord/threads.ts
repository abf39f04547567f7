// Which threads there are, open and archived, as far as the bot sees them.
import { computeUserPermissions, hasPermissions } from './permissions.ts';
import { CHANNEL_TYPES } from './protocol.ts';
import { compareIds } from './snowflake.ts';
import type { Channel, Thread, World } from './world.ts';

/** A channel that is a thread. */
export type ThreadChannel = Channel & { readonly thread: Thread };

/** Whether a channel is a thread. */
export function isThread(channel: Channel): channel is ThreadChannel {
  return channel.thread !== undefined;
}

/** The open threads of a guild, newest first. */
export function activeThreadsOf(world: World, guildId: string): ThreadChannel[] {
  return threadsSeen(world, (channel) => channel.guildId === guildId && !channel.thread.archived).toSorted((a, b) =>
    compareIds(b.id, a.id),
  );
}

/** The archived public threads of a channel, the one archived last first. */
export function archivedThreadsOf(world: World, parent: Channel): ThreadChannel[] {
  return threadsSeen(
    world,
    (channel) =>
      channel.parentId === parent.id && channel.thread.archived && channel.type !== CHANNEL_TYPES.privateThread,
  ).toSorted((a, b) => b.thread.archiveChangedAt - a.thread.archiveChangedAt || compareIds(b.id, a.id));
}

function threadsSeen(world: World, fits: (channel: ThreadChannel) => boolean): ThreadChannel[] {
  return [...world.channels.values()]
    .filter(isThread)
    .filter(fits)
    .filter((channel) => hasPermissions(computeUserPermissions(world, world.bot.id, channel), 'ViewChannel'));
}
