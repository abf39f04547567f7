/** A sample or more of every message that the bot can show: of each in any language, in each world. */

import { toAwardSamples } from './award-samples.ts';
import { toBulkSamples } from './bulk-samples.ts';
import { toRefusalSamples } from './loose-texts.ts';
import { toMemberSamples } from './member-samples.ts';
import { toRewardSamples } from './reward-samples.ts';
import { toRuleSamples } from './rule-samples.ts';
import type { Samples } from './sample.ts';
import { toServerSamples } from './server-samples.ts';
import { toSetupSamples } from './setup-samples.ts';
import type { World } from './world.ts';

/** In the groups in which people read them. */
export const GROUPS = {
  awards: (world: World) => ({ ...toAwardSamples(world), ...toBulkSamples(world) }),
  members: toMemberSamples,
  rules: toRuleSamples,
  rewards: toRewardSamples,
  setup: toSetupSamples,
  server: toServerSamples,
  refusals: toRefusalSamples,
} as const;

export function listSamples(world: World): Samples {
  return Object.assign({}, ...Object.values(GROUPS).map((toSamples) => toSamples(world)));
}
