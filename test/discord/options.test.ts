import type { ChatInputCommandInteraction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { readBoolean, readText, readValue } from '../../src/discord/options.ts';
import { userErrorOf } from '../support/user-error.ts';

type Interaction = ChatInputCommandInteraction<'cached'>;

/** An interaction whose option `field` has this value; none without one. */
function interactionWith(value?: unknown): Interaction {
  const get = (name: string) => (name === 'field' && value !== undefined ? { name, type: 3, value } : null);
  return { options: { get } } as unknown as Interaction;
}

describe('an option', () => {
  it('that was left out is undefined, or no', () => {
    expect(readValue(interactionWith(), 'field')).toBeUndefined();
    expect(readText(interactionWith(), 'field')).toBeUndefined();
    expect(readBoolean(interactionWith(), 'field')).toBe(false);
    expect(readText(interactionWith('x'), 'other')).toBeUndefined();
  });

  it.each(['', ' ', 'Loyalty Points', '\u202e', 'true'])('that is the text %j is that text', (text) => {
    expect(readText(interactionWith(text), 'field')).toBe(text);
    expect(readValue(interactionWith(text), 'field')).toBe(text);
  });

  it.each([0, 1, Number.NaN, true, false, {}, [], ['x'], { toString: () => 'x' }])(
    'that should be text and is %j is refused by its name',
    (value) => {
      const refusal = userErrorOf(() => readText(interactionWith(value), 'field'));
      expect(refusal).toMatchObject({ code: 'BAD_OPTION', message: expect.stringContaining('`field`') });
    },
  );

  it.each([
    [true, true],
    [false, false],
    [1, false],
    ['true', false],
    [{}, false],
  ])('that is %j means yes: %s', (value, yes) => {
    expect(readBoolean(interactionWith(value), 'field')).toBe(yes);
  });
});
