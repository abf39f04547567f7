/**
 * The one connection over which a process writes. It holds the database for it as well: where it is lost, so is the right to
 * write, and nothing can be committed by a process that does not have it.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { Client, type ClientConfig } from 'pg';
import type { Logger } from 'pino';
import type { UserError } from '../../../errors.ts';
import type { Queries } from '../../context.ts';
import type { StoreError } from '../../store-error.ts';
import type { Engine } from '../engine.ts';
import { CommitInDoubt } from '../in-doubt.ts';
import { refuseFor } from '../refusals.ts';
import type { PostgresAddress } from './address.ts';
import {
  hasBotLock,
  lockedByOther,
  prepareTables,
  readLastHolder,
  requireNotMoved,
  signOff,
  takeOver,
  toBegin,
  tryBotLock,
} from './bot-lock.ts';
import { createNames, toClientConfig, toDialect, wrapClient } from './postgres-dialect.ts';
import { POSTGRES } from './postgres-engine.ts';
import { createPostgresError, isLost, isRefusal } from './postgres-errors.ts';

const CONNECT_TIMEOUT_MS = 5_000;
const RETRY_MS = 500;
/** A connection that breaks is mostly back within moments. */
const RETURN_MS = 1_000;
const PING_MS = 2_000;
const PING_TIMEOUT_MS = 2_500;
/** Without an answer for so long, another process may have the database. */
const HELD_MS = 5_000;
/** A statement of a write takes milliseconds; the others wait for it. */
const WRITE_TIMEOUT_MS = 10_000;
/** While nothing was done yet, there is room to say so within Discord's three seconds. */
const BEGIN_TIMEOUT_MS = 1_500;
/** The server notices within half a minute that a machine is gone, and lets go of its lock. */
const KEEPALIVE = 'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';
const OLDEST_VERSION = 130_000;

export interface WriteConnectionOptions {
  readonly address: PostgresAddress;
  readonly log: Logger | undefined;
  /** How long to wait for another process to leave the database. */
  readonly lockWaitMs: number;
  /**
   * How long to wait where the last process did not end as it should: cut off from the database it may live, and find out
   * only after {@link HELD_MS} that it has to hold back what it was about to send.
   */
  readonly takeOverMs: number;
}

export interface WriteConnection extends Pick<Engine, 'begin' | 'commit'> {
  readonly dialect: ReturnType<typeof toDialect>;
  /** Why nothing can be written now. */
  findProblem(): UserError | undefined;
  /** Waits a moment where the connection has just been lost: it is mostly back then. */
  waitForReturn(): Promise<void>;
  /** Whether it is sure that no other process has the database. */
  isHeld(): boolean;
  /** From now on, a statement that hangs ends the connection. Before, migrations may take their time. */
  beStrict(): void;
  /** From now on, what is in doubt while the database is away stays so. */
  giveUp(): void;
  close(): Promise<void>;
}

/** The monotonic clock stands still in a machine that is suspended, the other one is set now and then. */
interface Moment {
  readonly monotonic: number;
  readonly wall: number;
}

interface Writing extends WriteConnectionOptions {
  readonly holder: string;
  client: Client | undefined;
  /** When the last statement was sent that was answered. */
  confirmedAt: Moment;
  lostAt: number;
  isBusy: boolean;
  isStrict: boolean;
  /** What is in doubt is not waited for any more. */
  isEnding: boolean;
  isClosed: boolean;
  /** The check that the lock is still held, while it is under way. */
  checking: Promise<void>;
  /** Set for good once another process has taken the database over. */
  takenOver: UserError | undefined;
  /** Resolves when the connection is there again, or never will be. */
  regained: PromiseWithResolvers<void>;
  /** The number of the transaction that is under way. */
  batch: number;
  /** Of the last one that is known to stand. */
  committed: number;
}

