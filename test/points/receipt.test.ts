import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReceipt, parseReceipt, RECEIPT_PATTERN } from '../../src/points/receipt.ts';

/** What a good source of numbers in [0, 1) may return, its ends included. */
const random = fc.oneof(
  fc.constantFrom(0, 1 - 2 ** -53),
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
);
const receipt = fc.array(random, { minLength: 6, maxLength: 6 }).map((numbers) => {
  const left = [...numbers];
  return createReceipt(() => left.shift() ?? 0);
});

describe('a receipt', () => {
  it('always has the form that is stored, without letters that people mix up', () => {
    fc.assert(
      fc.property(receipt, (made) => {
        expect(made).toMatch(RECEIPT_PATTERN);
        expect(made.slice(2)).not.toMatch(/[01OIL]/);
      }),
      { numRuns: 1_000 },
    );
  });

  it('uses every letter of its alphabet', () => {
    const letters = new Set(Array.from({ length: 30 }, (_, index) => createReceipt(() => (index + 0.5) / 30)[2]));
    expect(letters.size).toBe(30);
  });

  it('is read however people type it', () => {
    const wrap = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      (text: string) => ` #${text} `,
      (text: string) => text.replace('-', ''),
      (text: string) => text.slice(2),
      (text: string) => `#${text.slice(2).toLowerCase()}`,
    );
    fc.assert(
      fc.property(receipt, wrap, (made, typeIt) => {
        expect(parseReceipt(typeIt(made))).toBe(made);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['RRRRRR', 'R-RRRRRR', 'rRRRRRR', '#R-RRRRRR'])('that begins with R itself is read from %s', (typed) => {
    expect(parseReceipt(typed)).toBe('R-RRRRRR');
  });

  it.each([
    '',
    'R-',
    'R-7F3K2',
    'R-7F3K2MM',
    'R-7F3K0M',
    'R-7F3KOM',
    'X-7F3K2M',
    'R--7F3K2M',
    'R-7F3K2M; drop table awards',
    'R-7F3K2M\nR-7F3K2M',
    '７Ｆ３Ｋ２Ｍ',
    '%',
    '__proto__',
  ])('is not found in %j', (typed) => {
    expect(parseReceipt(typed)).toBeUndefined();
  });
});
