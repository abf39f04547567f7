/** The reads of a catch-up: channels and threads, their messages, and who reacted to them. */
import { type Client, type Guild, PermissionFlagsBits, Routes } from 'discord.js';
import { z } from 'zod';
import type { ListedReactor } from '../../reactions/catch-up.ts';
import { toEmojiKey } from '../../reactions/emoji.ts';
import { toFirstId } from '../../reactions/snowflake.ts';
import type { Author } from '../../reactions/verdict.ts';
import type { BoundedReader } from '../api/bounded-reader.ts';
import { authoredSchema, findKnownPlaces, toMessageAuthor } from './reaction-lookups.ts';

/** Somewhere that messages are. */
export interface ReadChannel {
  readonly channelId: string;
  /** The channel, what it is in, and the category of that. Undefined: not known without asking. */
  readonly placeIds: readonly string[] | undefined;
}

/** An emoji under a message, with how many reacted. */
export interface CountedEmoji {
  readonly emojiKey: string;
  /** As a route wants it. */
  readonly routeName: string;
  readonly normal: number;
  /** Undefined: not told. */
  readonly super: number | undefined;
}

export interface ListedMessage extends ReadChannel {
  readonly messageId: string;
  readonly author: Author;
  readonly emojis: readonly CountedEmoji[];
}

const PAGE = 100;
const NEEDED = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

const reactionSchema = z.object({
  emoji: z.object({ id: z.string().nullish(), name: z.string().nullish() }),
  count: z.number(),
  count_details: z.object({ burst: z.number(), normal: z.number() }).optional().catch(undefined),
});
const messageSchema = authoredSchema.extend({ id: z.string(), reactions: z.array(reactionSchema).optional() });
const messagesSchema = z.array(messageSchema);
const threadSchema = z.object({
  id: z.string(),
  parent_id: z.string().nullish(),
  thread_metadata: z.object({ archive_timestamp: z.string().nullish() }).nullish(),
});
const threadsSchema = z.object({
  threads: z.array(threadSchema),
  has_more: z.boolean().optional().catch(undefined),
});
const usersSchema = z.array(z.object({ id: z.string(), bot: z.boolean().optional() }));

/** Channels and threads whose messages the bot may read and that may have something posted since `from`. */
export async function listReadChannels(
  client: Client,
  guild: Guild,
  from: number,
  reader: BoundedReader,
): Promise<ReadChannel[]> {
  const fromId = BigInt(toFirstId(from));
  const channels = guild.channels.cache.filter((channel) => {
    if (!channel.isTextBased() || !mayRead(guild, channel.id)) return false;
    // Not told is not the same as never: then its messages tell.
    return channel.lastMessageId == null || BigInt(channel.lastMessageId) >= fromId;
  });
  const active = await reader.read(threadsSchema, Routes.guildActiveThreads(guild.id));
  const threads = (active?.threads ?? []).filter(({ parent_id }) => parent_id != null && mayRead(guild, parent_id));
  const ids = new Set([...channels.keys(), ...threads.map(({ id }) => id)]);
  const parentOf = new Map(threads.map(({ id, parent_id }) => [id, parent_id]));
  return [...ids].map((id) => toReadChannel(client, id, parentOf.get(id)));
}

/** Threads that were closed since `from`: they may have got reactions before. Private ones where the bot was added. */
export async function listArchivedThreads(
  client: Client,
  guild: Guild,
  from: number,
  reader: BoundedReader,
): Promise<ReadChannel[]> {
  const places: ReadChannel[] = [];
  for (const channel of guild.channels.cache.values()) {
    if (!('threads' in channel) || !mayRead(guild, channel.id)) continue;
    const routes = [Routes.channelThreads(channel.id, 'public'), Routes.channelJoinedArchivedThreads(channel.id)];
    // A forum has no private posts.
    for (const route of channel.isThreadOnly() ? routes.slice(0, 1) : routes) {
      for (const id of await listArchived(route, from, reader)) places.push(toReadChannel(client, id, channel.id));
    }
  }
  return places;
}

/** Newest first, page by page, back to `from`. */
async function listArchived(route: `/${string}`, from: number, reader: BoundedReader): Promise<Iterable<string>> {
  const ids = new Set<string>();
  for (let before: string | undefined; ; ) {
    const page = await reader.read(threadsSchema, route, {
      limit: String(PAGE),
      ...(before !== undefined && { before }),
    });
    const threads = page?.threads ?? [];
    const recent = threads.filter((thread) => !(toArchivedAt(thread) < from));
    const known = ids.size;
    for (const { id } of recent) ids.add(id);
    if (page?.has_more !== true || recent.length < threads.length) return ids;
    before = toNextPage(route, threads.at(-1));
    if (before !== undefined && ids.size > known) continue;
    reader.leaveOut();
    return ids;
  }
}

