/**
 * The typed client of the Returning.AI HTTP API. It knows nothing of Discord, the store or retries: it sends once and
 * says what came of it. Resources are in `user-field-histories.ts`, `user-fields.ts` and `users.ts`, errors in
 * `errors.ts`.
 */
import { parseBaseUrl } from './base-url.ts';
import { createApi } from './call.ts';
import { InvalidRequestError } from './errors.ts';
import { createTransport } from './transport.ts';
import { createUserFieldHistories, type UserFieldHistories } from './user-field-histories.ts';
import { createUserFields, type UserFields } from './user-fields.ts';
import { createUsers, type Users } from './users.ts';

const DEFAULT_REQUEST_BUDGET_MS = 10_000;
const DEFAULT_CONNECTIONS = 16;
const DEFAULT_MAX_BODY_BYTES = 256 * 1024;
const DEFAULT_USER_AGENT = 'returning-discord';

/** Settings of a client. */
export interface ReturningClientOptions {
  /** http or https URL. A path in it replaces the prefix `/apis/v1`. */
  readonly baseUrl: string;
  /** Total time for a request in milliseconds, queueing and body included; 10 s by default. */
  readonly requestBudgetMs?: number | undefined;
  /** Most connections open at once; 16 by default. */
  readonly connections?: number | undefined;
  /** Longest answer that is read, in bytes; 256 KiB by default. */
  readonly maxBodyBytes?: number | undefined;
  /** Sent as `User-Agent`; `returning-discord` by default, better with the version behind a slash. */
  readonly userAgent?: string | undefined;
}

/** A client of one Returning.AI host, for any number of keys and communities. */
export interface ReturningClient {
  /** Origin and prefix, such as `https://integration.returning.ai/apis/v1`. Never credentials. */
  readonly host: string;
  readonly histories: UserFieldHistories;
  readonly fields: UserFields;
  readonly users: Users;
  /** Ends all connections at once: requests under way fail as unknown, queued ones as not applied. Drain first. */
  close(): Promise<void>;
}

/**
 * Creates a client; nothing connects before the first call.
 *
 * @throws {@link InvalidRequestError} when an option cannot be right
 */
export function createReturningClient(options: ReturningClientOptions): ReturningClient {
  const { origin, prefix } = parseBaseUrl(options.baseUrl);
  const requestBudgetMs = options.requestBudgetMs ?? DEFAULT_REQUEST_BUDGET_MS;
  const transport = createTransport({
    origin,
    requestBudgetMs: requirePositive('requestBudgetMs', requestBudgetMs),
    connections: requirePositive('connections', options.connections ?? DEFAULT_CONNECTIONS),
    maxBodyBytes: requirePositive('maxBodyBytes', options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES),
    userAgent: options.userAgent ?? DEFAULT_USER_AGENT,
  });
  const api = createApi(transport, prefix, requestBudgetMs);
  return {
    host: origin + prefix,
    histories: createUserFieldHistories(api),
    fields: createUserFields(api),
    users: createUsers(api),
    close: () => transport.close(),
  };
}

function requirePositive(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidRequestError(`The option ${name} must be a whole number above 0.`);
}
