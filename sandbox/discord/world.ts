import { randomBytes } from 'node:crypto';
import type { APIMessage, APIMessageInteractionMetadata } from 'discord.js';
import { createSnowflakes } from './snowflake.ts';

/** An account: a person or a bot. */
export interface User {
  readonly id: string;
  readonly username: string;
  /** The name shown instead of the user name. */
  displayName: string | undefined;
  readonly bot: boolean;
  /** The language of the person's client. */
  locale: string;
  /** Whether others than friends may write to them; may be changed. */
  takesMessages: boolean;
}

/** A guild's role. The one with the guild's own id is @everyone. */
export interface Role {
  readonly id: string;
  readonly guildId: string;
  name: string;
  permissions: bigint;
  /** Higher is above. */
  position: number;
  /** As 0xRRGGBB; 0: none. */
  readonly colour: number;
  readonly managed: boolean;
  readonly mentionable: boolean;
}

/** An exception to the roles' permissions in one channel; `type` 0 is a role, 1 a member. */
export interface Overwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
}

/** What a thread has beyond a channel. */
export interface Thread {
  /** Who began it. */
  readonly ownerId: string;
  archived: boolean;
  /** Only who manages threads writes in it and opens it again. */
  locked: boolean;
  /** When it was last archived or opened again; at first, when it was made. */
  archiveChangedAt: number;
  /** Messages in it, the first of a forum's post not counted. */
  messageCount: number;
}

/** A channel of a guild, a thread, or a direct message with the bot. */
export interface Channel {
  readonly id: string;
  readonly guildId: string | undefined;
  readonly type: number;
  name: string;
  parentId: string | undefined;
  overwrites: readonly Overwrite[];
  readonly position: number;
  /** Who talks with the bot, in a direct message. */
  readonly recipientId: string | undefined;
  readonly createdAt: number;
  /** Undefined for what is no thread. */
  readonly thread: Thread | undefined;
  lastMessageId: string | undefined;
}

/** A user in a guild. `id` is the user's. Who has left stays as a user without a place in `Guild.members`. */
export interface Member {
  readonly id: string;
  readonly guildId: string;
  readonly user: User;
  readonly mention: string;
  readonly joinedAt: number;
  nick: string | undefined;
  roleIds: readonly string[];
  /** Until when the member is in a timeout; undefined: in none. */
  timedOutUntil: number | undefined;
}

/** An emoji of a guild's own. */
export interface CustomEmoji {
  readonly id: string;
  readonly guildId: string;
  readonly name: string;
  readonly animated: boolean;
  /** As it is written in a message, e.g. `<:coin:123>`. */
  readonly text: string;
}

/** An emoji as reactions show one: a guild's own by its id, or a unicode one by its characters. */
export interface PartialEmoji {
  readonly id: string | null;
  readonly name: string;
  readonly animated?: true;
}

/** Who reacted to a message with one emoji, in the order of adding. A user may have one reaction of each kind. */
export interface Reaction {
  readonly emoji: PartialEmoji;
  readonly normal: Set<string>;
  /** The super reactions. */
  readonly burst: Set<string>;
}

/** A guild's state. */
export interface GuildState {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly ownerId: string;
  /** Whether the bot is in it. */
  botPresent: boolean;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  readonly emojis: Map<string, CustomEmoji>;
  readonly createdAt: number;
}

/** A message with what Discord knows and never shows. */
export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string | undefined;
  /** What the API shows. Copy it before handing it out. */
  payload: APIMessage;
  /** The only user who sees it, for an ephemeral message. */
  readonly ephemeralTo: string | undefined;
  /** By emoji, in the order of their first use; see `toEmojiKey`. */
  readonly reactions: Map<string, Reaction>;
  /** The interaction whose token created it. */
  readonly interactionId: string | undefined;
  readonly createdAt: number;
}

/** A file that somebody has sent. */
export interface StoredFile {
  readonly id: string;
  readonly channelId: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly description: string | undefined;
  /** Whether it is part of what only one user sees. */
  readonly ephemeral: boolean;
}

/** An application command as registered, in Discord's own shape. */
export interface RegisteredCommand {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly guildId: string | undefined;
  readonly payload: Record<string, unknown>;
}

/** The first answer to an interaction. */
export interface Acknowledgement {
  /** Callback type, 4 to 9. */
  readonly type: number;
  /** When it arrived, by the server's clock. */
  readonly at: number;
  /** Whether what follows is seen by the acting user alone. */
  readonly ephemeral: boolean;
  /** The callback's data as it was sent. */
  readonly data: unknown;
}

