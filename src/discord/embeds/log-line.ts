import { isStoppedAtZero } from '../../points/award.ts';
import { toMention } from '../../points/person.ts';
import type { AwardEvent } from '../../store/messages/log-store.ts';
import { toTexts } from '../../texts/texts.ts';
import { describeActor, describeChange, isRefusal, toHeading } from './award-text.ts';
import { toReason } from './stored-words.ts';
import { toInertText } from './text.ts';

/** Longest reason in a line; the award's own message has all of it. */
const MAX_REASON = 80;

/** An event in words. A settled award says it by its symbol and change. */
function describeEvent(event: AwardEvent, locale: string): string {
  const { award } = event;
  const change = describeChange(award, locale);
  const key = chooseWords(event);
  return key === undefined
    ? `${toHeading(award, locale).symbol} ${change}`
    : toTexts(locale).say(`log.${key}`, { change });
}

function chooseWords({ kind, award }: AwardEvent) {
  switch (kind) {
    case 'settled':
      return undefined;
    case 'cancelled':
      return isRefusal(award) ? 'not-undone' : kind;
    case 'decided':
      return chooseDecision(award);
    case 'late-decided':
      return award.lateCopy?.state === 'compensated' ? 'late-compensated' : 'late-ignored';
    default:
      return kind;
  }
}

function chooseDecision({ status }: AwardEvent['award']) {
  if (status === 'settled') return 'decided-arrived';
  return status === 'refused' ? 'decided-dropped' : 'decided-again';
}

function toDecider({ kind, award }: AwardEvent): string | undefined {
  if (kind === 'decided') return award.decidedBy;
  return kind === 'late-decided' ? award.lateCopy?.decidedBy : undefined;
}

/** One event as one line of the log channel. Its mentions do not ping; nothing in it breaks the line. */
export function toLogLine(event: AwardEvent, locale: string): string {
  const { kind, award, takesBack } = event;
  const { say } = toTexts(locale);
  const { total, outsideBy: change } = award;
  const isConfirmed = kind === 'settled' || (kind === 'decided' && award.status === 'settled');
  const decidedBy = toDecider(event);
  const reason = toReason(award, locale);
  const actor = decidedBy === undefined ? describeActor(award, locale) : toMention(decidedBy, locale);
  return [
    describeEvent(event, locale),
    toMention(award.memberId, locale),
    isConfirmed && total !== undefined ? say('line.total', { total }) : undefined,
    say('line.by', { actor }),
    isConfirmed && isStoppedAtZero(award) ? say('log.stopped-at-zero') : undefined,
    isConfirmed && change !== undefined ? say('log.outside', { change }) : undefined,
    reason === undefined ? undefined : toInertText(reason, MAX_REASON),
    takesBack === undefined ? undefined : say('line.takes-back', { receipt: takesBack }),
    award.receipt,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
