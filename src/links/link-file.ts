/** The file of links: what `/links export` writes and `/links import` reads. */
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { UserError } from '../errors.ts';
import { MOST_IMPORT_LINES } from '../points/limits.ts';
import type { Link } from '../store/links/link-store.ts';
import { type Text, text } from '../texts/text.ts';
import { type AccountName, parseAccount } from './account.ts';

/** A line that says which account a member has. */
export interface FileRow {
  readonly line: number;
  readonly memberId: string;
  readonly account: AccountName;
  /** What the account is called beside its id. */
  readonly label: string | undefined;
}

/** Why a line is left out. The text is ours: nothing of the file is repeated in it. */
export interface LineProblem {
  readonly line: number;
  readonly text: Text;
}

/** What a file says, by line. */
export interface LinkFile {
  readonly rows: readonly FileRow[];
  readonly problems: readonly LineProblem[];
}

export const MAX_FILE_BYTES = 1024 * 1024;
/** Far more than the cells of a line can need. */
const MAX_LINE_LENGTH = 4_096;
const MAX_LABEL = 254;
/** Those that are read. */
const COLUMNS = ['member_id', 'account_id', 'account'];
const USER_ID = /^[1-9]\d{16,19}$/;
/**
 * Where a spreadsheet may see a cell begin, whichever separator it believes in, and what it takes for a formula there. An
 * apostrophe in front makes it text; one that is there already gets another, so that reading takes off what writing put on.
 */
const AT_START_OF_CELL = '(?<=(?:^|[;,\\t])[ "]*)';
const FORMULA = "'*[-=+@\\t\\uFF1D\\uFF0B\\uFF0D\\uFF20]";
const TO_ESCAPE = new RegExp(`${AT_START_OF_CELL}(?=${FORMULA})`, 'g');
const ESCAPED = new RegExp(`${AT_START_OF_CELL}'(?=${FORMULA})`, 'g');
const LINE_BREAKS = /\r\n?|\n/g;

/** Writes links, one a line. No cell of it is a formula to a spreadsheet, also where that splits at `;` or tabs. */
export function writeLinkFile(links: readonly Link[], { hasHeader = true } = {}): string {
  const rows = links.map((link) => ({
    member_id: link.memberId,
    account_id: link.accountId,
    account: link.label,
    linked_by: link.linkedBy,
    linked_at: new Date(link.linkedAt).toISOString(),
  }));
  return write(['member_id', 'account_id', 'account', 'linked_by', 'linked_at'], rows, hasHeader);
}

/** Writes which lines were left out, and why, in the language of whoever reads it. */
export function writeProblemFile(problems: readonly { readonly line: number; readonly text: string }[]): string {
  return write(
    ['line', 'problem'],
    problems.map(({ line, text }) => ({ line: String(line), problem: text })),
  );
}

function write(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | undefined>>[],
  header = true,
): string {
  return stringify([...rows], {
    header,
    columns: [...columns],
    quoted: true,
    quoted_empty: true,
    cast: { string: (cell) => cell.replace(LINE_BREAKS, ' ').replace(TO_ESCAPE, "'") },
  });
}

/**
 * Reads a file of links: columns `member_id` and `account`, or the `account_id` that an export has. Every line that
 * cannot be meant is a problem of its own.
 *
 * @throws {@link UserError} BAD_FILE when it is no such file at all
 */
export function readLinkFile(bytes: Uint8Array): LinkFile {
  // Several programs may have written it, each with line breaks of its own.
  const records = readRecords(decode(bytes).replace(LINE_BREAKS, '\n'));
  if (records.length > MOST_IMPORT_LINES) {
    throw new UserError('BAD_FILE', text('refusal.file-too-long', { lines: MOST_IMPORT_LINES }));
  }
  const read = records.map(readRow);
  const rows = read.filter((row) => 'memberId' in row);
  const twice = findRepeated(rows, ({ memberId }) => memberId, 'links.line.same-member');
  return {
    rows: withoutLines(rows, twice),
    problems: [...read.filter((row) => 'text' in row), ...twice],
  };
}