/** @throws StoreError when the server cannot be reached, is too old, or another process has the database */
export async function openWriteConnection(options: WriteConnectionOptions): Promise<WriteConnection> {
  const writing: Writing = {
    ...options,
    holder: randomUUID(),
    client: undefined,
    confirmedAt: { monotonic: -Infinity, wall: -Infinity },
    lostAt: -Infinity,
    isBusy: false,
    isStrict: false,
    isEnding: false,
    isClosed: false,
    checking: Promise.resolve(),
    takenOver: undefined,
    regained: Promise.withResolvers(),
    batch: 0,
    committed: 0,
  };
  const client = await connect(options.address);
  try {
    await prepareTables(client);
    await waitForLock(client, options);
    await waitForLast(client, options);
    await takeOver(client, writing.holder);
  } catch (error) {
    await client.end();
    throw error;
  }
  hold(writing, client);
  const watch = setInterval(() => {
    if (!writing.isBusy) writing.checking = check(writing);
  }, PING_MS).unref();
  return {
    dialect: toWriteDialect(writing),
    begin: (connection) => begin(writing, connection),
    commit: (connection) => commit(writing, connection),
    findProblem: () => findProblem(writing),
    waitForReturn: () => waitForReturn(writing),
    isHeld: () => writing.client !== undefined && toElapsed(writing.confirmedAt) < HELD_MS,
    beStrict() {
      writing.isStrict = true;
    },
    giveUp() {
      writing.isEnding = true;
      if (writing.client === undefined) writing.regained.resolve();
    },
    async close() {
      clearInterval(watch);
      await close(writing);
    },
  };
}

/** @param options - further ones of the driver */
async function connect(address: PostgresAddress, options: ClientConfig = {}): Promise<Client> {
  const client = new Client({ ...toClientConfig(address, CONNECT_TIMEOUT_MS), ...options });
  // A connection that breaks while nobody asks over it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(KEEPALIVE);
    const { rows } = await client.query("select current_setting('server_version_num')::int as version");
    if (rows[0]?.version >= OLDEST_VERSION) return client;
  } catch (error) {
    await client.end();
    throw error;
  }
  await client.end();
  const words = `${address.place} is on a PostgreSQL that is too old: the bot needs version 13 or newer.`;
  throw createPostgresError('UNAVAILABLE', words);
}

async function waitForLock(client: Client, { address, lockWaitMs, log }: WriteConnectionOptions): Promise<void> {
  for (let waitedMs = 0; !(await tryBotLock(client)); waitedMs += RETRY_MS) {
    if (waitedMs >= lockWaitMs) throw lockedByOther(address.place);
    if (waitedMs === 0) log?.info('another process holds the database; waiting for it to stop');
    await sleep(RETRY_MS);
  }
}

async function waitForLast(client: Client, { address, takeOverMs, log }: WriteConnectionOptions): Promise<void> {
  const last = await readLastHolder(client);
  requireNotMoved(last, address.place);
  if (last.isSignedOff) return;
  log?.info(
    { durationMs: takeOverMs },
    'the last process did not end as it should; waiting until it surely sends no more',
  );
  await sleep(takeOverMs);
}

function readClocks(): Moment {
  return { monotonic: performance.now(), wall: Date.now() };
}

/** By the clock that has gone further: whoever holds back without need tries again. */
function toElapsed(since: Moment): number {
  const now = readClocks();
  return Math.max(now.monotonic - since.monotonic, now.wall - since.wall);
}

function hold(writing: Writing, client: Client): void {
  writing.client = client;
  writing.confirmedAt = readClocks();
  client.once('error', (error) => lose(writing, client, error));
  client.once('end', () => lose(writing, client));
}

function lose(writing: Writing, client: Client, err?: unknown): void {
  if (writing.client !== client) return;
  writing.client = undefined;
  writing.lostAt = performance.now();
  writing.regained = Promise.withResolvers();
  void client.end().catch(() => undefined);
  if (writing.isEnding) writing.regained.resolve();
  if (writing.isClosed) return;
  writing.log?.warn({ err }, 'the connection to the database over which is written has ended; trying to get it back');
  void regain(writing);
}

async function regain(writing: Writing): Promise<void> {
  while (!writing.isClosed && writing.takenOver === undefined && writing.client === undefined) {
    await tryToRegain(writing).catch((err: unknown) => writing.log?.debug({ err }, 'the database cannot be reached'));
    if (writing.client === undefined) await sleep(RETRY_MS, undefined, { ref: false });
  }
  writing.regained.resolve();
}

async function tryToRegain(writing: Writing): Promise<void> {
  // What hangs from here on must not keep it from trying again.
  const client = await connect(writing.address, { query_timeout: CONNECT_TIMEOUT_MS });
  try {
    // The lock is let go of only once what was under way over the lost connection has ended, one way or the other.
    const isTaken = await tryBotLock(client);
    const { holder, batch } = await readLastHolder(client);
    const { place } = writing.address;
    if (holder !== writing.holder) writing.takenOver = refuseFor('LOCKED', lockedByOther(place));
    // As after a change to a replica that had not received everything.
    else if (batch < writing.committed) writing.takenOver = refuseFor('GONE', lostCommits(place));
    else if (isTaken && !writing.isClosed) {
      hold(writing, client);
      writing.log?.warn('the database is held again');
    }
  } finally {
    if (writing.client !== client) await client.end();
  }
}

