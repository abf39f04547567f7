/**
 * The whole bot as its operator runs it: a process of its own, started with nothing but its environment, between a
 * Discord and a Returning.AI on loopback.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiscordServer, type DiscordServer } from '../../sandbox/discord/server.ts';
import { createReturningServer, type ReturningServer } from '../../sandbox/returning-ai/server.ts';
import { BUNDLED_PACKAGES } from './bundled-packages.ts';
import { COMPILE_CACHE } from './compile-cache.ts';
import { toRecordingEnvironment } from './recorded-world.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CLOCK = new URL('./child/machine-clock.ts', import.meta.url).href;
const PACKAGES = new URL('./child/use-bundled-packages.ts', import.meta.url).href;
const PRELOADED = [CLOCK, ...(existsSync(BUNDLED_PACKAGES) ? [PACKAGES] : [])].flatMap((url) => ['--import', url]);
const KEY = 'a'.repeat(64);
const SYSTEM_KEY = 'b'.repeat(64);

/** Variables over those of the world; `undefined` takes one away. */
type Environment = Readonly<Record<string, string | undefined>>;

/** What is started instead of the bot. */
export interface Program {
  /** Told its process id. */
  readonly onStart?: (pid: number) => void;
  /** A file of `src/`. */
  readonly file?: string;
  readonly args?: readonly string[];
  /** What starts it, for example with limits; by default nothing in between. */
  readonly by?: readonly string[];
}

/** How a process ended that was not meant to stay. */
export interface BotRun {
  readonly code: number | null;
  readonly output: string;
}

export interface BotWorld {
  readonly discord: DiscordServer;
  readonly api: ReturningServer;
  /** Holds the database and what lies beside it. */
  readonly folder: string;
  /** The environment's community, its key and its first field. */
  readonly communityId: string;
  readonly key: string;
  /** Its system key. The bot has it only where a test's environment says so. */
  readonly systemKey: string;
  readonly fieldId: string;
  readonly guild: ReturnType<DiscordServer['addGuild']>;
  /** Starts the bot and waits until it takes commands. */
  start(environment?: Environment): Promise<void>;
  /** Starts a bot, or another program, beside the first and waits until it has ended. */
  run(environment?: Environment, what?: Program): Promise<BotRun>;
  /** Starts another bot beside the first and waits until it takes commands. It ends with the world at the latest. */
  startSecond(environment: Environment): Promise<SecondBot>;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** As an operator would. Resolves with the exit code. */
  stop(): Promise<number | null>;
  isRunning(): boolean;
  /** Sets the clock of the machine that the bot runs on, to so many milliseconds ahead of the true time. */
  setClock(aheadMs: number): void;
  /** Of the bot that was started last. */
  pid(): number;
  /** All that the bot has written since the world began. */
  output(): string;
  close(): Promise<void>;
}

/** A bot beside the first. */
export interface SecondBot {
  /** All that it has written. */
  output(): string;
  stop(): Promise<number | null>;
}

export interface BotWorldOptions {
  /** Discord's clock. The bot's own is the real one until `setClock`. */
  readonly now?: () => number;
  /** Guilds beside the first may be named as well; by default only the first. */
  readonly environment?: Environment;
  /** Where the database is to lie; by default in a new folder. */
  readonly folder?: string;
  /** Whether the statements that run on the database are noted, to be read by `readRecordedStatements`. */
  readonly recordsStatements?: boolean;
}

