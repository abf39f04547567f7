/** A guild's roles and channels by REST, for the doctor, which has no gateway session that tells them. */
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { GuildLayout, LayoutOverwrite } from '../discord/api/guild-places.ts';

const bits = z.string().transform((text, context) => {
  if (/^\d+$/.test(text)) return BigInt(text);
  context.addIssue('not a number');
  return z.NEVER;
});
const rolesSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string().catch(''),
    permissions: bits,
    position: z.number().catch(0),
    managed: z.boolean().catch(false),
    tags: z.object({ bot_id: z.string().optional() }).optional(),
  }),
);
const channelsSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string().nullish(),
    permission_overwrites: z.array(z.object({ id: z.string(), allow: bits, deny: bits })).optional(),
  }),
);
const userSchema = z.object({ id: z.string() });
const memberSchema = z.object({ roles: z.array(z.string()) });

/** A guild as far as the doctor asks about it, with the names of its channels by id. */
export interface ReadLayout extends GuildLayout {
  readonly channelNames: ReadonlyMap<string, string>;
}

/** Undefined: Discord did not say, or not in a way that can be read. */
export async function readGuildLayout(rest: REST, guildId: string): Promise<ReadLayout | undefined> {
  try {
    const { id } = userSchema.parse(await rest.get(Routes.user()));
    const roles = rolesSchema.parse(await rest.get(Routes.guildRoles(guildId)));
    const channels = channelsSchema.parse(await rest.get(Routes.guildChannels(guildId)));
    const { roles: roleIds } = memberSchema.parse(await rest.get(Routes.guildMember(guildId, id)));
    const overwrites = new Map<string, readonly LayoutOverwrite[]>(
      channels.map((channel) => [channel.id, channel.permission_overwrites ?? []]),
    );
    return {
      guildId,
      ownerId: undefined,
      roles: new Map(
        roles.map((role) => [
          role.id,
          {
            ...{ id: role.id, name: role.name, permissions: role.permissions, position: role.position },
            ...{ isManaged: role.managed, isOfBot: role.tags?.bot_id !== undefined },
          },
        ]),
      ),
      findOverwrites: (channelId) => overwrites.get(channelId),
      me: { id, roleIds },
      channelNames: new Map(channels.map((channel) => [channel.id, channel.name ?? channel.id])),
    };
  } catch {
    return undefined;
  }
}