function lostCommits(place: string): StoreError {
  return createPostgresError('GONE', `${place} has lost what was committed there.`);
}

/** Never rejects. */
async function check(writing: Writing): Promise<void> {
  const { client } = writing;
  if (client === undefined) return;
  const askedAt = readClocks();
  try {
    if (await hasBotLock(client, PING_TIMEOUT_MS)) writing.confirmedAt = askedAt;
    else lose(writing, client);
  } catch (error) {
    lose(writing, client, error);
  }
}

function findProblem({ client, takenOver, address, isClosed }: Writing): UserError | undefined {
  if (takenOver !== undefined) return takenOver;
  if (client !== undefined && !isClosed) return undefined;
  return refuseFor('UNREACHABLE', createPostgresError('UNREACHABLE', `${address.place} cannot be reached.`));
}

async function waitForReturn({ client, lostAt, regained }: Writing): Promise<void> {
  const leftMs = lostAt + RETURN_MS - performance.now();
  if (client !== undefined || leftMs <= 0) return;
  await Promise.race([regained.promise, sleep(leftMs, undefined, { ref: false })]);
}

function toWriteDialect(writing: Writing) {
  const nameOf = createNames();
  return toDialect({
    end: async () => undefined,
    async connect() {
      writing.isBusy = true;
      await writing.checking;
      const { client } = writing;
      const problem = findProblem(writing);
      if (client === undefined || problem !== undefined) {
        writing.isBusy = false;
        throw problem;
      }
      const timeoutOf = (text: string) => (writing.isStrict ? toTimeout(text) : undefined);
      const release = (isBad: boolean) => {
        writing.isBusy = false;
        if (isBad) lose(writing, client);
      };
      return wrapClient(client, { place: writing.address.place, nameOf, timeoutOf, release });
    },
  });
}

function toTimeout(text: string): number {
  return text.startsWith('begin') ? BEGIN_TIMEOUT_MS : WRITE_TIMEOUT_MS;
}

async function begin(writing: Writing, connection: Queries): Promise<void> {
  const askedAt = readClocks();
  const { rows } = await sql.raw<{ batch: number }>(toBegin(writing.holder)).execute(connection);
  const [counted] = rows;
  if (counted === undefined) throw refuseFor('LOCKED', lockedByOther(writing.address.place));
  writing.batch = counted.batch;
  writing.confirmedAt = askedAt;
}

async function commit(writing: Writing, connection: Queries): Promise<void> {
  const { batch } = writing;
  try {
    await POSTGRES.commit(connection);
    writing.committed = batch;
  } catch (error) {
    if (isRefusal(error)) throw error;
    throw new CommitInDoubt(error, () => hasCommitted(writing, batch));
  }
}

/**
 * Whether a transaction stands whose commit was not answered. Waits until the database can be asked.
 *
 * @throws UserError when it cannot be found out any more
 */
async function hasCommitted(writing: Writing, batch: number): Promise<boolean> {
  const { address } = writing;
  for (;;) {
    if (writing.client === undefined) await writing.regained.promise;
    const { client } = writing;
    if (client === undefined) throw inDoubt(address.place);
    writing.isBusy = true;
    try {
      const last = await readLastHolder(client);
      if (last.holder !== writing.holder) throw inDoubt(address.place);
      const stands = last.batch >= batch;
      const outcome = stands ? 'committed' : 'not committed';
      writing.log?.warn({ outcome }, 'a commit whose answer was lost was looked up');
      if (stands) writing.committed = batch;
      return stands;
    } catch (error) {
      if (!isLost(error)) throw inDoubt(address.place, error);
      lose(writing, client, error);
    } finally {
      writing.isBusy = false;
    }
  }
}

function inDoubt(place: string, cause?: unknown): UserError {
  const words = `The answer to a commit was lost, and ${place} could not be asked whether it stands.`;
  return refuseFor('IN_DOUBT', createPostgresError('IN_DOUBT', words, { cause }));
}

/** What it wrote last is answered: whoever comes next need not wait. */
async function close(writing: Writing): Promise<void> {
  writing.isEnding = true;
  writing.isClosed = true;
  await writing.checking;
  const { client } = writing;
  writing.client = undefined;
  writing.regained.resolve();
  if (client === undefined) return;
  await signOff(client, writing.holder).catch(() => undefined);
  await client.end();
}
