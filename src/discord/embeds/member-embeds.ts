/** A member's balance and history, as people read them. */
import { formatChange, formatTotal } from '../../points/amount.ts';
import type { Award } from '../../points/award.ts';
import type { HistoryLine } from '../../points/history.ts';
import { toMention } from '../../points/person.ts';
import type { Balance, FieldTotal, HistoryPage } from '../../services/balances.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { describeActor, describeChange, describeSums, toBrief, toRelativeTime } from './award-text.ts';
import { type Button, renderList, toButtons } from './message.ts';
import { toFieldName, toReason } from './stored-words.ts';
import { toInertText } from './text.ts';

const MAX_FIELD_NAME = 60;
const MAX_LINE_REASON = 80;
const MAX_PENDING_LINES = 5;
const SIGNS = { increase: '+', decrease: '−', overwrite: '=' } as const;

/** The member, and the reader. */
interface BalanceView {
  readonly memberId: string;
  /** Whether the member alone sees it. */
  readonly isOwn: boolean;
  readonly locale: string;
}

/** A member's total, where it comes from, and what is still on its way. In public it leads to no history: few may see it. */
export function renderBalance(balance: Balance, { memberId, isOwn, locale }: BalanceView): MessagePayload {
  const { say } = toTexts(locale);
  const { field, pending } = balance;
  const lines = [
    `${toMention(memberId, locale)} · ${toInertText(toFieldName(field.name, locale), MAX_FIELD_NAME)}`,
    balance.linked ? describeFigure(balance, locale) : say(`balance.not-linked.${isOwn ? 'own' : 'other'}`),
  ];
  lines.push(...balance.others.map((other) => describeOther(other, locale)));
  const { sums, single } = toPending(pending, locale);
  lines.push(...sums);
  for (const award of single.slice(0, MAX_PENDING_LINES)) {
    const { symbol, words } = toBrief(award, locale);
    lines.push(`${symbol} ${describeChange(award, locale)} · ${words} · ${award.receipt}`);
  }
  const more = single.length - MAX_PENDING_LINES;
  if (more > 0) lines.push(say('balance.more', { more }));
  const history = { label: say('award.button.history'), customId: toCustomId('history:open', memberId, field.id) };
  const components = isOwn ? [toButtons([history, toChartButton({ memberId, since: 0 }, field.id, locale)])] : [];
  return renderList({ title: `📊 ${say('balance.title')}`, description: lines.join('\n'), components });
}

function describeOther({ field, total, source, at }: FieldTotal, locale: string): string {
  const { say } = toTexts(locale);
  const name = toInertText(field.name, MAX_FIELD_NAME);
  if (total === undefined) return say('balance.field-unknown', { field: name });
  if (source === 'now' || at === undefined) return say('balance.field', { field: name, total });
  return say('balance.field-earlier', { field: name, total, when: toRelativeTime(at) });
}

/** Of a field for which many wait for the link, their sum says more than the first few of them. */
function toPending(pending: readonly Award[], locale: string) {
  const waiting = pending.filter(({ status }) => status === 'waiting');
  const many = [...Map.groupBy(waiting, ({ fieldId }) => fieldId).values()].filter(({ length }) => length > 1);
  const summed = new Set(many.flat());
  const sums = describeSums([...summed], locale).map((line, index) =>
    toTexts(locale).say('balance.waiting', { line, count: many[index]?.length ?? 0 }),
  );
  return { sums, single: pending.filter((award) => !summed.has(award)) };
}

function describeFigure({ total, source, at, putOff }: Balance, locale: string): string {
  const { say } = toTexts(locale);
  if (total === undefined) return say('balance.total-unknown');
  if (source === 'now' || at === undefined) return say('award.total', { total });
  const when = toRelativeTime(at);
  return putOff === undefined
    ? say('balance.total-earlier', { total, when })
    : say('balance.total-put-off', { total, when, why: putOff });
}

