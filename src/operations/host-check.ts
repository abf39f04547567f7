/** The doctor's look at the machine: who may read the files with secrets, and whether the port can be had. */
import { isOpenToEveryone, isOpenToOthers } from '../file-mode.ts';
import type { Finding } from './discord-check.ts';
import { HealthServerError, startHealthServer } from './health.ts';

const ASK_MS = 3_000;

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
