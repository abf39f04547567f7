import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidRequestError } from '../../../src/returning-ai/errors.ts';
import { encodeSegment } from '../../../src/returning-ai/http/path.ts';

function encodeOrRefuse(value: string): string | undefined {
  try {
    return encodeSegment('userId', value);
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidRequestError);
    return undefined;
  }
}

/** Anything, with what makes paths dangerous far more often than chance would. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '.',
        '..',
        '%2e',
        '%2E',
        '%252e',
        '%25',
        '/',
        '\\',
        '%2f',
        '%5C',
        '?',
        '#',
        ' ',
        '\t',
        'a',
        '\u00e9',
        '\ud800',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('a path segment', () => {
  it.each([
    '',
    ' ',
    '\u3000',
    '.',
    '..',
    '%2e',
    '%2E',
    '.%2e',
    '%2e%2E',
    '%252e%252e',
    '../x',
    'x/..',
    '..\\x',
    '..%2fx',
    'x%5c..',
  ])('is refused when it is %j', (value) => {
    expect(encodeOrRefuse(value)).toBeUndefined();
  });

  it.each(['a\nb', 'a\0', '\u007f', 'a\u0085', '\ud800'])('is refused when it holds the character in %j', (value) => {
    expect(encodeOrRefuse(value)).toBeUndefined();
  });

  it('names what is wrong without repeating the value', () => {
    expect(() => encodeSegment('communityId', 'secret\n')).toThrow(/^The communityId (?!.*secret)/);
  });

  it.each([
    ['0123456789abcdef01234567', '0123456789abcdef01234567'],
    ['a/b', 'a%2Fb'],
    ['a b?c#d', 'a%20b%3Fc%23d'],
    ['100%', '100%25'],
    ['...', '...'],
    ['.a', '.a'],
    ['\u00e9', '%C3%A9'],
  ])('encodes %j', (value, encoded) => {
    expect(encodeSegment('userId', value)).toBe(encoded);
  });

  it('either is refused, or stays exactly one segment that reads back as the id', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const segment = encodeOrRefuse(value);
        if (segment === undefined) return;
        const path = `/communities/${segment}/user-fields`;
        expect(new URL(path, 'http://host').href).toBe(`http://host${path}`);
        expect(path.split('/')).toHaveLength(4);
        expect(decodeURIComponent(segment)).toBe(value);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stays below its parent for a server that decodes too often', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        let path = encodeOrRefuse(value);
        for (let round = 0; path !== undefined && round < 4; round += 1) {
          const { pathname } = new URL(`http://host/parent/${path.replace(/[?#]/g, '_')}/end`);
          expect(pathname.startsWith('/parent/')).toBe(true);
          expect(pathname.endsWith('/end')).toBe(true);
          try {
            path = decodeURIComponent(path);
          } catch {
            return;
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
