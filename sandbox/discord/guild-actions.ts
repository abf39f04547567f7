// What a guild can be told to do, and what everybody in it. `guild.ts` does it.
import type { APIMessage } from 'discord.js';
import type { EmojiInput } from './emoji.ts';
import type { ChannelOptions, HasId, OverwriteOptions } from './guild-state.ts';
import type { Person, ReactOptions } from './person.ts';
import type { Permission } from './protocol.ts';
import type { Channel, CustomEmoji, Member, Role } from './world.ts';

/** A new guild. */
export interface GuildOptions {
  readonly name: string;
  /** Its preferred language; `en-US` when left out. */
  readonly locale?: string;
  /** What the bot's own role allows beyond @everyone; nothing when left out. */
  readonly botPermissions?: readonly Permission[];
  /** False for a guild that the bot is not in. */
  readonly bot?: boolean;
}

/** A new member. */
export interface MemberOptions {
  /** User name; needed unless `user` is given. */
  readonly username?: string;
  /** The name shown for the user everywhere. */
  readonly displayName?: string;
  /** The name shown in this guild. */
  readonly nick?: string;
  readonly roles?: readonly HasId[];
  readonly bot?: boolean;
  /** The language of the person's client; `en-US` when left out. */
  readonly locale?: string;
  /** True for a user who was in the guild and is no longer. */
  readonly left?: boolean;
  /** Somebody who is in another guild already. */
  readonly user?: HasId;
}

/** A new role. */
export interface RoleOptions {
  readonly name: string;
  readonly permissions?: readonly Permission[];
  readonly mentionable?: boolean;
  /** As 0xRRGGBB. */
  readonly colour?: number;
}

/** What is changed of a role; what is left out stays. */
export interface RoleChange {
  readonly name?: string;
  readonly permissions?: readonly Permission[];
  /** Higher is above. */
  readonly position?: number;
}

/** What is changed of a member; what is left out stays. */
export interface MemberChange {
  readonly roles?: readonly HasId[];
  readonly nick?: string;
  /** The end of a timeout, in milliseconds since the epoch. */
  readonly timedOutUntil?: number;
}

/** A guild to set up and to look at. Every change is sent to the bot as Discord would. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  /** Its preferred language. */
  readonly locale: string;
  /** The role that everyone has. */
  readonly everyone: Role;
  readonly owner: Member;
  /** The bot as a member; removed from the guild and added again it is another one. */
  readonly bot: Member;
  /** Adds a role above all others. */
  readonly addRole: (options: RoleOptions) => Role;
  readonly changeRole: (role: HasId, change: RoleChange) => void;
  readonly removeRole: (role: HasId) => void;
  readonly addChannel: (options: ChannelOptions) => Channel;
  readonly changeChannel: (
    channel: HasId,
    change: { name?: string; overwrites?: readonly OverwriteOptions[]; parent?: HasId },
  ) => void;
  /** Begins a post in a forum: a thread, and its first message, which has the id of the thread. */
  readonly addPost: (
    forum: HasId,
    author: HasId,
    post: { name: string; content: string },
  ) => { readonly post: Channel; readonly message: APIMessage };
  /** Archives a thread. A message opens it again. */
  readonly archiveThread: (thread: HasId) => void;
  /** Locks a thread, or unlocks it: then only who manages threads writes in it. */
  readonly lockThread: (thread: HasId, locked?: boolean) => void;
  /** Removes a channel with its messages and, for a channel, its threads. */
  readonly removeChannel: (channel: HasId) => void;
  readonly addMember: (options: MemberOptions) => Member;
  readonly changeMember: (member: HasId, change: MemberChange) => void;
  /** The member leaves; the user goes on to exist. */
  readonly removeMember: (member: HasId) => void;
  readonly removeBot: () => void;
  readonly addBot: () => void;
  /** Posts a message as a member. */
  readonly message: (channel: HasId, author: HasId, content: string) => APIMessage;
  /** Posts a message as a webhook of that name: its author is no user. */
  readonly webhookMessage: (channel: HasId, name: string, content: string) => APIMessage;
  /**
   * A message that Discord posts in somebody's name, with the type of what it tells: 7 a member joined, 6 a message was
   * pinned. Source: resources/message, "Message Types".
   */
  readonly systemMessage: (channel: HasId, author: HasId, type: number) => APIMessage;
  /** Deletes a message as a moderator's client does. */
  readonly deleteMessage: (message: HasId) => void;
  /** The messages of a channel, oldest first: as that person sees them, or without a person all that are not ephemeral. */
  readonly channelMessages: (channel: HasId, as?: HasId) => APIMessage[];
  /** Adds an emoji of the guild's own. */
  readonly addEmoji: (options: { name: string; animated?: boolean }) => CustomEmoji;
  readonly removeEmoji: (emoji: Pick<CustomEmoji, 'id'>) => void;
  /**
   * Takes somebody's reaction away, as a moderator.
   * @throws Error when that user has none of this kind
   */
  readonly removeReaction: (message: HasId, emoji: EmojiInput, user: HasId, options?: ReactOptions) => void;
  /** Takes all reactions of a message away, as a moderator. */
  readonly clearReactions: (message: HasId) => void;
  /** Takes all reactions of one emoji away, as a moderator. */
  readonly clearEmoji: (message: HasId, emoji: EmojiInput) => void;
  /** Somebody to act as. */
  readonly person: (member: HasId) => Person;
}