/** The part of a history query that its page buttons carry. */
interface HistoryQuery {
  readonly memberId: string;
  /** Only lines at or after this time, in milliseconds since the epoch; 0: all. */
  readonly since: number;
}

/** One page of a member's history, newest first. */
export function renderHistory(history: HistoryPage, { memberId, since }: HistoryQuery, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const { field, lines, page, pages, sinceDay } = history;
  const head = [`${toMention(memberId, locale)} · ${toInertText(toFieldName(field.name, locale), MAX_FIELD_NAME)}`];
  // A reader elsewhere has another date at that moment.
  if (since > 0) head.push(say('list.since', { since: sinceDay ?? `<t:${Math.floor(since / 1000)}:f>` }));
  if (!history.linked) head.push(say('history.not-linked'));
  else if (!history.complete) head.push(say('history.incomplete'));
  const body = lines.length === 0 ? [say('list.nothing')] : lines.map((line) => describeLine(line, locale));
  const toPageId = (target: number) => toCustomId('history:page', target, memberId, field.id, since.toString(36));
  const turns =
    pages === 1
      ? []
      : [
          { label: say('list.newer'), customId: toPageId(page - 1), disabled: page <= 1 },
          { label: say('list.older'), customId: toPageId(page + 1), disabled: page >= pages },
        ];
  const chart = lines.length === 0 ? [] : [toChartButton({ memberId, since }, field.id, locale)];
  const buttons = [...turns, ...chart];
  return renderList({
    title: `📊 ${say('history.title')}`,
    description: [...head, '', ...body].join('\n'),
    ...(pages > 1 && { footer: say('list.page', { page, pages }) }),
    components: buttons.length === 0 ? [] : [toButtons(buttons)],
  });
}

function toChartButton({ memberId, since }: HistoryQuery, fieldId: string, locale: string): Button {
  const customId = toCustomId('history:chart', memberId, fieldId, since.toString(36));
  return { label: toTexts(locale).say('chart.button'), customId };
}

/** Others may write an increase by less than nothing; a decrease is listed with the sign of what it does, or without. */
function describeValue(action: HistoryLine['action'], value: number, locale: string): string {
  if (action === 'increase') return formatChange(value, locale);
  if (action === 'decrease') return formatChange(-Math.abs(value), locale);
  return `${action === undefined ? '' : SIGNS[action]}${formatTotal(value, locale)}`;
}

function describeState(award: Award, { takesBack, takenBackBy }: HistoryLine, locale: string): string[] {
  if (award.status !== 'settled') {
    const { symbol, words } = toBrief(award, locale);
    return [`${symbol} ${words}`];
  }
  const { say } = toTexts(locale);
  const undoes = () =>
    takesBack === undefined ? say('history.takes-back-another') : say('history.takes-back', { receipt: takesBack });
  return [
    ...(award.reverses === undefined ? [] : [undoes()]),
    ...(takenBackBy === undefined ? [] : [say('history.taken-back-by', { receipt: takenBackBy })]),
  ];
}

function describeLine(line: HistoryLine, locale: string): string {
  const { say } = toTexts(locale);
  const { at, action, value, total, award, isSecondCopy, origin } = line;
  const change =
    value === undefined ? `${action === undefined ? '' : SIGNS[action]}?` : describeValue(action, value, locale);
  const when = at === undefined ? '' : `${toRelativeTime(at)} · `;
  const parts = [`${when}**${change}**`];
  if (total !== undefined) parts.push(say('line.total', { total }));
  if (award !== undefined) {
    if (isSecondCopy) parts.push(say('history.second-copy'));
    parts.push(...describeState(award, line, locale));
    parts.push(say('line.by', { actor: describeActor(award, locale) }));
    const reason = toReason(award, locale);
    if (reason !== undefined) parts.push(toInertText(reason, MAX_LINE_REASON));
    parts.push(award.receipt);
  } else parts.push(say(origin === 'elsewhere' ? 'history.elsewhere' : 'history.outside'));
  return parts.join(' · ');
}
