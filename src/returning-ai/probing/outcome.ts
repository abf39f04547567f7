/** How the call of a probe ended, in the words that the doctor reports. */
import {
  InvalidRequestError,
  KeyProblemError,
  NotAppliedError,
  NotFoundError,
  OutcomeUnknownError,
  RefusedError,
  SlowDownError,
} from '../errors.ts';

export type Failure =
  /** 404, 405 or a redirect: nothing at this address, or one of the ids is unknown there. */
  | { readonly kind: 'not-there'; readonly status: number }
  /** 401 or 403: the key may not. */
  | { readonly kind: 'refused'; readonly status: number | undefined }
  /** Another 4xx: something is there, and wants to be asked otherwise. */
  | { readonly kind: 'rejected'; readonly status: number }
  /** A 2xx in which there was nothing to read. */
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'no-answer'; readonly code: string }
  /** For want of something; `why` says of what. */
  | { readonly kind: 'not-asked'; readonly why: string };

export type Outcome<Value> = { readonly kind: 'answered'; readonly value: Value } | Failure;

/** Codes that tell of what a whole answer said, not of a connection that broke. */
const CONTENT_CODES = new Set(['BODY_SAYS_FAILURE', 'EMPTY_BODY', 'NOT_A_JSON_OBJECT', 'NO_LIST', 'LIST_INCOMPLETE']);

/** Reads an error of the client. Throws on what is none. */
export function toFailure(error: unknown): Failure {
  if (error instanceof KeyProblemError) return { kind: 'refused', status: error.status };
  if (error instanceof NotFoundError) return { kind: 'not-there', status: error.status };
  if (error instanceof RefusedError) {
    return { kind: error.status === 405 ? 'not-there' : 'rejected', status: error.status };
  }
  if (error instanceof SlowDownError) return { kind: 'no-answer', code: `HTTP_${error.status}` };
  if (error instanceof NotAppliedError) return { kind: 'no-answer', code: error.code };
  if (error instanceof OutcomeUnknownError) {
    const { status = 0 } = error;
    if (status >= 300 && status < 400) return { kind: 'not-there', status };
    return { kind: CONTENT_CODES.has(error.code) ? 'unreadable' : 'no-answer', code: error.code };
  }
  if (error instanceof InvalidRequestError) return { kind: 'not-asked', why: error.message };
  throw error;
}
