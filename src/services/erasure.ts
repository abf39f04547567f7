/** Erasing people who ask for it, on the word of who manages the guild. */
import { UserError } from '../errors.ts';
import { requireCanManage } from '../points/permission.ts';
import { isDiscordId } from '../points/person.ts';
import { isNothing } from '../points/personal-data.ts';
import type { Erasure, PersonalData } from '../store/people/people-store.ts';
import type { Store } from '../store/store.ts';
import { text } from '../texts/text.ts';
import type { Actor } from './actor.ts';

/** The data stored about a person, and how many days their deeds as staff are kept. */
export interface StoredAbout extends PersonalData {
  readonly auditDays: number;
}

/** Shows and erases the data stored about a person in a guild. */
export interface ErasureService {
  /** The data stored about a person, who need not be a member any more. Changes nothing. */
  preview(actor: Actor, memberId: string): Promise<StoredAbout>;
  /** Erases it. False: there was nothing. What a crash interrupts is finished after it. */
  erase(actor: Actor, memberId: string): Promise<boolean>;
}

/** Rows per commit; others get their turn between two commits. */
const ROWS_PER_COMMIT = 100;

interface ErasureServiceOptions {
  readonly store: Pick<Store, 'getPersonalData' | 'beginErasure' | 'continueErasure' | 'purge' | 'recordDeed'>;
  /** For how many days it is kept who changed what. */
  readonly auditDays: number;
  readonly now: () => number;
}

export function createErasureService({ store, auditDays, now }: ErasureServiceOptions): ErasureService {
  return {
    async preview(actor, memberId) {
      requireCanManage(actor);
      requireUserId(memberId);
      requireOther(actor, memberId);
      const { guildId, userId: actorId } = actor;
      const data = await store.getPersonalData({ guildId, memberId });
      // Of whom nothing is stored, this must not be the first.
      if (!isNothing(data)) await store.recordDeed({ guildId, actorId, action: 'member-shown', memberId, at: now() });
      return { ...data, auditDays };
    },

    async erase(actor, memberId) {
      requireCanManage(actor);
      requireUserId(memberId);
      requireOther(actor, memberId);
      const erasure = await store.beginErasure(
        { guildId: actor.guildId, memberId },
        { at: now(), actorId: actor.userId },
      );
      if (erasure === undefined) return false;
      await finishErasure(store, erasure, now);
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
  while (!(await store.continueErasure(id, { limit: ROWS_PER_COMMIT, at: now() }))) await new Promise(setImmediate);
  await store.purge();
}

/** Or whoever may erase could leave nothing behind of what they did. */
function requireOther({ userId }: Actor, memberId: string): void {
  if (memberId !== userId) return;
  throw new UserError('OWN_ERASURE', text('refusal.own-erasure'));
}

function requireUserId(memberId: string): void {
  if (isDiscordId(memberId)) return;
  throw new UserError('BAD_USER', text('refusal.not-a-user-id'));
}
