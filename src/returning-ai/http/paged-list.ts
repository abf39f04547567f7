/**
 * Reading lists whose nesting and paging are documented nowhere.
 *
 * @remarks Everything here is inferred: `pagination { page, total_pages, total }` inside `data` from
 * `apis/integration/get-user-gamification-history`, `next_cursor` with the parameter `cursor`, and `total_pages` with
 * the parameter `page`, from `get-users-with-filter`. The other names are common spellings of the same.
 * @experimental
 */
import { z } from 'zod';
import { NotFoundError, OutcomeUnknownError, RefusedError } from '../errors.ts';
import type { Api, ApiRequest } from './call.ts';
import { type Envelope, isJsonObject, type JsonObject } from './envelope.ts';
import { checkAuth, type RequestAuth } from './transport.ts';

/** Pages read at most where the whole list is asked for at once. */
const MAX_PAGES = 10;

/** What an answer describes, where even its id may be missing. */
export type Unidentified<Entry> = Omit<Entry, 'id'> & { readonly id?: string | undefined };

/** A list as far as the answers told it. */
export interface PagedList<Entry> {
  /** In the order of the answers, each id once. The order itself is not documented. */
  readonly entries: Entry[];
  /**
   * `false` when an answer gave a reason to doubt that these are all: further pages that could not be followed, entries
   * that had to be dropped, more than one array to choose from. `true` is no proof: a server may cut a list silently.
   */
  readonly complete: boolean;
  /** These are the first entries of the list, whether or not there are more: nothing is missing among them. */
  readonly isBeginning: boolean;
  /** The answers said themselves that these are all: they name the last page. A count alone may be that of the page. */
  readonly isDeclared: boolean;
}

/** Which list, for whom, and how to read one entry of it. */
export interface ListCall<Entry extends { readonly id: string }> {
  readonly request: ApiRequest;
  readonly auth: RequestAuth;
  /** Makes an entry of a JSON object. Without an id it is left out. */
  parse(item: JsonObject): Unidentified<Entry>;
}

/**
 * Reads a list and, where the answer says clearly how, its further pages, ten in all. One time budget covers them.
 *
 * @param isEnough - whether the entries so far hold all that is asked for; further pages are not read then
 * @throws {@link OutcomeUnknownError} when an answer holds no list at all
 */
export async function readPagedList<Entry extends { readonly id: string }>(
  api: Api,
  call: ListCall<Entry>,
  isEnough: (entries: readonly Entry[]) => boolean = () => false,
): Promise<PagedList<Entry>> {
  checkAuth(call.auth);
  const endsAt = performance.now() + (call.auth.budgetMs ?? api.requestBudgetMs);
  const budgetMs = () => Math.max(1, endsAt - performance.now());
  const entries: Entry[] = [];
  const reader = readEntries(api, call, { maxPages: MAX_PAGES, budgetMs, isEnough: () => isEnough(entries) });
  let step = await reader.next();
  while (step.done !== true) {
    entries.push(step.value);
    step = await reader.next();
  }
  return { entries, ...step.value };
}

/**
 * Reads the same list entry by entry, and a page only when it is needed, each within a time budget of its own. It never
 * ends quietly where there may be more.
 *
 * @throws {@link OutcomeUnknownError} `LIST_INCOMPLETE`, after the last entry, where `complete` would be `false`
 */
export async function* iteratePagedList<Entry extends { readonly id: string }>(
  api: Api,
  call: ListCall<Entry>,
): AsyncGenerator<Entry, void> {
  checkAuth(call.auth);
  const budgetMs = () => call.auth.budgetMs ?? api.requestBudgetMs;
  const { complete } = yield* readEntries(api, call, {
    maxPages: Number.POSITIVE_INFINITY,
    budgetMs,
    isEnough: () => false,
  });
  if (!complete) throw new OutcomeUnknownError({ code: 'LIST_INCOMPLETE' });
}

interface Limits {
  readonly maxPages: number;
  /** What one more page may take, in milliseconds. */
  budgetMs(): number;
  /** Asked before each further page. */
  isEnough(): boolean;
}

/** Yields entries as they come and returns how far these are all. */
async function* readEntries<Entry extends { readonly id: string }>(
  api: Api,
  { request, auth, parse }: ListCall<Entry>,
  limits: Limits,
): AsyncGenerator<Entry, Omit<PagedList<Entry>, 'entries'>> {
  // A list that shifted between two pages repeats entries; the first sight of each counts.
  const seen = new Set<string>();
  let declaredTotal: number | undefined;
  let isClear = true;
  const pages = readPages(api, request, auth, limits);
  let page = await pages.next();
  const isFirst = page.done !== true && (findPageHint(page.value)?.page ?? 1) <= 1;
  while (page.done !== true) {
    const { items, isSole } = findList(page.value);
    const entries = items.map(parse).filter(hasId<Entry>);
    isClear &&= isSole && entries.length === items.length;
    declaredTotal = findDeclaredTotal(page.value) ?? declaredTotal;
    for (const entry of entries) {
      if (seen.has(entry.id)) continue;
      seen.add(entry.id);
      yield entry;
    }
    page = await pages.next();
  }
  const end = page.value;
  const complete = isClear && end.kind === 'last' && seen.size >= (declaredTotal ?? 0);
  return { complete, isBeginning: isClear && isFirst, isDeclared: complete && end.isDeclared };
}

/**
 * Whether one answer holds a whole list: nothing but it, no further page, and as many entries as it says that there are.
 *
 * @throws {@link OutcomeUnknownError} `NO_LIST` where there is none
 */
