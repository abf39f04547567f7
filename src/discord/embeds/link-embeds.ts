/** Links between members and accounts, as staff see them. */
import type { Award } from '../../points/award.ts';
import { toMention } from '../../points/person.ts';
import type { MadeLink } from '../../services/links.ts';
import type { Link } from '../../store/links/link-store.ts';
import type { MessagePayload } from '../command.ts';
import { describeChange, toRelativeTime } from './award-text.ts';
import { renderList } from './message.ts';
import { toInertText, toPlainLine } from './text.ts';

const MAX_ACCOUNT = 100;
const MAX_AWARD_LINES = 10;

/** A link that was made, and the waiting points that it delivers. */
export function renderLinked(made: MadeLink, locale: string): MessagePayload {
  const { link, delivered, verified, replaced } = made;
  const lines = [`${toMention(link.memberId)} is linked to ${describeAccount(link)}.`, ...describeUser(made)];
  if (replaced) lines.push('The earlier link was replaced. What was awarded under it stays with the earlier account.');
  if (!verified)
    lines.push('⚠️ Returning.AI could not confirm this id just now. If it is wrong, the first award will say so.');
  if (delivered.length > 0) lines.push('', 'Points that waited are on their way:', ...listAwards(delivered, locale));
  return renderList({ title: '✅ Linked', description: lines.join('\n'), tone: 'success' });
}

/** A member's link, or that there is none. */
export function renderLink(
  { link, waiting }: { link: Link | undefined; waiting: readonly Award[] },
  memberId: string,
  locale: string,
): MessagePayload {
  const lines =
    link === undefined
      ? [`${toMention(memberId)} is not linked to an account. Link one with \`/links set\`.`]
      : [
          `${toMention(memberId)} is linked to ${describeAccount(link)}.`,
          `Linked by ${toMention(link.linkedBy)} ${toRelativeTime(link.linkedAt)}.`,
        ];
  if (waiting.length > 0) lines.push('', 'Points that wait for a link:', ...listAwards(waiting, locale));
  return renderList({ title: '📊 Link', description: lines.join('\n') });
}

/**
 * A link that was removed, or was not there.
 *
 * @param memberId - undefined: an account was named
 */
export function renderUnlinked(link: Link | undefined, memberId = link?.memberId): MessagePayload {
  if (link === undefined) {
    const words =
      memberId === undefined ? 'Nobody here is linked to that account' : `${toMention(memberId)} was not linked`;
    return renderList({ title: '📊 Link', description: `${words}; nothing was changed.` });
  }
  return renderList({
    title: '✅ Link removed',
    description: `${toMention(link.memberId)} is not linked to ${describeAccount(link)} any more. What was awarded stays there; what is on its way is still delivered.`,
    tone: 'success',
  });
}

/** The account's names, as far as they add to the typed one. */
function describeUser({ user: { username, name }, link }: MadeLink): string[] {
  const names = [username, name].filter((one) => one !== undefined && one !== link.label);
  if (names.length === 0) return [];
  return [`In Returning.AI that is ${names.map((one) => `**${toInertText(one ?? '', MAX_ACCOUNT)}**`).join(', ')}.`];
}

/** The account behind an award that staff decide about, for whoever asked. */
export function renderAccount(link: Pick<Link, 'accountId' | 'label' | 'memberId'>): MessagePayload {
  return renderList({
    title: '📊 Account',
    description: `${toMention(link.memberId)} is ${describeAccount(link)} in Returning.AI. Look for the change in this account’s history there.`,
  });
}

export function describeAccount({ accountId, label }: Pick<Link, 'accountId' | 'label'>): string {
  const id = `\`${toPlainLine(accountId, MAX_ACCOUNT).replaceAll('`', '')}\``;
  return label === undefined ? id : `**${toInertText(label, MAX_ACCOUNT)}** (${id})`;
}

/** Awards that waited or wait for a link, a line each. */
export function listAwards(awards: readonly Award[], locale: string): string[] {
  const lines = awards
    .slice(0, MAX_AWARD_LINES)
    .map((award) => `⏳ ${describeChange(award, locale)} · ${award.receipt}`);
  return awards.length > MAX_AWARD_LINES ? [...lines, `… and ${awards.length - MAX_AWARD_LINES} more.`] : lines;
}
