import type { Award } from '../points/award.ts';
import { type FieldKeys, toFieldKeys } from '../points/field-keys.ts';
import type { Store } from '../store/store.ts';

/** Names under which user info may show the total of an award's field. */
export async function findFieldKeys(
  store: Pick<Store, 'listFields'>,
  { guildId, communityId, fieldId }: Award,
): Promise<FieldKeys> {
  return toFieldKeys(fieldId, (await store.listFields({ guildId, communityId })).fields);
}
