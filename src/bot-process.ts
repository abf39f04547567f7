/** The process: reads its configuration, starts the bot, stops it on signals. */
import { resolve } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { type App, createApp } from './app.ts';
import {
  CONFIG_EXIT_CODE,
  type Config,
  ConfigError,
  ENV_FILE,
  isStartedByNpm,
  listSecrets,
  loadConfig,
} from './configuration/config.ts';
import { GatewayError } from './discord/connection/gateway-error.ts';
import { UserError } from './errors.ts';
import { HealthServerError } from './operations/health.ts';
import { KeyFileError } from './operations/key-file.ts';
import { toTerminalLine } from './operations/terminal-line.ts';
import { isOpenToEveryone } from './runtime/file-mode.ts';
import { createLogger } from './runtime/log.ts';
import { StoreError } from './store/store-error.ts';

/** Ctrl-C reaches the process several times at once: from the terminal, from npm and from the launcher. */
const SAME_SIGNAL_MS = 1_000;
const PARENT_CHECK_MS = 1_000;

/** Their messages say what is wrong and what to do. */
const TOLD = [ConfigError, KeyFileError, GatewayError, HealthServerError] as const;

const config = readConfig();
const log = createLogger({ level: config.logLevel, secrets: listSecrets(config) });
let app: App | undefined;
let stoppingSince: number | undefined;

process.on('unhandledRejection', (err) => log.error({ err }, 'something failed that nobody waited for'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
// What started this process is gone, maybe without a word; nobody could stop it any more.
process.once('disconnect', () => stopUnlessStopping('the launcher is gone'));
if (isStartedByNpm()) watchParent(process.ppid);

try {
  if (isOpenToEveryone(ENV_FILE)) {
    log.warn({ path: resolve(ENV_FILE) }, 'everybody on this machine may read this file with secrets: chmod 600 .env');
  }
  app = await createApp({ config, log, onFatal: fail });
  await app.start();
  log.info({ version: manifest.version }, 'the bot is ready');
} catch (error) {
  await fail(error);
}

function readConfig(): Config {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(CONFIG_EXIT_CODE);
  }
}

function watchParent(parent: number): void {
  const watch = setInterval(() => {
    if (process.ppid !== parent) stopUnlessStopping('npm is gone');
  }, PARENT_CHECK_MS);
  watch.unref();
}

function stopUnlessStopping(reason: string): void {
  if (stoppingSince === undefined) stop(reason);
}

function stop(reason: string): void {
  const now = Date.now();
  if (stoppingSince !== undefined) {
    if (now - stoppingSince < SAME_SIGNAL_MS) return;
    log.warn('stopped at once; the next start goes on where this one was');
    process.exit(1);
  }
  stoppingSince = now;
  log.info({ reason }, 'stopping');
  (app?.stop() ?? Promise.resolve()).then(
    () => process.exit(0),
    (err: unknown) => {
      log.error({ err }, 'the bot did not stop cleanly; the next start goes on where this one was');
      process.exit(1);
    },
  );
}

/**
 * What the operator must change is said in words, without a stack trace. On standard error, which no LOG_LEVEL silences.
 */
async function fail(error: unknown): Promise<void> {
  // What a statement of the store has met is told to its operator as when the store is opened.
  const reason = error instanceof UserError && error.cause instanceof StoreError ? error.cause : error;
  const words = describe(reason);
  if (words === undefined) log.fatal({ err: error }, 'the bot cannot go on');
  console.error(words ?? describeUnknown(error));
  await app?.stop().catch(() => undefined);
  process.exit(words === undefined || isPassing(reason) ? 1 : CONFIG_EXIT_CODE);
}

function describeUnknown(error: unknown): string {
  const what = error instanceof Error ? error.message : 'something failed in a way that nobody expected';
  const words = `The bot cannot go on: ${what}. Start it again; if that does not help, report the line of level "fatal" in its log (LOG_LEVEL=info).`;
  return toTerminalLine(words, listSecrets(config));
}

function describe(error: unknown): string | undefined {
  if (TOLD.some((kind) => error instanceof kind)) return (error as Error).message;
  return error instanceof StoreError ? `${error.message} ${error.fix}` : undefined;
}

/** The next start may find room: a supervisor is to try, whatever it does about a bad configuration. */
function isPassing(error: unknown): boolean {
  return error instanceof StoreError && ['FULL', 'IO_ERROR', 'BUSY', 'UNREACHABLE'].includes(error.code);
}
