/** People by their Discord ids, and those who were erased: of them a pseudonym is left, which is no id of Discord. */
import { type Text, text } from '../texts/text.ts';
import { toTexts } from '../texts/texts.ts';

const FORMER = 'former-';
const DISCORD_ID = /^\d{1,20}$/;

/** Whether a text may be an id of Discord: digits alone. Whatever comes over a wire is asked this before it is used as one. */
export function isDiscordId(text: string): boolean {
  return DISCORD_ID.test(text);
}

/**
 * The pseudonym of somebody who is erased.
 *
 * @param secret - random, so that nobody can turn it back or compare two guilds by it
 */
export function toFormerMember(secret: string): string {
  return `${FORMER}${secret}`;
}

/**
 * The pseudonym of an erased person in one reaction: they may react anew to the same message before all of them is erased,
 * and a message has one reaction of each person to each rule.
 */
export function toFormerReactor(pseudonym: string, reactionId: number): string {
  return `${pseudonym}-${reactionId}`;
}

/** Whether this is what is left of somebody who was erased. */
export function isFormerMember(userId: string): boolean {
  return userId.startsWith(FORMER);
}

/** Whether a reaction's reactor is this person, erased or not. */
export function isReactor(reactorId: string, userId: string): boolean {
  return reactorId === userId || (isFormerMember(userId) && reactorId.startsWith(`${userId}-`));
}

/** A user within a text that is said later: as Discord shows a mention, or in words where there is nobody to mention. */
export function toPerson(userId: string): string | Text {
  if (isFormerMember(userId)) return text('person.former');
  return isDiscordId(userId) ? `<@${userId}>` : text('person.unknown');
}

/** A user as Discord shows a mention. Whether it pings is decided by `allowed_mentions` alone. */
export function toMention(userId: string, locale: string): string {
  return toTexts(locale).render(toPerson(userId));
}
