import { describeEmoji, type EmojiInput, toEmojiKey, toPartialEmoji } from './emoji.ts';
import { canSee, isEphemeral } from './message.ts';
import { computeUserPermissions, hasPermissions } from './permissions.ts';
import type { ReactionUse } from './reactions.ts';
import type { Channel, StoredMessage, User, World } from './world.ts';

/** Most different emoji on one message. Source: topics/opcodes-and-status-codes, code 30010. */
const MAX_EMOJI = 20;

/** What somebody wants to put on a message. */
export interface ReactionWish {
  readonly user: User;
  readonly messageId: string;
  readonly emoji: EmojiInput;
  readonly burst: boolean;
}

/**
 * The reaction that a user adds.
 * @throws Error that says why Discord would not let the user
 */
export function planReaction(world: World, wish: ReactionWish): ReactionUse {
  const { message, channel } = reach(world, wish);
  const who = wish.user.displayName ?? wish.user.username;
  const bits = computeUserPermissions(world, wish.user.id, channel);
  if (!hasPermissions(bits, 'ReadMessageHistory')) {
    throw new Error(`${who} may not read earlier messages in #${channel.name}, which reacting takes.`);
  }
  const emoji = toPartialEmoji(wish.emoji);
  if (!message.reactions.has(toEmojiKey(emoji))) {
    if (!hasPermissions(bits, 'AddReactions')) {
      throw new Error(`${who} may not add new reactions in #${channel.name}, only join in those that are there.`);
    }
    if (isExternal(wish.emoji, message) && !hasPermissions(bits, 'UseExternalEmojis')) {
      throw new Error(`${who} may not use emoji of other guilds in #${channel.name}.`);
    }
    if (message.reactions.size >= MAX_EMOJI) {
      throw new Error(`The message has ${MAX_EMOJI} different emoji already, which is the most.`);
    }
  }
  return { message, emoji, userId: wish.user.id, burst: wish.burst };
}

/**
 * The reaction that a user takes back.
 * @throws Error that says why Discord would not let the user
 */
export function planRemoval(world: World, wish: ReactionWish): ReactionUse {
  const { message } = reach(world, wish);
  return { message, emoji: toPartialEmoji(wish.emoji), userId: wish.user.id, burst: wish.burst };
}

/** The error for taking a reaction away that is not there. */
export function noSuchReaction(user: User, emoji: EmojiInput, burst: boolean): Error {
  const kind = burst ? 'super reaction' : 'reaction';
  return new Error(`${user.username} has no ${kind} ${describeEmoji(toPartialEmoji(emoji))} on the message.`);
}

function reach(world: World, { user, messageId }: ReactionWish): { message: StoredMessage; channel: Channel } {
  const message = world.messages.get(messageId);
  const channel = world.channels.get(message?.channelId ?? '');
  if (message === undefined || channel === undefined) {
    throw new Error(`There is no message ${messageId} (any more).`);
  }
  if (!canSee(world, user.id, message)) throw new Error(`${user.username} does not see the message.`);
  if (isEphemeral(message)) throw new Error('An ephemeral message takes no reactions.');
  if (channel.thread?.archived === true) {
    throw new Error(`The thread "${channel.name}" is archived: its messages and their reactions stay as they are.`);
  }
  return { message, channel };
}

function isExternal(emoji: EmojiInput, message: StoredMessage): boolean {
  return typeof emoji !== 'string' && emoji.guildId !== message.guildId;
}
