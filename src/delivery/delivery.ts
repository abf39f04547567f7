/**
 * Delivery: carries recorded awards to Returning.AI, exactly once in effect. All of its work lies in the store; this
 * loop claims what is due, hands each claim to `send` or `check`, and can be stopped, killed and started again at any
 * point. It knows nothing of Discord.
 */
import type { Logger } from 'pino';
import { WAITING_DAYS } from '../points/limits.ts';
import type { ProblemCode } from '../points/problem.ts';
import type { Clock } from '../runtime/clock.ts';
import { createLoop, type Loop } from '../runtime/loop.ts';
import { createQuarantine } from '../runtime/quarantine.ts';
import type { ClaimedAward } from '../store/awards/award-store.ts';
import type { Change } from '../store/engine/changes.ts';
import type { Store } from '../store/store.ts';
import { type AwardWork, attempt } from './attempt.ts';
import { checkAward } from './check.ts';
import type { AwardGateway } from './gateway.ts';
import { createHolds } from './holds.ts';
import { ANCHOR_FRESH_MS, createLaneFactsFinder } from './lane-facts.ts';
import { createLastAnswers } from './last-answers.ts';
import { createLists } from './lists.ts';
import { createPatience } from './patience.ts';
import { sendAward, toSentAt } from './send.ts';
import { createSendTimes } from './send-times.ts';
import { createServerClock, withServerClock } from './server-clock.ts';
import { type CredentialFinder, LEASE_MS, type Worker } from './worker.ts';

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

export interface DeliveryOptions {
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
  /** What holds up a guild's awards for longer than a moment. */
  findHold(guildId: string): ProblemCode | undefined;
  /** Begins nothing more and resolves when what is in flight has ended. */
  stop(): Promise<void>;
}

/** What a claim starts from. */
interface Claiming {
  readonly now: number;
  readonly due: Awaited<ReturnType<Store['lookForDue']>>;
  readonly heldGuilds: readonly string[];
}

export function createDelivery(options: DeliveryOptions): Delivery {
  const { store, clock, log, random } = options;
  const holds = createHolds({ store, clock, random });
  const now = () => clock.now();
  const monotonic = () => clock.monotonic();
  const serverClock = createServerClock();
  const gateway = withServerClock(options.gateway, serverClock, now);
  const lists = createLists(gateway, monotonic);
  const inFlight = new Set<Promise<void>>();
  let stopping = false;
  let sendsFirst = false;
  let claims = 0;
  let expiredAt = Number.NEGATIVE_INFINITY;

  const worker: Worker = {
    ...options,
    gateway,
    holds,
    sendTimes: createSendTimes(monotonic),
    lists,
    serverClock,
    lastAnswers: createLastAnswers(monotonic),
    quarantine: createQuarantine({
      clock,
      onFailure: (err, reason) => log.error({ err, reason }, 'delivery of an award broke off; it is set aside'),
    }),
    facts: createLaneFactsFinder(gateway, lists, createPatience(monotonic, random), { store, now }),
    persist: (write) => persist(write, options, () => stopping),
    isStopping: () => stopping,
  };

  const loop = createLoop({
    wokenBy: WOKEN_BY,
    clock,
    run,
    onError: (err) => log.error({ err, job: 'delivery' }, 'delivery could not read its work; trying again'),
    retryMs: STORE_RETRY_MS,
  });

  /** One moment for all of it: what falls due while this runs must be counted as still to come, or nobody would wake. */
  async function run(): Promise<number | undefined> {
    const now = clock.now();
    const steadyNow = clock.monotonic();
    await expireWaiting(now, steadyNow);
    const due = await store.lookForDue(now);
    if (!holds.isApiHeld(steadyNow)) {
      const limit = (holds.isApiOnTrial() ? 1 : CONCURRENCY) - inFlight.size;
      if (limit > 0) await claim(limit, { now, due, heldGuilds: holds.heldGuilds(steadyNow) });
    }
    const steadyNextAt = Math.min(holds.nextTrialAt(steadyNow) ?? Infinity, expiredAt + EXPIRY_INTERVAL_MS);
    return Math.min(due.nextAt ?? Infinity, now + (steadyNextAt - steadyNow));
  }

  async function claim(limit: number, { now, due, heldGuilds }: Claiming): Promise<void> {
    const read = async (most: number) => {
      if (!due.hasUnknown) return 0;
      const unknown = await store.claimReadBacks({ at: now, limit: most, leaseMs: LEASE_MS, heldGuilds });
      for (const claimed of unknown) start(claimed, checkAward);
      return unknown.length;
    };
    const send = async (most: number) => {
      if (!due.hasQueued) return 0;
      claims += 1;
      const lanes = claims % NEWEST_TURN === 0 ? 'newest' : 'oldest';
      const begin = { knownSince: now - ANCHOR_FRESH_MS, unlisted: worker.lists.withNone(), sentAt: toSentAt(clock) };
      const queued = await store.claimAwards({ at: now, limit: most, leaseMs: LEASE_MS, heldGuilds, lanes, begin });
      for (const claimed of queued) start(claimed, sendAward);
      return queued.length;
    };
    // While one call at a time is let through they take turns: reads that always fail must not keep sends waiting.
    sendsFirst = holds.isApiOnTrial() && !sendsFirst;
    const [first, second] = sendsFirst ? [send, read] : [read, send];
    const left = limit - (await first(limit));
    if (left > 0) await second(left);
  }

  function start(claimed: ClaimedAward, work: AwardWork): void {
    const task = attempt(worker, claimed, work).finally(() => {
      inFlight.delete(task);
      loop.nudge();
    });
    inFlight.add(task);
  }

  async function expireWaiting(now: number, steadyNow: number): Promise<void> {
    if (steadyNow - expiredAt < EXPIRY_INTERVAL_MS) return;
    expiredAt = steadyNow;
    await store.expireWaiting({ before: clock.confirmed() - WAITING_LIMIT_MS, at: now });
  }

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
      await new Promise<void>((resolve) => {
        clock.schedule(resolve, STORE_RETRY_MS);
      });
    }
  }
}
