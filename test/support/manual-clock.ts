/** A clock that only a test moves. */
import type { Clock } from '../../src/runtime/clock.ts';

export interface ManualClock extends Clock {
  /**
   * Moves time on and runs what falls due, in order of due time, each at its own instant. Before, between and after,
   * everything that needs no clock happens: promises, immediates, an in-memory database. Sockets do not: wait for a state.
   *
   * @param ms - 0 runs what is due already
   */
  advance(ms: number): Promise<void>;
  /** Somebody sets the machine's clock: forward, or back where this is below 0. No time goes by. */
  set(byMs: number): void;
  /** When the tasks that wait fall due, soonest first. */
  dueTimes(): readonly number[];
}

export interface ManualClockOptions {
  /** In milliseconds since the epoch. */
  readonly startAt?: number;
  /** Turns of the event loop after which everything that needs no clock has happened. */
  readonly quietTurns?: number;
}

interface Task {
  readonly at: number;
  readonly run: () => void;
}

/** More than any test schedules; what comes back at once for ever would hang the test without a word. */
const MOST_TASKS = 100_000;

export function createManualClock({
  startAt = 1_800_000_000_000,
  quietTurns = 12,
}: ManualClockOptions = {}): ManualClock {
  /** Starts elsewhere than `now`, so that a mix-up shows, unless that starts at 0. */
  let passed = startAt === 0 ? 0 : 7_000;
  let ahead = startAt - passed;
  const startAhead = ahead;
  let tasks: readonly Task[] = [];

  /** Equal due times keep the order in which they were scheduled. */
  const inOrder = () => tasks.toSorted((a, b) => a.at - b.at);

  async function quiet(): Promise<void> {
    for (let turn = 0; turn < quietTurns; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  return {
    now: () => passed + ahead,
    monotonic: () => passed,
    confirmed: () => passed + startAhead,
    set(byMs) {
      ahead += byMs;
    },
    schedule(run, delayMs) {
      if (Number.isNaN(delayMs)) throw new Error('A task was scheduled after NaN milliseconds.');
      const task = { at: passed + Math.max(0, delayMs), run };
      tasks = [...tasks, task];
      return () => {
        tasks = tasks.filter((other) => other !== task);
      };
    },
    dueTimes: () => inOrder().map(({ at }) => at + ahead),
    async advance(ms) {
      const until = passed + ms;
      await quiet();
      for (let count = 0; ; count++) {
        const [task] = inOrder();
        if (task === undefined || task.at > until) break;
        if (count === MOST_TASKS) throw new Error(`${MOST_TASKS} tasks fell due: something schedules itself for ever.`);
        tasks = tasks.filter((other) => other !== task);
        passed = Math.max(passed, task.at);
        task.run();
        await quiet();
      }
      passed = until;
      await quiet();
    },
  };
}
