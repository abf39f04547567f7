/** Ids and ready-made gateway frames of the fake Discord. Built before a clock runs, so that building them costs nobody. */
export const TOKEN = `${Buffer.from('900000000000000001').toString('base64')}.bench.bench`;
export const APPLICATION = '900000000000000001';
export const COMMUNITY = 'a'.repeat(24);
export const FIELD = 'b'.repeat(24);
export const KEY = 'bench-key';
const EVERYONE_PERMISSIONS = '2248473465835073';
const MODERATOR_PERMISSIONS = '8192';
const JOINED = '2024-01-01T00:00:00.000000+00:00';

const toId = (kind: number, index: number) =>
  String(910_000_000_000_000_000n + BigInt(kind) * 10_000_000_000n + BigInt(index));
export const guildId = (index: number) => toId(1, index);
export const channelId = (guild: number) => toId(2, guild);
export const memberId = (index: number) => toId(3, index);
/** Of today: what is older than a rule allows gives nothing. */
export const messageId = (index: number) =>
  String(((BigInt(Date.now()) - 1_420_070_400_000n) << 22n) + BigInt(index % 4_000_000));
/** The account of a member. */
export const accountId = (index: number) => index.toString(16).padStart(24, 'c');
export const MODERATOR = memberId(9_999_999);
export const EMOJI = '⭐';

const toUser = (id: string) => ({
  id,
  username: `user${id.slice(-6)}`,
  discriminator: '0',
  avatar: null,
  global_name: null,
});
export const toMember = (id: string) => ({
  user: toUser(id),
  roles: [],
  joined_at: JOINED,
  deaf: false,
  mute: false,
  flags: 0,
});

export function toReady(guilds: number, url: string): unknown {
  return {
    v: 10,
    user: { ...toUser(APPLICATION), bot: true, mfa_enabled: true, verified: true, email: null, flags: 0 },
    guilds: Array.from({ length: guilds }, (_, index) => ({ id: guildId(index), unavailable: true })),
    session_id: 'bench',
    resume_gateway_url: url,
    session_type: 'normal',
    shard: [0, 1],
    application: { id: APPLICATION, flags: 0 },
  };
}

/** A server with one channel, and so many members of whom Discord tells at once. */
export function toGuild(index: number, members: number): unknown {
  const id = guildId(index);
  const everyone = {
    id,
    name: '@everyone',
    permissions: EVERYONE_PERMISSIONS,
    position: 0,
    color: 0,
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  };
  const first = index * members;
  return {
    id,
    name: `Server ${index}`,
    icon: null,
    owner_id: MODERATOR,
    region: '',
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [everyone],
    emojis: [],
    features: [],
    mfa_level: 0,
    system_channel_flags: 0,
    preferred_locale: 'en-US',
    premium_tier: 0,
    nsfw_level: 0,
    stickers: [],
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: members + 1,
    voice_states: [],
    members: [toMember(APPLICATION), ...Array.from({ length: members }, (_, one) => toMember(memberId(first + one)))],
    channels: [
      { id: channelId(index), type: 0, name: 'general', position: 0, permission_overwrites: [], guild_id: id },
    ],
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export type TypedName = 'points add' | 'balance';

/** A command typed in the first server. */
export function toInteraction(id: string, name: TypedName, target: number): unknown {
  const user = memberId(target);
  const options = [{ name: 'user', type: 6, value: user }];
  const data =
    name === 'balance'
      ? { id: '1', type: 1, name: 'balance', options }
      : {
          id: '1',
          type: 1,
          name: 'points',
          options: [{ name: 'add', type: 1, options: [...options, { name: 'amount', type: 10, value: 1 }] }],
        };
  const { user: _, ...partial } = toMember(user);
  return {
    id,
    application_id: APPLICATION,
    type: 2,
    token: `token-${id}`,
    version: 1,
    data: {
      ...data,
      resolved: {
        users: { [user]: toUser(user) },
        members: { [user]: { ...partial, permissions: EVERYONE_PERMISSIONS } },
      },
    },
    channel_id: channelId(0),
    channel: { id: channelId(0), type: 0, name: 'general', guild_id: guildId(0), permissions: EVERYONE_PERMISSIONS },
    guild_id: guildId(0),
    guild_locale: 'en-US',
    guild: { id: guildId(0), locale: 'en-US', features: [] },
    member: { ...toMember(MODERATOR), permissions: MODERATOR_PERMISSIONS },
    app_permissions: EVERYONE_PERMISSIONS,
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: { '0': guildId(0) },
    context: 0,
    attachment_size_limit: 10_485_760,
  };
}

export interface ReactionPlace {
  readonly guild: number;
  readonly giver: number;
  readonly author: number;
  readonly message: string;
  readonly emoji: string;
}

export function toReaction({ guild, giver, author, message, emoji }: ReactionPlace): unknown {
  return {
    user_id: memberId(giver),
    channel_id: channelId(guild),
    message_id: message,
    guild_id: guildId(guild),
    message_author_id: memberId(author),
    member: toMember(memberId(giver)),
    emoji: { id: null, name: emoji },
    burst: false,
    type: 0,
  };
}
