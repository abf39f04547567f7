import { UserError } from '../../errors.ts';
import { text } from '../../texts/text.ts';
import type { StoreError, StoreProblem } from '../store-error.ts';

/** A problem that a statement can meet. */
export type StatementProblem = Exclude<StoreProblem, 'NEWER_SCHEMA'>;

/** What a person reads whose command met a problem of the database. */
export function refuseFor(problem: StatementProblem, cause: StoreError): UserError {
  return new UserError(`STORE_${problem}` as const, text(`refusal.store.${problem}`), { cause });
}

/** What a statement would be written into must not be: thrown in its place, as a statement that meets a problem throws. */
export function toRefusal(error: StoreError): UserError {
  const problem = error.code === 'LOCKED' ? 'LOCKED' : 'GONE';
  return refuseFor(problem, error);
}
