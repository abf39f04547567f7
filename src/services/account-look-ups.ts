/** Many accounts looked up, a few at a time and not for ever: somebody waits for the answer. */
import { UserError } from '../errors.ts';
import type { AccountName } from '../links/account.ts';
import { type LookUp, lookUpAccount } from './accounts.ts';
import type { CommunityApi } from './returning-api.ts';

export interface LookUpsOptions {
  readonly api: CommunityApi;
  readonly monotonic: () => number;
  readonly wait: (delayMs: number) => Promise<void>;
}

/** By what was asked for: the account's id, or why there is none. */
type LookUps = ReadonlyMap<string, { readonly id: string } | { readonly problem: string }>;

const PARALLEL = 4;
/** Discord takes the answer for 15 minutes; what begins last still ends in time. */
const TIME_MS = 10 * 60_000;
const SLOW_DOWN_MS = 2_000;
/** From here on it is not the accounts. */
const MAX_UNANSWERED = 8;

const NO_TIME = 'there was no time left to look the account up; import this line again';

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
  const found = new Map<string, { id: string } | { problem: string }>();
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
  return new UserError(
    'API_UNAVAILABLE',
    kind === 'key-problem'
      ? 'The API key may not look accounts up, so nothing was changed. Give it the permission Get User Data, or name all accounts by their ids (24 characters 0-9 and a-f).'
      : 'Returning.AI does not answer right now, so nothing was changed. Try again in a minute, or name all accounts by their ids (24 characters 0-9 and a-f).',
  );
}

function explain(kind: Exclude<LookUp['kind'], 'found'> | 'no-time'): string {
  switch (kind) {
    case 'not-found':
      return 'Returning.AI knows no account by that name';
    case 'without-id':
      return 'Returning.AI does not tell the id of that account; give its id (24 characters 0-9 and a-f)';
    case 'no-time':
      return NO_TIME;
    default:
      return 'Returning.AI did not answer for that account; import this line again';
  }
}
