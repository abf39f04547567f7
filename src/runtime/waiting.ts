import type { Clock } from './clock.ts';

/** Resolves after that long on the given clock. */
export function wait(clock: Clock, delayMs: number): Promise<void> {
  return new Promise((resolve) => clock.schedule(resolve, delayMs));
}

/** Whether the work ends, either way, within that long. It goes on in any case, and its failure stays its own. */
export function settlesWithin(clock: Clock, work: Promise<unknown>, delayMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = clock.schedule(() => resolve(false), delayMs);
    const settle = () => {
      cancel();
      resolve(true);
    };
    work.then(settle, settle);
  });
}
