/** A member's balance and history, as people read them. */
import { formatChange, formatTotal } from '../../points/amount.ts';
import type { Award } from '../../points/award.ts';
import type { HistoryLine } from '../../points/history.ts';
import { toMention } from '../../points/person.ts';
import type { Balance, HistoryPage } from '../../services/balances.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { describeActor, describeChange, toBrief, toRelativeTime } from './award-text.ts';
import { renderList, toButtons } from './message.ts';
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
  for (const award of pending.slice(0, MAX_PENDING_LINES)) {
    const { symbol, words } = toBrief(award, locale);
    lines.push(`${symbol} ${describeChange(award, locale)} · ${words} · ${award.receipt}`);
  }
  const more = pending.length - MAX_PENDING_LINES;
  if (more > 0) lines.push(say('balance.more', { more }));
  const button = { label: say('award.button.history'), customId: toCustomId('history:open', memberId, field.id) };
  const components = isOwn ? [toButtons([button])] : [];
  return renderList({ title: `📊 ${say('balance.title')}`, description: lines.join('\n'), components });
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
  return renderList({
    title: `📊 ${say('history.title')}`,
    description: [...head, '', ...body].join('\n'),
    ...(pages > 1 && { footer: say('list.page', { page, pages }) }),
    components:
      pages === 1
        ? []
        : [
            toButtons([
              { label: say('list.newer'), customId: toPageId(page - 1), disabled: page <= 1 },
              { label: say('list.older'), customId: toPageId(page + 1), disabled: page >= pages },
            ]),
          ],
  });
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
