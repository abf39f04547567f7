/** A member's balance and history, as people read them. */
import { formatChange, formatTotal } from '../../points/amount.ts';
import type { Award } from '../../points/award.ts';
import type { HistoryLine } from '../../points/history.ts';
import { toMention } from '../../points/person.ts';
import type { Balance, HistoryPage } from '../../services/balances.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { describeActor, describeChange, toHeading, toRelativeTime } from './award-text.ts';
import { renderList, toButtons } from './message.ts';
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
  const { field, pending } = balance;
  const lines = [
    `${toMention(memberId)} · ${toInertText(field.name, MAX_FIELD_NAME)}`,
    balance.linked ? describeFigure(balance, locale) : describeUnlinked(isOwn),
  ];
  for (const award of pending.slice(0, MAX_PENDING_LINES)) {
    const { symbol, words } = toHeading(award);
    lines.push(`${symbol} ${describeChange(award, locale)} · ${words.toLowerCase()} · ${award.receipt}`);
  }
  if (pending.length > MAX_PENDING_LINES) lines.push(`… and ${pending.length - MAX_PENDING_LINES} more on their way.`);
  const button = { label: 'History', customId: toCustomId('history:open', memberId, field.id) };
  const components = isOwn ? [toButtons([button])] : [];
  return renderList({ title: '📊 Balance', description: lines.join('\n'), components });
}

function describeUnlinked(isOwn: boolean): string {
  return isOwn
    ? 'Your Returning.AI account is not linked yet. Ask for it with `/link request`; points that you are given until then wait for you.'
    : 'Not linked to a Returning.AI account yet. The member can ask for it with `/link request`; points given until then wait.';
}

function describeFigure({ total, source, at, putOff }: Balance, locale: string): string {
  if (total === undefined) {
    return 'Returning.AI does not tell this total, and no award of this server has shown it yet.';
  }
  const figure = `**Total: ${formatTotal(total, locale)}**`;
  if (source === 'now' || at === undefined) return figure;
  return `${figure}, as Returning.AI returned it ${toRelativeTime(at)}. ${putOff ?? 'It could not be read just now.'}`;
}

/** The part of a history query that its page buttons carry. */
interface HistoryQuery {
  readonly memberId: string;
  /** Only lines at or after this time, in milliseconds since the epoch; 0: all. */
  readonly since: number;
}

/** One page of a member's history, newest first. */
export function renderHistory(history: HistoryPage, { memberId, since }: HistoryQuery, locale: string): MessagePayload {
  const { field, lines, page, pages, sinceDay } = history;
  const head = [`${toMention(memberId)} · ${toInertText(field.name, MAX_FIELD_NAME)}`];
  // A reader elsewhere has another date at that moment.
  if (since > 0) head.push(`Since ${sinceDay ?? `<t:${Math.floor(since / 1000)}:f>`}`);
  if (!history.linked) head.push('Not linked to a Returning.AI account: only what this server recorded is shown.');
  else if (!history.complete) {
    head.push(
      '⚠️ Returning.AI could not list this history (or not all of it) just now: only what is known here is shown.',
    );
  }
  const body = lines.length === 0 ? ['Nothing yet.'] : lines.map((line) => describeLine(line, locale));
  const toPageId = (target: number) => toCustomId('history:page', target, memberId, field.id, since.toString(36));
  return renderList({
    title: '📊 History',
    description: [...head, '', ...body].join('\n'),
    ...(pages > 1 && { footer: `Page ${page} of ${pages}` }),
    components:
      pages === 1
        ? []
        : [
            toButtons([
              { label: 'Newer', customId: toPageId(page - 1), disabled: page <= 1 },
              { label: 'Older', customId: toPageId(page + 1), disabled: page >= pages },
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

function describeState(award: Award, { takesBack, takenBackBy }: HistoryLine): string[] {
  if (award.status !== 'settled') {
    const { symbol, words } = toHeading(award);
    return [`${symbol} ${words.toLowerCase()}`];
  }
  return [
    ...(award.reverses === undefined ? [] : [`↩️ takes back ${takesBack ?? 'another'}`]),
    ...(takenBackBy === undefined ? [] : [`↩️ taken back by ${takenBackBy}`]),
  ];
}

function describeLine(line: HistoryLine, locale: string): string {
  const { at, action, value, total, award, isSecondCopy, origin } = line;
  const change =
    value === undefined ? `${action === undefined ? '' : SIGNS[action]}?` : describeValue(action, value, locale);
  const when = at === undefined ? '' : `${toRelativeTime(at)} · `;
  const parts = [`${when}**${change}**`];
  if (total !== undefined) parts.push(`total ${formatTotal(total, locale)}`);
  if (award !== undefined) {
    if (isSecondCopy) parts.push('🔎 second copy');
    parts.push(...describeState(award, line));
    parts.push(`by ${describeActor(award)}`);
    if (award.reason !== undefined) parts.push(toInertText(award.reason, MAX_LINE_REASON));
    parts.push(award.receipt);
  } else parts.push(origin === 'elsewhere' ? 'by this bot in another server' : 'outside Discord');
  return parts.join(' · ');
}
