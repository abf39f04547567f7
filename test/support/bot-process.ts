/**
 * The whole bot as its operator runs it: a process of its own, started through the launcher with nothing but its
 * environment, between a Discord and a Returning.AI on loopback.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiscordServer, type DiscordServer } from '../../sandbox/discord/server.ts';
import { createReturningServer, type ReturningServer } from '../../sandbox/returning-ai/server.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const KEY = 'a'.repeat(64);

export interface BotWorld {
  readonly discord: DiscordServer;
  readonly api: ReturningServer;
  readonly folder: string;
  /** The environment's community, its key and its first field. */
  readonly communityId: string;
  readonly key: string;
  readonly fieldId: string;
  readonly guild: ReturnType<DiscordServer['addGuild']>;
  /** Starts the bot and waits until it takes commands. */
  start(environment?: Readonly<Record<string, string>>): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** As an operator would. Resolves with the exit code. */
  stop(): Promise<number | null>;
  /** All that the bot has written since the world began. */
  output(): string;
  close(): Promise<void>;
}

export interface BotWorldOptions {
  readonly now?: () => number;
  /** Guilds beside the first may be named as well; by default only the first. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A guild, a community with one field, and no process yet. */
export async function createBotWorld({ now, environment = {} }: BotWorldOptions = {}): Promise<BotWorld> {
  const discord = await createDiscordServer(now === undefined ? {} : { now });
  const api = await createReturningServer();
  const folder = mkdtempSync(join(tmpdir(), 'returning-discord-'));
  const community = api.addCommunity({ name: 'Traders', keys: [{ key: KEY }] });
  const field = api.addField(community.id, { field: 'loyalty-points', name: 'Loyalty Points', type: 'number' });
  const guild = discord.addGuild({ name: 'Traders' });
  let child: ChildProcess | undefined;
  let written = '';

  const baseEnvironment = {
    PATH: process.env.PATH ?? '',
    DISCORD_TOKEN: discord.token,
    DISCORD_GUILDS: guild.id,
    DISCORD_API_URL: discord.apiUrl,
    RETURNING_API_URL: api.url,
    RETURNING_API_TOKEN: KEY,
    RETURNING_COMMUNITY_ID: community.id,
    RETURNING_FIELD_ID: field.id,
    DATABASE_URL: `file:${join(folder, 'points.db')}`,
    ...environment,
  };

  async function start(more: Readonly<Record<string, string>> = {}): Promise<void> {
    const ready = Promise.withResolvers<void>();
    const started = spawn(process.execPath, [join(ROOT, 'src', 'main.ts')], {
      cwd: folder,
      env: { ...baseEnvironment, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    let own = '';
    const hear = (chunk: Buffer) => {
      written += chunk;
      own += chunk;
      if (own.includes('the bot is ready')) ready.resolve();
    };
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    started.once('exit', (code) => ready.reject(new Error(`the bot ended with ${code}:\n${own}`)));
    await ready.promise;
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const ending = child;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null;
    const exited = new Promise<number | null>((resolve) => {
      ending.once('exit', resolve);
    });
    ending.kill(signal);
    return exited;
  }

  return {
    discord,
    api,
    folder,
    communityId: community.id,
    key: KEY,
    fieldId: field.id,
    guild,
    start,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    output: () => written,
    async close() {
      await end('SIGKILL');
      await discord.close();
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
