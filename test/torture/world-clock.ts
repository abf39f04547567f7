/** The clock of a world in memory: it moves only once nothing happens any more without it. */
import type { Clock } from '../../src/runtime/clock.ts';

export interface WorldClock extends Clock {
  /** The clock of the machine that the bot runs on, which somebody may set. */
  readonly machine: Omit<Clock, 'confirmed'>;
  /** Somebody sets the machine's clock: forward, or back where this is below 0. */
  set(byMs: number): void;
  /** How far it is ahead of the true time. */
  aheadMs(): number;
  /** Moves time on and runs what falls due, each task at its own instant. */
  advance(ms: number): Promise<void>;
  /** Lets a few turns of the event loop pass; what is under way may be anywhere after that. */
  turns(count: number): Promise<void>;
  /** Something happens: the clock stands still until that has ended and led to nothing more. */
  stir(): void;
}

interface Task {
  readonly at: number;
  readonly run: () => void;
}

/** Turns without a stir after which nothing happens any more. A commit takes one, and so does what it wakes. */
const QUIET_TURNS = 3;
const MOST_TASKS = 100_000;

export function createWorldClock(startAt: number): WorldClock {
  let now = startAt;
  let tasks: Task[] = [];
  let stirs = 0;
  let ahead = 0;

  async function quiet(): Promise<void> {
    for (let calm = 0, seen = stirs; calm < QUIET_TURNS; calm += 1) {
      await new Promise(setImmediate);
      if (stirs !== seen) calm = -1;
      seen = stirs;
    }
  }

  function takeDue(until: number): Task | undefined {
    const [first, ...others] = tasks;
    if (first === undefined) return undefined;
    const next = others.reduce((soonest, task) => (task.at < soonest.at ? task : soonest), first);
    if (next.at > until) return undefined;
    tasks = tasks.filter((task) => task !== next);
    return next;
  }

  function schedule(run: () => void, delayMs: number): () => void {
    const task = { at: now + Math.max(0, delayMs), run };
    tasks.push(task);
    return () => {
      tasks = tasks.filter((other) => other !== task);
    };
  }

  const monotonic = () => now - startAt;

  return {
    now: () => now,
    monotonic,
    confirmed: () => now,
    schedule,
    machine: { now: () => now + ahead, monotonic, schedule },
    aheadMs: () => ahead,
    set(byMs) {
      ahead += byMs;
    },
    stir: () => {
      stirs += 1;
    },
    async turns(count) {
      for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
    },
    async advance(ms) {
      const until = now + ms;
      await quiet();
      for (let count = 0; ; count += 1) {
        const task = takeDue(until);
        if (task === undefined) break;
        if (count === MOST_TASKS) throw new Error('Something schedules itself for ever.');
        now = Math.max(now, task.at);
        task.run();
        await quiet();
      }
      now = until;
    },
  };
}
