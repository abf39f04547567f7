/** The audit of a guild, for its managers and for the process's log. */
import type { AuditEntry } from '../audit/entry.ts';
import { requireCanManage } from '../points/permission.ts';
import type { Store } from '../store/store.ts';
import type { Actor } from './actor.ts';

/** The audit. */
export interface AuditService {
  /** The guild's latest deeds, newest first. */
  latest(actor: Actor): Promise<readonly AuditEntry[]>;
}

const LATEST = 10;

export function createAuditService({ store }: { readonly store: Pick<Store, 'listLatestDeeds'> }): AuditService {
  return {
    async latest(actor) {
      requireCanManage(actor);
      return store.listLatestDeeds(actor.guildId, LATEST);
    },
  };
}

/** The log fields of a deed: ids only. The entry's id leads to the rest. */
export function toDeedFields({ id, guildId, actorId, action, memberId }: AuditEntry) {
  return { auditId: id, guildId, userId: actorId, action, ...(memberId !== undefined && { memberId }) };
}
