/** The user fields that a community has defined. Both APIs have them; they differ in how one is made. */
import { z } from 'zod';
import type { Api } from '../http/call.ts';
import { type JsonObject, objectIn } from '../http/envelope.ts';
import { iteratePagedList, type PagedList, readPagedList, type Unidentified } from '../http/paged-list.ts';
import { route } from '../http/route.ts';
import { tolerantId, tolerantText } from '../http/tolerant-schema.ts';
import type { RequestAuth } from '../http/transport.ts';

/** A user field. Its properties are those of the create and update answers (`api-19250020`, `api-18359704`). */
export interface UserField {
  readonly id: string;
  /** The database name, `field`. */
  readonly key?: string | undefined;
  /** The name that people see. */
  readonly name?: string | undefined;
  /** The API's own word for the type. */
  readonly type?: string | undefined;
  /** Whether it holds numbers, as only those can be changed by histories; `undefined` for an unknown word or none. */
  readonly numeric: boolean | undefined;
}

/** One of a community's fields. */
export interface UserFieldPlace {
  readonly communityId: string;
  readonly fieldId: string;
}

/** What a field can be changed into. The API wants both. */
export interface UserFieldChange extends UserFieldPlace {
  readonly name: string;
  /** `date`, `single-line-text`, `numerical`, `multi-line-text`, `number` or `text` (`api-18359704`). */
  readonly type: string;
}

/** A field to make, as the integration API wants it (`api-18359701`). */
export interface NewUserField {
  readonly communityId: string;
  /** What people see; at least one character. */
  readonly name: string;
  /** `text`, `number`, `boolean`, `date` or `select`. */
  readonly type: string;
  readonly description?: string | undefined;
  readonly required?: boolean | undefined;
  readonly defaultValue?: unknown;
  /** What there is to select. */
  readonly options?: readonly string[] | undefined;
}

const LIST = '/communities/{communityId}/user-fields';
const ITEM = '/communities/{communityId}/user-fields/{fieldId}';

export const USER_FIELD_ROUTES = {
  list: route('GET', LIST),
  create: route('POST', LIST),
  get: route('GET', ITEM),
  update: route('PUT', ITEM),
  delete: route('DELETE', ITEM),
} as const;

/** What both APIs can do with fields, as far as it is known equally well. All calls need a key with the permission User Fields (`user-fields`). */
export interface SharedUserFields {
  /**
   * Lists the community's fields. Named in the navigation only (`api-18359701`); the path follows from the documented
   * update path, paging and nesting are inferred.
   *
   * @throws {@link ReturningApiError} also when the answer holds no list
   * @experimental
   */
  list(community: { readonly communityId: string }, auth: RequestAuth): Promise<PagedList<UserField>>;
  /**
   * The same list, one by one: see {@link iteratePagedList}.
   *
   * @experimental
   */
  iterate(community: { readonly communityId: string }, auth: RequestAuth): AsyncGenerator<UserField, void>;
  /**
   * Reads one field. Named in the navigation only (`api-18359701`); the path is that of the documented update.
   *
   * @throws {@link ReturningApiError}
   * @experimental
   */
  get(field: UserFieldPlace, auth: RequestAuth): Promise<Unidentified<UserField>>;
  /**
   * Deletes a field; what becomes of its values is not documented. Named in the navigation only (`api-18359701`); the path
   * is that of the documented update.
   *
   * @throws {@link ReturningApiError}
   * @experimental
   */
  delete(field: UserFieldPlace, auth: RequestAuth): Promise<void>;
}

/** Calls on user fields of the integration API. */
export interface UserFields extends SharedUserFields {
  /**
   * Makes a field: documented (`api-18359701`). Not idempotent.
   *
   * @throws {@link ReturningApiError}
   */
  create(field: NewUserField, auth: RequestAuth): Promise<Unidentified<UserField>>;
  /**
   * Renames a field or gives it another type: documented (`api-18359704`).
   *
   * @throws {@link ReturningApiError}
   */
  update(change: UserFieldChange, auth: RequestAuth): Promise<Unidentified<UserField>>;
}

/** Binds the calls to the integration API. */
export function createUserFields(api: Api): UserFields {
  return {
    ...createSharedUserFields(api),
    async create({ communityId, ...body }, auth) {
      return parseUserField(objectIn(await api.call({ ...USER_FIELD_ROUTES.create.at({ communityId }), body }, auth)));
    },
  };
}

/** Binds the calls that both APIs have to one of them. */
export function createSharedUserFields(api: Api): SharedUserFields & Pick<UserFields, 'update'> {
  const toListCall = (communityId: string, auth: RequestAuth) => {
    return { request: USER_FIELD_ROUTES.list.at({ communityId }), auth, parse: parseUserField };
  };
  return {
    async list({ communityId }, auth) {
      return await readPagedList<UserField>(api, toListCall(communityId, auth));
    },
    async *iterate({ communityId }, auth) {
      yield* iteratePagedList<UserField>(api, toListCall(communityId, auth));
    },
    async get({ communityId, fieldId }, auth) {
      return parseUserField(objectIn(await api.call(USER_FIELD_ROUTES.get.at({ communityId, fieldId }), auth)));
    },
    async update({ communityId, fieldId, name, type }, auth) {
      const target = USER_FIELD_ROUTES.update.at({ communityId, fieldId });
      return parseUserField(objectIn(await api.call({ ...target, body: { name, type } }, auth)));
    },
    async delete({ communityId, fieldId }, auth) {
      await api.call(USER_FIELD_ROUTES.delete.at({ communityId, fieldId }), auth);
    },
  };
}

/** Words for number seen from June (`api-18359704`) and from September 2025 (`apis/application/create-custom-user-field`). */
const NUMERIC_TYPES = new Set(['number', 'numerical']);
/** All other words seen (`api-18359701`, `api-18359704`). */
const OTHER_TYPES = new Set(['text', 'boolean', 'date', 'select', 'single-line-text', 'multi-line-text']);

const fieldSchema = z.object({
  _id: tolerantId,
  id: tolerantId,
  field: tolerantText,
  name: tolerantText,
  type: tolerantText,
});

/** Reads a field as either API shows it. */
export function parseUserField(item: JsonObject): Unidentified<UserField> {
  const { _id, id, field, name, type } = fieldSchema.parse(item);
  return { id: _id ?? id, key: field, name, type, numeric: isNumeric(type) };
}

function isNumeric(type: string | undefined): boolean | undefined {
  const word = type?.trim().toLowerCase() ?? '';
  if (NUMERIC_TYPES.has(word)) return true;
  return OTHER_TYPES.has(word) ? false : undefined;
}
