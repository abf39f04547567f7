import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBadgeChange, renderBadges } from '../../../src/discord/embeds/badge-embeds.ts';
import type { BadgeChange } from '../../../src/services/badges.ts';
import { findLiveMarkup, findProblems, hostileText, toMarkdown } from '../hostile-text.ts';

const BADGE = { id: '00000000-0000-4000-8000-000000000001', title: 'Top Trader' };
const CHANGE: BadgeChange = {
  action: 'award',
  badge: BADGE,
  memberId: '200',
  accountId: 'a'.repeat(24),
  outcome: 'done',
};
const AT = 1_800_000_000_000;

const VIEW = { actorId: '300', at: AT, locale: 'en-US' };

const embedOf = (change: Partial<BadgeChange>) => renderBadgeChange({ ...CHANGE, ...change }, VIEW).embeds?.[0];

describe('a badge that was sent', () => {
  it.each([
    ['award', '✅ Badge awarded'],
    ['remove', '✅ Badge removed'],
  ] as const)('says what was done, to whom and by whom: %s', (action, title) => {
    expect(embedOf({ action })).toMatchObject({
      title,
      description: '**Top Trader** · <@200>\nBy <@300> · <t:1800000000:R>',
    });
  });

  it.each(['award', 'remove'] as const)('without an answer says that nobody knows, and where to look: %s', (action) => {
    const embed = embedOf({ action, outcome: 'unknown' });
    expect(embed?.title).toBe('🔎 Not certain');
    expect(embed?.description).toMatch(
      /may or may not have been .*Look at this member’s badges in Returning\.AI.*only if/,
    );
    expect(embed?.description).toContain(`\`/badge ${action}\``);
  });
});

describe('the badges', () => {
  it('are said to be none where there are none', () => {
    expect(renderBadges([], 1, 'en-US')).toMatchObject({
      embeds: [{ title: '📊 Badges', description: 'This community has no badges yet. Make one in Returning.AI.' }],
      components: [],
    });
  });

  it.each([-1, 0, 1, 2, 3, 99, Number.NaN, 1.5])('are cut into pages, of which page %d is one', (page) => {
    const badges = Array.from({ length: 31 }, (_, index) => ({ ...BADGE, title: `Badge ${index + 1}` }));
    const { embeds, components } = renderBadges(badges, page, 'en-US');
    expect(embeds?.[0]?.footer?.text).toMatch(/^Page [123] of 3 · 31 badges$/);
    expect(embeds?.[0]?.description?.split('\n').length).toBeLessThanOrEqual(15);
    expect(components).toHaveLength(1);
  });

  it('cannot speak for the bot by their titles or ids', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (id, title) => {
        for (const payload of [
          renderBadges([{ id, title }], 1, 'en-US'),
          renderBadgeChange({ ...CHANGE, badge: { id, title } }, VIEW),
        ]) {
          expect(findProblems(payload)).toEqual([]);
          expect(findLiveMarkup(toMarkdown(payload))).toEqual([]);
        }
      }),
    );
  });
});