/** The rows that have no problem. */
export function withoutLines<Row extends { readonly line: number }>(
  rows: readonly Row[],
  problems: readonly LineProblem[],
): Row[] {
  const lines = new Set(problems.map(({ line }) => line));
  return rows.filter(({ line }) => !lines.has(line));
}

/**
 * Everything that is there more than once. Which one is meant is not guessed, so all of them are problems.
 */
export function findRepeated<Row extends { readonly line: number }>(
  rows: readonly Row[],
  toKey: (row: Row) => string,
  what: 'links.line.same-member' | 'links.line.same-account',
): LineProblem[] {
  const groups = Map.groupBy(rows, toKey);
  return rows.flatMap((row) => {
    const others = (groups.get(toKey(row)) ?? []).filter(({ line }) => line !== row.line);
    const [other] = others;
    return other === undefined ? [] : [{ line: row.line, text: text(what, { line: String(other.line) }) }];
  });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError('BAD_FILE', text('refusal.file-not-utf8'));
  }
}

interface FileRecord {
  /** Its last. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<string, string>>>;
  /** Why nothing in it can be believed. */
  readonly problem: Text | undefined;
}

function readRecords(csv: string): FileRecord[] {
  const [header = ''] = csv.split('\n', 1);
  let names: readonly string[] | undefined;
  const records: FileRecord[] = [];
  try {
    parse(csv, {
      delimiter: header.includes(';') && !header.includes(',') ? ';' : ',',
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: MAX_LINE_LENGTH,
      // One more than the header and its lines, so that too many are noticed, and no more of them are read.
      to: MOST_IMPORT_LINES + 2,
      on_record: (cells: string[], { lines }) => {
        if (names === undefined) names = cells.map((name) => name.trim().toLowerCase());
        else records.push(toRecord(names, cells, lines));
        return null;
      },
    });
    requireColumns(names ?? []);
    return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UserError(
      'BAD_FILE',
      typeof error.lines === 'number'
        ? text('refusal.file-not-csv-line', { line: String(error.lines) })
        : text('refusal.file-not-csv'),
    );
  }
}

/** Whatever the parser has swallowed is a problem of its own: no line of the file is passed over in silence. */
function toRecord(names: readonly string[], record: readonly string[], line: number): FileRecord {
  const breaks = record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
  const isTooLong = record.slice(names.length).some((cell) => cell.trim() !== '');
  const cells = Object.fromEntries(names.map((name, index) => [name, record[index]]));
  if (breaks > 0) {
    const lines = { first: String(line - breaks), last: String(line) };
    return { line, cells, problem: text('links.line.quotes', lines) };
  }
  return { line, cells, problem: isTooLong ? text('links.line.too-many-cells') : undefined };
}

function requireColumns(names: readonly string[]): void {
  const repeated = COLUMNS.find((column) => names.filter((name) => name === column).length > 1);
  if (repeated !== undefined) {
    throw new UserError('BAD_FILE', text('refusal.file-column-twice', { column: repeated }));
  }
  if (names.includes('member_id') && (names.includes('account') || names.includes('account_id'))) return;
  throw new UserError('BAD_FILE', text('refusal.file-columns'));
}

function readRow({ line, cells, problem }: FileRecord): FileRow | LineProblem {
  if (problem !== undefined) return { line, text: problem };
  const memberId = readCell(cells.member_id);
  const accountId = readCell(cells.account_id);
  const name = readCell(cells.account);
  if (!USER_ID.test(memberId)) return { line, text: text('links.line.bad-member', { column: 'member_id' }) };
  if (accountId === '' && name === '') return { line, text: text('links.line.no-account') };
  const account = readAccount(accountId === '' ? name : accountId);
  if (account === undefined || (accountId !== '' && account.kind !== 'id')) {
    const column = accountId === '' ? 'account' : 'account_id';
    return { line, text: text('links.line.bad-account', { column }) };
  }
  const isLabel = account.kind !== 'id' || (accountId !== '' && name !== '' && name.length <= MAX_LABEL);
  return { line, memberId, account, label: isLabel ? name : undefined };
}

function readCell(cell = ''): string {
  return cell.trim().replace(ESCAPED, '');
}

function readAccount(cell: string): AccountName | undefined {
  try {
    return parseAccount(cell);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
