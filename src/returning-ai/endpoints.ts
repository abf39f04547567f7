/**
 * Every endpoint that the navigation of the vendor's documentation named in June 2025, under its headings and titles:
 * what is known of it, how surely, and which call of the client it is.
 */

import type { HttpMethod, Route } from './http/route.ts';
import { APPLICATION_USER_ROUTES } from './resources/application-users.ts';
import { BADGE_ROUTES } from './resources/badges.ts';
import { CHANNEL_ROUTES } from './resources/channels.ts';
import { COMMUNITY_USER_ROUTES } from './resources/community-users.ts';
import { MESSAGE_ROUTES } from './resources/messages.ts';
import { ROLE_ROUTES } from './resources/roles.ts';
import { SECURE_AUTH_ROUTES } from './resources/secure-auth.ts';
import { SYSTEM_CHANNEL_ROUTES } from './resources/system-channels.ts';
import { HISTORY_ROUTES } from './resources/user-field-histories.ts';
import { USER_FIELD_ROUTES } from './resources/user-fields.ts';
import { USER_ROUTES } from './resources/users.ts';

/**
 * How surely an endpoint is as the client has it:
 *
 * - `documented`: method, path and body stand on a page;
 * - `public client`: they stand in the code of a public client;
 * - `inferred`: a page names it, and its path follows from a documented one: the same path on the other host, or the
 *   path on which a sibling is made, changed or read;
 * - `not published`: a page names it, and nothing says where it is. There is no method for it, only `request()`.
 */
export type Certainty = 'documented' | 'public client' | 'inferred' | 'not published';

/** The APIs of a deployment: each has a base URL and a way to carry the key. */
export type ApiName = 'integration' | 'application' | 'system' | 'secure auth';

/** One endpoint. */
export interface Endpoint {
  /** Headings in the navigation, outermost first. */
  readonly section: string;
  readonly title: string;
  /** Which host and credential; `undefined` where no page tells it. */
  readonly api: ApiName | undefined;
  readonly certainty: Certainty;
  /** Pages by their path at `dev.returning.ai`, unless another place is named. */
  readonly source: string;
  /** `undefined` where no page tells it. */
  readonly method: HttpMethod | undefined;
  /** Below the prefix of its API; `undefined` where nobody has published it. */
  readonly path: string | undefined;
  /** The method of the client, such as `system.badges.award`; `undefined` where there is none. */
  readonly call: string | undefined;
}

/** Title, route, call, certainty and source of an endpoint that has a call. */
type Known = readonly [string, Route<never>, string, Exclude<Certainty, 'not published'>, string];
/** Title and method of an endpoint that has none. */
type Unpublished = readonly [string, HttpMethod];

const NAVIGATION_ONLY = 'navigation only';

function section(name: string, api: ApiName | undefined, rows: readonly (Known | Unpublished)[]): Endpoint[] {
  return rows.map((row) => {
    if (row.length === 2) {
      const [title, method] = row;
      const unknown = {
        certainty: 'not published',
        source: NAVIGATION_ONLY,
        path: undefined,
        call: undefined,
      } as const;
      return { section: name, title, api, method, ...unknown };
    }
    const [title, { method, template }, call, certainty, source] = row;
    return { section: name, title, api, method, path: template, call, certainty, source };
  });
}

