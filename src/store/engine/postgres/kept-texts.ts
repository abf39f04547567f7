/** Texts that lie in files beside an SQLite database. A server has no place for files. */
import { Client, type ClientBase } from 'pg';
import { readAddress } from './address.ts';
import { prepareTables, WRITE_LOCK } from './bot-lock.ts';
import { toClientConfig } from './postgres-dialect.ts';
import { toStoreError } from './postgres-errors.ts';

const CONNECT_TIMEOUT_MS = 5_000;

/**
 * @returns undefined where there is none yet
 * @throws StoreError when the database cannot be read
 */
export function readKeptText(url: string, name: string): Promise<string | undefined> {
  return withClient(url, async (client) => {
    const { rows } = await client.query("select to_regclass('kept_texts') is not null as there");
    return rows[0]?.there === true ? read(client, name) : undefined;
  });
}

/**
 * Puts another text in its place. Nobody else changes it meanwhile.
 *
 * @throws StoreError when the database cannot be written, and whatever `change` throws
 */
export function changeKeptText(
  url: string,
  name: string,
  change: (earlier: string | undefined) => string,
): Promise<void> {
  return withClient(url, async (client) => {
    await prepareTables(client);
    await client.query(`begin; select pg_advisory_xact_lock(${WRITE_LOCK})`);
    const text = change(await read(client, name));
    const upsert = 'insert into kept_texts values ($1, $2) on conflict (name) do update set content = excluded.content';
    await client.query(upsert, [name, text]);
    await client.query('commit');
  });
}

async function read(client: ClientBase, name: string): Promise<string | undefined> {
  const { rows } = await client.query('select content from kept_texts where name = $1', [name]);
  return rows[0]?.content;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const address = readAddress(url);
  const client = new Client(toClientConfig(address, CONNECT_TIMEOUT_MS));
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw toStoreError(error, address.place);
  } finally {
    await client.end();
  }
}
