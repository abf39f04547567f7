/** Roles, with the system key. Paths that give a role to a user or take it away are not published. */
import { z } from 'zod';
import type { Api } from '../http/call.ts';
import { type JsonObject, objectIn } from '../http/envelope.ts';
import { iteratePagedList, type PagedList, readPagedList, type Unidentified } from '../http/paged-list.ts';
import { route } from '../http/route.ts';
import {
  tolerantFlag,
  tolerantFlags,
  tolerantId,
  tolerantInstant,
  tolerantNumber,
  tolerantText,
} from '../http/tolerant-schema.ts';
import type { RequestAuth } from '../http/transport.ts';

/** What a role may do by name. Answers use other names than requests: see the pages. */
export type Permissions = Readonly<Record<string, boolean>>;

/** A role. The properties are those of the list of a user's roles (`api-8951059`). */
export interface Role {
  /** 24 hex. */
  readonly id: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** A colour by its word. */
  readonly class?: string | undefined;
  readonly order?: number | undefined;
  readonly billable?: boolean | undefined;
  /** The community, in older words. */
  readonly serverId?: string | undefined;
  readonly serverPermissions?: Permissions | undefined;
  readonly channelPermissions?: Permissions | undefined;
  /** ISO 8601, UTC. */
  readonly createdAt?: string | undefined;
  /** ISO 8601, UTC. */
  readonly updatedAt?: string | undefined;
}

/** A role to make or to change into, in the API's own words. All of it is required (`api-8873688`, `api-8874265`). */
export interface NewRole {
  /** A colour by its word. */
  readonly class: string;
  readonly title: string;
  readonly order: number;
  readonly billable: boolean;
  readonly server_permissions: {
    readonly server_administrator: boolean;
    readonly allow_dm: boolean;
    readonly create_invite: boolean;
    readonly warn_members: boolean;
    readonly suspend_members: boolean;
    readonly ban_members: boolean;
    readonly broadcast_messages: boolean;
    readonly overwrite_language: boolean;
  };
  readonly channel_permissions: {
    readonly post_messages: boolean;
    readonly attach_files: boolean;
    readonly allow_mentions: boolean;
    readonly manage_messages: boolean;
    readonly pinable: boolean;
    readonly share_links: boolean;
    /** With this capital, as the page has it. */
    readonly share_Attachments: boolean;
  };
}

export const ROLE_ROUTES = {
  create: route('POST', '/roles'),
  update: route('PUT', '/roles/{roleId}'),
  delete: route('DELETE', '/roles/{roleId}'),
  listOfUser: route('GET', '/roles/{userId}'),
} as const;

/** Calls on roles. */
export interface Roles {
  /**
   * Makes a role: documented (`api-8873688`). Not idempotent.
   *
   * @throws {@link ReturningApiError}
   */
  create(role: NewRole, auth: RequestAuth): Promise<Unidentified<Role>>;
  /**
   * Changes a role: documented (`api-8874265`).
   *
   * @throws {@link ReturningApiError}
   */
  update(role: NewRole & { readonly roleId: string }, auth: RequestAuth): Promise<Unidentified<Role>>;
  /**
   * Deletes a role. Named in the navigation only; that it is a DELETE on the documented path of the PUT (`api-8874265`) is
   * inferred.
   *
   * @throws {@link ReturningApiError}
   * @experimental
   */
  delete(role: { readonly roleId: string }, auth: RequestAuth): Promise<void>;
  /**
   * Lists the roles of a user: documented (`api-8951059`); that there may be pages is inferred.
   *
   * @param user - by the short id in the sample
   * @throws {@link ReturningApiError} also when the answer holds no list
   */
  listOfUser(user: { readonly userId: string }, auth: RequestAuth): Promise<PagedList<Role>>;
  /** The same list, one by one: see {@link iteratePagedList}. */
  iterateOfUser(user: { readonly userId: string }, auth: RequestAuth): AsyncGenerator<Role, void>;
}

/** Binds the calls to an API. */
export function createRoles(api: Api): Roles {
  const toListCall = (userId: string, auth: RequestAuth) => {
    return { request: ROLE_ROUTES.listOfUser.at({ userId }), auth, parse: parseRole };
  };
  return {
    async create(role, auth) {
      return parseRole(objectIn(await api.call({ ...ROLE_ROUTES.create.at({}), body: role }, auth)));
    },
    async update({ roleId, ...body }, auth) {
      return parseRole(objectIn(await api.call({ ...ROLE_ROUTES.update.at({ roleId }), body }, auth)));
    },
    async delete({ roleId }, auth) {
      await api.call(ROLE_ROUTES.delete.at({ roleId }), auth);
    },
    async listOfUser({ userId }, auth) {
      return await readPagedList<Role>(api, toListCall(userId, auth));
    },
    async *iterateOfUser({ userId }, auth) {
      yield* iteratePagedList<Role>(api, toListCall(userId, auth));
    },
  };
}

const roleSchema = z.object({
  _id: tolerantId,
  id: tolerantId,
  title: tolerantText,
  description: tolerantText,
  class: tolerantText,
  order: tolerantNumber,
  billable: tolerantFlag,
  serverId: tolerantId,
  serverPermissions: tolerantFlags,
  channelPermissions: tolerantFlags,
  createdAt: tolerantInstant,
  updatedAt: tolerantInstant,
});

function parseRole(item: JsonObject): Unidentified<Role> {
  const { _id, id, ...rest } = roleSchema.parse(item);
  return { id: _id ?? id, ...rest };
}
