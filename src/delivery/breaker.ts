import { lengthen, toBackoffMs } from './backoff.ts';

/** Holds back calls that would only fail, and lets one through from time to time to see whether that has passed. */
export interface Breaker {
  /** Whether it failed, has not worked since, and is or was just now to be tried again. */
  isOpen(name: string, now: number): boolean;
  /** Whether calls must wait now. */
  isHeld(name: string, now: number): boolean;
  /** Names that must wait now. */
  held(now: number): readonly string[];
  /** When the first of the held may be tried again. */
  nextTrialAt(now: number): number | undefined;
  /**
   * Asks to go through. After a hold has run out only one caller may, until its outcome is told.
   *
   * @returns false when another one is already trying
   */
  tryPass(name: string, now: number): boolean;
  /** It failed for the reason that this breaker is about. `waitMs`: at least so long. Returns true when this opened it. */
  fail(name: string, now: number, waitMs?: number): boolean;
  /** It worked. Returns true when this closed it. */
  succeed(name: string): boolean;
  /** It ended without telling anything about what this breaker is about. */
  pass(name: string): void;
}

/** With nothing left to try nobody can find out that it has passed, so it is not reported for longer. */
const FORGOTTEN_AFTER_MS = 60_000;

interface Hold {
  failures: number;
  until: number;
  trial: boolean;
}

/**
 * @param threshold - failures in a row that open it
 */
export function createBreaker({ threshold, random }: { threshold: number; random: () => number }): Breaker {
  const holds = new Map<string, Hold>();
  const isOpen = (hold: Hold | undefined): hold is Hold => hold !== undefined && hold.failures >= threshold;
  const mustWait = (hold: Hold | undefined, now: number) => isOpen(hold) && (hold.trial || now < hold.until);

  return {
    isOpen(name, now) {
      const hold = holds.get(name);
      return isOpen(hold) && (hold.trial || now < hold.until + FORGOTTEN_AFTER_MS);
    },
    isHeld: (name, now) => mustWait(holds.get(name), now),
    held: (now) => [...holds].filter(([, hold]) => mustWait(hold, now)).map(([name]) => name),
    nextTrialAt(now) {
      const waits = [...holds.values()].filter((hold) => mustWait(hold, now) && !hold.trial).map(({ until }) => until);
      return waits.length === 0 ? undefined : Math.min(...waits);
    },
    tryPass(name, now) {
      const hold = holds.get(name);
      if (!isOpen(hold)) return true;
      if (mustWait(hold, now)) return false;
      hold.trial = true;
      return true;
    },
    fail(name, now, waitMs) {
      const hold = holds.get(name) ?? { failures: 0, until: 0, trial: false };
      const wasOpen = isOpen(hold);
      // Calls that were under way when it opened met the same moment as the one that opened it.
      const isStraggler = wasOpen && now < hold.until;
      if (!isStraggler) hold.failures += 1;
      hold.trial = false;
      if (isOpen(hold)) {
        const backoffMs = isStraggler ? 0 : toBackoffMs(hold.failures - threshold + 1, random);
        hold.until = Math.max(hold.until, now + lengthen(backoffMs, waitMs));
      }
      holds.set(name, hold);
      return !wasOpen && isOpen(hold);
    },
    succeed(name) {
      const wasOpen = isOpen(holds.get(name));
      holds.delete(name);
      return wasOpen;
    },
    pass(name) {
      const hold = holds.get(name);
      if (hold !== undefined) hold.trial = false;
    },
  };
}
