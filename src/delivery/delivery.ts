/**
 * Delivery: carries recorded awards to Returning.AI, exactly once in effect. All of its work lies in the store; this
 * loop claims what is due, hands each claim to `sendAward` or `resolveUnknown`, and can be stopped, killed and started
 * again at any point. It knows nothing of Discord.
 */
import type { Logger } from 'pino';
import { WAITING_DAYS } from '../points/limits.ts';
import type { ProblemCode } from '../points/problem.ts';
import type { Clock } from '../runtime/clock.ts';
import { createLoop, type Loop } from '../runtime/loop.ts';
import { createQuarantine } from '../runtime/quarantine.ts';
import { wait } from '../runtime/waiting.ts';
import type { ClaimedAward } from '../store/awards/award-store.ts';
import type { Change } from '../store/engine/changes.ts';
import type { Store } from '../store/store.ts';
import { type AwardWork, workOnClaim } from './claimed-work.ts';
import type { CredentialFinder, DeliveryContext } from './delivery-context.ts';
import type { AwardGateway } from './gateway.ts';
import { createHistoryLists } from './history-lists.ts';
import { createHolds } from './holds.ts';
import { ANCHOR_FRESH_MS, createLaneFactsFinder } from './lane-facts.ts';
import { createLastAnswers } from './last-answers.ts';
import { createPatience } from './patience.ts';
import { resolveUnknown } from './resolve-unknown.ts';
import { sendAward, toSentAt } from './send.ts';
import { createSendTimes } from './send-times.ts';
import { createServerClock, withServerClock } from './server-clock.ts';
import { LEASE_MS } from './time-limits.ts';

/** Lanes in flight at a time. */
const CONCURRENCY = 16;
/** One claim in so many begins with the newest lanes: whoever awards now does not wait for all that an outage left. */
const NEWEST_TURN = 4;
const STORE_RETRY_MS = 1_000;
/** An award can be sent, or one that others wait for has ended, or what held a guild's awards may be over. */
const WOKEN_BY: readonly Change[] = [
  'awards queued',
  'awards unknown',
  'awards review',
  'awards settled',
  'awards refused',
  'awards cancelled',
  'guilds',
  'guild_keys',
];
/** How long an award may wait for its member to be linked. */
const WAITING_LIMIT_MS = WAITING_DAYS * 86_400_000;
const EXPIRY_INTERVAL_MS = 3_600_000;

interface DeliveryOptions {
  readonly store: Store;
  readonly gateway: AwardGateway;
  readonly credentials: CredentialFinder;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Logger;
}

export interface Delivery extends Pick<Loop, 'nudge' | 'wokenBy'> {
  /** Takes up what an earlier process left, then runs. */
  start(): Promise<void>;
  /** The problem that holds up a guild's awards for longer than a moment. */
  findHold(guildId: string): ProblemCode | undefined;
  /** Begins nothing more and resolves when what is in flight has ended. */
  stop(): Promise<void>;
}

/** The state from which work is claimed. */
interface Claiming {
  readonly now: number;
  readonly due: Awaited<ReturnType<Store['lookForDue']>>;
  readonly heldGuilds: readonly string[];
}

interface Sending extends DeliveryOptions {
  readonly work: DeliveryContext;
  /** Begins a piece of work on a claimed award. */
  readonly start: (claimed: ClaimedAward, work: AwardWork) => void;
  /** While one call at a time is let through, reads and sends take turns. */
  sendsFirst: boolean;
  claims: number;
  /** By the monotonic clock: when waiting awards were last looked at. */
  expiredAt: number;
}

