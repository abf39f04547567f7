/** Asks Discord about reactions, once for all that want to know. */
import { type Client, MessageType, PermissionFlagsBits, Routes } from 'discord.js';
import { z } from 'zod';
import type { Author } from '../../reactions/verdict.ts';
import type { MemberFacts, ReactionLookups } from '../../services/jobs/reaction-look-up-queue.ts';
import { toDiscordFailure } from '../api/discord-failure.ts';

interface ReactionLookupsOptions {
  readonly client: Client;
  readonly now: () => number;
}

/** Roles change without a word to a bot that may not see members. */
const MEMBER_FRESH_MS = 60_000;
const KEPT_MEMBERS = 5_000;
const KEPT_AUTHORS = 5_000;
/** Most messages that one call reads. Source: Discord, resources/message, "Get Channel Messages". */
const PAGE = 100;
const NEEDED = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;
/** A plain message, a reply, and what an app answers a command. All other types are Discord's, those to come as well. */
const WRITTEN_TYPES: ReadonlySet<number> = new Set([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
]);
/** JSON error code. Source: Discord, topics/opcodes-and-status-codes "JSON". */
const UNKNOWN_USER = 10013;

const memberSchema = z.object({
  user: z.object({ bot: z.boolean().optional() }),
  roles: z.array(z.string()),
  joined_at: z.string().nullish(),
});
const userSchema = z.object({ bot: z.boolean().optional() });
const channelSchema = z.object({ id: z.string(), parent_id: z.string().nullish() });

/** A message's author as the API shows it; a webhook has an id, but nobody is behind it. */
export const authoredSchema = z.object({
  author: z.object({ id: z.string(), bot: z.boolean().optional() }),
  webhook_id: z.string().nullish(),
  type: z.number().catch(MessageType.Default),
});
const identifiedSchema = authoredSchema.extend({ id: z.string() });

/** The author of a message, or the subject of a system message; their roles are not in it. */
export function toMessageAuthor({ author, webhook_id, type }: z.infer<typeof authoredSchema>): Author {
  const isBot = author.bot === true || webhook_id != null;
  const isWritten = WRITTEN_TYPES.has(type);
  return { id: author.id, isBot, isPresent: undefined, roleIds: undefined, isWritten };
}

/** Places that are known without asking. */
export function findKnownPlaces(client: Client, channelId: string): readonly string[] | undefined {
  const places: string[] = [];
  for (let id: string | null | undefined = channelId; id != null; ) {
    const channel = client.channels.cache.get(id);
    if (channel === undefined) return undefined;
    places.push(id);
    id = 'parentId' in channel ? channel.parentId : undefined;
  }
  return places;
}

export function createReactionLookups(options: ReactionLookupsOptions): ReactionLookups {
  const { client, now } = options;
  const members = new Map<string, { readonly at: number; readonly facts: Promise<MemberFacts | undefined> }>();

  return {
    async findMember(guildId, userId) {
      const name = `${guildId}/${userId}`;
      const known = members.get(name);
      if (known !== undefined && now() - known.at < MEMBER_FRESH_MS) return known.facts;
      const facts = fetchMember(options, guildId, userId);
      keep(members, name, { at: now(), facts }, KEPT_MEMBERS);
      const found = await facts;
      // Without an answer, the next caller asks again.
      if (found === undefined) members.delete(name);
      return found;
    },

    ...createAuthorReader(client),

    async findPlaces(channelId) {
      const places: string[] = [];
      try {
        for (let id: string | null | undefined = channelId; id != null; ) {
          const known = findKnownPlaces(client, id);
          if (known !== undefined) return [...places, ...known];
          const channel = channelSchema.parse(await client.rest.get(Routes.channel(id)));
          places.push(channel.id);
          id = channel.parent_id;
        }
        return places;
      } catch (error) {
        // A channel that the bot cannot see is in no place that a rule could name.
        return toDiscordFailure(error).kind === 'refused' ? [channelId, ...places] : undefined;
      }
    },
  };
}

