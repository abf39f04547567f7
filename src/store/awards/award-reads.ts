import type { Award, AwardAction } from '../../points/award.ts';
import type { GuildField } from '../guilds/field-store.ts';

/** How many awards of a guild stand in which kind of waiting. */
export interface OpenCounts {
  readonly waiting: number;
  readonly queued: number;
  readonly unknown: number;
  readonly review: number;
}

export interface StandingQuery {
  readonly guildId: string;
  readonly actorId: string;
  readonly limit: number;
}

export interface MemberAwardsQuery {
  readonly guildId: string;
  readonly memberId: string;
  readonly fieldId: string;
  readonly since: number;
  readonly limit: number;
}

/** A lane, as a guild knows it. */
export interface GuildLane {
  readonly guildId: string;
  readonly lane: string;
}

export interface ControlLaneQuery {
  readonly communityId: string;
  readonly exceptLane: string;
}

/** A lane whose newest entry is known. */
export interface ControlLane {
  readonly fieldId: string;
  readonly accountId: string;
  readonly historyId: string;
}

export interface KnownTotal {
  readonly total: number;
  readonly at: number;
}

/** Awards of a field whose life is not over. */
export interface UnfinishedCounts {
  /** Of the guild that asks. */
  readonly own: number;
  readonly elsewhere: number;
}

/** Awards and lanes, read. */
export interface AwardReads {
  getAward(awardId: number): Promise<Award | undefined>;
  /** By receipt, within one guild: another guild's receipt is not found. */
  findByReceipt(award: { readonly guildId: string; readonly receipt: string }): Promise<Award | undefined>;
  /** Newest first: the actor's awards of this guild that stand, reversals left out; not each can be taken back. */
  listStanding(asked: StandingQuery): Promise<readonly Award[]>;
  /** The reversal of an award that stands (not refused, cancelled or expired). */
  findReversal(awardId: number): Promise<Award | undefined>;
  /** Newest first: this guild's awards to a member, any status. */
  listMemberAwards(asked: MemberAwardsQuery): Promise<readonly Award[]>;
  /** Awards of any guild in this lane that claimed one of these history entries, as (history id -> award). */
  listByHistoryIds(lane: string, historyIds: readonly string[]): Promise<ReadonlyMap<string, Award>>;
  /** The newest total that Returning.AI returned to this guild for a lane. */
  lastKnownTotal(asked: GuildLane): Promise<KnownTotal | undefined>;
  /** Another number than before: an award of any guild has settled in this lane, or something else was found out. */
  findLaneVersion(lane: string): Promise<number | undefined>;
  /** Whether an award of any guild in this lane was sent, of that action or of any, and nobody knows what became of it. */
  hasUncertain(lane: string, action?: AwardAction): Promise<boolean>;
  /**
   * The values, in hundredths, of awards of that action in a lane whose entry nobody knows: staff must decide about them,
   * or have said since then that they arrived.
   */
  listValuesWithoutEntry(lane: string, action: AwardAction, since: number | undefined): Promise<readonly number[]>;
  /** Whether an award of any guild in this lane has ever settled: then its account and field were right. */
  hasSettled(lane: string): Promise<boolean>;
  /** Another lane of the community whose newest entry is known: a place to prove that listing works at all. */
  findControlLane(asked: ControlLaneQuery): Promise<ControlLane | undefined>;
  countOpen(guildId: string): Promise<OpenCounts>;
  /** Awards of a field of a community whose life is not over: this guild's, and those of others. */
  countUnfinished(field: GuildField): Promise<UnfinishedCounts>;
  /** Guilds with awards that wait for a decision: under review, or with a second copy. */
  listGuildsWithReviews(): Promise<readonly string[]>;
}
