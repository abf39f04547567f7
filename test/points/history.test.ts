import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Award } from '../../src/points/award.ts';
import {
  HISTORY_PAGE_SIZE,
  type HistoryLine,
  type ListedEntry,
  mergeHistory,
  toPage,
} from '../../src/points/history.ts';
import { createAward } from '../support/award-samples.ts';

const AT = Date.UTC(2026, 10, 1);

function createEntry(properties: Partial<ListedEntry> & Pick<ListedEntry, 'id'>): ListedEntry {
  return { action: 'increase', value: 10, createdAt: new Date(AT).toISOString(), total: undefined, ...properties };
}

describe('one entry of the list', () => {
  it('of our own award shows what the API says, and who and why from us', () => {
    const award = createAward({ historyId: 'e1', total: 110, settledAt: AT + 5_000 });
    const [line, ...others] = mergeHistory([createEntry({ id: 'e1' })], [award], new Map([['e1', award]]));
    expect(others).toEqual([]);
    expect(line).toEqual({
      at: AT,
      action: 'increase',
      value: 10,
      total: 110,
      award,
      isSecondCopy: false,
      origin: 'here',
    });
  });

  it('tells the second copy of an award from the award', () => {
    const lateCopy = { state: 'found', entryId: 'e2', number: 1, total: undefined, decidedBy: undefined } as const;
    const award = createAward({ historyId: 'e1', lateCopy });
    const owners = new Map([
      ['e1', award],
      ['e2', award],
    ]);
    const lines = mergeHistory([createEntry({ id: 'e1' }), createEntry({ id: 'e2' })], [award], owners);
    expect(lines.map(({ isSecondCopy }) => isSecondCopy)).toEqual([false, true]);
  });

  it('of a second copy has the total that is listed with it, and never that of the award', () => {
    const lateCopy = { state: 'found', entryId: 'e2', number: 1, total: undefined, decidedBy: undefined } as const;
    const award = createAward({ historyId: 'e1', total: 110, lateCopy });
    const owners = new Map([
      ['e1', award],
      ['e2', award],
    ]);
    const totals = (total: number | undefined) =>
      mergeHistory([createEntry({ id: 'e1' }), createEntry({ id: 'e2', total })], [award], owners).map(
        (line) => line.total,
      );
    expect(totals(undefined)).toEqual([110, undefined]);
    expect(totals(120)).toEqual([110, 120]);
  });

  it('prefers what the API says to what we know', () => {
    const award = createAward({ historyId: 'e1', total: 110, action: 'increase', hundredths: 1_000 });
    const entry = createEntry({ id: 'e1', action: 'decrease', value: 3, total: 7 });
    const [line] = mergeHistory([entry], [award], new Map([['e1', award]]));
    expect(line).toMatchObject({ action: 'decrease', value: 3, total: 7 });
  });

  it('fills in from our award what the list leaves out', () => {
    const award = createAward({ historyId: 'e1', total: 110, hundredths: 250, settledAt: AT + 5_000 });
    const bare = { id: 'e1', action: undefined, value: undefined, createdAt: undefined, total: undefined };
    const [line] = mergeHistory([bare], [award], new Map([['e1', award]]));
    expect(line).toMatchObject({ at: AT + 5_000, action: 'increase', value: 2.5, total: 110, origin: 'here' });
  });

  it('of nobody we know is outside; a word for its action that we do not know is left out, and so is a bad time', () => {
    const entry = createEntry({ id: 'x', action: 'bonus', createdAt: 'soon', total: 5 });
    const [line] = mergeHistory([entry], [], new Map());
    expect(line).toEqual({
      at: undefined,
      action: undefined,
      value: 10,
      total: 5,
      award: undefined,
      isSecondCopy: false,
      origin: 'outside',
    });
  });

  it('of another guild tells that it was this bot, and nothing else of it', () => {
    const [line] = mergeHistory([createEntry({ id: 'e1' })], [], new Map([['e1', 'elsewhere']]));
    expect(line).toMatchObject({ award: undefined, isSecondCopy: false, origin: 'elsewhere', value: 10 });
  });
});

describe('our own awards', () => {
  it('are shown also where the API does not list them', () => {
    const awards = [createAward({ id: 1, status: 'queued', total: undefined, settledAt: undefined, createdAt: AT })];
    expect(mergeHistory([], awards, new Map())).toMatchObject([
      { at: AT, value: 10, origin: 'here', total: undefined },
    ]);
  });
});

