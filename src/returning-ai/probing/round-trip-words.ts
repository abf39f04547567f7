/** What a round trip has shown, in sentences. */
import type { Finding } from '../../operations/discord-check.ts';
import type { ApiProfile } from '../for-the-bot/api-profile.ts';
import type { CreatedHistory } from '../resources/user-field-histories.ts';
import type { Failure } from './outcome.ts';

export type Action = 'increase' | 'decrease';
export const SIGNS: Readonly<Record<Action, string>> = { increase: '+1', decrease: '−1' };

/** What became of a change. */
export type Sent =
  | { readonly kind: 'applied'; readonly action: Action; readonly created: CreatedHistory; readonly at: number }
  | { readonly kind: 'not-applied'; readonly failure: Failure }
  | { readonly kind: 'unknown'; readonly code: string };

/** Where user info showed a new total, and when. */
export interface ShownTotal {
  readonly way: Exclude<ApiProfile['totals'], 'none'>;
  readonly at: number;
}

/** Totals that differ by less are the same: the API counts in decimals, the wire in binary. */
const TOLERANCE = 0.005;

export function toSendFinding(action: Action, sent: Sent): Finding {
  const name = `Sending ${SIGNS[action]}`;
  const isBack = action === 'decrease';
  if (sent.kind === 'applied') {
    const has = [
      sent.created.total === undefined ? 'no total' : 'the total',
      sent.created.id === undefined ? 'no id' : 'the entry’s id',
      sent.created.createdAt === undefined ? 'no time' : 'its time',
    ];
    return { name, state: 'ok', detail: `It arrived. The answer has ${has.join(', ')}.` };
  }
  if (sent.kind === 'unknown') {
    return {
      name,
      state: 'problem',
      detail: `No trustworthy answer came (${sent.code}): it may have arrived or not. It is not sent again.`,
      fix: `Look at this account’s history of the field in Returning.AI. ${isBack ? 'Without the −1, take one point off by hand.' : 'If the +1 is there, take one point off by hand.'}`,
    };
  }
  return {
    name,
    state: 'problem',
    detail: `It surely did not arrive (${describeFailure(sent.failure)}).`,
    fix: isBack
      ? 'The account has one point too many: take it off by hand.'
      : 'Nothing has changed. Check the key, the field, the account and RETURNING_API_URL.',
  };
}

function describeFailure(failure: Failure): string {
  if ('status' in failure) return `${failure.status ?? failure.kind}`;
  return 'code' in failure ? failure.code : failure.why;
}

export function toTotalFinding(shown: ShownTotal | undefined, sentAt: number, patienceMs: number): Finding {
  const name = 'User info';
  if (shown !== undefined) {
    const delayMs = Math.max(0, Math.round(shown.at - sentAt));
    return {
      name,
      state: 'ok',
      detail: `Showed the new total under the field’s ${shown.way}, ${delayMs} ms after the answer.`,
    };
  }
  return { name, state: 'warning', detail: `Did not show the new total within ${patienceMs / 1000} s.` };
}

/** Whether the totals of the two answers are one apart, as they must be where nobody else writes. */
export function toSumFinding(up: number | undefined, down: number | undefined): Finding {
  const name = 'Totals';
  if (up === undefined || down === undefined) {
    return { name, state: 'warning', detail: 'The answers tell no total: the bot shows it as not known.' };
  }
  if (Math.abs(up - 1 - down) < TOLERANCE) {
    return { name, state: 'ok', detail: 'The total in the answers went up by 1 and back.' };
  }
  return {
    name,
    state: 'warning',
    detail: 'The totals in the two answers are not 1 apart: somebody else wrote in between, or they lag behind.',
  };
}
