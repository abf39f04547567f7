/** A PostgreSQL server for the tests of one file: of an npm package, on loopback, with its data in a temporary folder. */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findFreePort } from './free-port.ts';
import { loadEmbeddedPostgres } from './reachable-postgres.ts';

export interface PostgresServer {
  /** Of an empty database. */
  readonly url: string;
  /** Makes another empty database. @returns its address */
  addDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Somebody else may take a port between its choice and its use. */
const TRIES = 3;
/** Nothing that a test writes has to outlive a power loss. */
const FLAGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'jit=off',
  'autovacuum=off',
  'listen_addresses=127.0.0.1',
];

/**
 * Starts one, or takes the empty database in `TEST_DATABASE_URL`.
 *
 * @returns the reason why there is none, where it cannot be started here
 */
export async function startPostgres(): Promise<PostgresServer | string> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== '')
    return { url: given, addDatabase: createAdding(given), stop: async () => undefined };
  let reason = '';
  for (let tries = 0; tries < TRIES; tries += 1) {
    const started = await tryToStart();
    if (typeof started !== 'string') return started;
    reason = started;
  }
  return reason;
}

async function tryToStart(): Promise<PostgresServer | string> {
  const isRoot = process.getuid?.() === 0;
  const { EmbeddedPostgres, remove } = await loadEmbeddedPostgres(isRoot);
  const folder = mkdtempSync(join(tmpdir(), 'returning-postgres-'));
  // PostgreSQL refuses to run as root: then it runs as a user of its own, who has to get to its data.
  chmodSync(folder, 0o711);
  const said: string[] = [];
  const port = await findFreePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'tester',
    password: 'on-loopback-only',
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: [...FLAGS.flatMap((flag) => ['-c', flag]), '-c', `unix_socket_directories=`],
    onLog: (line) => said.push(line),
    onError: (error) => said.push(String(error)),
  });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    remove();
  };
  try {
    await server.initialise();
    await server.start();
    await server.createDatabase('ledger');
    const url = `postgres://tester:on-loopback-only@127.0.0.1:${port}/ledger`;
    return { url, addDatabase: createAdding(url), stop };
  } catch (error) {
    await stop();
    return `PostgreSQL did not start: ${[String(error), ...said].join(' ').trim()}`;
  }
}

function createAdding(url: string): () => Promise<string> {
  return async () => {
    const name = `ledger_${randomUUID().replaceAll('-', '')}`;
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    const added = new URL(url);
    added.pathname = `/${name}`;
    return added.href;
  };
}
