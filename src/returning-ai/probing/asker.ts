/** Asks an API that belongs to others: one call at a time, with a pause, and no more once it does not answer. */
import type { GenericRequest, ReturningClient } from '../client.ts';
import { SlowDownError } from '../errors.ts';
import type { Envelope } from '../http/envelope.ts';
import type { RequestAuth } from '../http/transport.ts';
import { type Outcome, toFailure } from './outcome.ts';

/** The APIs that a probe can ask. */
export type ApiName = 'integration' | 'application' | 'system';

const CALL_BUDGET_MS = 5_000;
const PAUSE_MS = 100;
/** A server that asks for a longer pause is left alone. */
const LONGEST_PAUSE_MS = 60_000;
const DEFAULT_PAUSE_MS = 2_000;
/** Answers in a row that did not come, after which an address is not asked any more. */
const PATIENCE = 2;

export interface AskerOptions {
  readonly client: ReturningClient;
  readonly keys: Readonly<Record<ApiName, string | undefined>>;
  /** Base addresses; equal ones are one server, which is not asked the same thing twice. */
  readonly addresses: Readonly<Record<ApiName, string>>;
  readonly wait: (delayMs: number) => Promise<void>;
  /** Told before a pause that the server asked for, in milliseconds. */
  readonly onSlowDown: (delayMs: number) => void;
}

/** A request that changes nothing, and from which API. */
export type ReadRequest = GenericRequest & { readonly api: ApiName };

export interface Asker {
  /** Sends a reading request once, twice where the server asks for a pause; the same one again gets the same answer. */
  ask(request: ReadRequest): Promise<Outcome<Envelope>>;
  /** The same for a reading call of the client, which is not remembered. */
  run<Value>(api: ApiName, call: (auth: RequestAuth) => Promise<Value>): Promise<Outcome<Value>>;
}

export function createAsker({ client, keys, addresses, wait, onSlowDown }: AskerOptions): Asker {
  const silences = new Map<string, number>();
  const answers = new Map<string, Promise<Outcome<Envelope>>>();

  async function attempt<Value>(call: () => Promise<Value>): Promise<Outcome<Value>> {
    await wait(PAUSE_MS);
    try {
      return { kind: 'answered', value: await call() };
    } catch (error) {
      const delayMs = error instanceof SlowDownError ? (error.retryAfterMs ?? DEFAULT_PAUSE_MS) : Number.NaN;
      if (!(delayMs <= LONGEST_PAUSE_MS)) return toFailure(error);
      onSlowDown(delayMs);
      await wait(delayMs);
    }
    return call().then((value) => ({ kind: 'answered' as const, value }), toFailure);
  }

  async function run<Value>(api: ApiName, call: (auth: RequestAuth) => Promise<Value>): Promise<Outcome<Value>> {
    const key = keys[api];
    if (key === undefined) return { kind: 'not-asked', why: 'needs RETURNING_SYSTEM_KEY' };
    const address = addresses[api];
    const silence = silences.get(address) ?? 0;
    if (silence >= PATIENCE) return { kind: 'no-answer', code: 'NOT_ASKED_AGAIN' };
    const outcome = await attempt(() => call({ key, budgetMs: CALL_BUDGET_MS }));
    silences.set(address, outcome.kind === 'no-answer' ? silence + 1 : 0);
    return outcome;
  }

  return {
    run,
    ask(request) {
      const { api, method, path, body } = request;
      const name = JSON.stringify([addresses[api], method, path, body]);
      const answer = answers.get(name) ?? run(api, (auth) => client.request(request, auth));
      answers.set(name, answer);
      return answer;
    },
  };
}
