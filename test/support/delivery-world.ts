/** A ledger, a delivery and a Returning.AI in memory, on a clock that the test moves. Deliveries can die and be replaced. */
import { pino } from 'pino';
import { createDelivery, type Delivery } from '../../src/delivery/delivery.ts';
import type { AwardGateway, UserField } from '../../src/delivery/gateway.ts';
import { type Award, isFinal } from '../../src/points/award.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import { type Loop, wakeLoops } from '../../src/runtime/loop.ts';
import type { NewAward } from '../../src/store/awards/award-store.ts';
import type { Change } from '../../src/store/engine/changes.ts';
import type { Store } from '../../src/store/store.ts';
import { createFakeApi, type FakeApi } from './fake-api.ts';
import { openFileStore, openMemoryStore } from './migrated-store.ts';

const START_AT = 1_800_000_000_000;
/** Turns of the event loop after which everything that needs no clock has happened. */
const QUIET_TURNS = 12;

interface Timer {
  readonly at: number;
  readonly task: () => void;
}

export interface DeliveryWorld {
  /** Communities without a key. */
  readonly keyless: Set<string>;
  readonly store: Store;
  readonly api: FakeApi;
  now(): number;
  /** Somebody sets the machine's clock: forward, or back where this is below 0. The process notices. */
  setClock(byMs: number): Promise<void>;
  /** The same while no process runs. */
  setClockUnnoticed(byMs: number): void;
  /** Moves the clock and lets everything due happen. */
  advance(ms: number): Promise<void>;
  /** Records and acknowledges an award; delivery hears of it. */
  ask(award: Partial<NewAward> & Pick<NewAward, 'hundredths'>): Promise<Award>;
  get(award: Award): Promise<Award>;
  /** Moves the clock until every award is final or under review. */
  finish(): Promise<readonly Award[]>;
  /** The process dies: nothing of it ever comes back. */
  kill(): void;
  /** A new process on the same ledger. */
  start(): Promise<void>;
  nudge(): void;
  /** What delivery says holds up a guild. */
  findHold(guildId: string): string | undefined;
  close(): Promise<void>;
}

/** What lives and dies with the delivery of a process. */
export type Companion = Pick<Loop, 'nudge' | 'wokenBy'>;

export interface Surroundings {
  readonly store: Store;
  readonly clock: Clock;
}

export const PLACE: UserField = { communityId: 'community', fieldId: 'field', accountId: 'ana' };

/**
 * @param accompany - begins what else a process does, at each start
 * @param path - a new file for the ledger, where something else is to look into it; by default it lies in memory
 */
export async function createDeliveryWorld(
  random: () => number = Math.random,
  accompany: (surroundings: Surroundings) => readonly Companion[] = () => [],
  path?: string,
): Promise<DeliveryWorld> {
  let now = START_AT;
  let aheadMs = 0;
  let timers: Timer[] = [];
  let loops: readonly Companion[] = [];
  const told = { random, onCommit: (changes: ReadonlySet<Change>) => wakeLoops(loops, changes) };
  const store = await (path === undefined ? openMemoryStore(told) : openFileStore(path, told));
  const api = createFakeApi(() => now);
  const asked: Award[] = [];
  const keyless = new Set<string>();
  let delivery: Delivery | undefined;
  let life = { alive: true };

  const createClock = (own: { alive: boolean }): Clock => ({
    now: () => now + aheadMs,
    monotonic: () => now - START_AT,
    confirmed: () => Math.min(now, now + aheadMs),
    schedule(task, delayMs) {
      const timer = { at: now + Math.max(0, delayMs), task: () => own.alive && task() };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  });

  async function quiet(): Promise<void> {
    for (let turn = 0; turn < QUIET_TURNS; turn++) await new Promise(setImmediate);
  }

  async function advance(ms: number): Promise<void> {
    const until = now + ms;
    await quiet();
    for (;;) {
      const next = timers.toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > until) break;
      timers = timers.filter((timer) => timer !== next);
      now = Math.max(now, next.at);
      next.task();
      await quiet();
    }
    now = until;
    await quiet();
  }

  async function start(): Promise<void> {
    life = { alive: true };
    const clock = createClock(life);
    await store.moveDeadlines({ at: clock.now(), setByMs: 0 });
    const companions = accompany({ store: mortal(store, life), clock });
    delivery = createDelivery({
      store: mortal(store, life),
      gateway: mortal(api.gateway, life) as AwardGateway,
      credentials: { find: async (_, communityId) => (keyless.has(communityId) ? undefined : { key: 'key' }) },
      clock,
      random,
      log: pino({ level: 'silent' }),
    });
    loops = [delivery, ...companions];
    await delivery.start();
  }

  await start();
  return {
    store,
    api,
    keyless,
    now: () => now + aheadMs,
    async setClock(byMs) {
      aheadMs += byMs;
      await store.moveDeadlines({ at: now + aheadMs, setByMs: byMs });
      delivery?.nudge();
    },
    setClockUnnoticed(byMs) {
      aheadMs += byMs;
    },
    advance,
    start,
    nudge: () => delivery?.nudge(),
    findHold: (guildId) => delivery?.findHold(guildId),
    async ask(given) {
      const key = `test:${asked.length}`;
      const recorded = await store.recordAward(
        { ...DEFAULTS, key, ...given },
        { reply: undefined, limits: NO_LIMITS, at: now + aheadMs },
      );
      if (recorded.kind !== 'recorded') throw new Error(`not recorded: ${recorded.kind}`);
      const award = await store.acknowledgeAward(recorded.award.id, {}, now + aheadMs);
      if (award === undefined) throw new Error('not acknowledged');
      asked.push(award);
      delivery?.nudge();
      return award;
    },
    get: async ({ id }) => (await store.getAward(id)) as Award,
    async finish() {
      for (let round = 0; round < 200; round++) {
        await advance(1_000);
        const awards = await Promise.all(asked.map(({ id }) => store.getAward(id)));
        const known = awards.filter((award) => award !== undefined);
        if (known.every(({ status }) => isFinal(status) || status === 'review')) return known;
      }
      throw new Error(`not finished: ${JSON.stringify(await Promise.all(asked.map(({ id }) => store.getAward(id))))}`);
    },
    kill() {
      life.alive = false;
    },
    async close() {
      await delivery?.stop();
      await store.close();
    },
  };
}

const NO_LIMITS = { perAward: undefined, perModeratorHour: undefined };

const DEFAULTS = {
  guildId: 'guild',
  ...PLACE,
  fieldName: 'Loyalty Points',
  memberId: 'member',
  action: 'increase',
  reason: undefined,
  actorId: 'moderator',
  source: 'command',
  reverses: undefined,
} as const;

/** Calls made by the dead neither begin nor come back; what had begun has its effect and is not heard of. */
function mortal<T extends object>(target: T, life: { alive: boolean }): T {
  return new Proxy(target, {
    get(object, name) {
      const value: unknown = Reflect.get(object, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (!life.alive) return new Promise(() => undefined);
        const result: unknown = value.apply(object, args);
        if (!(result instanceof Promise)) return result;
        return result.then((settled) => (life.alive ? settled : new Promise(() => undefined)));
      };
    },
  });
}
