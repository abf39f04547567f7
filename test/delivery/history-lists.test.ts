import { beforeEach, describe, expect, it } from 'vitest';
import type { ListOutcome } from '../../src/delivery/gateway.ts';
import { createHistoryLists, type HistoryLists } from '../../src/delivery/history-lists.ts';

const PLACE = { communityId: 'community', fieldId: 'field', accountId: 'ana' };
const PAGE_SIZES = [10, 12, 15, 16, 20, 24, 25, 30, 32, 36, 50, 60, 64, 96, 100, 128, 200, 250, 256, 500, 1_000];

let outcome: ListOutcome;
let lists: HistoryLists;
beforeEach(() => {
  lists = createHistoryLists({ list: async () => outcome }, () => 0);
});

async function read(
  length: number,
  extent: 'declared' | 'apparent' | 'first-pages' | 'partial' = 'apparent',
  communityId?: string,
) {
  const entry = { action: 'increase', value: 1, createdAt: undefined, total: undefined };
  outcome = { kind: 'listed', extent, entries: Array.from({ length }, (_, id) => ({ ...entry, id: String(id) })) };
  const userField = { ...PLACE, ...(communityId !== undefined && { communityId }) };
  const judged = await lists.read(userField, { key: 'key', budgetMs: 1 });
  return judged.kind === 'listed' ? judged.extent : judged.kind;
}

describe('a list', () => {
  it.each(PAGE_SIZES)('of %i entries may be a page of a longer one', async (length) => {
    expect(await read(length)).toBe('page');
  });

  it.each([0, 1, 9, 11, 13, 101])('of %i entries is whole: nobody makes such pages', async (length) => {
    expect(await read(length)).toBe('whole');
  });

  it('is whole at any length where its answer says so', async () => {
    expect(await read(10, 'declared')).toBe('whole');
  });

  it('is the beginning at any length where its answer says that there is more', async () => {
    for (const length of [3, 10]) expect(await read(length, 'first-pages')).toBe('beginning');
  });

  it('is partial at any length where its answer gives reason to doubt', async () => {
    for (const length of [3, 10]) expect(await read(length, 'partial')).toBe('partial');
  });

  it('is whole once this community has shown a longer one, and a page as long as it has not', async () => {
    expect(await read(10)).toBe('page');
    await read(11);
    expect(await read(10)).toBe('whole');
    expect(await read(12)).toBe('page');
    expect(await read(12)).toBe('page');
    expect(await read(10, 'apparent', 'another')).toBe('page');
  });

  it('that is partial says nothing of how long pages are', async () => {
    await read(11, 'partial');
    expect(await read(10)).toBe('page');
  });
});
