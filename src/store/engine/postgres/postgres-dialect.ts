import { type DataTypeNode, PostgresDialect, type PostgresPoolClient, PostgresQueryCompiler } from 'kysely';
import { Pool, type PoolClient, types } from 'pg';
import type { Logger } from 'pino';
import { isLost, toStatementError } from './postgres-errors.ts';

/** One writes at a time; the others read. */
const CONNECTIONS = 5;
const CONNECT_TIMEOUT_MS = 5_000;

const { INT8, NUMERIC } = types.builtins;

/** As text, as the driver would hand them over, counts and times would be added like text. All of the store's fit. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8 || oid === NUMERIC ? Number : types.getTypeParser(oid, format as 'text');

/**
 * Kysely's PostgreSQL dialect on a pool of its own. A connection that breaks fails what was asked over it, and nothing else.
 *
 * @param place - the server and the database, without a password
 */
export function createPostgresDialect(url: string, place: string, log: Logger | undefined): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: { getTypeParser },
  });
  // Both, or a connection that ends while nobody asks over it ends the process.
  pool.on('error', (err) => log?.warn({ err }, 'a connection to the database has ended'));
  pool.on('connect', (client) => client.on('error', () => undefined));
  const nameOf = createNames();
  return new StoreDialect({
    pool: {
      options: pool.options,
      end: () => pool.end(),
      connect: async () => wrap(await pool.connect().catch((error) => explain(error, place)), place, nameOf),
    },
  });
}

/** With a name, a statement is parsed once by each connection, and soon planned once. Several at once can have none. */
function createNames(): (text: string) => string {
  const names = new Map<string, string>();
  return (text) => {
    const name = names.get(text) ?? `store-${names.size}`;
    names.set(text, name);
    return name;
  };
}

function wrap(client: PoolClient, place: string, nameOf: (text: string) => string): PostgresPoolClient {
  let isBroken = false;
  const query = (text: string, values: unknown[]) =>
    client.query(values.length === 0 ? { text } : { text, values, name: nameOf(text) }).catch((error) => {
      // The server says that it ends a connection before it does: whoever takes it next would meet that.
      isBroken ||= isLost(error);
      return explain(error, place);
    });
  // Nothing of the store streams, so it is never given a cursor.
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy || isBroken),
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
