import { type Answer, refusal, success, userRefusal, userSuccess } from './answers.ts';
import { addUser, type Community, findUser, type User } from './community.ts';
import { listPage } from './listing.ts';
import { type Call, parseObject, type Route, takeTexts } from './route.ts';
import { parseUpload } from './upload.ts';
import { describeUser } from './user-info.ts';

const MEMBERS = /^\/apis\/v1\/communities\/([^/]+)\/users$/;
const MEMBER = /^\/apis\/v1\/communities\/([^/]+)\/users\/([^/]+)$/;
const common = { method: 'POST', kind: 'bearer', refuse: userRefusal } as const;
const read = { method: 'GET', kind: 'bearer', permission: 'getUserData', refuse: refusal } as const;

/**
 * Users. Sources: the vendor's pages "Get user data", "Create user", "Manager user account", "Get user gamification
 * stats", "Bulk update" and "Bulk import", and "Get user" of the application API; users under a community are a guess.
 */
export const USER_ROUTES: readonly Route[] = [
  { ...common, pattern: /^\/apis\/v1\/users\/info$/, permission: 'getUserData', handle: getUserInfo },
  { ...common, pattern: /^\/apis\/v1\/users$/, permission: 'createUser', handle: createUser },
  { ...common, pattern: /^\/apis\/v1\/users\/manage$/, permission: 'manageUser', handle: manageUser },
  { ...common, pattern: /^\/apis\/v1\/users\/activity\/stats$/, permission: 'getUserStats', handle: getStats },
  { ...common, pattern: /^\/apis\/v1\/users\/bulk-update$/, permission: 'bulkUpdateUser', handle: queue('update') },
  { ...common, pattern: /^\/apis\/v1\/users\/bulk-import$/, handle: queue('import') },
  { ...read, pattern: /^\/apis\/v1\/users\/([^/]+)$/, handle: ({ community, ids }) => getProfile(community, ids[0]) },
  { ...read, pattern: MEMBERS, inCommunity: true, handle: getMembers },
  { ...read, pattern: MEMBER, inCommunity: true, handle: ({ community, ids }) => getProfile(community, ids[1]) },
];

function getUserInfo({ state, community, request }: Call): Answer {
  const body = parseObject(request.body);
  if (typeof body?.idOrEmail !== 'string' || body.idOrEmail === '') {
    return userRefusal(400, 'idOrEmail must be a non-empty string');
  }
  return describeUser(community, body.idOrEmail, state.settings);
}

/** No page shows the answer; it is that of a look-up here. */
function createUser({ state, community, request }: Call): Answer {
  const taken = takeTexts(request, ['firstname', 'lastname', 'username', 'displayname', 'email']);
  if ('missing' in taken) return userRefusal(400, taken.missing);
  const { password, confirmPassword } = parseObject(request.body) ?? {};
  if (password !== confirmPassword) return userRefusal(400, 'The passwords differ');
  const { username, email, displayname } = taken.texts;
  if (findUser(community, username) ?? findUser(community, email)) return userRefusal(409, 'The user exists already');
  const { id } = addUser(state, community.id, { username, email, displayName: displayname });
  return { ...describeUser(community, id, state.settings), applied: true };
}

/** Which word restores is not visible in the vendor's page. */
function manageUser({ community, request }: Call): Answer {
  const taken = takeTexts(request, ['action', 'user']);
  if ('missing' in taken) return userRefusal(400, taken.missing);
  const { action, user: username } = taken.texts;
  const { users, deleted } = community;
  const [from, to] = action === 'delete' ? [users, deleted] : [deleted, users];
  if (action !== 'delete' && action !== 'restore') return userRefusal(400, 'action must be delete or restore');
  const user = [...from.values()].find((candidate) => candidate.username === username);
  if (user === undefined) return userRefusal(404, 'User not found');
  from.delete(user.id);
  to.set(user.id, user);
  return { ...userSuccess('User updated successfully', { action, user: username }), applied: true };
}

/** Counts what was written through this API, all of it today. */
function getStats({ state, community, request }: Call): Answer {
  const body = parseObject(request.body) ?? {};
  const user = findUser(community, String(body.identifier));
  if (user === undefined) return userRefusal(404, 'User not found');
  const own = community.messages.filter(({ sender }) => sender === user.username || sender === user.email);
  const count = (kind: string) => own.filter((message) => message.kind === kind).length;
  const totals = { messages: count('message'), replies: count('reply'), reaction: count('reaction'), socials: 0 };
  const date = new Date(state.now()).toISOString().slice(0, 10);
  return userSuccess('User stats retrieved successfully', {
    user_id: user.id,
    range: { start_date: date, end_date: date },
    totals,
    daily_stats: [{ date, ...totals }],
  });
}

function queue(kind: 'update' | 'import') {
  return ({ community, request }: Call): Answer => {
    const csv = parseUpload(request);
    if (csv === undefined) return userRefusal(400, 'The file part data is missing');
    community.uploads.push({ kind, csv });
    return { ...userSuccess(`Bulk ${kind} queued`, undefined), applied: true };
  };
}

function getMembers({ state, community, query }: Call): Answer {
  const members = [...community.users.values()].map(toProfile);
  return listPage('Users retrieved successfully', members, { query, settings: state.settings });
}

function getProfile(community: Community, id: string | undefined): Answer {
  const user = community.users.get(id ?? '');
  if (user === undefined) return refusal(404, 'User not found');
  return success(200, 'User retrieved successfully', toProfile(user));
}

function toProfile({ id, shortId, username, email, displayName }: User) {
  return { _id: id, id: shortId, username, email, displayName, isOnline: false };
}
