/** The embed of an award. */
import type { Award } from '../../points/award.ts';
import { WAITING_DAYS } from '../../points/limits.ts';
import { isFormerMember, toMention } from '../../points/person.ts';
import { REASON_MAX_LENGTH } from '../../points/reason.ts';
import { toTexts } from '../../texts/texts.ts';
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
import { toReason } from './stored-words.ts';
import { toInertText } from './text.ts';

const DAY_MS = 86_400_000;

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
  const words = () => toTexts(view.locale).say('award.heading.undone');
  const heading = undone ? { symbol: '↩️' as const, words: words() } : toHeading(award, view.locale);
  return toMessage(
    {
      title: `${heading.symbol} ${heading.words}`,
      description: [
        `${describeMaybeUndone(award, view, undone)} · ${toMention(award.memberId, view.locale)}`,
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
  const { locale } = view;
  const { say } = toTexts(locale);
  const problem = award.problem === undefined ? [] : [describeProblem(award.problem, locale)];
  switch (award.status) {
    case 'recorded':
    case 'queued':
    case 'sending':
      return [say('award.state.accepted'), ...problem];
    case 'waiting':
      return [describeWait(award, locale)];
    case 'unknown':
      return problem.length > 0 ? [...problem, say('award.state.reading-back')] : [say('award.state.answer-lost')];
    case 'review':
      return [...problem, say('award.state.review')];
    case 'settled':
      return describeSettled(award, view);
    case 'cancelled':
      return [
        ...(problem.length > 0 ? problem : [say(`award.state.cancelled-${award.attempts === 0 ? 'unsent' : 'sent'}`)]),
        ...describeLateCopy(award, locale),
      ];
    case 'refused':
      return problem.length > 0 ? problem : [describeProblem('REFUSED', locale)];
    case 'expired':
      return [say(isFormerMember(award.memberId) ? 'award.state.erased' : 'award.state.expired')];
  }
}

function describeWait({ memberId, createdAt }: Award, locale: string): string {
  const until = `<t:${Math.floor((createdAt + WAITING_DAYS * DAY_MS) / 1000)}:D>`;
  return toTexts(locale).say('award.state.waiting', { member: toMention(memberId, locale), until });
}

function describeSettled(award: Award, { locale, reversal }: AwardView): string[] {
  const { say } = toTexts(locale);
  const undoing = reversal && { actor: describeActor(reversal, locale), receipt: reversal.receipt };
  if (undoing !== undefined && reversal?.status === 'settled') {
    return [say('award.undone-by', undoing), describeTotal(reversal, locale)];
  }
  return [
    describeTotal(award, locale),
    ...describeZero(award, locale),
    ...describeOutside(award, locale),
    ...(award.decidedBy === undefined ? [] : [say('award.decided-by', { actor: toMention(award.decidedBy, locale) })]),
    ...describeLateCopy(award, locale),
    ...(undoing === undefined ? [] : [say('award.being-undone-by', undoing)]),
  ];
}

function describeOutside({ outsideChange, outsideBy }: Award, locale: string): string[] {
  if (!outsideChange) return [];
  const { say } = toTexts(locale);
  return [outsideBy === undefined ? say('award.outside') : say('award.outside-by', { change: outsideBy })];
}

function describeLateCopy({ lateCopy, status }: Award, locale: string): string[] {
  const { say } = toTexts(locale);
  const { number: copy = 1, decidedBy = '', state } = lateCopy ?? {};
  const actor = toMention(decidedBy, locale);
  if (status === 'cancelled' && state === 'found') return [say('award.copy.cancelled-found')];
  if (status === 'cancelled' && state === 'compensated') {
    return [say('award.copy.cancelled-compensated', { copy, actor })];
  }
  // With the award itself.
  const times = copy + 1;
  switch (state) {
    case undefined:
    case 'ignored':
      return [];
    case 'found':
      return [say('award.copy.found', { times })];
    case 'compensated':
      return [say('award.copy.compensated', { times, actor, copy })];
  }
}

export function describeOrigin(award: Award, { locale, original }: AwardView): string[] {
  const { say } = toTexts(locale);
  const when = toRelativeTime(award.settledAt ?? award.createdAt);
  const reason = toReason(award, locale);
  return [
    ...(original === undefined ? [] : [describeOriginal(original, locale)]),
    ...(reason === undefined ? [] : [say('award.reason', { reason: toInertText(reason, REASON_MAX_LENGTH) })]),
    say('award.by', { actor: describeActor(award, locale), when }),
  ];
}

function describeOriginal(original: Award, locale: string): string {
  const { receipt } = original;
  const [change, actor] = [describeChange(original, locale), describeActor(original, locale)];
  return toTexts(locale).say('award.takes-back', { receipt, change, actor });
}

function listAwardButtons(award: Award, { locale, reversal }: AwardView): Button[] {
  const { say } = toTexts(locale);
  const undo = { label: say('award.button.undo'), customId: toCustomId('points:undo', award.receipt) };
  const history = {
    label: say('award.button.history'),
    customId: toCustomId('history:open', award.memberId, award.fieldId),
  };
  return reversal === undefined ? [undo, history] : [history];
}
