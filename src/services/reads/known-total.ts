/** The total that a new one is going to change, as far as it can be known before anybody is answered. */
import type { AwardGateway } from '../../delivery/gateway.ts';
import { toLane } from '../../points/award.ts';
import { toFieldKeys } from '../../points/field-keys.ts';
import type { AwardLimits, NewAward } from '../../store/awards/award-store.ts';
import type { Store } from '../../store/store.ts';

export interface KnownTotals {
  readonly store: Pick<Store, 'listFields' | 'lastKnownTotal'>;
  readonly gateway: Pick<AwardGateway, 'readTotal'>;
  readonly now: () => number;
}

/** Of Discord's three seconds, the rest is for the record and the answer. */
const READ_BUDGET_MS = 1_200;

/**
 * Reads it from Returning.AI or, where that does not tell, takes the last one that it returned to this server. What moves
 * it between then and the award is found out as the award settles, and counted then. It matters for a new total alone,
 * and only where a limit holds.
 */
export async function findKnownTotal(
  { store, gateway, now }: KnownTotals,
  { perAward, perModeratorHour }: AwardLimits,
  { guildId, communityId, fieldId, accountId, action }: Omit<NewAward, 'key' | 'source' | 'reverses'>,
  key: string,
): Promise<NewAward['knownTotal']> {
  const isHeld = perAward !== undefined || perModeratorHour !== undefined;
  if (action !== 'overwrite' || accountId === undefined || !isHeld) return undefined;
  const at = now();
  const { fields } = await store.listFields({ guildId, communityId });
  const options = { key, budgetMs: READ_BUDGET_MS };
  const total = await gateway.readTotal({ communityId, fieldId, accountId }, toFieldKeys(fieldId, fields), options);
  return total === undefined
    ? store.lastKnownTotal({ guildId, lane: toLane(communityId, fieldId, accountId) })
    : { total, at };
}
