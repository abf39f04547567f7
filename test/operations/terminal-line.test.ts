import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTerminalLine } from '../../src/operations/terminal-line.ts';

const KEY = '4f9c2ab18e7d60355cc1e0b7a9d8f6412233445566778899aabbccddeeff0011';

describe('a line for the terminal', () => {
  it.each([
    ['  ✓ two  spaces', '  ✓ two  spaces'],
    ['⚠️  a sign', '⚠️  a sign'],
    ['\u001b[2J\u001b[31mred\u001b[0m', ' [2J [31mred [0m'],
    ['\u009b31mred', ' 31mred'],
    ['name\r\n✅ All fine', 'name ✅ All fine'],
    ['a\u2028b\u2029c\u0085d', 'a b c d'],
    ['right\u202eleft', 'rightleft'],
    [`key ${KEY}`, 'key ***'],
    [`name_${KEY.slice(0, 12)}`, 'name_***'],
    [KEY.replace(/..../g, '$& '), '(not shown: it holds a key)'],
  ])('of %j is %j', (text, line) => {
    expect(toTerminalLine(text, [KEY])).toBe(line);
  });

  it('is cut', () => {
    expect(toTerminalLine('😀'.repeat(9), [], 5)).toBe('😀😀😀😀…');
  });

  it('never holds anything that a terminal obeys', () => {
    const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(toTerminalLine(text, [KEY])).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    });
    fc.assert(property, { numRuns: 1_000, seed: 5 });
  });
});
