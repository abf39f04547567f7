/** Undoing many awards: what it would do, how far it is, and what came of it. */
import { ButtonStyle } from 'discord.js';
import { formatHundredths, formatTotal } from '../../points/amount.ts';
import { type AwardStatus, isVoid } from '../../points/award.ts';
import { describeDuration } from '../../points/duration.ts';
import { PREVIEW_LIFE_MS } from '../../points/limits.ts';
import { toMention } from '../../points/person.ts';
import type { Obstacle } from '../../points/undo-preview.ts';
import type { UndoShown } from '../../services/undos.ts';
import type { Undo, UndoCount, UndoReport } from '../../store/undos/undo-store.ts';
import { PROGRESS_TITLE } from '../api/sent-message.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { describeChange } from './award-text.ts';
import { renderList, toButtons } from './message.ts';
import { toInertText } from './text.ts';

const MAX_NEWEST = 10;
const MAX_FIELDS = 10;
const MAX_FIELD_NAME = 60;

/** Why some are left alone. */
const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  'not-allowed': 'Undoing a set total needs Manage Server or the staff role.',
  own: 'Undoing them would give points to yourself. Ask another moderator, or somebody with Manage Server.',
  'over-limit':
    'Undoing them would give points, and your limits leave no room for it now. Try again later, or ask somebody with Manage Server.',
  recorded: 'They are only just being recorded; try again in a few seconds.',
  'unsettled-set': 'They set a total that is not settled yet, or that staff must decide about first.',
  outrun:
    'They set a total and were never sent. Other points were given since, which that would erase; use `/points set` with the total that is right now.',
  'unknown-before': 'They set a total, and the one before is not known or was the same; use `/points set`.',
  'too-large': 'They set a total, and the one before is too large to be restored exactly; use `/points set`.',
  'stopped-at-zero':
    'Their total stopped at zero, so less was taken off than they say. I do not guess: `/points undo` with the receipt of each says what can be given back.',
  void: 'They never changed any points.',
  'no-key':
    'This server has no API key for their community any more. Choose that community again with `/setup community:…` and enter its key, then ask for the undo again.',
};

/** The preview of an undo, with its buttons. */
export function renderUndoPreview(shown: UndoShown, locale: string): MessagePayload {
  const { undo, undoable, obstacles, isCut } = shown;
  const lines = [
    ...(undoable.length > 0 ? listWhat(shown, locale) : []),
    ...[...obstacles].map(
      ([obstacle, number]) => `⛔ Left as they are: **${formatTotal(number, locale)}**. ${OBSTACLES[obstacle]}`,
    ),
    ...(isCut ? ['There are more. These are the newest; ask again for the rest when they are done.'] : []),
    ...(undoable.length > 0 ? ['', 'The newest:', ...listNewest(shown, locale)] : []),
    '',
    undo === undefined
      ? 'There is nothing to undo.'
      : `Nothing is changed yet. **Confirm** takes back whatever still stands then. The button works for ${describeDuration(PREVIEW_LIFE_MS)}.`,
  ];
  const components = undo === undefined ? [] : [toButtons(listPreviewButtons(undo))];
  return renderList({ title: '📊 Undo', description: lines.join('\n').trimStart(), components });
}

function listWhat(shown: UndoShown, locale: string): string[] {
  const { undoable, members, unsent, underReview } = shown;
  const count = (number: number) => `**${formatTotal(number, locale)}**`;
  return [
    `Awards: ${count(undoable.length)}, to ${count(members)} ${members === 1 ? 'member' : 'members'}`,
    ...listSums(shown, locale),
    ...(unsent > 0 ? [`Not delivered yet, so just cancelled: ${count(unsent)}`] : []),
    ...(underReview > 0
      ? [`Under review: ${count(underReview)}. They are taken back once staff have decided that they arrived.`]
      : []),
  ];
}

function listPreviewButtons({ id }: Undo) {
  return [
    { label: 'Confirm', customId: toCustomId('undo-points-here:confirm', id), style: ButtonStyle.Danger as const },
    { label: 'Cancel', customId: toCustomId('undo-points-here:cancel', id) },
  ];
}

function listSums({ sums }: UndoShown, locale: string): string[] {
  const lines = sums.slice(0, MAX_FIELDS).map(({ fieldName, hundredths }) => {
    const sign = hundredths < 0 ? '−' : '+';
    return `In all: **${sign}${formatHundredths(Math.abs(hundredths), locale)}** ${toInertText(fieldName, MAX_FIELD_NAME)}`;
  });
  return sums.length <= MAX_FIELDS ? lines : [...lines, `… and ${sums.length - MAX_FIELDS} more kinds of points.`];
}

