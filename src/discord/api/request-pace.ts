/**
 * How requests to Discord are paced, under discord.js: no place waits for a channel's limit, a long wait is said and kept
 * for its route, and the bot stops itself long before Discord bans its address.
 */
import { type RateLimitData, RateLimitError, type RESTOptions } from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import { sendRequest } from './send-request.ts';

type MakeRequest = RESTOptions['makeRequest'];

export interface RequestPace {
  /** Options of a client with the bot's token. */
  readonly forBot: Pick<RESTOptions, 'makeRequest' | 'rejectOnRateLimit'>;
  /** Counts what Discord refuses of answers to interactions, and holds none of them up: people wait for them. */
  readonly forAnswers: Pick<RESTOptions, 'makeRequest'>;
}

interface RequestPaceOptions {
  readonly clock: Clock;
  readonly log: Logger;
  /** Sends a request. */
  readonly request?: MakeRequest;
  /** Refused requests in ten minutes at which all but answers to interactions wait. */
  readonly brakeAt?: number;
}

/** Discord bans an address after 10,000 requests in ten minutes that it answers with one of these. */
const REFUSED = [401, 403, 429];
const BRAKE_AT = 5_000;
const WINDOW_MS = 600_000;
const SLOT_MS = 10_000;
/** A longer wait than this is no bucket that fills up again in a moment. */
const LONG_WAIT_MS = 10_000;
/** How the session with the gateway begins: without it nothing goes on, and it waits by itself. */
const GATEWAY_ROUTE = '/gateway/bot';

export function createRequestPace(options: RequestPaceOptions): RequestPace {
  const { clock, log, request = sendRequest, brakeAt = BRAKE_AT } = options;
  const refused = createCounter(clock);
  /** By route: until when it is left alone. */
  const holds = new Map<string, number>();
  let isBraking = false;

  const count: MakeRequest = async (url, init) => {
    const response = await request(url, init);
    // A shared limit that others used up does not count against us.
    const isOthers = response.headers.get('x-ratelimit-scope') === 'shared';
    if (REFUSED.includes(response.status) && !isOthers) refused.add();
    return response;
  };

  function requireNoBrake(url: string): void {
    const isOver = refused.count() >= brakeAt;
    if (isOver && !isBraking) {
      log.error({ count: refused.count() }, 'Discord refuses too many requests; only answers to people are sent');
    }
    if (!isOver && isBraking) log.warn('requests to Discord go on');
    isBraking = isOver;
    if (isOver) throw toError(url, SLOT_MS);
  }

  const makeRequest: MakeRequest = async (url, init) => {
    if (url.includes(GATEWAY_ROUTE)) return count(url, init);
    requireNoBrake(url);
    const route = toRoute(url, init.method);
    const leftMs = (holds.get(route) ?? 0) - clock.monotonic();
    if (leftMs > 0) throw toError(url, leftMs);
    holds.delete(route);
    const response = await count(url, init);
    const waitMs = Math.ceil(Number(response.headers.get('retry-after') ?? 0) * 1_000);
    // Such an answer need not come with a bucket that discord.js could wait for.
    if (response.status === 429 && waitMs > LONG_WAIT_MS) holds.set(route, clock.monotonic() + waitMs);
    return response;
  };

  return {
    forAnswers: { makeRequest: count },
    forBot: {
      makeRequest,
      rejectOnRateLimit(limit) {
        const waitMs = Math.ceil(Math.max(limit.retryAfter, limit.timeToReset, limit.sublimitTimeout));
        if (waitMs > LONG_WAIT_MS) {
          log.warn({ path: limit.route, retryInMs: waitMs, reason: limit.scope }, 'Discord asks for a long wait');
        }
        if (limit.route.startsWith(GATEWAY_ROUTE)) return false;
        return waitMs > LONG_WAIT_MS || (!limit.global && isMessageWrite(limit));
      },
    },
  };
}

/** Posts and edits wait per channel (paced-channels.ts), so they must not wait here. */
function isMessageWrite({ method, route }: RateLimitData): boolean {
  return route.startsWith('/channels/:id/messages') && ['POST', 'PATCH'].includes(method.toUpperCase());
}

/** The method and the address, of whose ids only the first counts: the channel, the guild. */
function toRoute(url: string, method = 'GET'): string {
  const { pathname } = new URL(url);
  let ids = 0;
  return `${method} ${pathname.replace(/\d{17,20}/g, (id) => (++ids === 1 ? id : ':id'))}`;
}

/** How many there were within the window, in slots. */
function createCounter(clock: Clock) {
  const slots = new Map<number, number>();
  return {
    add(): void {
      const slot = Math.floor(clock.monotonic() / SLOT_MS);
      slots.set(slot, (slots.get(slot) ?? 0) + 1);
    },
    count(): number {
      const oldest = Math.floor((clock.monotonic() - WINDOW_MS) / SLOT_MS);
      for (const slot of slots.keys()) if (slot < oldest) slots.delete(slot);
      return [...slots.values()].reduce((sum, count) => sum + count, 0);
    },
  };
}

/** The error that discord.js throws for a limit, so that callers see one kind. */
function toError(url: string, waitMs: number): RateLimitError {
  const { pathname } = new URL(url);
  return new RateLimitError({
    global: false,
    hash: '',
    limit: 0,
    majorParameter: '',
    method: '',
    retryAfter: waitMs,
    route: pathname,
    scope: 'user',
    sublimitTimeout: 0,
    timeToReset: waitMs,
    url: '',
  });
}
