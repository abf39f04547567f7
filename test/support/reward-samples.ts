import type { Reward } from '../../src/rewards/reward.ts';

/** A reward, ordinary but for what is named. */
export function createReward(change: Partial<Reward> = {}): Reward {
  return {
    ...{ guildId: 'guild', roleId: 'bronze', roleName: 'Bronze', communityId: 'community', fieldId: 'field' },
    ...{ total: 10_000, margin: 0, stack: true, keep: false, powers: [], problem: undefined },
    ...{ createdBy: 'admin', createdAt: 1, ...change },
  };
}
