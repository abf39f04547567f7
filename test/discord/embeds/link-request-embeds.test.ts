import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessagePayload } from '../../../src/discord/command.ts';
import {
  renderDenied,
  renderLinkStatus,
  renderOwnRemoval,
  renderPending,
  renderRequestCard,
  renderRequested,
} from '../../../src/discord/embeds/link-request-embeds.ts';
import type { LinkRequest } from '../../../src/store/links/link-request-store.ts';
import type { Link } from '../../../src/store/links/link-store.ts';
import { createAward, SENT_AT } from '../award-fixture.ts';
import { findLiveMarkup, findProblems, hostileText, listCustomIds, toMarkdown } from '../hostile-text.ts';

const link: Link = {
  guildId: '100',
  communityId: 'community',
  memberId: '200',
  accountId: '64b0c0ffee64b0c0ffee1a2b',
  label: 'ana@example.com',
  linkedBy: '300',
  linkedAt: SENT_AT,
};

function createRequest(change: Partial<LinkRequest> = {}): LinkRequest {
  return {
    id: 7,
    guildId: '100',
    communityId: 'community',
    memberId: '200',
    account: 'ana@example.com',
    state: 'open',
    requestedAt: SENT_AT,
    decidedBy: undefined,
    decidedAt: undefined,
    version: 3,
    channelId: undefined,
    cardId: undefined,
    ...change,
  };
}

const ended = (state: LinkRequest['state'], decidedBy = state === 'withdrawn' ? '200' : '300') =>
  createRequest({ state, decidedBy, decidedAt: SENT_AT });
/** What people read below the title. */
const textOf = (payload: MessagePayload) => toMarkdown(payload).trim();
const titleOf = (payload: MessagePayload) => payload.embeds?.[0]?.title;
const waiting = (count: number) =>
  Array.from({ length: count }, () => createAward({ status: 'waiting', memberId: '200' }));

describe('the card', () => {
  it('of a request whose community was left says so, without its account', () => {
    const left = ended('withdrawn', '300');
    const card = renderRequestCard(left, [], 'en-US');
    expect(titleOf(card)).toBe('⛔ Link request ended');
    expect(textOf(card)).toMatch(/^This server left the community · <t:\d+:R>$/);
    const status = textOf(renderLinkStatus({ link: undefined, request: left, waiting: [] }, 'en-US'));
    expect(status).toContain('This server left the community of your last request');
  });

  it('of an open request asks, with what waits and two buttons that carry id and version', () => {
    const card = renderRequestCard(createRequest(), waiting(2), 'en-US');
    expect(titleOf(card)).toBe('⏳ Link requested');
    expect(textOf(card)).toContain('<@200> asks to be linked to **ana\\@example.com**');
    expect(textOf(card).match(/\*\*\+10\*\* Loyalty Points/g)).toHaveLength(2);
    expect(listCustomIds(card)).toEqual(['link:approve:7:3', 'link:deny:7:3']);
    expect(textOf(renderRequestCard(createRequest(), [], 'en-US'))).not.toContain('wait for it');
  });

  it.each([
    ['approved', '✅ Link approved', `Approved by <@300> · <t:${SENT_AT / 1_000}:R>`],
    ['denied', '⛔ Link denied', `Denied by <@300> · <t:${SENT_AT / 1_000}:R>`],
    ['withdrawn', '⛔ Link request taken back', `Taken back by the member · <t:${SENT_AT / 1_000}:R>`],
  ] as const)('of one that was %s says so, without buttons', (state, title, words) => {
    const card = renderRequestCard(ended(state), waiting(1), 'en-US');
    expect(titleOf(card)).toBe(title);
    expect(textOf(card)).toContain(words);
    expect(textOf(card)).not.toContain('+10');
    expect(textOf(card)).not.toMatch(/example|<@200>/);
    expect(card.components).toEqual([]);
  });
});

describe('the card of a request of long ago', () => {
  it('names nobody, not even who decided', () => {
    const card = renderRequestCard({ ...ended('approved'), memberId: '', account: '', decidedBy: '' }, [], 'en-US');
    expect(textOf(card)).toBe(`Approved · <t:${SENT_AT / 1_000}:R>`);
  });
});

