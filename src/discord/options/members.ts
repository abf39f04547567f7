/** Members whom no option names: Discord is asked where it has not said. */
import { type BaseInteraction, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { UserError } from '../../errors.ts';
import type { Subject } from '../../services/actor.ts';
import { text } from '../../texts/text.ts';

const IS_GONE: readonly unknown[] = [RESTJSONErrorCodes.UnknownMember, RESTJSONErrorCodes.UnknownUser];

/**
 * Somebody of the guild, by their id.
 *
 * @throws {@link UserError} MEMBER_UNKNOWN while Discord does not tell
 */
export async function findSubject({ guild }: BaseInteraction<'cached'>, memberId: string): Promise<Subject> {
  try {
    // What is remembered of a member says nothing of whether they have left since.
    const { user } = await guild.members.fetch({ user: memberId, force: true });
    return { memberId, isBot: user.bot, isPresent: true };
  } catch (error) {
    if (error instanceof DiscordAPIError && IS_GONE.includes(error.code)) {
      return { memberId, isBot: false, isPresent: false };
    }
    throw new UserError('MEMBER_UNKNOWN', text('refusal.member-unknown'), { cause: error });
  }
}
