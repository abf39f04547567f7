import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSafeText } from '../../../src/returning-ai/http/safe-text.ts';
import { KEY } from '../open-client.ts';

/** Percent-encodes also what needs it not. */
function encodeAll(text: string): string {
  return [...text].map((character) => `%${character.charCodeAt(0).toString(16)}`).join('');
}

describe('a text from the server', () => {
  it.each([
    ['value must be a number', 'value must be a number'],
    ['two\r\n lines\tand\u2028more', 'two lines and more'],
    [' right\u202eto left\u200b ', 'rightto left'],
    ['\ud800lone', '\ufffdlone'],
  ])('%j becomes one plain line', (text, safe) => {
    expect(toSafeText(text, KEY)).toBe(safe);
  });

  it.each(['', ' ', '\n', '\u200b'])('%j is nothing', (text) => {
    expect(toSafeText(text, KEY)).toBeUndefined();
  });

  it('is cut at 200 characters without halving one', () => {
    const safe = toSafeText('😀'.repeat(300), KEY) ?? '';
    expect(Array.from(safe)).toHaveLength(200);
    expect(safe.isWellFormed()).toBe(true);
    expect(toSafeText('x'.repeat(200), KEY)).toBe('x'.repeat(200));
  });

  it.each([
    ['as it is', KEY],
    ['in capitals', KEY.toUpperCase()],
    ['with an invisible character in it', `${KEY.slice(0, 5)}\u200b${KEY.slice(5)}`],
    ['its first half', KEY.slice(0, 32)],
    ['with every letter percent-encoded', encodeAll(KEY)],
    ['percent-encoded twice over', encodeAll(encodeAll(KEY))],
    ['behind half an escape', `%${KEY}`],
    ['broken into lines', KEY.replace(/.{16}/g, '$&\n')],
    ['where the cut would halve it', `${'x'.repeat(180)} ${KEY}`],
  ])('loses the key %s', (_name, echoed) => {
    const safe = toSafeText(`token ${echoed} is expired`, KEY) ?? '';
    expect(safe).toContain('***');
    for (let at = 0; at + 8 <= KEY.length; at += 1) expect(safe.toLowerCase()).not.toContain(KEY.slice(at, at + 8));
  });

  const each = (spell: (character: string) => string) => [...KEY].map(spell).join('');
  const hexOf = (character: string) => character.charCodeAt(0).toString(16);
  it.each([
    ['in base64', Buffer.from(KEY).toString('base64')],
    ['in base64url', Buffer.from(KEY).toString('base64url')],
    ['in base64 behind one character', Buffer.from(`x${KEY}`).toString('base64')],
    ['in base64 with its scheme', Buffer.from(`Bearer ${KEY}`).toString('base64')],
    ['as the bytes that it may be, in base64', Buffer.from(KEY, 'hex').toString('base64')],
    ['in hexadecimal', Buffer.from(KEY).toString('hex')],
    ['in groups', KEY.replace(/.{4}/g, '$&-')],
    ['in pairs', KEY.replace(/../g, '$&:')],
    ['in full width', each((character) => String.fromCodePoint(character.charCodeAt(0) + 0xfee0))],
    ['with combining marks', each((character) => `${character}\u0301`)],
    ['with variation selectors', each((character) => `${character}\ufe0f`)],
    ['with fillers', each((character) => `${character}\u115f`)],
    ['in decimal entities', each((character) => `&#${character.charCodeAt(0)};`)],
    ['in hexadecimal entities', each((character) => `&#x${hexOf(character)};`)],
    ['in entities that are escaped again', each((character) => `&amp;amp;#${character.charCodeAt(0)};`)],
    ['in escapes of JSON', each((character) => `\\u00${hexOf(character)}`)],
    ['in escapes of a string', each((character) => `\\x${hexOf(character)}`)],
    ['in part and in groups', KEY.slice(20, 36).replace(/.{4}/g, '$& ')],
  ])('is not shown with the key %s', (_name, echoed) => {
    expect(toSafeText(`token ${echoed} is expired`, KEY)).toBeUndefined();
  });

  it('loses a key that is percent-encoded any number of times', () => {
    const encoded = each((character) => `%${'25'.repeat(9)}${hexOf(character)}`);
    expect(toSafeText(`token ${encoded} is expired`, KEY)).toBe('token *** is expired');
  });

  it('looks at a long text that is encoded over and over without end for a moment only', () => {
    const startedAt = performance.now();
    toSafeText(`%${'25'.repeat(120_000)}${'&amp;'.repeat(9_000)}${'%2'.repeat(9_000)}`, KEY);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('is shown where it only reminds of a short secret', () => {
    expect(toSafeText('a short password', 'sho')).toBe('a ***rt password');
    expect(toSafeText('s-h-o', 'sho')).toBe('s-h-o');
  });

  it('loses keys of other alphabets, percent-encoded too', () => {
    const key = 'a+b/c=$(x)|y';
    expect(toSafeText(`no ${key} no ${encodeURIComponent(key)}.`, key)).toBe('no *** no ***.');
    expect(toSafeText(`no ${key.toUpperCase()}`, key)).toBe('no ***');
    expect(toSafeText('no a%41b and %61%2541b', 'a%41b')).toBe('no *** and ***');
  });

  it('is always one line of at most 200 characters without the key', () => {
    const keys = fc.stringMatching(/^[\x21-\x7e]{12,70}$/);
    const spelling = fc.constantFrom((key: string) => key, encodeAll, encodeURIComponent);
    fc.assert(
      fc.property(keys, spelling, fc.string({ unit: 'binary' }), fc.string(), (key, encode, before, after) => {
        const safe = toSafeText(`${before}${encode(key)}${after}`, key) ?? '';
        expect(safe.toLowerCase()).not.toContain(key.toLowerCase());
        expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        expect(Array.from(safe).length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a text with several secrets in it', () => {
  it('loses all of them, and none is looked for that is empty', () => {
    expect(toSafeText('key k3y, password s3cret', 'k3y', 's3cret', '')).toBe('key ***, password ***');
  });
});
