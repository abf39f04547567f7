/** Which endpoints can be asked without changing anything, and with what. */
import { type Certainty, ENDPOINTS, type Endpoint } from '../endpoints.ts';
import { route } from '../http/route.ts';
import type { ApiName, ReadRequest } from './asker.ts';

/** Whom and what the probes ask about. */
export interface ProbePlace {
  readonly communityId: string;
  readonly fieldId: string | undefined;
  /** The 24-hex id. */
  readonly userId: string | undefined;
  readonly email: string | undefined;
}

/** An endpoint that reads. */
export interface Probe {
  readonly api: ApiName;
  readonly title: string;
  readonly method: string | undefined;
  /** Below the prefix of its API; undefined where nobody has published it. */
  readonly path: string | undefined;
  /** `guess`: no page names its path. */
  readonly certainty: Certainty | 'guess';
  /** The method of the client, where there is one. */
  readonly call: string | undefined;
  readonly answers: 'list' | 'object';
}

/** Calls that read although they are a POST. */
const READING_POSTS: ReadonlySet<string | undefined> = new Set(['users.info', 'users.activityStats']);
const LISTS = /\.(list|listOfUser)$/;

/** The user filter: its title stands in a navigation, its path is guessed from its siblings (`get-users-with-filter`). */
export const USERS_FILTER: Probe = {
  api: 'integration',
  title: 'Get users with filters',
  method: 'POST',
  path: '/users/filter',
  certainty: 'guess',
  call: undefined,
  answers: 'list',
};
/** Nobody has this address, so that the answer is short and about nobody. */
const NOBODY = 'nobody@doctor.invalid';

/** Every endpoint that reads, in the order of the navigation, one API after the other. */
export function listProbes(): readonly Probe[] {
  const probes = ENDPOINTS.filter(isReading).map(toProbe);
  const of = (api: ApiName) => probes.filter((probe) => probe.api === api);
  return [...of('integration'), USERS_FILTER, ...of('application'), ...of('system')];
}

/** The list of one user's field, by the API that has it. */
export const HISTORY_PROBES: Readonly<Record<'integration' | 'application', Probe>> = {
  integration: findProbe('histories.list'),
  application: findProbe('application.histories.list'),
};

function findProbe(call: string): Probe {
  const probe = listProbes().find((one) => one.call === call);
  if (probe === undefined) throw new Error(`No endpoint has the call ${call}.`);
  return probe;
}

type ReadableEndpoint = Endpoint & { readonly api: ApiName };

/** Secure auth is a GET as well, but it signs somebody in. */
function isReading(endpoint: Endpoint): endpoint is ReadableEndpoint {
  return endpoint.api !== 'secure auth' && (endpoint.method === 'GET' || READING_POSTS.has(endpoint.call));
}

function toProbe({ api, title, method, path, certainty, call }: ReadableEndpoint): Probe {
  return { api, title, method, path, certainty, call, answers: LISTS.test(call ?? '') ? 'list' : 'object' };
}

const OPTIONS = { communityId: '--community', fieldId: '--field', userId: '--account' } as const;

/** What to send for a probe, or why it cannot be sent. */
export function toRequest(probe: Probe, place: ProbePlace): ReadRequest | { readonly why: string } {
  const { api, method, path } = probe;
  if (path === undefined || (method !== 'GET' && method !== 'POST')) return { why: 'path not published' };
  const missing = (['communityId', 'fieldId', 'userId'] as const).find(
    (name) => place[name] === undefined && path.includes(`{${name}}`),
  );
  if (missing !== undefined) return { why: `needs ${OPTIONS[missing]}` };
  const { communityId, fieldId = '', userId = '' } = place;
  const target = route(method, path).at({ communityId, fieldId, userId });
  if (method === 'GET') return { api, method, path: target.path };
  const body = toBody(probe, place);
  return typeof body === 'string' ? { why: body } : { api, method, path: target.path, body };
}

/** The body of a reading POST, or in words what it needs. */
function toBody({ call }: Probe, { userId, email }: ProbePlace): string | object {
  switch (call) {
    case 'users.info':
      return userId === undefined ? 'needs --account' : { idOrEmail: userId };
    case 'users.activityStats':
      // `email` is the only kind of identifier that a page shows.
      return email === undefined
        ? 'needs an e-mail as --account'
        : { identifier: email, identifier_type: 'email', days: 1 };
    default:
      return { fields: ['_id'], filter: { email: email ?? NOBODY }, page: 1 };
  }
}
