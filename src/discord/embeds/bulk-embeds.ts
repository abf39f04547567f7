/** Points for many members at once: who would get what, how far it is, and what came of it. */
import { ButtonStyle } from 'discord.js';
import { toValue } from '../../points/amount.ts';
import { type AwardStatus, isVoid } from '../../points/award.ts';
import { PREVIEW_LIFE_MS, WAITING_DAYS } from '../../points/limits.ts';
import { toMention } from '../../points/person.ts';
import type { BulkShown } from '../../services/bulks/bulks.ts';
import type { Bulk, BulkCount } from '../../store/bulks/bulk-store.ts';
import { duration } from '../../texts/text.ts';
import { toTexts } from '../../texts/texts.ts';
import { toProgressTitle } from '../api/sent-message.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { listProblems, withProblemFile } from './link-file-embeds.ts';
import { renderList, toButtons } from './message.ts';
import { toInertText } from './text.ts';

const MAX_FIELD_NAME = 60;
const BAR_LENGTH = 20;

/** How many were read of a crowd. */
export function renderBulkReading(count: number, locale: string): MessagePayload {
  const description = toTexts(locale).say('bulk.reading', { count });
  return renderList({ title: toProgressTitle(locale), description, tone: 'pending' });
}

/** The preview of a bulk, with its buttons. */
export function renderBulkPreview(shown: BulkShown, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const { bulk, members, hundredths, fieldName, problems, problemCount } = shown;
  const lines = [
    ...(members > 0
      ? [
          say('bulk.members', { members, total: toValue(hundredths), field: toInertText(fieldName, MAX_FIELD_NAME) }),
          listNames(shown, locale),
        ]
      : []),
    ...listExceptions(shown, locale),
    ...listProblems(problems, locale, problemCount),
    ...listRepeats(shown, locale),
    '',
    bulk === undefined ? say('bulk.nothing') : say('bulk.ask', { life: duration(PREVIEW_LIFE_MS) }),
  ];
  const components = bulk === undefined ? [] : [toButtons(listPreviewButtons(shown, bulk, locale))];
  const payload = renderList({ title: say('bulk.title'), description: lines.join('\n').trimStart(), components });
  return withProblemFile(payload, problems, locale);
}

function listNames({ names, members }: BulkShown, locale: string): string {
  const shown = names.map((memberId) => toMention(memberId, locale)).join(' ');
  const more = members - names.length;
  return more > 0 ? `${shown} ${toTexts(locale).say('undo.more', { more })}` : shown;
}

function listExceptions(shown: BulkShown, locale: string): string[] {
  const { say } = toTexts(locale);
  const { waiting, left, overAward, overHour, isUnchecked } = shown;
  return [
    ...(waiting > 0 ? [say('bulk.waiting', { count: waiting, days: WAITING_DAYS })] : []),
    ...(['bot', 'gone', 'twice'] as const).flatMap((why) =>
      left[why] > 0 ? [say(`bulk.left.${why}`, { count: left[why] })] : [],
    ),
    ...(overAward > 0 ? [say('bulk.over-award', { count: overAward })] : []),
    ...(overHour > 0 ? [say('bulk.over-hour', { count: overHour })] : []),
    ...(isUnchecked ? [say('bulk.unchecked')] : []),
  ];
}

function listRepeats({ repeats }: BulkShown, locale: string): string[] {
  if (repeats === undefined) return [];
  const when = toMoment(repeats.confirmedAt ?? repeats.createdAt);
  const actor = toMention(repeats.actorId, locale);
  return ['', toTexts(locale).say('bulk.repeats', { receipt: repeats.receipt, actor, when })];
}

function listPreviewButtons({ repeats }: BulkShown, { id }: Bulk, locale: string) {
  const { say } = toTexts(locale);
  const isAgain = repeats !== undefined;
  return [
    {
      label: say(isAgain ? 'bulk.button.again' : 'undo.button.confirm'),
      customId: toCustomId('points:bulk-confirm', id),
      style: isAgain ? ButtonStyle.Danger : ButtonStyle.Success,
    } as const,
    { label: say('undo.button.cancel'), customId: toCustomId('points:bulk-cancel', id) },
  ];
}

/** In the place of a preview that was confirmed. */
export function renderBulkConfirmed({ receipt }: Bulk, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const description = say('bulk.confirmed', { receipt });
  return renderList({ title: say('bulk.confirmed.title'), description, tone: 'success' });
}

/** In the place of a preview that was not wanted after all. */
export function renderBulkCancelled(locale: string): MessagePayload {
  const { say } = toTexts(locale);
  return renderList({ title: say('bulk.cancelled.title'), description: say('bulk.cancelled'), tone: 'success' });
}

const ON_THEIR_WAY: readonly (AwardStatus | undefined)[] = ['recorded', 'queued', 'sending', 'unknown'];

type IsMeant = (one: BulkCount) => boolean;

