import type { z } from 'zod';
import { EnvFileError, readEnvFile } from './env-file.ts';
import { ENVIRONMENT_VARIABLES, environmentSchema, type VariableName } from './environment.ts';

/** The process's exit code for a bad configuration: `EX_CONFIG` of sysexits.h, so that a supervisor can stop retrying. */
export const CONFIG_EXIT_CODE = 78;

/** Read where the process runs. */
export const ENV_FILE = '.env';

/** The operator's configuration, checked. Addresses have no slash at the end. */
export interface Config {
  readonly discord: {
    readonly token: string;
    /** Guilds that may use the environment's community and keys; empty when none is named. */
    readonly guildIds: ReadonlySet<string>;
    /** REST base without a version. */
    readonly apiUrl: string;
  };
  readonly returning: {
    readonly apiUrl: string;
    readonly applicationUrl: string;
    readonly systemUrl: string;
    /** Only ever set together with `communityId`. */
    readonly token?: string;
    /** Without `token`, each server of it brings its own key. */
    readonly communityId?: string;
    /** Only ever set together with `communityId`. */
    readonly fieldId?: string;
    /** Only ever set together with `communityId`. */
    readonly systemKey?: string;
  };
  readonly database: DatabaseConfig;
  /** 32 bytes. Unset: made on first start beside the SQLite database. Always set with PostgreSQL. */
  readonly encryptionKey?: Buffer;
  /** In days; unset: for ever. */
  readonly retention: {
    readonly reasons?: number;
    readonly refusals: number;
    /** The audit. */
    readonly audit: number;
    /** Of guilds that have removed the bot. */
    readonly guilds?: number;
  };
  /** Unset: no health endpoints. */
  readonly http?: { readonly host: string; readonly port: number };
  readonly logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
}

/** Where the ledger is kept. */
export type DatabaseConfig =
  | {
      readonly kind: 'sqlite';
      /** Absolute, or relative to the working directory. */
      readonly path: string;
    }
  | {
      readonly kind: 'postgres';
      /** A secret: it may hold a password. */
      readonly url: string;
    };

/** Names and texts as a process receives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration cannot be used. Its message lists every problem with its fix and holds no value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** One line each: the variable, what is wrong with it, how to fix it. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    const lines = problems.map((problem) => `  - ${problem}`).join('\n');
    super(`The configuration has ${count}:\n${lines}\nEvery variable is explained in .env.example.`);
    this.problems = problems;
  }
}

/** A variable that means nothing without another. */
const NEEDED_TOGETHER: readonly { readonly set: VariableName; readonly needs: VariableName; readonly fix: string }[] = [
  {
    set: 'RETURNING_API_TOKEN',
    needs: 'RETURNING_COMMUNITY_ID',
    fix: 'Set RETURNING_COMMUNITY_ID to the community of that key, or remove RETURNING_API_TOKEN.',
  },
  {
    set: 'RETURNING_FIELD_ID',
    needs: 'RETURNING_COMMUNITY_ID',
    fix: 'Set RETURNING_COMMUNITY_ID to the community of that field, or remove RETURNING_FIELD_ID.',
  },
  {
    set: 'RETURNING_SYSTEM_KEY',
    needs: 'RETURNING_COMMUNITY_ID',
    fix: 'Set RETURNING_COMMUNITY_ID to the community of that key, or remove RETURNING_SYSTEM_KEY.',
  },
];

/**
 * Turns the environment into a {@link Config}. Blank counts as unset; what is around a value is trimmed.
 *
 * @throws {@link ConfigError} with every problem at once
 */
export function parseConfig(environment: Environment): Config {
  const given = readVariables(environment);
  const result = environmentSchema.safeParse(given);
  if (result.success) {
    const problems = [...listMissingPartners(given), ...listMissingKey(result.data)];
    if (problems.length > 0) throw new ConfigError(problems);
    return toConfig(result.data);
  }
  throw new ConfigError([...result.error.issues.map(describeIssue), ...listMissingPartners(given)]);
}

/**
 * Reads the `.env` file, if there is one, and the process's environment. What the process was given wins, also when it
 * is blank: `LOG_LEVEL= npm start` switches the file's line off.
 *
 * @param file - path of the file, relative to the working directory
 * @throws {@link ConfigError} with every problem at once
 */
export function loadConfig(file = ENV_FILE, environment: Environment = process.env): Config {
  return withEnvFile(file, environment, Object.keys(ENVIRONMENT_VARIABLES), parseConfig);
}

/**
 * The part of it that tools for the database need: they work where the rest is not set, or is wrong.
 *
 * @throws {@link ConfigError} with every problem at once
 */
export function loadStorageConfig(
  file = ENV_FILE,
  environment: Environment = process.env,
): Pick<Config, 'database' | 'encryptionKey'> {
  return withEnvFile(file, environment, Object.keys(storageSchema.shape), parseStorageConfig);
}

/**
 * Reads an address as `DATABASE_URL` is read.
 *
 * @throws {@link ConfigError} when it cannot be used
 */
export function parseDatabaseUrl(text: string): DatabaseConfig {
  return parseStorageConfig({ DATABASE_URL: text }).database;
}

const storageSchema = environmentSchema.pick({ DATABASE_URL: true, ENCRYPTION_KEY: true });

function parseStorageConfig(environment: Environment): Pick<Config, 'database' | 'encryptionKey'> {
  const result = storageSchema.safeParse(readVariables(environment));
  if (result.success) return toDatabaseConfig(result.data);
  throw new ConfigError(result.error.issues.map(describeIssue));
}

