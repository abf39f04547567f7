/** Changes at Discord after which channels and roles may not be what they were: what one refused it may take now. */
import { type Client, Events } from 'discord.js';
import { z } from 'zod';
import type { Clock } from '../../runtime/clock.ts';

interface ChannelChangesOptions {
  readonly client: Client;
  readonly clock: Clock;
  readonly onChange: (guildId: string, channelIds: readonly string[] | 'all') => void;
}

/** Roles and permissions are changed several at a time, and each change tries everything that waits in the guild. */
const GUILD_PAUSE_MS = 10_000;

const threadSchema = z.object({
  id: z.string(),
  guild_id: z.string(),
  thread_metadata: z.object({ archived: z.boolean().optional() }).nullish(),
});
const channelSchema = z.object({ id: z.string(), guild_id: z.string() });
const guildPartSchema = z.object({ guild_id: z.string(), user: z.object({ id: z.string() }).optional() });
const guildSchema = z.object({ id: z.string() });

/** Listens to the raw events: discord.js tells nothing of threads that it has not in its cache, as archived ones are. */
export function listenToChannelChanges({ client, clock, onChange }: ChannelChangesOptions): void {
  /** Guilds that are about to be told of as a whole. */
  const gathering = new Set<string>();

  function changed(guildId: string): void {
    if (gathering.has(guildId)) return;
    gathering.add(guildId);
    clock.schedule(() => {
      gathering.delete(guildId);
      onChange(guildId, 'all');
    }, GUILD_PAUSE_MS);
  }

  function threadChanged(data: unknown): void {
    const { data: thread } = threadSchema.safeParse(data);
    if (thread !== undefined && thread.thread_metadata?.archived !== true) onChange(thread.guild_id, [thread.id]);
  }

  /** The permissions of a channel are those of its threads. */
  function channelChanged(data: unknown): void {
    const { data: channel } = channelSchema.safeParse(data);
    if (channel !== undefined) changed(channel.guild_id);
  }

  function guildPartChanged(data: unknown): void {
    const { data: part } = guildPartSchema.safeParse(data);
    if (part !== undefined && (part.user === undefined || part.user.id === client.user?.id)) changed(part.guild_id);
  }

  client.on(Events.Raw, ({ t, d }: { readonly t?: unknown; readonly d?: unknown }) => {
    switch (t) {
      case 'THREAD_CREATE':
      case 'THREAD_UPDATE':
        return threadChanged(d);
      case 'CHANNEL_CREATE':
      case 'CHANNEL_UPDATE':
      case 'CHANNEL_DELETE':
      case 'THREAD_DELETE':
        return channelChanged(d);
      case 'GUILD_ROLE_UPDATE':
      case 'GUILD_ROLE_CREATE':
      case 'GUILD_ROLE_DELETE':
      case 'GUILD_MEMBER_UPDATE':
        return guildPartChanged(d);
      case 'GUILD_CREATE': {
        // It was not there; what changed meanwhile nobody tells.
        const { data: guild } = guildSchema.safeParse(d);
        if (guild !== undefined) changed(guild.id);
      }
    }
  });
  // Nor what changed while this process was not there.
  for (const guildId of client.guilds.cache.keys()) changed(guildId);
}