function toArchivedAt({ thread_metadata }: z.infer<typeof threadSchema>): number {
  return Date.parse(thread_metadata?.archive_timestamp ?? '');
}

/** Public ones are paged by time, and several may have been closed in one moment; the joined ones by id. */
function toNextPage(route: string, last: z.infer<typeof threadSchema> | undefined): string | undefined {
  if (last === undefined || !route.endsWith('/public')) return last?.id;
  const archivedAt = toArchivedAt(last);
  return Number.isNaN(archivedAt) ? undefined : new Date(archivedAt + 1).toISOString();
}

function mayRead(guild: Guild, channelId: string): boolean {
  const me = guild.members.me;
  // Without its own member the bot cannot tell; Discord will.
  return me === null || guild.channels.cache.get(channelId)?.permissionsFor(me).has(NEEDED) === true;
}

function toReadChannel(client: Client, channelId: string, parentId: string | null | undefined): ReadChannel {
  const known = findKnownPlaces(client, channelId);
  if (known !== undefined) return { channelId, placeIds: known };
  const parents = parentId == null ? [] : (findKnownPlaces(client, parentId) ?? [parentId]);
  return { channelId, placeIds: [channelId, ...parents] };
}

/**
 * The next messages of a place after one, oldest first.
 *
 * @returns undefined when they could not be read
 */
export async function listMessages(
  place: ReadChannel,
  afterId: string,
  reader: BoundedReader,
): Promise<{ readonly messages: readonly ListedMessage[]; readonly nextId: string | undefined } | undefined> {
  const query = { after: afterId, limit: String(PAGE) };
  const page = await reader.read(messagesSchema, Routes.channelMessages(place.channelId), query);
  if (page === undefined) return undefined;
  const oldestFirst = page.toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  const last = oldestFirst.at(-1)?.id;
  return {
    messages: oldestFirst.map((message) => toListedMessage(place, message)),
    nextId: page.length < PAGE ? undefined : last,
  };
}

/** One message by its id. Undefined: it could not be read. */
export async function readMessage(
  place: ReadChannel,
  messageId: string,
  reader: BoundedReader,
): Promise<ListedMessage | 'gone' | undefined> {
  const message = await reader.readOne(messageSchema, Routes.channelMessage(place.channelId, messageId));
  return message === 'gone' ? message : message && toListedMessage(place, message);
}

function toListedMessage(place: ReadChannel, message: z.infer<typeof messageSchema>): ListedMessage {
  const emojis = (message.reactions ?? []).flatMap(({ emoji, count, count_details: details }) => {
    const emojiKey = toEmojiKey(emoji);
    if (emojiKey === undefined) return [];
    const routeName = emoji.id == null ? (emoji.name ?? '') : `${emoji.name ?? '_'}:${emoji.id}`;
    return [{ emojiKey, routeName, normal: details?.normal ?? count, super: details?.burst }];
  });
  return { ...place, messageId: message.id, author: toMessageAuthor(message), emojis };
}

/**
 * Everybody who reacts to a message with an emoji now.
 *
 * @returns undefined when not all of it could be read
 */
export async function listReactors(
  { channelId, messageId }: Pick<ListedMessage, 'channelId' | 'messageId'>,
  routeName: string,
  reader: BoundedReader,
  wanted: { readonly normal: boolean; readonly super: boolean },
): Promise<readonly ListedReactor[] | undefined> {
  const route = Routes.channelMessageReaction(channelId, messageId, encodeURIComponent(routeName));
  const normal = wanted.normal ? await listUsers(route, '0', reader) : [];
  const burst = wanted.super ? await listUsers(route, '1', reader) : [];
  if (normal === undefined || burst === undefined) return undefined;
  const superIds = new Set(burst.map(({ id }) => id));
  const normalIds = new Set(normal.map(({ id }) => id));
  const users = new Map([...normal, ...burst].map((user) => [user.id, user]));
  return [...users.values()].map(({ id, bot }) => ({
    id,
    isBot: bot === true,
    hasNormal: normalIds.has(id),
    hasSuper: superIds.has(id),
  }));
}

async function listUsers(route: `/${string}`, type: '0' | '1', reader: BoundedReader) {
  const users: z.infer<typeof usersSchema> = [];
  for (;;) {
    const after = users.at(-1)?.id;
    const query = { type, limit: String(PAGE), ...(after !== undefined && { after }) };
    const page = await reader.read(usersSchema, route, query);
    if (page === undefined) return undefined;
    users.push(...page);
    if (page.length < PAGE) return users;
  }
}
