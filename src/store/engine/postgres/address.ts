import type { ClientConfig } from 'pg';
import { StoreError } from '../../store-error.ts';

/** Where a database is, and how to connect to it. */
export interface PostgresAddress {
  /** The server and the database in words, without who and by which password. */
  readonly place: string;
  /** A secret: it has the password. */
  readonly connection: Pick<ClientConfig, 'connectionString'>;
}

/**
 * What the platform and the driver say of an address that they cannot read may contain it whole, so such a one never gets
 * to them.
 *
 * @param url - `postgres://user:password@host:port/database`
 * @throws StoreError when it cannot be read; the error does not repeat it
 */
export function readAddress(url: string): PostgresAddress {
  const parsed = URL.parse(url);
  if (parsed === null || !/^postgres(ql)?:\/\//.test(parsed.href)) throw unreadable();
  const { username, password, host, pathname, search, hash } = parsed;
  // A password with a sign that ends it: its rest would be taken for the database and be shown.
  if (/[@#]/.test(pathname + search + hash)) throw unreadable();
  if (decode(username) === undefined || decode(password) === undefined) throw unreadable();
  const database = decode(pathname.slice(1));
  if (database === undefined) throw unreadable();
  // The driver's own reading of sslmode is about to change: the one that everybody else has.
  if (parsed.searchParams.has('sslmode')) parsed.searchParams.set('uselibpqcompat', 'true');
  return { place: `The database ${database} on ${host}`, connection: { connectionString: parsed.href } };
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function unreadable(): StoreError {
  return new StoreError(
    'UNAVAILABLE',
    'DATABASE_URL is not the address of a PostgreSQL database.',
    'Write it as postgres://user:password@host:port/database, with each special character of the password percent-encoded: %40 for @, %2F for /, %25 for %.',
  );
}
