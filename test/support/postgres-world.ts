/** The whole bot on a PostgreSQL database of its own. */
import { Client } from 'pg';
import { expect } from 'vitest';
import { checkPostgresLedger } from '../../src/store/maintenance/check-postgres.ts';
import { type BotWorld, type BotWorldOptions, createBotWorld } from './bot-process.ts';

/** What a bot needs beside the address of its database. */
const POSTGRES_KEY = { ENCRYPTION_KEY: 'c0'.repeat(32) };

export function createPostgresWorld(url: string, options: BotWorldOptions = {}): Promise<BotWorld> {
  return createBotWorld({
    ...options,
    environment: { DATABASE_URL: url, ...POSTGRES_KEY, ...options.environment },
  });
}

export async function expectHealthyPostgres(url: string): Promise<void> {
  const report = await checkPostgresLedger(url);
  expect(report?.findings.filter(({ exceptions }) => exceptions.length > 0)).toEqual([]);
}

/** Ends every connection of others to the database, as its operator may. */
export async function endConnections(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const others = 'datname = current_database() and pid <> pg_backend_pid()';
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${others}`);
  await client.end();
}