describe('an award that arrived without telling which entry it is', () => {
  const award = createAward({ historyId: undefined, sentAt: AT - 2_000, settledAt: AT + 60_000, hundredths: 1_000 });

  it('is shown with the one entry that it can be, once', () => {
    const lines = mergeHistory([createEntry({ id: 'e1' }), createEntry({ id: 'e2', value: 3 })], [award], new Map());
    expect(lines.map(({ origin, value }) => [origin, value])).toEqual([
      ['here', 10],
      ['outside', 3],
    ]);
  });

  it('is shown by itself where two entries could be it, or none', () => {
    const two = [createEntry({ id: 'e1' }), createEntry({ id: 'e2' })];
    expect(mergeHistory(two, [award], new Map())).toHaveLength(3);
    const old = [createEntry({ id: 'e1', createdAt: new Date(AT - 3_600_000).toISOString() })];
    expect(mergeHistory(old, [award], new Map())).toHaveLength(2);
    expect(mergeHistory([createEntry({ id: 'e1' })], [award], new Map([['e1', 'elsewhere']]))).toHaveLength(2);
  });

  it.each([
    [-600_001, 2],
    [-600_000, 1],
    [-1, 1],
    [0, 1],
    [599_999, 1],
    [600_000, 1],
    [600_001, 2],
  ])('is shown with an entry %i ms from it: %i lines', (apartMs, lines) => {
    for (const shiftMs of [0, 1, 300_000, 599_999]) {
      const sentAt = AT + shiftMs;
      const entry = createEntry({ id: 'e1', createdAt: new Date(sentAt + apartMs).toISOString() });
      expect(mergeHistory([entry], [{ ...award, sentAt }], new Map())).toHaveLength(lines);
    }
  });

  it('is looked for without comparing each award with each entry: everybody else would wait', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => index);
    const entries = many.map((index) =>
      createEntry({ id: `e${index}`, createdAt: new Date(AT + index * 60_000).toISOString() }),
    );
    const awards = many.map((id) => ({ ...award, id, sentAt: AT + id * 60_000 }));
    const parse = vi.spyOn(Date, 'parse');
    mergeHistory(entries, awards, new Map());
    expect(parse.mock.calls.length).toBeLessThanOrEqual(2 * entries.length);
    parse.mockRestore();
  });
});

describe('any history', () => {
  const time = fc.option(fc.integer({ min: AT, max: AT + 50 }), { nil: undefined });
  const owner = fc.constantFrom('here' as const, 'elsewhere' as const, 'outside' as const);
  const entry = fc.record({ at: time, owner });

  it('shows every entry and every award once, newest first', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), fc.array(time, { maxLength: 8 }), (listed, unlisted) => {
        const entries = listed.map(({ at }, index) =>
          createEntry({ id: `e${index}`, createdAt: at === undefined ? undefined : new Date(at).toISOString() }),
        );
        const ours = listed.flatMap(({ owner }, index) =>
          owner === 'here' ? [createAward({ id: index, historyId: `e${index}` })] : [],
        );
        const others = unlisted.map((at, index) =>
          createAward({ id: 100 + index, createdAt: at ?? AT, status: 'queued' }),
        );
        const owners = new Map<string, Award | 'elsewhere'>(ours.map((award) => [award.historyId ?? '', award]));
        for (const [index, { owner }] of listed.entries()) if (owner === 'elsewhere') owners.set(`e${index}`, owner);
        const lines = mergeHistory(entries, [...others, ...ours], owners);
        expect(lines).toHaveLength(entries.length + others.length);
        const shown = lines.flatMap(({ award }) => award?.id ?? []).toSorted((a, b) => a - b);
        expect(shown).toEqual([...ours, ...others].map(({ id }) => id).toSorted((a, b) => a - b));
        const times = lines.map(({ at }) => at ?? 0);
        expect(times).toEqual(times.toSorted((a, b) => b - a));
        const counts = (origin: string) => lines.filter((line) => line.origin === origin).length;
        expect(counts('elsewhere')).toBe(listed.filter(({ owner }) => owner === 'elsewhere').length);
        expect(counts('outside')).toBe(listed.filter(({ owner }) => owner === 'outside').length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a page', () => {
  const toLines = (count: number): HistoryLine[] => Array.from({ length: count }, (_, at) => ({ ...EMPTY_LINE, at }));
  const EMPTY_LINE = {
    action: undefined,
    value: undefined,
    total: undefined,
    award: undefined,
    isSecondCopy: false,
    origin: 'outside',
  } as const;

  it.each([
    [0, 1, 1, 1, 0],
    [10, 1, 1, 1, 10],
    [11, 2, 2, 2, 1],
    [25, 2, 2, 3, 10],
    [25, 3, 3, 3, 5],
    [25, 4, 3, 3, 5],
    [25, 0, 1, 3, 10],
    [25, -7, 1, 3, 10],
    [25, 1.5, 1, 3, 10],
    [25, Number.NaN, 1, 3, 10],
    [25, Number.POSITIVE_INFINITY, 1, 3, 10],
    [25, 1e300, 1, 3, 10],
  ])('of %i lines, asked for as %s, is %i of %i with %i lines', (count, asked, page, pages, shown) => {
    const lines = toLines(count);
    expect(toPage(lines, asked)).toEqual({
      page,
      pages,
      lines: lines.slice((page - 1) * HISTORY_PAGE_SIZE).slice(0, shown),
    });
  });

  it('is one of pages that together hold every line once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 45 }), (count) => {
        const lines = toLines(count);
        const { pages } = toPage(lines, 1);
        const all = Array.from({ length: pages }, (_, index) => toPage(lines, index + 1).lines).flat();
        expect(all).toEqual(lines);
      }),
    );
  });
});
