/** Guilds that have rewards, kept in memory: what settles elsewhere asks the ledger nothing. */
import type { Store } from '../store/store.ts';

export interface RewardGuilds {
  list(): Promise<readonly string[]>;
  /** A guild's rewards have changed. */
  forget(): void;
}

export function createRewardGuilds({ store }: { readonly store: Pick<Store, 'listRewardGuilds'> }): RewardGuilds {
  let known: Promise<readonly string[]> | undefined;
  return {
    list() {
      const asked = (known ??= store.listRewardGuilds());
      asked.catch(() => {
        if (known === asked) known = undefined;
      });
      return asked;
    },
    forget() {
      known = undefined;
    },
  };
}
