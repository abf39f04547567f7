/** The connection to Discord's gateway: made patiently, and made anew when it closes for good. */
import { type Client, GatewayCloseCodes, Status } from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import { wait } from '../../runtime/waiting.ts';
import { type BotToken, keepToken } from './bot-token.ts';
import { checkToken, logIn } from './client.ts';
import { GatewayError } from './gateway-error.ts';

/** A client, and what works by it. */
export interface Session {
  readonly client: Client;
  /** Begins the work; the client is logged in. */
  start(): Promise<void>;
  /** Ends it. What is under way is finished. */
  stop(): Promise<void>;
}

interface ConnectionOptions {
  /** Makes a session with a new client; `onClosed` is told when its gateway closes for good. */
  readonly open: (onClosed: (error: GatewayError) => void) => Session;
  readonly token: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Discord refuses the token: the process cannot go on. */
  readonly onRefused: (error: GatewayError) => void;
}

export interface Connection {
  /**
   * Waits until Discord's REST API takes the token. No session of the gateway is begun, so whatever ends the process here
   * may be repeated by a supervisor as often as it likes.
   *
   * @returns the client that asked
   * @throws GatewayError when Discord refuses the token
   */
  reach(): Promise<Client>;
  /**
   * Logs in and begins the work. Tries until Discord answers. After this nothing but a refused token ends the process.
   *
   * @throws GatewayError when Discord refuses the token, the shards or the intents
   */
  open(): Promise<void>;
  /** The session that works. */
  current(): Session | undefined;
  /** Every shard hears events, and the token works. */
  isWell(): boolean;
  /** Closes the gateway: nothing new comes in. The session goes on working until it is stopped. */
  close(): Promise<void>;
}

const LOGIN_RETRY_MS = 5_000;
/** A gateway that closed for good opens only when somebody has changed something; each try takes one of 1,000 sessions. */
const FIRST_REOPEN_MS = 60_000;
const LONGEST_REOPEN_MS = 3_600_000;

interface Sessions extends ConnectionOptions {
  /** The one that works. */
  session: Session | undefined;
  /** That is not logged in yet. */
  trying: Session | undefined;
  botToken: BotToken | undefined;
  isOver: boolean;
}

export function createConnection(options: ConnectionOptions): Connection {
  const { token } = options;
  const sessions: Sessions = {
    ...options,
    session: undefined,
    trying: undefined,
    botToken: undefined,
    isOver: false,
  };

  return {
    async reach() {
      return (await patiently(sessions, ({ client }) => checkToken(client, token))).client;
    },
    open: () => replace(sessions),
    current: () => sessions.session,
    isWell: () =>
      sessions.session !== undefined && isConnected(sessions.session.client) && sessions.botToken?.isWorking() === true,
    async close() {
      sessions.isOver = true;
      await Promise.all([sessions.trying?.client.destroy(), sessions.session?.client.destroy()]);
    },
  };
}

function begin(sessions: Sessions): Session {
  const { open } = sessions;
  const next: Session = open((error) => onClosed(sessions, next, error));
  sessions.trying = next;
  return next;
}

async function patiently(sessions: Sessions, attempt: (session: Session) => Promise<void>): Promise<Session> {
  const { log, clock } = sessions;
  while (!sessions.isOver) {
    const next = sessions.trying ?? begin(sessions);
    try {
      await attempt(next);
      return next;
    } catch (err) {
      // discord.js takes a client that failed to log in for destroyed ever after.
      sessions.trying = undefined;
      await next.client.destroy();
      if (sessions.isOver) break;
      if (err instanceof GatewayError) throw err;
      log.error({ err, retryInMs: LOGIN_RETRY_MS }, 'Discord cannot be reached; trying again');
      await wait(clock, LOGIN_RETRY_MS);
    }
  }
  // The process is about to end, and whoever waits here must not take that for a failure.
  return Promise.withResolvers<Session>().promise;
}

async function replace(sessions: Sessions): Promise<void> {
  const { token, clock, log, onRefused } = sessions;
  const next = await patiently(sessions, ({ client }) => logIn(client, token));
  sessions.trying = undefined;
  await sessions.session?.stop();
  await sessions.session?.client.destroy();
  sessions.session = next;
  sessions.botToken = keepToken({ client: next.client, clock, log, onRefused });
  await next.start();
}

function onClosed(sessions: Sessions, closed: Session, error: GatewayError): void {
  const { log } = sessions;
  // Of a login under way, the login itself tells.
  if (closed === sessions.session)
    reopen(sessions, closed, error).catch((err: unknown) => log.error({ err }, 'the gateway stays closed'));
}

/** Until then, what was accepted is delivered and shown: that takes no gateway. */
async function reopen(sessions: Sessions, { client }: Session, error: GatewayError): Promise<void> {
  const { token, onRefused, log, clock } = sessions;
  let reason = error;
  // Other shards may still hear, and the next client hears the same.
  await client.destroy();
  client.rest.setToken(token);
  for (let pauseMs = FIRST_REOPEN_MS; !sessions.isOver; pauseMs = Math.min(pauseMs * 2, LONGEST_REOPEN_MS)) {
    if (reason.code === GatewayCloseCodes.AuthenticationFailed) return onRefused(reason);
    log.error({ err: reason, code: reason.code, retryInMs: pauseMs }, 'the gateway closed for good; trying later');
    await wait(clock, pauseMs);
    try {
      if (!sessions.isOver) await replace(sessions);
      return;
    } catch (err) {
      if (!(err instanceof GatewayError)) throw err;
      reason = err;
    }
  }
}

/** The client's own word is no use: once ready, it says so for ever. */
function isConnected(client: Client): boolean {
  const { shards } = client.ws;
  return client.isReady() && shards.every(({ status }) => status === Status.Ready);
}
