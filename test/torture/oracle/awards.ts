/** Exactly once, never, or before staff. */
import { type Award, isFinal } from '../../../src/points/award.ts';
import type { Count } from '../classes.ts';
import { titleOf } from '../town.ts';
import type { SentChange } from '../wire.ts';
import type { World } from '../world.ts';
import { type Case, findTwin, hasForeignNoise, isBehindReview, isInherentlyLate } from './cases.ts';

/** What has worked and cannot be found for so long, beside others that work, is gone. */
const GONE_AFTER_MS = 60_000;

export interface Tally {
  readonly count: Count;
  /** Entries of outsiders that stand for an award already. */
  readonly claimed: Set<string>;
}

/** Exactly once, never, or before staff: by what the API applied. */
export function judgeAward(world: World, one: Case, cases: readonly Case[], { count, claimed }: Tally): string[] {
  const { award, applied } = one;
  const name = `award ${award.id} (${award.receipt}, ${award.action} ${award.hundredths / 100}, ${award.status})`;
  const wrong = applied.filter(
    ({ account, action, value }) =>
      account !== award.accountId || action !== award.action || Math.round(value * 100) !== award.hundredths,
  );
  if (wrong.length > 0) return [`${name} was applied as something else: #${wrong[0]?.number}`];
  if (!isFinal(award.status)) {
    if (isBehindReview(award, cases)) return judgeCount(0, 0);
    if (award.status !== 'review') return [`${name} was not brought to an end`];
    count('in review');
    const hasCard = hasStaffCard(world, award);
    if (world.mood.hasStaff) return [`${name} was never decided`];
    return award.problem === undefined || (!hasCard && world.mood.dead !== 'channel')
      ? [`${name} waits for staff, who are not told why`]
      : judgeCount(0, 1);
  }
  if (award.status === 'settled') {
    const around = [...judgeReversal(award, cases), ...judgeCompensation(award, cases), ...judgePauses(world, one)];
    return [...around, ...judgeCount(1, 1)];
  }
  if (award.status === 'expired' && award.accountId !== undefined) return [`${name} was ended, and it had an account`];
  if (award.status === 'refused' && !isRefusedRightly(one, cases))
    return [`${name} was given up, and nobody had refused it`];
  return judgeCount(0, 0);

  function judgeCount(least: number, most: number): string[] {
    if (applied.length > most) return judgeTooMany(most);
    if (applied.length < least) return isTakenForForeign(world, one, count, claimed) ? [] : [`${name} is lost`];
    return [];
  }

  function judgeTooMany(most: number): string[] {
    const excused = applied.filter((change) => isInherentlyLate(change, one, world));
    if (applied.length - excused.length <= most) {
      count(award.lateCopy === undefined ? 'late, unnoticed' : 'late, told to staff');
      const isSearchable =
        !['missing', 'empty'].includes(world.mood.listing) &&
        !['text', 'capitals', 'other-ids'].includes(world.mood.listedAs) &&
        !(world.mood.hidesPages && world.mood.listing === 'paged-oldest-first') &&
        award.status === 'settled' &&
        award.action !== 'overwrite' &&
        !hasOpenLike(award, cases) &&
        !hasOpenUnchecked(world, award, cases);
      // A duplicate that the list shows must come before staff.
      const copies = award.lateCopy?.number ?? 0;
      const isNoticed = copies >= (world.mood.hasStaff ? applied.length - most : 1) || isShownElsewhere(award, cases);
      return isSearchable && !isNoticed && !hasForeignNoise(world, one)
        ? [`${name} was applied ${applied.length} times, late, and staff were told of ${copies}`]
        : [];
    }
    if (world.mood.listing === 'missing' && hasForeignNoise(world, one)) {
      count('totals misled by an outsider');
      return [];
    }
    return [`${name} was applied ${applied.length} times`];
  }
}

/** Only Returning.AI's own word, or staff, end an award that was accepted. */
function isRefusedRightly(one: Case, cases: readonly Case[]): boolean {
  const last = one.sent.at(-1);
  if (one.award.decidedBy !== undefined || last?.status === 400) return true;
  return last?.status === 404 && !isMoved(last, cases);
}

