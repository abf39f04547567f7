import { toMember } from '../payloads.ts';
import { computeGuildPermissions, hasPermissions } from '../permissions.ts';
import { refuse } from '../refusal.ts';
import { compareIds } from '../snowflake.ts';
import type { GuildState, Member, Role, World } from '../world.ts';
import { findGuild } from './guilds.ts';
import type { RestRequest, Route } from './route.ts';

/** `PUT` and `DELETE /guilds/{id}/members/{id}/roles/{id}`: a member gets a role, or loses it. Twice is as once. */
export function memberRoleRoutes(world: World): Route[] {
  const path = '/guilds/:guildId/members/:userId/roles/:roleId';
  return [
    { method: 'PUT', path, handle: (request) => change(world, request, (roles, id) => [...new Set([...roles, id])]) },
    {
      method: 'DELETE',
      path,
      handle: (request) => change(world, request, (roles, id) => roles.filter((one) => one !== id)),
    },
  ];
}

function change(
  world: World,
  { params }: RestRequest,
  toRoles: (roleIds: readonly string[], roleId: string) => readonly string[],
) {
  const guild = findGuild(world, params.guildId ?? '');
  const member = guild.members.get(params.userId ?? '');
  if (member === undefined) throw refuse(world.users.has(params.userId ?? '') ? 'unknownMember' : 'unknownUser');
  const role = guild.roles.get(params.roleId ?? '');
  if (role === undefined) throw refuse('unknownRole');
  if (!mayHandOut(guild, guild.members.get(world.bot.id), role)) throw refuse('missingPermissions');
  const roleIds = toRoles(member.roleIds, role.id);
  if (roleIds.length !== member.roleIds.length) {
    member.roleIds = roleIds;
    world.dispatch('GUILD_MEMBER_UPDATE', { guild_id: guild.id, ...toMember(member) }, guild.id);
    world.changed();
  }
  return { status: 204 };
}

/** Source: topics/permissions, "Permission Hierarchy". */
function mayHandOut(guild: GuildState, bot: Member | undefined, role: Role): boolean {
  if (bot === undefined || role.managed || role.id === guild.id) return false;
  if (!hasPermissions(computeGuildPermissions(guild, bot), 'ManageRoles')) return false;
  return bot.roleIds.some((id) => {
    const own = guild.roles.get(id);
    return own !== undefined && isAbove(own, role);
  });
}

/** Of two in one place the older one is above. */
function isAbove(one: Role, other: Role): boolean {
  return one.position > other.position || (one.position === other.position && compareIds(one.id, other.id) < 0);
}
