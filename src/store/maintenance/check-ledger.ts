/** Looks whether everything that must always be true of the ledger is true, reading only, beside a running bot. */
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { toLane } from '../../points/award.ts';
import { RECEIPT_PATTERN } from '../../points/receipt.ts';
import { requireInUse } from '../engine/sqlite/look-alike.ts';
import { createSqliteDialect } from '../engine/sqlite/sqlite-dialect.ts';
import { SQLITE } from '../engine/sqlite/sqlite-engine.ts';
import { toStoreError } from '../engine/sqlite/sqlite-errors.ts';
import { migrate, requireCurrentSchema } from '../schema/migrate.ts';
import type { Tables } from '../schema/tables.ts';
import { AUDIT_INVARIANTS } from './audit-invariants.ts';
import { AWARD_INVARIANTS, REVERSAL_INVARIANTS } from './award-invariants.ts';
import { BOARD_INVARIANTS } from './board-invariants.ts';
import { BULK_INVARIANTS } from './bulk-invariants.ts';
import type { CheckDialect } from './check-dialect.ts';
import type { Invariant } from './invariant.ts';
import { LANE_INVARIANTS } from './lane-invariants.ts';
import { MEMBER_INVARIANTS } from './member-invariants.ts';
import { MESSAGE_INVARIANTS } from './message-invariants.ts';
import { REWARD_INVARIANTS } from './reward-invariants.ts';
import { UNDO_INVARIANTS } from './undo-invariants.ts';

/** Every invariant, in the order in which they are looked at. */
export const INVARIANTS: readonly Invariant[] = [
  ...AWARD_INVARIANTS,
  ...REVERSAL_INVARIANTS,
  ...UNDO_INVARIANTS,
  ...BULK_INVARIANTS,
  ...LANE_INVARIANTS,
  ...MESSAGE_INVARIANTS,
  ...MEMBER_INVARIANTS,
  ...AUDIT_INVARIANTS,
  ...BOARD_INVARIANTS,
  ...REWARD_INVARIANTS,
];

/** How a database is asked for the exceptions of an invariant. */
export function toQuery({ exceptions }: Invariant, dialect: CheckDialect): string {
  return typeof exceptions === 'string' ? exceptions : exceptions(dialect);
}

/** What one check came to. */
export interface LedgerFinding {
  readonly name: string;
  /** The first rows of which it is not true, by their ids and receipts; none: it is true. */
  readonly exceptions: readonly string[];
  /** How many more there are. */
  readonly more: number;
  readonly advice: string;
}

/** What all checks came to. */
export interface LedgerReport {
  readonly findings: readonly LedgerFinding[];
  readonly awards: number;
  readonly isHealthy: boolean;
  /** False: the file or its schema is not as it should be, so nothing was looked at in it. */
  readonly isComplete: boolean;
}

const SHOWN_ROWS = 5;
/** The first ones tell as much as all would. */
const MOST_DAMAGES = 20;

const DAMAGED =
  'Stop the bot. Restore a backup, or save what can be read: sqlite3 <file> ".recover" | sqlite3 <new file>. Then look for the cause: disk, memory, a copy made of a running database.';
const CHANGED =
  'Something other than the bot has changed the database. Stop the bot and restore a backup from before that.';

/**
 * Checks the database in a file.
 *
 * @throws StoreError when it cannot be opened
 */
export async function checkLedger(path: string): Promise<LedgerReport> {
  let database: DatabaseSync | undefined;
  try {
    requireInUse(path);
    database = new DatabaseSync(path, { readOnly: true });
    return await checkDatabase(database);
  } catch (error) {
    throw toStoreError(error, path);
  } finally {
    database?.close();
  }
}

/** Checks an open database, all of it as it is at one moment. */
export async function checkDatabase(database: DatabaseSync): Promise<LedgerReport> {
  database.function('to_lane', { deterministic: true }, (community, field, account) =>
    toLane(String(community), String(field), String(account)),
  );
  database.function('is_receipt', { deterministic: true }, (text) => Number(RECEIPT_PATTERN.test(String(text))));
  database.exec('begin');
  try {
    const findings = [checkFile(database)];
    if (findings.every(isTrue)) findings.push(await checkVersion(database));
    // What cannot be read, or is of another version, cannot be judged.
    const isComplete = findings.every(isTrue);
    if (isComplete) {
      findings.push(checkReferences(database), await checkSchema(database));
      for (const invariant of INVARIANTS) findings.push(checkInvariant(database, invariant));
    }
    return { findings, awards: isComplete ? countAwards(database) : 0, isHealthy: findings.every(isTrue), isComplete };
  } finally {
    database.exec('rollback');
  }
}

