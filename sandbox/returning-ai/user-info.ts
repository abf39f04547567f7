import { type Answer, userRefusal, userSuccess } from './answers.ts';
import { type Community, type Field, findUser, isNumeric, laneOf, totalOf, type User } from './community.ts';
import type { Settings } from './settings.ts';

/**
 * The answer to `POST /users/info`. Source: the vendor's page "Get user data"; that a username and the 24-hex id are
 * accepted besides the short number and the e-mail is an assumption.
 */
export function describeUser(community: Community, idOrEmail: string, settings: Settings): Answer {
  const user = findUser(community, idOrEmail);
  if (user === undefined || settings.userInfo === 'missing') return userRefusal(404, 'User not found');
  const [firstName = '', ...lastNames] = user.displayName.split(' ');
  return userSuccess('User data retrieved successfully', {
    ...(settings.userInfo === 'id' ? { _id: user.id } : {}),
    userId: String(user.shortId),
    username: user.username,
    firstName,
    lastName: lastNames.join(' '),
    ...activity(),
    ...customFields(community, user, settings.customFieldKeys),
  });
}

/** The documented properties that no points flow through, with the values of a member who just joined. */
function activity() {
  return {
    xp: 0,
    coins: 0,
    roles: ['Member'],
    highestRole: 'Member',
    xpEarnedToday: 0,
    coinsEarnedToday: 0,
    language: 'en',
    totalMessages: 0,
    totalReactions: 0,
    visitCount: 1,
    replySent: 0,
    timeSpent: 0,
    loginStreak: 1,
  };
}

function customFields(community: Community, user: User, keys: Settings['customFieldKeys']) {
  if (keys === 'none') return {};
  const keyOf = (field: Field) => ({ id: field.id, key: field.field, name: field.name })[keys];
  const numeric = [...community.fields.values()].filter(isNumeric);
  const entries = numeric.map((field) => [keyOf(field), totalOf(laneOf(community, field.id, user.id))]);
  return { customFields: Object.fromEntries(entries) };
}
