// The numbers of Discord's protocol that this server speaks, by the names its documentation gives them.
// Written out here and not imported from a client library, so that a client's mistake cannot hide in its own tables.

/** Discord's epoch, 2015-01-01, in milliseconds. Source: reference, "Snowflakes". */
export const DISCORD_EPOCH_MS = 1_420_070_400_000;

/** The only API and gateway version served. */
export const API_VERSION = 10;

/** How long the first answer to an interaction may take. Source: receiving and responding, "Interaction Callback". */
export const FIRST_ANSWER_MS = 3_000;

/** How long an interaction's token lives. Source: the same. */
export const TOKEN_LIFE_MS = 15 * 60_000;

/** Permission bits. Source: topics/permissions. */
export const PERMISSIONS = {
  CreateInstantInvite: 1n << 0n,
  KickMembers: 1n << 1n,
  BanMembers: 1n << 2n,
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewAuditLog: 1n << 7n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseExternalEmojis: 1n << 18n,
  Connect: 1n << 20n,
  Speak: 1n << 21n,
  ChangeNickname: 1n << 26n,
  ManageNicknames: 1n << 27n,
  ManageRoles: 1n << 28n,
  ManageWebhooks: 1n << 29n,
  UseApplicationCommands: 1n << 31n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  SendMessagesInThreads: 1n << 38n,
  ModerateMembers: 1n << 40n,
} as const;

/** A permission by its documented name, in camel case. */
export type Permission = keyof typeof PERMISSIONS;

/** Every permission at once: what a guild's owner and administrators have. */
export const ALL_PERMISSIONS = Object.values(PERMISSIONS).reduce((all, bit) => all | bit, 0n);

/** Joins permissions into the bit set that travels. */
export function toPermissionBits(names: readonly Permission[]): bigint {
  return names.reduce((all, name) => all | PERMISSIONS[name], 0n);
}

/** What @everyone may do in a fresh guild. */
export const DEFAULT_EVERYONE: readonly Permission[] = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'AddReactions',
  'UseExternalEmojis',
  'ChangeNickname',
  'UseApplicationCommands',
  'CreatePublicThreads',
  'SendMessagesInThreads',
  'Connect',
  'Speak',
];

/** What the application may do in a direct message. Source: receiving and responding, `app_permissions`. */
export const DM_APPLICATION_PERMISSIONS = toPermissionBits([
  'AttachFiles',
  'EmbedLinks',
  'MentionEveryone',
  'UseExternalEmojis',
]);

/** Channel types by a short name. Source: resources/channel. */
export const CHANNEL_TYPES = {
  text: 0,
  dm: 1,
  voice: 2,
  category: 4,
  announcement: 5,
  announcementThread: 10,
  publicThread: 11,
  privateThread: 12,
  stage: 13,
  forum: 15,
  media: 16,
} as const;

/** A guild channel's kind. */
export type ChannelKind = Exclude<keyof typeof CHANNEL_TYPES, 'dm'>;

/** Whether the number is that of a thread. */
export function isThreadType(type: number): boolean {
  return type === 10 || type === 11 || type === 12;
}

/** Whether the number is that of a channel of posts: a forum, or one for media. */
export function isForumType(type: number): boolean {
  return type === CHANNEL_TYPES.forum || type === CHANNEL_TYPES.media;
}

/** Application command types. */
export const COMMAND_TYPES = { chatInput: 1, user: 2, message: 3 } as const;

/** Application command option types. */
export const OPTION_TYPES = {
  subcommand: 1,
  subcommandGroup: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

/** Interaction types. */
export const INTERACTION_TYPES = { command: 2, component: 3, autocomplete: 4, modalSubmit: 5 } as const;

/** Interaction callback types. */
export const CALLBACK_TYPES = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  autocomplete: 8,
  modal: 9,
} as const;

/** Where an interaction happens. */
export const CONTEXTS = { guild: 0, botDm: 1 } as const;

/** Component types. Source: components/reference. */
export const COMPONENT_TYPES = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  textDisplay: 10,
  label: 18,
} as const;

/** Kinds of reactions: normal and super. Source: resources/message, "Reaction Types". */
export const REACTION_TYPES = { normal: 0, burst: 1 } as const;

/** Message flags that matter here. */
export const MESSAGE_FLAGS = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** Application flags that allow reading other people's message content. */
export const MESSAGE_CONTENT_FLAGS = (1 << 18) | (1 << 19);

/** Gateway intents. Source: events/gateway. */
export const INTENTS = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildExpressions: 1 << 3,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  guildMessageReactions: 1 << 10,
  directMessages: 1 << 12,
  directMessageReactions: 1 << 13,
  messageContent: 1 << 15,
} as const;

/** All bits that name an intent; others close the connection with 4013. */
export const KNOWN_INTENTS = ((1 << 17) - 1) | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

/** Intents that the application's page must allow first; without that the connection closes with 4014. */
export const PRIVILEGED_INTENTS = INTENTS.guildMembers | INTENTS.guildPresences | INTENTS.messageContent;
