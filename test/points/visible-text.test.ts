import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVisible, removeInvisible } from '../../src/points/visible-text.ts';

const SCOTLAND = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}';
const ENGLAND = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}';
const WALES = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}';
const TEXAS = '\u{1F3F4}\u{E0075}\u{E0073}\u{E0074}\u{E0078}\u{E007F}';

describe('what stays of a text', () => {
  it.each([SCOTLAND, ENGLAND, WALES, TEXAS, '🏴‍☠️', '👨‍👩‍👧‍👦', '❤️', '1️⃣', '🇦', '🇩🇪', '🫩', 'नमस्ते', 'می‌خواهم'])(
    'is %s, whole',
    (text) => {
      expect(removeInvisible(`a ${text} b`)).toBe(`a ${text} b`);
      expect(isVisible(text)).toBe(true);
    },
  );

  it('is an emoji that is newer than this runtime', () => {
    // Not assigned in Unicode 16.
    expect(removeInvisible('\u{1FAFA}\u{1F8CF}')).toBe('\u{1FAFA}\u{1F8CF}');
  });

  it.each([
    ['tag characters behind no flag', 'a\u{E0067}\u{E0062}\u{E007F}b', 'ab'],
    ['a flag that never ends', '\u{1F3F4}\u{E0067}\u{E0062}x', '\u{1F3F4}x'],
    ['an end without a region', '\u{1F3F4}\u{E007F}', '\u{1F3F4}'],
    ['tags behind a flag that is over', `${WALES}\u{E0067}`, WALES],
    ['what turns text round', 'a\u202Eb\u2066c', 'abc'],
    ['fillers', 'a\u2800\u3164\u115F\u00ADb', 'ab'],
    ['half a character', 'a\uD83Db', 'ab'],
    ['no character at all', 'a\uFFFE\u{1FFFF}b', 'ab'],
  ])('is nothing of %s', (_, text, left) => {
    expect(removeInvisible(text)).toBe(left);
  });

  it('is left as it is by a second look', () => {
    const unit = fc.oneof(
      fc.constantFrom('\u{1F3F4}', '\u{E0067}', '\u{E007F}', '\u200d', '\ufe0f', '\u202e', ' '),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(
        fc.array(unit).map((units) => units.join('')),
        (text) => {
          const once = removeInvisible(text);
          expect(removeInvisible(once)).toBe(once);
        },
      ),
    );
  });
});
