import { describe, expect, it } from 'vitest';
import { isSameName, parseFieldName, toCalledName } from '../../src/points/field-name.ts';

const ENGLAND = 'Team \u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}';
const SCOTLAND = 'Team \u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}';

describe('the name of a field, typed to confirm it', () => {
  it.each([
    ['composed and decomposed', 'Caf\u00e9 Points', 'Cafe\u0301 Points'],
    ['full-width letters', 'Ｇｅｍｓ', 'Gems'],
    ['a no-break space', 'Loyalty\u00a0Points', 'Loyalty Points'],
    ['several spaces', 'Loyalty   Points ', 'Loyalty Points'],
    ['an ideographic space', 'Loyalty\u3000Points', 'Loyalty Points'],
    ['a zero-width space', 'Loyal\u200bty Points', 'Loyalty Points'],
    ['a ligature', 'oﬀer', 'offer'],
  ])('is the same where people see the same: %s', (_, typed, name) => {
    expect(isSameName(typed, name)).toBe(true);
    expect(toCalledName(typed)).toBe(toCalledName(name));
  });

  it.each([
    ['another flag', SCOTLAND, ENGLAND],
    ['a flag of no region', 'Team \u{1F3F4}', ENGLAND],
    ['another letter', 'Gem', 'Gems'],
    ['nothing', '', 'Gems'],
    ['nothing that can be seen', '\u200b', '\u2800'],
  ])('is not the same as %s', (_, typed, name) => {
    expect(isSameName(typed, name)).toBe(false);
  });

  it('has capitals where the name has them, though people call it without', () => {
    expect(isSameName('gems', 'Gems')).toBe(false);
    expect(toCalledName('GEMS')).toBe(toCalledName('gems'));
  });
});

it('a name may hold the flag of a part of a country', () => {
  expect(parseFieldName(SCOTLAND)).toBe(SCOTLAND);
});
