import { dispatchIn } from './channel-events.ts';
import { toChannel } from './payloads.ts';
import type { ThreadChannel } from './threads.ts';
import type { World } from './world.ts';

/** Archives a thread or opens it again, and sends THREAD_UPDATE. */
export function setArchived(world: World, channel: ThreadChannel, archived: boolean): void {
  if (channel.thread.archived === archived) return;
  channel.thread.archived = archived;
  channel.thread.archiveChangedAt = world.now();
  dispatchIn(world, channel, 'THREAD_UPDATE', toChannel(world, channel));
  world.changed();
}
