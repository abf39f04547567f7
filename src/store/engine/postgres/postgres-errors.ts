import { UserError } from '../../../errors.ts';
import { StoreError, type StoreProblem } from '../../store-error.ts';
import { refuseFor, type StatementProblem } from '../refusals.ts';

/** By the beginning of a code, https://www.postgresql.org/docs/current/errcodes-appendix.html, the longest first. */
const PROBLEMS: readonly (readonly [prefix: string, problem: StatementProblem])[] = [
  ['53100', 'FULL'],
  ['25006', 'READ_ONLY'],
  ['42501', 'READ_ONLY'],
  ['55P03', 'BUSY'],
  ['57014', 'BUSY'],
  ['58030', 'IO_ERROR'],
  ['XX001', 'CORRUPT'],
  ['XX002', 'CORRUPT'],
  // Connections refused or lost, too many of them, a server that ends, a database or user that is not there.
  ['08', 'UNAVAILABLE'],
  ['28', 'UNAVAILABLE'],
  ['3D', 'UNAVAILABLE'],
  ['53', 'UNAVAILABLE'],
  ['57P', 'UNAVAILABLE'],
  // Of the machine: the server was not reached.
  ['E', 'UNAVAILABLE'],
];

const FIXES: Readonly<Record<StatementProblem, string>> = {
  FULL: 'Make room on the disk of the database server. A running bot then goes on by itself.',
  READ_ONLY: 'Let the user in DATABASE_URL write, and name a server that takes writes, not a replica.',
  IO_ERROR: 'Look at the disk of the database server. A running bot goes on by itself once it works.',
  BUSY: 'Look for what holds a lock on the tables of the bot, and end it.',
  UNAVAILABLE: 'Check that the server runs and that host, port, user, password and database in DATABASE_URL are right.',
  CORRUPT: 'Stop the bot and restore a backup of the database.',
  GONE: 'Check which database the server has.',
  LOCKED: 'End the other bot.',
};

/**
 * The failure of a statement or a connection, as it is thrown to who asked for it: where its reason lies in the server or
 * the way to it, it says so in words that everybody may read, with the operator's words as their cause.
 *
 * @param place - the server and the database, without a password
 */
export function toStatementError(error: unknown, place: string): unknown {
  const problem = toProblem(error);
  return problem === undefined ? error : refuseFor(problem, toError(problem, error, place));
}

/** What kept the database from being opened, in words for its operator. */
export function toStoreError(error: unknown, place: string): StoreError {
  if (error instanceof StoreError) return error;
  if (error instanceof UserError && error.cause instanceof StoreError) return error.cause;
  return toError(toProblem(error) ?? 'UNAVAILABLE', error, place);
}

/** Whether nothing more can be asked over the connection on which this came. */
export function isLost(error: unknown): boolean {
  return toProblem(error) === 'UNAVAILABLE';
}

function toError(problem: StatementProblem & StoreProblem, error: unknown, place: string): StoreError {
  const reason = error instanceof Error && error.message !== '' ? error.message : toCode(error);
  return new StoreError(problem, `${place} cannot be used: ${reason}.`, FIXES[problem], { cause: error });
}

function toProblem(error: unknown): StatementProblem | undefined {
  const code = toCode(error);
  const known = PROBLEMS.find(([prefix]) => code.startsWith(prefix))?.[1];
  // The driver names no code where a connection has ended under it.
  return (
    known ??
    (error instanceof Error && /^(Connection terminated|timeout exceeded|Client has)/.test(error.message)
      ? 'UNAVAILABLE'
      : undefined)
  );
}

function toCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
