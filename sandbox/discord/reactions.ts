// The reactions on messages: who gave which, and the events that tell of it.
import type { APIReaction } from 'discord.js';
import { dispatchIn } from './channel-events.ts';
import { toEmojiKey } from './emoji.ts';
import { toMember } from './payloads.ts';
import { REACTION_TYPES } from './protocol.ts';
import type { PartialEmoji, Reaction, StoredMessage, World } from './world.ts';

/** One reaction of one user. */
export interface ReactionUse {
  readonly message: StoredMessage;
  readonly emoji: PartialEmoji;
  readonly userId: string;
  /** True for a super reaction, which is another one than the normal reaction of the same emoji. */
  readonly burst: boolean;
}

/** Discord takes them from the picture of the emoji; here every emoji has the same. */
const BURST_COLORS = ['#ffac33', '#ffd983'];

/** Adds a reaction and sends MESSAGE_REACTION_ADD. One that is there already stays, and nothing is sent. */
export function addReaction(world: World, use: ReactionUse): void {
  const { message, userId, burst } = use;
  const key = toEmojiKey(use.emoji);
  const reaction = message.reactions.get(key) ?? { emoji: use.emoji, normal: new Set(), burst: new Set() };
  const users = usersOf(reaction, burst);
  if (users.has(userId)) return;
  users.add(userId);
  message.reactions.set(key, reaction);
  showReactions(world, message);
  const member = world.guilds.get(message.guildId ?? '')?.members.get(userId);
  send(world, 'MESSAGE_REACTION_ADD', message, {
    user_id: userId,
    ...(member === undefined ? {} : { member: toMember(member) }),
    ...authorOf(world, message),
    emoji: reaction.emoji,
    ...kindOf(burst),
    ...(burst ? { burst_colors: BURST_COLORS } : {}),
  });
}

/**
 * Takes a reaction away and sends MESSAGE_REACTION_REMOVE.
 * @returns whether it was there
 */
export function removeReaction(world: World, { message, emoji, userId, burst }: ReactionUse): boolean {
  const key = toEmojiKey(emoji);
  const reaction = message.reactions.get(key);
  if (reaction === undefined || !usersOf(reaction, burst).delete(userId)) return false;
  if (reaction.normal.size + reaction.burst.size === 0) message.reactions.delete(key);
  showReactions(world, message);
  send(world, 'MESSAGE_REACTION_REMOVE', message, { user_id: userId, emoji: reaction.emoji, ...kindOf(burst) });
  return true;
}

/** Takes all reactions of a message away and sends MESSAGE_REACTION_REMOVE_ALL, unless it has none. */
export function clearReactions(world: World, message: StoredMessage): void {
  if (message.reactions.size === 0) return;
  message.reactions.clear();
  showReactions(world, message);
  send(world, 'MESSAGE_REACTION_REMOVE_ALL', message, {});
}

/** Takes all reactions of one emoji away and sends MESSAGE_REACTION_REMOVE_EMOJI, unless the message has none. */
export function clearEmoji(world: World, message: StoredMessage, emoji: PartialEmoji): void {
  const reaction = message.reactions.get(toEmojiKey(emoji));
  if (reaction === undefined) return;
  message.reactions.delete(toEmojiKey(emoji));
  showReactions(world, message);
  send(world, 'MESSAGE_REACTION_REMOVE_EMOJI', message, { emoji: reaction.emoji });
}

/** The users with a reaction of one kind, in the order of adding. */
export function usersOf(reaction: Reaction, burst: boolean): Set<string> {
  return burst ? reaction.burst : reaction.normal;
}

/** Counts are small and users are many, so a message is told its counts and not asked for its users. */
function showReactions(world: World, message: StoredMessage): void {
  const { reactions: _, ...payload } = message.payload;
  const shown = [...message.reactions.values()].map((reaction) => toReaction(world, reaction));
  message.payload = shown.length === 0 ? payload : { ...payload, reactions: shown };
}

function toReaction(world: World, { emoji, normal, burst }: Reaction): APIReaction {
  return {
    emoji,
    count: normal.size + burst.size,
    count_details: { normal: normal.size, burst: burst.size },
    me: normal.has(world.bot.id),
    me_burst: burst.has(world.bot.id),
    burst_colors: burst.size === 0 ? [] : BURST_COLORS,
  };
}

function kindOf(burst: boolean) {
  return { burst, type: burst ? REACTION_TYPES.burst : REACTION_TYPES.normal };
}

/** A webhook is no user, so its messages have no author to name. */
function authorOf(world: World, { payload }: StoredMessage): { message_author_id?: string } {
  const isNamed = world.settings.nameMessageAuthor && world.users.has(payload.author.id);
  return isNamed ? { message_author_id: payload.author.id } : {};
}

function send(world: World, event: string, message: StoredMessage, fields: Record<string, unknown>): void {
  const channel = world.channels.get(message.channelId);
  const guild = message.guildId === undefined ? {} : { guild_id: message.guildId };
  const data = { ...fields, channel_id: message.channelId, message_id: message.id, ...guild };
  if (channel !== undefined) dispatchIn(world, channel, event, data);
  world.changed();
}
