/** Roles for totals, as those who run a server see them. */
import {
  renderCancelledReward,
  renderRemovedReward,
  renderRewardAnswer,
  renderRewards,
  toRewardChoice,
} from '../../../src/discord/embeds/reward-embeds.ts';
import { REWARD_PROBLEMS, type Reward, ROLE_POWERS } from '../../../src/rewards/reward.ts';
import type { ShownReward } from '../../../src/services/rewards.ts';
import { toTexts } from '../../../src/texts/texts.ts';
import type { Samples, ToSamples } from './sample.ts';
import { ACTOR, AT, GUILD, ROLE, repeat, type World } from './world.ts';

export const toRewardSamples: ToSamples = (world) => ({ ...toSaved(world), ...toLists(world), ...toReasons(world) });

function shownOf(world: World, change: Partial<Reward> = {}, rest: Partial<ShownReward> = {}): ShownReward {
  const reward: Reward = {
    ...{ guildId: GUILD, roleId: ROLE, roleName: world.field.name, communityId: 'community', fieldId: world.field.id },
    ...{ total: world.hundredths, margin: 50, stack: true, keep: false, powers: [], problem: undefined },
    ...{ createdBy: ACTOR, createdAt: AT, ...change },
  };
  return { reward, field: world.field, problem: undefined, granted: world.count, ...rest };
}

function toSaved(world: World): Samples {
  const saved = { kind: 'saved', shown: shownOf(world), members: world.count } as const;
  return {
    'reward: added': (locale) => renderRewardAnswer({ ...saved, isNew: true }, locale),
    'reward: changed': (locale) => renderRewardAnswer({ ...saved, isNew: false }, locale),
    'reward: to be confirmed': (locale) =>
      renderRewardAnswer({ kind: 'confirm', roleId: ROLE, powers: ROLE_POWERS, draftId: 7 }, locale),
    'reward: cancelled': (locale) => renderCancelledReward(locale),
    'reward: removed': (locale) => renderRemovedReward(shownOf(world), locale),
  };
}

function toLists(world: World): Samples {
  const paused = [...REWARD_PROBLEMS, 'other-community' as const].map((problem) => shownOf(world, {}, { problem }));
  const kept = shownOf(world, { keep: true, stack: false }, { field: undefined });
  return {
    rewards: (locale) => renderRewards([shownOf(world), kept], 1, locale),
    'rewards: paused': (locale) => renderRewards(paused, 1, locale),
    'rewards: page 2': (locale) => {
      const all = repeat(12, () => shownOf(world));
      return renderRewards(all, 2, locale);
    },
    'rewards: none': (locale) => renderRewards([], 1, locale),
    'reward choice': (locale) => toRewardChoice(shownOf(world), locale),
    'reward choice: no field': (locale) => toRewardChoice(kept, locale),
  };
}

/** In the audit log of a server. */
function toReasons({ total, count }: World): Samples {
  return {
    'reward: reason': (locale) => toTexts(locale).say('reward.reason', { total, needed: count }),
    'reward: reason without a total': (locale) => toTexts(locale).say('reward.reason.unknown', { needed: count }),
  };
}