/** A guild, a community with one field, and no process yet. */
export async function createBotWorld({
  now,
  environment = {},
  recordsStatements = false,
  ...options
}: BotWorldOptions = {}): Promise<BotWorld> {
  const discord = await createDiscordServer(now === undefined ? {} : { now });
  const api = await createReturningServer();
  const { folder = mkdtempSync(join(tmpdir(), 'returning-discord-')) } = options;
  const community = api.addCommunity({ name: 'Traders', keys: [{ key: KEY }], systemKey: SYSTEM_KEY });
  const field = api.addField(community.id, { field: 'loyalty-points', name: 'Loyalty Points', type: 'number' });
  const guild = discord.addGuild({ name: 'Traders' });
  const running = new Set<ChildProcess>();
  const clockFile = join(folder, 'clock');
  let child: ChildProcess | undefined;
  let written = '';

  const baseEnvironment: Environment = {
    PATH: process.env.PATH ?? '',
    NODE_COMPILE_CACHE: COMPILE_CACHE,
    BUNDLED_PACKAGES,
    DISCORD_TOKEN: discord.token,
    DISCORD_GUILDS: guild.id,
    DISCORD_API_URL: discord.apiUrl,
    RETURNING_API_URL: api.url,
    RETURNING_SYSTEM_URL: api.url,
    RETURNING_API_TOKEN: KEY,
    RETURNING_COMMUNITY_ID: community.id,
    RETURNING_FIELD_ID: field.id,
    DATABASE_URL: `file:${join(folder, 'points.db')}`,
    // Everything that could carry a secret is written, so that a leak is seen.
    LOG_LEVEL: 'trace',
    ...(recordsStatements && toRecordingEnvironment(folder)),
    CLOCK_FILE: clockFile,
    ...environment,
  };

  function launch(more: Environment, hear: (own: string) => void, what: Program = {}): ChildProcess {
    const { file = 'main.ts', args = [], by = [], onStart } = what;
    const [command = '', ...rest] = [...by, process.execPath, ...PRELOADED, join(ROOT, 'src', file), ...args];
    const started = spawn(command, rest, {
      cwd: folder,
      env: { ...baseEnvironment, ...more },
      // With the channel, a bot ends by itself when the test run is broken off.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    if (started.pid !== undefined) onStart?.(started.pid);
    let own = '';
    const listen = (chunk: Buffer) => {
      written += chunk;
      own += chunk;
      hear(own);
    };
    started.stdout?.on('data', listen);
    started.stderr?.on('data', listen);
    running.add(started);
    started.once('exit', () => running.delete(started));
    return started;
  }

  async function begin(more: Environment, onLaunch?: (started: ChildProcess) => void) {
    const ready = Promise.withResolvers<void>();
    let heard = '';
    const started = launch(more, (own) => {
      heard = own;
      if (own.includes('the bot is ready')) ready.resolve();
    });
    onLaunch?.(started);
    started.once('close', (code) => ready.reject(new Error(`the bot ended with ${code}:\n${heard}`)));
    await ready.promise;
    return { output: () => heard, stop: () => end(started, 'SIGTERM') };
  }

  async function start(more: Environment = {}): Promise<void> {
    await begin(more, (started) => {
      child = started;
    });
  }

  async function run(more: Environment = {}, what?: Program): Promise<BotRun> {
    let output = '';
    const hear = (own: string) => {
      output = own;
    };
    const started = launch(more, hear, what);
    const code = await new Promise<number | null>((resolve) => {
      started.once('close', resolve);
    });
    return { code, output };
  }

  return {
    discord,
    api,
    folder,
    communityId: community.id,
    key: KEY,
    systemKey: SYSTEM_KEY,
    fieldId: field.id,
    guild,
    start,
    startSecond: begin,
    run,
    kill: async () => void (await end(child, 'SIGKILL')),
    stop: () => end(child, 'SIGTERM'),
    pid: () => child?.pid ?? 0,
    setClock: (aheadMs) => writeFileSync(clockFile, String(aheadMs)),
    isRunning: () => child !== undefined && running.has(child),
    output: () => written,
    async close() {
      await Promise.all([...running].map((one) => end(one, 'SIGKILL')));
      await discord.close();
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function end(ending: ChildProcess | undefined, signal: NodeJS.Signals): Promise<number | null> {
  if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null;
  const exited = new Promise<number | null>((resolve) => {
    ending.once('exit', resolve);
  });
  ending.kill(signal);
  return exited;
}
