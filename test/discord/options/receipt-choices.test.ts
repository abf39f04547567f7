import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toReceiptChoice } from '../../../src/discord/options/receipt-choices.ts';
import type { AwardAction } from '../../../src/points/award.ts';
import { createAward, SENT_AT } from '../award-fixture.ts';
import { hostileText } from '../hostile-text.ts';

const MINUTE_MS = 60_000;

describe('a choice of /points undo', () => {
  it.each<[AwardAction, number, string]>([
    ['increase', 1_050, '+10.5 Loyalty Points'],
    ['decrease', 1_000, '−10 Loyalty Points'],
    ['overwrite', -500, '=−5 Loyalty Points'],
  ])('tells an %s of %i as %s', (action, hundredths, change) => {
    const award = createAward({ action, hundredths, reason: 'helped' });
    const { name, value } = toReceiptChoice(award, 'Ana', 'en-US', SENT_AT + 5 * MINUTE_MS);
    expect(name).toBe(`R-7F3K2M · ${change} · Ana · 5 min. ago · helped`);
    expect(value).toBe('R-7F3K2M');
  });

  it.each([
    [0, 'this minute'],
    [-5_000, 'this minute'],
    [59 * MINUTE_MS, '59 min. ago'],
    [60 * MINUTE_MS, '1 hr. ago'],
    [23 * 60 * MINUTE_MS, '23 hr. ago'],
    [24 * 60 * MINUTE_MS, 'yesterday'],
    [80 * 24 * 60 * MINUTE_MS, '80 days ago'],
  ])('of %i ms ago is from %s', (ageMs, age) => {
    expect(toReceiptChoice(createAward(), 'Ana', 'en-US', SENT_AT + ageMs).name).toContain(` · ${age}`);
  });

  it('speaks the reader’s language, and any where it is not known', () => {
    expect(toReceiptChoice(createAward({ hundredths: 1_050 }), 'Ana', 'de', SENT_AT + 5 * MINUTE_MS).name).toMatch(
      /\+10,5 .* vor 5/,
    );
    for (const locale of ['', '!', 'xx-not-there', 'no'])
      expect(toReceiptChoice(createAward(), 'Ana', locale, SENT_AT).name).toContain('+10');
  });

  it('is one line that Discord takes, whatever the field is called and the reason says', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (fieldName, reason) => {
        const { name } = toReceiptChoice(createAward({ fieldName, reason }), 'Ana', 'en-US', SENT_AT);
        expect(name.length).toBeLessThanOrEqual(100);
        expect(name).toMatch(/^R-7F3K2M · \+10/);
        expect(name).not.toMatch(/[\n\r\u2028\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 500 },
    );
  });
});
