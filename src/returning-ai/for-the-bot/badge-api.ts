/** The client's calls on badges as the use cases want them: failures as values. */
import type { BadgeApi } from '../../services/ports/badge-api.ts';
import type { ReturningClient } from '../client.ts';
import { toReadFailure } from './community-api.ts';
import { attemptWrite } from './write-outcome.ts';

/** Binds the calls to a client. None of them throws for what the API or the network did. */
export function createBadgeApi({ system: { badges } }: ReturningClient): BadgeApi {
  return {
    async list(options) {
      try {
        const { entries, complete } = await badges.list(options);
        return { kind: 'ok', complete, badges: entries.map(({ id, title }) => ({ id, title: title ?? id })) };
      } catch (error) {
        return toReadFailure(error);
      }
    },
    change: (action, holder, options) => attemptWrite(() => badges[action](holder, options)),
  };
}
