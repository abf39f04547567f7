import { type Answer, userRefusal, userSuccess } from './answers.ts';
import { type Community, textOf, type User } from './community.ts';
import { type Call, parseObject, type Route } from './route.ts';

const FILTER = /^\/apis\/v1\/users\/filter$/;

/**
 * The look-up by filters. Source: the vendor's page "Get users with filters", which shows no path and no nesting: both
 * are guessed. Only exact values of text fields are played, on one page.
 */
export const FILTER_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: FILTER,
    kind: 'bearer',
    permission: 'getUserData',
    refuse: userRefusal,
    handle: filterUsers,
  },
];

function filterUsers({ state, community, request }: Call): Answer {
  const { userFilter } = state.settings;
  if (userFilter === 'missing') return userRefusal(404, 'Route not found');
  const { fields = [], filter } = parseObject(request.body) ?? {};
  const wanted = Object.entries(parseObject(JSON.stringify(filter)) ?? {});
  const users = [...community.users.values()].filter(
    (user) => userFilter === 'ignored' || wanted.every(([key, value]) => readValue(community, user, key) === value),
  );
  const shown = (Array.isArray(fields) ? fields : []).filter(() => userFilter !== 'without-values');
  return userSuccess('Users retrieved successfully', {
    users: users.map((user) => ({ _id: user.id, userId: String(user.shortId), ...pick(community, user, shown) })),
    current_page: 1,
    total_pages: 1,
  });
}

function pick(community: Community, user: User, keys: readonly unknown[]) {
  const names = keys.filter((key) => typeof key === 'string');
  return Object.fromEntries(names.map((key) => [key, readValue(community, user, key)]));
}

function readValue(community: Community, user: User, key: string): unknown {
  if (key === '_id') return user.id;
  if (key === 'username' || key === 'email') return user[key];
  const field = [...community.fields.values()].find((candidate) => candidate.field === key);
  return field === undefined ? undefined : textOf(community, field.id, user.id);
}
