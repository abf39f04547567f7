import type { ChatInputCommandInteraction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { readDiscordId } from '../../../src/discord/custom-id.ts';
import { readBoolean, readId, readText, readValue } from '../../../src/discord/options/options.ts';
import { toMention } from '../../../src/points/person.ts';
import { userErrorOf } from '../../support/user-error.ts';

type Interaction = ChatInputCommandInteraction<'cached'>;

/** An interaction whose option `field` has this value; none without one. */
function interactionWith(value?: unknown): Interaction {
  const get = (name: string) => (name === 'field' && value !== undefined ? { name, type: 3, value } : null);
  return { options: { get } } as unknown as Interaction;
}

const FORGED = [
  '1> **FREE NITRO** [click here](https://evil.example/) @everyone <@1',
  '',
  ' 1',
  '1\n',
  '-1',
  'ana',
  '1'.repeat(21),
];

describe('an id', () => {
  it('is digits, and anything else is refused, in an option as in a custom id', () => {
    expect(readId(interactionWith('200000000000000001'), 'field')).toBe('200000000000000001');
    expect(readDiscordId('1')).toBe('1');
    expect(readId(interactionWith(), 'field')).toBeUndefined();
    for (const text of FORGED) {
      expect(userErrorOf(() => readId(interactionWith(text), 'field')).code).toBe('BAD_ID');
      expect(userErrorOf(() => readDiscordId(text)).code).toBe('BAD_ID');
    }
  });

  it('that is none makes no mention', () => {
    expect(FORGED.map((forged) => toMention(forged, 'en-US'))).toEqual(FORGED.map(() => 'somebody unknown'));
    expect(['1', 'former-x'].map((id) => toMention(id, 'en-US'))).toEqual(['<@1>', 'a former member']);
    expect(toMention('former-x', 'de')).toBe('[gelöscht]');
  });
});

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
