/** Time as a parameter: what reads the clock or waits receives this, so that a test can own time. */
export interface Clock {
  /** Now, in milliseconds since the epoch. */
  now(): number;
  /**
   * Calls `task` once after `delayMs`.
   *
   * @returns a function that cancels it
   */
  schedule(task: () => void, delayMs: number): () => void;
}

/** The longest delay that Node's timers take; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2_147_483_647;

/** The machine's own clock. Its timers do not keep the process alive: the gateway and the shutdown decide that. */
export const systemClock: Clock = {
  now: () => Date.now(),
  schedule(task, delayMs) {
    const timer = setTimeout(task, Math.min(Math.max(delayMs, 0), LONGEST_TIMER_MS));
    timer.unref();
    return () => clearTimeout(timer);
  },
};
