import { dispatchIn } from './channel-events.ts';
import { toChannel } from './payloads.ts';
import { computeUserPermissions, hasPermissions } from './permissions.ts';
import { refuse } from './refusal.ts';
import type { ThreadChannel } from './threads.ts';
import type { World } from './world.ts';

/** Archives a thread or opens it again, and sends THREAD_UPDATE. */
export function setArchived(world: World, channel: ThreadChannel, archived: boolean): void {
  if (channel.thread.archived === archived) return;
  channel.thread.archived = archived;
  channel.thread.archiveChangedAt = world.now();
  announceThread(world, channel);
}

/** Locks a thread or unlocks it, and sends THREAD_UPDATE. */
export function setLocked(world: World, channel: ThreadChannel, locked: boolean): void {
  if (channel.thread.locked === locked) return;
  channel.thread.locked = locked;
  announceThread(world, channel);
}

function announceThread(world: World, channel: ThreadChannel): void {
  dispatchIn(world, channel, 'THREAD_UPDATE', toChannel(world, channel));
  world.changed();
}

/**
 * What writing in a thread takes where it is locked.
 * @throws RefusalError 50083, or 160005 while it is open
 */
export function requireUnlocked(world: World, channel: ThreadChannel, authorId: string): void {
  const { locked, archived } = channel.thread;
  if (!locked || hasPermissions(computeUserPermissions(world, authorId, channel), 'ManageThreads')) return;
  throw refuse(archived ? 'threadArchived' : 'threadLocked');
}
