/** The user fields that a community has defined. */
import { z } from 'zod';
import type { Api } from './call.ts';
import type { JsonObject } from './envelope.ts';
import { readPagedList } from './paged-list.ts';
import { encodeSegment } from './path.ts';
import { tolerantId, tolerantText } from './tolerant-schema.ts';
import type { RequestAuth } from './transport.ts';

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

/** Calls on user fields. All need a key with the permission User Fields (`user-fields`). */
export interface UserFields {
  /**
   * Lists the community's fields: `GET /communities/{communityId}/user-fields`. Named in the navigation only
   * (`api-18359701`); the path follows from the documented update path, paging and nesting are inferred.
   *
   * @throws {@link ReturningApiError} also when the answer holds no list
   * @experimental
   */
  list(community: { readonly communityId: string }, auth: RequestAuth): Promise<UserField[]>;
}

/** Binds the calls to an API. */
export function createUserFields(api: Api): UserFields {
  return {
    async list({ communityId }, auth) {
      const route = `/communities/${encodeSegment('communityId', communityId)}/user-fields`;
      const { entries } = await readPagedList(api, { method: 'GET', route }, auth, parseUserField);
      return entries;
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

function parseUserField(item: JsonObject): UserField | undefined {
  const { _id, id, field, name, type } = fieldSchema.parse(item);
  const usableId = _id ?? id;
  return usableId === undefined ? undefined : { id: usableId, key: field, name, type, numeric: isNumeric(type) };
}

function isNumeric(type: string | undefined): boolean | undefined {
  const word = type?.trim().toLowerCase() ?? '';
  if (NUMERIC_TYPES.has(word)) return true;
  return OTHER_TYPES.has(word) ? false : undefined;
}
