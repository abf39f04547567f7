/** The history of one user's one field: the only way to change its value, and the way to read back what was applied. */
import { z } from 'zod';
import { InvalidRequestError } from '../errors.ts';
import type { Api } from '../http/call.ts';
import { type JsonObject, objectIn } from '../http/envelope.ts';
import { iteratePagedList, type PagedList, readPagedList, type Unidentified } from '../http/paged-list.ts';
import { route } from '../http/route.ts';
import { tolerantId, tolerantInstant, tolerantNumber } from '../http/tolerant-schema.ts';
import type { RequestAuth } from '../http/transport.ts';

const ACTIONS = ['increase', 'decrease', 'overwrite'] as const;

/** What a history entry does to the value. Documented (`api-18359699`). */
export type HistoryAction = (typeof ACTIONS)[number];

/** One user's one field. */
export interface HistoryTarget {
  readonly communityId: string;
  readonly fieldId: string;
  /** The user's 24-hex `_id` (`user-fields`). */
  readonly userId: string;
}

/** A change of the value. */
export interface NewHistory extends HistoryTarget {
  /** A number; no minimum, maximum or integer rule is documented (`api-18359699`). */
  readonly value: number;
  readonly action: HistoryAction;
}

/** What the API says it did. Every property of the answer is optional in its documentation (`api-18359699`). */
export interface CreatedHistory {
  /**
   * The user's total of this field after the change: `meta.sum` (documented), else `data.sum` (inferred, should it
   * move). `undefined` when neither is a number: the change was applied and its total is not known. Never read as 0.
   */
  readonly total: number | undefined;
  /** `data._id`. */
  readonly id?: string | undefined;
  /** `data.value`: the value sent, not the total. */
  readonly value?: number | undefined;
  readonly action?: HistoryAction | undefined;
  /** ISO 8601, UTC, by the server's clock. */
  readonly createdAt?: string | undefined;
}

/**
 * One entry of the list. No page shows one; that it looks like the create answer's `data` is inferred.
 *
 * @experimental
 */
export interface HistoryEntry {
  readonly id: string;
  readonly value?: number | undefined;
  readonly action?: HistoryAction | undefined;
  /** ISO 8601, UTC, by the server's clock. */
  readonly createdAt?: string | undefined;
  /** Whose it is, should the list tell. */
  readonly userId?: string | undefined;
  readonly fieldId?: string | undefined;
  /** The total after this entry, should the list tell it as `sum`. */
  readonly total?: number | undefined;
}

const PATH = '/communities/{communityId}/user-fields/{fieldId}/users/{userId}/histories';

export const HISTORY_ROUTES = { create: route('POST', PATH), list: route('GET', PATH) } as const;

/** The lists, the same for both APIs. All calls need a key with the permission User Fields (`user-fields`). */
interface UserFieldHistoryLists {
  /**
   * Lists what was applied. Named in the navigation only (`api-18359700`); path, order, paging and shape are inferred.
   * Entries that name another user or field are left out.
   *
   * @param isEnough - whether the entries so far hold all that is asked for; further pages are not read then
   * @throws {@link ReturningApiError} also when the answer holds no list: then it proves nothing
   * @experimental
   */
  list(
    target: HistoryTarget,
    auth: RequestAuth,
    isEnough?: (entries: readonly HistoryEntry[]) => boolean,
  ): Promise<PagedList<HistoryEntry>>;
  /**
   * The same list, one by one: see {@link iteratePagedList}.
   *
   * @experimental
   */
  iterate(target: HistoryTarget, auth: RequestAuth): AsyncGenerator<HistoryEntry, void>;
}

/** Calls on user field histories of the integration API. */
export interface UserFieldHistories extends UserFieldHistoryLists {
  /**
   * Applies one change: documented in full (`api-18359699`). Not idempotent: the API has no key or reference that would
   * make two equal calls count once. `action` is always sent although it has a default.
   *
   * @throws {@link InvalidRequestError} when an id, the value or the action cannot be right; nothing was sent
   * @throws {@link ReturningApiError} otherwise, the subclass telling whether it may have been applied
   */
  create(history: NewHistory, auth: RequestAuth): Promise<CreatedHistory>;
}