/**
 * Whether npm stands between the operator and this process. Then its end is ours: it does not pass every signal on.
 */
export function isStartedByNpm(environment: Environment = process.env): boolean {
  return environment.npm_lifecycle_event !== undefined;
}

/** Every text by which the configuration's secrets could appear in a log line. */
export function listSecrets(config: Config): string[] {
  const key = config.encryptionKey;
  const forms = key === undefined ? [] : [key.toString('hex'), key.toString('base64'), key.toString('base64url')];
  const words = [config.discord.token, config.returning.token, config.returning.systemKey];
  return [...words, ...forms, ...listDatabaseSecrets(config.database)].filter((secret) => secret !== undefined);
}

/** The password as it is sent, and as it stands in the address. */
function listDatabaseSecrets(database: DatabaseConfig): string[] {
  if (database.kind === 'sqlite') return [];
  const { password } = new URL(database.url);
  return password === '' ? [] : [decodeURIComponent(password), password];
}

function readVariables(environment: Environment): Partial<Record<VariableName, string>> {
  const given: Partial<Record<VariableName, string>> = {};
  for (const name of Object.keys(ENVIRONMENT_VARIABLES) as VariableName[]) {
    const text = environment[name]?.trim() || ENVIRONMENT_VARIABLES[name].default;
    if (text !== undefined) given[name] = text;
  }
  return given;
}

/** @throws {@link ConfigError} with what is wrong with its lines, and with what the rest of it comes to */
function withEnvFile<T>(
  file: string,
  environment: Environment,
  names: readonly string[],
  read: (all: Environment) => T,
): T {
  const { values, problems } = readFile(file);
  const told = problems.filter((problem) => names.includes(nameOf(problem)));
  const all = { ...values, ...environment };
  if (told.length === 0) return read(all);
  throw new ConfigError([
    ...told,
    ...listProblems(() => read(all)).filter((one) => !told.map(nameOf).includes(nameOf(one))),
  ]);
}

function readFile(file: string): ReturnType<typeof readEnvFile> {
  try {
    return readEnvFile(file);
  } catch (error) {
    throw error instanceof EnvFileError ? new ConfigError([error.message]) : error;
  }
}

function listProblems(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

function nameOf(problem: string): string {
  return problem.slice(0, problem.indexOf(':'));
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const name = issue.path[0] as VariableName;
  const { required } = ENVIRONMENT_VARIABLES[name];
  return issue.code === 'invalid_type' ? `${name}: is not set. ${required}` : `${name}: ${issue.message}`;
}

function listMissingPartners(given: Partial<Record<VariableName, string>>): string[] {
  return NEEDED_TOGETHER.filter(({ set, needs }) => given[set] !== undefined && given[needs] === undefined).map(
    ({ set, needs, fix }) => `${set}: is set without ${needs}. ${fix}`,
  );
}

/** A server is no place beside which a key could lie. */
function listMissingKey({ DATABASE_URL: database, ENCRYPTION_KEY: key }: z.infer<typeof storageSchema>): string[] {
  if (database.kind === 'sqlite' || key !== undefined) return [];
  return [
    `ENCRYPTION_KEY: is not set, and on PostgreSQL there is no folder to make one in. Make one and keep it as safe as a backup: node -p "crypto.randomBytes(32).toString('hex')". After a move from SQLite it is the text of the file that ends in .key.`,
  ];
}

function toConfig(env: z.infer<typeof environmentSchema>): Config {
  return Object.freeze({
    discord: Object.freeze({
      token: env.DISCORD_TOKEN,
      guildIds: env.DISCORD_GUILDS ?? new Set<string>(),
      apiUrl: env.DISCORD_API_URL,
    }),
    returning: Object.freeze({
      apiUrl: env.RETURNING_API_URL,
      applicationUrl: env.RETURNING_APPLICATION_URL ?? env.RETURNING_API_URL,
      systemUrl: env.RETURNING_SYSTEM_URL,
      ...(env.RETURNING_API_TOKEN !== undefined && { token: env.RETURNING_API_TOKEN }),
      ...(env.RETURNING_COMMUNITY_ID !== undefined && { communityId: env.RETURNING_COMMUNITY_ID }),
      ...(env.RETURNING_FIELD_ID !== undefined && { fieldId: env.RETURNING_FIELD_ID }),
      ...(env.RETURNING_SYSTEM_KEY !== undefined && { systemKey: env.RETURNING_SYSTEM_KEY }),
    }),
    ...toDatabaseConfig(env),
    retention: toRetention(env),
    ...(env.HTTP_PORT !== undefined && { http: Object.freeze({ host: env.HTTP_HOST, port: env.HTTP_PORT }) }),
    logLevel: env.LOG_LEVEL,
  });
}

function toDatabaseConfig({
  DATABASE_URL: database,
  ENCRYPTION_KEY: encryptionKey,
}: z.infer<typeof storageSchema>): Pick<Config, 'database' | 'encryptionKey'> {
  return {
    database: Object.freeze(database),
    ...(encryptionKey !== undefined && { encryptionKey }),
  };
}

function toRetention(env: z.infer<typeof environmentSchema>): Config['retention'] {
  return Object.freeze({
    ...(env.RETENTION_REASONS_DAYS !== undefined && { reasons: env.RETENTION_REASONS_DAYS }),
    refusals: env.RETENTION_REFUSALS_DAYS,
    audit: env.RETENTION_AUDIT_DAYS,
    ...(env.RETENTION_GUILDS_DAYS !== undefined && { guilds: env.RETENTION_GUILDS_DAYS }),
  });
}
