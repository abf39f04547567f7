// A Discord on loopback: the REST API, the gateway, and people to act as. A real client talks to it when its API address
// is `apiUrl`. It keeps everything in memory and imports nothing of the bot. `world.ts` is what it knows, `rest/` and
// `gateway.ts` are what the bot sees of that, `guild.ts` and `person.ts` are what people do.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIMessage } from 'discord.js';
import { createFaults, type Fault } from './faults.ts';
import { createGateway, type Gateway, type GatewayConnection } from './gateway.ts';
import { createGuild } from './guild.ts';
import type { Guild, GuildOptions } from './guild-actions.ts';
import { createHttp, type LoggedRequest, type RequestLog, type Violation } from './http.ts';
import { dispatchInteraction } from './interaction.ts';
import type { SandboxInteraction } from './interaction-view.ts';
import { applicationRoutes } from './rest/application.ts';
import { attachmentRoutes } from './rest/attachments.ts';
import { channelRoutes } from './rest/channels.ts';
import { commandRoutes } from './rest/commands.ts';
import { gatewayRoutes } from './rest/gateway.ts';
import { guildRoutes } from './rest/guilds.ts';
import { interactionRoutes } from './rest/interactions.ts';
import { memberRoleRoutes } from './rest/member-roles.ts';
import { messageRoutes } from './rest/messages.ts';
import { reactionRoutes } from './rest/reactions.ts';
import { threadRoutes } from './rest/threads.ts';
import { webhookRoutes } from './rest/webhooks.ts';
import { createWaiting, type Waiting } from './waiting.ts';
import {
  type Application,
  createWorld,
  type Ping,
  type RegisteredCommand,
  type Settings,
  type StoredFile,
  type World,
} from './world.ts';

/** How to start a Discord. */
export interface DiscordServerOptions {
  /** The port on 127.0.0.1; a free one when left out. */
  readonly port?: number;
  /** The clock in milliseconds; the real one when left out. Deadlines are checked against it. */
  readonly now?: () => number;
  /** The bot's token; a random one when left out. */
  readonly token?: string;
}

/** The gateway as tests disturb it. */
export interface GatewayControl {
  /** The connections that get events now. */
  readonly connections: readonly GatewayConnection[];
  /** How many sessions were started by identifying. A bot that was started twice has started two. */
  readonly sessionsStarted: number;
  /** How often a session was resumed. */
  readonly sessionsResumed: number;
  /**
   * Waits until a connection gets events and at least so many sessions were started (1 when left out).
   * @throws Error after `timeoutMs` of real time, 20,000 when left out
   */
  readonly waitForReady: (options?: { sessionsStarted?: number; timeoutMs?: number }) => Promise<void>;
  /** Cuts all connections as a network does; the sessions can be resumed. */
  readonly drop: () => void;
  /** Closes all connections with a code, and whoever identifies or resumes then; without a code it lets them in again. */
  readonly shut: (code: number | undefined) => void;
  /** Ends all sessions: clients must identify again, and what they missed is lost. */
  readonly invalidateSession: () => void;
  /** Asks all clients to reconnect and resume. */
  readonly requestReconnect: () => void;
  /** Sends each connection its last `count` events once more, with their old sequence numbers. */
  readonly replayEvents: (count: number) => void;
  /** Sends an event as it is, to sessions whose intents include it; `guildId` chooses the shard. */
  readonly dispatch: (event: string, data: unknown, guildId?: string) => void;
}

