import type { AuditEntry } from '../../audit/entry.ts';
import type { Award } from '../../points/award.ts';
import type { Guild } from '../guilds/guild-store.ts';

/** One thing that happened to an award. */
export interface AwardEvent {
  readonly id: number;
  readonly kind:
    | 'late-copy'
    | 'late-decided'
    | 'waiting'
    | 'queued'
    | 'settled'
    | 'refused'
    | 'cancelled'
    | 'expired'
    | 'review'
    | 'decided'
    | 'sent-again';
  readonly at: number;
  readonly award: Award;
  /** The receipt of what the award takes back. */
  readonly takesBack?: string;
}

/** How far a log channel has told: the last event and the last entry of the audit. */
export interface LogPlace {
  readonly eventId: number;
  readonly entryId: number;
}

/** A deed that the log channel tells. */
export interface AuditEvent {
  readonly kind: 'audit';
  readonly entry: AuditEntry;
}

/** What the log channel tells next, and its place once it has told that. */
export type LogEvent = (AwardEvent | AuditEvent) & { readonly place: LogPlace };

/** What the log channel tells. */
export interface LogStore {
  /** Guilds that have the bot, a log channel and events behind their cursor. */
  listGuildsWithEvents(): Promise<readonly Guild[]>;
  /** What a guild's log channel has not told yet, in the order in which it happened. */
  listEvents(guildId: string, limit: number): Promise<readonly LogEvent[]>;
  /** It has told everything up to there; it never goes back. */
  advanceLogCursor(guildId: string, place: Pick<LogPlace, 'eventId'> & Partial<LogPlace>): Promise<void>;
  /** The newest event of any guild; 0 where there is none. */
  newestEventId(): Promise<number>;
  /** The next events of all guilds after one, oldest first. */
  listEventsAfter(asked: { readonly eventId: number; readonly limit: number }): Promise<readonly AwardEvent[]>;
}
