/** The application API's way to make a user field. */
import type { Api } from '../http/call.ts';
import { objectIn } from '../http/envelope.ts';
import type { Unidentified } from '../http/paged-list.ts';
import type { RequestAuth } from '../http/transport.ts';
import {
  createSharedUserFields,
  parseUserField,
  type SharedUserFields,
  USER_FIELD_ROUTES,
  type UserField,
  type UserFieldChange,
} from './user-fields.ts';

/** A field to make (`api-19250020`). Which of these may be left out was not visible. */
export interface NewApplicationUserField {
  readonly communityId: string;
  /** The database name: 1 to 50 characters, spaces become hyphens. */
  readonly field: string;
  /** What people see: 1 to 100 characters. */
  readonly name: string;
  /** `number` in samples until August 2025, `numerical` from September; the list of words is not visible. */
  readonly type: string;
}

/** Calls on user fields of the application API. */
export interface ApplicationUserFields extends SharedUserFields {
  /**
   * Makes a field: documented (`api-19250020`, `apis/application/create-custom-user-field`). Not idempotent.
   *
   * @throws {@link ReturningApiError}
   */
  create(field: NewApplicationUserField, auth: RequestAuth): Promise<Unidentified<UserField>>;
  /**
   * Renames a field or gives it another type. Named in the navigation only (`apis/application/update-custom-user-field`);
   * that path and body are those of the integration API is inferred.
   *
   * @throws {@link ReturningApiError}
   * @experimental
   */
  update(change: UserFieldChange, auth: RequestAuth): Promise<Unidentified<UserField>>;
}

/** Binds the calls to the application API. */
export function createApplicationUserFields(api: Api): ApplicationUserFields {
  return {
    ...createSharedUserFields(api),
    async create({ communityId, field, name, type }, auth) {
      const target = USER_FIELD_ROUTES.create.at({ communityId });
      return parseUserField(objectIn(await api.call({ ...target, body: { field, name, type } }, auth)));
    },
  };
}
