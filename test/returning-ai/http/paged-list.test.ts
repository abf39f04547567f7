import { describe, expect, it } from 'vitest';
import { KeyProblemError, OutcomeUnknownError, SlowDownError } from '../../../src/returning-ai/errors.ts';
import { startRecordingServer } from '../../support/raw-server.ts';
import { AWARD, failureOf, KEY, openClient } from '../open-client.ts';

/** What a list call makes of a server that answers by the query of the request. */
async function listFrom(answer: (query: Record<string, string>) => unknown) {
  const queries: Record<string, string>[] = [];
  const server = await startRecordingServer((response, { url }) => {
    const query = Object.fromEntries(new URL(url, 'http://host').searchParams);
    queries.push(query);
    const body = answer(query);
    if (typeof body === 'number') response.writeHead(body).end('{}');
    else response.end(JSON.stringify(body));
  });
  const list = openClient(server.url).histories.list(AWARD, { key: KEY });
  return { queries, list };
}

async function idsOf(body: unknown) {
  const { list } = await listFrom(() => body);
  const { entries, complete } = await list;
  return { ids: entries.map(({ id }) => id).join(), complete };
}

const entry = (id: string) => ({ _id: id });

describe('the list in an answer', () => {
  it.each([
    ['data', { data: [entry('a'), entry('b')] }],
    ['an empty-handed neighbour', { data: { histories: [entry('a'), entry('b')], count: 2 } }],
    ['one level in', { data: { docs: [entry('a'), entry('b')] } }],
    ['two levels in', { data: { result: { items: [entry('a'), entry('b')] } } }],
    ['body', { meta: { success: true }, body: [entry('a'), entry('b')] }],
    ['inside body', { body: { docs: [entry('a'), entry('b')] } }],
  ])('is found in %s', async (_name, body) => {
    expect(await idsOf(body)).toEqual({ ids: 'a,b', complete: true });
  });

  it.each([
    ['data', { data: [] }],
    ['one level in', { data: { histories: [] } }],
    ['two levels in', { data: { result: { histories: [] } } }],
  ])('may be empty in %s', async (_name, body) => {
    expect(await idsOf(body)).toEqual({ ids: '', complete: true });
  });

  it.each([
    ['another array of objects', { data: { fields: [entry('a')], histories: [entry('b')] } }, 'a'],
    ['an array of words', { data: { tags: ['x'], histories: [entry('a')] } }, 'a'],
    ['an empty array', { data: { errors: [], histories: [entry('a')] } }, 'a'],
    ['things that are no objects in it', { data: [entry('a'), null, 'x', [entry('b')]] }, 'a'],
  ])('is not surely complete beside or with %s', async (_name, body, ids) => {
    expect(await idsOf(body)).toEqual({ ids, complete: false });
  });

  it.each([
    {},
    { data: null },
    { data: 'none' },
    { data: {} },
    { data: ['a', 'b'] },
    { data: { a: { b: { c: [entry('too deep')] } } } },
    { histories: [entry('a')] },
  ])('is missing in %j, which proves nothing', async (body) => {
    const { list } = await listFrom(() => body);
    expect(await failureOf(list)).toBeInstanceOf(OutcomeUnknownError);
  });

  it('names each id once', async () => {
    expect(await idsOf({ data: [entry('a'), entry('b'), entry('a')] })).toEqual({ ids: 'a,b', complete: true });
  });
});

