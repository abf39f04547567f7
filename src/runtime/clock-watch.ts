/**
 * Whether the machine's clock can be believed. Servers write their time into each answer (`Date`); from the last one on,
 * a clock that nobody sets tells what time it is. Steps of the machine's clock show against that clock too.
 */
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';

/** The servers whose time is heard. Discord's decides; Returning.AI's does until Discord has answered. */
type TimeServer = 'Discord' | 'Returning.AI';

export interface ClockWatch {
  /** The machine's clock, with what servers say of it. The first reading after a step tells of the step. */
  readonly clock: Clock;
  /** Takes the `Date` header of an answer that has just come. */
  heard(server: TimeServer, date: string): void;
  /** How far ahead of the servers' the machine's clock is, in milliseconds; undefined where it agrees or nobody has told. */
  findSkewMs(): number | undefined;
  /** Begins to look for steps. */
  start(): void;
  stop(): void;
}

interface ClockWatchOptions {
  readonly system: Omit<Clock, 'confirmed'>;
  readonly log: Logger;
  /** The clock was put forward or, where this is below 0, back, by so many milliseconds. */
  readonly onStep: (byMs: number) => void;
}

/** `Date` has whole seconds, and an answer takes its time. */
const TOLERABLE_SKEW_MS = 5_000;
/** Servers are believed for so long without comparing: what came late only makes our clock seem ahead. */
const BELIEVED_MS = 600_000;
const LOOK_MS = 5_000;
/** Time synchronisation slews a clock by far less in that time. */
const SMALLEST_STEP_MS = 1_000;

/** A reading of a server's clock, and when it was taken. */
interface Reference {
  readonly time: number;
  readonly at: number;
}

/** By a server's clock, at this moment of the monotonic one. */
function toTime({ time, at }: Reference, now: number): number {
  return time + (now - at);
}

export function createClockWatch({ system, log, onStep }: ClockWatchOptions): ClockWatch {
  const references = new Map<TimeServer, Reference>();
  const { now, monotonic, schedule } = system;
  let offset = now() - monotonic();
  let wasOff = false;
  let cancel: (() => void) | undefined;

  function findServerTime(): number | undefined {
    const reference = references.get('Discord') ?? references.get('Returning.AI');
    return reference && toTime(reference, monotonic());
  }

  function findSkewMs(): number | undefined {
    const skewMs = now() - (findServerTime() ?? now());
    return Math.abs(skewMs) > TOLERABLE_SKEW_MS ? skewMs : undefined;
  }

  function noticeStep(): void {
    const steppedMs = now() - monotonic() - offset;
    if (Math.abs(steppedMs) < SMALLEST_STEP_MS) return;
    offset += steppedMs;
    log.warn({ stepMs: Math.round(steppedMs) }, 'this machine’s clock was set, or the machine slept');
    onStep(steppedMs);
  }

  function look(): void {
    noticeStep();
    // Slewing is not a step.
    offset = now() - monotonic();
    const skewMs = findSkewMs();
    if (skewMs !== undefined && !wasOff) log.warn({ skewMs: Math.round(skewMs) }, 'this machine’s clock is off');
    if (skewMs === undefined && wasOff) log.info('this machine’s clock agrees with the servers’');
    wasOff = skewMs !== undefined;
    cancel = schedule(look, LOOK_MS);
  }

  return {
    clock: {
      ...system,
      now() {
        // Before anything is stamped with the time after it.
        noticeStep();
        return now();
      },
      confirmed: () => Math.min(now(), findServerTime() ?? 0),
    },
    heard(server, date) {
      const time = Date.parse(date);
      if (Number.isNaN(time)) return;
      const known = references.get(server);
      // The one that was under way for the shortest time tells the latest time.
      const isOld = known === undefined || monotonic() - known.at > BELIEVED_MS;
      if (isOld || time > toTime(known, monotonic())) references.set(server, { time, at: monotonic() });
    },
    findSkewMs,
    start: () => look(),
    stop: () => cancel?.(),
  };
}
