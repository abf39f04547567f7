/** Links between members and accounts, as staff see them. */
import type { Award } from '../../points/award.ts';
import { toMention } from '../../points/person.ts';
import type { MadeLink } from '../../services/links.ts';
import type { Link } from '../../store/links/link-store.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { describeChange, toRelativeTime } from './award-text.ts';
import { renderList } from './message.ts';
import { toInertText, toPlainLine } from './text.ts';

const MAX_ACCOUNT = 100;
const MAX_AWARD_LINES = 10;

/** A link that was made, and the waiting points that it delivers. */
export function renderLinked(made: MadeLink, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const { link, delivered, verified, replaced } = made;
  const lines = [say('link.linked', describeLink(link, locale)), ...describeUser(made, locale)];
  if (replaced) lines.push(say('link.linked.replaced'));
  if (!verified) lines.push(say('link.linked.unconfirmed'));
  if (delivered.length > 0) lines.push('', say('link.linked.delivered'), ...listAwards(delivered, locale));
  return renderList({ title: say('link.linked.title'), description: lines.join('\n'), tone: 'success' });
}

/** A member's link, or that there is none. */
export function renderLink(
  { link, waiting }: { link: Link | undefined; waiting: readonly Award[] },
  memberId: string,
  locale: string,
): MessagePayload {
  const { say } = toTexts(locale);
  const lines =
    link === undefined
      ? [say('link.none', { member: toMention(memberId, locale) })]
      : [
          say('link.linked', describeLink({ ...link, memberId }, locale)),
          say('link.by', { actor: toMention(link.linkedBy, locale), when: toRelativeTime(link.linkedAt) }),
        ];
  if (waiting.length > 0) lines.push('', say('link.waiting'), ...listAwards(waiting, locale));
  return renderList({ title: say('link.title'), description: lines.join('\n') });
}

/** A link that was removed. */
export function renderUnlinked(link: Link, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const description = say('link.removed', describeLink(link, locale));
  return renderList({ title: say('link.removed.title'), description, tone: 'success' });
}

/**
 * There was no link to remove.
 *
 * @param memberId - undefined: an account was named
 */
export function renderNotLinked(memberId: string | undefined, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const description =
    memberId === undefined
      ? say('link.removed.nobody')
      : say('link.removed.none', { member: toMention(memberId, locale) });
  return renderList({ title: say('link.title'), description });
}

/** The account's names, as far as they add to the typed one. */
function describeUser({ user, link }: MadeLink, locale: string): string[] {
  const { say } = toTexts(locale);
  const [first, second] = [user.username, user.name]
    .filter((one) => one !== undefined && one !== link.label)
    .map((one = '') => toInertText(one, MAX_ACCOUNT));
  if (first === undefined) return [];
  return [
    second === undefined
      ? say('link.linked.user', { name: first })
      : say('link.linked.user-named', { username: first, name: second }),
  ];
}

/** The account behind an award that staff decide about, for whoever asked. */
export function renderAccount(link: Pick<Link, 'accountId' | 'label' | 'memberId'>, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  return renderList({ title: say('link.account.title'), description: say('link.account', describeLink(link, locale)) });
}

function describeLink(link: Pick<Link, 'accountId' | 'label' | 'memberId'>, locale: string) {
  return { member: toMention(link.memberId, locale), account: describeAccount(link) };
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
  const more = awards.length - MAX_AWARD_LINES;
  return more > 0 ? [...lines, toTexts(locale).say('link.more', { count: more })] : lines;
}
