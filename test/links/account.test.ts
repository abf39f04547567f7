import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAccount } from '../../src/links/account.ts';
import { anyText } from '../support/any-text.ts';
import { userErrorOf } from '../support/user-error.ts';

const ID = '0123456789abcdef01234567';

describe('an account as staff type it', () => {
  it.each([
    [ID, { kind: 'id', id: ID }],
    [` ${ID.toUpperCase()} `, { kind: 'id', id: ID }],
    ['ana@example.com', { kind: 'email', text: 'ana@example.com' }],
    ['Ana.B+x@mail.example.co', { kind: 'email', text: 'Ana.B+x@mail.example.co' }],
    ['ana', { kind: 'username', text: 'ana' }],
    ['ana@home', { kind: 'username', text: 'ana@home' }],
    ['12345', { kind: 'username', text: '12345' }],
    [ID.slice(1), { kind: 'username', text: ID.slice(1) }],
    [`${ID}8`, { kind: 'username', text: `${ID}8` }],
    ['...', { kind: 'username', text: '...' }],
    ['名前', { kind: 'username', text: '名前' }],
    ['a'.repeat(254), { kind: 'username', text: 'a'.repeat(254) }],
  ])('%s', (typed, account) => {
    expect(parseAccount(typed)).toEqual(account);
  });

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['two words', 'ana b'],
    ['a line break', 'ana\nb'],
    ['a control', 'ana\u0000'],
    ['marks that turn text round', '\u202eana'],
    ['zero-width characters', 'a\u200bna'],
    ['half a character', 'a\ud83d'],
    ['a path', '../users'],
    ['a path of another system', '..\\users'],
    ['the folder itself', '.'],
    ['the folder above', '..'],
    ['too much text', 'a'.repeat(255)],
  ])('is refused for %s, saying which forms there are', (_, typed) => {
    const refusal = userErrorOf(() => parseAccount(typed));
    expect(refusal.code).toBe('BAD_ACCOUNT');
    expect(refusal.message).toMatch(/id.*e-mail.*user name/);
  });

  it('is never a text that would change a path, a header or a line, whatever is typed', () => {
    fc.assert(
      fc.property(anyText(30), (typed) => {
        try {
          const account = parseAccount(typed);
          const text = account.kind === 'id' ? account.id : account.text;
          expect(text).not.toMatch(/[\p{C}\s/\\]|^\.{0,2}$/u);
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_ACCOUNT' });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
