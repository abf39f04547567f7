import { type Answer, systemRefusal, systemSuccess } from './answers.ts';
import { addBadge, addChannel, addRole, type Badge, type Channel, findUser, type Role } from './community.ts';
import { type Call, parseObject, type Route, takeTexts } from './route.ts';

const BADGES = /^\/api\/v1\/badges$/;
const BADGE = /^\/api\/v1\/badges\/([^/]+)$/;
const ROLES = /^\/api\/v1\/roles$/;
const ROLE = /^\/api\/v1\/roles\/([^/]+)$/;
const CHANNELS = /^\/api\/v1\/channels$/;
const common = { kind: 'system', refuse: systemRefusal } as const;

/**
 * The system API. Sources: the vendor's pages on creating, updating, awarding and removing badges, on creating and
 * updating roles, "Get role list of user" and "Create new channel"; lists and deletions follow from their paths.
 */
export const SYSTEM_ROUTES: readonly Route[] = [
  { ...common, method: 'GET', pattern: BADGES, handle: getBadges },
  { ...common, method: 'POST', pattern: BADGES, handle: createBadge },
  { ...common, method: 'PUT', pattern: BADGE, handle: updateBadge },
  { ...common, method: 'DELETE', pattern: BADGE, handle: deleteBadge },
  { ...common, method: 'POST', pattern: /^\/api\/v1\/badges\/([^/]+)\/award$/, handle: awardBadge },
  { ...common, method: 'POST', pattern: /^\/api\/v1\/badges\/([^/]+)\/remove$/, handle: removeBadge },
  { ...common, method: 'POST', pattern: ROLES, handle: createRole },
  { ...common, method: 'PUT', pattern: ROLE, handle: updateRole },
  { ...common, method: 'DELETE', pattern: ROLE, handle: deleteRole },
  { ...common, method: 'GET', pattern: ROLE, handle: getRolesOfUser },
  { ...common, method: 'GET', pattern: CHANNELS, handle: getChannels },
  { ...common, method: 'POST', pattern: CHANNELS, handle: createChannel },
];

function getBadges({ community }: Call): Answer {
  return systemSuccess('Badges retrieved successfully', [...community.badges.values()].map(toBadgeBody));
}

function createBadge({ state, community, request }: Call): Answer {
  const taken = takeTexts(request, ['title', 'action']);
  if ('missing' in taken) return systemRefusal(400, taken.missing);
  const badge = addBadge(state, community, { ...parseObject(request.body) });
  return { ...systemSuccess('Badge created successfully', toBadgeBody(badge)), applied: true };
}

function updateBadge({ community, ids, request }: Call): Answer {
  const badge = community.badges.get(ids[0] ?? '');
  if (badge === undefined) return systemRefusal(404, 'Badge not found');
  const taken = takeTexts(request, ['title', 'action']);
  if ('missing' in taken) return systemRefusal(400, taken.missing);
  Object.assign(badge.facts, parseObject(request.body));
  return { ...systemSuccess('Badge updated successfully', toBadgeBody(badge)), applied: true };
}

function deleteBadge({ community, ids }: Call): Answer {
  if (!community.badges.delete(ids[0] ?? '')) return systemRefusal(404, 'Badge not found');
  return { ...systemSuccess('Badge deleted successfully', {}), applied: true };
}

/** What a second award does is not documented: here it changes nothing. */
function awardBadge(call: Call): Answer {
  const place = findHolder(call);
  if ('refused' in place) return place.refused;
  const { badge, userId } = place;
  badge.holders.add(userId);
  return { ...systemSuccess('Badge awarded successfully', [toBadgeBody(badge)]), applied: true };
}

function removeBadge(call: Call): Answer {
  const place = findHolder(call);
  if ('refused' in place) return place.refused;
  place.badge.holders.delete(place.userId);
  return { ...systemSuccess('Badge removed successfully', []), applied: true };
}

function findHolder({ community, ids, request }: Call): { badge: Badge; userId: string } | { refused: Answer } {
  const badge = community.badges.get(ids[0] ?? '');
  if (badge === undefined) return { refused: systemRefusal(404, 'Badge not found') };
  const taken = takeTexts(request, ['userId']);
  if ('missing' in taken) return { refused: systemRefusal(400, taken.missing) };
  const user = findUser(community, taken.texts.userId);
  return user === undefined ? { refused: systemRefusal(404, 'User not found') } : { badge, userId: user.id };
}

/** Numbers and flags come back as text, as on the vendor's page. */
function toBadgeBody({ id, facts }: Badge) {
  const { title, action, description = '', image = '', quantity = 0, attachRequired = false, awarded = false } = facts;
  const textual = { quantity: `${quantity}`, attachRequired: `${attachRequired}`, awarded: `${awarded}` };
  return { title, action, description, ...textual, id, image };
}

const ROLE_TEXTS = ['class', 'title'] as const;

function createRole({ state, community, request }: Call): Answer {
  const taken = takeTexts(request, ROLE_TEXTS);
  if ('missing' in taken) return systemRefusal(400, taken.missing);
  const role = addRole(state, community, { ...parseObject(request.body) });
  return { ...systemSuccess('Role created successfully', toRoleBody(community.id, role)), applied: true };
}

function updateRole({ community, ids, request }: Call): Answer {
  const role = community.roles.get(ids[0] ?? '');
  if (role === undefined) return systemRefusal(404, 'Role not found');
  const taken = takeTexts(request, ROLE_TEXTS);
  if ('missing' in taken) return systemRefusal(400, taken.missing);
  Object.assign(role.facts, parseObject(request.body));
  return { ...systemSuccess('Role updated successfully', toRoleBody(community.id, role)), applied: true };
}

function deleteRole({ community, ids }: Call): Answer {
  if (!community.roles.delete(ids[0] ?? '')) return systemRefusal(404, 'Role not found');
  return { ...systemSuccess('Role deleted successfully', {}), applied: true };
}

function getRolesOfUser({ community, ids }: Call): Answer {
  const user = findUser(community, ids[0] ?? '');
  if (user === undefined) return systemRefusal(404, 'User not found');
  const roles = [...community.roles.values()].filter(({ holders }) => holders.has(user.id));
  return systemSuccess(
    'Roles retrieved successfully',
    roles.map((role) => toRoleBody(community.id, role)),
  );
}

/** Snake case in, camel case out, as on the vendor's pages. */
function toRoleBody(serverId: string, { id, facts, createdAt }: Role) {
  const { order, billable, title, server_permissions: serverPermissions, channel_permissions, ...rest } = facts;
  const permissions = { serverPermissions, channelPermissions: channel_permissions };
  const times = { createdAt, updatedAt: createdAt, __v: 0 };
  return { _id: id, order, billable, title, description: '', ...permissions, class: rest.class, serverId, ...times };
}

function getChannels({ community }: Call): Answer {
  const channels = [...community.channels.values()].map((channel) => toChannelBody(community.id, channel));
  return systemSuccess('Channels retrieved successfully', channels);
}

function createChannel({ state, community, request }: Call): Answer {
  const taken = takeTexts(request, ['topic', 'channelType']);
  if ('missing' in taken) return systemRefusal(400, taken.missing);
  const channel = addChannel(state, community.id, taken.texts.topic, taken.texts.channelType);
  return { ...systemSuccess('Channel created successfully', toChannelBody(community.id, channel)), applied: true };
}

function toChannelBody(serverId: string, { id, topic, channelType, createdAt }: Channel) {
  const times = { createdAt, updatedAt: createdAt, __v: 0 };
  return { topic, permissions: [], userId: '', serverId, channelType, _id: id, ...times };
}
