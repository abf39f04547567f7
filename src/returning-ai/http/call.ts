/** One API call: a route below the prefix, JSON or a file in, an opened envelope or a typed error out. */

import {
  InvalidRequestError,
  KeyProblemError,
  NotFoundError,
  OutcomeUnknownError,
  RefusedError,
  type ReturningApiError,
  SlowDownError,
} from '../errors.ts';
import type { Credential } from './credentials.ts';
import { type Envelope, findErrorText, isJsonObject, openEnvelope, saysFailure } from './envelope.ts';
import { findSecrets } from './find-secrets.ts';
import { maskInData } from './mask-data.ts';
import { createMultipartBody, type Form } from './multipart.ts';
import type { RouteTarget } from './route.ts';
import { toSafeText } from './safe-text.ts';
import { checkAuth, type HttpAnswer, type RequestAuth, type Transport } from './transport.ts';

/** A call as a resource describes it. */
export interface ApiRequest extends RouteTarget {
  readonly query?: Readonly<Record<string, string>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as `multipart/form-data`, instead of a body. */
  readonly form?: Form | undefined;
  /** What no error may repeat, besides the key and what stands under names such as `password`, `token` or `apiKey`. */
  readonly secrets?: readonly string[] | undefined;
}

/** What the resources speak through. */
export interface Api {
  /** Total time for a request in milliseconds, where the caller sets none. */
  readonly requestBudgetMs: number;
  /**
   * Sends once, never again by itself.
   *
   * @throws {@link ReturningApiError} always one of its subclasses
   */
  call(request: ApiRequest, auth: RequestAuth): Promise<Envelope>;
}

/** What tells one API of Returning.AI from another. */
export interface ApiOptions {
  readonly transport: Transport;
  /** What comes before every route. */
  readonly prefix: string;
  readonly credential: Credential;
  readonly requestBudgetMs: number;
  /** Told of each 429: the key, and how long to wait where the server said so. */
  readonly onSlowDown?: ((key: string, retryAfterMs: number | undefined) => void) | undefined;
}

/** Joins a transport, a prefix and a way to carry the key. */
export function createApi({ transport, prefix, credential, requestBudgetMs, onSlowDown }: ApiOptions): Api {
  return {
    requestBudgetMs,
    async call(request, auth) {
      const { method, path, query, body: content, secrets = [] } = request;
      checkAuth(auth);
      const search = serializeQuery(query);
      const body = serialize(request);
      try {
        const answer = await transport.send({ method, path: prefix + path + search, body, credential }, auth);
        return parseAnswer(answer, method, auth.key, [...secrets, ...findSecrets(query), ...findSecrets(content)]);
      } catch (error) {
        if (error instanceof SlowDownError && error.status === 429) onSlowDown?.(auth.key, error.retryAfterMs);
        throw error;
      } finally {
        if (typeof body === 'object') body.release();
      }
    },
  };
}

/** @throws {@link InvalidRequestError} when a value is none that a query can hold */
function serializeQuery(query: ApiRequest['query']): string {
  if (query === undefined) return '';
  try {
    return `?${new URLSearchParams(query)}`;
  } catch {
    throw new InvalidRequestError('The query must hold texts alone. Nothing was sent.');
  }
}

/** @throws {@link InvalidRequestError} when the body is something that JSON cannot say */
function serialize({ body, form }: ApiRequest) {
  if (form !== undefined) return createMultipartBody(form);
  if (body === undefined) return undefined;
  const text = toJson(body);
  if (text === undefined) throw new InvalidRequestError('The body cannot be written as JSON. Nothing was sent.');
  return text;
}

/** @returns `undefined` for what JSON cannot say; a function, say, it leaves out without a word */
function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** What 204 says. */
const NO_CONTENT: Envelope = { root: {}, meta: {}, data: undefined };

/**
 * Any 2xx with a JSON object that does not say it failed is a success: the page promises 201, siblings answer 200. After
 * a DELETE, 204 is one too, since that is all it can say; a write with an answer to read has not been heard with it.
 *
 * @throws {@link ReturningApiError} for everything else
 */