/** An interaction as Discord keeps it. */
export interface InteractionRecord {
  readonly id: string;
  /** What the bot answers with; never logged. */
  readonly token: string;
  readonly type: number;
  readonly createdAt: number;
  readonly user: User;
  readonly guildId: string | undefined;
  readonly channelId: string;
  /** Kind of the command, for a command and its autocompletion. */
  readonly commandType: number | undefined;
  /** The message with the component that was used, also for a modal opened from one. */
  readonly sourceId: string | undefined;
  readonly metadata: APIMessageInteractionMetadata;
  /** What was dispatched. */
  readonly payload: Record<string, unknown>;
  acknowledgement: Acknowledgement | undefined;
  /** The message that `@original` means. */
  originalId: string | undefined;
  /** Deferred, and neither filled nor taken back with the token yet. */
  thinking: boolean;
  readonly followUpIds: string[];
}

/** Who heard a message ring: only creating a message rings, an edit and an ephemeral message never do. */
export interface Ping {
  readonly messageId: string;
  readonly channelId: string;
  readonly userIds: readonly string[];
  readonly roleIds: readonly string[];
  readonly everyone: boolean;
}

/** The application behind the bot. Both values may be changed at any time. */
export interface Application {
  readonly id: string;
  readonly name: string;
  /** Whether anyone may add the bot to a guild. */
  /** Undefined: the application does not tell. */
  botPublic: boolean | undefined;
  /** Application flags, e.g. for privileged intents. */
  flags: number;
  readonly owner: User;
}

/** Ways in which Discord's behaviour differs between times and places. They may be changed at any time. */
export interface Settings {
  /** Whether the event of a new reaction names the message's author. Discord does so since 2024. */
  nameMessageAuthor: boolean;
  /** How many sessions may still be started today, as `GET /gateway/bot` says. */
  sessionsLeft: number;
}

/** Everything this Discord knows. Each function gets it as a parameter. */
export interface World {
  readonly now: () => number;
  /** The beginning of the addresses of files. */
  readonly cdnUrl: () => string;
  /** A new id: from the clock, with a counter, never twice. */
  readonly snowflake: () => string;
  readonly token: string;
  readonly application: Application;
  readonly settings: Settings;
  readonly bot: User;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, GuildState>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, StoredMessage>;
  readonly files: Map<string, StoredFile>;
  readonly commands: Map<string, RegisteredCommand>;
  readonly interactions: Map<string, InteractionRecord>;
  readonly pings: Ping[];
  /** Sends a gateway event to the sessions that asked for it; events of a guild also by its shard. */
  readonly dispatch: (event: string, data: unknown, guildId: string | undefined) => void;
  /** Tells those who wait that something is different now. */
  readonly changed: () => void;
}

/** What a world cannot make itself. */
export interface WorldOptions {
  readonly now: () => number;
  readonly token: string | undefined;
  readonly cdnUrl: World['cdnUrl'];
  readonly dispatch: World['dispatch'];
  readonly changed: World['changed'];
}

/** Creates a Discord without guilds: an application, its bot and its owner. */
export function createWorld(options: WorldOptions): World {
  const snowflake = createSnowflakes(options.now);
  const users = new Map<string, User>();
  const bot = addUser(users, { id: snowflake(), username: 'points-bot', bot: true });
  const owner = addUser(users, { id: snowflake(), username: 'operator', displayName: 'Operator' });
  return {
    now: options.now,
    cdnUrl: options.cdnUrl,
    snowflake,
    token: options.token ?? createToken(bot.id),
    application: { id: snowflake(), name: 'Points', botPublic: false, flags: 0, owner },
    settings: { nameMessageAuthor: true, sessionsLeft: 1_000 },
    bot,
    users,
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    files: new Map(),
    commands: new Map(),
    interactions: new Map(),
    pings: [],
    dispatch: options.dispatch,
    changed: options.changed,
  };
}

/** What a user is made of. */
interface UserOptions {
  readonly id: string;
  readonly username: string;
  readonly displayName?: string | undefined;
  readonly bot?: boolean;
  readonly locale?: string;
}

/** Adds an account. */
export function addUser(users: Map<string, User>, options: UserOptions): User {
  const added = createUser(options);
  users.set(added.id, added);
  return added;
}

/** A user without an account: nobody finds them by id. */
export function createUser({ id, username, displayName, bot = false, locale = 'en-US' }: UserOptions): User {
  return { id, username, displayName, bot, locale, takesMessages: true };
}

function createToken(botId: string): string {
  return [Buffer.from(botId).toString('base64url'), randomBytes(4), randomBytes(20)]
    .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.');
}
