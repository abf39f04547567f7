/** Accounts by the names that people use, as Returning.AI knows them. */
import type { AccountName } from '../links/account.ts';
import type { CommunityApi, FoundUser, ReadFailure } from './returning-api.ts';

/** The account's owner, so that a mistake is seen when linking. */
type AccountUser = Pick<FoundUser, 'username' | 'name'>;

/** How looking an account up ended. */
export type LookUp =
  | {
      readonly kind: 'found';
      readonly id: string;
      readonly label: string | undefined;
      /** The owner, as Returning.AI names them. */
      readonly user: AccountUser;
      /** Returning.AI itself named this id. */
      readonly verified: boolean;
    }
  /** It is there, but its id, which points need, is not told. */
  | { readonly kind: 'without-id' }
  | ReadFailure;

/** For a person who waits for it. */
const BUDGET_MS = 5_000;

/** Asks Returning.AI which account is meant. */
export async function lookUpAccount(api: CommunityApi, key: string, account: AccountName): Promise<LookUp> {
  const text = account.kind === 'id' ? account.id : account.text;
  const answer = await api.findUser(text, { key, budgetMs: BUDGET_MS });
  if (answer.kind !== 'ok') return answer;
  const { id, username, name } = answer.user;
  const user = { username, name };
  if (account.kind !== 'id') {
    if (!mayBe(answer.user, account)) return { kind: 'not-found' };
    return id === undefined ? { kind: 'without-id' } : { kind: 'found', id, label: text, user, verified: true };
  }
  if (id === undefined) return { kind: 'found', id: account.id, label: undefined, user, verified: false };
  // An answer about somebody else confirms nothing.
  if (id.toLowerCase() !== account.id) return { kind: 'not-found' };
  return { kind: 'found', id: account.id, label: username, user, verified: true };
}

/** An answer about somebody else names nobody. What it does not tell, as most tell no e-mail, cannot be compared. */
function mayBe(
  { id, shortId, username, email }: FoundUser,
  { kind, text }: Exclude<AccountName, { kind: 'id' }>,
): boolean {
  const told = kind === 'email' ? email : (username ?? shortId);
  const wanted = text.toLowerCase();
  return told === undefined || [username, email, shortId, id].some((name) => name?.toLowerCase() === wanted);
}
