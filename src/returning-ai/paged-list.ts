/**
 * Reading lists whose nesting and paging are documented nowhere.
 *
 * @remarks Everything here is inferred: `pagination { page, total_pages, total }` inside `data` from
 * `apis/integration/get-user-gamification-history`, `next_cursor` with the parameter `cursor`, and `total_pages` with
 * the parameter `page`, from `get-users-with-filter`. The other names are common spellings of the same.
 * @experimental
 */
import { z } from 'zod';
import type { Api, ApiRequest } from './call.ts';
import { type Envelope, isJsonObject, type JsonObject } from './envelope.ts';
import { NotFoundError, OutcomeUnknownError, RefusedError } from './errors.ts';
import type { RequestAuth } from './transport.ts';

/** Pages read of one list at most. */
const MAX_PAGES = 10;

/** A list as far as the answers told it. */
export interface PagedList<Entry> {
  /** In the order of the answers, each id once. The order itself is not documented. */
  readonly entries: Entry[];
  /**
   * `false` when an answer gave a reason to doubt that these are all: further pages that could not be followed, entries
   * that had to be dropped, more than one array to choose from. `true` is no proof: a server may cut a list silently.
   */
  readonly complete: boolean;
  /** The answers said themselves that these are all: by their count, or by naming the last page. */
  readonly isDeclared: boolean;
}

/**
 * Reads a list and, where the answer says clearly how, its further pages. One time budget covers all pages.
 *
 * @param parseEntry - makes an entry of a JSON object, or `undefined` when it has no usable id
 * @throws {@link OutcomeUnknownError} when an answer holds no list at all
 */
export async function readPagedList<Entry extends { readonly id: string }>(
  api: Api,
  request: ApiRequest,
  auth: RequestAuth,
  parseEntry: (item: JsonObject) => Entry | undefined,
): Promise<PagedList<Entry>> {
  const { answers, end } = await readPages(api, request, auth);
  const lists = answers.map(findList);
  const items = lists.flatMap((list) => list.items);
  const entries = items.map(parseEntry).filter((entry) => entry !== undefined);
  // A list that shifted between two pages repeats entries; the first sight of each counts.
  const byId = new Map(entries.toReversed().map((entry) => [entry.id, entry]));
  const unique = entries.filter((entry) => byId.get(entry.id) === entry);
  const declaredTotal = answers.map(findDeclaredTotal).findLast((total) => total !== undefined);
  const complete =
    end.kind === 'last' &&
    lists.every((list) => list.isSole) &&
    entries.length === items.length &&
    unique.length >= (declaredTotal ?? 0);
  const isDeclared = complete && (end.isDeclared || unique.length === declaredTotal);
  return { entries: unique, complete, isDeclared };
}

async function readPages(api: Api, request: ApiRequest, auth: RequestAuth) {
  const endsAt = performance.now() + (auth.budgetMs ?? api.requestBudgetMs);
  const first = await api.call(request, auth);
  const answers = [first];
  let next = decideNextPage(first, {});
  while (next.kind === 'more' && answers.length < MAX_PAGES) {
    const budgetMs = Math.max(1, endsAt - performance.now());
    const answer = await readFurtherPage(api, { ...request, query: next.query }, { ...auth, budgetMs });
    if (answer === undefined) break;
    answers.push(answer);
    next = decideNextPage(answer, next.query);
  }
  return { answers, end: next };
}

/** A refusal of a further page means that the paging was guessed wrong, not that the list cannot be read. */
async function readFurtherPage(api: Api, request: ApiRequest, auth: RequestAuth): Promise<Envelope | undefined> {
  try {
    return await api.call(request, auth);
  } catch (error) {
    if (error instanceof RefusedError || error instanceof NotFoundError) return undefined;
    throw error;
  }
}

/**
 * Finds the list: `data` itself, else the first array of objects one level inside it, else two levels.
 *
 * @returns its objects, and whether it was the only array there and held nothing but objects
 */
