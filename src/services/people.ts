/** Erasing people who ask for it, on the word of who manages the guild. */
import { UserError } from '../errors.ts';
import { requireCanManage } from '../points/permission.ts';
import type { Erasure, Store } from '../store/store.ts';
import type { PeopleService } from './services.ts';

/** What shares a commit; between two of them others get their turn. */
const ROWS_PER_COMMIT = 100;
const USER_ID = /^\d{1,20}$/;

export interface PeopleServiceOptions {
  readonly store: Pick<Store, 'getPersonalData' | 'beginErasure' | 'continueErasure' | 'purge'>;
  readonly now: () => number;
  /** Messages have a name to lose, and points that waited have expired. */
  readonly onChange: () => void;
}

export function createPeopleService({ store, now, onChange }: PeopleServiceOptions): PeopleService {
  return {
    async preview(actor, memberId) {
      requireCanManage(actor);
      requireUserId(memberId);
      return store.getPersonalData(actor.guildId, memberId);
    },

    async erase(actor, memberId) {
      requireCanManage(actor);
      requireUserId(memberId);
      const erasure = await store.beginErasure(actor.guildId, memberId, now());
      if (erasure === undefined) return false;
      await finishErasure(store, erasure, now);
      onChange();
      return true;
    },
  };
}

/** Erases chunk by chunk until nothing is left. Whoever else does the same meanwhile does no harm. */
export async function finishErasure(
  store: Pick<Store, 'continueErasure' | 'purge'>,
  { id }: Erasure,
  now: () => number,
): Promise<void> {
  while (!(await store.continueErasure(id, ROWS_PER_COMMIT, now()))) await new Promise(setImmediate);
  await store.purge();
}

function requireUserId(memberId: string): void {
  if (USER_ID.test(memberId)) return;
  throw new UserError(
    'BAD_USER',
    'Choose the member with `user` or, if Discord does not offer them any more, give their id with `id`: 17 to 20 digits, from an older message or from the member themselves.',
  );
}
