/** What members of a guild are called there. */
import type { Client } from 'discord.js';
import { isDiscordId } from '../points/person.ts';

/** A picture waits for it. */
const PATIENCE_MS = 3_000;

/**
 * Asks over the gateway: named by their ids, members take no privileged intent.
 *
 * @param userIds - at most 100
 * @returns their display names; of who is no member, or when Discord did not tell, none
 */
export async function findMemberNames(
  client: Client | undefined,
  guildId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const user = userIds.filter(isDiscordId);
  const guild = client?.guilds.cache.get(guildId);
  if (guild === undefined || user.length === 0) return new Map();
  try {
    const members = await guild.members.fetch({ user, time: PATIENCE_MS });
    return new Map(members.map(({ id, displayName }) => [id, displayName]));
  } catch {
    return new Map();
  }
}
