/** Finds out which of some people are in a guild. */
import type { Client } from 'discord.js';

/** Source: Discord, events/gateway-events, "Request Guild Members". Named by their ids, they take no privileged intent. */
const MOST_AT_ONCE = 100;
const PATIENCE_MS = 10_000;

/**
 * Asks over the gateway, many at a time: a call for each would take minutes.
 *
 * @returns those who are members, and whether they are bots; undefined when Discord did not tell
 */
export async function findPresentMembers(
  client: Client | undefined,
  guildId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, boolean> | undefined> {
  const guild = client?.guilds.cache.get(guildId);
  if (guild === undefined) return undefined;
  const present = new Map<string, boolean>();
  try {
    for (let start = 0; start < userIds.length; start += MOST_AT_ONCE) {
      const user = userIds.slice(start, start + MOST_AT_ONCE);
      const found = await guild.members.fetch({ user, time: PATIENCE_MS });
      for (const [id, member] of found) present.set(id, member.user.bot);
    }
    return present;
  } catch {
    return undefined;
  }
}

/** @returns those who are no members; undefined when Discord did not tell */
export async function findAbsentMembers(
  client: Client | undefined,
  guildId: string,
  userIds: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  const present = await findPresentMembers(client, guildId, userIds);
  return present && new Set(userIds.filter((id) => !present.has(id)));
}
