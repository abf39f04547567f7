/** The embed of an award. */
import { formatChange } from '../../points/amount.ts';
import type { Award } from '../../points/award.ts';
import { WAITING_DAYS } from '../../points/limits.ts';
import { isFormerMember, toMention } from '../../points/person.ts';
import { REASON_MAX_LENGTH } from '../../points/reason.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import {
  describeActor,
  describeChange,
  describeTotal,
  describeZero,
  isRefusal,
  toHeading,
  toRelativeTime,
} from './award-text.ts';
import { type Button, type Tone, toButtons, toMessage } from './message.ts';
import { describeProblem } from './problems.ts';
import { toInertText } from './text.ts';

export const TONE_OF_SYMBOL: Readonly<Record<ReturnType<typeof toHeading>['symbol'], Tone>> = {
  '➕': 'added',
  '➖': 'removed',
  '✏️': 'set',
  '↩️': 'undone',
  '⏳': 'pending',
  '🔎': 'checking',
  '⛔': 'refused',
};

/** The context of an award's embed. */
interface AwardView {
  /** Of the people who read it. */
  readonly locale: string;
  /** The award that takes this one back, unless it was taken back itself. */
  readonly reversal?: Award | undefined;
  /** The award that this one takes back. */
  readonly original?: Award | undefined;
}

/** An award as everybody sees it, in whatever state it is. */
export function renderAward(award: Award, view: AwardView): MessagePayload {
  const undone = view.reversal?.status === 'settled';
  const heading = undone ? { symbol: '↩️' as const, words: 'Undone' } : toHeading(award);
  return toMessage(
    {
      title: `${heading.symbol} ${heading.words}`,
      description: [
        `${describeMaybeUndone(award, view, undone)} · ${toMention(award.memberId)}`,
        ...describeState(award, view),
        ...describeOrigin(award, view),
      ].join('\n'),
      footer: award.receipt,
      colour: TONE_OF_SYMBOL[heading.symbol],
    },
    award.status === 'settled' ? [toButtons(listAwardButtons(award, view))] : [],
  );
}

function describeMaybeUndone(award: Award, view: AwardView, undone: boolean): string {
  const change = describeChange(award, view.locale);
  return undone || (award.status === 'cancelled' && !isRefusal(award)) ? `~~${change}~~` : change;
}

function describeState(award: Award, view: AwardView): string[] {
  const problem = award.problem === undefined ? [] : [describeProblem(award.problem)];
  switch (award.status) {
    case 'recorded':
    case 'queued':
    case 'sending':
      return ['Accepted. This message changes by itself as soon as Returning.AI has confirmed it.', ...problem];
    case 'waiting':
      return [
        `This member has no Returning.AI account linked yet, so these points wait for ${WAITING_DAYS} days. They can run \`/link request\`; once linked, the points are delivered automatically.`,
      ];
    case 'unknown':
      return problem.length > 0
        ? [...problem, 'I am reading back whether this arrived, and do not send it twice.']
        : ['Sent, but Returning.AI’s answer was lost. I am reading back whether it arrived, and do not send it twice.'];
    case 'review':
      return [...problem, 'This message changes by itself when they have decided.'];
    case 'settled':
      return describeSettled(award, view);
    case 'cancelled':
      return [...(problem.length > 0 ? problem : [describeCancelled(award)]), ...describeLateCopy(award)];
    case 'refused':
      return problem.length > 0 ? problem : [describeProblem('REFUSED')];
    case 'expired':
      if (isFormerMember(award.memberId))
        return ['What was stored about this member was erased before they were linked.'];
      return ['The member’s account was not linked in time. Once it is, the points can be given again.'];
  }
}

function describeCancelled({ attempts }: Award): string {
  return attempts === 0
    ? 'Taken back before it was sent: nothing reached Returning.AI.'
    : 'Taken back before it arrived: it is not sent again.';
}

function describeSettled(award: Award, { locale, reversal }: AwardView): string[] {
  if (reversal?.status === 'settled') {
    return [`Undone by ${describeActor(reversal)} (${reversal.receipt}).`, describeTotal(reversal, locale)];
  }
  return [
    describeTotal(award, locale),
    ...describeZero(award, locale),
    ...describeOutside(award, locale),
    ...(award.decidedBy === undefined
      ? []
      : [`It was not certain whether this had arrived; ${toMention(award.decidedBy)} decided.`]),
    ...describeLateCopy(award),
    ...(reversal === undefined ? [] : [`⏳ Being undone by ${describeActor(reversal)} (${reversal.receipt}).`]),
  ];
}

function describeOutside({ outsideChange, outsideBy }: Award, locale: string): string[] {
  if (!outsideChange) return [];
  const by = outsideBy === undefined ? '' : ` (${formatChange(outsideBy, locale)})`;
  return [`The total was also changed outside Discord in between${by}.`];
}

function describeLateCopy({ lateCopy, status }: Award): string[] {
  const { number = 1, decidedBy = '' } = lateCopy ?? {};
  if (status === 'cancelled' && lateCopy?.state === 'found') {
    return ['🔎 An earlier try seems to have arrived after all. Staff decide.'];
  }
  if (status === 'cancelled' && lateCopy?.state === 'compensated') {
    return [
      `${number === 1 ? 'An' : 'Another'} earlier try had arrived after all; ${toMention(decidedBy)} had it taken off.`,
    ];
  }
  switch (lateCopy?.state) {
    case undefined:
    case 'ignored':
      return [];
    case 'found':
      return [`🔎 It was sent again, and now seems to be there ${toTimes(number)}. Staff decide.`];
    case 'compensated':
      return [
        `It had arrived ${toTimes(number)}; ${toMention(decidedBy)} had the ${toOrdinal(number)} copy taken off.`,
      ];
  }
}

/** How often an award is there with so many copies beside it. */
function toTimes(copies: number): string {
  return copies === 1 ? 'twice' : `${copies + 1} times`;
}

/** The award itself is the first. */
export function toOrdinal(copy: number): string {
  return ['second', 'third', 'fourth', 'fifth'][copy - 1] ?? 'next';
}

export function describeOrigin(award: Award, { locale, original }: AwardView): string[] {
  return [
    ...(original === undefined
      ? []
      : [`Takes back ${original.receipt}: ${describeChange(original, locale)} by ${describeActor(original)}.`]),
    ...(award.reason === undefined ? [] : [`Reason: ${toInertText(award.reason, REASON_MAX_LENGTH)}`]),
    `By ${describeActor(award)} · ${toRelativeTime(award.settledAt ?? award.createdAt)}`,
  ];
}

function listAwardButtons(award: Award, { reversal }: AwardView): Button[] {
  return [
    ...(reversal === undefined ? [{ label: 'Undo', customId: toCustomId('points:undo', award.receipt) }] : []),
    { label: 'History', customId: toCustomId('history:open', award.memberId, award.fieldId) },
  ];
}
