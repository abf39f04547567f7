// The real bot as a process of its own, run as `npm start` runs it: nothing but its environment is different, and the
// clock of its machine, which can be moved.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toBotEnvironment } from './bot-environment.ts';
import { readStartFlags } from './start-flags.ts';
import type { Town } from './town.ts';

/** The bot's process, which can be started again after it has ended. */
export interface Bot {
  /** Where all of its output goes. */
  readonly logPath: string;
  readonly isRunning: () => boolean;
  /** Its process id; undefined while it is not running. */
  readonly pid: () => number | undefined;
  /**
   * Starts it and waits until it takes commands.
   * @throws Error with its last words when it ends instead, and one without when somebody ends it meanwhile or has closed it
   */
  readonly start: () => Promise<void>;
  /** Ends it as a power cut would, and waits until it is gone. */
  readonly kill: () => Promise<void>;
  /**
   * Ends it as an operator would.
   * @param limitMs - how long it may take to finish; then it is ended as by a power cut
   * @returns its exit code, if it has one
   */
  readonly stop: (limitMs: number) => Promise<number | null>;
  /** Stops it for good: it refuses to start from now on. `limitMs` is as for `stop`. */
  readonly close: (limitMs: number) => Promise<void>;
  /** Puts the clock of its machine ahead of the real one, now and at each later start. */
  readonly setClock: (aheadMs: number) => void;
  /** Calls the listener when it ends although nobody asked for that. The function returned takes the listener back. */
  readonly onCollapse: (listener: (collapse: Error) => void) => () => void;
}

/** What the process is started with. */
export interface BotOptions {
  readonly town: Pick<Town, 'discord' | 'api' | 'guild' | 'communityId' | 'key' | 'systemKey' | 'fields'>;
  /** For its database and its log. */
  readonly folder: string;
  /** This process's own environment, of which only what every process needs is passed on. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Modules that the process loads before the bot, by their URLs. */
  readonly preload?: readonly string[] | undefined;
}

const MAIN_FILE = join(import.meta.dirname, '..', 'src', 'main.ts');
const CLOCK_FILE = new URL('./bot-clock.ts', import.meta.url).href;
const START_LIMIT_MS = 20_000;
const LAST_WORDS = 6;

/** Creates the bot, not started yet. */
export function createBot(options: BotOptions): Bot {
  const { town, folder } = options;
  const logPath = join(folder, 'bot.log');
  const listeners = new Set<(collapse: Error) => void>();
  let child: ChildProcess | undefined;
  let isEnding = false;
  let isClosed = false;
  let aheadMs = 0;

  async function start(): Promise<void> {
    if (isClosed) throw new Error('The sandbox of this bot has ended.');
    if (isAlive(child)) return;
    isEnding = false;
    const ready = waitUntilReady(town);
    // It may end before.
    ready.catch(() => undefined);
    const ended = Promise.withResolvers<never>();
    // Nobody may be waiting any more when it ends.
    ended.promise.catch(() => undefined);
    const started = launch(options, logPath, aheadMs);
    child = started;
    let isReady = false;
    started.once('error', (error) => ended.reject(new Error(`The bot could not be started: ${error.message}`)));
    started.once('exit', (code, signal) => {
      if (isEnding) return ended.reject(new Error('The bot was ended while it started.'));
      const collapse = describeEnd(logPath, code ?? signal);
      ended.reject(collapse);
      if (isReady) for (const listener of listeners) listener(collapse);
    });
    await Promise.race([ready, ended.promise]);
    isReady = true;
  }

  function end(signal: NodeJS.Signals, limitMs?: number): Promise<number | null> {
    isEnding = true;
    return endProcess(child, signal, limitMs);
  }

  return {
    logPath,
    isRunning: () => isAlive(child),
    pid: () => (isAlive(child) ? child?.pid : undefined),
    start,
    kill: async () => void (await end('SIGKILL')),
    stop: (limitMs) => end('SIGTERM', limitMs),
    close: async (limitMs) => {
      isClosed = true;
      await end('SIGTERM', limitMs);
    },
    setClock: (ms) => {
      aheadMs = ms;
      if (isAlive(child)) child?.send({ aheadMs });
    },
    onCollapse: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

async function waitUntilReady({ discord }: BotOptions['town']): Promise<void> {
  const sessionsStarted = discord.gateway.sessionsStarted + 1;
  await discord.gateway.waitForReady({ sessionsStarted, timeoutMs: START_LIMIT_MS });
  await discord.waitFor(() => discord.commands.length > 0, 'The commands', START_LIMIT_MS);
}

function launch(
  { town, folder, environment, preload = [] }: BotOptions,
  logPath: string,
  aheadMs: number,
): ChildProcess {
  const log = openSync(logPath, 'a');
  const preloaded = [`${CLOCK_FILE}?ahead=${aheadMs}`, ...preload].flatMap((url) => ['--import', url]);
  const started = spawn(process.execPath, [...readStartFlags(), ...preloaded, MAIN_FILE], {
    // Here, and not where the sandbox was started, there is no .env to be read.
    cwd: folder,
    env: toBotEnvironment(town, folder, environment),
    // Through the channel it notices when the sandbox dies, and ends too.
    stdio: ['ignore', log, log, 'ipc'],
    // Out of the terminal's reach: Ctrl-C is for the sandbox, which ends the bot itself.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  closeSync(log);
  return started;
}

/** @returns its exit code, if it has one */
async function endProcess(child: ChildProcess | undefined, signal: NodeJS.Signals, limitMs?: number) {
  if (child === undefined || !isAlive(child)) return child?.exitCode ?? null;
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  child.kill(signal);
  const force = limitMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), limitMs);
  return exited.finally(() => clearTimeout(force));
}

/** @param end - its exit code, or the signal that ended it */
function describeEnd(logPath: string, end: number | NodeJS.Signals | null): Error {
  const how = typeof end === 'string' ? end : `exit code ${end}`;
  return new Error([`The bot ended by itself (${how}). Its last words:`, ...readLastWords(logPath)].join('\n'));
}

function isAlive(child: ChildProcess | undefined): boolean {
  return child?.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** The end of a log of JSON lines, as a person reads it; nothing where there is no log any more. */
export function readLastWords(logPath: string): string[] {
  if (!existsSync(logPath)) return [];
  const lines = readFileSync(logPath, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.slice(-LAST_WORDS).map((line) => `  ${toWords(line)}`);
}

function toWords(line: string): string {
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    return [msg ?? line, err?.message].filter((part) => part !== undefined).join(': ');
  } catch {
    return line;
  }
}
