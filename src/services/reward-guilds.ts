import type { Loop } from '../runtime/loop.ts';
import type { Store } from '../store/store.ts';

/** Guilds that have rewards, kept in memory until a commit changes them: what settles elsewhere asks the ledger nothing. */
export interface RewardGuilds extends Pick<Loop, 'wokenBy' | 'nudge'> {
  list(): Promise<readonly string[]>;
}

export function createRewardGuilds({ store }: { readonly store: Pick<Store, 'listRewardGuilds'> }): RewardGuilds {
  let known: Promise<readonly string[]> | undefined;
  return {
    wokenBy: ['reward_cursors'],
    nudge() {
      known = undefined;
    },
    async list() {
      known ??= store.listRewardGuilds();
      const asked = known;
      try {
        return await asked;
      } catch (error) {
        if (known === asked) known = undefined;
        throw error;
      }
    },
  };
}
