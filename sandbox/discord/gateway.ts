import type { Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type GatewayCommand, parseCommand } from './gateway-command.ts';
import {
  CLOSE_CODES,
  deliver,
  identify,
  isConnected,
  OPCODES,
  replay,
  resume,
  type Session,
  type SessionList,
  shardOf,
} from './gateway-session.ts';
import { wants } from './intents.ts';
import { toMember } from './payloads.ts';
import { API_VERSION } from './protocol.ts';
import type { World } from './world.ts';

/** How often a client has to send a heartbeat. Discord's own number. */
const HEARTBEAT_INTERVAL_MS = 41_250;

/** An open connection that has identified itself or resumed. */
export interface GatewayConnection {
  readonly sessionId: string;
  /** The intents it asked for. */
  readonly intents: number;
  readonly shard: readonly [number, number];
}

/** The gateway: who is connected, and ways to disturb it. */
export interface Gateway {
  readonly connections: () => GatewayConnection[];
  readonly sessions: SessionList;
  readonly drop: () => void;
  readonly shut: (code: number | undefined) => void;
  readonly invalidateSession: () => void;
  readonly requestReconnect: () => void;
  readonly replayEvents: (count: number) => void;
  readonly dispatch: (event: string, data: unknown, guildId?: string) => void;
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
  const sockets = new WebSocketServer({ server });
  // Some clients put a slash between the address that they were given and the query.
  sockets.shouldHandle = ({ url: asked = '' }) => /^\/gateway\/?(\?|$)/.test(asked);
  const sessions: SessionList = { world, url, open: new Map(), started: 0, resumed: 0, shutWith: undefined };
  const connected = () => [...sessions.open.values()].filter(isConnected);

  sockets.on('connection', (socket, request) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    if (query.get('v') === String(API_VERSION)) accept({ sessions, unknownCommands, socket });
    else socket.close(CLOSE_CODES.invalidVersion, 'Invalid API version');
  });

  return {
    connections: () => connected().map(({ id, intents, shard }) => ({ sessionId: id, intents, shard })),
    sessions,
    dispatch: (event, data, guildId) => dispatch(sessions, event, data, guildId),
    drop: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    shut: (code) => {
      sessions.shutWith = code;
      if (code !== undefined) for (const { socket } of connected()) socket?.close(code);
    },
    invalidateSession: () => {
      const ended = connected();
      sessions.open.clear();
      for (const { socket } of ended) send(socket, { op: OPCODES.invalidSession, d: false });
    },
    requestReconnect: () => {
      for (const { socket } of connected()) send(socket, { op: OPCODES.reconnect, d: null });
    },
    replayEvents: (count) => {
      for (const session of connected()) replay(session, count);
    },
    close: () => {
      sessions.open.clear();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function dispatch({ world, open }: SessionList, event: string, data: unknown, guildId: string | undefined): void {
  for (const session of open.values()) {
    // What belongs to no guild, such as a direct message, goes to the first shard.
    const shard = guildId === undefined ? 0 : shardOf(guildId, session);
    if (shard === session.shard[0] && wants(session.intents, event, data, world.bot.id)) deliver(session, event, data);
  }
}

interface Connection {
  readonly sessions: SessionList;
  readonly unknownCommands: string[];
  readonly socket: WebSocket;
}

function accept(connection: Connection): void {
  const { socket, sessions } = connection;
  let session: Session | undefined;
  socket.on('error', () => socket.terminate());
  socket.on('message', (raw: RawData) => {
    const command = parseCommand(raw.toString());
    const next = command === undefined ? CLOSE_CODES.decodeError : obey(connection, session, command);
    if (typeof next === 'number') socket.close(next);
    else session = next;
  });
  socket.on('close', (code: number) => {
    // A client that closes normally gives its session up. Source: events/gateway, "Disconnecting".
    if (session !== undefined && (code === 1000 || code === 1001)) sessions.open.delete(session.id);
    if (session?.socket === socket) session.socket = undefined;
    sessions.world.changed();
  });
  send(socket, { op: OPCODES.hello, d: { heartbeat_interval: HEARTBEAT_INTERVAL_MS } });
}

/** Obeys a client's command: the connection's session from now on, or the code to close it with. */
function obey(
  { sessions, socket, unknownCommands }: Connection,
  session: Session | undefined,
  command: GatewayCommand,
): Session | number | undefined {
  switch (command.kind) {
    case 'heartbeat':
      send(socket, { op: OPCODES.heartbeatAck });
      return session;
    case 'identify':
      if (sessions.shutWith !== undefined) return sessions.shutWith;
      return session === undefined ? identify(sessions, socket, command) : CLOSE_CODES.alreadyAuthenticated;
    case 'resume': {
      if (sessions.shutWith !== undefined) return sessions.shutWith;
      if (session !== undefined) return CLOSE_CODES.alreadyAuthenticated;
      const resumed = resume(sessions, socket, command);
      if (resumed === undefined) send(socket, { op: OPCODES.invalidSession, d: false });
      return resumed;
    }
    case 'members':
      if (session === undefined) return CLOSE_CODES.notAuthenticated;
      deliver(session, 'GUILD_MEMBERS_CHUNK', toChunk(sessions.world, command));
      return session;
    default:
      if (session === undefined) return CLOSE_CODES.notAuthenticated;
      if (command.kind === 'unknown') return CLOSE_CODES.unknownOpcode;
      if (command.kind === 'unserved') unknownCommands.push(`GATEWAY op ${command.op}`);
      return session;
  }
}

/** Source: events/gateway-events, "Guild Members Chunk". */
function toChunk(
  world: World,
  { guildId, userIds, nonce }: Extract<GatewayCommand, { readonly kind: 'members' }>,
): Record<string, unknown> {
  const members = world.guilds.get(guildId)?.members;
  return {
    guild_id: guildId,
    members: userIds.flatMap((id) => members?.get(id) ?? []).map(toMember),
    not_found: userIds.filter((id) => members?.has(id) !== true),
    ...{ chunk_index: 0, chunk_count: 1, nonce },
  };
}

function send(socket: WebSocket | undefined, payload: { op: number; d?: unknown }): void {
  socket?.send(JSON.stringify({ t: null, s: null, ...payload }));
}
