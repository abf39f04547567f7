import { ACCOUNTS, type World } from '../world.ts';
import { type Case, findTwin, isInherentlyLate, isInTime } from './cases.ts';

/**
 * A total that was set stands on what came before it, and what came after it stands on that. What was applied twice is
 * judged by that alone: either of the two may be the one that the bot has seen, and has gone on after.
 */
export function judgeOrder(world: World, cases: readonly Case[]): string[] {
  const byRequest = new Map(cases.flatMap((one) => one.sent.map(({ number }) => [number, one] as const)));
  return [...ACCOUNTS.values()].flatMap((account) => {
    const ours = world.records(account).flatMap(({ action, requestNumber }) => {
      const one = byRequest.get(requestNumber ?? 0);
      const change = one?.sent.find(({ number }) => number === requestNumber);
      return one === undefined || change === undefined || one.applied.length > 1 ? [] : [{ action, one, change }];
    });
    return ours.flatMap(({ action, one, change }, index) => {
      // What was found in an outsider's entry is waited for no longer.
      const inTime = isInTime(change, world) && findTwin(world, one, new Set()) === undefined;
      if (action !== 'overwrite' || (!inTime && isInherentlyLate(change, one, world))) return [];
      const erased = ours.slice(0, index).find((earlier) => earlier.one.award.id > one.award.id);
      const overrun = ours
        .slice(index + 1)
        .find(
          ({ one: other, change: late }) =>
            other.award.id < one.award.id &&
            (other.sent[0]?.number ?? Infinity) < change.number &&
            !isInherentlyLate(late, other, world),
        );
      if (overrun !== undefined) {
        return [
          `award ${one.award.id} set a total before award ${overrun.one.award.id}, which was on its way, had ended`,
        ];
      }
      const isKnown = (!inTime && one.award.decidedBy !== undefined) || erased?.one.award.decidedBy !== undefined;
      if (erased === undefined || isKnown) return [];
      return [`award ${one.award.id} set a total over award ${erased.one.award.id}, which came after it`];
    });
  });
}
