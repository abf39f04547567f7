import { describe, expect, it } from 'vitest';
import { keepLatest } from '../../src/points/keep-latest.ts';

describe('what is kept', () => {
  it('is made once, and again only after as many others were asked for since', () => {
    const made: string[] = [];
    const make = keepLatest(2, (key: string) => {
      made.push(key);
      return key.toUpperCase();
    });
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(make)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('may be nothing', () => {
    let made = 0;
    const make = keepLatest(2, (): undefined => {
      made += 1;
    });
    expect([make('a'), make('a')]).toEqual([undefined, undefined]);
    expect(made).toBe(1);
  });

  it('is not kept where making it fails', () => {
    let fails = true;
    const make = keepLatest(2, (key: string) => {
      if (fails) throw new Error('no');
      return key;
    });
    expect(() => make('a')).toThrow('no');
    fails = false;
    expect(make('a')).toBe('a');
  });
});
