/** A client of the code under test, and what the tests of this folder share. */
import { inspect } from 'node:util';
import { expect, onTestFinished } from 'vitest';
import {
  createReturningClient,
  type ReturningClient,
  type ReturningClientOptions,
} from '../../src/returning-ai/client.ts';
import { ReturningApiError } from '../../src/returning-ai/errors.ts';

/** As long as real ones, and nothing that turns up by chance. */
export const KEY = '5ec4e7a9d3b1f08c6a2e4d9b7f135ac80e6d2b4f9a1c3e5d7f8091a2b3c4d5e6';

export const AWARD = {
  communityId: '0123456789abcdef01234567',
  fieldId: '89abcdef0123456789abcdef',
  userId: 'fedcba9876543210fedcba98',
  value: 10,
  action: 'increase',
} as const;

/** Closed when the test ends. */
export function openClient(baseUrl: string, options: Partial<ReturningClientOptions> = {}): ReturningClient {
  const client = createReturningClient({ baseUrl, requestBudgetMs: 5_000, ...options });
  onTestFinished(() => client.close());
  return client;
}

/** The error a call ends with, after making sure that it is one of ours and does not hold the key anywhere. */
export async function failureOf(call: Promise<unknown>, key = KEY): Promise<ReturningApiError> {
  const error: unknown = await call.then(
    (value) => expect.fail(`expected a failure, got ${inspect(value)}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ReturningApiError)) throw error;
  const everything = [
    inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
    String(error),
    error.message,
    error.stack,
    String(error.cause),
    JSON.stringify(error),
    JSON.stringify(error, Object.getOwnPropertyNames(error)),
  ].join('\n');
  expect(everything.toLowerCase()).not.toContain(key.toLowerCase());
  return error;
}
