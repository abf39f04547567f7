/**
 * The life of a process that can end between any two steps of the code: before each call that leaves it, and after. What
 * the dead call never begins; what they had begun has its effect, and nobody hears of it.
 */
import type { Clock } from '../../src/runtime/clock.ts';

type MachineClock = Omit<Clock, 'confirmed'>;

export interface Life {
  readonly isAlive: () => boolean;
  /** Steps begun and ended so far. */
  readonly steps: () => number;
  end(): void;
  /** One step further, which may be the last. */
  step(): void;
}

/** @param lastStep - the step at which it ends; `Infinity`: not by itself */
export function createLife(lastStep: number, onEnd: () => void): Life {
  let steps = 0;
  let alive = true;
  const end = () => {
    if (!alive) return;
    alive = false;
    onEnd();
  };
  return {
    isAlive: () => alive,
    steps: () => steps,
    end,
    step() {
      steps += 1;
      if (steps === lastStep) end();
    },
  };
}

/** One for each call: a shared one would keep every waiter of every world. */
const never = () => new Promise<never>(() => undefined);

/** Makes every method of something outside the process a step before and a step after. */
export function mortal<T extends object>(target: T, life: Life): T {
  return new Proxy(target, {
    get(object, name) {
      const value: unknown = Reflect.get(object, name);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        life.step();
        if (!life.isAlive()) return never();
        try {
          const result: unknown = await value.apply(object, args);
          life.step();
          return life.isAlive() ? result : never();
        } catch (error) {
          life.step();
          return life.isAlive() ? Promise.reject(error) : never();
        }
      };
    },
  });
}

/** A machine's clock whose tasks die with the process. */
export function mortalClock(clock: MachineClock, life: Life): MachineClock {
  return {
    now: clock.now,
    monotonic: clock.monotonic,
    schedule: (task, delayMs) =>
      clock.schedule(() => {
        if (life.isAlive()) task();
      }, delayMs),
  };
}