export function isWholeList(answer: Envelope): boolean {
  const { items, isSole } = findList(answer);
  const { length } = items;
  return isSole && decideNextPage(answer, {}).kind === 'last' && (findDeclaredTotal(answer) ?? length) === length;
}

function hasId<Entry extends { readonly id: string }>(
  entry: Unidentified<Entry>,
): entry is Unidentified<Entry> & Entry {
  return entry.id !== undefined;
}

/** Yields the answers and returns what the last of them says of more. */
async function* readPages(
  api: Api,
  request: ApiRequest,
  auth: RequestAuth,
  { maxPages, budgetMs, isEnough }: Limits,
): AsyncGenerator<Envelope, NextPage> {
  const cursors = new Set<string>();
  let answer = await api.call(request, auth);
  let next = decideNextPage(answer, {});
  yield answer;
  for (let count = 1; next.kind === 'more' && count < maxPages && !isEnough(); count++) {
    const { cursor: nextCursor } = next.query;
    // A cursor that comes back leads around in a circle.
    if (nextCursor !== undefined && cursors.has(nextCursor)) return { kind: 'unclear' };
    if (nextCursor !== undefined) cursors.add(nextCursor);
    const query = { ...request.query, ...next.query };
    const further = await readFurtherPage(api, { ...request, query }, { ...auth, budgetMs: budgetMs() });
    if (further === undefined) return { kind: 'unclear' };
    answer = further;
    next = decideNextPage(answer, next.query);
    yield answer;
  }
  return next;
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
 * @throws {@link OutcomeUnknownError} `NO_LIST` where there is none
 */
export function findList({ data }: Envelope): { items: JsonObject[]; isSole: boolean } {
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

const HINTS = {
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
};

const hintSchema = z.object({ ...HINTS, limit: count, total: count }).transform((hint) => ({
  page: hint.page ?? hint.current_page ?? hint.currentPage,
  pages: hint.total_pages ?? hint.totalPages,
  limit: hint.limit,
  total: hint.total,
  cursor: hint.next_cursor ?? hint.nextCursor,
  hasMore: hint.hasNextPage ?? hint.has_more ?? hint.hasMore,
}));

/** Follows only what one object says without contradiction; a server that ignored our parameter is not asked again. */
function decideNextPage(answer: Envelope, asked: PageQuery): NextPage {
  const hint = findPageHint(answer);
  // The last page of a cursor carries no cursor, and so may carry no hint at all.
  if (hint === undefined) return asked.page === undefined ? { kind: 'last', isDeclared: false } : { kind: 'unclear' };
  const { page } = hint;
  if (asked.page !== undefined && asked.page !== String(page)) return { kind: 'unclear' };

  const hasLaterPage = tellsLaterPage(hint);
  const claims = [hint.cursor === undefined ? undefined : true, hasLaterPage, hint.hasMore];
  if (claims.includes(true) && claims.includes(false)) return { kind: 'unclear' };
  if (claims.includes(false) || (hint.pages !== undefined && hint.pages <= 1))
    return { kind: 'last', isDeclared: true };
  if (hint.cursor !== undefined && hint.cursor !== asked.cursor)
    return { kind: 'more', query: { cursor: hint.cursor } };
  if (page !== undefined && hasLaterPage) return { kind: 'more', query: { page: String(page + 1) } };
  // A page number alone does not tell whether it is the last one; a declared total does, and is compared at the end.
  const isUnclear = findDeclaredTotal(answer) === undefined || claims.includes(true);
  return isUnclear ? { kind: 'unclear' } : { kind: 'last', isDeclared: false };
}

/** A total may be that of the page: it tells of more entries, never that these are all. */
function tellsLaterPage({ page, pages, limit, total }: PageHint): boolean | undefined {
  if (page === undefined) return undefined;
  if (pages !== undefined) return page < pages;
  return limit !== undefined && total !== undefined && limit > 0 && page * limit < total ? true : undefined;
}

type PageHint = z.infer<typeof hintSchema>;

function findPageHint(answer: Envelope): PageHint | undefined {
  for (const place of listHintPlaces(answer)) {
    const hint = hintSchema.safeParse(place).data;
    if (hint !== undefined && [hint.page, hint.pages, hint.cursor, hint.hasMore].some((one) => one !== undefined))
      return hint;
  }
  return undefined;
}

function listHintPlaces({ root, meta, data }: Envelope): unknown[] {
  const inner = isJsonObject(data) ? data : {};
  return [root.pagination, meta.pagination, inner.pagination, meta, inner, root];
}

/** The names under which an answer says something of further pages. */
export function listPageHints(answer: Envelope): string[] {
  const names = listHintPlaces(answer)
    .filter(isJsonObject)
    .map((place) => Object.keys(HINTS).filter((name) => Object.hasOwn(place, name)));
  return names.find(({ length }) => length > 0) ?? [];
}

/** How many entries there are in all pages. Beside a page and its limit, or in `pagination`: else it may be one of points. */
function findDeclaredTotal(answer: Envelope): number | undefined {
  const { root, meta, data } = answer;
  const inner = isJsonObject(data) ? data : {};
  const places = [root.pagination, meta.pagination, inner.pagination].filter(isJsonObject);
  const total = places.map((place) => count.parse(place.total)).find((one) => one !== undefined);
  if (total !== undefined) return total;
  const hint = findPageHint(answer);
  return hint?.page === undefined || hint.limit === undefined ? undefined : hint.total;
}
