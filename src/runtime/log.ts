import { type DestinationStream, type LevelWithSilent, type Logger, pino } from 'pino';
import { StandardOutput } from './standard-output.ts';

/**
 * Every field name a log line may carry beside pino's own (`level`, `time`, `msg`), so that one search finds a thing in
 * all rooms. Ids are strings. A test refuses a literal field that is not listed here.
 */
export const LOG_FIELDS = [
  // Discord
  'applicationId',
  'guildId',
  'channelId',
  'messageId',
  'userId',
  'memberId',
  'command',
  'subcommand',
  'component',
  'interactionId',
  'shardId',
  // Returning.AI
  'variable',
  'communityId',
  'fieldId',
  'badgeId',
  'accountId',
  'method',
  'path',
  'host',
  'status',
  // An award and its delivery
  'receipt',
  'awardId',
  'lane',
  'action',
  'state',
  'outcome',
  'attempt',
  'retryInMs',
  // Any work
  'auditId',
  'job',
  'count',
  'durationMs',
  'stepMs',
  'skewMs',
  'code',
  'cause',
  'reason',
  'signal',
  'port',
  'version',
  'applied',
  'err',
] as const;

/** The text in the place of a secret. */
const REDACTED = '[Redacted]';

/** Names under which a secret or an e-mail address could be logged by mistake. */
const REDACTED_NAMES = [
  'token',
  'botToken',
  'interactionToken',
  'webhookToken',
  'accessToken',
  'key',
  'apiKey',
  'systemKey',
  'encryptionKey',
  'secret',
  'password',
  'authorization',
  'Authorization',
  'cookie',
  'email',
  'idOrEmail',
];

/** Wherever these names stand: on the line itself, one level in, or two (`request.headers.authorization`). */
const REDACTED_PATHS = [
  ...['', '*.', '*.*.'].flatMap((level) => REDACTED_NAMES.map((name) => level + name)),
  ...['', '*', '*.*'].map((level) => `${level}["x-api-key"]`),
];

/** How deep a chain of causes is followed. */
const MAX_CAUSES = 5;

/** A shorter text would be found inside ordinary words, and real secrets are longer. */
const MIN_SECRET_LENGTH = 8;

/** The part of an interaction or webhook address that lets anybody answer in the bot's name. */
const TOKEN_IN_PATH = /(\/(?:webhooks|interactions)\/\d+\/)[^/?#\s"'\\]+/g;
/** The credentials of an `Authorization` header, wherever one was quoted. */
const TOKEN_IN_HEADER = /\b(Bearer|Bot) [\w.~+/-]{16,}=*/g;

/** A failure that lasts, such as a full disk, meets everything that runs, each second: its lines come this far apart. */
const REPEAT_MS = 60_000;
/** Codes of such failures, see the store. */
const LASTING = /^STORE_/;

/** The options of {@link createLogger}. */
export interface LogOptions {
  readonly level: LevelWithSilent;
  /** Texts that must never be written, see `listSecrets` of the configuration. */
  readonly secrets?: readonly string[];
  /** Receives each line as JSON; standard output by default. */
  readonly destination?: DestinationStream;
  /** Milliseconds since the epoch, at each call. @defaultValue `Date.now` */
  readonly now?: () => number;
}

/**
 * Makes the root logger: one JSON object a line. Three lines of defence keep secrets out: fields with a telling name
 * are redacted, errors are cut down to what is known to be safe, and each finished line is searched for known secrets
 * and for Discord's tokens in addresses.
 *
 * A failure that lasts is said once in a while, by each line that meets it.
 */
export function createLogger(options: LogOptions): Logger {
  const { level, secrets = [], destination = new StandardOutput(sayLost), now = Date.now } = options;
  const scrub = createScrubber(secrets);
  const isRepeated = createRepeatFilter(now);
  const log = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => serializeError(error) },
      redact: { paths: REDACTED_PATHS, censor: REDACTED },
      hooks: {
        logMethod(args, method) {
          if (!isRepeated(args)) method.apply(this, args);
        },
      },
    },
    { write: (line) => destination.write(scrub(line)) },
  );
  function sayLost(count: number): void {
    log.warn({ count }, 'lines of the log were lost: whoever reads it did not take them');
  }
  return log;
}

/** Whether a line with a lasting failure was written a moment ago. */
function createRepeatFilter(now: () => number): (args: readonly unknown[]) => boolean {
  const writtenAt = new Map<string, number>();
  return ([fields, text]) => {
    const failure = toLastingFailure(fields);
    if (failure === undefined) return false;
    const line = `${failure} ${text}`;
    if (now() - (writtenAt.get(line) ?? Number.NEGATIVE_INFINITY) < REPEAT_MS) return true;
    writtenAt.set(line, now());
    return false;
  };
}

/** Failures of the machine and of whole jobs: both are retried every second. */
function toLastingFailure(fields: unknown): string | undefined {
  const code = toCode(fields);
  if (code !== undefined && LASTING.test(code)) return code;
  if (typeof fields !== 'object' || fields === null) return undefined;
  const { job, err, ...about } = fields as { readonly job?: unknown; readonly err?: unknown };
  const isWholeJob = typeof job === 'string' && err instanceof Error && Object.keys(about).length === 0;
  return isWholeJob ? `${job} ${err.message}` : undefined;
}

function toCode(fields: unknown): string | undefined {
  if (typeof fields !== 'object' || fields === null) return undefined;
  const { code, err } = fields as { readonly code?: unknown; readonly err?: unknown };
  const own = code ?? (err instanceof Error && 'code' in err ? err.code : undefined);
  return typeof own === 'string' ? own : undefined;
}

/** An error as it is logged. */
interface SerializedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly stack?: string;
  readonly cause?: SerializedError;
}

/**
 * Keeps an error's type, message, code, stack and causes. Everything else is dropped: libraries hang requests, headers
 * and addresses with tokens on their errors.
 */
export function serializeError(error: unknown, depth = 0): SerializedError {
  if (!(error instanceof Error)) {
    return {
      type: typeof error,
      message: typeof error === 'string' ? error : 'Something that is no Error was thrown.',
    };
  }
  const code = 'code' in error ? error.code : undefined;
  return {
    // A subclass that sets no name of its own still calls itself "Error".
    type: error.name === 'Error' ? error.constructor.name : error.name,
    message: error.message,
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(error.stack !== undefined && { stack: error.stack }),
    ...(error.cause !== undefined && depth < MAX_CAUSES && { cause: serializeError(error.cause, depth + 1) }),
  };
}

function createScrubber(secrets: readonly string[]): (line: string) => string {
  const known = toPattern(secrets);
  return (line) => {
    const scrubbed = line.replace(TOKEN_IN_PATH, `$1${REDACTED}`).replace(TOKEN_IN_HEADER, `$1 ${REDACTED}`);
    return known === undefined ? scrubbed : scrubbed.replace(known, REDACTED);
  };
}

/** One pattern for all secrets, as themselves and as JSON or an address would write them; the longest wins. */
function toPattern(secrets: readonly string[]): RegExp | undefined {
  const texts = secrets
    .filter((secret) => secret.length >= MIN_SECRET_LENGTH)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
    .sort((a, b) => b.length - a.length);
  if (texts.length === 0) return undefined;
  return new RegExp([...new Set(texts)].map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'), 'g');
}