async function fetchMember(
  options: Pick<ReactionLookupsOptions, 'client'>,
  guildId: string,
  userId: string,
): Promise<MemberFacts | undefined> {
  const { client } = options;
  try {
    const member = memberSchema.parse(await client.rest.get(Routes.guildMember(guildId, userId)));
    const joinedAt = Date.parse(member.joined_at ?? '');
    return {
      isBot: member.user.bot === true,
      isPresent: true,
      roleIds: member.roles,
      joinedAt: Number.isNaN(joinedAt) ? null : joinedAt,
    };
  } catch (error) {
    const failure = toDiscordFailure(error);
    if (failure.kind !== 'refused') return undefined;
    // A webhook has an id that no user has.
    if (failure.code === UNKNOWN_USER) return toAbsent(true);
    const bot = await findIsBot(options, userId);
    return bot === undefined ? undefined : toAbsent(bot);
  }
}

async function findIsBot(
  { client }: Pick<ReactionLookupsOptions, 'client'>,
  userId: string,
): Promise<boolean | undefined> {
  try {
    return userSchema.parse(await client.rest.get(Routes.user(userId))).bot === true;
  } catch (error) {
    return toDiscordFailure(error).kind === 'refused' ? true : undefined;
  }
}

/**
 * Reads who wrote messages, each once: that stays so. One read at a time in a channel, as Discord paces them anyway; whoever
 * has had to wait reads the page around their message, so that many messages at once cost few calls.
 */
function createAuthorReader(client: Client): Pick<ReactionLookups, 'findAuthor' | 'recallAuthor'> {
  const authors = new Map<string, Author>();
  const readings = new Map<string, Promise<unknown>>();

  async function read(
    channelId: string,
    messageId: string,
    isPage: boolean,
  ): Promise<Author | 'unreadable' | undefined> {
    try {
      const messages = isPage
        ? await client.rest.get(Routes.channelMessages(channelId), { query: aroundOf(messageId) })
        : [await client.rest.get(Routes.channelMessage(channelId, messageId))];
      for (const message of z.array(identifiedSchema).parse(messages)) {
        keep(authors, message.id, toMessageAuthor(message), KEPT_AUTHORS);
      }
      return authors.get(messageId) ?? 'unreadable';
    } catch (error) {
      return toDiscordFailure(error).kind === 'refused' ? 'unreadable' : undefined;
    }
  }

  async function findAuthor(channelId: string, messageId: string): Promise<Author | 'unreadable' | undefined> {
    for (let hasWaited = false; ; hasWaited = true) {
      const known = authors.get(messageId);
      if (known !== undefined) return known;
      const earlier = readings.get(channelId);
      if (earlier === undefined) {
        // A refusal counts against the bot at Discord, and here it is certain.
        if (isClosed(client, channelId)) return 'unreadable';
        const reading = read(channelId, messageId, hasWaited).finally(() => readings.delete(channelId));
        readings.set(channelId, reading);
        return reading;
      }
      await earlier;
    }
  }

  return { findAuthor, recallAuthor: (messageId) => authors.get(messageId) };
}

function aroundOf(messageId: string): URLSearchParams {
  return new URLSearchParams({ around: messageId, limit: String(PAGE) });
}

/** Whether the bot is known not to be allowed to read there. */
function isClosed(client: Client, channelId: string): boolean {
  const channel = client.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased()) return false;
  const { me } = channel.guild.members;
  return me !== null && channel.permissionsFor(me)?.has(NEEDED) === false;
}

/** As the newest of at most so many. */
function keep<Kept>(kept: Map<string, Kept>, name: string, value: Kept, most: number): void {
  kept.delete(name);
  kept.set(name, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

function toAbsent(isBot: boolean): MemberFacts {
  return { isBot, isPresent: false, roleIds: [], joinedAt: null };
}
