/** Badges, as everybody in the channel sees them. */
import { toMention } from '../../points/person.ts';
import type { BadgeChange } from '../../services/badges.ts';
import type { Badge } from '../../services/returning-api.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { toRelativeTime } from './award-text.ts';
import { renderList, toButtons } from './message.ts';
import { toInertText, toPlainLine } from './text.ts';

const MAX_TITLE = 100;
const MAX_ID = 64;
const PAGE_SIZE = 15;

/** Who changed a badge, when, and who reads of it. */
interface BadgeView {
  readonly actorId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly locale: string;
}

/** The outcome of awarding or removing a badge. */
export function renderBadgeChange(change: BadgeChange, { actorId, at, locale }: BadgeView): MessagePayload {
  const { say } = toTexts(locale);
  const { action, badge, memberId, outcome } = change;
  const lines = [
    `**${toInertText(badge.title, MAX_TITLE)}** · ${toMention(memberId, locale)}`,
    ...(outcome === 'unknown' ? [say(`badge.unknown.${action}`)] : []),
    say('award.by', { actor: toMention(actorId, locale), when: toRelativeTime(at) }),
  ];
  return outcome === 'done'
    ? renderList({ title: `✅ ${say(`badge.done.${action}`)}`, description: lines.join('\n'), tone: 'success' })
    : renderList({ title: `🔎 ${say('badge.uncertain')}`, description: lines.join('\n'), tone: 'checking' });
}

/** The community's badges, a page at a time. */
export function renderBadges(badges: readonly Badge[], page: number, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const pages = Math.max(1, Math.ceil(badges.length / PAGE_SIZE));
  const shown = Math.min(Math.max(1, Number.isSafeInteger(page) ? page : 1), pages);
  const lines = badges.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE).map(describeBadge);
  if (lines.length === 0) lines.push(say('badge.none'));
  const buttons = [
    { label: say('badge.earlier'), customId: toCustomId('badge:page', shown - 1), disabled: shown <= 1 },
    { label: say('badge.later'), customId: toCustomId('badge:page', shown + 1), disabled: shown >= pages },
  ];
  return renderList({
    title: `📊 ${say('badge.list')}`,
    description: lines.join('\n'),
    ...(pages > 1 && {
      footer: say('badge.page', { page: shown, pages, badges: badges.length }),
      components: [toButtons(buttons)],
    }),
  });
}

function describeBadge({ id, title }: Badge): string {
  return `▪️ ${toInertText(title, MAX_TITLE)} · \`${toPlainLine(id, MAX_ID).replaceAll('`', '')}\``;
}
