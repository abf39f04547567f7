import { UserError } from '../errors.ts';
import { toPerson } from '../points/person.ts';
import { text } from '../texts/text.ts';
import type { Subject } from './actor.ts';

/** @throws {@link UserError} BOT_MEMBER, NOT_A_MEMBER for whoever cannot be given points */
export function requireMember({ isBot, isPresent, memberId }: Subject): void {
  const member = toPerson(memberId);
  if (isBot) throw new UserError('BOT_MEMBER', text('refusal.bot-member', { member }));
  if (!isPresent) throw new UserError('NOT_A_MEMBER', text('refusal.not-a-member', { member }));
}
