import type { Anchor, Award, LateCopy } from '../../points/award.ts';
import type { Due } from '../bounds.ts';

/** An award that was sent again, and what was known when it was sent first. */
export interface LateWatch {
  readonly award: Award;
  readonly anchor: Anchor;
  readonly firstSentAt: number;
  /** Looks so far, since it was sent last. */
  readonly checks: number;
  /** Sends that were given up and may still arrive. */
  readonly tries: number;
  /** How many of them have been found. */
  readonly found: number;
  /** The earliest that the server's clock may have shown at the first sending; undefined: not known. */
  readonly notBefore: number | undefined;
}

/** A copy that has turned up. */
export interface FoundCopy extends Pick<LateCopy, 'entryId' | 'total'> {
  /** The lane's last known total was answered after the copy came, so it counts it already; absent: not known. */
  readonly isInTotal?: boolean;
}

export type LateDecision = 'compensate' | 'ignore';

/** Earlier tries of awards that arrive after the award was sent again. */
export interface LateCopyStore {
  /** Awards that were sent again and are due to be looked at. */
  listDueLateWatches(due: Due): Promise<readonly LateWatch[]>;
  /** When the next one falls due, strictly after `at`. */
  nextLateWatchAt(at: number): Promise<number | undefined>;
  /** `dueAt` undefined: it is watched no longer. */
  advanceLateWatch(
    awardId: number,
    next: { readonly isChecked: boolean; readonly dueAt: number | undefined },
  ): Promise<void>;
  /** The first sending of an award that was sent again; undefined: it was not, or that is long ago. */
  findFirstSending(awardId: number): Promise<Pick<LateWatch, 'firstSentAt' | 'notBefore'> | undefined>;
  /**
   * A further copy has turned up: staff must decide. It is watched on while more tries were made than were found.
   *
   * @throws Error when the one before has not been decided
   */
  reportLateCopy(awardId: number, copy: FoundCopy, at: number): Promise<Award>;
  /**
   * Staff decided about the copy of that number; the first decision stands. `compensate` records the award that takes it
   * off, in the same commit.
   */
  decideLateCopy(
    copy: { readonly awardId: number; readonly number: number },
    decided: { readonly decision: LateDecision; readonly staffId: string; readonly at: number },
  ): Promise<{ readonly kind: 'decided' | 'not-open'; readonly award: Award }>;
}
