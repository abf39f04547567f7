/** What staff look up, as they read it. */
import { isFormerMember, toMention } from '../../points/person.ts';
import type { AwardFile, GivenAsked, GivenAward, GivenPage, ShownAt } from '../../services/look-ups.ts';
import type { AwardEvent } from '../../store/messages/log-store.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { renderAward } from './award-embeds.ts';
import { describeChange, toHeading, toMessageLink, toRelativeTime } from './award-text.ts';
import { renderList, toButtons } from './message.ts';
import { cutText, toInertText } from './text.ts';

const MAX_LINE_REASON = 60;
// Source: Discord, resources/message, "Embed Limits".
const MAX_VALUE = 1_024;

const EVENTS: Readonly<Record<AwardEvent['kind'], string>> = {
  waiting: 'waits for the member’s link',
  queued: 'on its way',
  settled: 'arrived',
  refused: 'refused',
  cancelled: 'taken back before it was sent, or with what it takes back',
  expired: 'expired without a link',
  review: 'staff must decide',
  decided: 'staff decided',
  'late-copy': 'a second copy turned up',
  'late-decided': 'staff decided about the second copy',
  'sent-again': 'had not arrived, sent again',
};

/** What somebody gave by hand, newest first. */
export function renderGiven(
  { awards, page, pages, isCut }: GivenPage,
  { memberId, since }: Omit<GivenAsked, 'page'>,
  locale: string,
): MessagePayload {
  const head = [`What ${toMention(memberId)} gave, took and undid`];
  if (since > 0) head.push(`Since <t:${Math.floor(since / 1000)}:f>`);
  if (isCut) head.push('Only the latest are shown; a receipt finds an older one.');
  const body = awards.length === 0 ? ['Nothing yet.'] : awards.map((given) => describeGiven(given, locale));
  const toPageId = (target: number) => toCustomId('history:given', target, memberId, since.toString(36));
  const turns = [
    { label: 'Newer', customId: toPageId(page - 1), disabled: page <= 1 },
    { label: 'Older', customId: toPageId(page + 1), disabled: page >= pages },
  ];
  return renderList({
    title: '📊 Given',
    description: [...head, '', ...body].join('\n'),
    ...(pages > 1 && { footer: `Page ${page} of ${pages}`, components: [toButtons(turns)] }),
  });
}

function describeGiven({ award, shownAt, isTakenBack }: GivenAward, locale: string): string {
  const { symbol, words } = toHeading(award);
  const change = describeChange(award, locale);
  return [
    toRelativeTime(award.createdAt),
    isTakenBack ? `~~${change}~~ · ↩️ taken back` : change,
    toMention(award.memberId),
    award.status === 'settled' && award.reverses === undefined ? undefined : `${symbol} ${words.toLowerCase()}`,
    award.reason === undefined ? undefined : toInertText(award.reason, MAX_LINE_REASON),
    toReceiptLink(award.receipt, award.memberId, shownAt),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** The receipt leads to the message that shows the award; that of somebody who was erased would name them. */
function toReceiptLink(receipt: string, memberId: string, shownAt: ShownAt | undefined): string {
  return shownAt === undefined || isFormerMember(memberId)
    ? receipt
    : `[${receipt}](${toMessageLink(shownAt.guildId, shownAt)})`;
}

/** One award: as everybody sees it, and what happened to it. */
export function renderAwardFile(
  { award, original, reversal, events, shownAt }: AwardFile,
  locale: string,
): MessagePayload {
  const { embeds = [], ...payload } = renderAward(award, { locale, reversal, original });
  const toMoment = (at: number, words: string) => `<t:${Math.floor(at / 1000)}:f> ${words}`;
  const life = [
    toMoment(award.createdAt, 'asked for'),
    ...(award.sentAt === undefined
      ? []
      : [toMoment(award.sentAt, award.attempts > 1 ? `sent, for the ${award.attempts}. time` : 'sent')]),
    ...events.map(({ kind, at }) => toMoment(at, EVENTS[kind])),
    ...(reversal === undefined ? [] : [`↩️ Taken back by ${reversal.receipt}`]),
    ...(original === undefined ? [] : [`↩️ Takes back ${original.receipt}`]),
    `Message: ${toReceiptLink(award.receipt, award.memberId, shownAt)}`,
  ];
  const fields = [{ name: 'What happened', value: cutText(life.join('\n'), MAX_VALUE) }];
  return { ...payload, embeds: embeds.map((embed) => ({ ...embed, fields })), components: [] };
}
