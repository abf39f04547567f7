import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessagePayload } from '../../../src/discord/command.ts';
import { renderLink, renderLinked, renderNotLinked, renderUnlinked } from '../../../src/discord/embeds/link-embeds.ts';
import type { Link } from '../../../src/store/links/link-store.ts';
import { createAward, SENT_AT } from '../award-fixture.ts';
import { findLiveMarkup, findProblems, hostileText, toMarkdown } from '../hostile-text.ts';

const ACCOUNT = 'a'.repeat(24);
const titleOf = (payload: MessagePayload) => payload.embeds?.[0]?.title;

function createLink(change: Partial<Link> = {}): Link {
  const made = { linkedBy: '300', linkedAt: SENT_AT };
  return {
    guildId: '100',
    communityId: 'community',
    memberId: '200',
    accountId: ACCOUNT,
    label: 'ana@example.com',
    ...made,
    ...change,
  };
}

const UNTOLD = { username: undefined, name: undefined };

const linked = (change: Partial<Parameters<typeof renderLinked>[0]> = {}) =>
  renderLinked(
    { link: createLink(), delivered: [], user: UNTOLD, verified: true, replaced: false, ...change },
    'en-US',
  );

describe('a link that was made', () => {
  it('names member and account', () => {
    expect(titleOf(linked())).toBe('✅ Linked');
    expect(toMarkdown(linked()).trim()).toBe(`<@200> is linked to **ana\\@example.com** (\`${ACCOUNT}\`).`);
    expect(toMarkdown(linked({ link: createLink({ label: undefined }) }))).toContain(
      `<@200> is linked to \`${ACCOUNT}\`.`,
    );
  });

  it('says who was found, as far as that is told and is not what was typed', () => {
    const who = (user: Parameters<typeof renderLinked>[0]['user']) => toMarkdown(linked({ user }));
    expect(who({ username: 'ana_s', name: 'Ana Silva' })).toContain(
      'In Returning.AI that is **ana\\_s**, **Ana Silva**.',
    );
    expect(who({ username: 'ana@example.com', name: 'Ana Silva' })).toContain('In Returning.AI that is **Ana Silva**.');
    expect(who({ username: 'ana@example.com' })).not.toContain('In Returning.AI');
  });

  it('says what it replaced and what nobody confirmed', () => {
    expect(toMarkdown(linked({ replaced: true }))).toContain('earlier link was replaced');
    expect(toMarkdown(linked({ verified: false }))).toContain('⚠️ Returning.AI could not confirm this id');
    expect(toMarkdown(linked())).not.toMatch(/replaced|⚠️|waited/);
  });

  it('lists the points that it delivers, ten at most', () => {
    const text = toMarkdown(linked({ delivered: Array.from({ length: 12 }, () => createAward({ status: 'queued' })) }));
    expect(text).toContain('Points that waited are on their way:\n⏳ **+10** Loyalty Points · R-7F3K2M');
    expect(text.match(/⏳/g)).toHaveLength(10);
    expect(text).toContain('… and 2 more.');
  });
});

describe('a link that is shown', () => {
  it('names account, who made it and when', () => {
    const payload = renderLink({ link: createLink(), waiting: [] }, '200', 'en-US');
    expect(titleOf(payload)).toBe('📊 Link');
    expect(toMarkdown(payload)).toContain(`Linked by <@300> <t:${SENT_AT / 1_000}:R>.`);
  });

  it('is none, with what to do and what waits for it', () => {
    const text = toMarkdown(
      renderLink({ link: undefined, waiting: [createAward({ status: 'waiting' })] }, '200', 'en-US'),
    );
    expect(text).toContain('<@200> is not linked to an account. Link one with `/links set`.');
    expect(text).toContain('Points that wait for a link:\n⏳ **+10** Loyalty Points');
  });
});

describe('a link that was removed', () => {
  it('says what stays, or that there was none', () => {
    expect(titleOf(renderUnlinked(createLink(), 'en-US'))).toBe('✅ Link removed');
    expect(toMarkdown(renderUnlinked(createLink(), 'en-US'))).toContain('What was awarded stays there');
    expect(titleOf(renderNotLinked('200', 'en-US'))).toBe('📊 Link');
    expect(toMarkdown(renderNotLinked('200', 'en-US'))).toContain('nothing was changed');
  });
});

describe('whatever an account is called', () => {
  it('is a message that Discord takes, with nothing alive in it but our own', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, fc.boolean(), (accountId, label, fieldName, hasLabel) => {
        const link = createLink({ accountId, label: hasLabel ? label : undefined });
        const awards = Array.from({ length: 12 }, () => createAward({ fieldName, memberId: '200' }));
        const payloads = [
          linked({ link, delivered: awards, verified: false, replaced: true }),
          renderLink({ link, waiting: awards }, '200', 'en-US'),
          renderUnlinked(link, 'en-US'),
        ];
        for (const payload of payloads) {
          expect(findProblems(payload)).toEqual([]);
          expect(findLiveMarkup(toMarkdown(payload))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
