import { describe, expect, it } from 'vitest';
import { describeCatchUp } from '../../../src/discord/reactions/catch-up-report.ts';

describe('the report of a catch-up', () => {
  it.each([
    [
      { messages: 1, added: 1, removed: 0, isIncomplete: false },
      '1 message looked at, 1 reaction had been missed and goes by the rules now.',
    ],
    [
      { messages: 1_234, added: 2, removed: 0, isIncomplete: false },
      '1,234 messages looked at, 2 reactions had been missed and go by the rules now.',
    ],
    [
      { messages: 0, added: 0, removed: 1, isIncomplete: false },
      '0 messages looked at, 1 removed reaction had been missed and goes by the rules now.',
    ],
    [
      { messages: 5, added: 1, removed: 2, isIncomplete: false },
      '5 messages looked at, 1 reaction and 2 removed reactions had been missed and go by the rules now.',
    ],
    [
      { messages: 5_000, added: 1_000, removed: 1, isIncomplete: true },
      '5,000 messages looked at, 1,000 reactions and 1 removed reaction had been missed and go by the rules now. Not everything could be looked at, so some may still be missing.',
    ],
    [
      { messages: 3, added: 0, removed: 0, isIncomplete: true },
      '3 messages looked at, nothing was missed there. Not everything could be looked at, so some may still be missing.',
    ],
  ])('of %o is a line', (report, line) => {
    expect(describeCatchUp(report, 'en-US')).toBe(`✅ Caught up after a gap: ${line}`);
  });

  it('is in the language of its readers, with its plurals', () => {
    const report = { messages: 1_234, added: 1, removed: 0, isIncomplete: false };
    expect(describeCatchUp(report, 'de')).toContain('1.234 Nachrichten angesehen; 1 Reaktion war mir entgangen');
    expect(describeCatchUp({ ...report, removed: 2 }, 'de')).toContain('1 Reaktion und 2 entfernte Reaktionen waren');
  });

  it('is none where nothing was missed: nobody needs to read that', () => {
    for (const messages of [0, 1, 5_000])
      expect(describeCatchUp({ messages, added: 0, removed: 0, isIncomplete: false }, 'en-US')).toBeUndefined();
  });
});