describe('the open requests', () => {
  it('are a list with a row of buttons each', () => {
    const pending = [1, 2].map((id) => ({ request: createRequest({ id }), waiting: waiting(id - 1) }));
    const page = renderPending({ pending, total: 9 }, 'en-US');
    expect(listCustomIds(page)).toEqual(['link:approve:1:3', 'link:deny:1:3', 'link:approve:2:3', 'link:deny:2:3']);
    expect(textOf(page)).toMatch(/^\*\*1\*\* · <@200>.*\n\*\*2\*\* · <@200>.*awards that wait: 1\n\n… and 7 more/);
    expect(JSON.stringify(page.components)).toContain('"Approve 2"');
  });

  it('that are one need no numbers, and that are none are said to be', () => {
    const page = renderPending({ pending: [{ request: createRequest(), waiting: [] }], total: 1 }, 'en-US');
    expect(JSON.stringify(page.components)).toContain('"Approve"');
    expect(textOf(page)).not.toMatch(/\*\*1\*\*|more/);
    expect(textOf(renderPending({ pending: [], total: 0 }, 'en-US'))).toBe('No request waits for a decision.');
  });
});

describe('what the member sees', () => {
  it('after asking is the same whatever the account', () => {
    const [a, b] = ['real', 'none'].map((account) => textOf(renderRequested(createRequest({ account }), 'en-US')));
    expect(a?.replace('real', 'none')).toBe(b);
  });

  it.each<[string, Parameters<typeof renderLinkStatus>[0], RegExp]>([
    ['nothing', { link: undefined, request: undefined, waiting: [] }, /^You are not linked.*\n.*`\/link request`/],
    [
      'a link, masked',
      { link, request: undefined, waiting: [] },
      /^You are linked to a•••\\@example\.com \\\(•••1a2b\\\)\./,
    ],
    [
      'an open request',
      { link: undefined, request: createRequest(), waiting: [] },
      /asked for \*\*ana\\@example\.com\*\* <t:\d+:R>; staff have not/,
    ],
    ['an approval', { link, request: ended('approved'), waiting: [] }, /Staff approved your last request <t:/],
    [
      'a denial',
      { link: undefined, request: ended('denied'), waiting: [] },
      /Staff denied your last request <t:.*\n.*`\/link request`/,
    ],
    [
      'what was taken back',
      { link: undefined, request: ended('withdrawn'), waiting: [] },
      /You took your last request back <t:/,
    ],
    [
      'what waits',
      { link: undefined, request: undefined, waiting: waiting(1) },
      /wait for your link:\n⏳ \*\*\+10\*\* Loyalty Points/,
    ],
  ])('of %s', (_, status, words) => {
    const text = textOf(renderLinkStatus(status, 'en-US'));
    expect(text).toMatch(words);
    // Who of the staff decided is theirs to say.
    expect(text).not.toContain('<@300>');
    expect(text).not.toContain(link.accountId);
  });

  it('after ending something says what', () => {
    const titles = (['unlinked', 'withdrawn', 'nothing'] as const).map((kind) =>
      titleOf(renderOwnRemoval(kind, 'en-US')),
    );
    expect(titles).toEqual(['✅ Link removed', '✅ Request taken back', '📊 Your link']);
  });
});

describe('whatever was typed', () => {
  it('is a message that Discord takes, with nothing alive in it but our own', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (account, label, fieldName) => {
        const awards = waiting(12).map((award) => ({ ...award, fieldName }));
        const request = createRequest({ account });
        const shown = { link: { ...link, label }, request, waiting: awards };
        const payloads = [
          renderRequested(request, 'en-US'),
          renderRequestCard(request, awards, 'en-US'),
          renderRequestCard({ ...ended('denied'), account }, awards, 'en-US'),
          renderPending(
            {
              pending: Array.from({ length: 5 }, (_, id) => ({ request: { ...request, id }, waiting: awards })),
              total: 7,
            },
            'en-US',
          ),
          renderLinkStatus(shown, 'en-US'),
          renderLinkStatus({ ...shown, link: undefined }, 'en-US'),
          renderDenied(request, 'en-US'),
        ];
        for (const payload of payloads) {
          expect(findProblems(payload)).toEqual([]);
          expect(findLiveMarkup(toMarkdown(payload))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('fits, however long it is', () => {
    const request = createRequest({ account: '*'.repeat(254) });
    const pending = Array.from({ length: 5 }, () => ({ request, waiting: waiting(9) }));
    const page = renderPending({ pending, total: 700 }, 'en-US');
    expect(textOf(page)).toMatch(/… and 695 more\. Decide these, then use `\/links pending` again\.$/);
  });
});
