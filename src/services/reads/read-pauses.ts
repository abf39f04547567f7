/** While Returning.AI asks to slow down, what people ask waits: what it still allows is for deliveries. */
import type { CommunityApi, ReadFailure } from '../returning-api.ts';

export interface ReadPauses {
  /** A call with this key was answered with 429. `retryAfterMs`: as long as the server said, if it did. */
  slowDown(key: string, retryAfterMs: number | undefined): void;
  /** For how many milliseconds more nothing is to be read with this key; 0: for none. */
  leftMs(key: string): number;
}

/** Pause for a server that does not say how long. */
const DEFAULT_PAUSE_MS = 10_000;
/** A server is taken at its word only so far; the next answer may ask again. */
const LONGEST_PAUSE_MS = 3_600_000;

export function createReadPauses(monotonic: () => number): ReadPauses {
  const ends = new Map<string, number>();
  const leftMs = (key: string) => Math.max(0, (ends.get(key) ?? Number.NEGATIVE_INFINITY) - monotonic());
  return {
    leftMs,
    slowDown(key, retryAfterMs = 0) {
      for (const other of ends.keys()) if (leftMs(other) === 0) ends.delete(other);
      // Many say 0 and mean a moment.
      const pauseMs = retryAfterMs === 0 ? DEFAULT_PAUSE_MS : Math.min(retryAfterMs, LONGEST_PAUSE_MS);
      ends.set(key, monotonic() + Math.max(pauseMs, leftMs(key)));
    },
  };
}

/** Reads that find out nothing during a pause, and reach nobody. */
export function withPauses(api: CommunityApi, pauses: Pick<ReadPauses, 'leftMs'>): CommunityApi {
  const unlessPaused = async <Answer>(key: string, read: () => Promise<Answer>): Promise<Answer | ReadFailure> =>
    pauses.leftMs(key) > 0 ? { kind: 'slow-down' } : read();
  return {
    listFields: (communityId, options) => unlessPaused(options.key, () => api.listFields(communityId, options)),
    findUser: (account, options) => unlessPaused(options.key, () => api.findUser(account, options)),
  };
}
