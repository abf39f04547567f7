import { DatabaseError } from 'pg';
import { UserError } from '../../../errors.ts';
import { StoreError } from '../../store-error.ts';
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
  // A user, a password, a database, a certificate that is not right.
  ['28', 'UNAVAILABLE'],
  ['3D', 'UNAVAILABLE'],
  ['ERR_', 'UNAVAILABLE'],
  // Connections refused or lost, too many of them, a server that starts or ends.
  ['08', 'UNREACHABLE'],
  ['53', 'UNREACHABLE'],
  ['57P', 'UNREACHABLE'],
  // Of the machine: the server was not reached.
  ['E', 'UNREACHABLE'],
];

/** What the driver says, without a code, where a connection has ended under it or nothing comes over it. */
const DRIVER_LOST = /^(Connection terminated|timeout exceeded|timeout expired|Client has|Query read timeout)/;

const FIXES: Readonly<Record<StatementProblem, string>> = {
  FULL: 'Make room on the disk of the database server. A running bot then goes on by itself.',
  READ_ONLY:
    'Let the user in DATABASE_URL write and make tables there, and name a server that takes writes, not a replica.',
  IO_ERROR: 'Look at the disk of the database server. A running bot goes on by itself once it works.',
  BUSY: 'Look for what holds a lock on the tables of the bot, and end it.',
  UNAVAILABLE: 'Check that host, port, user, password, database and sslmode in DATABASE_URL are right.',
  UNREACHABLE:
    'Check that the server runs and that host and port in DATABASE_URL are right. A running bot goes on by itself once it can be reached.',
  IN_DOUBT: 'Look at the ledger: npm run ledger -- check, and /history for what was asked for at that moment.',
  CORRUPT: 'Stop the bot and restore a backup of the database.',
  GONE: 'Check which database the server has.',
  LOCKED: 'End the other bot, or set DATABASE_URL to a database of its own; then start this one again.',
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

/** A problem that the bot itself has found. */
export function createPostgresError(problem: StatementProblem, message: string, options?: ErrorOptions): StoreError {
  return new StoreError(problem, message, FIXES[problem], options);
}

/** Whether nothing more can be asked over the connection on which this came, as the driver threw it or as it was told. */
export function isLost(error: unknown): boolean {
  const cause = error instanceof UserError ? error.cause : error;
  return cause instanceof StoreError ? cause.code === 'UNREACHABLE' : toProblem(cause) === 'UNREACHABLE';
}

/** Whether the server itself has refused a statement. Whatever else is thrown leaves open what became of it. */
export function isRefusal(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof DatabaseError) return !isLost(error);
  }
  return false;
}

function toError(problem: StatementProblem, error: unknown, place: string): StoreError {
  const reason = error instanceof Error && error.message !== '' ? error.message : toCode(error);
  return createPostgresError(problem, `${place} cannot be used: ${reason}.`, { cause: error });
}

function toProblem(error: unknown): StatementProblem | undefined {
  const code = toCode(error);
  const known = PROBLEMS.find(([prefix]) => code.startsWith(prefix))?.[1];
  return known ?? (error instanceof Error && DRIVER_LOST.test(error.message) ? 'UNREACHABLE' : undefined);
}

function toCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
