import type { APIMessage } from 'discord.js';
import type { MessageBody } from './message-body.ts';
import { toUser } from './payloads.ts';
import { computeUserPermissions, hasPermissions } from './permissions.ts';
import type { Channel, User, World } from './world.ts';

/** Whom a message mentions so that it rings. Mentions inside an embed never ring and are not listed. */
export interface Mentions {
  readonly users: readonly User[];
  readonly roleIds: readonly string[];
  readonly everyone: boolean;
  readonly fields: Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'>;
}

/**
 * Finds the mentions in a message's content that `allowed_mentions` lets through. Without that field all of them ring.
 * Source: resources/message, "Allowed Mentions Object".
 */
export function findMentions(world: World, channel: Channel, author: User, body: MessageBody): Mentions {
  const content = body.content ?? '';
  const allowed = body.allowed_mentions ?? undefined;
  const parsed = (kind: string) => allowed === undefined || (allowed.parse ?? []).some((name) => name === kind);
  const mayPingAll = hasPermissions(computeUserPermissions(world, author.id, channel), 'MentionEveryone');
  const guild = world.guilds.get(channel.guildId ?? '');
  const users = idsIn(content, /<@!?(\d+)>/g)
    .filter((id) => parsed('users') || (allowed?.users ?? []).includes(id))
    .flatMap((id) => world.users.get(id) ?? []);
  const roleIds = idsIn(content, /<@&(\d+)>/g)
    .filter((id) => parsed('roles') || (allowed?.roles ?? []).includes(id))
    .filter((id) => mayPingAll || guild?.roles.get(id)?.mentionable === true);
  const everyone = /@(everyone|here)/.test(content) && parsed('everyone') && mayPingAll;
  const fields = { mentions: users.map(toUser), mention_roles: [...roleIds], mention_everyone: everyone };
  return { users, roleIds, everyone, fields };
}

function idsIn(content: string, pattern: RegExp): string[] {
  return [...new Set([...content.matchAll(pattern)].map((match) => match[1] ?? ''))];
}
