import type { Answer } from './answers.ts';
import { addUser, findUser } from './community.ts';
import type { Call, Route } from './route.ts';

/** Signing in from outside. Source: the vendor's page "Secure auth". */
export const SECURE_AUTH_ROUTES: readonly Route[] = [
  { method: 'GET', pattern: /^\/api\/secureAuth$/, kind: 'system', refuse, handle: signIn },
];

function refuse(status: number, message: string): Answer {
  return { status, body: { error: true, message } };
}

/** That an unknown user with profile data is made is an assumption. */
function signIn({ state, community, query, request }: Call): Answer {
  const username = query.get('userId') ?? '';
  const email = query.get('email');
  if (query.get('action') !== 'login' || username === '') return refuse(400, 'action and userId are required');
  const known = findUser(community, username);
  if (known === undefined && email === null) return refuse(404, 'User not found');
  const user = known ?? addUser(state, community.id, { username, email: email ?? '' });
  const sessionId = `session-${user.id}-${request.number}`;
  const loginUrl = `https://community.invalid/login?session=${sessionId}`;
  return { status: 200, body: { error: false, loginUrl, sessionId }, applied: true };
}
