import { describe, expect, it } from 'vitest';
import { OptionsError, readOptions } from '../../sandbox/options.ts';

describe('the options of the sandbox', () => {
  it.each([
    [[], true, { kind: 'page', language: 'en-US' }],
    [[], false, { kind: 'scene', language: 'en-US' }],
    [['--page'], false, { kind: 'page', language: 'en-US' }],
    [['--no-page'], true, { kind: 'terminal', language: 'en-US' }],
    [['--scene', '--language', 'de'], true, { kind: 'scene', language: 'de' }],
    [['--language', 'ja'], true, { kind: 'page', language: 'ja' }],
    [['--scene'], true, { kind: 'scene', language: 'en-US' }],
    [['--seed', '5'], true, { kind: 'seed', seed: 5 }],
    [['--seed=7'], false, { kind: 'seed', seed: 7 }],
    [['--help', '--scene'], true, { kind: 'help' }],
  ])('%j in a terminal: %s', (args, isTerminal, expected) => {
    expect(readOptions(args, isTerminal)).toEqual(expected);
  });

  it.each([
    [['--scene', '--page'], '--scene and --page contradict each other'],
    [['--page', '--no-page'], '--page and --no-page contradict each other'],
    [['--scene', '--no-page'], '--scene and --no-page contradict each other'],
    [['--seed', '1', '--scene'], '--scene and --seed contradict each other'],
    [['--no-page', '--seed', '1'], '--no-page and --seed contradict each other'],
    [['--seed', 'abc'], 'A seed is a whole number from 1 on, such as --seed 5; this is "abc".'],
    [['--seed', '0'], 'this is "0"'],
    [['--seed', '1.5'], 'this is "1.5"'],
    [['--seed', '99999999999999999999'], 'A seed is a whole number'],
    [['--seed', ''], 'A seed is a whole number'],
    [['--seed'], 'A seed is a whole number from 1 on, such as --seed 5; this is "".'],
    [['--seed', '-5'], 'A seed is a whole number from 1 on, such as --seed 5; this is "-5".'],
    [['--seed', '--scene'], '--scene and --seed contradict each other'],
    [['--scene', '--language', 'tlh'], 'The bot does not speak "tlh": give one of en-US, de, '],
    [['--scnee'], "Unknown option '--scnee'"],
    [['123'], "Unexpected argument '123'"],
  ])('refuses %j', (args, words) => {
    expect(() => readOptions(args, true)).toThrow(OptionsError);
    expect(() => readOptions(args, true)).toThrow(words);
  });
});
