/** The refusals for requests that exceed limits. */
import { UserError } from '../errors.ts';
import { toValue } from '../points/amount.ts';
import type { AwardLimits, NoRoom } from '../store/awards/award-store.ts';
import { sentences, type Text, text } from '../texts/text.ts';

export interface LimitsTold {
  readonly limits: AwardLimits;
  /** The kind of request. */
  readonly asked: 'change' | 'set' | 'undo';
}

export function toNoRoom(outcome: NoRoom, told: LimitsTold): UserError {
  if (outcome.kind === 'unknown-change') return new UserError('UNKNOWN_CHANGE', text('refusal.unknown-change'));
  const words = outcome.limit === 'perAward' ? [describePerAward(outcome)] : describeHour(outcome, told);
  return new UserError('OVER_LIMIT', sentences([...WHY_COUNTED[told.asked], ...words, WHO_CAN[told.asked]]));
}

const WHY_COUNTED = {
  change: [],
  set: [text('refusal.limit.set-counts')],
  undo: [text('refusal.limit.undo-counts')],
} as const;

const WHO_CAN = {
  change: text('refusal.limit.can-change'),
  set: text('refusal.limit.can-change'),
  undo: text('refusal.limit.can-undo'),
} as const;

function describePerAward({ leftHundredths }: Extract<NoRoom, { limit: 'perAward' }>): Text {
  return text('refusal.limit.per-award', { limit: toValue(leftHundredths) });
}

function describeHour(
  { leftHundredths, free }: Extract<NoRoom, { limit: 'perModeratorHour' }>,
  { limits }: LimitsTold,
): readonly Text[] {
  const limit = toValue(limits.perModeratorHour ?? 0);
  const now =
    leftHundredths === 0
      ? text('refusal.limit.hour-used-up', { limit })
      : text('refusal.limit.hour-left', { limit, left: toValue(leftHundredths) });
  if (free === undefined) return [now];
  const when = `<t:${Math.ceil(free.at / 1_000)}:R>`;
  return [now, text('refusal.limit.hour-free', { free: toValue(free.hundredths), when })];
}
