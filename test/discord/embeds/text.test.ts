import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, toInertText, toPlainLine } from '../../../src/discord/embeds/text.ts';

describe('hostile text', () => {
  it.each([
    ['reading direction marks', 'abc\u202Edcba\u2066x\u2069\u200F\u061C', 'abcdcbax'],
    ['zero-width characters', 'a\u200Bb\uFEFFd\u2060e\u00ADf', 'abdef'],
    ['invisible fillers and tags', 'a\u3164b\u2800c\u{E0041}d', 'abcd'],
    ['line breaks and tabs', ' a\r\n\n\tb\u2028c\u0085d\u0000e ', 'a b c d e'],
    ['breaks that hide something', 'a\n\u200B\nb', 'a b'],
  ])('loses %s', (_, hostile, plain) => {
    expect(toPlainLine(hostile, 400)).toBe(plain);
  });

  it('keeps what people write', () => {
    expect(toPlainLine('Für Ana — спасибо 谢谢 ❤️ 👍🏽', 400)).toBe('Für Ana — спасибо 谢谢 ❤️ 👍🏽');
  });

  it.each([
    ['@everyone <@1> <@&2> <#3>', '\\@everyone \\<\\@1\\> \\<\\@&2\\> \\<\\#3\\>'],
    ['**b** _i_ ~~s~~ `c` ||x||', '\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~ \\`c\\` \\|\\|x\\|\\|'],
    ['[text](https://example.com)', '\\[text\\]\\(https\\://example.com\\)'],
    ['https://discord.gg/abc <:e:1> <t:1:R>', 'https\\://discord.gg/abc \\<\\:e\\:1\\> \\<t\\:1\\:R\\>'],
    ['\\*', '\\\\\\*'],
  ])('shows %s letter by letter', (hostile, inert) => {
    expect(toInertText(hostile, 400)).toBe(inert);
  });

  it('has no character with a meaning that is not escaped, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 100 }), (text, max) => {
        const inert = toInertText(text, max);
        const bare = inert.replace(/\\[\\*_~`|<>@#:[\]()]/g, '');
        return !/[\\*_~`|<>@#:[\]()\n\r\u202A-\u202E\u200B]/.test(bare) && inert.length <= 2 * max;
      }),
    );
  });
});

describe('cutting', () => {
  it('never cuts through a character and ends with an ellipsis', () => {
    expect(cutText('😀😀😀', 5)).toBe('😀😀…');
    expect(cutText('😀😀😀', 4)).toBe('😀…');
    expect(cutText('one two', 5)).toBe('one…');
  });

  it('leaves what fits as it is, and never exceeds the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 50 }), (text, max) => {
        const cut = cutText(text, max);
        return cut.length <= max && (text.length > max || cut === text) && cut.isWellFormed();
      }),
    );
  });
});
