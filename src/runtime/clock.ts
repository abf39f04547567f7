/**
 * Time as a parameter: what reads the clock or waits receives this, so that a test can own time.
 *
 * Three readings, since the clock of a machine can be wrong and be put right: what is written down is stamped with `now`;
 * how long something takes or waits is told by `monotonic`; what is final, such as an expiry, goes by `confirmed`.
 */
export interface Clock {
  /** Now by the machine's clock, in milliseconds since the epoch. Somebody may put it back or forward at any moment. */
  now(): number;
  /**
   * Whole milliseconds since some moment of this process, by a clock that nobody sets. Says nothing of another process. What
   * is written down is reckoned from it, and not every database keeps fractions.
   */
  monotonic(): number;
  /**
   * The latest moment that has surely come, in milliseconds since the epoch: `now`, or what servers say where that is
   * earlier. Long ago as long as no server has said anything.
   */
  confirmed(): number;
  /**
   * Calls `task` once after `delayMs`.
   *
   * @returns a function that cancels it
   */
  schedule(task: () => void, delayMs: number): () => void;
}

/** The longest delay that Node's timers take; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2_147_483_647;

/**
 * The machine's own clock, which takes `now` for confirmed. Its timers do not keep the process alive: the gateway and the
 * shutdown decide that.
 */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => Math.floor(performance.now()),
  confirmed: () => Date.now(),
  schedule(task, delayMs) {
    const timer = setTimeout(task, Math.min(Math.max(delayMs, 0), LONGEST_TIMER_MS));
    timer.unref();
    return () => clearTimeout(timer);
  },
};
