/** Looking a user up. */
import { z } from 'zod';
import type { Api } from './call.ts';
import { isJsonObject, type JsonObject } from './envelope.ts';
import { InvalidRequestError } from './errors.ts';
import { tolerantId, tolerantText } from './tolerant-schema.ts';
import type { RequestAuth } from './transport.ts';

/** A user, as far as the answer told. */
export interface UserInfo {
  /**
   * The 24-hex id that paths want: `_id`, which the guide names (`user-fields`) and no sample shows, else `userId` when
   * that is 24 hex. `undefined`: this answer does not say it, and no other id may stand in.
   */
  readonly id?: string | undefined;
  /** The short id, as the samples show it in `userId` (`api-17738986`). */
  readonly shortId?: string | undefined;
  /** In the samples from August 2025 (`get-user-data`). */
  readonly username?: string | undefined;
  /** In no sample of this call; inferred from `api-18362342`. */
  readonly displayName?: string | undefined;
  /** The custom fields' values. Whether its keys are field keys, names or ids is not documented. */
  readonly customFields: JsonObject;
}

/** Calls on users. */
export interface Users {
  /**
   * Looks a user up: `POST /users/info`, documented (`api-17738986`, `get-user-data`), permission Get User Data. The
   * samples look up by short id, a public client by e-mail; whether a user name works is not documented.
   *
   * @throws {@link InvalidRequestError} when `idOrEmail` is blank
   * @throws {@link ReturningApiError} otherwise
   */
  info(query: { readonly idOrEmail: string }, auth: RequestAuth): Promise<UserInfo>;
}

/** Binds the calls to an API. */
export function createUsers(api: Api): Users {
  return {
    async info({ idOrEmail }, auth) {
      if (typeof idOrEmail !== 'string' || idOrEmail.trim() === '') {
        throw new InvalidRequestError('The id or e-mail to look up is empty. Nothing was sent.');
      }
      const { data } = await api.call({ method: 'POST', route: '/users/info', body: { idOrEmail } }, auth);
      return parseUserInfo(isJsonObject(data) ? data : {});
    },
  };
}

const OBJECT_ID = /^[0-9a-f]{24}$/i;

const userSchema = z.object({
  _id: tolerantId,
  id: tolerantId,
  userId: tolerantId,
  username: tolerantText,
  displayName: tolerantText,
});

function parseUserInfo(user: JsonObject): UserInfo {
  const { _id, id, userId, username, displayName } = userSchema.parse(user);
  return {
    id: [_id, userId].find((candidate) => candidate !== undefined && OBJECT_ID.test(candidate)),
    shortId: [userId, id].find((candidate) => candidate !== undefined && !OBJECT_ID.test(candidate)),
    username,
    displayName,
    customFields: isJsonObject(user.customFields) ? user.customFields : {},
  };
}