/** The same of the application API. */
export interface ApplicationUserFieldHistories extends UserFieldHistoryLists {
  /**
   * As {@link UserFieldHistories.create}. Named in the navigation only (`create-user-field-history-for-user`); that it has
   * the path of the integration API is inferred.
   *
   * @throws {@link InvalidRequestError} when an id, the value or the action cannot be right; nothing was sent
   * @throws {@link ReturningApiError} otherwise, the subclass telling whether it may have been applied
   * @experimental
   */
  create(history: NewHistory, auth: RequestAuth): Promise<CreatedHistory>;
}

/** Binds the calls to an API. */
export function createUserFieldHistories(api: Api): UserFieldHistories {
  return {
    async create(history, auth) {
      const { value, action, ...place } = history;
      if (!Number.isFinite(value)) throw new InvalidRequestError('The value is not a finite number. Nothing was sent.');
      // Left out by mistake it would be read as "increase".
      if (!ACTIONS.includes(action)) {
        throw new InvalidRequestError(`The action must be one of ${ACTIONS.join(', ')}. Nothing was sent.`);
      }
      const envelope = await api.call({ ...HISTORY_ROUTES.create.at(place), body: { value, action } }, auth);
      const entry = objectIn(envelope);
      const total = tolerantNumber.parse(envelope.meta.sum) ?? tolerantNumber.parse(entry.sum);
      return { total, ...parseEntryFields(entry) };
    },
    async list(target, auth, isEnough) {
      const ownOf = (entries: readonly HistoryEntry[]) => entries.filter((entry) => isOf(target, entry));
      const { entries, ...list } = await readPagedList<HistoryEntry>(
        api,
        toListCall(target, auth),
        isEnough && ((all) => isEnough(ownOf(all))),
      );
      const own = ownOf(entries);
      const isOwn = own.length === entries.length;
      // A list of others too may have left off any of theirs; only if it said that these are all has it not.
      return {
        ...list,
        entries: own,
        complete: list.complete && (list.isDeclared || isOwn),
        isBeginning: list.isBeginning && isOwn,
      };
    },
    async *iterate(target, auth) {
      for await (const entry of iteratePagedList<HistoryEntry>(api, toListCall(target, auth))) {
        if (isOf(target, entry)) yield entry;
      }
    },
  };
}

function toListCall(target: HistoryTarget, auth: RequestAuth) {
  return { request: HISTORY_ROUTES.list.at(target), auth, parse: parseHistoryEntry };
}

const entrySchema = z.object({
  _id: tolerantId,
  id: tolerantId,
  value: tolerantNumber,
  action: z.enum(ACTIONS).optional().catch(undefined),
  createdAt: tolerantInstant,
});

const ownerSchema = z.object({ userId: tolerantId, fieldId: tolerantId });
const OBJECT_ID = /^[0-9a-f]{24}$/i;

/** A list that ignores part of its path would show other people's entries as this user's. */
function isOf(target: HistoryTarget, { userId, fieldId }: HistoryEntry): boolean {
  return !isAnother(userId, target.userId) && !isAnother(fieldId, target.fieldId);
}

/** Only ids of the same kind can be compared: an entry may name its user by the short id. */
function isAnother(named: string | undefined, asked: string): boolean {
  if (named === undefined || !OBJECT_ID.test(named) || !OBJECT_ID.test(asked)) return false;
  return named.toLowerCase() !== asked.toLowerCase();
}

function parseEntryFields(item: JsonObject): Omit<CreatedHistory, 'total'> {
  const { _id, id, ...rest } = entrySchema.parse(item);
  return { id: _id ?? id, ...rest };
}

function parseHistoryEntry(item: JsonObject): Unidentified<HistoryEntry> {
  return { ...parseEntryFields(item), ...ownerSchema.parse(item), total: tolerantNumber.parse(item.sum) };
}
