import type { WriteOutcome } from '../../services/returning-api.ts';
import {
  InvalidRequestError,
  KeyProblemError,
  NotAppliedError,
  NotFoundError,
  RefusedError,
  SlowDownError,
} from '../errors.ts';
import { findCause } from '../http/cause.ts';

/**
 * Makes one write and says how it ended. Never throws for what the API or the network did: what was not thrown for a
 * known reason may have been applied.
 */
export async function attemptWrite(write: () => Promise<unknown>): Promise<WriteOutcome> {
  try {
    await write();
    return { kind: 'done' };
  } catch (error) {
    return toWriteOutcome(error);
  }
}

function toWriteOutcome(error: unknown): WriteOutcome {
  const cause = findCause(error);
  if (error instanceof NotAppliedError) return { kind: 'unreachable', cause };
  if (error instanceof SlowDownError) return { kind: 'slow-down', cause };
  if (error instanceof KeyProblemError) return { kind: 'key-problem' };
  if (error instanceof NotFoundError) return { kind: 'not-found' };
  if (error instanceof RefusedError) return { kind: error.status === 409 ? 'conflict' : 'refused' };
  return error instanceof InvalidRequestError ? { kind: 'refused' } : { kind: 'unknown', cause };
}
