/**
 * The typed client of the Returning.AI HTTP API. It knows nothing of Discord, the store or retries: it sends once and
 * says what came of it. There is one file for each resource, errors are in `errors.ts`, and `endpoints.ts` lists what
 * is known of every endpoint.
 */

import type { ApiName } from './endpoints.ts';
import { InvalidRequestError } from './errors.ts';
import { parseBaseUrl } from './http/base-url.ts';
import { type Api, createApi } from './http/call.ts';
import { bearer, type Credential, secureAuthKey, systemKey } from './http/credentials.ts';
import type { Envelope } from './http/envelope.ts';
import { checkPath } from './http/path.ts';
import { type HttpMethod, METHODS } from './http/route.ts';
import { createTransport, type RequestAuth, type Transport } from './http/transport.ts';
import { type ApplicationUserFields, createApplicationUserFields } from './resources/application-user-fields.ts';
import { type ApplicationUsers, createApplicationUsers } from './resources/application-users.ts';
import { type Badges, createBadges } from './resources/badges.ts';
import { type Channels, createChannels } from './resources/channels.ts';
import { type CommunityUsers, createCommunityUsers } from './resources/community-users.ts';
import { createMessages, type Messages } from './resources/messages.ts';
import { createRoles, type Roles } from './resources/roles.ts';
import { type Auth, createAuth } from './resources/secure-auth.ts';
import { createSystemChannels, type SystemChannels } from './resources/system-channels.ts';
import {
  type ApplicationUserFieldHistories,
  createUserFieldHistories,
  type UserFieldHistories,
} from './resources/user-field-histories.ts';
import { createUserFields, type UserFields } from './resources/user-fields.ts';
import { createUsers, type Users } from './resources/users.ts';

export { ENDPOINTS } from './endpoints.ts';
export {
  InvalidRequestError,
  KeyProblemError,
  NotAppliedError,
  NotFoundError,
  OutcomeUnknownError,
  RefusedError,
  ReturningApiError,
  SlowDownError,
} from './errors.ts';
export type { Acknowledgement } from './http/acknowledgement.ts';
export type { UploadContent } from './http/multipart.ts';
export type { PagedList } from './http/paged-list.ts';
export type { RequestAuth } from './http/transport.ts';
export type { Badge } from './resources/badges.ts';
export type { Channel } from './resources/channels.ts';
export type { Role } from './resources/roles.ts';
export type { CreatedHistory, HistoryEntry } from './resources/user-field-histories.ts';
export type { UserField } from './resources/user-fields.ts';
export type { UserProfile } from './resources/user-profile.ts';
export type { UserInfo } from './resources/users.ts';

const DEFAULT_REQUEST_BUDGET_MS = 10_000;
const DEFAULT_CONNECTIONS = 16;
const DEFAULT_MAX_BODY_BYTES = 256 * 1024;
const DEFAULT_USER_AGENT = 'returning-discord';
/** The host of June 2025 (`api-8891815`). */
const DEFAULT_SYSTEM_URL = 'https://rai-api.returning.ai';

/** Prefix of every route in the owner's page (`api-18359699`). */
const COMMUNITY_PREFIX = '/apis/v1';
/** Prefix of the system pages (`api-8891815`). */
const SYSTEM_PREFIX = '/api/v1';
/** Prefix of secure auth (`dev-wip.returning.ai/api-31437510`). */
const SECURE_AUTH_PREFIX = '/api';

/** Settings of a client. Hosts moved several times in the documentation, so every one can be set. */
export interface ReturningClientOptions {
  /** https URL of the integration API; http only to this machine itself. A path in it replaces the prefix `/apis/v1`. */
  readonly baseUrl: string;
  /** The same for the application API; `baseUrl` by default. */
  readonly applicationUrl?: string | undefined;
  /** The same for the system API, with the prefix `/api/v1`; `https://rai-api.returning.ai` by default. */
  readonly systemUrl?: string | undefined;
  /** The community's own domain with the prefix `/api`, for secure auth; without it that call is refused. */
  readonly secureAuthUrl?: string | undefined;
  /** Takes http to other machines too, such as a proxy in a container network: the key goes there in clear text. */
  readonly allowInsecure?: boolean | undefined;
  /** Total time for a request in milliseconds, queueing and body included; 10 s by default. */
  readonly requestBudgetMs?: number | undefined;
  /** Most connections open to one host at once; 16 by default. */
  readonly connections?: number | undefined;
  /** Longest answer that is read, in bytes; 256 KiB by default. */
  readonly maxBodyBytes?: number | undefined;
  /** Sent as `User-Agent`; `returning-discord` by default, better with the version behind a slash. */
  readonly userAgent?: string | undefined;
  /** Told the `Date` header of each answer as soon as its head has come: what a server's clock says now. */
  readonly onDate?: ((date: string) => void) | undefined;
  /**
   * Told of each answer 429, before its call fails: with which key was asked, and for how many milliseconds the server asks
   * to wait, if it says so.
   */
  readonly onSlowDown?: ((key: string, retryAfterMs: number | undefined) => void) | undefined;
}

/** A call that has no method here, because nobody has published its path, or not yet. */
export interface GenericRequest {
  /** Chooses host, prefix and credential; `integration` by default. */
  readonly api?: ApiName | undefined;
  readonly method: HttpMethod;
  /** Below the prefix, percent-encoded, beginning with a slash. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /**
   * What no error may repeat. The key never is, nor are texts in body and query under names with `pass`, `secret`, `token`
   * or `key` in them.
   */
  readonly secrets?: readonly string[] | undefined;
}

