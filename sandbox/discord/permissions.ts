import { ALL_PERMISSIONS, DM_APPLICATION_PERMISSIONS, isThreadType, PERMISSIONS, type Permission } from './protocol.ts';
import type { Channel, GuildState, Member, Overwrite, World } from './world.ts';

/** What a member may do in the guild at large, before any exceptions of channels. */
export function computeGuildPermissions(guild: GuildState, member: Member): bigint {
  if (member.id === guild.ownerId) return ALL_PERMISSIONS;
  let bits = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const roleId of member.roleIds) bits |= guild.roles.get(roleId)?.permissions ?? 0n;
  return (bits & PERMISSIONS.Administrator) === 0n ? bits : ALL_PERMISSIONS;
}

/**
 * What a member may do in a channel: @everyone's exceptions, then those of all roles together, then the member's own.
 * A thread has those of the channel it is in. Source: topics/permissions, "Permission Overwrites".
 */
export function computePermissions(world: World, guild: GuildState, member: Member, channel: Channel): bigint {
  const base = computeGuildPermissions(guild, member);
  if (base === ALL_PERMISSIONS) return base;
  const place = isThreadType(channel.type) ? (world.channels.get(channel.parentId ?? '') ?? channel) : channel;
  const own = place.overwrites;
  let bits = applyOverwrites(
    base,
    own.filter((overwrite) => overwrite.id === guild.id),
  );
  bits = applyOverwrites(
    bits,
    own.filter((overwrite) => overwrite.type === 0 && member.roleIds.includes(overwrite.id)),
  );
  bits = applyOverwrites(
    bits,
    own.filter((overwrite) => overwrite.type === 1 && overwrite.id === member.id),
  );
  // Source: topics/permissions, "Permissions for Timed Out Members".
  if ((member.timedOutUntil ?? 0) > world.now()) bits &= PERMISSIONS.ViewChannel | PERMISSIONS.ReadMessageHistory;
  // Who cannot see a channel can do nothing in it. Source: topics/permissions, "Implicit Permissions".
  return (bits & PERMISSIONS.ViewChannel) === 0n ? 0n : bits;
}

function applyOverwrites(bits: bigint, overwrites: readonly Overwrite[]): bigint {
  const deny = overwrites.reduce((all, overwrite) => all | overwrite.deny, 0n);
  const allow = overwrites.reduce((all, overwrite) => all | overwrite.allow, 0n);
  return (bits & ~deny) | allow;
}

/** What a user may do in a channel: nothing for who is not in its guild, and in direct messages what those allow. */
export function computeUserPermissions(world: World, userId: string, channel: Channel): bigint {
  if (channel.guildId === undefined) {
    const takesPart = userId === channel.recipientId || userId === world.bot.id;
    return takesPart
      ? DM_APPLICATION_PERMISSIONS |
          PERMISSIONS.ViewChannel |
          PERMISSIONS.SendMessages |
          PERMISSIONS.AddReactions |
          PERMISSIONS.ReadMessageHistory |
          PERMISSIONS.UseApplicationCommands
      : 0n;
  }
  const guild = world.guilds.get(channel.guildId);
  const member = guild?.members.get(userId);
  return guild === undefined || member === undefined ? 0n : computePermissions(world, guild, member, channel);
}

/** Whether all of the named permissions are among the bits. */
export function hasPermissions(bits: bigint, ...names: readonly Permission[]): boolean {
  return names.every((name) => (bits & PERMISSIONS[name]) !== 0n);
}
