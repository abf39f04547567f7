/**
 * What can go wrong between us and Returning.AI, named by what a caller can do about it.
 *
 * No error carries the transport's own error as its `cause`: undici's parser errors hold raw bytes of the answer, and a
 * server may echo the API key there. What is safe of it, its short code, is kept in `code`.
 */

/** Any failure of the Returning.AI client. Catch this one, then ask which of its subclasses it is. */
export abstract class ReturningApiError extends Error {
  override readonly name: string = 'ReturningApiError';
  /** Whether a write may have taken effect: `no` is certain; after `unknown`, look before sending it again. */
  readonly applied: 'no' | 'unknown' = 'no';
}

/** The request was never sent because it could not be right: a bad id, a value that is no number, a bad option. */
export class InvalidRequestError extends ReturningApiError {
  override readonly name = 'InvalidRequestError';
}

/**
 * Surely not applied, for now: no byte of the request was handed to a connection. Refused connection, DNS, TLS
 * handshake, connect timeout, or still queued when the time budget ended. Sending it again is safe.
 */
export class NotAppliedError extends ReturningApiError {
  override readonly name = 'NotAppliedError';
  /** Short code of the cause, such as `ECONNREFUSED`, `BUDGET_SPENT` or `CANCELLED`. */
  readonly code: string;

  constructor(code: string) {
    super(`The request did not reach Returning.AI (${code}), so nothing was applied. It can be sent again.`);
    this.code = code;
  }
}

/** 429, 421 or 425: not applied, for now. Returning.AI asks for a pause, or for the same request once more. */
export class SlowDownError extends ReturningApiError {
  override readonly name = 'SlowDownError';
  readonly status: number;
  /** How long to wait in milliseconds, never below 0 and as long as the server said; `undefined` when it did not say. */
  readonly retryAfterMs: number | undefined;

  constructor(status: number, retryAfterMs: number | undefined) {
    super(
      `Returning.AI asks to slow down (${status})${retryAfterMs === undefined ? '' : `: wait ${retryAfterMs} ms`}. Nothing was applied.`,
    );
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** 401 or 403 in the API's own words, or a key that no header can carry: the key has to be looked at first. */
export class KeyProblemError extends ReturningApiError {
  override readonly name = 'KeyProblemError';
  /** 401 or 403; `undefined` when the key is empty or malformed and nothing was sent. */
  readonly status: number | undefined;

  constructor(status: number | undefined) {
    super(
      status === undefined
        ? 'The Returning.AI API key is empty or holds characters that a header cannot carry. Nothing was sent: enter the key again.'
        : `Returning.AI does not accept the API key for this (${status}). Check that it is right, not expired, of this community, and has the permission that this call needs. Nothing was applied.`,
    );
    this.status = status;
  }
}

/** What a server's definite "no" consists of. */
export interface Refusal {
  readonly status: number;
  /** The API's own words made safe: one line, at most 200 characters, keys and passwords removed. */
  readonly apiMessage: string | undefined;
}

/** Another 4xx in the API's own words: surely not applied, and the same request will not be accepted later either. */
export class RefusedError extends ReturningApiError {
  override readonly name = 'RefusedError';
  readonly status: number;
  /** The API's own words made safe: one line, at most 200 characters, keys and passwords removed. */
  readonly apiMessage: string | undefined;

  constructor({ status, apiMessage }: Refusal) {
    super(`Returning.AI refused the request (${status})${quoted(apiMessage)}. Nothing was applied.`);
    this.status = status;
    this.apiMessage = apiMessage;
  }
}

/** 404: an id that Returning.AI does not know, or a route that has moved. Nothing was applied. */
export class NotFoundError extends ReturningApiError {
  override readonly name = 'NotFoundError';
  readonly status: number;
  /** The API's own words made safe: one line, at most 200 characters, keys and passwords removed. */
  readonly apiMessage: string | undefined;

  constructor({ status, apiMessage }: Refusal) {
    super(
      `Returning.AI has nothing at this address (${status})${quoted(apiMessage)}. Check the ids and the base URL. Nothing was applied.`,
    );
    this.status = status;
    this.apiMessage = apiMessage;
  }
}

/** What is known about a request whose outcome is not. */
export interface UnknownOutcome {
  /** What happened, as a short code: a system or undici code, `BUDGET_SPENT`, `NOT_A_JSON_OBJECT`, `HTTP_403`, … */
  readonly code: string;
  readonly status?: number | undefined;
  readonly apiMessage?: string | undefined;
}

/**
 * The request was, or may have been, sent, and no trustworthy answer came. A write may or may not have been applied:
 * find out before sending it again. A read proved nothing. Any 3xx is one of these, and so is a 4xx whose body is not the
 * API's: something in between has answered.
 */
export class OutcomeUnknownError extends ReturningApiError {
  override readonly name = 'OutcomeUnknownError';
  override readonly applied = 'unknown';
  /** Short code of what happened, such as `ECONNRESET`, `BUDGET_SPENT`, `NOT_A_JSON_OBJECT` or `HTTP_500`. */
  readonly code: string;
  /** The HTTP status, when the head of an answer came. */
  readonly status: number | undefined;
  /** The API's own words made safe: one line, at most 200 characters, keys and passwords removed. */
  readonly apiMessage: string | undefined;

  constructor({ code, status, apiMessage }: UnknownOutcome) {
    super(
      `No trustworthy answer came from Returning.AI (${code}${status === undefined ? '' : `, status ${status}`})${quoted(apiMessage)}. Whether it was applied is not known.`,
    );
    this.code = code;
    this.status = status;
    this.apiMessage = apiMessage;
  }
}

function quoted(apiMessage: string | undefined): string {
  return apiMessage === undefined ? '' : `: "${apiMessage}"`;
}
