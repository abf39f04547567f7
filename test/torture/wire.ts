/**
 * The wire between the bot's own client of Returning.AI and the sandbox's API, without sockets: faults happen to the
 * answers, and what was applied for which award is written down where the bot cannot see it.
 */
import {
  applyChange,
  communityOf,
  type HistoryAction,
  laneOf,
  type State,
} from '../../sandbox/returning-ai/community.ts';
import { respond } from '../../sandbox/returning-ai/routes.ts';
import { NotAppliedError, OutcomeUnknownError } from '../../src/returning-ai/errors.ts';
import type { HttpAnswer, HttpRequest, RequestAuth, Transport } from '../../src/returning-ai/http/transport.ts';
import type { Chance } from './chance.ts';
import type { Count } from './classes.ts';
import type { Life } from './life.ts';
import type { WorldClock } from './world-clock.ts';

/** What may happen to a change on its way. */
export const SEND_FAULTS = [
  'refused connection',
  'reset before',
  'reset after',
  'reset, applied soon',
  'late',
  'very late',
  'hangs',
  '5xx before',
  '5xx after',
  '429',
  '429 with Retry-After',
  'malformed 2xx',
  'empty 2xx',
  'truncated 2xx',
  '2xx that says failure',
  'redirect before',
  'redirect after',
  'a page of a firewall',
  'put off',
  'no total',
  'slow body',
  'body too slow',
  '400',
  '401',
  '404',
] as const;
export type SendFault = (typeof SEND_FAULTS)[number];

/** What may happen to a read. */
export const READ_FAULTS = [
  'reset before',
  '5xx before',
  'malformed 2xx',
  'truncated 2xx',
  'body too slow',
  '429',
] as const;

/** What may happen to everything for a while; `moved`: nothing is where it was. */
export const OUTAGES = ['refused', '503', 'hangs', 'moved'] as const;
type Outage = (typeof OUTAGES)[number];

type AnyFault = SendFault | (typeof READ_FAULTS)[number];

/** One change that the bot asked the API for. */
export interface SentChange {
  readonly number: number;
  readonly awardId: number | undefined;
  readonly account: string;
  readonly action: HistoryAction;
  readonly value: number;
  readonly at: number;
  readonly fault: SendFault | undefined;
  /** When its process had ended, if it ended before the change was applied. */
  diedAt: number | undefined;
  appliedAt: number | undefined;
  /** Until when the API asked to be left alone. */
  pausedUntil: number | undefined;
  /** What the bot was told; undefined where no answer came. */
  status: number | undefined;
}

/** How ill the API is, and in which ways. */
export interface WireOptions {
  readonly state: State;
  readonly communityId: string;
  readonly fieldId: string;
  readonly clock: WorldClock;
  readonly chance: Chance;
  readonly faults: readonly SendFault[];
  readonly sendFaultRate: number;
  readonly readFaultRate: number;
  /** Whatever is asked about it fails, for good. */
  readonly deadAccount: string | undefined;
  /** A page says how many entries there are in all, and not how to get them. */
  readonly hidesPages: boolean;
  /** Answers have a `Date`, by the clock that the API tells. */
  readonly tellsTime: boolean;
  readonly trace: (line: string) => void;
  readonly count: Count;
}

export interface Wire {
  readonly sent: readonly SentChange[];
  /** Totals that the API has told anybody, by account. */
  readonly toldTotals: ReadonlyMap<string, ReadonlySet<number>>;
  /** The most changes of one account that one process had under way together. */
  readonly mostAtOnce: () => number;
  outage: Outage | undefined;
  /** Says for which award the next change of an account is. */
  expect(account: string, awardId: number): void;
  open(life: Life): Transport;
  /** From now on every answer is as it should be. */
  heal(): void;
  writeOutside(account: string, action: HistoryAction, value: number): void;
  /** An entry of long ago, so many milliseconds later than the first. */
  writePast(account: string, value: number, laterMs: number): void;
}

const HISTORIES = /\/users\/([^/]+)\/histories/;
const LONG_AGO_MS = 30 * 86_400_000;
const HTML = '<!doctype html><title>Oops</title>';

