/** Users, as the application API shows them to themselves. */
import type { Api } from '../http/call.ts';
import { objectIn } from '../http/envelope.ts';
import type { Unidentified } from '../http/paged-list.ts';
import { route } from '../http/route.ts';
import type { RequestAuth } from '../http/transport.ts';
import { parseUserProfile, type UserProfile } from './user-profile.ts';

/** The properties that can be asked for (`api-18362342`). */
export type ProfileProperty =
  | '_id'
  | 'id'
  | 'avatar'
  | 'displayName'
  | 'username'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'isOnline'
  | 'lastLogin';

export const APPLICATION_USER_ROUTES = { get: route('GET', '/users/{userId}') } as const;

/** Calls on users with a user's own key, or one that has access to the community. */
export interface ApplicationUsers {
  /**
   * Reads a profile: documented (`api-18362342`), right `APPLICATION_MEMBER`; a user may read only itself unless through
   * community access. That the flags are written as `true` in the query is inferred; without `properties` none is sent.
   *
   * @throws {@link ReturningApiError}
   */
  get(
    user: { readonly userId: string; readonly properties?: readonly ProfileProperty[] | undefined },
    auth: RequestAuth,
  ): Promise<Unidentified<UserProfile>>;
}

/** Binds the call to an API. */
export function createApplicationUsers(api: Api): ApplicationUsers {
  return {
    async get({ userId, properties = [] }, auth) {
      const flags = Object.fromEntries(properties.map((property) => [property, 'true']));
      const query = properties.length === 0 ? undefined : flags;
      return parseUserProfile(objectIn(await api.call({ ...APPLICATION_USER_ROUTES.get.at({ userId }), query }, auth)));
    },
  };
}
