import { UserError } from '../errors.ts';
import { text } from '../texts/text.ts';

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
  const name = typed.trim();
  if (name === '' || name.length > MAX_LENGTH || /[\p{C}\s/\\]/u.test(name) || /^\.{1,2}$/.test(name)) {
    throw new UserError('BAD_ACCOUNT', text('refusal.bad-account'));
  }
  if (OBJECT_ID.test(name)) return { kind: 'id', id: name.toLowerCase() };
  return { kind: EMAIL.test(name) ? 'email' : 'username', text: name };
}