function parseAnswer(answer: HttpAnswer, method: string, key: string, secrets: readonly string[]): Envelope {
  const { status, body } = answer;
  const envelope = 'text' in body ? parseEnvelope(body.text, key) : undefined;
  const isSuccess = status >= 200 && status <= 299;
  if (isSuccess && envelope !== undefined && !saysFailure(envelope)) return envelope;

  const errorText = envelope === undefined ? undefined : findErrorText(envelope);
  const apiMessage = errorText === undefined ? undefined : toSafeText(errorText, key, ...secrets);
  if (!isSuccess) throw toStatusError(answer, { method, isOwn: envelope !== undefined, apiMessage });
  if ('unreadable' in body) throw new OutcomeUnknownError({ status, code: body.unreadable });
  if (envelope !== undefined) throw new OutcomeUnknownError({ status, code: 'BODY_SAYS_FAILURE', apiMessage });
  if (status === 204 && method === 'DELETE') return NO_CONTENT;
  throw new OutcomeUnknownError({ status, code: body.text === '' ? 'EMPTY_BODY' : 'NOT_A_JSON_OBJECT' });
}

function parseEnvelope(text: string, key: string): Envelope | undefined {
  try {
    const root: unknown = JSON.parse(text);
    maskInData(root, text, key);
    return isJsonObject(root) ? openEnvelope(root) : undefined;
  } catch {
    // The parser's error repeats the text, which may echo the key; that it is not JSON is all that matters.
    return undefined;
  }
}

/** What was asked, and what came with the status. */
interface Refused {
  readonly method: string;
  /** The body is a JSON object, the form of every answer of the API. */
  readonly isOwn: boolean;
  readonly apiMessage: string | undefined;
}

/** 421 and 425: the server has not acted and asks for the same request once more. Source: RFC 9110 15.5.20, RFC 8470. */
const NOT_NOW = new Set([421, 425, 429]);

/**
 * Chooses the error for a status that is no 2xx. The page lists 400, 404 and 500 (`api-18359699`), later pages 401, 403
 * and 409 (`authentication`, `gamification/award-user-badge`). A 3xx may stand for "done, look elsewhere" (303 above all),
 * and a 4xx that is not the API's own may come from anything in between: after either, nobody knows.
 *
 * @remarks 429, 421, 425 and `Retry-After` are in no page; treating them as "not applied" is HTTP's own meaning.
 * @experimental
 */
function toStatusError(answer: HttpAnswer, { method, isOwn, apiMessage }: Refused): ReturningApiError {
  const { status, retryAfter, date } = answer;
  if (NOT_NOW.has(status)) return new SlowDownError(status, parseRetryAfter(retryAfter, toInstant(date)));
  // A deployment without a route says so in its framework's words; about a write they prove nothing.
  const isMissing = method === 'GET' && (status === 404 || status === 405);
  // 408: the server stopped waiting for a request that it may have read to its end.
  const isRefusal = status >= 400 && status < 500 && status !== 408 && (isOwn || isMissing);
  if (!isRefusal) return new OutcomeUnknownError({ status, code: `HTTP_${status}`, apiMessage });
  if (status === 401 || status === 403) return new KeyProblemError(status);
  return status === 404 ? new NotFoundError({ status, apiMessage }) : new RefusedError({ status, apiMessage });
}

/** Now by the clock of the server that speaks of an instant; by ours where it does not tell. */
function toInstant(date: string | undefined): number {
  const theirs = HTTP_DATE.test(date ?? '') ? Date.parse(date ?? '') : Number.NaN;
  return Number.isNaN(theirs) ? Date.now() : theirs;
}

const SECONDS = /^-?\d+(?:\.\d+)?$/;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Reads `Retry-After`: seconds, or an HTTP date.
 *
 * @param header - the header as it stands
 * @param nowAt - now, in milliseconds since 1970
 * @returns milliseconds to wait, never below 0; `undefined` when the header is absent or unreadable
 */
export function parseRetryAfter(header: string | undefined, nowAt: number): number | undefined {
  const text = header?.trim() ?? '';
  let waitMs = Number.NaN;
  // Date.parse alone accepts nearly anything that ends in a number, hence the strict forms.
  if (SECONDS.test(text)) waitMs = Math.ceil(Number(text) * 1000);
  else if (HTTP_DATE.test(text)) waitMs = Date.parse(text) - nowAt;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, Math.round(waitMs)), Number.MAX_SAFE_INTEGER);
}
