import { CompiledQuery } from 'kysely';
import type { Queries, Write } from '../context.ts';
import type { Engine } from './engine.ts';
import { CommitInDoubt } from './in-doubt.ts';

/** Rows of one commit share one flush to the disk; more would only make the first ones wait. */
const OPERATIONS_PER_COMMIT = 50;
/** A connection that breaks is mostly back within moments. */
const PATIENCE_MS = 1_000;
/** Run with each operation, so compiled once. */
const SAVEPOINT = CompiledQuery.raw('savepoint operation');
const ROLLBACK_TO_SAVEPOINT = CompiledQuery.raw('rollback to operation');
const RELEASE_SAVEPOINT = CompiledQuery.raw('release operation');
const ROLLBACK = CompiledQuery.raw('rollback');

export interface WriteBatcher {
  /** Resolves or rejects only after the commit. */
  readonly write: Write;
  /** Resolves when everything submitted so far has been committed or has failed. */
  flush(): Promise<void>;
}

export interface CommitWatch {
  /** Throws when what is written now would be lost: before a commit, and before anybody is told that it was made. */
  readonly check?: () => void;
  /** Told of each commit. */
  readonly onCommit?: () => void;
}

interface Operation {
  /** Runs it, with nothing to protect from it. */
  runAlone(db: Queries): Promise<void>;
  /** Runs it in its own savepoint; what it throws is told by `finish`. */
  runAmongOthers(db: Queries): Promise<void>;
  /** Tells who submitted it how it ended. */
  finish(): void;
  fail(error: unknown): void;
}

/**
 * Commits together what is submitted in one turn of the event loop, one transaction after the other. Each operation fails
 * alone; a commit that fails, fails all of its operations.
 *
 * @param engine - how a transaction begins and ends
 */
export function createWriteBatcher(
  db: Queries,
  engine: Pick<Engine, 'begin' | 'commit'>,
  watch: CommitWatch = {},
): WriteBatcher {
  let pending: Operation[] = [];
  let draining: Promise<void> | undefined;

  async function drain(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (pending.length > 0) {
      const batch = pending.slice(0, OPERATIONS_PER_COMMIT);
      pending = pending.slice(OPERATIONS_PER_COMMIT);
      await commitBatch({ db, engine, ...watch, refuseWaiting }, batch);
    }
    draining = undefined;
  }

  /** It may be long until the database is there again; who has not begun need not wait for that. */
  function refuseWaiting(reason: unknown): void {
    for (const operation of pending) operation.fail(reason);
    pending = [];
  }

  return {
    write: (operation) =>
      new Promise((resolve, reject) => {
        pending.push(createOperation(operation, resolve, reject));
        draining ??= drain();
      }),
    flush: async () => draining,
  };
}

function createOperation<T>(
  operation: (db: Queries) => Promise<T>,
  resolve: (value: T) => void,
  reject: (error: unknown) => void,
): Operation {
  let finish = () => {};
  async function run(db: Queries): Promise<void> {
    const value = await operation(db);
    finish = () => resolve(value);
  }
  return {
    runAlone: run,
    async runAmongOthers(db) {
      await db.executeQuery(SAVEPOINT);
      try {
        await run(db);
      } catch (error) {
        finish = () => reject(error);
        // Where the engine has rolled everything back by itself, as on a full disk, this fails, and so does the batch.
        await db.executeQuery(ROLLBACK_TO_SAVEPOINT).catch(() => Promise.reject(error));
      }
      await db.executeQuery(RELEASE_SAVEPOINT);
    },
    finish: () => finish(),
    fail: reject,
  };
}

async function runAll(db: Queries, batch: readonly Operation[]): Promise<void> {
  const [first, ...others] = batch;
  // Its own transaction is its savepoint.
  if (others.length === 0) return first?.runAlone(db);
  for (const operation of batch) await operation.runAmongOthers(db);
}

interface Committing extends CommitWatch {
  readonly db: Queries;
  readonly engine: Pick<Engine, 'begin' | 'commit'>;
  readonly refuseWaiting: (reason: unknown) => void;
}

async function commitBatch(committing: Committing, batch: readonly Operation[]): Promise<void> {
  const { check = () => undefined, onCommit = () => undefined } = committing;
  try {
    check();
    await runTransaction(committing, batch).catch((error: unknown) => lookUp(error, committing));
    check();
    for (const operation of batch) operation.finish();
    onCommit();
  } catch (error) {
    for (const operation of batch) operation.fail(error);
  }
}

function runTransaction({ db, engine }: Committing, batch: readonly Operation[]): Promise<void> {
  return db.connection().execute(async (connection) => {
    try {
      await engine.begin(connection);
      await runAll(connection, batch);
      await engine.commit(connection);
    } catch (error) {
      // Where nothing is left to roll back, this fails too; the first error is the one that tells.
      await connection.executeQuery(ROLLBACK).catch(() => undefined);
      throw error;
    }
  });
}

/** Neither done nor failed until it is known which. Where it stands after all, nothing has failed. */
async function lookUp(error: unknown, { refuseWaiting }: Committing): Promise<void> {
  if (!(error instanceof CommitInDoubt)) throw error;
  const patience = setTimeout(() => refuseWaiting(error.cause), PATIENCE_MS);
  try {
    if (!(await error.hasCommitted())) throw error.cause;
  } finally {
    clearTimeout(patience);
  }
}
