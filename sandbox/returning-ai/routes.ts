import { type Answer, refusal } from './answers.ts';
import type { ApiKey, State } from './community.ts';
import { FIELD_ROUTES } from './field-routes.ts';
import { FILTER_ROUTES } from './filter-routes.ts';
import { HISTORY_ROUTES } from './history-routes.ts';
import { MESSAGE_ROUTES } from './message-routes.ts';
import type { ApiRequest, Credential, Route } from './route.ts';
import { SECURE_AUTH_ROUTES } from './secure-auth-routes.ts';
import { SYSTEM_ROUTES } from './system-routes.ts';
import { USER_ROUTES } from './user-routes.ts';

const ROUTES: readonly Route[] = [
  ...HISTORY_ROUTES,
  ...FIELD_ROUTES,
  ...FILTER_ROUTES,
  ...USER_ROUTES,
  ...MESSAGE_ROUTES,
  ...SYSTEM_ROUTES,
  ...SECURE_AUTH_ROUTES,
];

/** What tells the application API from the integration API where both have one address. */
const APPLICATION = /^\/application(?=\/)/;

/** Answers one request and applies what it asks for. */
export function respond(state: State, request: ApiRequest): Answer {
  const { api, pathname, query } = splitPath(request.path);
  const route = ROUTES.find(({ method, pattern }) => method === request.method && pattern.test(pathname));
  const ids = route?.pattern.exec(pathname)?.slice(1).map(decodeSegment);
  if (route === undefined || ids === undefined) return refusal(404, 'Route not found');
  const key = findKey(state, request.credential, route);
  if (key === undefined) return route.refuse(401, 'Missing or invalid API key');
  const community = state.communities.get((route.inCommunity ? ids[0] : undefined) ?? key.communityId);
  if (community === undefined) return route.refuse(404, 'Community not found');
  const forbidden = whyForbidden(key, community.id, route.permission);
  if (forbidden !== undefined) return route.refuse(403, forbidden);
  return route.handle({ state, api, community, ids, query, request });
}

function findKey(state: State, credential: Credential | undefined, { kind }: Route): ApiKey | undefined {
  const key = credential === undefined ? undefined : state.keys.get(credential.key);
  return key === undefined || key.revoked || key.kind !== kind || credential?.kind !== kind ? undefined : key;
}

function splitPath(path: string) {
  const [place = '', ...query] = path.split('?');
  const pathname = place.replace(APPLICATION, '');
  const api = pathname === place ? ('integration' as const) : ('application' as const);
  return { api, pathname, query: new URLSearchParams(query.join('?')) };
}

/** A broken percent sign stays as it is: it then names nothing that exists. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function whyForbidden(key: ApiKey, communityId: string, permission: string | undefined): string | undefined {
  if (key.communityId !== communityId) return 'The API key does not belong to this community';
  if (permission !== undefined && !key.permissions.has(permission)) {
    return `The API key lacks the permission ${permission}`;
  }
  return undefined;
}
