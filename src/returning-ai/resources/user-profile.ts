/** A user as the pages about profiles show one. */
import { z } from 'zod';
import type { JsonObject } from '../http/envelope.ts';
import type { Unidentified } from '../http/paged-list.ts';
import { tolerantFlag, tolerantId, tolerantInstant, tolerantText } from '../http/tolerant-schema.ts';

/** Who somebody is. The properties are those of `api-18362342`; every one may be missing. */
export interface UserProfile {
  /** The 24-hex `_id` that paths want. */
  readonly id: string;
  /** The short number, `id`. */
  readonly shortId?: string | undefined;
  readonly username?: string | undefined;
  readonly displayName?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly email?: string | undefined;
  readonly avatar?: string | undefined;
  readonly isOnline?: boolean | undefined;
  /** ISO 8601, UTC. */
  readonly lastLogin?: string | undefined;
}

const OBJECT_ID = /^[0-9a-f]{24}$/i;

const profileSchema = z.object({
  _id: tolerantId,
  id: tolerantId,
  userId: tolerantId,
  username: tolerantText,
  displayName: tolerantText,
  firstName: tolerantText,
  lastName: tolerantText,
  email: tolerantText,
  avatar: tolerantText,
  isOnline: tolerantFlag,
  lastLogin: tolerantInstant,
});

/** Reads a profile. */
export function parseUserProfile(user: JsonObject): Unidentified<UserProfile> {
  const { _id, id, userId, ...rest } = profileSchema.parse(user);
  return { ...findUserIds({ _id, id, userId }), ...rest };
}

/** The ids of a user by the names that answers give them. */
interface NamedIds {
  readonly _id?: string | undefined;
  readonly id?: string | undefined;
  readonly userId?: string | undefined;
}

/**
 * Tells the 24-hex id that paths want from the short one, by their form: pages use `userId` for both (`user-fields`,
 * `api-17738986`, `apis/integration/get-user-gamification-history`). No other id stands in for the 24-hex one: a path
 * with it could lead to somebody else.
 */
export function findUserIds({ _id, id, userId }: NamedIds) {
  return {
    id: [_id, userId].find((candidate) => candidate !== undefined && OBJECT_ID.test(candidate)),
    shortId: [userId, id].find((candidate) => candidate !== undefined && !OBJECT_ID.test(candidate)),
  };
}