/** In the order of the navigation. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...section('Auth', undefined, [
    ['register', 'POST'],
    ['verify email', 'POST'],
    ['login', 'POST'],
  ]),
  ...section('Auth', 'secure auth', [
    [
      'secure auth',
      SECURE_AUTH_ROUTES.secureAuth,
      'auth.secureAuth',
      'documented',
      'dev-wip.returning.ai/api-31437510',
    ],
  ]),
  ...section('Server', 'system', [
    ['create new server', 'POST'],
    ['get my servers', 'GET'],
    ['update server', 'PUT'],
    ['role list of server', 'GET'],
    ['channel list of server', 'GET'],
  ]),
  ...section('Role', 'system', [
    ['create new role', ROLE_ROUTES.create, 'system.roles.create', 'documented', 'api-8873688'],
    ['update role', ROLE_ROUTES.update, 'system.roles.update', 'documented', 'api-8874265'],
    ['delete role', ROLE_ROUTES.delete, 'system.roles.delete', 'inferred', 'api-8874265'],
    ['add role to a user on a server', 'POST'],
    ['remove role from a user on a server', 'POST'],
    [
      'get role list of user on a server',
      ROLE_ROUTES.listOfUser,
      'system.roles.listOfUser',
      'documented',
      'api-8951059',
    ],
  ]),
  ...section('Channel', 'system', [
    ['get channels list', SYSTEM_CHANNEL_ROUTES.list, 'system.channels.list', 'inferred', 'api-8891791'],
    ['create new channel', SYSTEM_CHANNEL_ROUTES.create, 'system.channels.create', 'documented', 'api-8891791'],
    ['update channel', 'PUT'],
    ['delete channel', 'DELETE'],
  ]),
  ...section('Badge', 'system', [
    ['get badges list', BADGE_ROUTES.list, 'system.badges.list', 'inferred', 'api-8891815'],
    ['create new badge', BADGE_ROUTES.create, 'system.badges.create', 'documented', 'api-8891815'],
    ['update badge', BADGE_ROUTES.update, 'system.badges.update', 'documented', 'api-8891861'],
    ['delete badge', BADGE_ROUTES.delete, 'system.badges.delete', 'inferred', 'api-8891861'],
    ['award badge to user', BADGE_ROUTES.award, 'system.badges.award', 'documented', 'gamification/award-user-badge'],
    ['remove badge from user', BADGE_ROUTES.remove, 'system.badges.remove', 'documented', 'api-8891875'],
  ]),
  ...section('Integration: users', 'integration', [
    ['create new user', USER_ROUTES.create, 'users.create', 'documented', 'api-15697164'],
    ['manage user', USER_ROUTES.manage, 'users.manage', 'documented', 'apis/integration/manager-user-account'],
    ['user data', USER_ROUTES.info, 'users.info', 'documented', 'api-17738986'],
    [
      'gamification stats',
      USER_ROUTES.activityStats,
      'users.activityStats',
      'documented',
      'apis/integration/get-user-gamification-stats',
    ],
    ['user bulk update', USER_ROUTES.bulkUpdate, 'users.bulkUpdate', 'documented', 'bulk-update'],
    ['user bulk import', USER_ROUTES.bulkImport, 'users.bulkImport', 'documented', 'apis/integration/bulk-import'],
  ]),
  ...section('Integration: Messages', 'integration', [
    ['Send Message', MESSAGE_ROUTES.send, 'messages.send', 'documented', 'api-15023884'],
    ['Reply Message', MESSAGE_ROUTES.reply, 'messages.reply', 'public client', 'activepieces/activepieces'],
    ['React Message', MESSAGE_ROUTES.react, 'messages.react', 'public client', 'activepieces/activepieces'],
  ]),
  ...section('Integration: Channels', 'integration', [
    ['Get Channels List', CHANNEL_ROUTES.list, 'channels.list', 'public client', 'activepieces/activepieces'],
  ]),
  ...section('Integration: User Field Histories', 'integration', [
    ['Create user field history', HISTORY_ROUTES.create, 'histories.create', 'documented', 'api-18359699'],
    ['Get user field histories', HISTORY_ROUTES.list, 'histories.list', 'inferred', 'api-18359700'],
  ]),
  ...section('Integration: User Fields', 'integration', [
    ['Create user field', USER_FIELD_ROUTES.create, 'fields.create', 'documented', 'api-18359701'],
    ['Get all user fields for a community', USER_FIELD_ROUTES.list, 'fields.list', 'inferred', 'api-18359701'],
    ['Delete user field', USER_FIELD_ROUTES.delete, 'fields.delete', 'inferred', 'api-18359701'],
    ['Update user field', USER_FIELD_ROUTES.update, 'fields.update', 'documented', 'api-18359704'],
    ['Get specific user field', USER_FIELD_ROUTES.get, 'fields.get', 'inferred', 'api-18359701'],
  ]),
  ...section('Integration: Users', 'integration', [
    ['Get user', USER_ROUTES.get, 'users.get', 'inferred', 'api-18362342'],
  ]),
  ...section('Application: Users', 'application', [
    ['Get user', APPLICATION_USER_ROUTES.get, 'application.users.get', 'documented', 'api-18362342'],
  ]),
  ...section('Application: Community Users', 'application', [
    [
      'Get community users',
      COMMUNITY_USER_ROUTES.list,
      'application.communityUsers.list',
      'inferred',
      'get-community-users',
    ],
    ['Get community user', COMMUNITY_USER_ROUTES.get, 'application.communityUsers.get', 'inferred', 'api-31437540'],
  ]),
  ...section('Application: User Fields', 'application', [
    [
      'Get all user fields for a community',
      USER_FIELD_ROUTES.list,
      'application.fields.list',
      'inferred',
      'api-18359701',
    ],
    ['Get specific user field', USER_FIELD_ROUTES.get, 'application.fields.get', 'inferred', 'api-18359701'],
    ['Create user field', USER_FIELD_ROUTES.create, 'application.fields.create', 'documented', 'api-19250020'],
    [
      'Update user field',
      USER_FIELD_ROUTES.update,
      'application.fields.update',
      'inferred',
      'apis/application/update-custom-user-field',
    ],
    ['Delete user field', USER_FIELD_ROUTES.delete, 'application.fields.delete', 'inferred', 'api-18359701'],
  ]),
  ...section('Application: User Field Histories', 'application', [
    ['Get all user field histories in a community', 'GET'],
    ['Get user field histories for a specific field', 'GET'],
    ['Get user field histories for a specific user', 'GET'],
    [
      'Get user field histories of specific user field and user',
      HISTORY_ROUTES.list,
      'application.histories.list',
      'inferred',
      'api-18359700',
    ],
    [
      'Create user field history for specific user',
      HISTORY_ROUTES.create,
      'application.histories.create',
      'inferred',
      'create-user-field-history-for-user',
    ],
  ]),
];