function listNewest({ undoable }: UndoShown, locale: string): string[] {
  const newest = undoable.slice(0, MAX_NEWEST).map(({ award }) => {
    return `· ${describeChange(award, locale)} · ${toMention(award.memberId)} · ${award.receipt}`;
  });
  const more = undoable.length - MAX_NEWEST;
  return more <= 0 ? newest : [...newest, `… and ${formatTotal(more, locale)} more.`];
}

/** An undo that was not wanted after all. */
export function renderUndoCancelled(): MessagePayload {
  return renderList({ title: '✅ Undo cancelled', description: 'Nothing was changed.', tone: 'success' });
}

const ON_ITS_WAY: readonly (AwardStatus | undefined)[] = ['recorded', 'queued', 'sending', 'unknown'];

/** Whether nothing changes any more what is told of an undo, unless staff decide something. */
export function isUndoOver(counts: readonly UndoCount[]): boolean {
  return counts.every(({ result, status }) => result !== undefined && !ON_ITS_WAY.includes(status));
}

/**
 * How far an undo is, or what came of it.
 *
 * @param isLast - the message cannot be changed after this
 */
export function renderUndoReport(
  { undo: { receipt }, counts, reply: { locale } }: UndoReport,
  isLast: boolean,
): MessagePayload {
  const isOver = isUndoOver(counts);
  const done = sumOf(counts, isDone);
  const isEnd = isOver && counts.some(isUndoable);
  const lines = [
    `Undone: **${formatTotal(done, locale)}** of ${formatTotal(
      sumOf(counts, () => true),
      locale,
    )}`,
    ...describeParts(counts, locale),
    ...(isLast && !isOver
      ? ['', 'This message cannot change any more. The log channel and `/history` tell the rest.']
      : []),
    ...(isEnd ? ['', `\`/points undo receipt:${receipt}\` undoes this again.`] : []),
  ];
  const button = { label: 'Undo', customId: toCustomId('undo-points-here:again', receipt) };
  return renderList({
    ...toHeading(counts, isOver, isLast),
    description: lines.join('\n'),
    footer: receipt,
    components: isEnd ? [toButtons([button])] : [],
  });
}

type IsMeant = (one: UndoCount) => boolean;

const isCancelled: IsMeant = ({ result }) => result === 'cancelled';
const isMade: IsMeant = ({ result }) => result === 'reversed' || result === 'restored';
const hasFailed: IsMeant = ({ status }) => status !== undefined && isVoid(status);
/** Waiting for a link is what was there before it was cancelled. */
const isDone: IsMeant = (one) =>
  isCancelled(one) || (isMade(one) && (one.status === 'settled' || one.status === 'waiting'));
const isForStaff: IsMeant = ({ status }) => status === 'review';
/** It may be done once staff have decided, and undoing it holds that up. */
const isUndoable: IsMeant = (one) => isDone(one) || isForStaff(one);

const PARTS: readonly (readonly [string, IsMeant])[] = [
  ['Still to be done', ({ result }) => result === undefined],
  ['Confirmed by Returning.AI', ({ status }) => status === 'settled'],
  ['Cancelled before they were sent', isCancelled],
  ['On their way', (one) => one.result !== undefined && ON_ITS_WAY.includes(one.status)],
  ['Wait for the member’s link', ({ status }) => status === 'waiting'],
  ['Staff must decide', isForStaff],
  ['Not taken by Returning.AI', ({ status }) => status === 'refused'],
  ['Cancelled or expired since', (one) => isMade(one) && hasFailed(one) && one.status !== 'refused'],
  ['Changed meanwhile, so left alone', ({ result }) => result === 'gone'],
  ['Cannot be undone any more', ({ result }) => result === 'impossible'],
  ['Above your limits, so left alone', ({ result }) => result === 'over-limit'],
];

function describeParts(counts: readonly UndoCount[], locale: string): string[] {
  return PARTS.map(([words, isMeant]) => [words, sumOf(counts, isMeant)] as const)
    .filter(([, number]) => number > 0)
    .map(([words, number]) => `${words}: **${formatTotal(number, locale)}**`);
}

function sumOf(counts: readonly UndoCount[], isMeant: IsMeant): number {
  return counts.filter(isMeant).reduce((total, { count }) => total + count, 0);
}

function toHeading(counts: readonly UndoCount[], isOver: boolean, isLast: boolean) {
  if (!isOver) return { title: isLast ? '⏳ Points pending' : PROGRESS_TITLE, tone: 'pending' as const };
  if (counts.some(isDone)) return { title: '↩️ Undone', tone: 'undone' as const };
  if (counts.some(isForStaff)) return { title: '🔎 Being checked', tone: 'checking' as const };
  return { title: '⛔ Not undone', tone: 'refused' as const };
}
