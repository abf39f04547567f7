import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { type GatewayCommand, parseCommand } from './gateway-command.ts';
import { wants } from './intents.ts';
import { toGuildCreate, toUser } from './payloads.ts';
import { API_VERSION, INTENTS, KNOWN_INTENTS, PRIVILEGED_INTENTS } from './protocol.ts';
import type { GuildState, World } from './world.ts';

/** How often a client has to send a heartbeat. Discord's own number. */
const HEARTBEAT_INTERVAL_MS = 41_250;

/** How many events a session keeps for a resume. */
const REPLAY_LIMIT = 1_000;

const OPCODES = { dispatch: 0, heartbeat: 1, reconnect: 7, invalidSession: 9, hello: 10, heartbeatAck: 11 } as const;

/** Close codes. Source: topics/opcodes-and-status-codes, "Gateway Close Event Codes". */
const CLOSE = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidShard: 4010,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  /** Number of the last event. */
  sequence: number;
  /** The last events, as they were sent. */
  readonly sent: { readonly sequence: number; readonly text: string }[];
  /** Where the session is connected, undefined between a drop and a resume. */
  socket: WebSocket | undefined;
}

/** An open connection that has identified itself or resumed. */
export interface GatewayConnection {
  readonly sessionId: string;
  /** The intents it asked for. */
  readonly intents: number;
  readonly shard: readonly [number, number];
}

/** The gateway: who is connected, and ways to disturb it. */
export interface Gateway {
  /** The connections that get events now. */
  readonly connections: readonly GatewayConnection[];
  /** How many sessions were started by identifying, resumes not counted. */
  readonly sessionsStarted: number;
  /** How often a session was resumed. */
  readonly sessionsResumed: number;
  /** Cuts all connections as a network does. The sessions stay and can be resumed. */
  readonly drop: () => void;
  /** Tells all connections that their session is over: they have to identify again, and missed events are lost. */
  readonly invalidateSession: () => void;
  /** Asks all connections to reconnect and resume. */
  readonly requestReconnect: () => void;
  /** Sends an event to every session that asked for it, as Discord would; `guildId` chooses the shard. */
  readonly dispatch: (event: string, data: unknown, guildId?: string) => void;
  /** Cuts everything and forgets all sessions. */
  readonly close: () => void;
}

/** What the gateway needs. */
export interface GatewayOptions {
  readonly server: Server;
  readonly world: World;
  /** The gateway's own address, for resuming. */
  readonly url: () => string;
  /** Where to note commands that are not served. */
  readonly unknownCommands: string[];
}

