/** What keeps a second bot from a database: a lock of the session, and a row that says who had it last. */
import type { ClientBase } from 'pg';
import type { StoreError } from '../../store-error.ts';
import { createPostgresError } from './postgres-errors.ts';

/** Held by each transaction that writes, in whichever process: the store relies on one writer at a time. */
export const WRITE_LOCK = 7_262_018;
/** Held by the connection of a bot over which it writes, for as long as it is there. */
const BOT_LOCK = 7_262_019;

/** Not of the schema that all engines share: one row, and texts that lie in files beside an SQLite database. */
const TABLES = `
  create table if not exists bot_lock (
    id integer primary key check (id = 1),
    holder text not null,
    batch bigint not null,
    is_signed_off integer not null,
    moved_to text);
  insert into bot_lock values (1, '', 0, 1, null) on conflict do nothing;
  create table if not exists kept_texts (name text primary key, content text not null)`;

/** Makes the tables where they are not there. Reads first: whoever may not make tables may have been given them. */
export async function prepareTables(client: ClientBase): Promise<void> {
  const { rows } = await client.query("select to_regclass('kept_texts') is not null as there");
  if (rows[0]?.there === true) return;
  await client.query(`begin; select pg_advisory_xact_lock(${WRITE_LOCK}); ${TABLES}; commit`);
}

/** @returns false where another connection has it */
export async function tryBotLock(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query(`select pg_try_advisory_lock(${BOT_LOCK}) as taken`);
  return rows[0]?.taken === true;
}

/** Whether this very connection holds it still: between it and the server may stand a program that hands out others. */
export async function hasBotLock(client: ClientBase, timeoutMs: number): Promise<boolean> {
  const text = `select 1 from pg_locks where locktype = 'advisory' and objid = ${BOT_LOCK} and pid = pg_backend_pid() and granted
    and database = (select oid from pg_database where datname = current_database())`;
  const asked = { text, query_timeout: timeoutMs };
  return (await client.query(asked)).rows.length > 0;
}

export interface LastHolder {
  /** Empty: nobody yet. */
  readonly holder: string;
  /** How many batches it has committed. */
  readonly batch: number;
  /** It ended as it should: nothing of it is still on its way. */
  readonly isSignedOff: boolean;
  /** Where the ledger was moved to. */
  readonly movedTo: string | undefined;
}

export async function readLastHolder(client: ClientBase): Promise<LastHolder> {
  const { rows } = await client.query('select holder, batch, is_signed_off, moved_to from bot_lock');
  const [row] = rows;
  return {
    holder: String(row?.holder),
    batch: Number(row?.batch),
    isSignedOff: row?.is_signed_off === 1,
    movedTo: row?.moved_to ?? undefined,
  };
}

export async function takeOver(client: ClientBase, holder: string): Promise<void> {
  await client.query('update bot_lock set holder = $1, batch = 0, is_signed_off = 0', [holder]);
}

export async function signOff(client: ClientBase, holder: string): Promise<void> {
  await client.query('update bot_lock set is_signed_off = 1 where holder = $1', [holder]);
}

/** No bot starts on it any more. One that was cut off has lost it. @param movedTo - null: it is one again */
export async function markMoved(client: ClientBase, movedTo: string | null): Promise<void> {
  await client.query("update bot_lock set moved_to = $1, holder = 'moved', is_signed_off = 1", [movedTo]);
}

/** Begins a transaction that no other one writes beside, and counts it: at once, so that it is one trip to the server. */
export function toBegin(holder: string): string {
  return `begin; select pg_advisory_xact_lock(${WRITE_LOCK}); update bot_lock set batch = batch + 1 where holder = '${holder}' returning batch`;
}

export function lockedByOther(place: string): StoreError {
  return createPostgresError('LOCKED', `Another bot is running on this database. ${place}.`);
}

/** @throws StoreError where the ledger is not here any more */
export function requireNotMoved({ movedTo }: LastHolder, place: string): void {
  if (movedTo === undefined) return;
  throw createPostgresError('GONE', `${place} is no ledger any more: it was moved to ${movedTo}.`);
}