/** Nothing is uploaded here. */
function toText({ body }: HttpRequest): string {
  return typeof body === 'string' ? body : '';
}

export function createWire(options: WireOptions): Wire {
  const { state, clock, chance, trace, count } = options;
  const sent: SentChange[] = [];
  const toldTotals = new Map<string, Set<number>>();
  const expected = new Map<string, number>();
  let requests = 0;
  let mostAtOnce = 0;
  let isHealed = false;

  function tell(account: string, total: unknown): void {
    if (typeof total !== 'number') return;
    const told = toldTotals.get(account) ?? new Set();
    toldTotals.set(account, told.add(total));
  }

  /** Lets the API act, and notes what it did. */
  function act(request: HttpRequest, key: string, number: number, change: SentChange | undefined): HttpAnswer {
    const answer = respond(state, {
      number,
      method: request.method,
      path: request.path,
      credential: { kind: 'bearer', key },
      contentType: 'application/json',
      body: toText(request),
    });
    if (change !== undefined && answer.applied === true) {
      change.appliedAt = clock.now();
      trace(
        `  api #${number} applied ${change.action} ${change.value} to ${change.account} for award ${change.awardId}`,
      );
    }
    if (answer.status === 401) count('a revoked key');
    const isList = request.method === 'GET' && HISTORIES.test(request.path);
    if (isList) countList();
    const body = isList && options.hidesPages ? withoutPages(answer.body) : answer.body;
    return { status: answer.status, retryAfter: undefined, body: { text: JSON.stringify(body) } };
  }

  function countList(): void {
    const { listing, listingLagMs, listedAs, listedOffsetMs, clockSkewMs } = state.settings;
    if (listedAs !== 'sent') count(`a list: written as ${listedAs}`);
    if (listedOffsetMs !== 0) count('a list: by the clock of another zone');
    count(options.hidesPages && listing.startsWith('paged') ? 'a list: a page and a total' : `a list: ${listing}`);
    if (listingLagMs > 0) count('a list: behind');
    if (Math.abs(clockSkewMs) >= 60_000) count('a list: by a clock minutes apart');
  }

  function chooseFault(change: SentChange | undefined): AnyFault | undefined {
    if (isHealed) return undefined;
    if (change !== undefined) return change.fault;
    return chance.happens(options.readFaultRate) ? chance.pick(READ_FAULTS) : undefined;
  }

  const wait = (ms: number) => new Promise<void>((resolve) => clock.schedule(resolve, ms));

  async function giveUp(budgetMs: number): Promise<never> {
    await wait(budgetMs);
    throw new OutcomeUnknownError({ code: 'BUDGET_SPENT' });
  }

  /** Something on the way says 2xx; whether the API itself has heard of it is another question. */
  function performMaybe(perform: () => HttpAnswer): number {
    return chance.happens(0.7) ? perform().status : 201;
  }

  function applyLater(run: () => void, ms: number): void {
    clock.schedule(run, ms);
  }

  /** Each fault is one way that an exchange can end. */
  async function exchange(
    fault: AnyFault | undefined,
    change: SentChange | undefined,
    budgetMs: number,
    perform: () => HttpAnswer,
  ): Promise<HttpAnswer> {
    switch (fault) {
      case undefined:
        return perform();
      case 'refused connection':
        throw new NotAppliedError('ECONNREFUSED');
      case 'reset before':
        throw new OutcomeUnknownError({ code: 'ECONNRESET' });
      case 'reset after':
        perform();
        throw new OutcomeUnknownError({ code: 'ECONNRESET' });
      case 'reset, applied soon':
        applyLater(perform, chance.below(1_500));
        throw new OutcomeUnknownError({ code: 'ECONNRESET' });
      case 'late':
        applyLater(perform, 10_000 + chance.below(30_000));
        return giveUp(budgetMs);
      case 'very late':
        applyLater(perform, 46_000 + chance.below(60_000));
        return giveUp(budgetMs);
      case 'hangs':
        return giveUp(budgetMs);
      case '5xx before':
        return text(chance.pick([500, 502, 503, 504]), HTML);
      case '5xx after':
        perform();
        return text(chance.pick([500, 502, 503, 504]), '{"message":"Internal server error"}');
      case '429':
        return text(429, '{"message":"Too many requests"}');
      case '429 with Retry-After': {
        const seconds = 1 + chance.below(5);
        if (change !== undefined) change.pausedUntil = clock.now() + seconds * 1_000;
        return { ...text(429, ''), retryAfter: String(seconds) };
      }
      case 'malformed 2xx':
        return text(performMaybe(perform), chance.pick([HTML, '{"meta":{"stat', '[]', 'null']));
      case 'empty 2xx':
        return text(performMaybe(perform), '');
      case 'truncated 2xx':
        return { ...text(performMaybe(perform), ''), body: { unreadable: 'UND_ERR_SOCKET' } };
      case '2xx that says failure':
        if (chance.happens(0.5)) perform();
        return text(200, '{"meta":{"status":"error","statusCode":500},"message":"No"}');
      case 'redirect before':
        return text(chance.pick([300, 301, 302, 303, 304, 307, 308]), '');
      case 'redirect after':
        perform();
        return text(chance.pick([300, 301, 302, 303, 304, 307, 308]), HTML);
      case 'a page of a firewall':
        return text(chance.pick([401, 403, 406, 413, 418, 426, 431, 451]), HTML);
      case 'put off':
        return text(chance.pick([421, 425]), '');
      case 'no total':
        return withoutTotal(perform());
      case 'slow body': {
        const answer = perform();
        await wait(chance.below(9_000));
        return answer;
      }
      case 'body too slow': {
        const answer = perform();
        await wait(budgetMs);
        return { ...answer, body: { unreadable: 'BUDGET_SPENT' } };
      }
      case '400':
        return text(400, '{"meta":{"status":"error"},"message":"No"}');
      case '401':
        return text(chance.pick([401, 403]), '{"message":"Missing or invalid API key"}');
      case '404':
        return text(404, '{"message":"Not found"}');
    }
  }

  function meetOutage({ path }: HttpRequest, budgetMs: number): HttpAnswer | Promise<never> | undefined {
    switch (wire.outage) {
      case undefined:
        return undefined;
      case 'refused':
        throw new NotAppliedError('ECONNREFUSED');
      case '503':
        return text(503, HTML);
      case 'hangs':
        return giveUp(budgetMs);
      case 'moved':
        return HISTORIES.test(path) ? text(404, '{"message":"Not found"}') : undefined;
    }
  }

  /** One account's history that fails each time, each time in some way. */
  function meetDeath(budgetMs: number): HttpAnswer | Promise<never> {
    const how = chance.pick(['503', 'hangs', 'a page', 'put off']);
    if (how === 'hangs') return giveUp(budgetMs);
    return how === '503' ? text(503, HTML) : text(how === 'a page' ? 403 : 421, HTML);
  }

  function open(life: Life): Transport {
    const underWay = new Map<string, number>();

    function begin(request: HttpRequest, number: number): SentChange | undefined {
      const account = HISTORIES.exec(request.path)?.[1];
      if (request.method !== 'POST' || account === undefined) return undefined;
      const body = JSON.parse(toText(request)) as { action: HistoryAction; value: number };
      const isIll = !isHealed && chance.happens(options.sendFaultRate);
      const [first, ...others] = options.faults;
      const change: SentChange = {
        number,
        awardId: expected.get(account),
        account,
        ...body,
        at: clock.now(),
        fault: isIll && first !== undefined ? chance.pick([first, ...others]) : undefined,
        diedAt: undefined,
        appliedAt: undefined,
        pausedUntil: undefined,
        status: undefined,
      };
      expected.delete(account);
      sent.push(change);
      const now = (underWay.get(account) ?? 0) + 1;
      underWay.set(account, now);
      mostAtOnce = Math.max(mostAtOnce, now);
      return change;
    }

    async function send(request: HttpRequest, { key, budgetMs = 10_000, onDate }: RequestAuth): Promise<HttpAnswer> {
      requests += 1;
      const number = requests;
      const change = begin(request, number);
      // What is left of a budget is measured by the machine's own clock, which no seed repeats.
      const patienceMs = Math.ceil(budgetMs / 100) * 100;
      const fault = chooseFault(change);
      const what =
        change === undefined
          ? `${request.method} ${request.path.split('/').slice(-2).join('/')}`
          : `${change.action} ${change.value} to ${change.account}`;
      const isDead = options.deadAccount !== undefined && request.path.includes(options.deadAccount);
      if (isDead) count('a lane that is dead for good');
      const met = wire.outage === undefined ? (fault ?? 'ok') : `outage, ${wire.outage}`;
      trace(`  wire #${number} ${what}: ${met}`);
      if (met !== 'ok') count(wire.outage === undefined && change === undefined ? `a read: ${met}` : met);
      await clock.turns(chance.below(3));
      try {
        const answer = await (meetOutage(request, patienceMs) ??
          (isDead ? meetDeath(patienceMs) : undefined) ??
          exchange(fault, change, patienceMs, () => act(request, key, number, change)));
        if (change !== undefined) change.status = answer.status;
        if (options.tellsTime && wire.outage === undefined) onDate?.(tellDate());
        return note(request, answer);
      } finally {
        if (change !== undefined) underWay.set(change.account, (underWay.get(change.account) ?? 1) - 1);
      }
    }

    function tellDate(): string {
      return new Date(clock.now() + state.settings.clockSkewMs).toUTCString();
    }

    /** What the API tells of a total is the only thing that people may be told. */
    function note(request: HttpRequest, answer: HttpAnswer): HttpAnswer {
      const account = HISTORIES.exec(request.path)?.[1];
      const body = 'text' in answer.body ? parse(answer.body.text) : undefined;
      if (account !== undefined) tell(account, body?.meta?.sum);
      const asked = request.path.endsWith('/info') ? parse(toText(request))?.idOrEmail : undefined;
      for (const total of Object.values(body?.data?.customFields ?? {})) if (asked !== undefined) tell(asked, total);
      return answer;
    }

    void life;
    return { send, close: async () => undefined };
  }

  const wire: Wire = {
    sent,
    toldTotals,
    mostAtOnce: () => mostAtOnce,
    outage: undefined,
    expect: (account, awardId) => expected.set(account, awardId),
    open,
    heal() {
      isHealed = true;
      wire.outage = undefined;
    },
    writeOutside(account, action, value) {
      const lane = laneOf(communityOf(state, options.communityId), options.fieldId, account);
      applyChange(state, lane, { action, value, by: 'outside', requestNumber: null });
      trace(`  api: somebody else writes ${action} ${value} to ${account}`);
    },
    writePast(account, value, laterMs) {
      const lane = laneOf(communityOf(state, options.communityId), options.fieldId, account);
      state.now = () => clock.now() - LONG_AGO_MS + laterMs;
      applyChange(state, lane, { action: 'increase', value, by: 'outside', requestNumber: null });
      state.now = clock.now;
    },
  };
  return wire;
}

function withoutPages(body: Record<string, unknown>): Record<string, unknown> {
  const { meta } = body as { meta?: { pagination?: { total?: number } } };
  const total = meta?.pagination?.total;
  return total === undefined ? body : { ...body, meta: { ...meta, pagination: { total } } };
}

interface Told {
  readonly meta?: { readonly sum?: unknown };
  readonly data?: { readonly customFields?: Readonly<Record<string, unknown>> };
  readonly idOrEmail?: string;
}

function parse(body: string): Told | undefined {
  try {
    return (JSON.parse(body) as Told | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function text(status: number, body: string): HttpAnswer {
  return { status, retryAfter: undefined, body: { text: body } };
}

function withoutTotal(answer: HttpAnswer): HttpAnswer {
  const body = 'text' in answer.body ? (JSON.parse(answer.body.text) as { meta?: Record<string, unknown> }) : {};
  const { sum: _, ...meta } = body.meta ?? {};
  return { ...answer, body: { text: JSON.stringify({ ...body, meta }) } };
}
