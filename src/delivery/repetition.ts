/**
 * The look before an award is sent once more that was turned away for now. A server says "not now" and may have acted all
 * the same, and such an answer may come any number of times: nothing is repeated without a look at the history, where that
 * can be read.
 */
import type { ProblemCode } from '../points/problem.ts';
import type { ClaimedAward } from '../store/awards/award-store.ts';
import { type DeliveryContext, toUserField } from './delivery-context.ts';
import { LOOK_BUDGET_MS } from './lane-facts.ts';
import { judgeList } from './list-verdict.ts';

/**
 * The problems of awards that were turned away by an answer, and of one that was left without a key, maybe after such an
 * answer. What else never left this machine has none of these.
 */
const TURNED_AWAY: ReadonlySet<ProblemCode | undefined> = new Set([
  'SLOW_DOWN',
  'PUT_OFF',
  'KEY_PROBLEM',
  'NO_KEY',
  'ROUTE_MOVED',
] as const);

/** Whether there is an entry that may be of an earlier try of this award, or may be for all that can be told now. */
export async function seemsToBeThere(context: DeliveryContext, claimed: ClaimedAward, key: string): Promise<boolean> {
  const { lists } = context;
  const { award } = claimed;
  if (award.attempts < 2 || !TURNED_AWAY.has(award.problem) || lists.hasNone(award.communityId)) return false;
  const listed = await lists.read(toUserField(claimed), { key, budgetMs: LOOK_BUDGET_MS });
  // Without a readable list now, it is not repeated blindly. A deployment or a key without lists never can be read.
  if (listed.kind === 'failed' || listed.kind === 'unreachable') return true;
  if (listed.kind !== 'listed') return false;
  // The anchor is still that of the earlier try: this one has not begun.
  const { verdict } = await judgeList(context, claimed, listed, key);
  return verdict.kind === 'there' || (verdict.kind === 'unproven' && verdict.hasCandidates);
}
