/** When a reaction is frozen: whether it is there or gone, nothing moves for it any more. */
import { MOST_FLIPS } from '../../points/limits.ts';
import type { UndoOutcome } from '../awards/award-store.ts';

/**
 * Whether it is frozen after so many flips, as a column holds it. Taken back by staff, it is not to be had again by
 * reacting anew.
 *
 * @param takenBack - the outcome, where its award was to be taken back
 */
export function toFrozen(flips: number, takenBack?: UndoOutcome): number {
  const isByStaff = takenBack !== undefined && isUndoneByStaff(takenBack);
  return isByStaff || flips >= MOST_FLIPS ? 1 : 0;
}

/** What the reaction itself takes back is not standing any more, so nobody else can have cancelled it. */
function isUndoneByStaff(outcome: UndoOutcome): boolean {
  if (outcome.kind === 'already-undone') return true;
  return outcome.kind === 'not-undoable' && outcome.award.status === 'cancelled';
}
