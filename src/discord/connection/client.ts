import { Client, type ClientOptions, Events, GatewayIntentBits, Options, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { systemClock } from '../../runtime/clock.ts';
import { createRequestPace, type RequestPace } from '../api/request-pace.ts';
import { type GatewayError, toGatewayError, toLoginError } from './gateway-error.ts';

interface DiscordClientOptions {
  /** Base of Discord's REST API, without version. */
  readonly apiUrl: string;
  /** Discord's recommendation, or this process's part of a fixed number. */
  readonly log: Logger;
  /** Shared with the client for interactions, since Discord counts both. */
  readonly pace?: RequestPace;
  /** The gateway closed for good after the login: the process cannot go on as it is set up. */
  readonly onFatal: (error: GatewayError) => void;
}

/** Members and users come with every interaction; a few are kept only so that discord.js need not build them anew. */
const KEPT_PEOPLE = 50;
const SWEEP_SECONDS = 3_600;
/** Interactions wait in a queue until the guilds are there, and Discord waits only three seconds for an answer. */
const WAIT_GUILD_MS = 2_000;
const REQUEST_TIMEOUT_MS = 10_000;
const RETRIES = 1;
/** Discord bans an address after 10,000 refused requests in ten minutes: say so long before. */
const INVALID_REQUEST_WARNING = 500;
/** A connection that comes back by itself within this time is nobody's news. */
const OUTAGE_NEWS_MS = 30_000;

/**
 * Makes the discord.js client: the two unprivileged intents that the bot needs, caches of what it reads and no more, no
 * ping by accident. Its troubles are logged; it does not log in, see {@link logIn}.
 */
export function createDiscordClient(options: DiscordClientOptions): Client {
  const { apiUrl, log, onFatal, pace = createRequestPace({ clock: systemClock, log }) } = options;
  const client: Client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessageReactions],
    allowedMentions: { parse: [] },
    shards: 'auto',
    ...createCacheOptions(() => client.user?.id),
    waitGuildTimeout: WAIT_GUILD_MS,
    rest: {
      api: apiUrl,
      timeout: REQUEST_TIMEOUT_MS,
      retries: RETRIES,
      invalidRequestWarningInterval: INVALID_REQUEST_WARNING,
      ...pace.forBot,
    },
  });
  fillInChannels(client);
  logTroubles(client, log);
  client.on(Events.ShardDisconnect, ({ code }, shardId) => {
    const fatal = toGatewayError(code);
    if (fatal === undefined) return;
    log.fatal({ shardId, code, err: fatal }, 'the gateway closed for good');
    onFatal(fatal);
  });
  return client;
}

/**
 * Logs in and waits until the guilds are known.
 *
 * @throws GatewayError when Discord refuses the token, the shards or the intents
 * @throws what discord.js threw when Discord could not be reached
 */
export async function logIn(client: Client, token: string): Promise<void> {
  await checkToken(client, token);
  const ready = Promise.withResolvers<void>();
  const fatal = ({ code }: { readonly code: number }) => {
    const error = toGatewayError(code);
    if (error !== undefined) ready.reject(error);
  };
  client.once(Events.ClientReady, () => ready.resolve());
  client.on(Events.ShardDisconnect, fatal);
  // Told apart from the gateway's own words, which the close code says better.
  const login = client.login(token).catch((error: unknown) => {
    ready.reject(toLoginError(error));
  });
  try {
    await Promise.all([ready.promise, login]);
  } finally {
    client.off(Events.ShardDisconnect, fatal);
  }
}

/**
 * Asks Discord whether it takes the token. A failed `login` destroys the client for good, so what may pass by itself has
 * to fail before it.
 *
 * @throws GatewayError when Discord refuses the token
 * @throws what discord.js threw when Discord could not be reached
 */
export async function checkToken(client: Client, token: string): Promise<void> {
  client.rest.setToken(token);
  try {
    await client.rest.get(Routes.gatewayBot());
  } catch (error) {
    throw toLoginError(error);
  }
}

