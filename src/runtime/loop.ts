import type { Logger } from 'pino';
import type { Change } from '../store/engine/changes.ts';
import type { Clock } from './clock.ts';

/** A background job that runs when nudged and when something falls due, never twice at a time. */
export interface Loop {
  /** The changes that may make something due: a commit with one of them nudges the loop. */
  readonly wokenBy: readonly Change[];
  /** Runs now, or once more when it is running already. Does nothing before `start` and after `stop`. */
  nudge(): void;
  start(): void;
  /** Resolves when the run in progress, if any, has ended; none begins after it. */
  stop(): Promise<void>;
}

export interface LoopOptions extends Partial<Pick<Loop, 'wokenBy'>> {
  readonly clock: Clock;
  /** Does all that is due. Returns when the next thing falls due, by the clock's `now`, if it is known. */
  readonly run: () => Promise<number | undefined>;
  /** Called with what `run` threw; the loop goes on after `retryMs`. */
  readonly onError: (error: unknown) => void;
  readonly retryMs: number;
}

/** The longest sleep. The clock may be set meanwhile, so due times are read again. */
const LONGEST_SLEEP_MS = 60_000;

/** Makes a loop. It holds no work of its own: everything due lies in the store, so a crash loses nothing. */
export function createLoop({ wokenBy = [], clock, run, onError, retryMs }: LoopOptions): Loop {
  let active = false;
  let again = false;
  let running: Promise<void> | undefined;
  let cancelTimer: (() => void) | undefined;

  /** Makes a synchronous throw of `run` a rejection, so that `running` is set first. */
  const attempt = async () => run();

  async function runUntilQuiet(): Promise<void> {
    let dueAt: number | undefined;
    do {
      again = false;
      try {
        dueAt = await attempt();
      } catch (error) {
        onError(error);
        dueAt = clock.now() + retryMs;
      }
    } while (again && active);
    running = undefined;
    if (active && dueAt !== undefined) cancelTimer = clock.schedule(nudge, toSleepMs(dueAt));
  }

  const toSleepMs = (dueAt: number) => Math.min(Math.max(0, dueAt - clock.now()), LONGEST_SLEEP_MS);

  function nudge(): void {
    if (!active) return;
    again = true;
    if (running !== undefined) return;
    cancelTimer?.();
    cancelTimer = undefined;
    running = runUntilQuiet();
  }

  return {
    wokenBy,
    nudge,
    start() {
      active = true;
      nudge();
    },
    async stop() {
      active = false;
      cancelTimer?.();
      await running;
    },
  };
}

interface JobOptions extends Omit<LoopOptions, 'onError'> {
  /** As the log calls it. */
  readonly job: string;
  readonly log: Logger;
}

/** Makes a loop whose failures are logged. */
export function createJob({ job, log, ...loop }: JobOptions): Loop {
  return createLoop({ ...loop, onError: (err) => log.error({ err, job }, 'a job failed') });
}

/** Nudges each loop that waits for one of the changes. */
export function wakeLoops(loops: Iterable<Pick<Loop, 'wokenBy' | 'nudge'>>, changes: ReadonlySet<Change>): void {
  for (const loop of loops) {
    if (loop.wokenBy.some((change) => changes.has(change))) loop.nudge();
  }
}
