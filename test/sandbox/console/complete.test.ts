import { describe, expect, it } from 'vitest';
import { completeLine } from '../../../sandbox/console/complete.ts';
import { VOCABULARY } from './vocabulary.ts';

describe('completion', () => {
  it.each([
    ['/po', ['/points ']],
    ['le', ['ledger ']],
    ['/points ', ['add ', 'undo ']],
    ['/points a', ['add ']],
    ['/points add @a', ['@ana ']],
    ['/points add @ana 10 re', ['reason: ']],
    ['/points add @ana 10 reason: thanks re', []],
    ['force /points a', ['add ']],
    ['/setup log-channel: #l', ['#log ']],
    ['/balance u', ['user: ']],
    ['as m', ['mod ']],
    ['channel #l', ['#log ']],
    ['channel pr', []],
    ['channel #p', ['#price-alerts ']],
    ['re', ['react ']],
    ['react ', ['⭐ ', ':star: ', ':coin: ']],
    ['react :c', [':coin: ']],
    ['super ⭐ @a', ['@ana ']],
    ['clear ⭐ x', []],
    ['menu ', ['Why points? ', 'Award author ', 'Points history ']],
    ['menu why p', ['points? ']],
    ['menu Points history @a', ['@ana ']],
    ['/links import ', ['file: ']],
    ['api lo', ['lose-answer ']],
    ['api change @b', ['@ben ']],
    ['/nothing x', []],
  ])('of "%s" offers %j', (line, expected) => {
    expect(completeLine(line, VOCABULARY)[0]).toEqual(expected);
  });

  it('replaces the last word only', () => {
    expect(completeLine('/points add @a', VOCABULARY)[1]).toBe('@a');
  });
});
