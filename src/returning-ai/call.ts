/** One API call: a route below the prefix, JSON in, an opened envelope or a typed error out. */
import { type Envelope, findErrorText, isJsonObject, openEnvelope, saysFailure } from './envelope.ts';
import {
  KeyProblemError,
  NotFoundError,
  OutcomeUnknownError,
  RefusedError,
  type ReturningApiError,
  SlowDownError,
} from './errors.ts';
import { toSafeText } from './safe-text.ts';
import type { HttpAnswer, RequestAuth, Transport } from './transport.ts';

/** A call as a resource describes it. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST';
  /** Path below the prefix, its ids already encoded. */
  readonly route: string;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
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

/** Joins a transport and the prefix of the base URL. */
export function createApi(transport: Transport, prefix: string, requestBudgetMs: number): Api {
  return {
    requestBudgetMs,
    async call({ method, route, query, body }, auth) {
      const search = query === undefined ? '' : `?${new URLSearchParams(query)}`;
      const answer = await transport.send(
        { method, path: `${prefix}${route}${search}`, body: body === undefined ? undefined : JSON.stringify(body) },
        auth,
      );
      return parseAnswer(answer, auth.key);
    },
  };
}

/**
 * Any 2xx with a JSON object that does not say it failed is a success: the page promises 201, siblings answer 200.
 *
 * @throws {@link ReturningApiError} for everything else
 */
function parseAnswer(answer: HttpAnswer, key: string): Envelope {
  const { status, body } = answer;
  const envelope = 'text' in body ? parseEnvelope(body.text) : undefined;
  const errorText = envelope === undefined ? undefined : findErrorText(envelope);
  const apiMessage = errorText === undefined ? undefined : toSafeText(errorText, key);
  if (status < 200 || status > 299) throw toStatusError(answer, apiMessage);
  if ('unreadable' in body) throw new OutcomeUnknownError({ status, code: body.unreadable });
  if (envelope === undefined) {
    throw new OutcomeUnknownError({ status, code: body.text === '' ? 'EMPTY_BODY' : 'NOT_A_JSON_OBJECT' });
  }
  if (saysFailure(envelope)) throw new OutcomeUnknownError({ status, code: 'BODY_SAYS_FAILURE', apiMessage });
  return envelope;
}

function parseEnvelope(text: string): Envelope | undefined {
  try {
    const root: unknown = JSON.parse(text);
    return isJsonObject(root) ? openEnvelope(root) : undefined;
  } catch {
    // The parser's error repeats the text, which may echo the key; that it is not JSON is all that matters.
    return undefined;
  }
}

/**
 * Chooses the error for a status that is no 2xx. The page lists 400, 404 and 500 (`api-18359699`), later pages 401, 403
 * and 409 (`authentication`, `gamification/award-user-badge`). The status decides even where the body is broken off.
 *
 * @remarks 429 and its header are in no page; treating it as "not applied" is HTTP's own meaning.
 * @experimental
 */
function toStatusError({ status, retryAfter }: HttpAnswer, apiMessage: string | undefined): ReturningApiError {
  if (status === 429) return new SlowDownError(parseRetryAfter(retryAfter, Date.now()));
  if (status === 401 || status === 403) return new KeyProblemError(status);
  if (status === 404 || (status >= 300 && status < 400)) return new NotFoundError({ status, apiMessage });
  // 408: the server stopped waiting for a request that it may have read to its end.
  if (status >= 400 && status < 500 && status !== 408) return new RefusedError({ status, apiMessage });
  return new OutcomeUnknownError({ status, code: `HTTP_${status}`, apiMessage });
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
  if (SECONDS.test(text)) waitMs = Number(text) * 1000;
  else if (HTTP_DATE.test(text)) waitMs = Date.parse(text) - nowAt;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(0, Math.round(waitMs)), Number.MAX_SAFE_INTEGER);
}