/** A client of one Returning.AI deployment, for any number of keys and communities. */
export interface ReturningClient {
  /** Origin and prefix of the integration API, such as `https://integration.returning.ai/apis/v1`. Never credentials. */
  readonly host: string;

  /** The integration API: a community's key as bearer. */
  readonly histories: UserFieldHistories;
  readonly fields: UserFields;
  readonly users: Users;
  readonly messages: Messages;
  readonly channels: Channels;

  /** The application API: a community's, or a user's, key as bearer. */
  readonly application: {
    readonly users: ApplicationUsers;
    readonly communityUsers: CommunityUsers;
    readonly fields: ApplicationUserFields;
    readonly histories: ApplicationUserFieldHistories;
  };

  /** The system API: the community's one system key as `x-api-key`. */
  readonly system: {
    readonly badges: Badges;
    readonly roles: Roles;
    readonly channels: SystemChannels;
  };

  /** The community's own domain: the system key again. */
  readonly auth: Auth;

  /**
   * Calls any path, with the same credentials, limits and errors as the methods.
   *
   * @throws {@link InvalidRequestError} when API, method or path is none, or query or body cannot be sent
   * @throws {@link ReturningApiError} otherwise
   */
  request(request: GenericRequest, auth: RequestAuth): Promise<Envelope>;

  /** Ends all connections at once: requests under way fail as unknown, queued ones as not applied. Drain first. */
  close(): Promise<void>;
}

/**
 * Creates a client; nothing connects before the first call.
 *
 * @throws {@link InvalidRequestError} when an option cannot be right
 */
export function createReturningClient(options: ReturningClientOptions): ReturningClient {
  const { baseUrl, applicationUrl = baseUrl, systemUrl = DEFAULT_SYSTEM_URL, secureAuthUrl } = options;
  const hosts = createHosts(options);
  const integration = hosts.open(baseUrl, COMMUNITY_PREFIX, bearer);
  const application = hosts.open(applicationUrl, COMMUNITY_PREFIX, bearer);
  const system = hosts.open(systemUrl, SYSTEM_PREFIX, systemKey);
  const secureAuth = secureAuthUrl === undefined ? refuseSecureAuth(integration) : openSecureAuth(hosts, secureAuthUrl);
  const apis = { integration, application, system, 'secure auth': secureAuth };
  return {
    host: hosts.nameOf(baseUrl, COMMUNITY_PREFIX),
    histories: createUserFieldHistories(integration),
    fields: createUserFields(integration),
    users: createUsers(integration),
    messages: createMessages(integration),
    channels: createChannels(integration),
    application: {
      users: createApplicationUsers(application),
      communityUsers: createCommunityUsers(application),
      fields: createApplicationUserFields(application),
      histories: createUserFieldHistories(application),
    },
    system: {
      badges: createBadges(system),
      roles: createRoles(system),
      channels: createSystemChannels(system),
    },
    auth: createAuth(secureAuth),
    async request({ api = 'integration', method, path, query, body, secrets }, auth) {
      if (!Object.hasOwn(apis, api)) throw new InvalidRequestError('There is no such API. Nothing was sent.');
      if (!METHODS.includes(method)) throw new InvalidRequestError('There is no such method. Nothing was sent.');
      checkPath(path);
      return await apis[api].call({ method, path, query, body, secrets }, auth);
    },
    close: () => hosts.close(),
  };
}

type Hosts = ReturnType<typeof createHosts>;

/** One pool of connections for each origin, however many APIs are there. */
function createHosts(options: ReturningClientOptions) {
  const requestBudgetMs = requirePositive('requestBudgetMs', options.requestBudgetMs ?? DEFAULT_REQUEST_BUDGET_MS);
  const settings = {
    requestBudgetMs,
    connections: requirePositive('connections', options.connections ?? DEFAULT_CONNECTIONS),
    maxBodyBytes: requirePositive('maxBodyBytes', options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES),
    userAgent: requireHeaderText('userAgent', options.userAgent ?? DEFAULT_USER_AGENT),
    onDate: options.onDate,
  };
  const transports = new Map<string, Transport>();
  const parse = (url: string, defaultPrefix: string) =>
    parseBaseUrl(url, defaultPrefix, options.allowInsecure === true);
  return {
    nameOf(url: string, defaultPrefix: string): string {
      const { origin, prefix } = parse(url, defaultPrefix);
      return origin + prefix;
    },
    open(url: string, defaultPrefix: string, credential: Credential): Api {
      const { origin, prefix } = parse(url, defaultPrefix);
      const transport = transports.get(origin) ?? createTransport({ origin, ...settings });
      transports.set(origin, transport);
      return createApi({ transport, prefix, credential, requestBudgetMs, onSlowDown: options.onSlowDown });
    },
    async close(): Promise<void> {
      await Promise.all([...transports.values()].map((transport) => transport.close()));
    },
  };
}

function openSecureAuth(hosts: Hosts, url: string): Api {
  // Only a URL that was found to be one can be taken apart.
  hosts.nameOf(url, SECURE_AUTH_PREFIX);
  return hosts.open(url, SECURE_AUTH_PREFIX, secureAuthKey(new URL(url).hostname));
}

function refuseSecureAuth({ requestBudgetMs }: Api): Api {
  return {
    requestBudgetMs,
    async call() {
      throw new InvalidRequestError('Secure auth needs the option secureAuthUrl, the community’s own domain.');
    },
  };
}

function requireHeaderText(name: string, value: string): string {
  if (typeof value === 'string' && /^[\x20-\x7e]+$/.test(value)) return value;
  throw new InvalidRequestError(`The option ${name} must be a text of printable ASCII characters.`);
}

function requirePositive(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidRequestError(`The option ${name} must be a whole number above 0.`);
}
