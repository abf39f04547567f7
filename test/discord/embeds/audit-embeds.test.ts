import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../src/audit/entry.ts';
import { renderAudit } from '../../../src/discord/embeds/audit-embeds.ts';
import { toAuditLine } from '../../../src/discord/embeds/audit-line.ts';
import { findLiveMarkup, findProblems, hostileText, toMarkdown } from '../hostile-text.ts';

const entry = (change: Partial<AuditEntry>): AuditEntry => ({
  id: 1,
  guildId: '100',
  actorId: '300',
  action: 'badge-awarded',
  memberId: '200',
  at: 1_750_000_000_000,
  ...change,
});

describe('a deed in Discord', () => {
  it('is one line in which nothing that others wrote has a meaning, and ten of them fit', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (object, text) => {
        const hostile = entry({
          object,
          before: { name: text },
          after: { name: object, account: text, perGiver: text },
        });
        expect(toAuditLine(hostile, 'en-US')).not.toMatch(/[\n\r\u2028]/);
        const page = renderAudit(
          Array.from({ length: 10 }, () => hostile),
          'en-US',
        );
        expect(findProblems(page)).toEqual([]);
        expect(findLiveMarkup(toMarkdown(page).replaceAll(/<t:\d+:R>/g, ''))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('shows of an account its end, a custom emoji as itself, and who it was whatever comes behind', () => {
    const rule = entry({ action: 'rule-removed', memberId: undefined, object: '#3 <:star:123456789012345678>' });
    expect(toAuditLine(rule, 'en-US')).toBe('✅ rule removed: #3 <:star:123456789012345678> · by <@300>');
    const link = entry({ action: 'link-set', after: { account: '64b0c0ffee64b0c0ffee1a2b' } });
    expect(toAuditLine(link, 'en-US')).toBe('✅ linked: <@200> · by <@300> · account •••1a2b');
  });

  it('is none where nothing is kept', () => {
    expect(toMarkdown(renderAudit([], 'en-US'))).toContain('Nothing was changed here so far');
  });
});
