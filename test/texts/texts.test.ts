import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { findLanguage } from '../../src/texts/find-language.ts';
import { duration, listOf, sentences, text } from '../../src/texts/text.ts';
import { toTexts } from '../../src/texts/texts.ts';

const english = toTexts('en-US');
const german = toTexts('de');

describe('the language of a locale', () => {
  it.each([
    ['de', 'de'],
    ['es-ES', 'es-ES'],
    ['es-419', 'es-ES'],
    ['en-GB', 'en-US'],
    ['pt-PT', 'pt-BR'],
    ['de-AT', 'de'],
    ['sv-SE', 'en-US'],
    ['constructor', 'en-US'],
    ['', 'en-US'],
  ])('of %j is %s', (locale, language) => expect(findLanguage(locale)).toBe(language));
});

describe('a text', () => {
  it('has its numbers in the language of its words', () => {
    const total = { total: 1_000_004.25, before: -5 };
    expect(german.say('award.total-before', total)).toBe('**Stand: 1.000.004,25** (vorher −5)');
    expect(english.say('award.total-before', total)).toBe('**Total: 1,000,004.25** (was −5)');
    expect(toTexts('de-CH').say('award.total', total)).toBe("**Stand: 1'000'004.25**");
    // Swedes read English, so its numbers too.
    expect(toTexts('sv-SE').say('award.total', total)).toBe('**Total: 1,000,004.25**');
    expect(toTexts('ja').say('award.total', { total: 1.5 })).toContain('1.5');
  });

  it('shows changes with their sign', () => {
    expect([5, -5, 0].map((change) => english.say('award.outside-by', { change }).match(/\((.*)\)/)?.[1])).toEqual([
      '+5',
      '−5',
      '+0',
    ]);
  });

  it('never reads what people wrote as syntax', () => {
    for (const reason of [
      '{total}',
      "it's '{x}'",
      '<b>{n, plural, one {#}}</b>',
      '<@1>',
      '#',
      '|',
      '$&',
      '`/points add`',
    ]) {
      expect(english.say('award.reason', { reason })).toBe(`Reason: ${reason}`);
    }
  });

  it('says what stands in it in its own language', () => {
    const limit = sentences([text('refusal.limit.per-award', { limit: 1_000.5 }), text('refusal.limit.can-change')]);
    expect(english.render(limit)).toBe(limit.english);
    expect(limit.english).toBe(
      'One award here is at most 1,000.5. Somebody with Manage Server can change the limit with `/setup`.',
    );
    expect(german.render(limit)).toMatch(/^Auf einmal sind hier höchstens 1\.000,5 möglich\. Jemand /);
    expect(toTexts('ja').render(limit)).toMatch(/です。「/);
    expect(german.say('award.by', { actor: duration(90 * 86_400_000), when: '' })).toBe('Von 90 Tage · ');
  });

  it('names commands as its readers see them', () => {
    const asked = { receipt: 'R-1', asked: '2.5', before: '1' };
    expect(german.say('refusal.undo.less-taken', asked)).toContain('`/punkte geben anzahl:2.5`');
    expect(english.say('refusal.undo.less-taken', asked)).toContain('`/points add amount:2.5`');
    expect(german.say('refusal.undo.already', { actor: 'x', receipt: 'R-1' })).toContain('`/punkte rückgängig R-1`');
  });
});

describe('lists and durations', () => {
  it('are said in each language', () => {
    expect(english.render(listOf(['a', 'b', 'c']))).toBe('a, b, and c');
    expect(german.render(listOf(['a', 'b', 'c'], 'or'))).toBe('a, b oder c');
    const lengths = [3_600_000, 86_400_000, 7_200_000, 2_500, 90 * 86_400_000].map(duration);
    expect(lengths.map(({ english: words }) => words)).toEqual([
      'an hour',
      'a day',
      '2 hours',
      '2.5 seconds',
      '90 days',
    ]);
    expect(lengths.map(german.render)).toEqual(['eine Stunde', 'ein Tag', '2 Stunden', '2,5 Sekunden', '90 Tage']);
  });
});

describe('a refusal', () => {
  it('is English in the log, and in its person’s language for them', () => {
    const error = new UserError('DISABLED', text('refusal.own-undo', { receipt: 'R-1' }));
    expect(error.message).toMatch(/^Undoing R-1 would give/);
    expect(german.render(error.text)).toMatch(/^Wenn du R-1 rückgängig machst/);
  });

  it('may still be plain English', () => {
    expect(german.render(new UserError('SOME', 'Plain {words}.').text)).toBe('Plain {words}.');
  });
});
