/** The file of `/points bulk csv`, read as it comes, so that a hundred thousand lines take no more memory than a hundred. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TextDecoder } from 'node:util';
import { CsvError, type Parser, parse } from 'csv-parse';
import { UserError } from '../../errors.ts';
import type { LineProblem } from '../../links/link-file.ts';
import { CHANGE_BOUNDS, parseAmount, toValue } from '../../points/amount.ts';
import { MOST_BULK_LINES } from '../../points/limits.ts';
import { type Text, text } from '../../texts/text.ts';
import type { CrowdMember, CrowdPart } from './crowd.ts';

/** A file as it is read. */
export interface BulkFile {
  /**
   * Its lines, some at a time.
   *
   * @throws {@link UserError} BAD_FILE when it is no such file, or too long
   */
  readonly parts: AsyncIterable<CrowdPart>;
  /** SHA-256 of all of it, once its parts are read. */
  hash(): string;
}

interface BulkFileOptions {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The command says how many, where a line does not. */
  readonly hasAmount: boolean;
  /** Finds the members who are linked to accounts, by account. */
  readonly findHolders: (accountIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** A line that is well formed. */
type Row = Omit<CrowdMember, 'memberId'> & {
  readonly line: number;
  readonly who: { readonly memberId: string } | { readonly accountId: string };
};

const LINES_PER_PART = 500;
/** Far more than the cells of a line can need. */
const MAX_LINE_LENGTH = 4_096;
const COLUMNS = ['member_id', 'account', 'account_id', 'amount'];
const USER_ID = /^[1-9]\d{16,19}$/;
const ACCOUNT_ID = /^[0-9a-f]{24}$/i;
const RANGE = { minimum: toValue(CHANGE_BOUNDS.minimum), maximum: toValue(CHANGE_BOUNDS.maximum) };
const AMOUNT = /^\+?\d{1,9}(?:\.\d{1,2})?$/;

export function readBulkFile(options: BulkFileOptions): BulkFile {
  const digest = createHash('sha256');
  let hex = '';
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of options.chunks) {
      digest.update(chunk);
      yield chunk;
    }
    hex = digest.digest('hex');
  }
  return { parts: readParts(options, hashed()), hash: () => hex };
}

async function* readParts(options: BulkFileOptions, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CrowdPart> {
  let part: { rows: Row[]; problems: LineProblem[] } = { rows: [], problems: [] };
  let names: readonly string[] | undefined;
  let count = 0;
  for await (const { record, line } of readRecords(chunks)) {
    if (names === undefined) {
      names = readHeader(record, options);
      continue;
    }
    count += 1;
    if (count > MOST_BULK_LINES) {
      throw new UserError('BAD_FILE', text('refusal.file-too-long', { lines: MOST_BULK_LINES }));
    }
    const row = readRow(names, record, line, options);
    if ('text' in row) part.problems.push(row);
    else part.rows.push(row);
    if (part.rows.length + part.problems.length < LINES_PER_PART) continue;
    yield await toPart(options, part);
    part = { rows: [], problems: [] };
  }
  if (names === undefined) throw new UserError('BAD_FILE', text('refusal.bulk.file-columns'));
  yield await toPart(options, part);
}

/** Each line of the file with its number. */
async function* readRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<{ record: string[]; line: number }> {
  const texts = checkLines(decode(chunks));
  const first = await texts.next();
  const [header = ''] = (first.value ?? '').trimStart().split(/[\r\n]/, 1);
  const parser = parse({
    delimiter: header.includes(';') && !header.includes(',') ? ';' : ',',
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: MAX_LINE_LENGTH,
    info: true,
  });
  const reading = pipeline(Readable.from(join(first.value ?? '', texts)), parser);
  // It ends the parser too, and so what reads from it.
  reading.catch(() => {});
  yield* listRecords(parser);
}

async function* listRecords(parser: Parser): AsyncGenerator<{ record: string[]; line: number }> {
  try {
    for await (const { record, info } of parser) yield { record, line: info.lines };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error;
    throw new UserError(
      'BAD_FILE',
      typeof lines === 'number'
        ? text('refusal.file-not-csv-line', { line: String(lines) })
        : text('refusal.file-not-csv'),
    );
  }
}

/** The parser measures what is in the cells: millions of empty ones would be one short line to it. */
async function* checkLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let [line, length, last] = [1, 0, ''];
  for await (const piece of pieces) {
    for (const [part] of piece.matchAll(/[\r\n]+|[^\r\n]+/g)) {
      const isBreaks = /^[\r\n]/.test(part);
      length = isBreaks ? 0 : length + part.length;
      // One break may lie in two pieces.
      if (isBreaks) line += part.replaceAll('\r\n', '\n').length - (last === '\r' && part.startsWith('\n') ? 1 : 0);
      if (length > MAX_LINE_LENGTH) {
        throw new UserError('BAD_FILE', text('refusal.file-not-csv-line', { line: String(line) }));
      }
      last = part.slice(-1);
    }
    yield piece;
  }
}

