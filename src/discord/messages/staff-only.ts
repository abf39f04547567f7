import type { Places } from '../../services/places.ts';
import type { Store } from '../../store/store.ts';

/**
 * Whether cards may be posted in a channel now: no ordinary member sees it, as far as Discord says. Requests for a link name
 * accounts; cards about awards name none, but tell who gave what to whom and why, also where the answer was private.
 */
export type IsStaffOnly = (guildId: string, channelId: string) => Promise<boolean>;

/** Cards held because of it are looked at again after this long. This asks Discord nothing. */
export const OPEN_RETRY_MS = 15_000;

/** Why a card is held, for the log. */
export const OPEN_REASON = 'not only staff see the channel';

interface StaffOnlyOptions {
  readonly store: Pick<Store, 'getGuild'>;
  readonly places: Places;
}

export function createIsStaffOnly({ store, places }: StaffOnlyOptions): IsStaffOnly {
  return async (guildId, channelId) => {
    const { staffRoleId } = await store.getGuild(guildId);
    return places.find(guildId)?.listOutsiders(channelId, staffRoleId).length === 0;
  };
}
