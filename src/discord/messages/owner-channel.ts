/** Direct messages to a server's owner: the last place to tell what nobody in the server could be told. */
import { type Client, Routes } from 'discord.js';
import { z } from 'zod';
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
const channelSchema = z.object({ id: z.string() });

export function createFindOwnerChannel(client: Client): FindOwnerChannel {
  return async (guildId) => {
    const guild = client.guilds.cache.get(guildId);
    if (guild === undefined) return { kind: 'none' };
    try {
      const body = { recipient_id: guild.ownerId };
      const { id } = channelSchema.parse(await client.rest.post(Routes.userChannels(), { body }));
      return { kind: 'there', channelId: id, serverName: toInertText(guild.name, MAX_NAME) };
    } catch (error) {
      return { kind: toDiscordFailure(error).kind === 'refused' ? 'none' : 'unknown' };
    }
  };
}
