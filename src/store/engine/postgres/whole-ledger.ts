/** A whole ledger on a server: read as it is at one moment, or written into a database that has none. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely } from 'kysely';
import { Client, type ClientBase } from 'pg';
import type { LedgerReport } from '../../maintenance/check-ledger.ts';
import { checkPostgresDatabase } from '../../maintenance/check-postgres.ts';
import type { LedgerRows, LedgerTarget } from '../../maintenance/portable/ledger-rows.ts';
import { migrate, requireCurrentSchema } from '../../schema/migrate.ts';
import type { Tables } from '../../schema/tables.ts';
import { StoreError } from '../../store-error.ts';
import { readAddress } from './address.ts';
import {
  lockedByOther,
  markMoved,
  prepareTables,
  readLastHolder,
  requireNotMoved,
  tryBotLock,
  WRITE_LOCK,
} from './bot-lock.ts';
import { isPostgresLedger } from './open-postgres-reader.ts';
import { createNames, toClientConfig, toDialect, wrapClient } from './postgres-dialect.ts';
import { POSTGRES } from './postgres-engine.ts';
import { isRefusal, toStoreError } from './postgres-errors.ts';
import { createPostgresRows } from './postgres-rows.ts';

const CONNECT_TIMEOUT_MS = 10_000;
/** How often it is asked what became of a commit whose answer was lost. */
const LOOK_UPS = 10;
const LOOK_UP_MS = 1_000;

/**
 * Reads it beside a running bot.
 *
 * @throws StoreError when it cannot be read, or there is none of this version
 */
export function readPostgresLedger<T>(url: string, work: (rows: LedgerRows) => Promise<T>): Promise<T> {
  return withClient(url, async (client, place) => {
    await requireLedger(client, place);
    await client.query('begin isolation level repeatable read read only');
    return work(createPostgresRows(client));
  });
}

/** A ledger that is to be elsewhere from now on. */
export interface LeavingLedger {
  readonly rows: LedgerRows;
  /** From now on, no bot starts here. */
  leave(movedTo: string): Promise<void>;
  /** Takes that back. */
  stay(): Promise<void>;
}

/**
 * Takes it from its bot: none may run.
 *
 * @throws StoreError as above, and where a bot runs
 */
export function leavePostgresLedger<T>(url: string, work: (ledger: LeavingLedger) => Promise<T>): Promise<T> {
  return withClient(url, async (client, place) => {
    await requireLedger(client, place);
    await requireAlone(client, place);
    await client.query('begin isolation level repeatable read');
    return work({
      rows: createPostgresRows(client),
      async leave(movedTo) {
        try {
          await client.query('commit');
          await markMoved(client, movedTo);
        } catch (error) {
          throw toStoreError(error, place);
        }
      },
      // The connection may be what has failed.
      stay: () => withClient(url, (other) => markMoved(other, null)),
    });
  });
}

/** What is asked of who fills a database. */
export interface Filling<T> {
  fill(target: LedgerTarget): Promise<T>;
  /** Told what the check of it came to, before it counts. What it throws undoes everything. */
  beforeCommit?(report: LedgerReport): Promise<void>;
  /** Told when it surely does not count after all. */
  onFailure?(): Promise<void>;
}

/**
 * Writes one into a database in which no bot has made any. All of it is there afterwards, or nothing.
 *
 * @throws StoreError where there is one, or a bot runs
 */
export function fillPostgresLedger<T>(
  url: string,
  { fill, beforeCommit, onFailure }: Filling<T>,
): Promise<{ readonly filled: T; readonly report: LedgerReport }> {
  return withClient(url, async (client, place) => {
    const db = toKysely(client, place);
    await prepareTables(client);
    await requireAlone(client, place);
    if (await isPostgresLedger(db)) throw notEmpty(place);
    await client.query(`begin; select pg_advisory_xact_lock(${WRITE_LOCK})`);
    await migrate(db, (operation) => operation(db), POSTGRES.schema);
    const filled = await fill(createPostgresRows(client));
    // The server knows nothing of the rows yet, by which it plans.
    await client.query('analyze');
    const report = await checkPostgresDatabase(db);
    await beforeCommit?.(report);
    try {
      await POSTGRES.commit(db);
    } catch (error) {
      if (isRefusal(error) || !(await isFilled(url, place))) {
        await onFailure?.();
        throw error;
      }
    }
    return { filled, report };
  });
}

/**
 * Whether the commit stands whose answer was lost.
 *
 * @throws StoreError where the database cannot be asked
 */
async function isFilled(url: string, place: string): Promise<boolean> {
  for (let asked = 1; ; asked += 1) {
    try {
      return await withClient(url, async (client) => {
        // Had only once the transaction has ended, one way or the other.
        await client.query(`begin; select pg_advisory_xact_lock(${WRITE_LOCK})`);
        return isPostgresLedger(toKysely(client, place));
      });
    } catch (error) {
      if (asked === LOOK_UPS) throw inDoubt(place, error);
    }
    await sleep(LOOK_UP_MS);
  }
}

function inDoubt(place: string, cause: unknown): StoreError {
  return new StoreError(
    'IN_DOUBT',
    `${place} has the whole ledger or nothing of it: the answer to the last commit was lost, and it could not be asked.`,
    'Start no bot yet. Once the server is there, see whether it has the ledger: npm run ledger -- check. If so, go on there. If not, give a file that is called .moved its old name and try again.',
    { cause },
  );
}

/** Over this one connection, in whichever transaction it is in. */
function toKysely(client: ClientBase, place: string): Kysely<Tables> {
  const wrapped = wrapClient(client, { place, nameOf: createNames(), timeoutOf: () => undefined, release: () => {} });
  return new Kysely<Tables>({ dialect: toDialect({ connect: async () => wrapped, end: async () => undefined }) });
}

async function withClient<T>(url: string, work: (client: Client, place: string) => Promise<T>): Promise<T> {
  const address = readAddress(url);
  const client = new Client(toClientConfig(address, CONNECT_TIMEOUT_MS));
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client, address.place);
  } catch (error) {
    throw toStoreError(error, address.place);
  } finally {
    // What was not committed is rolled back.
    await client.end();
  }
}

async function requireLedger(client: ClientBase, place: string): Promise<void> {
  const db = toKysely(client, place);
  if (!(await isPostgresLedger(db))) {
    throw new StoreError('UNAVAILABLE', `${place} has no ledger.`, 'Name the database of a bot.');
  }
  await requireCurrentSchema(db);
}

async function requireAlone(client: ClientBase, place: string): Promise<void> {
  await prepareTables(client);
  requireNotMoved(await readLastHolder(client), place);
  if (!(await tryBotLock(client))) throw lockedByOther(place);
}

function notEmpty(place: string): StoreError {
  return new StoreError(
    'UNAVAILABLE',
    `${place} has a ledger already, and it was not touched.`,
    'Make an empty database on the server and name that one.',
  );
}