/** Whether a bot has made it, of whichever version. */
export function isLedger(database: DatabaseSync): boolean {
  return database.prepare("select 1 from sqlite_schema where name = 'schema_migrations'").get() !== undefined;
}

function isTrue({ exceptions }: LedgerFinding): boolean {
  return exceptions.length === 0;
}

function checkFile(database: DatabaseSync): LedgerFinding {
  return look({ name: 'The file is a sound SQLite database', advice: DAMAGED }, function* () {
    for (const { integrity_check: text } of database.prepare(`pragma integrity_check(${MOST_DAMAGES})`).iterate()) {
      if (text !== 'ok') yield String(text);
    }
  });
}

function checkReferences(database: DatabaseSync): LedgerFinding {
  return look({ name: 'Every row that refers to another one finds it', advice: CHANGED }, function* () {
    for (const { table, rowid, parent } of database.prepare('pragma foreign_key_check').iterate()) {
      yield `row ${rowid} of ${table} (in ${parent})`;
    }
  });
}

async function checkVersion(database: DatabaseSync): Promise<LedgerFinding> {
  const name = 'It is a ledger of this version of the bot';
  if (!isLedger(database)) return { name, exceptions: ['no ledger'], more: 0, advice: 'Name the database of a bot.' };
  try {
    await requireCurrentSchema(toKysely(database));
    return { name, exceptions: [], more: 0, advice: '' };
  } catch (error) {
    const { message, fix } = toStoreError(error, 'The database');
    return { name, exceptions: [message], more: 0, advice: fix };
  }
}

/** The rules that the database itself enforces are there. What somebody has added of their own does not matter. */
export const SCHEMA_CHECK = { name: 'Every table, index and rule of the schema is there', advice: CHANGED };

async function checkSchema(database: DatabaseSync): Promise<LedgerFinding> {
  const wanted = await readWantedSchema();
  const found = readSchema(database);
  return look(SCHEMA_CHECK, function* () {
    for (const [object, sql] of wanted) if (found.get(object) !== sql) yield object;
  });
}

/** What a ledger of this version has, as in `table awards`, but for what SQLite makes by itself. */
export async function listSchema(): Promise<readonly string[]> {
  return [...(await readWantedSchema()).keys()].filter((object) => !object.includes(' sqlite_'));
}

async function readWantedSchema(): Promise<ReadonlyMap<string, string>> {
  const expected = new DatabaseSync(':memory:');
  const db = toKysely(expected);
  await migrate(db, (operation) => operation(db), SQLITE.schema);
  const wanted = readSchema(expected);
  expected.close();
  return wanted;
}

function readSchema(database: DatabaseSync): ReadonlyMap<string, string> {
  const rows = database.prepare("select type || ' ' || name as object, sql from sqlite_schema").all();
  // Where lines end in it means nothing.
  return new Map(rows.map(({ object, sql }) => [String(object), String(sql).replace(/\s+/g, ' ')]));
}

function checkInvariant(database: DatabaseSync, invariant: Invariant): LedgerFinding {
  return look(invariant, function* () {
    for (const [text] of readRows(database, toQuery(invariant, SQLITE.check))) yield String(text);
  });
}

function countAwards(database: DatabaseSync): number {
  return Number([...readRows(database, 'select count(*) from awards')][0]?.[0]);
}

function readRows(database: DatabaseSync, sql: string): Iterable<readonly unknown[]> {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return statement.iterate() as unknown as Iterable<readonly unknown[]>;
}

/** A damage can show anywhere; then what was found until then is told with it. */
export function look(
  { name, advice }: Pick<LedgerFinding, 'name' | 'advice'>,
  listExceptions: () => Iterable<string>,
): LedgerFinding {
  const exceptions: string[] = [];
  let more = 0;
  try {
    for (const text of listExceptions()) {
      if (exceptions.length < SHOWN_ROWS) exceptions.push(text);
      else more += 1;
    }
  } catch (error) {
    exceptions.push(`It cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { name, exceptions, more, advice };
}

/** Not to be destroyed: that would close the database. */
export function toKysely(database: DatabaseSync): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: createSqliteDialect(database) });
}
