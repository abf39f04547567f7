/** Undoing many awards: what it would do, how far it is, and what came of it. */
import { ButtonStyle } from 'discord.js';
import { formatHundredths } from '../points/amount.ts';
import type { AwardStatus } from '../points/award.ts';
import { toMention } from '../points/person.ts';
import type { Obstacle } from '../points/undo-preview.ts';
import type { UndoShown } from '../services/services.ts';
import type { Undo, UndoCount } from '../store/store.ts';
import { describeChange } from './award-text.ts';
import type { MessagePayload } from './command.ts';
import { renderList, toButtons } from './embeds.ts';
import { PROGRESS_TITLE } from './sent-message.ts';
import { toInertText } from './text.ts';

const MAX_NEWEST = 10;
const MAX_FIELDS = 10;
const MAX_FIELD_NAME = 60;

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  'not-allowed': 'set a total, and undoing that needs Manage Server or the staff role',
  recorded: 'only just being recorded; try again in a few seconds',
  'unsettled-set': 'set a total and have not settled, or staff must decide about them first',
  'unknown-before': 'set a total, and the one before is not known or was the same; use `/points set`',
};

/** What undoing would do, with the buttons that do it or not. */
export function renderUndoPreview(shown: UndoShown, locale: string): MessagePayload {
  const { undo, undoable, members, unsent, underReview, obstacles, isCut } = shown;
  const count = (number: number) => number.toLocaleString('en-US');
  const lines = [
    `Awards: **${count(undoable.length)}**, to **${count(members)}** ${members === 1 ? 'member' : 'members'}`,
    ...listSums(shown, locale),
    ...(unsent > 0 ? [`Not sent yet, so never sent: **${count(unsent)}**`] : []),
    ...(underReview > 0
      ? [`Under review: **${count(underReview)}**. They are taken back once staff have decided that they arrived.`]
      : []),
    ...(isCut ? ['There are more. These are the newest; ask again for the rest when they are done.'] : []),
    ...[...obstacles].map(([obstacle, number]) => `⛔ Stay as they are: **${count(number)}** ${OBSTACLES[obstacle]}.`),
    ...(undoable.length > 0 ? ['', 'The newest:', ...listNewest(shown, locale)] : []),
    '',
    undo === undefined
      ? 'There is nothing to undo.'
      : 'Nothing is changed yet. **Confirm** undoes these, as far as they still stand then; it can be pressed for an hour.',
  ];
  const components = undo === undefined ? [] : [toButtons(listPreviewButtons(undo))];
  return renderList({ title: '📊 Undo', description: lines.join('\n'), components });
}

function listPreviewButtons({ id }: Undo) {
  return [
    { label: 'Confirm', customId: `undo-points-here:confirm:${id}`, style: ButtonStyle.Danger as const },
    { label: 'Cancel', customId: `undo-points-here:cancel:${id}` },
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
  return undoable.length <= MAX_NEWEST ? newest : [...newest, `… and ${undoable.length - MAX_NEWEST} more.`];
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
export function renderUndoReport({ receipt }: Undo, counts: readonly UndoCount[], isLast: boolean): MessagePayload {
  const isOver = isUndoOver(counts);
  const done = sumOf(counts, isDone);
  const lines = [
    `Undone: **${done}** of ${sumOf(counts, () => true)}`,
    ...describeParts(counts),
    ...(isLast && !isOver
      ? ['', 'This message cannot change any more. The log channel and `/history` tell the rest.']
      : []),
    ...(isOver && done > 0 ? ['', `\`/points undo receipt:${receipt}\` undoes this again.`] : []),
  ];
  const button = { label: 'Undo', customId: `undo-points-here:again:${receipt}` };
  return renderList({
    ...toHeading(isOver, isLast, done),
    description: lines.join('\n'),
    footer: receipt,
    components: isOver && done > 0 ? [toButtons([button])] : [],
  });
}

type IsMeant = (one: UndoCount) => boolean;

const isCancelled: IsMeant = ({ result }) => result === 'cancelled';
const isDone: IsMeant = ({ result }) => result === 'reversed' || result === 'cancelled' || result === 'restored';

const PARTS: readonly (readonly [string, IsMeant])[] = [
  ['Still to be done', ({ result }) => result === undefined],
  ['Confirmed by Returning.AI', (one) => !isCancelled(one) && one.status === 'settled'],
  ['Cancelled before they were sent', isCancelled],
  ['On their way', (one) => one.result !== undefined && ON_ITS_WAY.includes(one.status)],
  ['Wait for the member’s link', ({ status }) => status === 'waiting'],
  ['Staff must decide', ({ status }) => status === 'review'],
  ['Not taken by Returning.AI', ({ status }) => status === 'refused'],
  ['Changed meanwhile, so left alone', ({ result }) => result === 'gone'],
  ['Cannot be undone any more', ({ result }) => result === 'impossible'],
];

function describeParts(counts: readonly UndoCount[]): string[] {
  return PARTS.map(([words, isMeant]) => [words, sumOf(counts, isMeant)] as const)
    .filter(([, number]) => number > 0)
    .map(([words, number]) => `${words}: **${number}**`);
}

function sumOf(counts: readonly UndoCount[], isMeant: IsMeant): number {
  return counts.filter(isMeant).reduce((total, { count }) => total + count, 0);
}

function toHeading(isOver: boolean, isLast: boolean, done: number) {
  if (!isOver) return { title: isLast ? '⏳ Points pending' : PROGRESS_TITLE, tone: 'pending' as const };
  if (done === 0) return { title: '⛔ Not undone', tone: 'refused' as const };
  return { title: '↩️ Undone', tone: 'undone' as const };
}
