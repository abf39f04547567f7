/** People by their Discord ids, and those who were erased: of them a pseudonym is left, which is no id of Discord. */

const FORMER = 'former-';

/**
 * The pseudonym of somebody who is erased.
 *
 * @param secret - random, so that nobody can turn it back or compare two guilds by it
 */
export function toFormerMember(secret: string): string {
  return `${FORMER}${secret}`;
}

/** Whether this is what is left of somebody who was erased. */
export function isFormerMember(userId: string): boolean {
  return userId.startsWith(FORMER);
}

/** A user as Discord shows a mention. Whether it pings is decided by `allowed_mentions` alone. */
export function toMention(userId: string): string {
  return isFormerMember(userId) ? 'a former member' : `<@${userId}>`;
}
