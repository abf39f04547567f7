import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessagePayload } from '../../../src/discord/command.ts';
import { renderBalance, renderHistory } from '../../../src/discord/embeds/member-embeds.ts';
import type { AwardStatus } from '../../../src/points/award.ts';
import type { HistoryLine } from '../../../src/points/history.ts';
import type { Balance, HistoryPage } from '../../../src/services/balances.ts';
import { text as toText } from '../../../src/texts/text.ts';
import { createAward, SENT_AT } from '../award-fixture.ts';
import { findLiveMarkup, findProblems, hostileText, listCustomIds, toMarkdown } from '../hostile-text.ts';

const FIELD = { id: 'f'.repeat(24), name: 'Loyalty Points' };
const MEMBER = '200';

const embedOf = (payload: MessagePayload) => payload.embeds?.[0] ?? {};
const textOf = (payload: MessagePayload) => embedOf(payload).description ?? '';

function createBalance(change: Partial<Balance> = {}): Balance {
  const read = { total: 1_234.5, source: 'now', at: SENT_AT, putOff: undefined } as const;
  return { field: FIELD, ...read, others: [], pending: [], linked: true, ...change };
}

const showBalance = (balance: Balance, locale = 'en-US', isOwn = true) =>
  renderBalance(balance, { memberId: MEMBER, isOwn, locale });

describe('a balance', () => {
  it('shows member, field and total, and leads to the history and its chart', () => {
    const payload = showBalance(createBalance(), 'en-US');
    expect(embedOf(payload).title).toBe('📊 Balance');
    expect(textOf(payload)).toBe('<@200> · Loyalty Points\n**Total: 1,234.5**');
    expect(listCustomIds(payload)).toEqual([`history:open:200:${FIELD.id}`, `history:chart:200:${FIELD.id}:0`]);
    expect(textOf(showBalance(createBalance(), 'de'))).toContain('1.234,5');
  });

  it('shows the other fields below, each with what is known of it, and what waits as a sum', () => {
    const other = { field: { id: 'e', name: 'Kar*ma' }, total: 7, source: 'now', at: SENT_AT } as const;
    const others = [
      other,
      { ...other, source: 'earlier' } as const,
      { ...other, total: undefined, source: 'none' } as const,
    ];
    expect(
      textOf(showBalance(createBalance({ others })))
        .split('\n')
        .slice(1),
    ).toEqual([
      '**Total: 1,234.5**',
      '**Kar\\*ma:** 7',
      expect.stringMatching(/^\*\*Kar\\\*ma:\*\* 7, as it was <t:\d+:R>$/),
      '**Kar\\*ma:** not known',
    ]);
    const pending = [1, 2, 3].map((id) => createAward({ id, status: 'waiting', hundredths: 1_000 }));
    expect(textOf(showBalance(createBalance({ linked: false, pending })))).toContain(
      '⏳ **+30** Loyalty Points · 3 awards wait for the link',
    );
  });

  it('shows nothing as 0, and never takes unknown for 0', () => {
    expect(textOf(showBalance(createBalance({ total: 0 }), 'en-US'))).toContain('**Total: 0**');
    const unknown = textOf(showBalance(createBalance({ total: undefined, source: 'none', at: undefined }), 'en-US'));
    expect(unknown).toContain('does not tell this total');
    expect(unknown).not.toContain('Total: ');
  });

  it('says since when an earlier total is known', () => {
    const text = textOf(showBalance(createBalance({ source: 'earlier' }), 'en-US'));
    expect(text).toContain(`as Returning.AI returned it <t:${SENT_AT / 1_000}:R>`);
    expect(text).toContain('could not be read just now');
    const putOff = textOf(
      showBalance(createBalance({ source: 'earlier', putOff: toText('refusal.ask-later', { seconds: 8 }) }), 'en-US'),
    );
    expect(putOff).toContain(
      `returned it <t:${SENT_AT / 1_000}:R>. Returning.AI has been asked enough for the moment. Ask again in 8 seconds.`,
    );
    expect(putOff).not.toContain('could not be read');
  });

  it('of a member without a link says what to do, by commands that its reader may use', () => {
    const text = textOf(showBalance(createBalance({ linked: false, total: undefined, source: 'none' }), 'en-US'));
    expect(text).toContain('Ask for it with `/link request`');
    expect(text).not.toContain('Total');
    // Who reads it need not be staff.
    const others = textOf(showBalance(createBalance({ linked: false }), 'en-US', false));
    expect(others).toContain('The member can ask for it with `/link request`');
    expect(others).not.toContain('`/links');
  });

  it('of somebody else leads to no history: it would refuse whoever presses it', () => {
    expect(listCustomIds(showBalance(createBalance(), 'en-US', false))).toEqual([]);
  });

  it('shows it in words of its reader’s language, with nouns as that writes them', () => {
    const pending = [createAward({ status: 'queued' })];
    const text = textOf(showBalance(createBalance({ pending }), 'de'));
    expect(text).toContain('⏳ **+10** Loyalty Points · Punkte unterwegs · R-7F3K2M');
  });

  it('shows what is on its way with symbol and word, five at most, and how many more', () => {
    const statuses: AwardStatus[] = ['waiting', 'queued', 'unknown', 'review', 'sending', 'queued', 'queued'];
    const pending = statuses.map((status) => createAward({ status }));
    const lines = textOf(showBalance(createBalance({ pending }), 'en-US'))
      .split('\n')
      .slice(2);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('⏳ **+10** Loyalty Points · points waiting · R-7F3K2M');
    expect(lines[2]).toMatch(/^🔎 .* being checked/);
    expect(lines[5]).toBe('… and 2 more on their way.');
  });
});

