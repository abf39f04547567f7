import { type Answer, refusal, success, userRefusal } from './answers.ts';
import {
  type ApiKey,
  applyChange,
  type Community,
  type Field,
  type HistoryAction,
  isNumeric,
  laneOf,
  type State,
} from './community.ts';
import { listHistories } from './listing.ts';
import { describeUser } from './user-info.ts';

/** One HTTP request, as far as the API looks at it. */
export type ApiRequest = {
  number: number;
  method: string;
  /** Path and query as they were sent. */
  path: string;
  /** The bearer token, if one was sent. */
  token: string | undefined;
  body: string;
};

type Call = { state: State; community: Community; ids: readonly string[]; query: URLSearchParams; request: ApiRequest };
type Route = {
  method: string;
  /** Its groups are the community, the field and the user, as far as the path has them. */
  pattern: RegExp;
  permission: string;
  refuse: (status: number, message: string) => Answer;
  handle: (call: Call) => Answer;
};

const ACTIONS: readonly HistoryAction[] = ['increase', 'decrease', 'overwrite'];
/** The API names no bound; this one keeps every total exact in whole thousandths. */
const LARGEST_VALUE = 1_000_000_000_000;

const HISTORIES = /^\/apis\/v1\/communities\/([^/]+)\/user-fields\/([^/]+)\/users\/([^/]+)\/histories$/;
const FIELDS = /^\/apis\/v1\/communities\/([^/]+)\/user-fields$/;
const FIELD = /^\/apis\/v1\/communities\/([^/]+)\/user-fields\/([^/]+)$/;
const USER_INFO = /^\/apis\/v1\/users\/info$/;

const ROUTES: readonly Route[] = [
  { method: 'POST', pattern: HISTORIES, permission: 'userFields', refuse: refusal, handle: createHistory },
  { method: 'GET', pattern: HISTORIES, permission: 'userFields', refuse: refusal, handle: getHistories },
  { method: 'GET', pattern: FIELDS, permission: 'userFields', refuse: refusal, handle: getFields },
  { method: 'GET', pattern: FIELD, permission: 'userFields', refuse: refusal, handle: getField },
  { method: 'POST', pattern: USER_INFO, permission: 'getUserData', refuse: userRefusal, handle: getUserInfo },
];

/** Answers one request and applies what it asks for. */
export function respond(state: State, request: ApiRequest): Answer {
  const { pathname, query } = splitPath(request.path);
  const route = ROUTES.find(({ method, pattern }) => method === request.method && pattern.test(pathname));
  const ids = route?.pattern.exec(pathname)?.slice(1).map(decodeSegment);
  if (route === undefined || ids === undefined) return refusal(404, 'Route not found');
  const key = request.token === undefined ? undefined : state.keys.get(request.token);
  if (key === undefined || key.revoked) return route.refuse(401, 'Missing or invalid API key');
  const community = state.communities.get(ids[0] ?? key.communityId);
  if (community === undefined) return route.refuse(404, 'Community not found');
  const forbidden = whyForbidden(key, community, route.permission);
  if (forbidden !== undefined) return route.refuse(403, forbidden);
  return route.handle({ state, community, ids, query, request });
}

function splitPath(path: string) {
  const [pathname = '', ...query] = path.split('?');
  return { pathname, query: new URLSearchParams(query.join('?')) };
}

/** A broken percent sign stays as it is: it then names nothing that exists. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function whyForbidden(key: ApiKey, community: Community, permission: string): string | undefined {
  if (key.communityId !== community.id) return 'The API key does not belong to this community';
  if (!key.permissions.has(permission)) return `The API key lacks the permission ${permission}`;
  return undefined;
}

function createHistory({ state, community, ids, request }: Call): Answer {
  const change = parseChange(request.body);
  if ('problem' in change) return refusal(400, change.problem);
  const place = findPlace(community, ids);
  if ('missing' in place) return refusal(404, place.missing);
  const { field, userId } = place;
  if (!isNumeric(field)) return refusal(400, `The field ${field.name} does not take numbers`);
  const lane = laneOf(community, field.id, userId);
  const record = applyChange(state, lane, { ...change, by: 'bot', requestNumber: request.number });
  const { id, value, action, createdAt } = record;
  const data = { _id: id, fieldId: field.id, value, action, createdAt };
  const meta = state.settings.totals === 'present' ? { sum: record.total } : {};
  return { ...success(201, 'User field history created successfully', data, meta), applied: true };
}

function getHistories({ state, community, ids, query }: Call): Answer {
  const place = findPlace(community, ids);
  if ('missing' in place) return refusal(404, place.missing);
  const { field, userId } = place;
  const { records } = laneOf(community, field.id, userId);
  const { settings, staleSinceId } = state;
  const now = state.now() + settings.clockSkewMs;
  return listHistories({ records, fieldId: field.id, userId, settings, staleSinceId, now, query });
}

function getFields({ community }: Call): Answer {
  const fields = [...community.fields.values()].map((field) => toFieldData(community, field));
  return success(200, 'User fields retrieved successfully', fields);
}

function getField({ community, ids }: Call): Answer {
  const field = community.fields.get(ids[1] ?? '');
  if (field === undefined) return refusal(404, 'User field not found');
  return success(200, 'User field retrieved successfully', toFieldData(community, field));
}

function getUserInfo({ state, community, request }: Call): Answer {
  const body = parseObject(request.body);
  if (typeof body?.idOrEmail !== 'string' || body.idOrEmail === '') {
    return userRefusal(400, 'idOrEmail must be a non-empty string');
  }
  return describeUser(community, body.idOrEmail, state.settings);
}

/** Source: the vendor's page "Update user field", whose `creator` may be null; the pages of the reads show no answer. */
function toFieldData(community: Community, { id, field, name, type, createdAt }: Field) {
  return { _id: id, field, name, type, creator: null, communityId: community.id, createdAt, updatedAt: createdAt };
}

function findPlace(
  community: Community,
  ids: readonly string[],
): { field: Field; userId: string } | { missing: string } {
  const [, fieldId = '', userId = ''] = ids;
  const field = community.fields.get(fieldId);
  if (field === undefined) return { missing: 'User field not found' };
  return community.users.has(userId) ? { field, userId } : { missing: 'User not found' };
}

function parseChange(text: string): { value: number; action: HistoryAction } | { problem: string } {
  const body = parseObject(text);
  if (body === undefined) return { problem: 'The body must be a JSON object' };
  const { value, action = 'increase' } = body;
  if (typeof value !== 'number' || !(Math.abs(value) <= LARGEST_VALUE)) {
    return { problem: `value must be a number between -${LARGEST_VALUE} and ${LARGEST_VALUE}` };
  }
  const known = ACTIONS.find((word) => word === action);
  return known === undefined ? { problem: `action must be one of ${ACTIONS.join(', ')}` } : { value, action: known };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : undefined;
  } catch {
    return undefined;
  }
}
