/** Everything that makes delivery wait, and what staff are told of it. */
import type { ProblemCode } from '../points/problem.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Notice } from '../store/guilds/notice-store.ts';
import type { Store } from '../store/store.ts';
import { createBreaker } from './breaker.ts';
import { createLostLanes } from './lost-lanes.ts';

/** Outcomes in a row that nobody knows before the whole API is taken to be ill. */
const DOUBT_THRESHOLD = 5;
/** A short hiccup is nobody's news. */
const OUTAGE_NEWS_MS = 60_000;

/** All calls go to one API, whatever the guild. */
const API = 'api';

/** All times are of the monotonic clock: how long something is held is nobody's to set. */
export interface Holds {
  /** The whole API must be left alone now. */
  isApiHeld(now: number): boolean;
  /** The API was held and may be tried with one call. */
  isApiOnTrial(): boolean;
  heldGuilds(now: number): readonly string[];
  /** The problem that holds up a guild's awards for longer than a moment. */
  find(guildId: string): ProblemCode | undefined;
  /** When the first of what is held at `now` may be tried again. */
  nextTrialAt(now: number): number | undefined;
  /** Asks to call on behalf of a guild. True: call, tell the outcome by one of the methods below, then `done`. */
  tryPass(guildId: string): boolean;
  done(guildId: string): void;
  worked(guildId: string, lane: string): Promise<void>;
  /** The API answered, though not with what was wanted. */
  answered(guildId: string): Promise<void>;
  unreachable(guildId: string): Promise<void>;
  /** Nobody knows. `problem`: what to tell people whose awards wait for that. */
  doubtful(guildId: string, problem?: ProblemCode): Promise<void>;
  slowDown(guildId: string, waitMs: number | undefined): void;
  keyRefused(guildId: string): Promise<void>;
  /** Not found. Returns true when its award is to be kept: the route has moved, or may have. */
  notFound(guildId: string, lane: string, isKnownPlace: boolean): Promise<boolean>;
}

interface HoldsOptions {
  readonly store: Pick<Store, 'openNotice' | 'closeNotices'>;
  readonly clock: Clock;
  readonly random: () => number;
}

export function createHolds({ store, clock, random }: HoldsOptions): Holds {
  const gates = createGates(clock, random);
  const { reach, doubt, keys, routes, pace } = gates;
  const notices = createNotices(store, clock);
  const lostLanes = createLostLanes();
  let illSince: number | undefined;
  let problem: ProblemCode = 'UNREACHABLE';

  async function ill(guildId: string): Promise<void> {
    illSince ??= clock.monotonic();
    if (clock.monotonic() - illSince >= OUTAGE_NEWS_MS) await notices.open(guildId, 'outage');
  }

  async function answered(guildId: string): Promise<void> {
    gates.apiAnswered();
    illSince = undefined;
    await notices.close(guildId, 'outage');
  }

  return {
    ...gates,
    isApiOnTrial: () => illSince !== undefined,
    find(guildId) {
      const now = clock.monotonic();
      if (gates.isApiOpen(now)) return problem;
      if (keys.isOpen(guildId, now)) return 'KEY_PROBLEM';
      return routes.isOpen(guildId, now) ? 'ROUTE_MOVED' : undefined;
    },
    answered,
    async worked(guildId, lane) {
      gates.guildWorked(guildId);
      await answered(guildId);
      await notices.close(guildId, 'key');
      if (lostLanes.worked(guildId, lane, clock.monotonic())) await notices.close(guildId, 'route');
    },
    async unreachable(guildId) {
      problem = 'UNREACHABLE';
      reach.fail(API, clock.monotonic());
      await ill(guildId);
    },
    async doubtful(guildId, known = 'UNREACHABLE') {
      problem = known;
      if (doubt.fail(API, clock.monotonic()) || doubt.isHeld(API, clock.monotonic())) await ill(guildId);
    },
    slowDown: (guildId, waitMs) => void pace.fail(guildId, clock.monotonic(), waitMs),
    async keyRefused(guildId) {
      keys.fail(guildId, clock.monotonic());
      await notices.open(guildId, 'key');
    },
    async notFound(guildId, lane, isKnownPlace) {
      const meaning = lostLanes.notFound(guildId, lane, isKnownPlace, clock.monotonic());
      if (meaning === 'unknown-id') return false;
      if (meaning === 'moved') routes.fail(guildId, clock.monotonic());
      await notices.open(guildId, 'route');
      return true;
    },
  };
}

/** The breakers, and what all of them together let through. */
function createGates(clock: Clock, random: () => number) {
  const reach = createBreaker({ threshold: 1, random });
  const doubt = createBreaker({ threshold: DOUBT_THRESHOLD, random });
  const keys = createBreaker({ threshold: 1, random });
  const routes = createBreaker({ threshold: 1, random });
  const pace = createBreaker({ threshold: 1, random });
  const ofApi = [reach, doubt];
  const ofGuild = [keys, routes, pace];
  const isApiHeld = (now: number) => ofApi.some((breaker) => breaker.isHeld(API, now));
  return {
    reach,
    doubt,
    keys,
    routes,
    pace,
    isApiHeld,
    isApiOpen: (now: number) => ofApi.some((breaker) => breaker.isOpen(API, now)),
    heldGuilds: (now: number) => [...new Set(ofGuild.flatMap((breaker) => breaker.held(now)))],
    nextTrialAt(now: number) {
      const trials = [...ofApi, ...ofGuild].flatMap((breaker) => breaker.nextTrialAt(now) ?? []);
      return trials.length === 0 ? undefined : Math.min(...trials);
    },
    tryPass(guildId: string) {
      const now = clock.monotonic();
      if (isApiHeld(now) || ofGuild.some((breaker) => breaker.isHeld(guildId, now))) return false;
      for (const breaker of ofApi) breaker.tryPass(API, now);
      for (const breaker of ofGuild) breaker.tryPass(guildId, now);
      return true;
    },
    done(guildId: string) {
      for (const breaker of ofApi) breaker.pass(API);
      for (const breaker of ofGuild) breaker.pass(guildId);
    },
    apiAnswered() {
      for (const breaker of ofApi) breaker.succeed(API);
    },
    guildWorked(guildId: string) {
      for (const breaker of ofGuild) breaker.succeed(guildId);
    },
  };
}

/** Writes a notice only when it changes something: most calls find it open, or closed, already. */
function createNotices(store: HoldsOptions['store'], clock: Clock) {
  // Absent: not known since the start, so an end is written once in case an earlier process wrote the beginning.
  const known = new Map<string, 'open' | 'closed'>();
  const change = async (guildId: string, kind: Notice['kind'], state: 'open' | 'closed') => {
    if (known.get(`${kind}:${guildId}`) === state) return;
    if (state === 'open') await store.openNotice(guildId, kind, clock.now());
    else await store.closeNotices(guildId, kind, clock.now());
    known.set(`${kind}:${guildId}`, state);
  };
  return {
    open: (guildId: string, kind: Notice['kind']) => change(guildId, kind, 'open'),
    close: (guildId: string, kind: Notice['kind']) => change(guildId, kind, 'closed'),
  };
}
