/** Badges in Returning.AI, as values: each way a call can end has a word. All calls take the community's system key. */

import type { Badge } from '../services.ts';
import type { ReadFailure, ReadOptions, WriteOutcome } from './community-api.ts';

export interface BadgeApi {
  /** `complete`: nothing in the answer speaks against these being all. */
  list(
    options: ReadOptions,
  ): Promise<{ readonly kind: 'ok'; readonly badges: readonly Badge[]; readonly complete: boolean } | ReadFailure>;
  /** Sent once: what a second award does is documented nowhere, and a badge may bring XP and coins. */
  change(
    action: 'award' | 'remove',
    holder: { readonly badgeId: string; readonly userId: string },
    options: ReadOptions,
  ): Promise<WriteOutcome>;
}
