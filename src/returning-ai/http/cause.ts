import { NotAppliedError, OutcomeUnknownError, SlowDownError } from '../errors.ts';

/**
 * Why no trustworthy answer came, as a short code: what the system, TLS, undici or zlib calls it, or one of ours such as
 * `BUDGET_SPENT`, `NOT_A_JSON_OBJECT`, `HTTP_503`. Nothing of it was written by the server, so it can be shown.
 *
 * @returns undefined for what was answered, and for what was never asked
 */
export function findCause(error: unknown): string | undefined {
  if (error instanceof NotAppliedError || error instanceof OutcomeUnknownError) return error.code;
  return error instanceof SlowDownError ? `HTTP_${error.status}` : undefined;
}
