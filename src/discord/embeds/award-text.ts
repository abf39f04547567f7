/** The words for an award that its embed, its card and its log line share. */
import { formatHundredths, formatTotal } from '../../points/amount.ts';
import { type Award, type AwardOrigin, isStoppedAtZero } from '../../points/award.ts';
import { isFormerMember, toMention } from '../../points/person.ts';
import { toInertText } from './text.ts';

/** Longest field name shown; it comes from the community's own settings. */
const MAX_FIELD_NAME = 60;

/** The symbol and words of an award's title, so that colour is never the only signal. */
interface AwardHeading {
  readonly symbol: '➕' | '➖' | '✏️' | '↩️' | '⏳' | '🔎' | '⛔';
  readonly words: string;
}

const SETTLED: Readonly<Record<Award['action'], AwardHeading>> = {
  increase: { symbol: '➕', words: 'Points added' },
  decrease: { symbol: '➖', words: 'Points removed' },
  overwrite: { symbol: '✏️', words: 'Points set' },
};

const REFUSED: Readonly<Record<Award['action'], string>> = {
  increase: 'Points not added',
  decrease: 'Points not removed',
  overwrite: 'Points not set',
};

const NOT_UNDONE: AwardHeading = { symbol: '⛔', words: 'Not undone' };
const UNDONE: AwardHeading = { symbol: '↩️', words: 'Undone' };
const PENDING: AwardHeading = { symbol: '⏳', words: 'Points pending' };
const BEING_CHECKED: AwardHeading = { symbol: '🔎', words: 'Being checked' };

/** Whether it ended without happening for a reason that somebody should read. */
export function isRefusal({ status, problem }: Award): boolean {
  // A reversal whose original was refused is cancelled with it.
  return status === 'refused' || (status === 'cancelled' && problem !== undefined);
}

/** Symbol and word for an award as it stands. */
export function toHeading(award: Award): AwardHeading {
  switch (award.status) {
    case 'recorded':
    case 'queued':
    case 'sending':
      return PENDING;
    case 'waiting':
      return { symbol: '⏳', words: 'Points waiting' };
    case 'unknown':
    case 'review':
      return BEING_CHECKED;
    case 'settled':
      return award.reverses === undefined ? SETTLED[award.action] : UNDONE;
    case 'cancelled':
      return isRefusal(award) ? NOT_UNDONE : UNDONE;
    case 'refused':
      return award.reverses === undefined ? { symbol: '⛔', words: REFUSED[award.action] } : NOT_UNDONE;
    case 'expired':
      return { symbol: '⛔', words: 'Points expired' };
  }
}

/** The change, with the field's own name: `**+10** Loyalty Points`. */
export function describeChange(award: Award, locale: string): string {
  const amount = formatHundredths(Math.abs(award.hundredths), locale);
  const name = toInertText(award.fieldName, MAX_FIELD_NAME);
  if (award.action === 'increase') return `**+${amount}** ${name}`;
  if (award.action === 'decrease') return `**−${amount}** ${name}`;
  return `${name} set to **${formatHundredths(award.hundredths, locale)}**`;
}

/** The total that Returning.AI returned, never one computed here; plainly said where it returned none. */
export function describeTotal(award: Award, locale: string): string {
  if (award.total === undefined) {
    return award.decidedBy === undefined
      ? '**Total:** Returning.AI took the change but did not say the new total.'
      : '**Total:** see `/balance`.';
  }
  const before = award.totalBefore === undefined ? '' : ` (was ${formatTotal(award.totalBefore, locale)})`;
  return `**Total: ${formatTotal(award.total, locale)}**${before}`;
}

/**
 * Warns that the total fell below zero, or stopped there. If the total before is not known, nobody can tell whether it
 * stopped.
 */
export function describeZero(award: Award, locale: string): string[] {
  const { action, hundredths, total, totalBefore, outsideChange } = award;
  const asked = formatHundredths(hundredths, locale);
  if (isStoppedAtZero(award)) {
    return action === 'overwrite'
      ? [`⚠️ It stopped at zero: Returning.AI did not set it to ${asked}.`]
      : [
          `⚠️ It stopped at zero: ${asked} were to be taken off, and ${formatTotal(totalBefore ?? 0, locale)} were there.`,
        ];
  }
  if (action !== 'decrease' || total === undefined) return [];
  if (total < 0) return ['⚠️ It is below zero.'];
  const mayHaveStopped = total === 0 && totalBefore === undefined && !outsideChange;
  return mayHaveStopped
    ? [`What was there before is not known. If it was less than ${asked}, it stopped at zero.`]
    : [];
}

/** A message, as Discord turns its address into a link. */
export function toMessageLink(
  guildId: string,
  { channelId, messageId }: Pick<AwardOrigin, 'channelId' | 'messageId'>,
): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
}

/** The author of an award, to follow "by". Discord does not tell who cleared reactions. */
export function describeActor({ actorId, guildId, memberId, origin, source }: Award): string {
  const actor = toMention(actorId);
  if (origin === undefined) return actor;
  // A link to the message would name its author.
  const link = isFormerMember(memberId) ? '' : ` ${toMessageLink(guildId, origin)}`;
  const where = `${origin.emoji ?? ''}${link}`;
  switch (source) {
    case 'reaction':
      return `${actor} with ${where}`;
    case 'reaction-removed':
      return `${actor}, who removed ${where}`;
    case 'reactions-cleared':
      return `a moderator who cleared ${where}`;
    case 'command':
      return link === '' ? actor : `${actor} for${link}`;
    default:
      return actor;
  }
}

/** An instant that each reader sees relative to now, such as "2 minutes ago". */
export function toRelativeTime(at: number): string {
  return `<t:${Math.floor(at / 1000)}:R>`;
}
