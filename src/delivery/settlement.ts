import { isSameTotal, isWithinRounding, toHundredths, toValue } from '../points/amount.ts';
import { type Award, isStoppedAtZero } from '../points/award.ts';
import type { Settlement } from '../store/awards/award-store.ts';

/** The confirmation of an award, by Returning.AI's answer or in its history. */
interface Confirmation {
  readonly total: number | undefined;
  readonly historyId: string | undefined;
  readonly historyAt: string | undefined;
  readonly historyFrom?: Settlement['historyFrom'];
}

/**
 * Joins what was known before with what came back. The total is only ever the API's own. The total before an increase
 * or decrease is shown only when both totals differ by exactly the change, or the total stopped at zero; otherwise
 * somebody else wrote in between.
 *
 * @param before - the total before the send. For an `overwrite` only when it was surely the present one
 */
export function toSettlement(
  award: Pick<Award, 'action' | 'hundredths'>,
  before: number | undefined,
  confirmation: Confirmation,
  at: number,
): Settlement {
  if (award.action === 'overwrite')
    return { ...confirmation, totalBefore: before, outsideChange: false, outsideBy: undefined, at };
  const { total } = confirmation;
  const change = toValue(award.action === 'increase' ? award.hundredths : -award.hundredths);
  const isKnown = before !== undefined && total !== undefined;
  const fits =
    isKnown && (isSameTotal(before + change, total) || isStoppedAtZero({ ...award, total, totalBefore: before }));
  const outsideBy = isKnown && !fits ? toOutsideChange(before + change, total) : undefined;
  return {
    ...confirmation,
    totalBefore: fits ? before : undefined,
    outsideChange: outsideBy !== undefined,
    outsideBy,
    at,
  };
}

/** @returns undefined where it may be nothing but the last digit of a large number */
function toOutsideChange(expected: number, total: number): number | undefined {
  if (isWithinRounding(expected, total)) return undefined;
  const difference = total - expected;
  // Both are floats of two decimals; their difference need not be one.
  const hundredths = toHundredths(difference);
  return hundredths === undefined ? difference : toValue(hundredths);
}
