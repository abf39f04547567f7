import { isIP } from 'node:net';
import { z } from 'zod';

/** The description of one environment variable. `.env.example` and the README's table are compared with it. */
interface EnvironmentVariable {
  /** Heading under which `.env.example` shows it. */
  readonly section: 'Discord' | 'Returning.AI' | 'Storage' | 'Process';
  readonly meaning: string;
  /** Used when the variable is unset; goes through the same schema as what an operator writes. */
  readonly default?: string;
  /** In words, what holds when it is unset and has no `default`. */
  readonly unset?: string;
  /** Must be set; the text says where to find the value. */
  readonly required?: string;
  /** Its value must never appear in a log, an error or a message. */
  readonly secret?: true;
}

const DISCORD_ID = /^\d{17,20}$/;
/** One word of an HTTP header. Without quotes: `docker run --env-file` keeps them by mistake. */
const HEADER_WORD = /^[\x21\x23-\x26\x28-\x7e]+$/;
const HOST_NAME = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i;
const KEY_BYTES = 32;

/** What may stand after the "?" of a PostgreSQL address. */
const URL_PARAMETERS = ['sslmode', 'sslrootcert', 'sslcert', 'sslkey'];
/** As libpq has them, without those that fall back to no encryption. */
const SSL_MODES = ['disable', 'require', 'verify-ca', 'verify-full'];

/** The levels of pino, from most to least, and `silent`. */
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

// No message below repeats the value: a secret pasted into the wrong line is still a secret.

const secretWord = z
  .string()
  .regex(
    HEADER_WORD,
    'must be one word without spaces, quotes or line breaks. Paste the bare value, nothing around it.',
  );

/** `docker run --env-file` keeps quotes and comments. */
const pathSegment = z
  .string()
  .regex(
    /^[^\s/\\#"'`\p{Pi}\p{Pf}\p{Ps}\p{Cc}\p{Cf}]+$/u,
    'must be one id without spaces, slashes, quotes or "#". Copy the id alone, not an address, and put nothing around it.',
  )
  .refine((id) => id !== '.' && id !== '..', 'must not be "." or "..". Copy the id from Returning.AI.');

const guildIds = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((id) => id !== ''))
  .refine(
    (ids) => ids.every((id) => DISCORD_ID.test(id)),
    'must be server ids of 17 to 20 digits, separated by commas. In Discord: Developer Mode, right-click the server, Copy Server ID.',
  )
  .transform((ids): ReadonlySet<string> => new Set(ids));