/** The first piece holds all of the first line that is not empty. */
async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head: string | undefined = '';
  for await (const chunk of chunks) {
    const piece = decodeWith(decoder, chunk);
    if (head === undefined) yield piece;
    else {
      head += piece;
      if (!/[^\r\n][\r\n]/.test(head) && head.length < MAX_LINE_LENGTH) continue;
      yield head;
      head = undefined;
    }
  }
  yield (head ?? '') + decodeWith(decoder, undefined);
}

function decodeWith(decoder: TextDecoder, chunk: Uint8Array | undefined): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new UserError('BAD_FILE', text('refusal.file-not-utf8'));
  }
}

async function* join(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

function readHeader(record: readonly string[], { hasAmount }: BulkFileOptions): readonly string[] {
  const names = record.map((name) => name.trim().toLowerCase());
  const repeated = COLUMNS.find((column) => names.filter((name) => name === column).length > 1);
  if (repeated !== undefined) {
    throw new UserError('BAD_FILE', text('refusal.file-column-twice', { column: repeated }));
  }
  if (!names.some((name) => name !== 'amount' && COLUMNS.includes(name))) {
    throw new UserError('BAD_FILE', text('refusal.bulk.file-columns'));
  }
  if (!hasAmount && !names.includes('amount')) throw new UserError('BAD_FILE', text('refusal.bulk.no-amount'));
  return names;
}

/** What is wrong is told by our own words: nothing of the file is repeated in them. */
function readRow(
  names: readonly string[],
  record: readonly string[],
  line: number,
  { hasAmount }: BulkFileOptions,
): Row | LineProblem {
  const breaks = record.reduce((count, cell) => count + cell.split(/\r\n|\r|\n/).length - 1, 0);
  const problem = (what: Text): LineProblem => ({ line, text: what });
  if (breaks > 0) return problem(text('links.line.quotes', { first: String(line - breaks), last: String(line) }));
  if (record.slice(names.length).some((cell) => cell.trim() !== '')) return problem(text('links.line.too-many-cells'));
  const find = (name: string) => record[names.indexOf(name)]?.trim() ?? '';
  const who = readWho(find('member_id'), find('account_id') || find('account'));
  if ('problem' in who) return problem(who.problem);
  const amount = find('amount');
  if (amount === '') return hasAmount ? { line, who } : problem(text('bulk.line.no-amount'));
  const hundredths = readAmount(amount);
  return hundredths === undefined ? problem(text('bulk.line.amount', RANGE)) : { line, who, hundredths };
}

function readWho(memberId: string, accountId: string): Row['who'] | { readonly problem: Text } {
  if (memberId !== '') return USER_ID.test(memberId) ? { memberId } : { problem: text('bulk.line.member') };
  if (accountId === '') return { problem: text('bulk.line.nobody') };
  if (ACCOUNT_ID.test(accountId)) return { accountId: accountId.toLowerCase() };
  return { problem: text('bulk.line.account') };
}

function readAmount(cell: string): number | undefined {
  if (!AMOUNT.test(cell)) return undefined;
  try {
    return parseAmount(Number(cell), CHANGE_BOUNDS);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

async function toPart(
  { findHolders }: BulkFileOptions,
  { rows, problems }: { readonly rows: readonly Row[]; readonly problems: readonly LineProblem[] },
): Promise<CrowdPart> {
  const asked = rows.flatMap(({ who }) => ('accountId' in who ? [who.accountId] : []));
  const holders = asked.length === 0 ? undefined : await findHolders(asked);
  const members: CrowdMember[] = [];
  const unknown: LineProblem[] = [];
  for (const { who, ...row } of rows) {
    const memberId = 'memberId' in who ? who.memberId : holders?.get(who.accountId);
    if (memberId === undefined) unknown.push({ line: row.line, text: text('bulk.line.account') });
    else members.push({ ...row, memberId });
  }
  return { members, problems: [...problems, ...unknown].toSorted((one, other) => one.line - other.line) };
}