function findList({ data }: Envelope): { items: JsonObject[]; isSole: boolean } {
  const oneLevelIn = childrenOf([data]);
  for (const level of [[data], oneLevelIn, childrenOf(oneLevelIn)]) {
    const arrays = level.filter((value) => Array.isArray(value));
    const list: unknown[] | undefined = arrays.find((a) => a.some(isJsonObject)) ?? arrays.find((a) => a.length === 0);
    if (list === undefined) continue;
    const items = list.filter(isJsonObject);
    return { items, isSole: arrays.length === 1 && items.length === list.length };
  }
  throw new OutcomeUnknownError({ code: 'NO_LIST' });
}

function childrenOf(values: readonly unknown[]): unknown[] {
  return values.filter(isJsonObject).flatMap((object) => Object.values(object));
}

/** `page` or `cursor`, never both (`get-users-with-filter`); empty for the first page. */
type PageQuery = Readonly<Record<string, string>>;

type NextPage =
  /** `isDeclared`: the answer says so, and does not only say nothing of more. */
  | { readonly kind: 'last'; readonly isDeclared: boolean }
  | { readonly kind: 'more'; readonly query: PageQuery }
  /** There may be more, but how to get it is not said clearly. */
  | { readonly kind: 'unclear' };

const count = z.int().nonnegative().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);
const cursor = z
  .union([z.string().min(1), z.int().transform(String)])
  .optional()
  .catch(undefined);

const hintSchema = z
  .object({
    page: count,
    current_page: count,
    currentPage: count,
    total_pages: count,
    totalPages: count,
    next_cursor: cursor,
    nextCursor: cursor,
    hasNextPage: flag,
    has_more: flag,
    hasMore: flag,
  })
  .transform((hint) => ({
    page: hint.page ?? hint.current_page ?? hint.currentPage,
    pages: hint.total_pages ?? hint.totalPages,
    cursor: hint.next_cursor ?? hint.nextCursor,
    hasMore: hint.hasNextPage ?? hint.has_more ?? hint.hasMore,
  }));

/** Follows only what one object says without contradiction; a server that ignored our parameter is not asked again. */
function decideNextPage(answer: Envelope, asked: PageQuery): NextPage {
  const hint = findPageHint(answer);
  // The last page of a cursor carries no cursor, and so may carry no hint at all.
  if (hint === undefined) return asked.page === undefined ? { kind: 'last', isDeclared: false } : { kind: 'unclear' };
  const { page, pages } = hint;
  if (asked.page !== undefined && asked.page !== String(page)) return { kind: 'unclear' };

  const hasLaterPage = page === undefined || pages === undefined ? undefined : page < pages;
  const claims = [hint.cursor === undefined ? undefined : true, hasLaterPage, hint.hasMore];
  if (claims.includes(true) && claims.includes(false)) return { kind: 'unclear' };
  if (claims.includes(false) || (pages !== undefined && pages <= 1)) return { kind: 'last', isDeclared: true };
  if (hint.cursor !== undefined && hint.cursor !== asked.cursor)
    return { kind: 'more', query: { cursor: hint.cursor } };
  if (page !== undefined && hasLaterPage) return { kind: 'more', query: { page: String(page + 1) } };
  // A page number alone does not tell whether it is the last one; a declared total does, and is compared at the end.
  const isUnclear = findDeclaredTotal(answer) === undefined || claims.includes(true);
  return isUnclear ? { kind: 'unclear' } : { kind: 'last', isDeclared: false };
}

function findPageHint({ root, meta, data }: Envelope) {
  const inner = isJsonObject(data) ? data : {};
  for (const place of [root.pagination, meta.pagination, inner.pagination, meta, inner, root]) {
    const hint = hintSchema.safeParse(place).data;
    if (hint !== undefined && Object.values(hint).some((value) => value !== undefined)) return hint;
  }
  return undefined;
}

/** How many entries there are in all pages. Looked for in `pagination` only: a `total` elsewhere may be one of points. */
function findDeclaredTotal({ root, meta, data }: Envelope): number | undefined {
  const inner = isJsonObject(data) ? data : {};
  const places = [root.pagination, meta.pagination, inner.pagination].filter(isJsonObject);
  return places.map((place) => count.parse(place.total)).find((total) => total !== undefined);
}
