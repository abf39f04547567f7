import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { MemberRoles, RoleChanged, RoleFailure, RoleOfMember } from '../../services/member-roles.ts';
import { DISCORD_CODES, toDiscordFailure } from './discord-failure.ts';

const memberSchema = z.object({ roles: z.array(z.string()), joined_at: z.string().nullish() });

/** @param rest - with the bot's token; it waits for Discord's rate limits by itself, and encodes reasons for their header */
export function createMemberRoles({ rest }: { readonly rest: REST }): MemberRoles {
  const change = async (method: 'put' | 'delete', role: RoleOfMember, reason: string): Promise<RoleChanged> => {
    try {
      const route = Routes.guildMemberRole(role.guildId, role.memberId, role.roleId);
      await rest[method](route, { reason });
      return { kind: 'done' };
    } catch (error) {
      return toRoleFailure(error);
    }
  };
  return {
    async find(guildId, memberId) {
      try {
        const { roles, joined_at: joinedAt } = memberSchema.parse(
          await rest.get(Routes.guildMember(guildId, memberId)),
        );
        const joined = Date.parse(joinedAt ?? '');
        const member = { roleIds: new Set(roles), joinedAt: Number.isNaN(joined) ? 0 : joined };
        return { kind: 'there', member };
      } catch (error) {
        return toRoleFailure(error);
      }
    },
    give: (role, reason) => change('put', role, reason),
    take: (role, reason) => change('delete', role, reason),
  };
}

function toRoleFailure(error: unknown): RoleFailure {
  const failure = toDiscordFailure(error);
  if (failure.kind !== 'refused') return failure.kind === 'rate-limited' ? failure : { kind: 'no-answer' };
  const isAbsent = failure.code === DISCORD_CODES.unknownMember || failure.code === DISCORD_CODES.unknownUser;
  return { kind: isAbsent ? 'absent' : 'refused' };
}
