/** Direct messages to a server's owner: the last place to tell what nobody in the server could be told. */
import type { Client } from 'discord.js';
import { openDirectChannel } from '../api/direct-messages.ts';
import { toDiscordFailure } from '../api/discord-failure.ts';
import { toInertText } from '../embeds/text.ts';

type OwnerChannel =
  /** `serverName`: harmless in a message. In a direct message nobody knows which server is meant. */
  | { readonly kind: 'there'; readonly channelId: string; readonly serverName: string }
  | { readonly kind: 'none' }
  /** Discord did not say; it is worth asking again. */
  | { readonly kind: 'unknown' };

export type FindOwnerChannel = (guildId: string) => Promise<OwnerChannel>;

const MAX_NAME = 60;

/** A server that the bot is in. `name`: harmless in a message; undefined: Discord has not described it yet. */
export interface NamedServer {
  readonly name: string | undefined;
}

/** Finds how a server is called, for where nobody would know which is meant. Undefined: the bot is not in it. */
export function createFindServer(client: Client): (guildId: string) => NamedServer | undefined {
  return (guildId) => {
    const guild = client.guilds.cache.get(guildId);
    return guild && { name: guild.available ? toInertText(guild.name, MAX_NAME) : undefined };
  };
}

export function createFindOwnerChannel(client: Client): FindOwnerChannel {
  return async (guildId) => {
    const guild = client.guilds.cache.get(guildId);
    if (guild === undefined) return { kind: 'none' };
    try {
      const channelId = await openDirectChannel(client.rest, guild.ownerId);
      return { kind: 'there', channelId, serverName: toInertText(guild.name, MAX_NAME) };
    } catch (error) {
      return { kind: toDiscordFailure(error).kind === 'refused' ? 'none' : 'unknown' };
    }
  };
}
