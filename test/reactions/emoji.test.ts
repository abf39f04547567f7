import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEmoji, toEmojiKey, toRuleKeys } from '../../src/reactions/emoji.ts';
import { anyText } from '../support/any-text.ts';
import { userErrorOf } from '../support/user-error.ts';

const ID = '1100000000000000001';
/** Asks for the coloured look. */
const COLOURED = '\ufe0f';

/** Emojis as Discord's picker gives them. */
const PICKED = [
  '⭐',
  '👍',
  '❤️',
  '☺️',
  '©️',
  '™️',
  '‼️',
  '〰️',
  '㊗️',
  '1️⃣',
  '#️⃣',
  '*️⃣',
  '🇸🇬',
  '🇺🇳',
  '👍🏽',
  '✌🏿',
  '👨‍👩‍👧‍👦',
  '👩🏽‍❤️‍💋‍👨🏿',
  '🏳️‍🌈',
  '🏴‍☠️',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '❤️‍🔥',
  '👁️‍🗨️',
  '🫨',
];

describe('an emoji of everybody', () => {
  it.each(PICKED)('is taken as it is written: %s', (text) => {
    expect(parseEmoji(text)).toEqual({ key: text.replaceAll(COLOURED, ''), text });
  });

  it.each(PICKED)('is the same with and without the mark for its coloured look: %s', (text) => {
    const plain = text.replaceAll(COLOURED, '');
    expect(parseEmoji(plain).key).toBe(parseEmoji(text).key);
    expect(toEmojiKey({ id: null, name: plain })).toBe(parseEmoji(text).key);
    expect(toEmojiKey({ id: null, name: text })).toBe(parseEmoji(text).key);
  });

  it('may have spaces around it', () => {
    expect(parseEmoji('  ⭐\n')).toEqual({ key: '⭐', text: '⭐' });
  });

  it.each([
    ['👍', '👍🏽'],
    ['👍🏻', '👍🏿'],
    ['🏳️', '🏳️‍🌈'],
    ['❤️', '❤️‍🔥'],
    ['👨‍👩‍👧', '👨‍👩‍👧‍👦'],
    ['🇸🇬', '🇸🇪'],
    ['1️⃣', '2️⃣'],
    ['⭐', '🌟'],
  ])('is another one in another colour, flag or company: %s is not %s', (one, other) => {
    expect(parseEmoji(one).key).not.toBe(parseEmoji(other).key);
  });

  it.each([
    ['👍🏽', ['👍🏽', '👍']],
    ['👍', ['👍']],
    ['⭐', ['⭐']],
    ['✌🏿', ['✌🏿', '✌']],
    ['👩🏽‍💻', ['👩🏽‍💻', '👩‍💻']],
    ['🕵🏻‍♂', ['🕵🏻‍♂', '🕵‍♂']],
    ['🧑🏽‍🤝‍🧑🏿', ['🧑🏽‍🤝‍🧑🏿', '🧑‍🤝‍🧑']],
    ['🏽', ['🏽']],
    [ID, [ID]],
  ])('in a skin tone is what a rule without a tone is about: %s', (key, rules) => {
    expect(toRuleKeys(key)).toEqual(rules);
  });

  it.each([
    ['🤝', '🫱🏽‍🫲🏿'],
    ['👫', '👩🏽‍🤝‍👨🏿'],
    ['👭', '👩🏽‍🤝‍👩🏿'],
    ['👬', '👨🏽‍🤝‍👨🏿'],
    ['💑', '🧑🏽‍❤️‍🧑🏿'],
    ['💏', '🧑🏽‍❤️‍💋‍🧑🏿'],
    ['👯', '🧑🏽‍🐰‍🧑🏿'],
    ['👯‍♀️', '👩🏽‍🐰‍👩🏿'],
    ['👯‍♂️', '👨🏽‍🐰‍👨🏿'],
    ['🤼', '🧑🏽‍🫯‍🧑🏿'],
    ['🤼‍♀️', '👩🏽‍🫯‍👩🏿'],
    ['🤼‍♂️', '👨🏽‍🫯‍👨🏿'],
  ])('of two people is the same in two tones, which are written out: %s', (plain, toned) => {
    expect(toRuleKeys(parseEmoji(toned).key)).toContain(parseEmoji(plain).key);
  });

  it('has a different key from every other one', () => {
    expect(new Set(PICKED.map((text) => parseEmoji(text).key)).size).toBe(PICKED.length);
  });
});

describe('a letter of a flag', () => {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(0x1f1e6 + index));

  it('is an emoji of its own, as Discord offers it', () => {
    expect(letters.map((letter) => parseEmoji(letter))).toEqual(letters.map((text) => ({ key: text, text })));
  });

  it('is not the flag that two of them make, and two that make none are two', () => {
    expect(parseEmoji('🇸🇬').key).toBe('🇸🇬');
    expect(userErrorOf(() => parseEmoji('🇽🇽')).code).toBe('BAD_EMOJI');
  });
});

