import { formatChange, formatTotal } from '../../points/amount.ts';
import { isStoppedAtZero } from '../../points/award.ts';
import { toMention } from '../../points/person.ts';
import type { AwardEvent } from '../../store/messages/log-store.ts';
import { describeActor, describeChange, isRefusal, toHeading } from './award-text.ts';
import { toInertText } from './text.ts';

/** Longest reason in a line; the award's own message has all of it. */
const MAX_REASON = 80;

/** Symbol and words of an event. A settled award says it by its change. */
function describeEvent({ kind, award }: AwardEvent): string {
  switch (kind) {
    case 'settled':
      return toHeading(award).symbol;
    case 'waiting':
      return '⏳ waits for the member’s link:';
    case 'queued':
      return '⏳ on its way:';
    case 'refused':
      return '⛔ refused:';
    case 'cancelled':
      return isRefusal(award) ? '⛔ not undone:' : '↩️ taken back before it was sent:';
    case 'expired':
      return '⛔ expired without a link:';
    case 'review':
      return '🔎 staff must decide:';
    case 'decided':
      return describeDecision(award);
    case 'late-copy':
      return '🔎 a second copy has turned up, staff must decide:';
    case 'late-decided':
      return award.lateCopy?.state === 'compensated'
        ? '🔎 staff: the second copy is taken off:'
        : '🔎 staff: no second copy:';
    case 'sent-again':
      return '🔎 it had not arrived, sent again:';
  }
}

function describeDecision({ status }: AwardEvent['award']): string {
  if (status === 'settled') return '🔎 staff: it arrived:';
  return status === 'refused' ? '🔎 staff: dropped:' : '🔎 staff: sent again:';
}

function toDecider({ kind, award }: AwardEvent): string | undefined {
  if (kind === 'decided') return award.decidedBy;
  return kind === 'late-decided' ? award.lateCopy?.decidedBy : undefined;
}

/** One event as one line of the log channel. Its mentions do not ping; nothing in it breaks the line. */
export function toLogLine(event: AwardEvent, locale: string): string {
  const { kind, award, takesBack } = event;
  const isConfirmed = kind === 'settled' || (kind === 'decided' && award.status === 'settled');
  const total = isConfirmed && award.total !== undefined ? `total ${formatTotal(award.total, locale)}` : undefined;
  const decidedBy = toDecider(event);
  return [
    `${describeEvent(event)} ${describeChange(award, locale)}`,
    toMention(award.memberId),
    total,
    `by ${decidedBy === undefined ? describeActor(award) : toMention(decidedBy)}`,
    isConfirmed && isStoppedAtZero(award) ? '⚠️ stopped at zero' : undefined,
    isConfirmed && award.outsideBy !== undefined
      ? `⚠️ ${formatChange(award.outsideBy, locale)} outside Discord before it`
      : undefined,
    award.reason === undefined ? undefined : toInertText(award.reason, MAX_REASON),
    takesBack === undefined ? undefined : `takes back ${takesBack}`,
    award.receipt,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