function createLine(change: Partial<HistoryLine> = {}): HistoryLine {
  const known = { award: undefined, isSecondCopy: false, origin: 'outside' } as const;
  return { at: SENT_AT, action: 'increase', value: 10, total: 110, ...known, ...change };
}

function createPage(change: Partial<HistoryPage> = {}): HistoryPage {
  return { field: FIELD, lines: [createLine()], page: 1, pages: 1, complete: true, linked: true, ...change };
}

const render = (page: HistoryPage, since = 0, locale = 'en-US') =>
  renderHistory(page, { memberId: MEMBER, since }, locale);
const lineOf = (change: Partial<HistoryLine>) =>
  textOf(render(createPage({ lines: [createLine(change)] })))
    .split('\n')
    .at(-1);
const WHEN = `<t:${SENT_AT / 1_000}:R>`;

describe('a line of a history', () => {
  it.each<[string, Partial<HistoryLine>, string]>([
    ['of somebody else', {}, `${WHEN} · **+10** · total 110 · outside Discord`],
    [
      'of this bot elsewhere',
      { origin: 'elsewhere', total: undefined },
      `${WHEN} · **+10** · by this bot in another server`,
    ],
    ['that takes away', { action: 'decrease', value: 2.5, total: 0 }, `${WHEN} · **−2.5** · total 0 · outside Discord`],
    [
      'that takes away, as some lists write it',
      { action: 'decrease', value: -2.5 },
      `${WHEN} · **−2.5** · total 110 · outside Discord`,
    ],
    [
      'that gives less than nothing',
      { action: 'increase', value: -4, total: 6 },
      `${WHEN} · **−4** · total 6 · outside Discord`,
    ],
    ['of a new total', { action: 'overwrite', value: -5, total: -5 }, `${WHEN} · **=−5** · total −5 · outside Discord`],
    [
      'of which little is known',
      { at: undefined, action: undefined, value: undefined, total: undefined },
      '**?** · outside Discord',
    ],
  ])('%s', (_, change, text) => {
    expect(lineOf(change)).toBe(text);
  });

  it('of our own award names who, why and its receipt', () => {
    const award = createAward({ reason: 'helped', actorId: '300' });
    expect(lineOf({ award, origin: 'here' })).toBe(`${WHEN} · **+10** · total 110 · by <@300> · helped · R-7F3K2M`);
  });

  it.each<[Parameters<typeof createAward>[0], string]>([
    [{ status: 'queued' }, '⏳ points pending'],
    [{ status: 'waiting' }, '⏳ points waiting'],
    [{ status: 'review' }, '🔎 being checked'],
    [{ status: 'refused' }, '⛔ points not added'],
    [{ status: 'expired' }, '⛔ points expired'],
    [{ reverses: 3 }, '↩️ takes back another'],
  ])('of an award with %o says so', (change, words) => {
    expect(lineOf({ award: createAward({ actorId: '300', ...change }), origin: 'here' })).toContain(
      ` · ${words} · by <@300>`,
    );
  });
});

