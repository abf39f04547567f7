/** Copies a whole ledger from one database to another, and believes in the copy only once each row was compared. */
import { StoreError } from '../../store-error.ts';
import type { LedgerRows, LedgerTarget, Row } from './ledger-rows.ts';
import { type ColumnShape, readShape, type TableShape } from './shape.ts';

export interface Copied {
  readonly rows: number;
  readonly awards: number;
  /** Of all settled awards: what they added and what they took, in hundredths. Sets are in neither. */
  readonly added: number;
  readonly removed: number;
}

/**
 * Copies everything, then reads both again and compares each row, and what the rows come to.
 *
 * @throws StoreError when a row cannot be kept by the other database, or was not kept as it is
 */
export async function copyRows(from: LedgerRows, to: LedgerTarget): Promise<Copied> {
  const tables = await readShape();
  for (const table of tables) {
    await to.clear(table.name);
    for await (const rows of from.read(table))
      await to.insert(
        table,
        rows.map((row) => toKept(table, row)),
      );
    if (table.countsIds) await to.setLatestId(table.name, await from.latestId(table.name));
  }
  const counts = [];
  for (const table of tables) counts.push(await compareTable(table, from, to));
  const [written, kept] = [await sumUp(tables, from), await sumUp(tables, to)];
  if (JSON.stringify(written) !== JSON.stringify(kept)) throw different('what the awards come to');
  return { ...kept, rows: counts.reduce((sum, count) => sum + count, 0) };
}

/** Times were once written with fractions of a millisecond, which not every database takes. */
function toKept({ name, columns }: TableShape, row: Row): Row {
  return row.map((value, index) => {
    const column = columns[index];
    if (typeof value === 'string' && value.includes('\0')) throw unkept(name, column, 'a character with the code 0');
    if (column?.kind !== 'whole' || typeof value !== 'number' || Number.isSafeInteger(value)) return value;
    if (!/(^|_)(at|until|since|before)$/.test(column.name)) throw unkept(name, column, 'a number that is not whole');
    return Math.ceil(value);
  });
}

async function compareTable(table: TableShape, from: LedgerRows, to: LedgerRows): Promise<number> {
  let count = 0;
  const kept = flatten(to.read(table));
  for await (const rows of from.read(table)) {
    for (const row of rows) {
      const { value } = await kept.next();
      if (!isSame(toKept(table, row), value)) throw different(`a row of ${table.name}`);
      count += 1;
    }
  }
  if ((await kept.next()).done !== true) throw different(`${table.name}, which has more rows`);
  if (table.countsIds && (await from.latestId(table.name)) !== (await to.latestId(table.name)))
    throw different(`the latest id of ${table.name}`);
  return count;
}

async function* flatten(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<Row, undefined> {
  for await (const rows of batches) yield* rows;
  return undefined;
}

function isSame(row: Row, other: Row | undefined): boolean {
  return other !== undefined && row.length === other.length && row.every((value, index) => value === other[index]);
}

async function sumUp(tables: readonly TableShape[], ledger: LedgerRows): Promise<Omit<Copied, 'rows'>> {
  const sums = { awards: 0, added: 0, removed: 0 };
  const table = tables.find(({ name }) => name === 'awards');
  if (table === undefined) return sums;
  const at = (name: string) => table.columns.findIndex((column) => column.name === name);
  const [status, action, hundredths] = [at('status'), at('action'), at('hundredths')];
  for await (const row of flatten(ledger.read(table))) {
    sums.awards += 1;
    if (row[status] !== 'settled') continue;
    if (row[action] === 'increase') sums.added += Number(row[hundredths]);
    if (row[action] === 'decrease') sums.removed += Number(row[hundredths]);
  }
  return sums;
}

function unkept(table: string, column: ColumnShape | undefined, what: string): StoreError {
  return new StoreError(
    'CORRUPT',
    `A row of ${table} has ${what} in its column ${column?.name}, which the other database cannot keep.`,
    'Nothing was changed. Report it with this line.',
  );
}

function different(what: string): StoreError {
  return new StoreError(
    'CORRUPT',
    `The copy is not the same as the ledger: ${what} differs.`,
    'Nothing was changed. Stop whatever else writes to either database and try again; report it if it happens again.',
  );
}