describe('a custom emoji', () => {
  it.each([
    ['still', `<:coin:${ID}>`],
    ['animated', `<a:coin:${ID}>`],
    ['with the shortest name', `<:ab:${ID}>`],
    ['with the longest name', `<:${'x'.repeat(32)}:${ID}>`],
    ['with an old, shorter id', '<:coin:10000000000000001>'],
  ])('that is %s goes by its id', (_, text) => {
    expect(parseEmoji(text)).toEqual({ key: /(\d+)>$/.exec(text)?.[1], text });
  });

  it('is the same after it was renamed, and as reactions name it', () => {
    expect(parseEmoji(`<:gold:${ID}>`).key).toBe(parseEmoji(`<a:coin:${ID}>`).key);
    expect(toEmojiKey({ id: ID, name: 'gold' })).toBe(parseEmoji(`<:coin:${ID}>`).key);
    expect(toEmojiKey({ id: ID, name: null })).toBe(ID);
  });

  it.each([
    '<:a:1100000000000000001>',
    `<:${'x'.repeat(33)}:${ID}>`,
    '<:coin:1>',
    '<:coin:123456789012345678901>',
    `<:co in:${ID}>`,
    `<b:coin:${ID}>`,
    `<:coin:${ID}`,
    `<::${ID}>`,
    `<:coin:${ID}><:coin:${ID}>`,
    `<:coin:${ID}>⭐`,
    `<:coin:-${ID}>`,
    `:coin:`,
    ID,
    `<@${ID}>`,
    `<@&${ID}>`,
    `<#${ID}>`,
    `<t:${ID}:R>`,
    `</rules:${ID}>`,
  ])('is not %s', (text) => {
    expect(userErrorOf(() => parseEmoji(text)).code).toBe('BAD_EMOJI');
  });
});

describe('what is no emoji', () => {
  it.each([
    ['nothing', ''],
    ['blanks', '  \n '],
    ['a letter', 'a'],
    ['a digit', '1'],
    ['a digit with only the coloured look', `1${COLOURED}`],
    ['a sign of keycaps', '#'],
    ['a keycap without its key', '\u20e3'],
    ['a word', 'star'],
    ['two emojis', '⭐⭐'],
    ['two different ones', '⭐🔥'],
    ['two flags', '🇸🇬🇸🇪'],
    ['the flag of nowhere', '🇽🇽'],
    ['an emoji in a sentence', 'give ⭐'],
    ['an emoji after a letter', 'a⭐'],
    ['an emoji between blanks and a letter', ' ⭐ a'],
    ['two on two lines', '⭐\n⭐'],
    ['a lone half of a character', '\ud83d'],
    ['an invisible character', '\u200b'],
    ['a joiner', '\u200d'],
    ['only the mark of the coloured look', COLOURED],
    ['a letter in a skin tone', 'x🏽'],
    ['a sign of Markdown in a skin tone', '`🏽'],
    ['a star with an accent', '⭐\u0301'],
    ['turned text before an emoji', '\u202e⭐'],
    ['a family that never ends', '👨‍'.repeat(200)],
    ['a star under a heap of accents', `⭐${'\u0301'.repeat(500)}`],
    ['a mention', '@everyone'],
    ['a long text', 'W'.repeat(100)],
    ['a very long one', '⭐'.repeat(10_000)],
  ])('is refused with what to do: %s', (_, text) => {
    expect(userErrorOf(() => parseEmoji(text))).toMatchObject({
      code: 'BAD_EMOJI',
      message: expect.stringContaining('emoji picker'),
    });
  });

  it('is refused or has a key and a text that fit into one line, whatever is typed', () => {
    const nearby = fc.array(
      fc.constantFrom('⭐', '👨', '\u200d', COLOURED, '🏽', '🇸', '1', '\u20e3', 'a', '\u0301', ' '),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(),
          nearby.map((parts) => parts.join('')),
        ),
        (typed) => {
          let emoji: ReturnType<typeof parseEmoji> | undefined;
          try {
            emoji = parseEmoji(typed);
          } catch {
            expect(userErrorOf(() => parseEmoji(typed)).code).toBe('BAD_EMOJI');
            return;
          }
          expect(emoji.text).toBe(typed.trim());
          expect(emoji.text.length).toBeLessThanOrEqual(60);
          expect(emoji.key).not.toBe('');
          expect(emoji.text).not.toMatch(/\s/);
          expect([...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(emoji.text)]).toHaveLength(1);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('an emoji of a reaction', () => {
  it('that was deleted and lost its name is none', () => {
    expect(toEmojiKey({ id: null, name: null })).toBeUndefined();
    expect(toEmojiKey({})).toBeUndefined();
  });

  it('goes by its id before its name', () => {
    expect(toEmojiKey({ id: ID, name: '⭐' })).toBe(ID);
    expect(toEmojiKey({ name: '⭐' })).toBe('⭐');
  });
});
