/**
 * Whether strangers can add the bot to their servers: the switch "Public Bot" in the Developer Portal. The operator may
 * turn it while the bot runs, so it is asked for again whenever a server is added, and every few minutes.
 */
import { type Client, Events, type REST, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Clock } from '../../runtime/clock.ts';
import { createLoop, type Loop } from '../../runtime/loop.ts';

export interface PublicSwitch extends Loop {
  /** Asks by this client from now on, and hears from it which servers are added. It need not be logged in yet. */
  hear(client: Client): void;
  /** Asks Discord now. What it says counts from then on. */
  ask(): Promise<PublicAnswer>;
  /**
   * Whether a server may be a stranger's: while the bot is public or nobody has said, and for a server that was added
   * since Discord last said that the bot is private.
   */
  isPublic(guildId: string): boolean;
}

/** `unknown`: Discord did not say. */
type PublicAnswer = 'public' | 'private' | 'unknown';

interface PublicSwitchOptions {
  readonly clock: Clock;
  readonly log: Logger;
  /** The servers that are nobody's by name may be used from now on. */
  readonly onPrivate: () => void;
}

const ASK_EVERY_MS = 5 * 60_000;
const RETRY_MS = 30_000;
const CLOSED = 'only servers named in DISCORD_GUILDS may use RETURNING_API_TOKEN and RETURNING_SYSTEM_KEY';

const applicationSchema = z.object({ bot_public: z.boolean().optional() });

interface Servers extends PublicSwitchOptions {
  /** Asks Discord; undefined before the first client. */
  rest: REST | undefined;
  last: PublicAnswer;
  /** Those of the first client were there before the first answer; a later client may meet new ones. */
  isFirst: boolean;
  /** Servers whose coming was noted. */
  readonly known: Set<string>;
  /** Added since Discord last said that the bot is private. */
  readonly unproven: Set<string>;
  /** Added while the bot was public: somebody else's, until they are named or leave. */
  readonly strangers: Set<string>;
  /** Asks Discord at once. */
  readonly askNow: () => void;
}

export function createPublicSwitch(options: PublicSwitchOptions): PublicSwitch {
  const { clock, log } = options;
  const servers: Servers = {
    ...options,
    rest: undefined,
    last: 'unknown',
    isFirst: true,
    known: new Set(),
    unproven: new Set(),
    strangers: new Set(),
    askNow: () => loop.nudge(),
  };
  const { known, unproven, strangers } = servers;

  const loop = createLoop({
    clock,
    async run() {
      await ask(servers);
      return clock.now() + ASK_EVERY_MS;
    },
    onError: (err) => log.warn({ err }, 'Discord did not say whether the application is public; asking again'),
    retryMs: RETRY_MS,
  });

  return {
    ...loop,
    hear(client) {
      servers.rest = client.rest;
      client.once(Events.ClientReady, ({ guilds }) => {
        greetAll(servers, guilds.cache.keys());
      });
      client.on(Events.GuildCreate, ({ id }) => arrive(servers, id));
      // Added while the connection was down: it is not told as new.
      client.on(Events.GuildAvailable, ({ id }) => arrive(servers, id));
      client.on(Events.GuildDelete, ({ id }) => {
        known.delete(id);
        strangers.delete(id);
      });
    },
    async ask() {
      try {
        return await ask(servers);
      } catch (err) {
        log.warn({ err }, `Discord did not say whether the application is public; ${CLOSED}`);
        return 'unknown';
      }
    },
    isPublic: (guildId) => servers.last !== 'private' || unproven.has(guildId) || strangers.has(guildId),
  };
}

function note(servers: Servers, answer: PublicAnswer, asked: ReadonlySet<string>): void {
  const { strangers, unproven, log, onPrivate } = servers;
  for (const id of asked) {
    if (answer === 'public') strangers.add(id);
    if (answer !== 'unknown') unproven.delete(id);
  }
  if (answer === servers.last) return;
  servers.last = answer;
  if (answer === 'public') log.error(`the application is public now: ${CLOSED} until it is private again`);
  if (answer !== 'private') return;
  for (const guildId of strangers) log.warn({ guildId }, `added while the application was public, so ${CLOSED}`);
  onPrivate();
}

async function ask(servers: Servers): Promise<PublicAnswer> {
  const { unproven, log } = servers;
  const asked = new Set(unproven);
  const { bot_public } = applicationSchema.parse(await servers.rest?.get(Routes.currentApplication()));
  const answer = bot_public === undefined ? 'unknown' : bot_public ? 'public' : 'private';
  if (answer === 'unknown') log.warn(`Discord did not say whether the application is public; ${CLOSED}`);
  note(servers, answer, asked);
  return answer;
}

function greetAll(servers: Servers, guildIds: Iterable<string>) {
  const { known } = servers;
  for (const id of guildIds) {
    if (servers.isFirst) known.add(id);
    else arrive(servers, id);
  }
  servers.isFirst = false;
}

function arrive(servers: Servers, guildId: string) {
  const { known, strangers, unproven, askNow } = servers;
  if (known.has(guildId)) return;
  known.add(guildId);
  (servers.last === 'public' ? strangers : unproven).add(guildId);
  askNow();
}
