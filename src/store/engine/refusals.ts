import { UserError } from '../../errors.ts';
import type { StoreError, StoreProblem } from '../store-error.ts';

/** A problem that a statement can meet. */
export type StatementProblem = Exclude<StoreProblem, 'NEWER_SCHEMA'>;

const KEPT = 'No points were moved by this, and what was accepted before is kept.';

/** What a person reads whose command met it. */
const WORDS: Readonly<Record<StatementProblem, string>> = {
  FULL: `I cannot write anything down right now: the disk of the machine that I run on is full. ${KEPT} Ask the operator to make room there, then try again.`,
  READ_ONLY: `I cannot write anything down right now: I may not write my database. ${KEPT} Ask the operator to let me, then try again.`,
  IO_ERROR: `I cannot write anything down right now: the machine that I run on refuses to. ${KEPT} Ask the operator to look at my log and the disk, then try again.`,
  UNAVAILABLE: `I cannot open my database right now. ${KEPT} Ask the operator to look at my log, then try again.`,
  UNREACHABLE: `I cannot reach my database right now. ${KEPT} Try again in a minute; if it happens again, tell the operator.`,
  IN_DOUBT:
    'I lost my database just as I wrote this down, so I cannot tell whether it counts. Look with `/history` before you do it again.',
  BUSY: `Another program is writing to my database, so I cannot. ${KEPT} Try again in a minute; if it happens again, tell the operator.`,
  GONE: 'Somebody has moved, removed or changed my database while I run, so I cannot write anything down, and no points were moved by this. The operator has to look at my log, put it right and start me again.',
  LOCKED:
    'Another copy of me has begun to work with my database, so I stopped, and no points were moved by this. The operator has to end one of us.',
  CORRUPT:
    'My database is damaged, so I cannot go on with this, and no points were moved by it. The operator has to restore a backup.',
};

/** What a person reads whose command met a problem of the database. */
export function refuseFor(problem: StatementProblem, cause: StoreError): UserError {
  return new UserError(`STORE_${problem}` as const, WORDS[problem], { cause });
}

/** What a statement would be written into must not be: thrown in its place, as a statement that meets a problem throws. */
export function toRefusal(error: StoreError): UserError {
  const problem = error.code === 'LOCKED' ? 'LOCKED' : 'GONE';
  return refuseFor(problem, error);
}
