import { formatTotal } from '../points/amount.ts';
import type { AwardEvent } from '../store/store.ts';
import { describeChange, toHeading, toMention } from './award-text.ts';
import { toInertText } from './text.ts';

/** Longest reason in a line; the award's own message has all of it. */
const MAX_REASON = 80;

/** What happened, in a symbol and a word. A settled award has the symbol of its change. */
const EVENTS: Readonly<Record<Exclude<AwardEvent['kind'], 'settled'>, string>> = {
  waiting: '⏳ waits for the member’s link:',
  queued: '⏳ on its way:',
  refused: '⛔ refused:',
  cancelled: '↩️ taken back before it was sent:',
  expired: '⛔ expired without a link:',
  review: '🔎 staff must decide:',
  decided: '🔎 decided:',
  'sent-again': '🔎 sent again:',
};

/** One event as one line of the log channel. Its mentions do not ping; nothing in it breaks the line. */
export function toLogLine({ kind, award }: AwardEvent, locale: string): string {
  const total =
    kind === 'settled' && award.total !== undefined ? `total ${formatTotal(award.total, locale)}` : undefined;
  const decidedBy = kind === 'decided' && award.decidedBy !== undefined ? award.decidedBy : undefined;
  return [
    `${kind === 'settled' ? toHeading(award).symbol : EVENTS[kind]} ${describeChange(award, locale)}`,
    toMention(award.memberId),
    total,
    `by ${toMention(decidedBy ?? award.actorId)}`,
    award.reason === undefined ? undefined : toInertText(award.reason, MAX_REASON),
    award.receipt,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
