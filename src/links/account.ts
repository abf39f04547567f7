import { UserError } from '../errors.ts';

/** How staff name a Returning.AI account. */
export type AccountName =
  /** The 24-hex id that the award's path wants. */
  | { readonly kind: 'id'; readonly id: string }
  /** To be looked up through the API. */
  | { readonly kind: 'email' | 'username'; readonly text: string };

const OBJECT_ID = /^[0-9a-f]{24}$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const MAX_LENGTH = 254;

/**
 * Reads an account as staff type it: id, e-mail or user name.
 *
 * @throws {@link UserError} BAD_ACCOUNT
 */
export function parseAccount(typed: string): AccountName {
  const text = typed.trim();
  if (text === '' || text.length > MAX_LENGTH || /[\p{C}\s/\\]/u.test(text) || /^\.{1,2}$/.test(text)) {
    throw new UserError(
      'BAD_ACCOUNT',
      'Give the account as its Returning.AI id (24 characters 0-9 and a-f), e-mail or user name.',
    );
  }
  if (OBJECT_ID.test(text)) return { kind: 'id', id: text.toLowerCase() };
  return { kind: EMAIL.test(text) ? 'email' : 'username', text };
}
