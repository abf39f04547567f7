/**
 * Users found by a custom field.
 *
 * @remarks That an exact value of a custom field finds users is documented (`get-users-with-filter`), with the body and
 * with `next_cursor` and `total_pages` in the answer. The path is not published and the nesting not visible: both are
 * inferred here, which is why an answer must show by itself that it is about the value that was asked for.
 * @experimental
 */
import type { IdentityApi } from '../../services/returning-api.ts';
import type { ReturningClient } from '../client.ts';
import { type Envelope, isJsonObject, type JsonObject } from '../http/envelope.ts';
import { findList, isWholeList } from '../http/paged-list.ts';
import { parseUserProfile } from '../resources/user-profile.ts';
import { toReadFailure } from './community-api.ts';

/** Inferred from its siblings `/users/info` and `/users/bulk-update`. */
const PATH = '/users/filter';

/** Binds the look-up to a client. It never throws for what the API or the network did. */
export function createIdentityApi(client: Pick<ReturningClient, 'request'>): IdentityApi {
  return {
    async findUsers(fieldKey, text, options) {
      const body = { fields: ['_id', 'username', fieldKey], filter: { [fieldKey]: text }, page: 1 };
      try {
        return readUsers(await client.request({ method: 'POST', path: PATH, body }, options), fieldKey, text);
      } catch (error) {
        return toReadFailure(error);
      }
    },
  };
}

/** A deployment that does not know the filter may answer with everybody, or with the first of many. */
function readUsers(answer: Envelope, fieldKey: string, text: string): Awaited<ReturnType<IdentityApi['findUsers']>> {
  const { items } = findList(answer);
  if (!isWholeList(answer) || !items.every((item) => readValue(item, fieldKey) === text)) {
    return { kind: 'unconfirmed' };
  }
  const users = items.map(parseUserProfile).flatMap(({ id, username }) => (id === undefined ? [] : [{ id, username }]));
  return users.length === items.length ? { kind: 'ok', users } : { kind: 'unconfirmed' };
}

function readValue(item: JsonObject, fieldKey: string): unknown {
  const inner = isJsonObject(item.customFields) ? item.customFields : {};
  const holder = [item, inner].find((candidate) => Object.hasOwn(candidate, fieldKey));
  return holder?.[fieldKey];
}
