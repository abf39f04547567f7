/** The doctor's look at the machine: who may touch the files with secrets, the room on the disk, and whether the port can be had. */
import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isOpenToEveryone, isOpenToOthers, isWritableByOthers } from '../runtime/file-mode.ts';
import type { Finding } from './discord-check.ts';
import { HealthServerError, startHealthServer } from './health.ts';

const ASK_MS = 3_000;
const MEGABYTE = 1_000_000;
/** With less, a busy day or one backup may fill the disk. */
const LITTLE_ROOM = 500 * MEGABYTE;

/**
 * @param envFile - which a group may be meant to read
 * @param ledgerFiles - which only the bot's user should
 */
export function checkFileModes(envFile: string, ledgerFiles: readonly string[]): Finding[] {
  const open = [...(isOpenToEveryone(envFile) ? [envFile] : []), ...ledgerFiles.filter(isOpenToOthers)];
  return open.map((path) => ({
    name: 'File',
    state: 'warning',
    detail: `${path} may be read by other users of this machine.`,
    fix: `chmod 600 ${path}`,
  }));
}

/** Who may replace the ledger, and how much room it has. A folder that is not there is made by the first start. */
export function checkLedgerFolder(ledger: string): Finding[] {
  const folder = findExisting(dirname(ledger));
  const room: Finding = checkRoom(folder, statSync(ledger, { throwIfNoEntry: false })?.size ?? 0);
  if (!isWritableByOthers(folder)) return [room];
  const detail = `${folder} may be written to by other users of this machine: they could replace the database.`;
  return [{ name: 'Folder', state: 'warning', detail, fix: `chmod go-w ${folder}` }, room];
}

/** A backup, and cutting the database, take as much room again. */
function checkRoom(folder: string, ledgerBytes: number): Finding {
  const name = 'Disk';
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const detail = `${formatBytes(free)} free in ${folder}.`;
  if (free >= LITTLE_ROOM + ledgerBytes) return { name, state: 'ok', detail };
  return { name, state: 'warning', detail, fix: 'Make room: on a full disk the bot accepts no more points.' };
}

function formatBytes(bytes: number): string {
  return bytes < 1_000 * MEGABYTE
    ? `${Math.floor(bytes / MEGABYTE)} MB`
    : `${(bytes / MEGABYTE / 1_000).toFixed(1)} GB`;
}

function findExisting(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : findExisting(dirname(folder));
}

/** Whether what goes to a database server and back can be read on the way. */
export function checkEncryption(databaseUrl: string): Finding[] {
  const { hostname, searchParams } = new URL(databaseUrl);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const mode = searchParams.get('sslmode') ?? 'disable';
  if (isLocal || mode === 'verify-full') return [];
  const detail =
    mode === 'disable'
      ? 'DATABASE_URL is another machine without TLS: awards, and what opens interactions, go there in clear text.'
      : `DATABASE_URL has sslmode=${mode}: whoever is in between may pose as the server.`;
  const fix = 'Put ?sslmode=verify-full behind it, unless it is in a network of your own.';
  return [{ name: 'Encryption', state: 'warning', detail, fix }];
}

/** Listens for a moment, unless the bot does already. */
export async function checkPort(http: { readonly host: string; readonly port: number }): Promise<Finding> {
  const name = 'Health port';
  const place = `port ${http.port} of ${http.host}`;
  try {
    await (await startHealthServer(http, [])).close();
    return { name, state: 'ok', detail: `The bot can listen on ${place}.` };
  } catch (error) {
    if (!(error instanceof HealthServerError)) throw error;
    if (await isBot(http)) return { name, state: 'ok', detail: `A bot answers on ${place}.` };
    const [detail = '', ...fix] = error.message.split(/(?<=\.) /);
    return { name, state: 'problem', detail, fix: fix.join(' ') };
  }
}

async function isBot({ host, port }: { readonly host: string; readonly port: number }): Promise<boolean> {
  const address = host.includes(':') ? `[${host}]` : host;
  try {
    const answer = await fetch(`http://${address}:${port}/healthz`, { signal: AbortSignal.timeout(ASK_MS) });
    return JSON.stringify(await answer.json()) === '{"status":"alive"}';
  } catch {
    return false;
  }
}