/** A place that has worked and cannot be found has moved, unless that lasts, and others work meanwhile. */
function isMoved({ account, at, number }: SentChange, cases: readonly Case[]): boolean {
  const ofAccount = cases.filter(({ award }) => award.accountId === account);
  const hasWorked = ofAccount.some(
    ({ award, sent }) =>
      award.total !== undefined && (award.settledAt ?? at) < at && sent.every((one) => one.number < number),
  );
  const lost = ofAccount.flatMap(({ sent }) => sent).filter(({ status }) => status === 404);
  return hasWorked && Math.min(...lost.map((one) => one.at)) > at - GONE_AFTER_MS;
}

/** What takes an addition back takes off as much, and the other way round. */
function judgeReversal(award: Award, cases: readonly Case[]): string[] {
  const original = cases.find(({ award: other }) => other.id === award.reverses)?.award;
  if (original === undefined || original.action === 'overwrite') return [];
  const isInverse = award.action !== original.action && award.hundredths === original.hundredths;
  return isInverse ? [] : [`award ${award.id} does not take back award ${original.id}`];
}

/** What staff take off is taken off once. */
function judgeCompensation({ id, action, hundredths, lateCopy }: Award, cases: readonly Case[]): string[] {
  if (lateCopy?.state !== 'compensated') return [];
  const own = cases.filter(({ award }) => award.key.startsWith(`late:${id}:`));
  const isTakenOff =
    own.length > 0 &&
    own.length <= lateCopy.number &&
    own.every(({ award }) => award.action !== action && award.hundredths === hundredths);
  return isTakenOff ? [] : [`the second copy of award ${id} was taken off ${own.length} times, or wrongly`];
}

/** Returning.AI asked for a pause. */
function judgePauses({ mood, deaths }: World, { sent }: Case): string[] {
  // A clock that is put forward while no process runs makes a pause look over.
  if (mood.hasClockSteps && deaths.length > 0) return [];
  return sent.flatMap(({ number, pausedUntil = 0 }) => {
    const next = sent.find((other) => other.number > number);
    return next !== undefined && next.at < pausedUntil
      ? [`request #${next.number} came before the pause was over`]
      : [];
  });
}

/** While it is not decided, what is listed may be its own. */
function hasOpenLike({ accountId, action }: Award, cases: readonly Case[]): boolean {
  return cases.some(
    ({ award }) => award.status === 'review' && award.accountId === accountId && award.action === action,
  );
}

/** Nor can one of another action be told from it, where no answer has shown how lists write this action. */
function hasOpenUnchecked({ mood }: World, { accountId, action }: Award, cases: readonly Case[]): boolean {
  const ofLane = cases.filter(({ award }) => award.accountId === accountId);
  const isChecked =
    mood.listedAs !== 'overwrite' &&
    ofLane.some(({ award }) => award.action === action && award.historyFrom === 'answer');
  return !isChecked && ofLane.some(({ award }) => award.status === 'review');
}

/** A list that does not tell one award from another has it on the card of one that it is not of: staff have seen it. */
function isShownElsewhere({ accountId }: Award, cases: readonly Case[]): boolean {
  const ofLane = cases.filter(({ award }) => award.accountId === accountId);
  const told = ofLane.reduce((sum, { award }) => sum + (award.lateCopy?.number ?? 0), 0);
  const changes = ofLane.filter(({ award }) => award.action !== 'overwrite');
  const copies = changes.reduce((sum, { applied }) => sum + Math.max(0, applied.length - 1), 0);
  return told >= copies;
}

function hasStaffCard({ town }: World, { receipt }: Award): boolean {
  return town.messages.some(
    ({ payload, interactionId }) =>
      interactionId === undefined &&
      titleOf(payload) === '🔎 Being checked' &&
      payload.embeds?.[0]?.footer?.text === receipt,
  );
}

/** Somebody else wrote our very change while ours got lost: their entry is taken for ours. */
function isTakenForForeign(world: World, one: Case, count: Count, claimed: Set<string>): boolean {
  const twin = findTwin(world, one, claimed);
  if (twin !== undefined) {
    claimed.add(twin.id);
    count('an outsider with our very change');
    return true;
  }
  if (world.mood.listing !== 'missing' || !hasForeignNoise(world, one)) return false;
  count('totals misled by an outsider');
  return true;
}
