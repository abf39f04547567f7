/** Whether an award stands. What takes it back may have been taken back itself, and so on. */
import type { Award } from './award.ts';

/** The award that takes another one back, unless it was refused or cancelled. */
type FindReversal = (awardId: number) => Promise<Award | undefined>;

/** The reversal in force or under way. One that was itself taken back does not count; one that may yet be taken back does. */
export async function findStandingReversal(find: FindReversal, awardId: number): Promise<Award | undefined> {
  const reversal = await find(awardId);
  return reversal !== undefined && (await isTakenBack(find, reversal.id)) ? undefined : reversal;
}

/** Whether its points are not there: a reversal that is still on its way has changed nothing. */
export async function isTakenBack(find: FindReversal, awardId: number): Promise<boolean> {
  const reversal = await find(awardId);
  return reversal?.status === 'settled' && !(await isTakenBack(find, reversal.id));
}
