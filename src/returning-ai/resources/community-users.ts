/**
 * The users of one community.
 *
 * @remarks Both calls are named in the navigation only (`get-community-users`, `api-31437540`). Their paths follow from
 * those of everything else under a community; paging, filters and shape are inferred.
 * @experimental
 */
import type { Api } from '../http/call.ts';
import { objectIn } from '../http/envelope.ts';
import { iteratePagedList, type PagedList, readPagedList, type Unidentified } from '../http/paged-list.ts';
import { route } from '../http/route.ts';
import type { RequestAuth } from '../http/transport.ts';
import { parseUserProfile, type UserProfile } from './user-profile.ts';

export const COMMUNITY_USER_ROUTES = {
  list: route('GET', '/communities/{communityId}/users'),
  get: route('GET', '/communities/{communityId}/users/{userId}'),
} as const;

/** Calls on the users of a community. */
export interface CommunityUsers {
  /**
   * Lists users, ten pages at most. Inferred (`get-community-users`).
   *
   * @throws {@link ReturningApiError} also when the answer holds no list
   * @experimental
   */
  list(community: { readonly communityId: string }, auth: RequestAuth): Promise<PagedList<UserProfile>>;
  /**
   * The same list without a bound, one by one: see {@link iteratePagedList}.
   *
   * @experimental
   */
  iterate(community: { readonly communityId: string }, auth: RequestAuth): AsyncGenerator<UserProfile, void>;
  /**
   * Reads one user. Inferred (`api-31437540`).
   *
   * @throws {@link ReturningApiError}
   * @experimental
   */
  get(
    user: { readonly communityId: string; readonly userId: string },
    auth: RequestAuth,
  ): Promise<Unidentified<UserProfile>>;
}

/** Binds the calls to an API. */
export function createCommunityUsers(api: Api): CommunityUsers {
  const toListCall = (communityId: string, auth: RequestAuth) => {
    return { request: COMMUNITY_USER_ROUTES.list.at({ communityId }), auth, parse: parseUserProfile };
  };
  return {
    async list({ communityId }, auth) {
      return await readPagedList<UserProfile>(api, toListCall(communityId, auth));
    },
    async *iterate({ communityId }, auth) {
      yield* iteratePagedList<UserProfile>(api, toListCall(communityId, auth));
    },
    async get({ communityId, userId }, auth) {
      const target = COMMUNITY_USER_ROUTES.get.at({ communityId, userId });
      return parseUserProfile(objectIn(await api.call(target, auth)));
    },
  };
}