describe('a line of a history about an undo', () => {
  it.each([
    ['that takes back another', { takesBack: 'R-OTHER2' }, { reverses: 3 }, '↩️ takes back R-OTHER2 · by'],
    ['of what was taken back', { takenBackBy: 'R-OTHER2' }, {}, '↩️ taken back by R-OTHER2 · by'],
  ] as const)('%s names it', (_, line, change, words) => {
    expect(lineOf({ award: createAward(change), origin: 'here', ...line })).toContain(` · ${words}`);
  });
});

describe('a history', () => {
  it('has a title, the member, the field, and on its only page no button but the chart', () => {
    const payload = render(createPage());
    expect(embedOf(payload)).toMatchObject({ title: '📊 History' });
    expect(embedOf(payload).footer).toBeUndefined();
    expect(textOf(payload)).toMatch(/^<@200> · Loyalty Points\n\n/);
    expect(listCustomIds(payload)).toEqual([`history:chart:200:${FIELD.id}:0`]);
    expect(listCustomIds(render(createPage({ lines: [] })))).toEqual([]);
  });

  it('says plainly when there is nothing, since when it looks, and what it could not see', () => {
    expect(textOf(render(createPage({ lines: [] })))).toContain('Nothing yet.');
    expect(textOf(render(createPage(), SENT_AT))).toContain(`Since <t:${SENT_AT / 1_000}:f>`);
    expect(textOf(render(createPage({ sinceDay: '2026-11-30' }), SENT_AT))).toContain('Since 2026-11-30\n');
    expect(textOf(render(createPage({ complete: false })))).toContain('⚠️ Returning.AI could not list this history');
    const unlinked = textOf(render(createPage({ linked: false, complete: false })));
    expect(unlinked).toContain('Not linked');
    expect(unlinked).not.toContain('⚠️');
  });

  it('has buttons that know the page beside, the member, the field and since when, and nothing beyond the ends', () => {
    const since = SENT_AT.toString(36);
    const ids = (page: number) =>
      [page - 1, page + 1].map((target) => `history:page:${target}:200:${FIELD.id}:${since}`);
    const disabled = (payload: MessagePayload) =>
      (payload.components ?? []).flatMap((row) =>
        'components' in row ? row.components.map((one) => 'disabled' in one && one.disabled) : [],
      );
    for (const [page, ends] of [
      [1, [true, false]],
      [2, [false, false]],
      [3, [false, true]],
    ] as const) {
      const payload = render(createPage({ page, pages: 3 }), SENT_AT);
      expect(listCustomIds(payload)).toEqual([...ids(page), `history:chart:200:${FIELD.id}:${since}`]);
      expect(disabled(payload)).toEqual([...ends, false]);
      expect(findProblems(payload)).toEqual([]);
    }
  });
});

describe('whatever names, reasons and ids from elsewhere say', () => {
  const status = fc.constantFrom<AwardStatus>(
    'waiting',
    'queued',
    'unknown',
    'review',
    'settled',
    'refused',
    'cancelled',
  );
  const award = fc
    .record({ reason: hostileText, fieldName: hostileText, status })
    .map((change) => createAward({ ...change, actorId: '300', memberId: MEMBER }));
  const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined });

  it('a balance is a message that Discord takes, with nothing alive in it but our own', () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.array(award, { maxLength: 8 }), number, (name, id, pending, total) => {
        const payload = showBalance(createBalance({ field: { id, name }, pending, total }), 'en-US');
        expect(findProblems(payload)).toEqual([]);
        expect(findLiveMarkup(toMarkdown(payload))).toEqual([]);
        for (const customId of listCustomIds(payload)) expect(customId.length).toBeLessThanOrEqual(100);
      }),
      { numRuns: 300 },
    );
  });

  it('a history is one too, ten lines of the worst included', () => {
    const line = fc
      .record({ award: fc.option(award, { nil: undefined }), value: number, total: number })
      .map(createLine);
    const lines = fc.array(line, { minLength: 5, maxLength: 10 });
    fc.assert(
      fc.property(hostileText, hostileText, lines, fc.integer({ min: 1, max: 999 }), (name, id, shown, page) => {
        const payload = render(createPage({ field: { id, name }, lines: shown, page, pages: 999 }), SENT_AT);
        expect(findProblems(payload)).toEqual([]);
        expect(findLiveMarkup(toMarkdown(payload))).toEqual([]);
        expect(textOf(payload).length).toBeLessThanOrEqual(4_096);
        for (const customId of listCustomIds(payload)) expect(customId.length).toBeLessThanOrEqual(100);
      }),
      { numRuns: 300 },
    );
  });
});
