import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Arguments } from '../../src/texts/arguments.ts';
import { type Text, text } from '../../src/texts/text.ts';
import { toTexts } from '../../src/texts/texts.ts';

describe('the arguments of a text', () => {
  it('are read from it by the compiler', () => {
    expectTypeOf<Arguments<'No argument.'>>().toEqualTypeOf<Readonly<Record<never, never>>>();
    expectTypeOf<Arguments<'By {actor} · {when}'>>().toEqualTypeOf<{
      readonly actor: string | Text;
      readonly when: string | Text;
    }>();
    expectTypeOf<Arguments<'{ total , number } on {at, date, medium} at {at, time}'>>().toEqualTypeOf<{
      readonly total: number;
      readonly at: Date | number;
    }>();
    expectTypeOf<Arguments<'{left, number, signed} left'>>().toEqualTypeOf<{ readonly left: number }>();
  });

  it('are found in the branches of plurals and selects, however deep', () => {
    expectTypeOf<
      Arguments<'{n, plural, offset:1 =0 {none of {field}} one {one} other {{n, number} of them}} at {place}.'>
    >()
      // Discord's users name fields and places.
      .toEqualTypeOf<{ readonly n: number; readonly field: string | Text; readonly place: string | Text }>();
    expectTypeOf<
      Arguments<'{kind, select, add {+{amount, number}} take {{n, plural, one {it by {who}} other {# by {who}}}} other {}}'>
    >().toEqualTypeOf<{
      readonly kind: 'add' | 'take' | 'other';
      readonly amount: number;
      readonly n: number;
      readonly who: string | Text;
    }>();
  });

  it('must all be given, and no others', () => {
    const { say } = toTexts('en-US');
    expect(say('award.total', { total: 5 })).toBe('**Total: 5**');
    // @ts-expect-error: nothing is given
    expect(() => say('award.total')).toThrow();
    // @ts-expect-error: one is missing
    expect(() => say('award.total-before', { total: 5 })).toThrow();
    // @ts-expect-error: it is misspelt
    expect(() => say('award.total', { totals: 5 })).toThrow();
    // @ts-expect-error: a number is not a text
    say('award.total', { total: '5' });
    // @ts-expect-error: it may be undefined
    expect(() => say('award.total', { total: undefined })).toThrow('The text award.total lacks its argument total.');
    // @ts-expect-error: there is no such text
    expect(() => say('award.totals', { total: 5 })).toThrow();
    // @ts-expect-error: it takes none
    say('award.state.review', { total: 5 });
    // @ts-expect-error: the same for what is said later
    expect(() => text('award.total', {}).english).toThrow();
  });
});
