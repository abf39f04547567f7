/**
 * Reactions as the gateway tells them. discord.js leaves the author of the message out of its own event, so this reads
 * the raw one.
 */
import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import { isDiscordId } from '../../points/person.ts';
import { toEmojiKey } from '../../reactions/emoji.ts';
import type { ReactionEvent, ReactionIntake } from '../../services/jobs/reaction-intake.ts';

interface ReactionEventsOptions {
  readonly client: Client;
  readonly intake: Pick<ReactionIntake, 'take'>;
  /** The channel, what it is in, and the category of that, as far as it is known without asking. */
  readonly findKnownPlaces: (channelId: string) => readonly string[] | undefined;
  readonly log: Logger;
}

/** Far more than come within the minutes of a session's replay. */
const REMEMBERED_EVENTS = 10_000;

const idSchema = z.string().refine(isDiscordId);
const emojiSchema = z.object({ id: idSchema.nullish(), name: z.string().nullish() });
const placeSchema = z.object({ guild_id: idSchema, channel_id: idSchema, message_id: idSchema });
const kindSchema = z.object({
  burst: z.boolean().nullish().catch(undefined),
  type: z.number().nullish().catch(undefined),
});
const removedSchema = placeSchema.extend({ user_id: idSchema, emoji: emojiSchema, ...kindSchema.shape });
const addedSchema = removedSchema.extend({
  message_author_id: idSchema.nullish().catch(undefined),
  member: z
    .object({
      user: z.object({ bot: z.boolean().optional() }).optional(),
      roles: z.array(z.string()),
      joined_at: z.string().nullish(),
    })
    .nullish()
    .catch(undefined),
});
const clearedSchema = placeSchema.extend({ emoji: emojiSchema.optional() });

const REACTIONS = 'MESSAGE_REACTION_';
const packetSchema = z.object({ t: z.string().nullish(), s: z.number().nullish(), d: z.unknown() });

/** `type` of a super reaction. Source: Discord, resources/message, "Get Reactions". */
const SUPER_TYPE = 1;

/** Attaches to the client. Do it before the login: events come as soon as the session begins. */
export function listenToReactions({ client, intake, findKnownPlaces, log }: ReactionEventsOptions): void {
  const isReplay = createReplayFilter();
  client.on(Events.Raw, (packet: unknown, shardId: number) => {
    // Nearly all packets are about something else: their name is looked at before anything of them is parsed.
    if (!isAboutReactions(packet)) return;
    const { data } = packetSchema.safeParse(packet);
    if (data?.t == null || isReplay(shardId, data.t, data.s ?? undefined, data.d)) return;
    const event = toReactionEvent(data.t, data.d, findKnownPlaces);
    if (event === 'unreadable') log.warn({ shardId, reason: data.t }, 'an event about a reaction cannot be read');
    else if (event !== undefined) intake.take([event]);
  });
}

/** `READY` begins a session, and with it other numbers. */
function isAboutReactions(packet: unknown): boolean {
  if (typeof packet !== 'object' || packet === null || !('t' in packet) || typeof packet.t !== 'string') return false;
  return packet.t.startsWith(REACTIONS) || packet.t === 'READY';
}

/**
 * Finds what one session hands out a second time: an event with the number and the content of an earlier one. A reaction
 * that came, went, and is told to have come once more would otherwise look like one that came again.
 */
function createReplayFilter() {
  const seenByShard = new Map<number, Set<string>>();
  return (shardId: number, name: string, sequence: number | undefined, content: unknown): boolean => {
    if (name === 'READY') seenByShard.delete(shardId);
    if (sequence === undefined || !name.startsWith(REACTIONS)) return false;
    const seen = seenByShard.get(shardId) ?? new Set();
    seenByShard.set(shardId, seen);
    const event = `${sequence} ${name} ${JSON.stringify(content)}`;
    if (seen.has(event)) return true;
    seen.add(event);
    const [oldest] = seen;
    if (seen.size > REMEMBERED_EVENTS && oldest !== undefined) seen.delete(oldest);
    return false;
  };
}

/** Undefined: not about a reaction in a server, or about an emoji that is gone. */
function toReactionEvent(
  name: string,
  content: unknown,
  findKnownPlaces: ReactionEventsOptions['findKnownPlaces'],
): ReactionEvent | 'unreadable' | undefined {
  if (!name.startsWith(REACTIONS) || isDirectMessage(content)) return undefined;
  switch (name) {
    case 'MESSAGE_REACTION_ADD':
      return toAdded(content, findKnownPlaces);
    case 'MESSAGE_REACTION_REMOVE':
      return toRemoved(content);
    case 'MESSAGE_REACTION_REMOVE_ALL':
    case 'MESSAGE_REACTION_REMOVE_EMOJI':
      return toCleared(name, content);
    default:
      return undefined;
  }
}

function isDirectMessage(content: unknown): boolean {
  return typeof content === 'object' && content !== null && !('guild_id' in content && content.guild_id);
}

function toAdded(
  content: unknown,
  findKnownPlaces: ReactionEventsOptions['findKnownPlaces'],
): ReactionEvent | 'unreadable' | undefined {
  const { data } = addedSchema.safeParse(content);
  if (data === undefined) return 'unreadable';
  const emojiKey = toEmojiKey(data.emoji);
  if (emojiKey === undefined) return undefined;
  const { member } = data;
  const authorId = data.message_author_id ?? undefined;
  return {
    kind: 'added',
    ...toPlace(data),
    emojiKey,
    isSuper: isSuper(data),
    facts: {
      giver: {
        id: data.user_id,
        // Discord says so only of bots.
        isBot: member?.user === undefined ? undefined : member.user.bot === true,
        roleIds: member?.roles,
        joinedAt: member == null ? undefined : toTime(member.joined_at),
      },
      author:
        authorId === undefined
          ? undefined
          : { id: authorId, isBot: undefined, isPresent: undefined, roleIds: undefined, isWritten: undefined },
      placeIds: findKnownPlaces(data.channel_id),
    },
  };
}

function toRemoved(content: unknown): ReactionEvent | 'unreadable' | undefined {
  const { data } = removedSchema.safeParse(content);
  if (data === undefined) return 'unreadable';
  const emojiKey = toEmojiKey(data.emoji);
  if (emojiKey === undefined) return undefined;
  const { guildId, messageId } = toPlace(data);
  return { kind: 'removed', guildId, messageId, reactorId: data.user_id, emojiKey, isSuper: isSuper(data) };
}

function toCleared(name: string, content: unknown): ReactionEvent | 'unreadable' | undefined {
  const { data } = clearedSchema.safeParse(content);
  if (data === undefined) return 'unreadable';
  const { guildId, messageId } = toPlace(data);
  if (name === 'MESSAGE_REACTION_REMOVE_ALL') return { kind: 'cleared', guildId, messageId, emojiKey: undefined };
  const emojiKey = data.emoji === undefined ? undefined : toEmojiKey(data.emoji);
  return emojiKey === undefined ? 'unreadable' : { kind: 'cleared', guildId, messageId, emojiKey };
}

function toPlace({ guild_id, channel_id, message_id }: z.infer<typeof placeSchema>) {
  return { guildId: guild_id, channelId: channel_id, messageId: message_id };
}

function isSuper({ burst, type }: z.infer<typeof kindSchema>): boolean {
  return burst === true || type === SUPER_TYPE;
}

/** Undefined where it says no time: then it is looked up. */
function toTime(text: string | null | undefined): number | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : at;
}
