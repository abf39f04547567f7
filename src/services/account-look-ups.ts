/** Many accounts looked up, a few at a time and not for ever: somebody waits for the answer. */
import { UserError } from '../errors.ts';
import type { AccountName } from '../links/account.ts';
import { type Text, text } from '../texts/text.ts';
import { type LookUp, lookUpAccount } from './accounts.ts';
import type { CommunityApi } from './returning-api.ts';

export interface LookUpsOptions {
  readonly api: CommunityApi;
  readonly monotonic: () => number;
  readonly wait: (delayMs: number) => Promise<void>;
}

/** By what was asked for: the account's id, or why there is none. */
type LookUps = ReadonlyMap<string, { readonly id: string } | { readonly problem: Text }>;

const PARALLEL = 4;
/** Discord takes the answer for 15 minutes; what begins last still ends in time. */
const TIME_MS = 10 * 60_000;
const SLOW_DOWN_MS = 2_000;
/** From here on it is not the accounts. */
const MAX_UNANSWERED = 8;

/**
 * Looks accounts up by e-mail or user name, each once.
 *
 * @throws {@link UserError} API_UNAVAILABLE when Returning.AI does not answer at all, or does not accept the key
 */
export async function lookUpAccounts(
  options: LookUpsOptions,
  key: string,
  accounts: readonly Exclude<AccountName, { kind: 'id' }>[],
  onProgress: (done: number, total: number) => void,
): Promise<LookUps> {
  const { api, monotonic, wait } = options;
  const until = monotonic() + TIME_MS;
  const wanted = [...new Map(accounts.map((account) => [account.text, account])).values()];
  const found = new Map<string, { id: string } | { problem: Text }>();
  let next = 0;
  let unanswered = 0;

  async function lookUp(account: AccountName): Promise<LookUp | { kind: 'no-time' }> {
    while (monotonic() < until) {
      const answer = await lookUpAccount(api, key, account);
      if (answer.kind !== 'slow-down') return answer;
      await wait(SLOW_DOWN_MS);
    }
    return { kind: 'no-time' };
  }

  async function takeTurns(): Promise<void> {
    for (let account = wanted[next++]; account !== undefined; account = wanted[next++]) {
      const answer = await lookUp(account);
      unanswered = answer.kind === 'unreachable' || answer.kind === 'no-answer' ? unanswered + 1 : 0;
      if (answer.kind === 'key-problem' || unanswered === MAX_UNANSWERED) {
        next = wanted.length;
        throw toUnavailable(answer.kind);
      }
      found.set(account.text, answer.kind === 'found' ? { id: answer.id } : { problem: explain(answer.kind) });
      onProgress(found.size, wanted.length);
    }
  }

  await Promise.all(Array.from({ length: PARALLEL }, takeTurns));
  return found;
}

function toUnavailable(kind: string): UserError {
  const why = kind === 'key-problem' ? 'key-problem' : 'no-answer';
  return new UserError('API_UNAVAILABLE', text(`refusal.import.${why}`));
}

function explain(kind: Exclude<LookUp['kind'], 'found'> | 'no-time'): Text {
  switch (kind) {
    case 'not-found':
    case 'without-id':
    case 'no-time':
      return text(`links.line.${kind}`);
    default:
      return text('links.line.no-answer');
  }
}