const isOnItsWay: IsMeant = ({ result, status }) => result === 'given' && ON_THEIR_WAY.includes(status);
const isToDo: IsMeant = ({ result }) => result === undefined;
const hasArrived: IsMeant = ({ status }) => status === 'settled';
const waits: IsMeant = ({ status }) => status === 'waiting';
const isForStaff: IsMeant = ({ status }) => status === 'review';

/** Whether nothing changes any more what is told of a bulk, unless members are linked or staff decide something. */
export function isBulkOver(counts: readonly BulkCount[]): boolean {
  return !counts.some((one) => isToDo(one) || isOnItsWay(one));
}

/** How far a bulk is, or what came of it. */
export function renderBulkReport(bulk: Bulk, counts: readonly BulkCount[], locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const { receipt, actorId, fieldName, confirmedAt } = bulk;
  const isOver = isBulkOver(counts);
  const all = countOf(counts, () => true);
  const isUndoable = isOver && counts.some((one) => hasArrived(one) || waits(one) || isForStaff(one));
  const total = toValue(counts.filter(hasArrived).reduce((sum, { hundredths }) => sum + hundredths, 0));
  const lines = [
    ...(isOver
      ? []
      : [
          drawBar(
            countOf(counts, (one) => !isToDo(one) && !isOnItsWay(one)),
            all,
          ),
        ]),
    say('bulk.done', { done: countOf(counts, hasArrived), all, total, field: toInertText(fieldName, MAX_FIELD_NAME) }),
    ...(isOver ? [] : describeRate(bulk, counts, locale)),
    ...describeParts(counts, locale),
    say('award.by', { actor: toMention(actorId, locale), when: toMoment(confirmedAt ?? bulk.createdAt) }),
    ...(isUndoable ? ['', say('bulk.undo', { receipt })] : []),
  ];
  const button = { label: say('award.button.undo'), customId: toCustomId('undo-points-here:again', receipt) };
  const { symbol, heading, tone } = chooseHeading(counts, isOver);
  return renderList({
    title: `${symbol} ${say(heading)}`,
    tone,
    description: lines.join('\n'),
    footer: receipt,
    components: isUndoable ? [toButtons([button])] : [],
  });
}

function drawBar(done: number, all: number): string {
  const full = all === 0 ? BAR_LENGTH : Math.floor((done / all) * BAR_LENGTH);
  return `\`${'█'.repeat(full)}${'░'.repeat(BAR_LENGTH - full)}\``;
}

/** Measured up to the last that settled: while nothing does, nothing of it changes. */
function describeRate({ confirmedAt = 0 }: Bulk, counts: readonly BulkCount[], locale: string): string[] {
  const done = countOf(counts, hasArrived);
  const lastAt = Math.max(...counts.map(({ settledAt = 0 }) => settledAt));
  const seconds = (lastAt - confirmedAt) / 1_000;
  if (done === 0 || seconds < 1) return [];
  const rate = done / seconds;
  const secondsLeft = countOf(counts, (one) => isToDo(one) || isOnItsWay(one)) / rate;
  const rounded = secondsLeft > 60 ? Math.ceil(secondsLeft / 60) * 60 : Math.ceil(secondsLeft / 5) * 5;
  return [toTexts(locale).say('bulk.rate', { rate: Math.round(rate * 10) / 10, left: duration(rounded * 1_000) })];
}

const PARTS = [
  ['undo.part.to-do', isToDo],
  ['undo.part.on-its-way', isOnItsWay],
  ['undo.part.waiting', waits],
  ['undo.part.review', isForStaff],
  ['undo.part.refused', ({ status }) => status === 'refused'],
  ['undo.part.void', ({ status }) => status !== undefined && status !== 'refused' && isVoid(status)],
  ['bulk.part.over-limit', ({ result }) => result === 'over-limit'],
  ['bulk.part.gone', ({ result }) => result === 'gone'],
  ['bulk.part.impossible', ({ result }) => result === 'impossible'],
] as const satisfies readonly (readonly [string, IsMeant])[];

function describeParts(counts: readonly BulkCount[], locale: string): string[] {
  const { say } = toTexts(locale);
  return PARTS.flatMap(([part, isMeant]) => {
    const count = countOf(counts, isMeant);
    return count > 0 ? [say(part, { count })] : [];
  });
}

function countOf(counts: readonly BulkCount[], isMeant: IsMeant): number {
  return counts.filter(isMeant).reduce((total, { count }) => total + count, 0);
}

function chooseHeading(counts: readonly BulkCount[], isOver: boolean) {
  if (!isOver) return { symbol: '⏳', heading: 'award.heading.pending', tone: 'pending' } as const;
  if (counts.some(hasArrived)) return { symbol: '➕', heading: 'award.heading.increase', tone: 'added' } as const;
  if (counts.some(isForStaff))
    return { symbol: '🔎', heading: 'award.heading.being-checked', tone: 'checking' } as const;
  if (counts.some(waits)) return { symbol: '⏳', heading: 'award.heading.waiting', tone: 'pending' } as const;
  return { symbol: '⛔', heading: 'award.heading.not-increase', tone: 'refused' } as const;
}

function toMoment(at: number): string {
  return `<t:${Math.floor(at / 1_000)}:f>`;
}