/** Attaches the gateway to the server at `/gateway`. JSON only, no compression. */
export function createGateway({ server, world, url, unknownCommands }: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const sessions = new Map<string, Session>();
  let sessionsStarted = 0;
  let sessionsResumed = 0;

  const connected = () => [...sessions.values()].filter((session) => session.socket?.readyState === WebSocket.OPEN);

  function accept(socket: WebSocket, query: URLSearchParams): void {
    socket.on('error', () => socket.terminate());
    if (query.get('v') !== String(API_VERSION)) return socket.close(CLOSE.invalidVersion, 'Invalid API version');
    let session: Session | undefined;
    socket.on('message', (raw: RawData) => {
      const command = parseCommand(raw.toString());
      if (command === undefined) return socket.close(CLOSE.decodeError, 'Error while decoding payload.');
      session = obey(socket, session, command);
    });
    socket.on('close', (code: number) => {
      // A client that closes normally gives its session up. Source: events/gateway, "Disconnecting".
      if (session !== undefined && (code === 1000 || code === 1001)) sessions.delete(session.id);
      if (session?.socket === socket) session.socket = undefined;
      world.changed();
    });
    send(socket, { op: OPCODES.hello, d: { heartbeat_interval: HEARTBEAT_INTERVAL_MS } });
  }

  function obey(socket: WebSocket, session: Session | undefined, command: GatewayCommand): Session | undefined {
    switch (command.kind) {
      case 'heartbeat':
        send(socket, { op: OPCODES.heartbeatAck });
        return session;
      case 'identify':
        if (session !== undefined) return close(socket, session, CLOSE.alreadyAuthenticated);
        return identify(socket, command);
      case 'resume':
        if (session !== undefined) return close(socket, session, CLOSE.alreadyAuthenticated);
        return resume(socket, command);
      default:
        if (session === undefined) return close(socket, session, CLOSE.notAuthenticated);
        if (command.kind === 'unknown') return close(socket, session, CLOSE.unknownOpcode);
        if (command.kind === 'unserved') unknownCommands.push(`GATEWAY op ${command.op}`);
        return session;
    }
  }

  function identify(socket: WebSocket, command: GatewayCommand & { kind: 'identify' }): Session | undefined {
    const { intents, shard } = command;
    if (command.token !== world.token) return close(socket, undefined, CLOSE.authenticationFailed);
    if (shard[0] >= shard[1] || shard[0] < 0) return close(socket, undefined, CLOSE.invalidShard);
    if ((intents & ~KNOWN_INTENTS) !== 0) return close(socket, undefined, CLOSE.invalidIntents);
    if ((intents & PRIVILEGED_INTENTS & ~allowedPrivileged(world.application.flags)) !== 0) {
      return close(socket, undefined, CLOSE.disallowedIntents);
    }
    const session: Session = { id: randomBytes(16).toString('hex'), intents, shard, sequence: 0, sent: [], socket };
    sessions.set(session.id, session);
    sessionsStarted += 1;
    const guilds = guildsOf(session);
    deliver(session, 'READY', readyFor(session, guilds));
    if ((intents & INTENTS.guilds) !== 0) {
      for (const guild of guilds) deliver(session, 'GUILD_CREATE', toGuildCreate(world, guild));
    }
    world.changed();
    return session;
  }

  function readyFor(session: Session, guilds: readonly GuildState[]) {
    return {
      v: API_VERSION,
      user: { ...toUser(world.bot), mfa_enabled: true, verified: true, email: null },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: url(),
      session_type: 'normal',
      shard: session.shard,
      application: { id: world.application.id, flags: world.application.flags },
      private_channels: [],
      relationships: [],
      presences: [],
      geo_ordered_rtc_regions: [],
    };
  }

  function resume(socket: WebSocket, command: GatewayCommand & { kind: 'resume' }): Session | undefined {
    if (command.token !== world.token) return close(socket, undefined, CLOSE.authenticationFailed);
    const session = sessions.get(command.sessionId);
    const oldest = session?.sent[0]?.sequence ?? 0;
    if (session === undefined || command.sequence > session.sequence || command.sequence < oldest - 1) {
      send(socket, { op: OPCODES.invalidSession, d: false });
      return undefined;
    }
    session.socket?.terminate();
    session.socket = socket;
    sessionsResumed += 1;
    for (const { sequence, text } of session.sent) if (sequence > command.sequence) socket.send(text);
    deliver(session, 'RESUMED', {});
    world.changed();
    return session;
  }

  function guildsOf(session: Session): GuildState[] {
    return [...world.guilds.values()].filter((guild) => guild.botPresent && shardOf(guild.id, session) === session.shard[0]);
  }

  function dispatch(event: string, data: unknown, guildId?: string): void {
    for (const session of sessions.values()) {
      const shard = guildId === undefined ? 0 : shardOf(guildId, session);
      if (shard === session.shard[0] && wants(session.intents, event, data, world.bot.id)) deliver(session, event, data);
    }
  }

  sockets.on('connection', (socket, request) => {
    accept(socket, new URL(request.url ?? '/', 'http://localhost').searchParams);
  });

  return {
    get connections() {
      return connected().map(({ id, intents, shard }) => ({ sessionId: id, intents, shard }));
    },
    get sessionsStarted() {
      return sessionsStarted;
    },
    get sessionsResumed() {
      return sessionsResumed;
    },
    dispatch,
    drop: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    invalidateSession: () => {
      const ended = connected();
      sessions.clear();
      for (const { socket } of ended) if (socket) send(socket, { op: OPCODES.invalidSession, d: false });
    },
    requestReconnect: () => {
      for (const { socket } of connected()) if (socket) send(socket, { op: OPCODES.reconnect, d: null });
    },
    close: () => {
      sessions.clear();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** Sends an event and keeps it for a resume; a session without a connection only keeps it. */
function deliver(session: Session, event: string, data: unknown): void {
  session.sequence += 1;
  const text = JSON.stringify({ op: OPCODES.dispatch, t: event, s: session.sequence, d: data });
  session.sent.push({ sequence: session.sequence, text });
  if (session.sent.length > REPLAY_LIMIT) session.sent.shift();
  if (session.socket?.readyState === WebSocket.OPEN) session.socket.send(text);
}

function send(socket: WebSocket, payload: { op: number; d?: unknown }): void {
  socket.send(JSON.stringify({ t: null, s: null, ...payload }));
}

function close(socket: WebSocket, session: Session | undefined, code: number): Session | undefined {
  socket.close(code);
  return session;
}

/** Which shard a guild is on. Source: events/gateway, "Sharding". */
function shardOf(guildId: string, session: Session): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(session.shard[1]));
}

/** The privileged intents that the application's flags allow (each with its variant for small bots). */
function allowedPrivileged(flags: number): number {
  const allows = (first: number) => (flags & ((1 << first) | (1 << (first + 1)))) !== 0;
  return (
    (allows(12) ? INTENTS.guildPresences : 0) |
    (allows(14) ? INTENTS.guildMembers : 0) |
    (allows(18) ? INTENTS.messageContent : 0)
  );
}
