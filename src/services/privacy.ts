/** What members decide for themselves, in one server. */
import { UserError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { text } from '../texts/text.ts';
import type { Actor } from './actor.ts';

/** A member's choices. */
export interface Privacy {
  readonly board: 'hidden' | 'shown';
}

export interface PrivacyService {
  /**
   * @param board - as typed; undefined: it stays as it is
   * @returns what it is now
   */
  choose(actor: Actor, board: string | undefined): Promise<Privacy>;
}

interface PrivacyServiceOptions {
  readonly store: Pick<Store, 'isHidden' | 'setHidden'>;
}

export function createPrivacyService({ store }: PrivacyServiceOptions): PrivacyService {
  return {
    async choose({ guildId, userId: memberId }, board) {
      const member = { guildId, memberId };
      if (board === undefined) return { board: (await store.isHidden(member)) ? 'hidden' : 'shown' };
      if (board !== 'hidden' && board !== 'shown') {
        throw new UserError('UNKNOWN_CHOICE', text('refusal.unknown-choice'));
      }
      await store.setHidden(member, board === 'hidden');
      return { board };
    },
  };
}
