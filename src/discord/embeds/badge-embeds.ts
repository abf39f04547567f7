/** Badges, as everybody in the channel sees them. */
import { toMention } from '../../points/person.ts';
import type { BadgeChange } from '../../services/badges.ts';
import type { Badge } from '../../services/returning-api.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { toRelativeTime } from './award-text.ts';
import { renderList, toButtons } from './message.ts';
import { toInertText, toPlainLine } from './text.ts';

const MAX_TITLE = 100;
const MAX_ID = 64;
const PAGE_SIZE = 15;

const DONE = { award: '✅ Badge awarded', remove: '✅ Badge removed' } as const;
const UNKNOWN = {
  award:
    'Returning.AI’s answer was lost: it may or may not have been awarded. I do not send it again, since a badge can bring XP or coins. **Look at this member’s badges in Returning.AI**, and use `/badge award` again only if it is not there.',
  remove:
    'Returning.AI’s answer was lost: it may or may not have been removed. **Look at this member’s badges in Returning.AI**, and use `/badge remove` again only if it is still there.',
} as const;

/** The outcome of awarding or removing a badge. */
export function renderBadgeChange(change: BadgeChange, actorId: string, at: number): MessagePayload {
  const { action, badge, memberId, outcome } = change;
  const lines = [
    `**${toInertText(badge.title, MAX_TITLE)}** · ${toMention(memberId)}`,
    ...(outcome === 'unknown' ? [UNKNOWN[action]] : []),
    `By ${toMention(actorId)} · ${toRelativeTime(at)}`,
  ];
  return outcome === 'done'
    ? renderList({ title: DONE[action], description: lines.join('\n'), tone: 'success' })
    : renderList({ title: '🔎 Not certain', description: lines.join('\n'), tone: 'checking' });
}

/** The community's badges, a page at a time. */
export function renderBadges(badges: readonly Badge[], page: number): MessagePayload {
  const pages = Math.max(1, Math.ceil(badges.length / PAGE_SIZE));
  const shown = Math.min(Math.max(1, Number.isSafeInteger(page) ? page : 1), pages);
  const lines = badges.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE).map(describeBadge);
  if (lines.length === 0) lines.push('This community has no badges yet. Make one in Returning.AI.');
  const buttons = [
    { label: 'Earlier', customId: toCustomId('badge:page', shown - 1), disabled: shown <= 1 },
    { label: 'Later', customId: toCustomId('badge:page', shown + 1), disabled: shown >= pages },
  ];
  return renderList({
    title: '📊 Badges',
    description: lines.join('\n'),
    ...(pages > 1 && {
      footer: `Page ${shown} of ${pages} · ${badges.length} badges`,
      components: [toButtons(buttons)],
    }),
  });
}

function describeBadge({ id, title }: Badge): string {
  return `▪️ ${toInertText(title, MAX_TITLE)} · \`${toPlainLine(id, MAX_ID).replaceAll('`', '')}\``;
}
