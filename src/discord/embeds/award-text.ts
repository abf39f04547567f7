/** The words for an award that its embed, its card and its log line share. */
import { toValue } from '../../points/amount.ts';
import { type Award, type AwardOrigin, isStoppedAtZero } from '../../points/award.ts';
import { isFormerMember, toMention } from '../../points/person.ts';
import { toTexts } from '../../texts/texts.ts';
import { toFieldName } from './stored-words.ts';
import { toInertText } from './text.ts';

/** Longest field name shown; it comes from the community's own settings. */
const MAX_FIELD_NAME = 60;

/** The symbol and words of an award's title, so that colour is never the only signal. */
interface AwardHeading {
  readonly symbol: '➕' | '➖' | '✏️' | '↩️' | '⏳' | '🔎' | '⛔';
  readonly words: string;
}

const SYMBOLS = { increase: '➕', decrease: '➖', overwrite: '✏️' } as const;

/** Whether it ended without happening for a reason that somebody should read. */
export function isRefusal({ status, problem }: Award): boolean {
  // A reversal whose original was refused is cancelled with it.
  return status === 'refused' || (status === 'cancelled' && problem !== undefined);
}

/** Symbol and words for an award as it stands. */
export function toHeading(award: Award, locale: string): AwardHeading {
  const [symbol, key] = chooseHeading(award);
  return { symbol, words: toTexts(locale).say(`award.heading.${key}`) };
}

/** The same within a line. */
export function toBrief(award: Award, locale: string): AwardHeading {
  const [symbol, key] = chooseHeading(award);
  return { symbol, words: toTexts(locale).say(`award.brief.${key}`) };
}

function chooseHeading(award: Award) {
  switch (award.status) {
    case 'recorded':
    case 'queued':
    case 'sending':
      return ['⏳', 'pending'] as const;
    case 'waiting':
      return ['⏳', 'waiting'] as const;
    case 'unknown':
    case 'review':
      return ['🔎', 'being-checked'] as const;
    case 'settled':
      return award.reverses === undefined ? ([SYMBOLS[award.action], award.action] as const) : UNDONE;
    case 'cancelled':
      return isRefusal(award) ? NOT_UNDONE : UNDONE;
    case 'refused':
      return award.reverses === undefined ? (['⛔', `not-${award.action}`] as const) : NOT_UNDONE;
    case 'expired':
      return ['⛔', 'expired'] as const;
  }
}

const NOT_UNDONE = ['⛔', 'not-undone'] as const;
const UNDONE = ['↩️', 'undone'] as const;

/** The change, with the field's own name: `**+10** Loyalty Points`. */
export function describeChange(award: Award, locale: string): string {
  const { action } = award;
  const hundredths = action === 'overwrite' ? award.hundredths : Math.abs(award.hundredths);
  const field = toInertText(toFieldName(award.fieldName, locale), MAX_FIELD_NAME);
  return toTexts(locale).say(`award.change.${action}`, { amount: toValue(hundredths), field });
}

const MAX_SUMS = 10;

/** What these awards of points come to, a line for each field. */
export function describeSums(awards: readonly Award[], locale: string): string[] {
  const { say } = toTexts(locale);
  const byField = [...Map.groupBy(awards, ({ fieldId }) => fieldId).values()];
  return byField.slice(0, MAX_SUMS).map((own) => {
    const sum = own.reduce((all, { hundredths }) => all + hundredths, 0);
    const field = toInertText(own[0]?.fieldName ?? '', MAX_FIELD_NAME);
    return `⏳ ${say('award.change.increase', { amount: toValue(sum), field })}`;
  });
}

/** The total that Returning.AI returned, never one computed here; plainly said where it returned none. */
export function describeTotal({ total, totalBefore, decidedBy }: Award, locale: string): string {
  const { say } = toTexts(locale);
  if (total === undefined) return say(decidedBy === undefined ? 'award.total-not-said' : 'award.total-elsewhere');
  return totalBefore === undefined
    ? say('award.total', { total })
    : say('award.total-before', { total, before: totalBefore });
}

/**
 * Warns that the total fell below zero, or stopped there. If the total before is not known, nobody can tell whether it
 * stopped.
 */
export function describeZero(award: Award, locale: string): string[] {
  const { say } = toTexts(locale);
  const { action, hundredths, total, totalBefore, outsideChange } = award;
  const asked = toValue(hundredths);
  if (isStoppedAtZero(award)) {
    return action === 'overwrite'
      ? [say('award.zero.set', { asked })]
      : [say('award.zero.taken', { asked, before: totalBefore ?? 0 })];
  }
  if (action !== 'decrease' || total === undefined) return [];
  if (total < 0) return [say('award.zero.below')];
  const mayHaveStopped = total === 0 && totalBefore === undefined && !outsideChange;
  return mayHaveStopped ? [say('award.zero.perhaps', { asked })] : [];
}

/** A message, as Discord turns its address into a link. */
export function toMessageLink(
  guildId: string,
  { channelId, messageId }: Pick<AwardOrigin, 'channelId' | 'messageId'>,
): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
}

/** The author of an award, to follow "by". Discord does not tell who cleared reactions. */
export function describeActor({ actorId, guildId, memberId, origin, source }: Award, locale: string): string {
  const { say } = toTexts(locale);
  const actor = toMention(actorId, locale);
  if (origin === undefined) return actor;
  // A link to the message would name its author.
  const link = isFormerMember(memberId) ? undefined : toMessageLink(guildId, origin);
  const where = [origin.emoji ?? '', link].filter((part) => part !== undefined).join(' ');
  switch (source) {
    case 'reaction':
    case 'reaction-removed':
      return say(`award.actor.${source}`, { actor, where });
    case 'reactions-cleared':
      return say('award.actor.reactions-cleared', { where });
    case 'command':
      return link === undefined ? actor : say('award.actor.message', { actor, where: link });
    default:
      return actor;
  }
}

/** An instant that each reader sees relative to now, such as "2 minutes ago". */
export function toRelativeTime(at: number): string {
  return `<t:${Math.floor(at / 1000)}:R>`;
}
