/** What people see is what is so, and nobody is left without an answer. */
import { isThinking } from '../../../src/discord/api/sent-message.ts';
import type { Award } from '../../../src/points/award.ts';
import { isFormerMember } from '../../../src/points/person.ts';
import type { Count } from '../classes.ts';
import { type SeenInteraction, type SeenMessage, TOKEN_LIFE_MS, titleOf, toSent } from '../town.ts';
import type { Asked, World } from '../world.ts';
import { type Case, isBehindReview, isStandingUndone } from './cases.ts';
import type { UndoOfMany } from './undos.ts';

/** What was asked is what was recorded, and nothing that nobody saw an answer to is ever applied. */
export function judgeAsked(world: World, { use, seen, action }: Asked, cases: readonly Case[]): string[] {
  const own = cases.filter(({ award }) => award.key === `interaction:${use.id}`);
  const [one] = own;
  if (one === undefined) return [];
  const { award, applied } = one;
  // Recorded once more by a process that did not know the first answer: nobody is shown it, and it never goes.
  const isDropped = award.problem === 'NOT_ACKNOWLEDGED' && applied.length === 0;
  if (isDropped || isBehindReview(award, cases)) return [];
  const problems: string[] = [];
  const { user, amount = 0 } = use.values;
  const isTheirs = award.memberId === user || isFormerMember(award.memberId);
  const isAsAsked = isTheirs && award.action === action && award.hundredths === Math.round(amount * 100);
  if (action !== undefined && !isAsAsked)
    problems.push(`${seen.what} became ${award.action} ${award.hundredths / 100}`);
  if (own.length > 1) problems.push(`${seen.what} became ${own.length} awards`);
  if (seen.original === undefined) {
    // Points that waited end with the name of who is erased, seen or not.
    return applied.length === 0 ? problems : [...problems, `${seen.what} was applied and nobody saw an answer`];
  }
  return [...problems, ...judgeShown(world, seen, one, cases)];
}

/** How the answer begins to a command that threw something else than a refusal. */
const UNEXPECTED = 'Something went wrong here';
const SETTLED_TITLES = { increase: '➕ Points added', decrease: '➖ Points removed', overwrite: '✏️ Points set' };
const REFUSED_TITLES = {
  increase: '⛔ Points not added',
  decrease: '⛔ Points not removed',
  overwrite: '⛔ Points not set',
};

/** What people see is what is so. */
function judgeShown(world: World, seen: SeenInteraction, { award }: Case, cases: readonly Case[]): string[] {
  const visible = [seen.original, ...seen.followUps].filter((message) => message !== undefined && !message.isDeleted);
  const shown = visible.filter((message) => message !== undefined).map(({ payload }) => titleOf(payload));
  // What was told in private to, or about, somebody who was erased is out of reach.
  if (isFormerMember(award.memberId) && seen.original?.isPrivate) return [];
  // Discord takes no more edits of it, so it shows an earlier truth.
  if ([seen.original, ...seen.followUps].some((message) => message?.isFrozen)) return [];
  const isUndone = isStandingUndone(award, cases);
  const expected = toExpectedTitle(award, isUndone);
  // What only its person sees can be changed for so long as its token lives, and is not made public to say more.
  const isOutOfReach = seen.original?.isPrivate === true && (world.undoneAt() ?? 0) - seen.at >= TOKEN_LIFE_MS;
  const isTold = shown.includes(expected) || (isOutOfReach && shown.includes(toExpectedTitle(award, false)));
  const problems = isTold ? [] : [`${seen.what} shows ${JSON.stringify(shown)} instead of ${expected}`];
  for (const message of visible) {
    if (message === undefined) continue;
    problems.push(...judgeTotal(world, award, message));
    // Private follow-ups cannot be changed.
    const isInReach = !message.isPrivate && isFormerMember(award.memberId);
    const text = JSON.stringify(message.payload);
    if (isInReach && [...world.erased].some((member) => text.includes(`<@${member}>`)))
      problems.push(`${seen.what} names somebody who was erased`);
    // Why somebody's points did not go is nobody else's business. That what waited has expired stands where it said so.
    const isRefused = titleOf(message.payload).startsWith('⛔') && award.status !== 'expired';
    if (!message.isPrivate && isRefused) problems.push(`${seen.what} is refused in public`);
  }
  return problems;
}

function toExpectedTitle(award: Award, isUndone: boolean): string {
  if (isUndone) return '↩️ Undone';
  switch (award.status) {
    case 'settled':
      return award.reverses === undefined ? SETTLED_TITLES[award.action] : '↩️ Undone';
    case 'refused':
      return award.reverses === undefined ? REFUSED_TITLES[award.action] : '⛔ Not undone';
    case 'cancelled':
      return award.problem === undefined ? '↩️ Undone' : '⛔ Not undone';
    case 'expired':
      return '⛔ Points expired';
    case 'review':
      return '🔎 Being checked';
    default:
      return 'nothing that is over';
  }
}

const TOTAL = /\*\*Total: (-?[\d,]+(?:\.\d+)?)\*\*/;

/** A total is one that Returning.AI has told. */
function judgeTotal({ wire }: World, award: Award, { payload }: SeenMessage): string[] {
  const total = TOTAL.exec(payload.embeds?.[0]?.description ?? '')?.[1]?.replaceAll(',', '');
  if (total === undefined || award.accountId === undefined) return [];
  const told = [...(wire.toldTotals.get(award.accountId) ?? [])];
  return told.some((one) => Math.abs(one - Number(total)) < 0.005)
    ? []
    : [`${award.receipt} shows the total ${total}, which Returning.AI never told`];
}

/** Nobody is left without an answer, or with "thinking…". */
export function judgeInteraction(
  { mood, deaths }: World,
  seen: SeenInteraction,
  { count, undos }: { readonly count: Count; readonly undos: readonly UndoOfMany[] },
): string[] {
  const { original, isUpdate } = seen;
  if (original === undefined) {
    const isExcused = isUpdate || mood.acknowledgementFaultRate > 0 || deaths.length > 0;
    return isExcused ? [] : [`${seen.what} was not answered`];
  }
  // Of what the machine makes, each command can be done or refused in its own words.
  if (JSON.stringify(original.payload).includes(UNEXPECTED)) return [`${seen.what} met an error that nobody expected`];
  if (original.isDeleted || !isThinking(toSent(original))) return [];
  if (undos.some(({ isOpen, presses }) => isOpen && presses.some(({ on }) => on === original))) return [];
  if (original.isFrozen) {
    count('edits refused by Discord');
    return [];
  }
  return [`${seen.what} says "thinking…" for ever`];
}
