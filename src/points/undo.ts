import { isSameTotal, toHundredths } from './amount.ts';
import { type Award, type AwardAction, isStoppedAtZero } from './award.ts';

/** Why an award cannot be taken back. */
export type UndoObstacle =
  /** Nothing of it was ever applied. */
  | 'void'
  /** Discord has not shown it yet. */
  | 'recorded'
  /** A `set` that is on its way, or that staff must decide about first. */
  | 'unsettled-set'
  /** A `set` whose total before is not known, or was the same. */
  | 'unknown-before'
  /** A `set` from or to a total that hundredths do not hold. */
  | 'too-large'
  /** Returning.AI took off, or set, something else than it was told to: the total ended at zero. */
  | 'stopped-at-zero';

/** The effect of taking an award back. */
export type ReversalDecision =
  /** It was not sent yet: it never will be. */
  | { readonly kind: 'cancel' }
  /** It may have been applied: a new award takes it back. Integer hundredths, more than 0. */
  | { readonly kind: 'reverse'; readonly action: AwardAction; readonly hundredths: number }
  | { readonly kind: 'not-undoable'; readonly why: UndoObstacle };

type Known = Pick<Award, 'status' | 'action' | 'hundredths' | 'total' | 'totalBefore'>;

/** Decides how an award is taken back. A `recorded` one is not: Discord has not yet shown that it exists. */
export function decideReversal(award: Known): ReversalDecision {
  switch (award.status) {
    case 'waiting':
    case 'queued':
      return { kind: 'cancel' };
    case 'sending':
    case 'unknown':
    case 'review':
      // Sent again, a set may start from another total than the one known now.
      return award.action === 'overwrite' ? notUndoable('unsettled-set') : decideInverse(award);
    case 'settled':
      return isStoppedAtZero(award) ? notUndoable('stopped-at-zero') : decideInverse(award);
    case 'recorded':
      return notUndoable('recorded');
    default:
      return notUndoable('void');
  }
}

/** Whether taking an award back gives points, or may: what was taken comes back, or a lower total does not come about. */
export function givesBack({
  action,
  hundredths,
  status,
  totalBefore,
}: Pick<Award, 'status' | 'action' | 'hundredths' | 'totalBefore'>): boolean {
  if (action !== 'overwrite') return action === 'decrease';
  return status !== 'settled' || totalBefore === undefined || hundredths < Math.round(totalBefore * 100);
}

function notUndoable(why: UndoObstacle): ReversalDecision {
  return { kind: 'not-undoable', why };
}

/** An `overwrite` is taken back by the difference it made, so that what was given since stays. */
function decideInverse({ action, hundredths, totalBefore }: Known): ReversalDecision {
  if (action === 'increase') return { kind: 'reverse', action: 'decrease', hundredths };
  if (action === 'decrease') return { kind: 'reverse', action: 'increase', hundredths };
  if (totalBefore === undefined || isSameTotal(totalBefore, hundredths / 100)) return notUndoable('unknown-before');
  const before = toHundredths(totalBefore);
  const difference = before === undefined ? Number.NaN : hundredths - before;
  if (!Number.isSafeInteger(difference)) return notUndoable('too-large');
  if (difference === 0) return notUndoable('unknown-before');
  return { kind: 'reverse', action: difference > 0 ? 'decrease' : 'increase', hundredths: Math.abs(difference) };
}
