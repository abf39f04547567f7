/** What staff look up, as they read it. */
import { isFormerMember, toMention } from '../../points/person.ts';
import type { AwardFile, GivenAsked, GivenAward, GivenPage, ShownAt } from '../../services/look-ups.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { renderAward } from './award-embeds.ts';
import { describeChange, toBrief, toMessageLink, toRelativeTime } from './award-text.ts';
import { renderList, toButtons } from './message.ts';
import { toReason } from './stored-words.ts';
import { cutText, toInertText } from './text.ts';

const MAX_LINE_REASON = 60;
// Source: Discord, resources/message, "Embed Limits".
const MAX_VALUE = 1_024;

/** What somebody gave by hand, newest first. */
export function renderGiven(
  { awards, page, pages, isCut }: GivenPage,
  { memberId, since }: Omit<GivenAsked, 'page'>,
  locale: string,
): MessagePayload {
  const { say } = toTexts(locale);
  const head = [say('given.head', { member: toMention(memberId, locale) })];
  if (since > 0) head.push(say('list.since', { since: `<t:${Math.floor(since / 1000)}:f>` }));
  if (isCut) head.push(say('given.cut'));
  const body = awards.length === 0 ? [say('list.nothing')] : awards.map((given) => describeGiven(given, locale));
  const toPageId = (target: number) => toCustomId('history:given', target, memberId, since.toString(36));
  const turns = [
    { label: say('list.newer'), customId: toPageId(page - 1), disabled: page <= 1 },
    { label: say('list.older'), customId: toPageId(page + 1), disabled: page >= pages },
  ];
  return renderList({
    title: `📊 ${say('given.title')}`,
    description: [...head, '', ...body].join('\n'),
    ...(pages > 1 && { footer: say('list.page', { page, pages }), components: [toButtons(turns)] }),
  });
}

function describeGiven({ award, shownAt, isTakenBack }: GivenAward, locale: string): string {
  const { symbol, words } = toBrief(award, locale);
  const change = describeChange(award, locale);
  const reason = toReason(award, locale);
  return [
    toRelativeTime(award.createdAt),
    isTakenBack ? `~~${change}~~ · ${toTexts(locale).say('given.taken-back')}` : change,
    toMention(award.memberId, locale),
    award.status === 'settled' && award.reverses === undefined ? undefined : `${symbol} ${words}`,
    reason === undefined ? undefined : toInertText(reason, MAX_LINE_REASON),
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
  const { say } = toTexts(locale);
  const toMoment = (at: number, words: string) => `<t:${Math.floor(at / 1000)}:f> ${words}`;
  const { sentAt, attempts } = award;
  const sent = attempts > 1 ? say('award-file.sent-again', { attempts }) : say('award-file.sent');
  const life = [
    toMoment(award.createdAt, say('award-file.asked')),
    ...(sentAt === undefined ? [] : [toMoment(sentAt, sent)]),
    ...events.map(({ kind, at }) => toMoment(at, say(`award-file.event.${kind}`))),
    ...(reversal === undefined ? [] : [say('award-file.taken-back-by', { receipt: reversal.receipt })]),
    ...(original === undefined ? [] : [say('award-file.takes-back', { receipt: original.receipt })]),
    say('award-file.message', { receipt: toReceiptLink(award.receipt, award.memberId, shownAt) }),
  ];
  const fields = [{ name: say('award-file.title'), value: cutText(life.join('\n'), MAX_VALUE) }];
  return { ...payload, embeds: embeds.map((embed) => ({ ...embed, fields })), components: [] };
}
