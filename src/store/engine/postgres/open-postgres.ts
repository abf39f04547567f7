/** Opens a database on a PostgreSQL server. The bot itself does not offer it yet: see the decision about the engine port. */
import { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { AuditEntry } from '../../../audit/entry.ts';
import { createStore } from '../../create-store.ts';
import { checkWritable, migrate } from '../../schema/migrate.ts';
import type { Tables } from '../../schema/tables.ts';
import type { Store } from '../../store.ts';
import { StoreError } from '../../store-error.ts';
import { type Change, createChangeNotes } from '../changes.ts';
import { createWriteBatcher } from '../write-batcher.ts';
import { watchWrites } from '../write-watch.ts';
import { createPostgresDialect } from './postgres-dialect.ts';
import { POSTGRES } from './postgres-engine.ts';
import { toStoreError } from './postgres-errors.ts';

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`. A secret: it has the password. */
  readonly url: string;
  readonly log?: Logger;
  /** A number in [0, 1) at each call, for receipts. @defaultValue `Math.random` */
  readonly random?: () => number;
  /** Told of each entry of the audit once it is committed. */
  readonly onDeed?: (entry: AuditEntry) => void;
  /** Told after each commit what it has written. */
  readonly onCommit?: (changes: ReadonlySet<Change>) => void;
}

/**
 * Opens the store on a PostgreSQL database and brings its schema up to date.
 *
 * @throws StoreError when the server or the database cannot be used, or is of a newer version
 */
export async function openPostgresStore({
  url,
  log,
  random = Math.random,
  onDeed,
  onCommit,
}: PostgresOptions): Promise<Store> {
  const place = toPlace(url);
  const notes = createChangeNotes();
  const db = new Kysely<Tables>({ dialect: createPostgresDialect(url, place, log), log: notes.log });
  try {
    const batcher = createWriteBatcher(db, POSTGRES, { onCommit: () => onCommit?.(notes.take()) });
    const applied = await migrate(db, batcher.write, POSTGRES.schema);
    await batcher.write(checkWritable);
    if (applied.length > 0) log?.info({ applied }, 'database schema brought up to date');
    return createStore(
      { db, write: watchWrites(batcher.write, log), engine: POSTGRES, random },
      async () => {
        await batcher.flush();
        await db.destroy();
      },
      onDeed,
    );
  } catch (error) {
    await db.destroy();
    throw toStoreError(error, place);
  }
}

/**
 * Where it is, without who and by which password. What the platform and the driver say of an address that they cannot read
 * may contain it whole, so such a one never gets to them.
 */
function toPlace(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || !/^postgres(ql)?:\/\//.test(parsed.href)) throw unreadable();
  const { username, password, host, pathname, search, hash } = parsed;
  // A password with a sign that ends it: its rest would be taken for the database and be shown.
  if (/[@#]/.test(pathname + search + hash)) throw unreadable();
  if (decode(username) === undefined || decode(password) === undefined) throw unreadable();
  const database = decode(pathname.slice(1));
  if (database === undefined) throw unreadable();
  return `The database ${database} on ${host}`;
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
