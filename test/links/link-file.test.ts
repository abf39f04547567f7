import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLinkFile, writeLinkFile, writeProblemFile } from '../../src/links/link-file.ts';
import type { Link } from '../../src/store/links/link-store.ts';
import { anyText } from '../support/any-text.ts';
import { userErrorOf } from '../support/user-error.ts';

const ANA = '200000000000000001';
const BEN = '200000000000000002';
const ID = 'a'.repeat(24);

const read = (text: string | Buffer) => readLinkFile(Buffer.from(text));
/** A problem, by its English. */
const inWords = (line: number, english: unknown) => ({ line, text: expect.objectContaining({ english }) });
const refused = (text: string | Buffer) => userErrorOf(() => read(text)).message;
const toLink = (change: Partial<Link> = {}): Link => ({
  guildId: '1',
  communityId: 'c',
  memberId: ANA,
  accountId: ID,
  label: undefined,
  linkedBy: '300000000000000003',
  linkedAt: 0,
  ...change,
});

describe('a file of links', () => {
  const rows = [
    { line: 2, memberId: ANA, account: { kind: 'email', text: 'ana@example.com' }, label: 'ana@example.com' },
    { line: 3, memberId: BEN, account: { kind: 'id', id: ID }, label: undefined },
  ];

  it.each([
    ['as it should be', `member_id,account\n${ANA},ana@example.com\n${BEN},${ID}\n`],
    ['without a last line break', `member_id,account\n${ANA},ana@example.com\n${BEN},${ID}`],
    [
      'with a byte order mark and the line breaks of Windows',
      `\ufeffmember_id,account\r\n${ANA},ana@example.com\r\n${BEN},${ID}\r\n`,
    ],
    ['with quotes', `"member_id","account"\n"${ANA}","ana@example.com"\n"${BEN}","${ID}"\n`],
    ['with semicolons', `member_id;account\n${ANA};ana@example.com\n${BEN};${ID}\n`],
    [
      'with its columns in another order, others and capitals',
      `Account,note,MEMBER_ID\nana@example.com,x,${ANA}\n${ID.toUpperCase()},,${BEN}\n`,
    ],
    ['with spaces around', ` member_id , account \n ${ANA} , ana@example.com \n ${BEN} , ${ID} \n`],
    ['with ids in a column of their own', `member_id,account_id,account\n${ANA},,ana@example.com\n${BEN},${ID},\n`],
  ])('%s is read by line', (_, text) => {
    expect(read(text)).toEqual({ rows, problems: [] });
  });

  const ids = Array.from({ length: 6 }, (_, index) => String(BigInt(ANA) + BigInt(index)));

  it.each([
    ['a header of Windows over lines of Unix', ['\r\n', '\n', '\n', '\n', '\n', '\n', '\n']],
    ['lines of Windows, and two that were added', ['\r\n', '\r\n', '\r\n', '\r\n', '\r\n', '\n', '\n']],
    ['those of an old Mac', ['\r', '\r', '\r', '\r', '\r', '\r', '\r']],
    ['all three', ['\n', '\r\n', '\r', '\n', '\r', '\r\n', '\n']],
  ])('is read whole, whatever its line breaks are: %s', (_, breaks) => {
    const lines = ['member_id,account_id,account,linked_by,linked_at', ...ids.map((id) => `${id},,name-${id},,`)];
    const { rows: all, problems } = read(lines.map((line, index) => line + breaks[index]).join(''));
    expect(problems).toEqual([]);
    expect(all.map(({ memberId }) => memberId)).toEqual(ids);
  });

  it('has a problem with what a quote has swallowed, and with cells that no column has', () => {
    const text = `member_id,account\n${ids[0]},a\n${ids[1]},"b\n${ids[2]},c"\n${ids[3]},d,${ids[4]},e\n${ids[5]},f,,\n`;
    expect(read(text)).toEqual({
      rows: [expect.objectContaining({ line: 2 }), expect.objectContaining({ line: 6 })],
      problems: [
        inWords(4, 'lines 3 to 4 are within one pair of quotes'),
        inWords(5, 'it has more cells than the first line has columns'),
      ],
    });
  });

  it('accounts for every line, or is refused as a whole', () => {
    const part = fc.constantFrom(',', '"', '\n', '\r\n', '\r', 'x', ';', ' ');
    const line = fc.oneof(
      fc.integer({ min: 0, max: 5 }).map((index) => `${ids[index]},name-${index}`),
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    const end = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, end), { maxLength: 12 }), (lines) => {
        const body = lines.map((pair) => pair.join('')).join('');
        const told = new Set<number>();
        try {
          const file = read(`member_id,account\n${body}`);
          for (const { line: own } of file.rows) told.add(own);
          for (const { line: own, text } of file.problems) {
            const [, first = own, last = own] = /^lines (\d+) to (\d+)/.exec(text.english) ?? [];
            for (let one = Number(first); one <= Number(last); one += 1) told.add(one);
          }
        } catch (error) {
          expect(String(error)).toMatch(/^UserError/);
          return;
        }
        const filled = body.split(/\r\n|\r|\n/).flatMap((text, index) => (text === '' ? [] : [index + 2]));
        expect([...told].toSorted((a, b) => a - b)).toEqual(expect.arrayContaining(filled));
      }),
      { numRuns: 1_000 },
    );
  });

  it('counts empty lines and lines within quotes as what they are', () => {
    const text = `member_id,account\n\n${ANA},ana\n"x\ny",ben\n${BEN},ben\n`;
    expect(read(text)).toMatchObject({ rows: [{ line: 3 }, { line: 6 }], problems: [{ line: 5 }] });
  });

  it.each<[string, RegExp]>([
    ['x,ana', /member_id is not a Discord user id/],
    [',ana', /member_id is not a Discord user id/],
    ['2e17,ana', /member_id is not a Discord user id/],
    [`<@${ANA}>,ana`, /member_id is not a Discord user id/],
    [`${ANA},`, /there is no account/],
    [ANA, /there is no account/],
    [`${ANA},two words`, /account cannot be an account/],
    [`${ANA},../users`, /account cannot be an account/],
    [`${ANA},${'x'.repeat(255)}`, /account cannot be an account/],
  ])('has a problem with the line %j', (line, words) => {
    const { rows: none, problems } = read(`member_id,account\n${line}\n`);
    expect(none).toEqual([]);
    expect(problems).toEqual([inWords(2, expect.stringMatching(words))]);
  });

  it('has a problem with a name in the column of ids, whatever stands beside it', () => {
    const { problems } = read(`member_id,account_id,account\n${ANA},ana,ana\n`);
    expect(problems).toEqual([inWords(2, 'account_id cannot be an account of Returning.AI')]);
  });

  it('has a problem with each line of a member who is there more than once', () => {
    const text = `member_id,account\n${ANA},a\n${BEN},b\n${ANA},c\n${ANA},a\n`;
    expect(read(text)).toEqual({
      rows: [expect.objectContaining({ line: 3, memberId: BEN })],
      problems: [
        inWords(2, 'the same member is on line 4 too'),
        inWords(4, 'the same member is on line 2 too'),
        inWords(5, 'the same member is on line 2 too'),
      ],
    });
  });

  it.each<[string, string | Buffer, RegExp]>([
    ['nothing', '', /must name its columns/],
    ['no header', `${ANA},ana`, /must name its columns/],
    ['half a header', 'member_id\n1\n', /must name its columns/],
    ['a column twice', `member_id,account,account\n${ANA},a,b\n`, /names `account` twice/],
    ['bytes', Buffer.from([0x80, 0x81]), /UTF-8/],
    ['UTF-16', Buffer.from('\ufeffmember_id,account\n', 'utf16le'), /UTF-8/],
    ['an open quote', `member_id,account\n${ANA},"a`, /line 2 is broken/],
    ['a stray quote', `member_id,account\n${ANA},a"b\n`, /line 2 is broken/],
    ['a line without end', `member_id,account\n${'x'.repeat(5_000)}`, /broken or too long/],
    ['too many lines', `member_id,account\n${`${ANA},a\n`.repeat(2_001)}`, /more than 2,000 lines/],
  ])('is none when it holds %s', (_, text, words) => {
    expect(refused(text)).toMatch(words);
  });

  it('takes 2,000 lines', () => {
    const lines = Array.from({ length: 2_000 }, (_, index) => `${BigInt(ANA) + BigInt(index)},name-${index}`);
    expect(read(`member_id,account\n${lines.join('\n')}\n`).rows).toHaveLength(2_000);
  });

  it('never fails but in words, and repeats nothing of what it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText(60), fc.constantFrom(',', ';', '"', '\n', '\r\n', ANA, ID))), (parts) => {
        const secret = 'q7secret';
        const text = `member_id,account\n${secret}${parts.join('')}`;
        try {
          const { problems } = read(text);
          expect(JSON.stringify(problems)).not.toContain(secret);
        } catch (error) {
          expect(String(error)).toMatch(/^UserError: The f/);
          expect(String(error)).not.toContain(secret);
        }
      }),
    );
  });
});