describe('further pages', () => {
  const all = ['a', 'b', 'c', 'd', 'e'].map(entry);
  const slice = (page: number) => all.slice(page * 2 - 2, page * 2);

  it.each([
    [
      'pagination inside data',
      (page: number) => ({ data: { docs: slice(page), pagination: { page, limit: 2, total: 5, total_pages: 3 } } }),
    ],
    [
      'pagination beside data',
      (page: number) => ({ data: slice(page), pagination: { current_page: page, total_pages: 3 } }),
    ],
    [
      'pagination inside meta',
      (page: number) => ({ data: slice(page), meta: { pagination: { currentPage: page, totalPages: 3 } } }),
    ],
    ['meta itself', (page: number) => ({ data: slice(page), meta: { status: 'success', page, totalPages: 3 } })],
    ['data itself', (page: number) => ({ data: { docs: slice(page), page, totalPages: 3, hasNextPage: page < 3 } })],
    [
      'meta, as the number of all entries',
      (page: number) => ({ data: slice(page), meta: { page, limit: 2, total: 5 } }),
    ],
    ['pagination, as that number', (page: number) => ({ data: slice(page), pagination: { page, limit: 2, total: 5 } })],
  ])('are followed by number when told in %s', async (_name, answer) => {
    const { queries, list } = await listFrom(({ page }) => answer(Number(page ?? 1)));
    expect(await list).toMatchObject({ entries: [...'abcde'].map((id) => ({ id })), complete: true });
    expect(queries).toEqual([{}, { page: '2' }, { page: '3' }]);
  });

  it('are followed by cursor until none comes', async () => {
    const { queries, list } = await listFrom(({ cursor }) => {
      const page = cursor === undefined ? 1 : Number(cursor.slice(2));
      return { data: slice(page), ...(page < 3 ? { meta: { next_cursor: `&=${page + 1}` } } : {}) };
    });
    expect(await list).toMatchObject({ entries: { length: 5 }, complete: true });
    expect(queries).toEqual([{}, { cursor: '&=2' }, { cursor: '&=3' }]);
  });

  it('are followed by cursor when the answer has numbers too', async () => {
    const { queries, list } = await listFrom(({ cursor }) => {
      const page = Number(cursor ?? 1);
      return {
        data: slice(page),
        meta: { current_page: page, total_pages: 3, next_cursor: page < 3 ? String(page + 1) : null },
      };
    });
    expect(await list).toMatchObject({ entries: { length: 5 }, complete: true });
    expect(queries).toEqual([{}, { cursor: '2' }, { cursor: '3' }]);
  });

  it('that count from 0 are all read', async () => {
    const { list } = await listFrom(({ page }) => ({
      data: slice(Number(page ?? 0) + 1),
      pagination: { page: Number(page ?? 0), total_pages: 3 },
    }));
    expect(await list).toMatchObject({ entries: { length: 5 }, complete: true });
  });

  it.each([
    ['its own count, which may be the page’s', { pagination: { total: 2 } }, false],
    ['a count of others', { pagination: { total: 1 } }, false],
    ['one page of one', { pagination: { page: 1, total_pages: 1 } }, true],
    ['that there is no more', { meta: { hasMore: false } }, true],
    ['nothing', {}, false],
  ])('need not be asked for beside %s', async (_name, hint, isDeclared) => {
    const { queries, list } = await listFrom(() => ({ data: [entry('a'), entry('b')], ...hint }));
    expect(await list).toMatchObject({ entries: { length: 2 }, complete: true, isDeclared });
    expect(queries).toHaveLength(1);
  });

  it('stop at ten', async () => {
    const { queries, list } = await listFrom(({ page = '1' }) => ({
      data: [entry(page)],
      pagination: { page: Number(page), total_pages: 99 },
    }));
    expect(await list).toMatchObject({ entries: { length: 10 }, complete: false });
    expect(queries).toHaveLength(10);
  });

  it('are not asked for when there are exactly ten and then none', async () => {
    const { list } = await listFrom(({ page = '1' }) => ({
      data: [entry(page)],
      pagination: { page: Number(page), total_pages: 10 },
    }));
    expect(await list).toMatchObject({ entries: { length: 10 }, complete: true });
  });

  it.each([
    ['the number of pages without the page', { pagination: { total_pages: 3 } }],
    ['the page without the number of pages', { pagination: { page: 1 } }],
    ['only that there is more', { meta: { hasMore: true } }],
    ['a last page and a cursor', { meta: { page: 3, total_pages: 3, next_cursor: 'x' } }],
    ['more and no more', { meta: { page: 1, total_pages: 3, hasNextPage: false } }],
    ['more beside the total that came', { pagination: { hasMore: true, total: 1 } }],
    ['a larger total', { pagination: { total: 2 } }],
    ['a larger total with the page', { pagination: { page: 1, total: 2 } }],
  ])('are not guessed when the answer tells %s', async (_name, hint) => {
    const { queries, list } = await listFrom(() => ({ data: [entry('a')], ...hint }));
    expect(await list).toMatchObject({ entries: [{ id: 'a' }], complete: false });
    expect(queries).toHaveLength(1);
  });

  it.each([
    ['a single page', { pagination: { page: 1, total_pages: 1, total: 1 } }],
    ['one page in all', { pagination: { total_pages: 1 } }],
    ['no pages', { pagination: { page: 1, total_pages: 0 } }],
    ['the total that came', { pagination: { page: 1, limit: 20, total: 1 } }],
    ['no further cursor', { meta: { next_cursor: null, has_more: false } }],
    ['hints of the wrong type', { pagination: { page: 'one', total_pages: '3', next_cursor: {} } }],
    ['a total of points', { meta: { total: 500, sum: 500 } }],
  ])('are not asked for when the answer tells %s', async (_name, hint) => {
    const { queries, list } = await listFrom(() => ({ data: [entry('a')], ...hint }));
    expect(await list).toMatchObject({ entries: [{ id: 'a' }], complete: true });
    expect(queries).toHaveLength(1);
  });

  it.each([
    ['the page', { pagination: { page: 1, total_pages: 3 } }],
    ['the cursor', { meta: { next_cursor: 'same' } }],
  ])('are given up when the server ignores %s that was asked for', async (_name, hint) => {
    const { queries, list } = await listFrom(() => ({ data: [entry('a')], ...hint }));
    expect(await list).toMatchObject({ entries: [{ id: 'a' }], complete: false });
    expect(queries).toHaveLength(2);
  });

  it.each([400, 404])('are given up when the server refuses them with %i', async (status) => {
    const { list } = await listFrom(({ page }) =>
      page === undefined ? { data: [entry('a')], pagination: { page: 1, total_pages: 3 } } : status,
    );
    expect(await list).toMatchObject({ entries: [{ id: 'a' }], complete: false });
  });

  it.each([
    [401, KeyProblemError],
    [429, SlowDownError],
    [500, OutcomeUnknownError],
  ])('fail the whole list on a %i', async (status, errorClass) => {
    const { list } = await listFrom(({ page }) =>
      page === undefined ? { data: [entry('a')], pagination: { page: 1, total_pages: 3 } } : status,
    );
    expect(await failureOf(list)).toBeInstanceOf(errorClass);
  });

  it('are not surely all when a page that was asked for by number tells none', async () => {
    const { list } = await listFrom(({ page }) =>
      page === undefined ? { data: [entry('a')], pagination: { page: 1, total_pages: 2 } } : { data: [entry('b')] },
    );
    expect(await list).toMatchObject({ entries: [{ id: 'a' }, { id: 'b' }], complete: false });
  });

  it('are not read once what is asked for is there, and what came is said to be the beginning', async () => {
    const queries: string[] = [];
    const server = await startRecordingServer((response, { url }) => {
      const page = Number(new URL(url, 'http://host').searchParams.get('page') ?? 1);
      queries.push(url);
      response.end(JSON.stringify({ data: slice(page), pagination: { page, total_pages: 3 } }));
    });
    const { histories } = openClient(server.url);
    const list = await histories.list(AWARD, { key: KEY }, (entries) => entries.some(({ id }) => id === 'c'));
    expect(list).toMatchObject({ entries: { length: 4 }, complete: false, isBeginning: true });
    expect(queries).toHaveLength(2);
  });

  it.each([
    ['a further page cannot be had', { data: [entry('a')], pagination: { page: 1, total: 9 } }, true],
    ['an entry of it has no id', { data: [entry('a'), {}], pagination: { page: 1, total: 9 } }, false],
    ['there are two lists', { data: { a: [entry('a')], b: [entry('b')], page: 1 } }, false],
    ['the answer is another page', { data: [entry('a')], pagination: { page: 4, total_pages: 4 } }, false],
  ])('leave the beginning of the list known or not where %s', async (_name, answer, isBeginning) => {
    const { list } = await listFrom(() => answer);
    expect(await list).toMatchObject({ isBeginning });
  });

  it('share one time budget with the first', async () => {
    // Each page takes less than the budget, all of them more.
    const server = await startRecordingServer((response, { url }) => {
      const page = Number(new URL(url, 'http://host').searchParams.get('page') ?? 1);
      const body = JSON.stringify({ data: [entry(`${page}`)], pagination: { page, total_pages: 9 } });
      setTimeout(() => response.end(body), 60);
    });
    const list = openClient(server.url).histories.list(AWARD, { key: KEY, budgetMs: 200 });
    expect(await failureOf(list)).toMatchObject({ code: 'BUDGET_SPENT' });
    expect(server.requests.length).toBeLessThan(9);
  });
});