export function createDelivery(options: DeliveryOptions): Delivery {
  const { store, clock, log } = options;
  const inFlight = new Set<Promise<void>>();
  let stopping = false;
  const work = createDeliveryContext(options, () => stopping);
  const { holds } = work;
  const start = (claimed: ClaimedAward, doIt: AwardWork) => {
    const task = workOnClaim(work, claimed, doIt).finally(() => {
      inFlight.delete(task);
      loop.nudge();
    });
    inFlight.add(task);
  };
  const sending: Sending = { ...options, work, start, sendsFirst: false, claims: 0, expiredAt: -Infinity };

  /** One moment for all of it: what falls due while this runs must be counted as still to come, or nobody would wake. */
  async function run(): Promise<number | undefined> {
    const now = clock.now();
    const steadyNow = clock.monotonic();
    await expireWaiting(sending, now, steadyNow);
    const due = await store.lookForDue(now);
    if (!holds.isApiHeld(steadyNow)) {
      const limit = (holds.isApiOnTrial() ? 1 : CONCURRENCY) - inFlight.size;
      if (limit > 0) await claim(sending, limit, { now, due, heldGuilds: holds.heldGuilds(steadyNow) });
    }
    const steadyNextAt = Math.min(holds.nextTrialAt(steadyNow) ?? Infinity, sending.expiredAt + EXPIRY_INTERVAL_MS);
    return Math.min(due.nextAt ?? Infinity, now + (steadyNextAt - steadyNow));
  }

  const onError = (err: unknown) =>
    log.error({ err, job: 'delivery' }, 'delivery could not read its work; trying again');
  const loop = createLoop({ wokenBy: WOKEN_BY, clock, run, onError, retryMs: STORE_RETRY_MS });
  return {
    async start() {
      await store.recoverInFlight({ at: clock.now(), readAt: clock.now() });
      loop.start();
    },
    nudge: loop.nudge,
    wokenBy: loop.wokenBy,
    findHold: holds.find,
    async stop() {
      stopping = true;
      await loop.stop();
      await Promise.allSettled(inFlight);
    },
  };
}

function createDeliveryContext(options: DeliveryOptions, isStopping: () => boolean): DeliveryContext {
  const { store, clock, log, random } = options;
  const now = () => clock.now();
  const monotonic = () => clock.monotonic();
  const serverClock = createServerClock();
  const gateway = withServerClock(options.gateway, serverClock, now);
  const lists = createHistoryLists(gateway, monotonic);
  return {
    ...options,
    gateway,
    holds: createHolds({ store, clock, random }),
    sendTimes: createSendTimes(monotonic),
    lists,
    serverClock,
    lastAnswers: createLastAnswers(monotonic),
    quarantine: createQuarantine({
      clock,
      onFailure: (err, reason) => log.error({ err, reason }, 'delivery of an award broke off; it is set aside'),
    }),
    facts: createLaneFactsFinder(gateway, lists, createPatience(monotonic, random), { store, now }),
    persist: (write) => persist(write, options, isStopping),
    isStopping,
  };
}

async function claim(sending: Sending, limit: number, claiming: Claiming): Promise<void> {
  const { holds } = sending.work;
  // While one call at a time is let through they take turns: reads that always fail must not keep sends waiting.
  sending.sendsFirst = holds.isApiOnTrial() && !sending.sendsFirst;
  const [first, second] = sending.sendsFirst ? [claimSends, claimReadBacks] : [claimReadBacks, claimSends];
  const left = limit - (await first(sending, limit, claiming));
  if (left > 0) await second(sending, left, claiming);
}

/** @returns how many were claimed */
async function claimReadBacks({ store, start }: Sending, most: number, claiming: Claiming): Promise<number> {
  const { now, due, heldGuilds } = claiming;
  if (!due.hasUnknown) return 0;
  const unknown = await store.claimReadBacks({ at: now, limit: most, leaseMs: LEASE_MS, heldGuilds });
  for (const claimed of unknown) start(claimed, resolveUnknown);
  return unknown.length;
}

/** @returns how many were claimed */
async function claimSends(sending: Sending, most: number, { now, due, heldGuilds }: Claiming): Promise<number> {
  const { store, clock, work, start } = sending;
  if (!due.hasQueued) return 0;
  sending.claims += 1;
  const lanes = sending.claims % NEWEST_TURN === 0 ? 'newest' : 'oldest';
  const begin = { knownSince: now - ANCHOR_FRESH_MS, unlisted: work.lists.withNone(), sentAt: toSentAt(clock) };
  const queued = await store.claimAwards({ at: now, limit: most, leaseMs: LEASE_MS, heldGuilds, lanes, begin });
  for (const claimed of queued) start(claimed, sendAward);
  return queued.length;
}

async function expireWaiting(sending: Sending, now: number, steadyNow: number): Promise<void> {
  if (steadyNow - sending.expiredAt < EXPIRY_INTERVAL_MS) return;
  sending.expiredAt = steadyNow;
  await sending.store.expireWaiting({ before: sending.clock.confirmed() - WAITING_LIMIT_MS, at: now });
}

async function persist<T>(
  write: () => Promise<T>,
  { clock, log }: DeliveryOptions,
  isStopping: () => boolean,
): Promise<T> {
  for (;;) {
    try {
      return await write();
    } catch (err) {
      if (isStopping()) throw err;
      log.error({ err }, 'the outcome of an award could not be written down; trying again');
      await wait(clock, STORE_RETRY_MS);
    }
  }
}
