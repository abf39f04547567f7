/** What members decide for themselves, in one server. */
import { UserError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { listOf, text } from '../texts/text.ts';
import type { Actor } from './actor.ts';

/** A member's choices. */
export interface Privacy {
  readonly board: 'hidden' | 'shown';
  /** Direct messages of the bot. `closed`: the member has nothing against them, and Discord shows them none. */
  readonly messages: 'on' | 'off' | 'closed';
}

/** As typed; undefined: it stays as it is. */
export interface PrivacyChange {
  readonly board: string | undefined;
  readonly messages: string | undefined;
}

export interface PrivacyService {
  /** Returns what it is now. */
  choose(actor: Pick<Actor, 'guildId' | 'userId'>, change: PrivacyChange): Promise<Privacy>;
}

interface PrivacyServiceOptions {
  readonly store: Pick<Store, 'isHidden' | 'setHidden' | 'getMemberContact' | 'setMemberMessages'>;
}

export function createPrivacyService({ store }: PrivacyServiceOptions): PrivacyService {
  return {
    async choose({ guildId, userId: memberId }, change) {
      const member = { guildId, memberId };
      // All of it is read before any of it is changed.
      const board = readChoice(change.board, ['hidden', 'shown']);
      const messages = readChoice(change.messages, ['on', 'off']);
      if (board !== undefined) await store.setHidden(member, board === 'hidden');
      if (messages !== undefined) await store.setMemberMessages(member, messages === 'on');
      return {
        board: board ?? ((await store.isHidden(member)) ? 'hidden' : 'shown'),
        messages: messages ?? toMessages(await store.getMemberContact(member)),
      };
    },
  };
}

function readChoice<Choice extends string>(typed: string | undefined, choices: readonly Choice[]): Choice | undefined {
  const choice = choices.find((one) => one === typed);
  if (typed !== undefined && choice === undefined) {
    const named = listOf(
      choices.map((one) => `\`${one}\``),
      'or',
    );
    throw new UserError('UNKNOWN_CHOICE', text('refusal.unknown-choice', { choices: named }));
  }
  return choice;
}

function toMessages({ isOff, closedAt }: Awaited<ReturnType<Store['getMemberContact']>>): Privacy['messages'] {
  if (isOff) return 'off';
  return closedAt === undefined ? 'on' : 'closed';
}
