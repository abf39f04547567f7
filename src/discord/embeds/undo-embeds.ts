/** Undoing many awards: what it would do, how far it is, and what came of it. */
import { ButtonStyle } from 'discord.js';
import { toValue } from '../../points/amount.ts';
import { type AwardStatus, isVoid } from '../../points/award.ts';
import { PREVIEW_LIFE_MS } from '../../points/limits.ts';
import { toMention } from '../../points/person.ts';
import type { UndoShown } from '../../services/undos.ts';
import type { Undo, UndoCount, UndoReport } from '../../store/undos/undo-store.ts';
import { duration, text } from '../../texts/text.ts';
import { toTexts } from '../../texts/texts.ts';
import { toProgressTitle } from '../api/sent-message.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { describeChange } from './award-text.ts';
import { MAX_DESCRIPTION, renderList, toButtons } from './message.ts';
import { toFieldName } from './stored-words.ts';
import { toInertText } from './text.ts';

const MAX_NEWEST = 10;
const MAX_FIELDS = 10;
const MAX_FIELD_NAME = 60;

/** The preview of an undo, with its buttons. */
export function renderUndoPreview(shown: UndoShown, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const { undo } = shown;
  const components = undo === undefined ? [] : [toButtons(listPreviewButtons(undo, locale))];
  // What is asked at the end stays, however long the lists are.
  const end = ['', undo === undefined ? say('undo.nothing') : say('undo.ask', { life: duration(PREVIEW_LIFE_MS) })];
  let newest = MAX_NEWEST;
  const describe = () => [...describePreview(shown, newest, locale), ...end].join('\n').trimStart();
  while (newest > 0 && describe().length > MAX_DESCRIPTION) newest -= 1;
  return renderList({ title: say('undo.title'), description: describe(), components });
}

function describePreview(shown: UndoShown, newest: number, locale: string): string[] {
  const { say } = toTexts(locale);
  const { undoable, obstacles, isCut } = shown;
  const left = [...obstacles].map(([obstacle, count]) =>
    say('undo.left', { count, why: text(`undo.left.${obstacle}`) }),
  );
  return [
    ...(undoable.length > 0 ? listWhat(shown, locale) : []),
    ...left,
    ...(isCut ? [say('undo.cut')] : []),
    ...(undoable.length > 0 ? ['', say('undo.newest'), ...listNewest(shown, newest, locale)] : []),
  ];
}

function listWhat(shown: UndoShown, locale: string): string[] {
  const { say } = toTexts(locale);
  const { undoable, members, unsent, underReview } = shown;
  return [
    say('undo.awards', { awards: undoable.length, members }),
    ...listSums(shown, locale),
    ...(unsent > 0 ? [say('undo.unsent', { count: unsent })] : []),
    ...(underReview > 0 ? [say('undo.under-review', { count: underReview })] : []),
  ];
}

function listPreviewButtons({ id }: Undo, locale: string) {
  const { say } = toTexts(locale);
  const confirm = { label: say('undo.button.confirm'), customId: toCustomId('undo-points-here:confirm', id) };
  return [
    { ...confirm, style: ButtonStyle.Danger as const },
    { label: say('undo.button.cancel'), customId: toCustomId('undo-points-here:cancel', id) },
  ];
}

function listSums({ sums }: UndoShown, locale: string): string[] {
  const { say } = toTexts(locale);
  const lines = sums.slice(0, MAX_FIELDS).map(({ fieldName, hundredths }) => {
    return say('undo.sum', {
      change: toValue(hundredths),
      field: toInertText(toFieldName(fieldName, locale), MAX_FIELD_NAME),
    });
  });
  const more = sums.length - MAX_FIELDS;
  return more <= 0 ? lines : [...lines, say('undo.more-fields', { more })];
}

function listNewest({ undoable }: UndoShown, most: number, locale: string): string[] {
  const newest = undoable.slice(0, most).map(({ award }) => {
    return `· ${describeChange(award, locale)} · ${toMention(award.memberId, locale)} · ${award.receipt}`;
  });
  const more = undoable.length - most;
  return more <= 0 ? newest : [...newest, toTexts(locale).say('undo.more', { more })];
}

/** An undo that was not wanted after all. */
export function renderUndoCancelled(locale: string): MessagePayload {
  const { say } = toTexts(locale);
  return renderList({ title: say('undo.cancelled'), description: say('undo.nothing-changed'), tone: 'success' });
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
  const { say } = toTexts(locale);
  const isOver = isUndoOver(counts);
  const all = sumOf(counts, () => true);
  const isEnd = isOver && counts.some(isUndoable);
  const lines = [
    say('undo.done', { done: sumOf(counts, isDone), all }),
    ...describeParts(counts, locale),
    ...(isLast && !isOver ? ['', say('undo.last-word')] : []),
    ...(isEnd ? ['', say('undo.again', { receipt })] : []),
  ];
  const button = { label: say('award.button.undo'), customId: toCustomId('undo-points-here:again', receipt) };
  const { title, tone } = chooseHeading(counts, isOver, isLast);
  return renderList({
    title: title === undefined ? toProgressTitle(locale) : `${title[0]} ${say(title[1])}`,
    tone,
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

const PARTS = [
  ['to-do', ({ result }) => result === undefined],
  ['settled', ({ status }) => status === 'settled'],
  ['cancelled', isCancelled],
  ['on-its-way', (one) => one.result !== undefined && ON_ITS_WAY.includes(one.status)],
  ['waiting', ({ status }) => status === 'waiting'],
  ['review', isForStaff],
  ['refused', ({ status }) => status === 'refused'],
  ['void', (one) => isMade(one) && hasFailed(one) && one.status !== 'refused'],
  ['gone', ({ result }) => result === 'gone'],
  ['impossible', ({ result }) => result === 'impossible'],
  ['over-limit', ({ result }) => result === 'over-limit'],
] as const satisfies readonly (readonly [string, IsMeant])[];

function describeParts(counts: readonly UndoCount[], locale: string): string[] {
  const { say } = toTexts(locale);
  return PARTS.flatMap(([part, isMeant]) => {
    const count = sumOf(counts, isMeant);
    return count > 0 ? [say(`undo.part.${part}`, { count })] : [];
  });
}

function sumOf(counts: readonly UndoCount[], isMeant: IsMeant): number {
  return counts.filter(isMeant).reduce((total, { count }) => total + count, 0);
}

/** Without a title: it is still at work. */
function chooseHeading(counts: readonly UndoCount[], isOver: boolean, isLast: boolean) {
  if (!isOver && !isLast) return { title: undefined, tone: 'pending' } as const;
  if (!isOver) return { title: ['⏳', 'award.heading.pending'], tone: 'pending' } as const;
  if (counts.some(isDone)) return { title: ['↩️', 'award.heading.undone'], tone: 'undone' } as const;
  if (counts.some(isForStaff)) return { title: ['🔎', 'award.heading.being-checked'], tone: 'checking' } as const;
  return { title: ['⛔', 'award.heading.not-undone'], tone: 'refused' } as const;
}