/** A Discord on loopback. */
export interface DiscordServer {
  /** For `DISCORD_API_URL`, e.g. `http://127.0.0.1:40123/api`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly botUserId: string;
  /** The application; `botPublic` and `flags` may be changed. */
  readonly application: Application;
  /** How this Discord behaves where that differs; may be changed. */
  readonly settings: Settings;
  /** The commands that are registered now. */
  readonly commands: readonly RegisteredCommand[];
  readonly gateway: GatewayControl;
  /** All requests, oldest first, without tokens. */
  readonly requests: readonly LoggedRequest[];
  /** What the bot sent that Discord refuses as malformed, or silently ignores. Tests expect none. */
  readonly violations: readonly Violation[];
  /** Requests and gateway commands that are not served here, e.g. `GET /voice/regions`. Tests expect none. */
  readonly unknownRoutes: readonly string[];
  /** Whom new messages rang. */
  readonly pings: readonly Ping[];
  /** Every message as it is now, oldest first, also what only one user sees. */
  readonly listMessages: () => readonly APIMessage[];
  /** The command or menu entry that an interaction used, with its subcommand, e.g. `points add`. */
  readonly nameInteraction: (id: string) => string | undefined;
  /** A file that somebody has sent, by its id. */
  readonly findFile: (id: string) => StoredFile | undefined;
  readonly addGuild: (options: GuildOptions) => Guild;
  /**
   * What a file that is attached to a message says.
   * @param filename - which of the attachments; the first when left out
   * @throws Error when the message has no such attachment
   */
  readonly readAttachment: (message: Pick<APIMessage, 'attachments'>, filename?: string) => string;
  /** Sends an interaction to the bot once more, as a gateway may. */
  readonly replayInteraction: (interaction: SandboxInteraction) => void;
  /** Makes requests fail. */
  readonly fail: (fault: Fault) => void;
  /** Lets hanging requests go on. */
  readonly release: () => void;
  /** Takes all faults back. What hangs goes on hanging until `release`. */
  readonly clearFaults: () => void;
  /**
   * Waits until the check gives something else than undefined or false.
   * @throws Error after `timeoutMs` of real time (20,000 when left out), with `what` in it
   */
  readonly waitFor: <T>(check: () => T | undefined | false, what?: string, timeoutMs?: number) => Promise<T>;
  /** Calls the listener after every change of anything. The function returned takes it back. */
  readonly onChange: (listener: () => void) => () => void;
  /** Ends all connections and stops listening. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a Discord on 127.0.0.1.
 * @throws Error when the port is taken
 */
export async function createDiscordServer(options: DiscordServerOptions = {}): Promise<DiscordServer> {
  const waiting = createWaiting();
  const faults = createFaults();
  const log: RequestLog = { requests: [], violations: [], unknownRoutes: [] };
  const now = options.now ?? Date.now;
  const world: World = createWorld({
    now,
    token: options.token,
    cdnUrl: () => `http://127.0.0.1:${port}`,
    dispatch: (event, data, guildId) => gateway.dispatch(event, data, guildId),
    changed: waiting.changed,
  });
  let port = 0;
  const url = () => `ws://127.0.0.1:${port}/gateway`;
  const routes = routesOf(world, url);
  const server = createHttp({
    routes,
    cdnRoutes: attachmentRoutes(world),
    token: world.token,
    now,
    faults,
    log,
    changed: waiting.changed,
  });
  const gateway = createGateway({ server, world, url, unknownCommands: log.unknownRoutes });
  port = await listen(server, options.port ?? 0);

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token: world.token,
    applicationId: world.application.id,
    botUserId: world.bot.id,
    application: world.application,
    settings: world.settings,
    get commands() {
      return [...world.commands.values()];
    },
    gateway: controlGateway(gateway, waiting),
    ...log,
    pings: world.pings,
    listMessages: () => [...world.messages.values()].map(({ payload }) => payload),
    nameInteraction: (id) => nameCommand(world.interactions.get(id)?.payload.data),
    findFile: (id) => world.files.get(id),
    addGuild: (guild) => createGuild(world, waiting, guild),
    readAttachment: (message, filename) => findFile(world, message, filename).bytes.toString('utf8'),
    replayInteraction: ({ id }) => replay(world, id),
    fail: faults.fail,
    release: faults.release,
    clearFaults: faults.clear,
    waitFor: (check, what = 'A state', timeoutMs) =>
      waiting.until({ check, describe: () => `${what} did not come about.`, timeoutMs }),
    onChange: waiting.onChange,
    close: async () => {
      waiting.close();
      gateway.close();
      faults.release();
      await stop(server);
    },
  };
}

function replay(world: World, interactionId: string): void {
  const record = world.interactions.get(interactionId);
  if (record !== undefined) dispatchInteraction(world, record);
}

function findFile(world: World, { attachments }: Pick<APIMessage, 'attachments'>, filename?: string): StoredFile {
  const wanted = attachments.find((attachment) => filename === undefined || attachment.filename === filename);
  const file = world.files.get(wanted?.id ?? '');
  if (file !== undefined) return file;
  const known = attachments.map((attachment) => attachment.filename).join(', ') || 'none';
  throw new Error(`The message has no attachment${filename === undefined ? '' : ` ${filename}`}. It has: ${known}.`);
}

/** Subcommands and their groups are options that have options. */
function nameCommand(data: unknown): string | undefined {
  const { name, options = [] } = (data ?? {}) as { name?: string; options?: readonly { name: string; type: number }[] };
  const step = options.find(({ type }) => type <= 2);
  return step === undefined ? name : `${name} ${nameCommand(step)}`;
}

async function listen(server: Server, port: number): Promise<number> {
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, '127.0.0.1', listening.resolve);
  await listening.promise;
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  server.closeAllConnections();
  await closed.promise;
}

function controlGateway(gateway: Gateway, waiting: Waiting): GatewayControl {
  const { sessions, drop, shut, invalidateSession, requestReconnect, replayEvents, dispatch } = gateway;
  const describe = () =>
    `The gateway has ${gateway.connections().length} connections, of ${sessions.started} sessions.`;
  return {
    get connections() {
      return gateway.connections();
    },
    get sessionsStarted() {
      return sessions.started;
    },
    get sessionsResumed() {
      return sessions.resumed;
    },
    waitForReady: async ({ sessionsStarted = 1, timeoutMs } = {}) => {
      const check = () => gateway.connections().length > 0 && sessions.started >= sessionsStarted;
      await waiting.until({ check, describe, timeoutMs });
    },
    drop,
    shut,
    invalidateSession,
    requestReconnect,
    replayEvents,
    dispatch,
  };
}

function routesOf(world: World, gatewayUrl: () => string) {
  return [
    ...gatewayRoutes(world, gatewayUrl),
    ...applicationRoutes(world),
    ...commandRoutes(world),
    ...guildRoutes(world),
    ...memberRoleRoutes(world),
    ...channelRoutes(world),
    ...threadRoutes(world),
    ...messageRoutes(world),
    ...reactionRoutes(world),
    ...interactionRoutes(world),
    ...webhookRoutes(world),
  ];
}
