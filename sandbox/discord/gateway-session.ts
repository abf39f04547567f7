import { randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import type { GatewayCommand } from './gateway-command.ts';
import { allowedPrivileged } from './intents.ts';
import { toGuildCreate, toUser } from './payloads.ts';
import { API_VERSION, INTENTS, KNOWN_INTENTS, PRIVILEGED_INTENTS } from './protocol.ts';
import type { GuildState, World } from './world.ts';

/** How many events a session keeps for a resume. */
const REPLAY_LIMIT = 1_000;

/** Opcodes of what the gateway sends. */
export const OPCODES = {
  dispatch: 0,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** Close codes. Source: topics/opcodes-and-status-codes, "Gateway Close Event Codes". */
export const CLOSE_CODES = {
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

/** An event as it was sent. */
interface SentEvent {
  readonly event: string;
  readonly sequence: number;
  readonly text: string;
}

/** A session: begun by identifying, and alive across connections as long as it can be resumed. */
export interface Session {
  readonly id: string;
  /** The intents it asked for. */
  readonly intents: number;
  readonly shard: readonly [number, number];
  /** Number of the last event. */
  sequence: number;
  /** The last events, as they were sent. */
  readonly sent: SentEvent[];
  /** Where the session is connected, undefined between a drop and a resume. */
  socket: WebSocket | undefined;
}

/** All sessions, and how many there were. */
export interface SessionList {
  readonly world: World;
  /** The gateway's own address, for resuming. */
  readonly url: () => string;
  readonly open: Map<string, Session>;
  started: number;
  resumed: number;
  /** With which code whoever comes is turned away; undefined while the gateway is open. */
  shutWith: number | undefined;
}

type Identify = GatewayCommand & { readonly kind: 'identify' };
type Resume = GatewayCommand & { readonly kind: 'resume' };

/** Begins a session with READY and the guilds, or says with which code the connection is to be closed. */
export function identify(list: SessionList, socket: WebSocket, command: Identify): Session | number {
  const { world } = list;
  const refused = refuseIdentify(world, command);
  if (refused !== undefined) return refused;
  const id = randomBytes(16).toString('hex');
  const session: Session = { id, intents: command.intents, shard: command.shard, sequence: 0, sent: [], socket };
  list.open.set(id, session);
  list.started += 1;
  const guilds = [...world.guilds.values()].filter(
    (guild) => guild.botPresent && shardOf(guild.id, session) === session.shard[0],
  );
  deliver(session, 'READY', readyFor(list, session, guilds));
  if ((session.intents & INTENTS.guilds) !== 0) {
    for (const guild of guilds) deliver(session, 'GUILD_CREATE', toGuildCreate(world, guild));
  }
  world.changed();
  return session;
}

function refuseIdentify(world: World, { token, shard, intents }: Identify): number | undefined {
  if (!isToken(world, token)) return CLOSE_CODES.authenticationFailed;
  if (shard[0] >= shard[1] || shard[0] < 0) return CLOSE_CODES.invalidShard;
  if ((intents & ~KNOWN_INTENTS) !== 0) return CLOSE_CODES.invalidIntents;
  const withheld = PRIVILEGED_INTENTS & ~allowedPrivileged(world.application.flags);
  return (intents & withheld) === 0 ? undefined : CLOSE_CODES.disallowedIntents;
}

/** Discord's gateway takes the token as it is, and as the REST API wants it. */
function isToken({ token }: World, given: string): boolean {
  return given === token || given === `Bot ${token}`;
}

function readyFor({ world, url }: SessionList, session: Session, guilds: readonly GuildState[]) {
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

/** Goes on with a session on a new connection: what it missed, in order, then RESUMED. Undefined when it is over. */
export function resume(list: SessionList, socket: WebSocket, command: Resume): Session | number | undefined {
  if (!isToken(list.world, command.token)) return CLOSE_CODES.authenticationFailed;
  const session = list.open.get(command.sessionId);
  const oldest = session?.sent[0]?.sequence ?? 1;
  if (session === undefined || command.sequence > session.sequence || command.sequence < oldest - 1) return undefined;
  session.socket?.terminate();
  session.socket = socket;
  list.resumed += 1;
  for (const { sequence, text } of session.sent) if (sequence > command.sequence) socket.send(text);
  deliver(session, 'RESUMED', {});
  list.world.changed();
  return session;
}

/** Sends an event and keeps it for a resume; without a connection it is only kept. */
export function deliver(session: Session, event: string, data: unknown): void {
  session.sequence += 1;
  const text = JSON.stringify({ op: OPCODES.dispatch, t: event, s: session.sequence, d: data });
  session.sent.push({ event, sequence: session.sequence, text });
  if (session.sent.length > REPLAY_LIMIT) session.sent.shift();
  if (isConnected(session)) session.socket?.send(text);
}

/** What belongs to the connection itself and is never told twice on one. */
const CONNECTION_EVENTS = ['READY', 'RESUMED'];

/** Sends the last events once more as they were, with their old numbers. */
export function replay(session: Session, count: number): void {
  const events = session.sent.filter(({ event }) => !CONNECTION_EVENTS.includes(event));
  for (const { text } of events.slice(-count)) session.socket?.send(text);
}

/** Whether events reach the session now. */
export function isConnected(session: Session): boolean {
  return session.socket?.readyState === WebSocket.OPEN;
}

/** Which of the session's shards a guild is on. Source: events/gateway, "Sharding". */
export function shardOf(guildId: string, session: Session): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(session.shard[1]));
}
