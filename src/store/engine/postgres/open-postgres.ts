/** Opens a database on a PostgreSQL server: its lock, its schema, a connection to write over and a pool to read from. */
import { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { AuditEntry } from '../../../audit/entry.ts';
import type { Write } from '../../context.ts';
import { createStore } from '../../create-store.ts';
import { checkWritable, migrate } from '../../schema/migrate.ts';
import type { Tables } from '../../schema/tables.ts';
import type { Store } from '../../store.ts';
import { type Change, createChangeNotes } from '../changes.ts';
import { createWriteBatcher } from '../write-batcher.ts';
import { watchWrites } from '../write-watch.ts';
import { readAddress } from './address.ts';
import { createPostgresDialect } from './postgres-dialect.ts';
import { POSTGRES } from './postgres-engine.ts';
import { toStoreError } from './postgres-errors.ts';
import { openWriteConnection, type WriteConnection } from './write-connection.ts';

/** A restart in a container may overlap with the old process's shutdown. */
const LOCK_WAIT_MS = 10_000;
/** Longer than a process that is cut off needs to notice it. */
const TAKE_OVER_MS = 6_000;

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`. A secret: it has the password. */
  readonly url: string;
  readonly log?: Logger;
  /** How long to wait for another process to leave the database. @defaultValue 10 s */
  readonly lockWaitMs?: number;
  /** How long to wait after one that did not end as it should. @defaultValue 6 s */
  readonly takeOverMs?: number;
  /** A number in [0, 1) at each call, for receipts. @defaultValue `Math.random` */
  readonly random?: () => number;
  /** Told of each entry of the audit once it is committed. */
  readonly onDeed?: (entry: AuditEntry) => void;
  /** Told after each commit what it has written. */
  readonly onCommit?: (changes: ReadonlySet<Change>) => void;
}

/**
 * Opens the store on a PostgreSQL database and brings its schema up to date. One process per database.
 *
 * @throws StoreError when the server or the database cannot be used, is held by another bot, or is of a newer version
 */
export async function openPostgresStore(options: PostgresOptions): Promise<Store> {
  const address = readAddress(options.url);
  let connection: WriteConnection | undefined;
  try {
    const { log, lockWaitMs = LOCK_WAIT_MS, takeOverMs = TAKE_OVER_MS } = options;
    connection = await openWriteConnection({ address, log, lockWaitMs, takeOverMs });
    return await openDatabase(options, address.place, connection);
  } catch (error) {
    await connection?.close();
    throw toStoreError(error, address.place);
  }
}

async function openDatabase(
  { url, log, random = Math.random, onDeed, onCommit }: PostgresOptions,
  place: string,
  connection: WriteConnection,
): Promise<Store> {
  const notes = createChangeNotes();
  const writing = new Kysely<Tables>({ dialect: connection.dialect, log: notes.log });
  const batcher = createWriteBatcher(
    writing,
    { ...POSTGRES, ...connection },
    { onCommit: () => onCommit?.(notes.take()) },
  );
  const applied = await migrate(writing, batcher.write, POSTGRES.schema);
  await batcher.write(checkWritable);
  connection.beStrict();
  if (applied.length > 0) log?.info({ applied }, 'database schema brought up to date');
  log?.info({ path: place }, 'the ledger is open');
  const write: Write = async (operation) => {
    await connection.waitForReturn();
    const problem = connection.findProblem();
    if (problem !== undefined) throw problem;
    return batcher.write(operation);
  };
  const db = new Kysely<Tables>({ dialect: createPostgresDialect(url, { log }) });
  const close = async () => {
    connection.giveUp();
    await batcher.flush();
    await connection.close();
    await db.destroy();
  };
  const context = { db, write: watchWrites(write, log), engine: POSTGRES, random };
  return createStore(context, { close, onDeed, isOurs: connection.isHeld });
}
