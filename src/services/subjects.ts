import { UserError } from '../errors.ts';
import type { Subject } from './actor.ts';

/** @throws {@link UserError} BOT_MEMBER, NOT_A_MEMBER for whoever cannot be given points */
export function requireMember({ isBot, isPresent, memberId }: Subject): void {
  if (isBot) throw new UserError('BOT_MEMBER', `<@${memberId}> is a bot; bots have no points. Choose a person.`);
  if (isPresent) return;
  throw new UserError(
    'NOT_A_MEMBER',
    `<@${memberId}> is not in this server any more. To correct an old award use \`/points undo\` with its receipt.`,
  );
}
