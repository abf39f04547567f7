import type { Clock } from './clock.ts';

/**
 * Keeps what throws from holding up the rest. A loop does its work for each item through this: an item that throws is set
 * aside, told about once, and tried again after ten seconds, then ever more rarely.
 */
export interface Quarantine<Key> {
  /**
   * Does the work for one item, unless that is set aside. What the store throws when the machine refuses to write is no
   * item's fault: it is thrown on, for the loop to try all of it again.
   *
   * @returns whether it was done
   */
  attempt(key: Key, work: () => Promise<void>): Promise<boolean>;
  /** Whether it is set aside now. */
  has(key: Key): boolean;
  /** The items set aside now. A limited list must be that much longer, or these would crowd out others. */
  keys(): readonly Key[];
  /** In how many milliseconds the next is to be tried again, or this one. Undefined: none is set aside. */
  restsForMs(key?: Key): number | undefined;
  /** The same as a time, in milliseconds since the epoch. */
  nextAt(key?: Key): number | undefined;
}

interface QuarantineOptions<Key> {
  readonly clock: Pick<Clock, 'now' | 'monotonic'>;
  /** Called with what an item threw, the first time; not again before it was done. */
  readonly onFailure: (error: unknown, key: Key) => void;
}

const FIRST_REST_MS = 10_000;
const LONGEST_REST_MS = 3_600_000;
/** Nobody asked for it any more: it was done by somebody else, or is gone. */
const FORGOTTEN_AFTER_MS = 86_400_000;
/** As the store names what the machine refuses. */
const MACHINE = /^STORE_/;

interface Rest {
  readonly restMs: number;
  /** By the monotonic clock: nobody's setting of the other makes an item rest longer. */
  readonly until: number;
}

/** Makes one, empty: what a crash makes forget is tried once more. */
export function createQuarantine<Key>({ clock, onFailure }: QuarantineOptions<Key>): Quarantine<Key> {
  const rests = new Map<Key, Rest>();

  const isResting = (rest: Rest | undefined) => rest !== undefined && rest.until > clock.monotonic();

  function setAside(key: Key, error: unknown): void {
    const now = clock.monotonic();
    for (const [other, { until }] of rests) if (until < now - FORGOTTEN_AFTER_MS) rests.delete(other);
    const earlier = rests.get(key);
    const restMs = earlier === undefined ? FIRST_REST_MS : Math.min(earlier.restMs * 2, LONGEST_REST_MS);
    rests.set(key, { restMs, until: now + restMs });
    if (earlier === undefined) onFailure(error, key);
  }

  const keys = () => [...rests].flatMap(([key, rest]) => (isResting(rest) ? [key] : []));

  function restsForMs(key?: Key): number | undefined {
    const times = (key === undefined ? keys() : [key]).flatMap((one) => rests.get(one)?.until ?? []);
    return times.length === 0 ? undefined : Math.min(...times) - clock.monotonic();
  }

  return {
    async attempt(key, work) {
      if (isResting(rests.get(key))) return false;
      try {
        await work();
        rests.delete(key);
        return true;
      } catch (error) {
        if (isMachineFailure(error)) throw error;
        setAside(key, error);
        return false;
      }
    },
    has: (key) => isResting(rests.get(key)),
    keys,
    restsForMs,
    nextAt(key) {
      const restMs = restsForMs(key);
      return restMs === undefined ? undefined : clock.now() + restMs;
    },
  };
}

/** Whether the store threw it because the machine refuses to write: that meets whatever is tried. */
export function isMachineFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && MACHINE.test(error.code);
}

/** The earlier of two times, where either may not be known. */
export function toEarlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
