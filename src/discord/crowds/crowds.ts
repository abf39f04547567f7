/** Crowds of members, as Discord knows them. */
import { type Client, MessageType, Routes } from 'discord.js';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { toEmojiKey } from '../../reactions/emoji.ts';
import type { CrowdAsked, CrowdMember, CrowdPart, Crowds } from '../../services/bulks/crowd.ts';
import { text } from '../../texts/text.ts';
import { findPresentMembers } from '../absent-members.ts';
import { toDiscordFailure } from '../api/discord-failure.ts';

/** Most that one call reads. Sources: Discord, resources/message, "Get Reactions" and "Get Channel Messages". */
const PAGE = 100;
/** Source: Discord, resources/guild, "List Guild Members". */
const MEMBERS_PAGE = 1_000;
/** Of a thread; each hundred is a call. */
const MOST_MESSAGES = 10_000;
/** All other types are Discord's own. */
const WRITTEN_TYPES: ReadonlySet<number> = new Set([MessageType.Default, MessageType.Reply]);

const channelSchema = z.object({ guild_id: z.string().nullish() });
const userSchema = z.object({ id: z.string(), bot: z.boolean().optional() });
const usersSchema = z.array(userSchema);
const messageSchema = z.object({
  reactions: z
    .array(z.object({ emoji: z.object({ id: z.string().nullish(), name: z.string().nullish() }) }))
    .optional(),
});
const messagesSchema = z.array(
  z.object({ id: z.string(), author: userSchema, webhook_id: z.string().nullish(), type: z.number() }),
);
const membersSchema = z.array(z.object({ user: userSchema, roles: z.array(z.string()) }));

type Unreadable = 'refusal.crowd.message' | 'refusal.crowd.channel' | 'refusal.crowd.members-intent';

/** @param findClient - undefined: there is no connection now */
export function createCrowds(findClient: () => Client | undefined): Crowds {
  return {
    list: (guildId, asked) => list(requireClient(findClient), guildId, asked),
    findPresent: (guildId, userIds) => findPresentMembers(findClient(), guildId, userIds),
  };
}

function requireClient(findClient: () => Client | undefined): Client {
  const client = findClient();
  if (client === undefined) throw noAnswer();
  return client;
}

function list(client: Client, guildId: string, asked: CrowdAsked): AsyncIterable<CrowdPart> {
  switch (asked.kind) {
    case 'reactors':
      return listReactors(client, guildId, asked);
    case 'thread':
      return listWriters(client, guildId, asked.channelId);
    case 'role':
      return listHolders(client, guildId, asked.roleId);
  }
}

/** Ids lead anywhere: what another server has is not to be read from this one. */
async function requireChannel(client: Client, guildId: string, channelId: string): Promise<void> {
  const { guild_id: ownerId } = await read(client, channelSchema, Routes.channel(channelId), 'refusal.crowd.channel');
  if (ownerId !== guildId) throw unreadable('refusal.crowd.channel');
}

async function* listReactors(
  client: Client,
  guildId: string,
  { channelId, messageId, emojiKey }: Extract<CrowdAsked, { kind: 'reactors' }>,
): AsyncGenerator<CrowdPart> {
  await requireChannel(client, guildId, channelId);
  const route = Routes.channelMessage(channelId, messageId);
  const { reactions = [] } = await read(client, messageSchema, route, 'refusal.crowd.message');
  const seen = new Set<string>();
  for (const { emoji } of reactions) {
    if (emojiKey !== undefined && toEmojiKey(emoji) !== emojiKey) continue;
    const name = emoji.id == null ? (emoji.name ?? '') : `${emoji.name ?? '_'}:${emoji.id}`;
    const reactors = Routes.channelMessageReaction(channelId, messageId, encodeURIComponent(name));
    // Normal reactions, then super reactions.
    for (const type of ['0', '1']) yield* listUsers(client, reactors, type, seen);
  }
}

async function* listUsers(
  client: Client,
  route: `/${string}`,
  type: string,
  seen: Set<string>,
): AsyncGenerator<CrowdPart> {
  for (let after: string | undefined; ; ) {
    const query = { type, limit: String(PAGE), ...(after !== undefined && { after }) };
    const page = await read(client, usersSchema, route, 'refusal.crowd.message', query);
    yield { members: takeNew(page, seen) };
    after = page.at(-1)?.id;
    if (page.length < PAGE) return;
  }
}

/** From the newest message to the first. */
async function* listWriters(client: Client, guildId: string, channelId: string): AsyncGenerator<CrowdPart> {
  await requireChannel(client, guildId, channelId);
  const seen = new Set<string>();
  let before: string | undefined;
  for (let count = 0; count <= MOST_MESSAGES; count += PAGE) {
    const query = { limit: String(PAGE), ...(before !== undefined && { before }) };
    const route = Routes.channelMessages(channelId);
    const page = await read(client, messagesSchema, route, 'refusal.crowd.channel', query);
    const written = page.filter(({ type, webhook_id }) => WRITTEN_TYPES.has(type) && webhook_id == null);
    yield {
      members: takeNew(
        written.map(({ author }) => author),
        seen,
      ),
    };
    before = page.at(-1)?.id;
    if (page.length < PAGE) return;
  }
  throw new UserError('CROWD_TOO_LARGE', text('refusal.crowd.thread-too-long', { messages: MOST_MESSAGES }));
}

async function* listHolders(client: Client, guildId: string, roleId: string): AsyncGenerator<CrowdPart> {
  for (let after = '0'; ; ) {
    const query = { limit: String(MEMBERS_PAGE), after };
    const page = await read(client, membersSchema, Routes.guildMembers(guildId), 'refusal.crowd.members-intent', query);
    // Everybody has the role that is called like the server's id.
    const holders = page.filter(({ roles }) => roleId === guildId || roles.includes(roleId));
    yield { members: holders.map(({ user }) => ({ ...toMember(user), isPresent: true })) };
    after = page.at(-1)?.user.id ?? after;
    if (page.length < MEMBERS_PAGE) return;
  }
}

function takeNew(users: readonly z.infer<typeof userSchema>[], seen: Set<string>): readonly CrowdMember[] {
  return users.filter(({ id }) => !seen.has(id) && seen.add(id)).map(toMember);
}

function toMember({ id, bot }: z.infer<typeof userSchema>): CrowdMember {
  return { memberId: id, isBot: bot === true };
}

/** @param unreadable - what a refusal of Discord's means here */
async function read<T>(
  client: Client,
  schema: z.ZodType<T>,
  route: `/${string}`,
  key: Unreadable,
  query: Readonly<Record<string, string>> = {},
): Promise<T> {
  try {
    return schema.parse(await client.rest.get(route, { query: new URLSearchParams(query) }));
  } catch (error) {
    throw toDiscordFailure(error).kind === 'refused' ? unreadable(key) : noAnswer(error);
  }
}

function unreadable(key: Unreadable): UserError {
  return new UserError('CROWD_UNREADABLE', text(key));
}

function noAnswer(cause?: unknown): UserError {
  return new UserError('DISCORD_UNAVAILABLE', text('refusal.crowd.no-answer'), { cause });
}
