import type { Award } from '../../points/award.ts';
import type { AwardEvent } from '../messages/log-store.ts';

/** What staff look up. */
export interface LookedUp {
  /** Newest first: what somebody gave, took, set or undid by hand in a guild, unless it was refused, cancelled or expired. */
  listGiven(asked: {
    readonly guildId: string;
    readonly actorId: string;
    readonly since: number;
    readonly limit: number;
  }): Promise<readonly Award[]>;
  /** What happened to an award, oldest first. */
  listEventsOf(awardId: number): Promise<readonly Pick<AwardEvent, 'kind' | 'at'>[]>;
}
