/** The refusals for requests that exceed limits. */
import { UserError } from '../errors.ts';
import { formatHundredths } from '../points/amount.ts';
import type { AwardLimits, NoRoom } from '../store/awards/award-store.ts';

export interface LimitsTold {
  readonly limits: AwardLimits;
  /** The reader's. */
  readonly locale: string;
  /** The kind of request. */
  readonly asked: 'change' | 'set' | 'undo';
}

export function toNoRoom(outcome: NoRoom, told: LimitsTold): UserError {
  if (outcome.kind === 'unknown-change') {
    return new UserError(
      'UNKNOWN_CHANGE',
      'A new total counts by what it changes against the limits of this server, and the present total is not known for sure right now: it cannot be read, or points are on their way to it. Try again in a minute, or ask somebody with Manage Server.',
    );
  }
  const words = outcome.limit === 'perAward' ? describePerAward(outcome, told) : describeHour(outcome, told);
  return new UserError('OVER_LIMIT', [...WHY_COUNTED[told.asked], words, WHO_CAN[told.asked]].join(' '));
}

const WHY_COUNTED = {
  change: [],
  set: ['A new total counts by what it changes.'],
  undo: ['Undoing this gives points back, and that counts as giving.'],
} as const;

const CHANGE_LIMIT = 'Somebody with Manage Server can change the limit with `/setup`.';
const WHO_CAN = {
  change: CHANGE_LIMIT,
  set: CHANGE_LIMIT,
  undo: 'Ask somebody with Manage Server to undo it, or try again later.',
} as const;

function describePerAward({ leftHundredths }: Extract<NoRoom, { limit: 'perAward' }>, { locale }: LimitsTold): string {
  return `One award here is at most ${formatHundredths(leftHundredths, locale)}.`;
}

function describeHour(
  { leftHundredths, free }: Extract<NoRoom, { limit: 'perModeratorHour' }>,
  { limits, locale }: LimitsTold,
): string {
  const limit = formatHundredths(limits.perModeratorHour ?? 0, locale);
  const now =
    leftHundredths === 0
      ? `Your hourly limit of ${limit} is used up.`
      : `Of your hourly limit of ${limit}, ${formatHundredths(leftHundredths, locale)} are left.`;
  if (free === undefined) return now;
  const at = Math.ceil(free.at / 1_000);
  return `${now} ${formatHundredths(free.hundredths, locale)} are free again <t:${at}:R>.`;
}