describe('an iterator over a list', () => {
  const page = (at: number, pages: number, ids: string) => ({
    data: [...ids].map(entry),
    pagination: { page: at, total_pages: pages },
  });

  /** What comes out until the end, and how it ends. */
  async function iterateOver(answer: (query: Record<string, string>) => unknown, atMost = 100) {
    const queries: Record<string, string>[] = [];
    const server = await startRecordingServer((response, { url }) => {
      const query = Object.fromEntries(new URL(url, 'http://host').searchParams);
      queries.push(query);
      response.end(JSON.stringify(answer(query)));
    });
    const ids: string[] = [];
    const reading = (async () => {
      for await (const { id } of openClient(server.url).histories.iterate(AWARD, { key: KEY })) {
        ids.push(id);
        if (ids.length >= atMost) break;
      }
    })();
    const error = await reading.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return { ids: ids.join(''), error, queries };
  }

  it('follows the pages to their end, each id once', async () => {
    const pages = { '1': 'ab', '2': 'bc', '3': 'd' };
    const { ids, error, queries } = await iterateOver(({ page: at = '1' }) =>
      page(Number(at), 3, pages[at as keyof typeof pages]),
    );
    expect([ids, error, queries.length]).toEqual(['abcd', undefined, 3]);
  });

  it('has no bound of pages, unlike the list', async () => {
    const { ids, error } = await iterateOver(({ page: at = '1' }) =>
      page(Number(at), 26, String.fromCharCode(96 + Number(at))),
    );
    expect([ids, error]).toEqual(['abcdefghijklmnopqrstuvwxyz', undefined]);
  });

  it('asks for a page only when it is needed', async () => {
    const { ids, queries } = await iterateOver(
      ({ page: at = '1' }) => page(Number(at), 9, at === '1' ? 'ab' : 'cd'),
      2,
    );
    expect([ids, queries.length]).toEqual(['ab', 1]);
  });

  it.each([
    ['how to go on is not clear', () => ({ data: [entry('a')], hasMore: true })],
    ['an entry had no id', () => ({ data: [entry('a'), {}] })],
    ['there are fewer than the answer declares', () => ({ data: [entry('a')], pagination: { total: 2 } })],
    ['there were two arrays to choose from', () => ({ data: { docs: [entry('a')], others: [entry('b')] } })],
  ])('never ends quietly where %s', async (_name, answer) => {
    const { ids, error } = await iterateOver(answer);
    expect(ids).toBe('a');
    expect(error).toMatchObject({ constructor: OutcomeUnknownError, code: 'LIST_INCOMPLETE' });
  });

  it('does not go around in a circle of cursors', async () => {
    const next: Record<string, string> = { start: 'x', x: 'y', y: 'x' };
    const { ids, error, queries } = await iterateOver(({ cursor = 'start' }) => ({
      data: [entry(cursor[0] ?? '')],
      next_cursor: next[cursor],
    }));
    expect([ids, queries.length]).toEqual(['sxy', 3]);
    expect(error).toMatchObject({ code: 'LIST_INCOMPLETE' });
  });
});
