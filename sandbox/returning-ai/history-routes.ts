import { type Answer, refusal, success } from './answers.ts';
import { applyChange, type Community, type Field, type HistoryAction, isNumeric, laneOf } from './community.ts';
import { listHistories } from './listing.ts';
import { type Call, parseObject, type Route } from './route.ts';

const ACTIONS: readonly HistoryAction[] = ['increase', 'decrease', 'overwrite'];
/** The API names no bound; this one is beyond all that doubles tell apart. */
const LARGEST_VALUE = 1_000_000_000_000_000_000;

const pattern = /^\/apis\/v1\/communities\/([^/]+)\/user-fields\/([^/]+)\/users\/([^/]+)\/histories$/;
const common = { pattern, kind: 'bearer', permission: 'userFields', inCommunity: true, refuse: refusal } as const;

/** User field histories. Source: the vendor's page "Create user field history"; the list is a guess. */
export const HISTORY_ROUTES: readonly Route[] = [
  { ...common, method: 'POST', handle: createHistory },
  { ...common, method: 'GET', handle: getHistories },
];

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

function getHistories({ state, api, community, ids, query }: Call): Answer {
  const { listedBy } = state.settings;
  if (listedBy !== 'both' && listedBy !== api) return refusal(404, 'Route not found');
  const place = findPlace(community, ids);
  if ('missing' in place) return refusal(404, place.missing);
  const { field, userId } = place;
  const { records } = laneOf(community, field.id, userId);
  const { settings, staleSinceId } = state;
  const now = state.now() + settings.clockSkewMs;
  return listHistories({ records, fieldId: field.id, userId, settings, staleSinceId, now, query });
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