const baseUrl = z
  .string()
  .refine(isHttpUrl, {
    error: 'is no web address. Start it with https:// or http://, for example https://host.example/path.',
    abort: true,
  })
  .refine((text) => !hasCredentials(text), 'must not hold a user name or password. Remove everything up to the "@".')
  .refine((text) => !/[?#]/.test(text), 'must end with its path. Remove everything from "?" or "#" on.')
  .transform(withoutTrailingSlash);

const discordUrl = baseUrl.refine(
  (url) => !/\/v\d+$/.test(url),
  'must not end with an API version, which is added to it. Remove "/v10" or the like.',
);

const sqlitePath = z
  .string()
  .refine((text) => /^file:(?!\/\/[^/])/.test(text), {
    error:
      'must be "file:" and a path, or the address of a PostgreSQL database. For example file:./data/points.db, file:/var/lib/returning-discord/points.db or postgres://user:password@host:5432/database.',
    abort: true,
  })
  .transform(toPath)
  .refine(
    (path) => !/\s#|^["'`]|["'`]$/.test(path),
    'has quotes around its path, or a comment behind it, as a part of its name. Remove them where the variable is set.',
  )
  .refine(
    (path) => !/[?\p{Cc}]|[\\/]$|^$/u.test(path) && path !== ':memory:',
    'must name a file that can be kept on disk, without "?" options. For example file:./data/points.db.',
  )
  .transform((path) => ({ kind: 'sqlite', path }) as const);

const postgresUrl = z
  .string()
  .refine(isPostgresUrl, {
    error:
      'cannot be read as the address of a PostgreSQL database. Write it as postgres://user:password@host:port/database, with each special character of the password percent-encoded: %40 for @, %2F for /, %25 for %.',
    abort: true,
  })
  .refine(
    (url) => [...new URL(url).searchParams.keys()].every((name) => URL_PARAMETERS.includes(name)),
    `has a parameter after "?" that is not known here. Use ${URL_PARAMETERS.join(', ')} only.`,
  )
  .refine(
    (url) => SSL_MODES.includes(new URL(url).searchParams.get('sslmode') ?? 'disable'),
    `has an sslmode that is not known here. Use one of ${SSL_MODES.join(', ')}.`,
  )
  .transform((url) => ({ kind: 'postgres', url }) as const);

const database = z.string().transform((text, context) => {
  const schema = /^postgres(ql)?:/i.test(text) ? postgresUrl : sqlitePath;
  const { data, error } = schema.safeParse(text);
  if (data !== undefined) return data;
  for (const { message } of error?.issues ?? []) context.addIssue(message);
  return z.NEVER;
});

const encryptionKey = z.string().transform((text, context): Buffer => {
  const key = decodeKey(text);
  if (key !== undefined) return key;
  context.addIssue(
    `must be ${KEY_BYTES} random bytes as 64 hexadecimal digits or as base64. Make one: node -p "crypto.randomBytes(${KEY_BYTES}).toString('hex')"`,
  );
  return z.NEVER;
});

const httpPort = z
  .string()
  .refine(
    (text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535,
    'is no port. Use a number from 1 to 65535, or leave it unset to switch the endpoints off.',
  )
  .transform(Number);

const httpHost = z
  .string()
  .refine(
    (host) => isIP(host) !== 0 || HOST_NAME.test(host),
    'must be an IP address or a host name, without scheme, port or brackets. For example 127.0.0.1 or 0.0.0.0.',
  );

const logLevel = z
  .string()
  .toLowerCase()
  .pipe(z.enum(LOG_LEVELS, { error: `is no log level. Use one of ${LOG_LEVELS.join(', ')}.` }));

/** Discord's own recommendation. Two processes with a ledger each know nothing of one another's awards. */
const shards = z
  .string()
  .toLowerCase()
  .pipe(
    z.literal('auto', {
      error:
        'must be auto. One process serves all servers: several, each with a part of them and a ledger of its own, would count points twice.',
    }),
  );

function days(minimum: number) {
  const message = `must be a number of days from ${minimum} to 36500. Leave it unset for the default.`;
  return z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= minimum && Number(text) <= 36_500, message)
    .transform(Number);
}

/** The environment as text, checked and turned into values; defaults are filled in before. */
export const environmentSchema = z.object({
  DISCORD_TOKEN: secretWord,
  DISCORD_GUILDS: guildIds.optional(),
  DISCORD_API_URL: discordUrl,
  RETURNING_API_URL: baseUrl,
  RETURNING_APPLICATION_URL: baseUrl.optional(),
  RETURNING_SYSTEM_URL: baseUrl,
  RETURNING_API_TOKEN: secretWord.optional(),
  RETURNING_COMMUNITY_ID: pathSegment.optional(),
  RETURNING_FIELD_ID: pathSegment.optional(),
  RETURNING_SYSTEM_KEY: secretWord.optional(),
  DATABASE_URL: database,
  ENCRYPTION_KEY: encryptionKey.optional(),
  RETENTION_REASONS_DAYS: days(1).optional(),
  RETENTION_REFUSALS_DAYS: days(1),
  RETENTION_AUDIT_DAYS: days(1),
  RETENTION_GUILDS_DAYS: days(30).optional(),
  HTTP_PORT: httpPort.optional(),
  HTTP_HOST: httpHost,
  LOG_LEVEL: logLevel,
  SHARDS: shards,
});

/** Name of an environment variable that the bot reads. */
export type VariableName = keyof typeof environmentSchema.shape;

/** Every environment variable the bot reads, in the order in which it is shown. */
export const ENVIRONMENT_VARIABLES: Readonly<Record<VariableName, EnvironmentVariable>> = {
  DISCORD_TOKEN: {
    section: 'Discord',
    meaning: 'The bot token, from the Bot page of the Discord Developer Portal.',
    unset: 'required',
    required: 'Copy the token from the Bot page of https://discord.com/developers/applications.',
    secret: true,
  },
  DISCORD_GUILDS: {
    section: 'Discord',
    meaning:
      'Ids of the servers that may use the community and keys set here, separated by commas. May be empty only while the Discord application is not public.',
    unset: 'none',
  },
  DISCORD_API_URL: {
    section: 'Discord',
    meaning: 'Base address of the Discord API, for a proxy or the sandbox.',
    default: 'https://discord.com/api',
  },
  RETURNING_API_URL: {
    section: 'Returning.AI',
    meaning:
      'Base address of the Returning.AI API. A path in it replaces the prefix /apis/v1. Every read and write goes here unless one of the next two is set.',
    default: 'https://integration.returning.ai',
  },
  RETURNING_APPLICATION_URL: {
    section: 'Returning.AI',
    meaning: 'Base address of the application API.',
    unset: 'RETURNING_API_URL',
  },
  RETURNING_SYSTEM_URL: {
    section: 'Returning.AI',
    meaning: 'Base address of the system API (badges, roles); used only with RETURNING_SYSTEM_KEY.',
    default: 'https://rai-api.returning.ai/api/v1',
  },
  RETURNING_API_TOKEN: {
    section: 'Returning.AI',
    meaning: 'API key of RETURNING_COMMUNITY_ID, used by the servers in DISCORD_GUILDS and by no other.',
    unset: 'none',
    secret: true,
  },
  RETURNING_COMMUNITY_ID: {
    section: 'Returning.AI',
    meaning: 'Community of those servers until they run /setup.',
    unset: 'none',
  },
  RETURNING_FIELD_ID: {
    section: 'Returning.AI',
    meaning: 'Their default field until they choose one.',
    unset: 'none',
  },
  RETURNING_SYSTEM_KEY: {
    section: 'Returning.AI',
    meaning: 'System key (x-api-key) for badges and roles.',
    unset: 'none: those commands say so',
    secret: true,
  },
  DATABASE_URL: {
    section: 'Storage',
    meaning:
      'Where awards are kept: file: and a path, relative to the working directory or absolute (embedded SQLite), or postgres://user:password@host:port/database (PostgreSQL 13 or newer).',
    default: 'file:./data/points.db',
    secret: true,
  },
  ENCRYPTION_KEY: {
    section: 'Storage',
    meaning: 'Seals the API keys that servers enter: 32 random bytes as 64 hexadecimal digits or base64.',
    unset: 'made on first start beside the SQLite database, readable by its owner only; required with PostgreSQL',
    secret: true,
  },
  RETENTION_REASONS_DAYS: {
    section: 'Storage',
    meaning: 'Days after which the reasons of awards are forgotten. The awards stay.',
    unset: 'never',
  },
  RETENTION_REFUSALS_DAYS: {
    section: 'Storage',
    meaning: 'Days for which it is kept why a reaction gave no points; never shorter than the max-age of its rule.',
    default: '30',
  },
  RETENTION_AUDIT_DAYS: {
    section: 'Storage',
    meaning: 'Days for which it is kept who changed what: settings, keys, rules, links, badges, fields, decisions.',
    default: '90',
  },
  RETENTION_GUILDS_DAYS: {
    section: 'Storage',
    meaning: 'Days after which everything of a server that has removed the bot is forgotten, awards too; at least 30.',
    unset: 'never',
  },
  HTTP_PORT: {
    section: 'Process',
    meaning: 'Port of /healthz and /readyz.',
    unset: 'off',
  },
  HTTP_HOST: {
    section: 'Process',
    meaning: 'Address on which HTTP_PORT listens.',
    default: '127.0.0.1',
  },
  LOG_LEVEL: {
    section: 'Process',
    meaning: 'How much is logged: trace, debug, info, warn, error, fatal or silent.',
    default: 'info',
  },
  SHARDS: {
    section: 'Process',
    meaning: 'Shards of this process: auto, as many as Discord recommends.',
    default: 'auto',
  },
};

/** What follows a password with a sign that ends it would be taken for the database, and be shown. */
function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !/^postgres(ql)?:\/\/[^/]/.test(url.href) || url.pathname.length < 2) return false;
  if (/[@#]/.test(url.pathname + url.search + url.hash) || url.pathname.slice(1).includes('/')) return false;
  return [url.username, url.password, url.pathname].every(isPercentEncoded);
}

function isPercentEncoded(text: string): boolean {
  return !/%(?![0-9a-f]{2})/i.test(text);
}

function isHttpUrl(text: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/i.test(text) && URL.canParse(text);
}

function hasCredentials(text: string): boolean {
  const url = new URL(text);
  return url.username !== '' || url.password !== '';
}

function withoutTrailingSlash(text: string): string {
  const url = new URL(text);
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/** Not through `new URL`, which would turn `./data` into `/data`. */
function toPath(text: string): string {
  const path = text.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
  return path.replace(/^\/(?=[a-z]:[\\/])/i, '');
}

function decodeKey(text: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  const key = Buffer.from(text, 'base64');
  // Node skips what is not base64, so a typing mistake would pass as another key: encode it again and compare.
  const canonical = text.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
  return key.length === KEY_BYTES && key.toString('base64url') === canonical ? key : undefined;
}