describe('what is written', () => {
  it('has a header, and times that everybody reads', () => {
    expect(writeLinkFile([])).toBe('"member_id","account_id","account","linked_by","linked_at"\n');
    expect(writeLinkFile([toLink({ label: 'a,"b"' })]).split('\n')[1]).toBe(
      `"${ANA}","${ID}","a,""b""","300000000000000003","1970-01-01T00:00:00.000Z"`,
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '\t=1', "'=1"])('shows a spreadsheet no formula for %j', (label) => {
    const cell = writeLinkFile([toLink({ label })])
      .split('\n')[1]
      ?.split(',')[2];
    expect(cell).toMatch(/^"'/);
  });

  it.each([
    "x;=cmd|'/c calc'!A1;y",
    'x;"=1+1',
    'x; +1',
    'x\t=1+1',
    'x\n=1+1',
    'x\r\n@SUM(A1)',
    'x,=1',
    "x;'=1",
    'x;;＝1',
    '=1;=2\t=3',
  ])('shows none to a spreadsheet that splits at other signs either: %j', (label) => {
    const text = writeLinkFile([toLink({ label })]);
    expect(text.split('\n')).toHaveLength(3);
    for (const separator of [',', ';', '\t', '\n']) {
      const cells = text.split(separator).map((cell) => cell.replace(/^[ "]*/, ''));
      expect(cells.filter((cell) => /^[-=+@＝＋－＠\t]/.test(cell))).toEqual([]);
    }
  });

  it('is read back as it was, whatever accounts are called', () => {
    const name = fc.oneof(
      anyText(60),
      fc
        .tuple(
          fc.constantFrom('=', '+', '-', '@', "'", "'=", "''-", '＝', 'x;=', "x\t'=", 'a; "+', ';\t='),
          anyText(20),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(name, (text) => {
        // Accounts and names have no spaces around them, and UTF-8 no halves of characters.
        const label = text
          .toWellFormed()
          .replace(/\r\n?|\n/g, ' ')
          .trim();
        const { rows, problems } = read(writeLinkFile([toLink({ label })]));
        expect(problems).toEqual([]);
        expect(rows).toMatchObject([{ memberId: ANA, account: { kind: 'id', id: ID }, label: label || undefined }]);
      }),
      { numRuns: 500 },
    );
  });

  it('of problems is a line each', () => {
    const text = writeProblemFile([
      { line: 3, text: 'there is no account' },
      { line: 12, text: 'a, b' },
    ]);
    expect(text).toBe('"line","problem"\n"3","there is no account"\n"12","a, b"\n');
  });
});
