import { setArchived, setLocked } from './archive.ts';
import { dispatchIn } from './channel-events.ts';
import type { Guild } from './guild-actions.ts';
import { pick, putChannel, toOverwrite } from './guild-state.ts';
import { createMessage, toMessage } from './message.ts';
import { channelsOf, toChannel } from './payloads.ts';
import { isForumType } from './protocol.ts';
import { isThread } from './threads.ts';
import type { Channel, GuildState, World } from './world.ts';

/** What is done to a guild's channels and threads. */
export function channelMethods(
  world: World,
  guild: GuildState,
): Pick<Guild, 'addChannel' | 'changeChannel' | 'removeChannel' | 'addPost' | 'archiveThread' | 'lockThread'> {
  const find = (asked: { readonly id: string }) => pick(world.channels, asked, 'channel', guild);
  const findThread = (asked: { readonly id: string }) => {
    const thread = find(asked);
    if (!isThread(thread)) throw new Error(`#${thread.name} is no thread.`);
    return thread;
  };
  return {
    addChannel: (options) => {
      const channel = putChannel(world, guild, options);
      announce(world, 'CREATE', channel);
      return channel;
    },
    changeChannel: (asked, change) => {
      const channel = find(asked);
      channel.name = change.name ?? channel.name;
      channel.parentId = change.parent?.id ?? channel.parentId;
      if (change.overwrites !== undefined) channel.overwrites = change.overwrites.map(toOverwrite);
      announce(world, 'UPDATE', channel);
    },
    removeChannel: (asked) => remove(world, guild, find(asked)),
    addPost: (asked, author, { name, content }) => {
      const parent = find(asked);
      if (!isForumType(parent.type)) throw new Error(`#${parent.name} is no forum.`);
      const post = putChannel(world, guild, { name, type: 'publicThread', parent, owner: author });
      announce(world, 'CREATE', post);
      const user = pick(world.users, author, 'user', guild);
      const message = createMessage(world, { id: post.id, channel: post, author: user, body: { content } });
      parent.lastMessageId = post.id;
      return { post, message: toMessage(message) };
    },
    archiveThread: (asked) => setArchived(world, findThread(asked), true),
    lockThread: (asked, locked = true) => setLocked(world, findThread(asked), locked),
  };
}

function remove(world: World, guild: GuildState, channel: Channel): void {
  const threads = channelsOf(world, guild.id, true).filter((thread) => thread.parentId === channel.id);
  for (const gone of [...threads, channel]) {
    for (const message of world.messages.values()) {
      if (message.channelId === gone.id) world.messages.delete(message.id);
    }
    announce(world, 'DELETE', gone);
    world.channels.delete(gone.id);
  }
  world.changed();
}

/** Channels are told of even where they are hidden; threads are not. */
function announce(world: World, what: 'CREATE' | 'UPDATE' | 'DELETE', channel: Channel): void {
  const shown = toChannel(world, channel);
  if (!isThread(channel)) world.dispatch(`CHANNEL_${what}`, shown, channel.guildId);
  else dispatchIn(world, channel, `THREAD_${what}`, threadEvent(what, channel, shown));
}

/** Source: events/gateway-events, "Thread Create" and "Thread Delete". */
function threadEvent(what: 'CREATE' | 'UPDATE' | 'DELETE', channel: Channel, shown: Record<string, unknown>) {
  if (what === 'CREATE') return { ...shown, newly_created: true };
  const { id, guildId, parentId, type } = channel;
  return what === 'UPDATE' ? shown : { id, guild_id: guildId, parent_id: parentId, type };
}
