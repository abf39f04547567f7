import type { AuditEntry, Deed } from '../../audit/entry.ts';
import type { Old } from '../bounds.ts';

/** Who did what. */
export interface AuditStore {
  /** Keeps a deed that changes nothing else in the store: at Returning.AI, or by reading. */
  recordDeed(deed: Deed): Promise<void>;
  /** A guild's latest, newest first, without those that are told elsewhere. */
  listLatestDeeds(guildId: string, limit: number): Promise<readonly AuditEntry[]>;
  /** The latest `limit` of all guilds or one, oldest first. */
  listDeeds(asked: {
    readonly guildId: string | undefined;
    readonly since: number;
    readonly limit: number;
  }): Promise<readonly AuditEntry[]>;
  /** Forgets up to `limit` entries of the audit from before `before`. Returns how many it were. */
  forgetDeeds(old: Old): Promise<number>;
  /** Deeds that a channel which is the log channel no more has to tell as well. */
  listLogCopies(): Promise<readonly { readonly id: number; readonly channelId: string; readonly entry: AuditEntry }[]>;
  forgetLogCopy(copyId: number): Promise<void>;
}
