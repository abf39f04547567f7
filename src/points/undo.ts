import type { Award, AwardAction } from './award.ts';

/** What taking an award back means. */
export type ReversalDecision =
  /** It was not sent yet: it never will be. */
  | { readonly kind: 'cancel' }
  /** It may have been applied: a new award takes it back. Integer hundredths, more than 0. */
  | { readonly kind: 'reverse'; readonly action: AwardAction; readonly hundredths: number }
  | { readonly kind: 'not-undoable' };

const NOT_UNDOABLE: ReversalDecision = { kind: 'not-undoable' };

/** Decides how an award is taken back. A `recorded` one is not: Discord has not yet shown that it exists. */
export function decideReversal(
  award: Pick<Award, 'status' | 'action' | 'hundredths' | 'totalBefore'>,
): ReversalDecision {
  switch (award.status) {
    case 'waiting':
    case 'queued':
      return { kind: 'cancel' };
    case 'sending':
    case 'unknown':
    case 'review':
      // Sent again, a set may start from another total than the one known now.
      return award.action === 'overwrite' ? NOT_UNDOABLE : decideInverse(award);
    case 'settled':
      return decideInverse(award);
    default:
      return NOT_UNDOABLE;
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

/** An `overwrite` is taken back by the difference it made, so that what was given since stays. */
function decideInverse({
  action,
  hundredths,
  totalBefore,
}: Pick<Award, 'action' | 'hundredths' | 'totalBefore'>): ReversalDecision {
  if (action === 'increase') return { kind: 'reverse', action: 'decrease', hundredths };
  if (action === 'decrease') return { kind: 'reverse', action: 'increase', hundredths };
  if (totalBefore === undefined) return NOT_UNDOABLE;
  const difference = hundredths - Math.round(totalBefore * 100);
  if (difference === 0) return NOT_UNDOABLE;
  return { kind: 'reverse', action: difference > 0 ? 'decrease' : 'increase', hundredths: Math.abs(difference) };
}
