import { mayListMembers } from '../intents.ts';
import { channelsOf, toChannel, toEmoji, toGuild, toMember, toRole } from '../payloads.ts';
import { computeGuildPermissions } from '../permissions.ts';
import { refuse } from '../refusal.ts';
import { compareIds } from '../snowflake.ts';
import type { GuildState, World } from '../world.ts';
import { readLimit } from './query.ts';
import type { RestRequest, Route } from './route.ts';

/** Guilds with their channels, roles and members, to read. */
export function guildRoutes(world: World): Route[] {
  const guildOf = (request: RestRequest) => findGuild(world, request.params.guildId ?? '');
  return [
    {
      method: 'GET',
      path: '/users/@me/guilds',
      handle: () => ({
        status: 200,
        body: [...world.guilds.values()]
          .filter(({ botPresent }) => botPresent)
          .map((guild) => toOwnGuild(world, guild)),
      }),
    },
    {
      method: 'GET',
      path: '/guilds/:guildId',
      handle: (request) => {
        const guild = guildOf(request);
        const count = guild.members.size;
        const counts = { approximate_member_count: count, approximate_presence_count: count };
        return { status: 200, body: { ...toGuild(guild), ...(request.query.get('with_counts') === 'true' && counts) } };
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guildId/channels',
      handle: (request) => ({
        status: 200,
        body: channelsOf(world, guildOf(request).id).map((channel) => toChannel(world, channel)),
      }),
    },
    {
      method: 'GET',
      path: '/guilds/:guildId/roles',
      handle: (request) => ({ status: 200, body: [...guildOf(request).roles.values()].map(toRole) }),
    },
    {
      method: 'GET',
      path: '/guilds/:guildId/roles/:roleId',
      handle: (request) => {
        const role = guildOf(request).roles.get(request.params.roleId ?? '');
        if (role === undefined) throw refuse('unknownRole');
        return { status: 200, body: toRole(role) };
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guildId/emojis',
      handle: (request) => ({ status: 200, body: [...guildOf(request).emojis.values()].map(toEmoji) }),
    },
    ...memberRoutes(world),
  ];
}

function memberRoutes(world: World): Route[] {
  const guildOf = (request: RestRequest) => findGuild(world, request.params.guildId ?? '');
  return [
    {
      method: 'GET',
      path: '/guilds/:guildId/members',
      handle: (request) => ({ status: 200, body: listMembers(world, guildOf(request), request.query) }),
    },
    {
      method: 'GET',
      path: '/guilds/:guildId/members/:userId',
      handle: (request) => ({ status: 200, body: findMember(world, guildOf(request), request.params.userId ?? '') }),
    },
  ];
}

/**
 * By their ids, in pages. Source: resources/guild, "List Guild Members".
 * @throws RefusalError 50001 unless the application may have the members intent
 */
function listMembers(world: World, guild: GuildState, query: URLSearchParams) {
  if (!mayListMembers(world.application.flags)) throw refuse('missingAccess');
  const limit = readLimit(query, { standard: 1, least: 1, most: 1_000 });
  const after = query.get('after') ?? '0';
  const ids = [...guild.members.keys()].toSorted(compareIds).filter((id) => compareIds(id, after) > 0);
  return ids.slice(0, limit).flatMap((id) => {
    const member = guild.members.get(id);
    return member === undefined ? [] : [toMember(member)];
  });
}

/** A guild as the list of one's own guilds shows it: a part of it, with one's permissions there. */
function toOwnGuild(world: World, state: GuildState) {
  const { id, name, icon, banner, features } = toGuild(state);
  const member = state.members.get(world.bot.id);
  const permissions = String(member === undefined ? 0n : computeGuildPermissions(state, member));
  return { id, name, icon, banner, features, owner: state.ownerId === world.bot.id, permissions };
}

/**
 * A guild that the bot is in. Discord does not tell whether another one exists (api-docs issue 5840).
 * @throws RefusalError 10004
 */
export function findGuild(world: World, guildId: string): GuildState {
  const guild = world.guilds.get(guildId);
  if (guild?.botPresent !== true) throw refuse('unknownGuild');
  return guild;
}

function findMember(world: World, guild: GuildState, asked: string) {
  const userId = asked === '@me' ? world.bot.id : asked;
  const member = guild.members.get(userId);
  if (member !== undefined) return toMember(member);
  throw refuse(world.users.has(userId) ? 'unknownMember' : 'unknownUser');
}
