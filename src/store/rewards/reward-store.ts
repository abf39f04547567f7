import type { Grant } from '../../rewards/plan.ts';
import type { Reward, RewardProblem, RewardSettings } from '../../rewards/reward.ts';
import type { Due } from '../bounds.ts';
import type { DoneBy } from '../guilds/guild-store.ts';
import type { PersonInGuild } from '../people/people-store.ts';

/** A reward of a guild: a role has one at most. */
export interface RewardId {
  readonly guildId: string;
  readonly roleId: string;
}

export type NewReward = RewardSettings & RewardId & Pick<Reward, 'roleName'>;

/** A reward as it is now, and how many members are looked at because of that. */
export interface SavedReward {
  readonly reward: Reward;
  readonly members: number;
}

/** A member whose roles are to be looked at. */
export interface RoleCheck extends PersonInGuild {
  readonly tries: number;
  /** Goes up with each cause: what came during a look is looked at again. */
  readonly version: number;
}

/** What the ledger knows about a member's roles, of one moment. */
export interface KnownRoles {
  readonly rewards: readonly Reward[];
  /** The last total of the account that the member is linked to now, by role. */
  readonly totals: ReadonlyMap<string, number>;
  readonly grants: readonly Grant[];
}

/** Roles for totals. */
export interface RewardStore {
  /** Guilds that have one. */
  listRewardGuilds(): Promise<readonly string[]>;
  /** A guild's, by field and total. */
  listRewards(guildId: string): Promise<readonly Reward[]>;
  /** By role: members who have it from the bot. */
  countGranted(guildId: string): Promise<ReadonlyMap<string, number>>;
  /** `exists`: the role has one; `too-many`: the guild has as many as it may. Nothing was changed then. */
  addReward(reward: NewReward, by: DoneBy & { readonly actorId: string }): Promise<SavedReward | 'exists' | 'too-many'>;
  /** Its problem is forgotten: who changes it has looked. Undefined: there is no such reward (any more). */
  changeReward(
    id: RewardId,
    change: Partial<RewardSettings & Pick<Reward, 'roleName'>>,
    by: DoneBy,
  ): Promise<SavedReward | undefined>;
  /** What it gave stays, and is not the bot's any more. */
  removeReward(id: RewardId, by: DoneBy): Promise<Reward | undefined>;
  /** Makes the problems of a guild's rewards be these; members are looked at again where one is over. */
  changeRewardProblems(guildId: string, problems: ReadonlyMap<string, RewardProblem>, at: number): Promise<void>;
  /** Discord refused the role: nothing more is tried with it until somebody changes something. */
  pauseReward(id: RewardId): Promise<void>;
  /**
   * Takes in what has settled in a guild since the last time: its members are to be looked at.
   *
   * @returns whether there may be more
   */
  noteSettledMembers(guildId: string, due: Due): Promise<boolean>;
  /** Of some guilds, the latest first: somebody may be waiting for it. */
  listDueRoleChecks(guildIds: readonly string[], due: Due): Promise<readonly RoleCheck[]>;
  /** When the next falls due after a time. */
  nextRoleCheckAt(guildIds: readonly string[], at: number): Promise<number | undefined>;
  findKnownRoles(member: PersonInGuild): Promise<KnownRoles>;
  /** During a look: nothing is noted of somebody who is not looked at (any more). */
  putGrant(member: PersonInGuild, grant: Grant): Promise<void>;
  endGrant(member: PersonInGuild, roleId: string): Promise<void>;
  /** Done, unless something came meanwhile. */
  endRoleCheck(check: RoleCheck): Promise<void>;
  postponeRoleCheck(check: RoleCheck, dueAt: number): Promise<void>;
}