function createCacheOptions(botId: () => string | undefined): Pick<ClientOptions, 'makeCache' | 'sweepers'> {
  // discord.js computes permissions from the bot's own member, so that one always stays.
  const people = { maxSize: KEPT_PEOPLE, keepOverLimit: ({ id }: { readonly id: string }) => id === botId() };
  const sweepPeople = {
    interval: SWEEP_SECONDS,
    filter:
      () =>
      ({ id }: { readonly id: string }) =>
        id !== botId(),
  };
  return {
    makeCache: Options.cacheWithLimits({
      ApplicationCommandManager: 0,
      ApplicationEmojiManager: 0,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      DMMessageManager: 0,
      EntitlementManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: people,
      GuildMessageManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: people,
      VoiceStateManager: 0,
    }),
    sweepers: { ...Options.DefaultSweeperSettings, guildMembers: sweepPeople, users: sweepPeople },
  };
}

/**
 * discord.js takes an interaction's channel id from the channel alone, which Discord calls optional beside the id. The
 * raw event comes first and is the same object.
 */
function fillInChannels(client: Client): void {
  client.on(Events.Raw, (packet: { t?: unknown; d?: { channel?: unknown; channel_id?: unknown } }) => {
    const { t, d } = packet;
    if (t !== 'INTERACTION_CREATE' || d === undefined || typeof d.channel_id !== 'string') return;
    d.channel ??= { id: d.channel_id };
  });
}

function logTroubles(client: Client, log: Logger): void {
  client.on(Events.Error, (err) => log.error({ err }, 'Discord client failed'));
  client.on(Events.Warn, (reason) => log.warn({ reason }, 'Discord client warns'));
  logOutages(client, log);
  client.rest.on('rateLimited', ({ route, retryAfter, scope }) =>
    log.info({ path: route, retryInMs: retryAfter, reason: scope }, 'Discord asks to slow down'),
  );
  client.rest.on('invalidRequestWarning', ({ count }) => log.warn({ count }, 'Discord refuses many requests'));
}

/** discord.js says also of a shard that it closes for good that it reconnects, and keeps to itself that it does not. */
function isDestroyed({ ws }: Client): boolean {
  return Reflect.get(ws, 'destroyed') === true;
}

/** One line when a shard is lost, one warning when that lasts, one when it is back: a shard tries several times a second. */
function logOutages(client: Client, log: Logger): void {
  const outages = new Map<number, { readonly since: number; readonly timer: NodeJS.Timeout; err?: Error }>();
  const warn = (shardId: number) => {
    const { since = Date.now(), err } = outages.get(shardId) ?? {};
    const durationMs = Date.now() - since;
    log.warn({ shardId, durationMs, ...(err !== undefined && { err }) }, 'the gateway cannot be reached; still trying');
  };
  const end = (shardId: number) => {
    const outage = outages.get(shardId);
    clearTimeout(outage?.timer);
    outages.delete(shardId);
    return outage === undefined ? {} : { durationMs: Date.now() - outage.since };
  };
  client.on(Events.ShardError, (err, shardId) => {
    const outage = outages.get(shardId);
    if (outage !== undefined) outage.err = err;
    else log.warn({ shardId, err }, 'a gateway connection failed');
  });
  client.on(Events.ShardReconnecting, (shardId) => {
    if (isDestroyed(client) || outages.has(shardId)) return;
    log.info({ shardId }, 'the gateway reconnects');
    outages.set(shardId, { since: Date.now(), timer: setTimeout(warn, OUTAGE_NEWS_MS, shardId).unref() });
  });
  client.on(Events.ShardDisconnect, (_event, shardId) => void end(shardId));
  client.on(Events.ShardResume, (shardId, count) =>
    log.info({ shardId, count, ...end(shardId) }, 'the gateway resumed'),
  );
  client.on(Events.ShardReady, (shardId) => log.info({ shardId, ...end(shardId) }, 'the gateway is ready'));
}
