/**
 * How often a look before a send is tried again. An award that is sent without an anchor cannot be read back, so a look
 * that fails is repeated; but points do not stand still for long because of a list that only serves as proof: an award
 * goes to staff only if its answer gets lost as well.
 */
import { toBackoffMs } from './backoff.ts';

export interface Patience {
  /**
   * A look for this award has failed.
   *
   * @returns how many milliseconds to wait before the next; undefined: no more, send it as it is
   */
  afterFailure(awardId: number, communityId: string): number | undefined;
  /** A look for this award has worked. */
  afterSuccess(awardId: number, communityId: string): void;
}

/** Half a second, one, two, four and twice eight: with what the looks themselves take, half a minute at most. */
const MOST_FAILURES = 6;
const LONGEST_FAILURES = 5;
/** Then awards of this community wait no longer for a while, much longer where no look has ever worked. */
const TIRED_MS = 60_000;
const NEVER_SEEN_TIRED_MS = 600_000;

export function createPatience(now: () => number, random: () => number): Patience {
  const failures = new Map<number, number>();
  const tiredSince = new Map<string, number>();
  const seen = new Set<string>();
  const isTired = (communityId: string) =>
    Math.abs(now() - (tiredSince.get(communityId) ?? Number.NEGATIVE_INFINITY)) <
    (seen.has(communityId) ? TIRED_MS : NEVER_SEEN_TIRED_MS);

  return {
    afterFailure(awardId, communityId) {
      const count = (failures.get(awardId) ?? 0) + 1;
      if (count > MOST_FAILURES) tiredSince.set(communityId, now());
      if (isTired(communityId)) {
        failures.delete(awardId);
        return undefined;
      }
      failures.set(awardId, count);
      return toBackoffMs(Math.min(count, LONGEST_FAILURES), random);
    },
    afterSuccess(awardId, communityId) {
      failures.delete(awardId);
      tiredSince.delete(communityId);
      seen.add(communityId);
    },
  };
}
