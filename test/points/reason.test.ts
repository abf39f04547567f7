import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReason, REASON_MAX_LENGTH } from '../../src/points/reason.ts';
import { anyText } from '../support/any-text.ts';
import { userErrorOf } from '../support/user-error.ts';

const FAMILY = '👨‍👩‍👧‍👦';

describe('parseReason keeps what a reason says', () => {
  it.each([
    ['Helped a newcomer', 'Helped a newcomer'],
    ['@everyone <@1> **bold** [a](https://b.example) `code`', '@everyone <@1> **bold** [a](https://b.example) `code`'],
    [`for ${FAMILY} and 👩🏽‍⚕️ ❤️ 🏳️‍🌈 🇲🇾`, `for ${FAMILY} and 👩🏽‍⚕️ ❤️ 🏳️‍🌈 🇲🇾`],
    ['می‌خواهم', 'می‌خواهم'],
    ['مرحبا שלום', 'مرحبا שלום'],
    ['e\u0301 ก็ क्षि', 'e\u0301 ก็ क्षि'],
    ['0', '0'],
  ])('%s', (typed, kept) => {
    expect(parseReason(typed)).toBe(kept);
  });
});

describe('parseReason makes one clean line', () => {
  it.each([
    ['around and between', '  a \n\n b\t\tc  ', 'a b c'],
    ['other line breaks', 'a\u2028b\u2029c\u0085d\u000be\r\nf', 'a b c d e f'],
    ['marks that turn text round', 'pay \u202eevil\u202c \u2066x\u2069 \u200fy\u061c', 'pay evil x y'],
    ['zero-width characters', 'p\u200bo\u2060i\ufeffn\u00adt\u180es', 'points'],
    ['hidden characters between spaces', 'a \u200b \u2060 b', 'a b'],
    ['controls', 'a\u0000b\u001b[31mc\u007fd', 'a b [31mc d'],
    ['letters that show nothing', 'a\u3164\u115f\uffa0\u2800b', 'ab'],
    ['hidden text in tags', `x${String.fromCodePoint(0xe0068, 0xe0069)}y`, 'xy'],
    ['halves of characters', 'a\ud83db\udc68c', 'abc'],
    ['private and unassigned characters', 'a\ue000\u{10ffff}b', 'ab'],
  ])('without %s', (_, typed, cleaned) => {
    expect(parseReason(typed)).toBe(cleaned);
  });

  it('which stays as it is when it is cleaned again, whatever was typed', () => {
    const anything = fc.oneof(
      anyText(60),
      fc.string({
        unit: fc.constantFrom('a', ' ', '\n', '\u200b', '\u200d', '\u202e', '\ufeff', '\ufe0f', '\ud83d', '👨'),
      }),
    );
    fc.assert(
      fc.property(anything, (typed) => {
        const reason = parseReason(typed);
        if (reason === undefined) return;
        expect(parseReason(reason)).toBe(reason);
        expect(reason).not.toMatch(
          /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u200b\ufeff\n\r\t\u2028]|^\s|\s$|\s\s/,
        );
        expect(reason.isWellFormed()).toBe(true);
        expect(reason).toMatch(/\S/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('parseReason finds no reason', () => {
  it.each([
    ['nothing', undefined],
    ['no text', 42],
    ['an object', { toString: () => 'reason' }],
    ['empty text', ''],
    ['spaces', ' \n\t '],
    ['only hidden characters', '\u200b\u202e\u2060'],
    ['only joiners', '\u200d\u200c\ufe0f \u200d'],
    ['only fillers', '\u3164\u2800'],
  ])('in %s', (_, typed) => {
    expect(parseReason(typed)).toBeUndefined();
  });
});

describe('the length of a reason', () => {
  it.each([
    ['letters', 'a'],
    ['emoji', '👍'],
  ])('is counted in %s as people count them', (_, unit) => {
    expect(parseReason(unit.repeat(REASON_MAX_LENGTH))).toBe(unit.repeat(REASON_MAX_LENGTH));
    const refusal = userErrorOf(() => parseReason(unit.repeat(REASON_MAX_LENGTH + 1)));
    expect(refusal.code).toBe('REASON_TOO_LONG');
    expect(refusal.message).toContain('401');
    expect(refusal.message).toContain('400');
  });

  it('is that of what is kept', () => {
    const typed = `${' '.repeat(500)}${'a\u200b'.repeat(REASON_MAX_LENGTH)}\n\n`;
    expect(parseReason(typed)).toBe('a'.repeat(REASON_MAX_LENGTH));
  });
});
