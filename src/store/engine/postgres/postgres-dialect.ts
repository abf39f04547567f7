import {
  type DataTypeNode,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  PostgresQueryCompiler,
} from 'kysely';
import { type ClientBase, type ClientConfig, Pool, type QueryResult, types } from 'pg';
import type { Logger } from 'pino';
import { type PostgresAddress, readAddress } from './address.ts';
import { isLost, toStatementError } from './postgres-errors.ts';

/** Those that read. The one that writes is not among them. */
const CONNECTIONS = 4;
/** Within Discord's three seconds there must be room to say that the database does not answer. */
const CONNECT_TIMEOUT_MS = 1_500;
const PATIENT_CONNECT_TIMEOUT_MS = 10_000;
/** The same for what hangs. What the bot reads takes milliseconds, however large the ledger. */
const READ_TIMEOUT_MS = 2_000;

const { INT8, NUMERIC } = types.builtins;

/** As text, as the driver would hand them over, counts and times would be added like text. All of the store's fit. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8 || oid === NUMERIC ? Number : types.getTypeParser(oid, format as 'text');

/** How each connection is made. A secret: it has the password. */
export function toClientConfig({ connection }: PostgresAddress, timeoutMs: number): ClientConfig {
  return {
    ...connection,
    application_name: 'returning-discord',
    connectionTimeoutMillis: timeoutMs,
    keepAlive: true,
    types: { getTypeParser },
  };
}

interface DialectOptions {
  readonly log?: Logger | undefined;
  /** For a tool that nobody waits for within seconds: what it asks may take as long as it takes. */
  readonly isPatient?: boolean;
}

/** Kysely's PostgreSQL dialect on a pool of its own. A connection that breaks fails what was asked over it, and nothing else. */
export function createPostgresDialect(url: string, { log, isPatient = false }: DialectOptions = {}): PostgresDialect {
  const address = readAddress(url);
  const { place } = address;
  const timeoutMs = isPatient ? undefined : READ_TIMEOUT_MS;
  const config = toClientConfig(address, isPatient ? PATIENT_CONNECT_TIMEOUT_MS : CONNECT_TIMEOUT_MS);
  const pool = new Pool({ ...config, max: CONNECTIONS });
  // Both, or a connection that ends while nobody asks over it ends the process.
  pool.on('error', (err) => log?.warn({ err }, 'a connection to the database has ended'));
  pool.on('connect', (client) => client.on('error', () => undefined));
  const nameOf = createNames();
  return toDialect({
    options: {},
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect().catch((error) => explain(error, place));
      return wrapClient(client, {
        place,
        nameOf,
        timeoutOf: () => timeoutMs,
        release: (isBad) => client.release(isBad),
      });
    },
  });
}

/** For connections that are made and kept elsewhere. */
export function toDialect(pool: Omit<PostgresPool, 'options'> & Partial<PostgresPool>): PostgresDialect {
  return new StoreDialect({ pool: { options: {}, ...pool } });
}

/** With a name, a statement is parsed once by each connection, and soon planned once. Several at once can have none. */
export function createNames(): (text: string) => string {
  const names = new Map<string, string>();
  return (text) => {
    const name = names.get(text) ?? `store-${names.size}`;
    names.set(text, name);
    return name;
  };
}

interface Wrapping {
  readonly place: string;
  readonly nameOf: (text: string) => string;
  /** After so long without an answer to a statement, the connection counts as lost. Undefined: it is waited for. */
  readonly timeoutOf: (text: string) => number | undefined;
  /** Told at the end whether nothing more can be asked over it. */
  readonly release: (isBad: boolean) => void;
}

/** A connection as Kysely takes it. Several statements at once give what the last one did. */
export function wrapClient(client: ClientBase, { place, nameOf, timeoutOf, release }: Wrapping): PostgresPoolClient {
  let broken: unknown;
  const query = async (text: string, values: unknown[]) => {
    if (broken !== undefined) return explain(broken, place);
    const named = values.length === 0 ? { text } : { text, values, name: nameOf(text) };
    const timeoutMs = timeoutOf(text);
    const asked = { ...named, ...(timeoutMs !== undefined && { query_timeout: timeoutMs }) };
    try {
      const result: QueryResult | QueryResult[] = await client.query(asked);
      return Array.isArray(result) ? result.at(-1) : result;
    } catch (error) {
      // The server says that it ends a connection before it does: whoever takes it next would meet that.
      if (isLost(error)) broken = error;
      return explain(error, place);
    }
  };
  // Nothing of the store streams, so it is never given a cursor.
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => release(destroy === true || broken !== undefined),
  };
}

function explain(error: unknown, place: string): never {
  throw toStatementError(error, place);
}

class StoreDialect extends PostgresDialect {
  override createQueryCompiler(): PostgresQueryCompiler {
    return new StoreCompiler();
  }
}

/** `real` has 64 bits in SQLite and 32 here, in which a total would lose its hundredths. */
class StoreCompiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    if (node.dataType === 'real') this.append('double precision');
    else super.visitDataType(node);
  }
}
