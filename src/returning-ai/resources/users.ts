/** Users, as the integration API knows them: looking up, making, removing, changing many at once. */
import { z } from 'zod';
import { InvalidRequestError } from '../errors.ts';
import { type Acknowledgement, readAcknowledgement } from '../http/acknowledgement.ts';
import type { Api } from '../http/call.ts';
import { isJsonObject, type JsonObject, objectIn } from '../http/envelope.ts';
import type { UploadContent } from '../http/multipart.ts';
import type { Unidentified } from '../http/paged-list.ts';
import { route } from '../http/route.ts';
import { tolerantId, tolerantNumber, tolerantNumbers, tolerantText, tolerantTexts } from '../http/tolerant-schema.ts';
import type { RequestAuth } from '../http/transport.ts';
import { findUserIds, parseUserProfile, type UserProfile } from './user-profile.ts';

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
  /** In no sample of this call, as is the next; both are inferred from `api-18362342`. */
  readonly email?: string | undefined;
  readonly displayName?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly language?: string | undefined;
  /** Titles. */
  readonly roles?: readonly string[] | undefined;
  readonly highestRole?: string | undefined;
  readonly xp?: number | undefined;
  readonly coins?: number | undefined;
  readonly xpEarnedToday?: number | undefined;
  readonly coinsEarnedToday?: number | undefined;
  readonly totalMessages?: number | undefined;
  readonly totalReactions?: number | undefined;
  readonly visitCount?: number | undefined;
  readonly replySent?: number | undefined;
  /** The unit is not documented. */
  readonly timeSpent?: number | undefined;
  readonly loginStreak?: number | undefined;
  /** The custom fields' values. Whether its keys are field keys, names or ids is not documented. */
  readonly customFields: JsonObject;
}

/** A user to make, in the API's own words (`api-15697164`; those that may be missing as of `users/create-user`). */
export interface NewUser {
  readonly firstname: string;
  readonly lastname: string;
  readonly username: string;
  readonly displayname: string;
  readonly email: string;
  /** Left out where an outside identity provider signs people in. Sent twice, as the API wants it. */
  readonly password?: string | undefined;
  readonly accessLevel?: number | undefined;
  readonly joinServer?: boolean | undefined;
  readonly emailPassword?: boolean | undefined;
  readonly sendEmail?: boolean | undefined;
  readonly customFields?: readonly { readonly fieldIdorName: string; readonly value: unknown }[] | undefined;
  /** Works only where the community has an active user-identifier field. */
  readonly externalId?: string | undefined;
  readonly referral?: string | undefined;
  readonly emailTemplate?: string | undefined;
}

/** What to do with a user's account. */
export interface AccountAction {
  /** `delete` is the only word seen; the one that restores is not visible. */
  readonly action: string;
  /** A user name in the sample. */
  readonly user: string;
}

/** What the answer to it repeats. */
export interface AccountEcho {
  readonly action?: string | undefined;
  readonly user?: string | undefined;
}

/** Whose activity, and how far back. */
export interface ActivityQuery {
  readonly identifier: string;
  /** `email` is the only word seen, and the default. */
  readonly identifierType?: string | undefined;
  readonly days: number;
}

/** What a user did. */
export interface ActivityStats {
  /** 24 hex or short: the samples have both. */
  readonly userId?: string | undefined;
  /** Dates as `YYYY-MM-DD`. */
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
  /** By name: `messages`, `replies`, `reaction`, `socials`. */
  readonly totals: Readonly<Record<string, number>>;
  /** One for each day that has a date, in the order of the answer. */
  readonly days: readonly { readonly date: string; readonly counts: Readonly<Record<string, number>> }[];
}

export const USER_ROUTES = {
  create: route('POST', '/users'),
  manage: route('POST', '/users/manage'),
  info: route('POST', '/users/info'),
  activityStats: route('POST', '/users/activity/stats'),
  bulkUpdate: route('POST', '/users/bulk-update'),
  bulkImport: route('POST', '/users/bulk-import'),
  get: route('GET', '/users/{userId}'),
} as const;

/** Calls on users. */
export interface Users {
  /**
   * Makes a user: documented (`api-15697164`, `users/create-user`), permission `createUser`; the answer is not visible
   * there, so its reading is inferred. Not idempotent.
   *
   * @throws {@link ReturningApiError} whose text never holds the password
   */
  create(user: NewUser, auth: RequestAuth): Promise<Unidentified<UserProfile>>;
  /**
   * Deletes or restores an account: documented (`apis/integration/manager-user-account`), permission `manageUser`.
   *
   * @returns what the answer echoes
   * @throws {@link ReturningApiError}
   */
  manage(action: AccountAction, auth: RequestAuth): Promise<AccountEcho>;
  /**
   * Looks a user up: documented (`api-17738986`, `get-user-data`), permission Get User Data. The samples look up by short
   * id, a public client by e-mail; whether a user name works is not documented.
   *
   * @throws {@link InvalidRequestError} when `idOrEmail` is blank
   * @throws {@link ReturningApiError} otherwise
   */
  info(query: { readonly idOrEmail: string }, auth: RequestAuth): Promise<UserInfo>;
  /**
   * Counts what a user did in the last days: documented (`apis/integration/get-user-gamification-stats`), permission Get
   * User Stats.
   *
   * @throws {@link ReturningApiError}
   */
  activityStats(query: ActivityQuery, auth: RequestAuth): Promise<ActivityStats>;
  /**
   * Queues a CSV file of changes to users: documented (`bulk-update`), permission `bulkUpdateUser`. Columns follow the
   * template of the user list; one before a numeric column and named like it with `_op` says `add`, `subtract` or
   * `overwrite`. The file is streamed. Not idempotent, and the answer says no more than that it is queued.
   *
   * @throws {@link ReturningApiError}
   */
  bulkUpdate(file: { readonly csv: UploadContent }, auth: RequestAuth): Promise<Acknowledgement>;
  /**
   * Queues a CSV file of new users: documented (`apis/integration/bulk-import`). The page says that it needs no key; one
   * is sent all the same. The file is streamed. Not idempotent.
   *
   * @throws {@link ReturningApiError}
   */
  bulkImport(
    file: { readonly communityId: string; readonly csv: UploadContent },
    auth: RequestAuth,
  ): Promise<Acknowledgement>;
  /**
   * Reads a profile. Named in the navigation only; that it has the path of the application API's call (`api-18362342`) is
   * inferred.
   *
   * @throws {@link ReturningApiError}
   * @experimental
   */
  get(user: { readonly userId: string }, auth: RequestAuth): Promise<Unidentified<UserProfile>>;
}

/** Binds the calls to an API. */
export function createUsers(api: Api): Users {
  return {
    async create(user, auth) {
      const { password } = user;
      const body = password === undefined ? user : { ...user, confirmPassword: password };
      const secrets = password === undefined ? [] : [password];
      const envelope = await api.call({ ...USER_ROUTES.create.at({}), body, secrets }, auth);
      return parseUserProfile(objectIn(envelope));
    },
    async manage({ action, user }, auth) {
      const envelope = await api.call({ ...USER_ROUTES.manage.at({}), body: { action, user } }, auth);
      return echoSchema.parse(objectIn(envelope));
    },
    async info({ idOrEmail }, auth) {
      if (typeof idOrEmail !== 'string' || idOrEmail.trim() === '') {
        throw new InvalidRequestError('The id or e-mail to look up is empty. Nothing was sent.');
      }
      return parseUserInfo(objectIn(await api.call({ ...USER_ROUTES.info.at({}), body: { idOrEmail } }, auth)));
    },
    async activityStats({ identifier, identifierType = 'email', days }, auth) {
      const body = { identifier, identifier_type: identifierType, days };
      return parseStats(objectIn(await api.call({ ...USER_ROUTES.activityStats.at({}), body }, auth)));
    },
    async bulkUpdate({ csv }, auth) {
      const form = { texts: {}, ...csvPart(csv) };
      return readAcknowledgement(await api.call({ ...USER_ROUTES.bulkUpdate.at({}), form }, auth), auth);
    },
    async bulkImport({ communityId, csv }, auth) {
      const form = { texts: { communityId }, ...csvPart(csv) };
      return readAcknowledgement(await api.call({ ...USER_ROUTES.bulkImport.at({}), form }, auth), auth);
    },
    async get({ userId }, auth) {
      return parseUserProfile(objectIn(await api.call(USER_ROUTES.get.at({ userId }), auth)));
    },
  };
}

function csvPart(content: UploadContent) {
  return { fileField: 'data', contentType: 'text/csv', content };
}

const echoSchema = z.object({ action: tolerantText, user: tolerantText });

const infoSchema = z.object({
  _id: tolerantId,
  id: tolerantId,
  userId: tolerantId,
  username: tolerantText,
  email: tolerantText,
  displayName: tolerantText,
  firstName: tolerantText,
  lastName: tolerantText,
  language: tolerantText,
  roles: tolerantTexts,
  highestRole: tolerantText,
  xp: tolerantNumber,
  coins: tolerantNumber,
  xpEarnedToday: tolerantNumber,
  coinsEarnedToday: tolerantNumber,
  totalMessages: tolerantNumber,
  totalReactions: tolerantNumber,
  visitCount: tolerantNumber,
  replySent: tolerantNumber,
  timeSpent: tolerantNumber,
  loginStreak: tolerantNumber,
});

function parseUserInfo(user: JsonObject): UserInfo {
  const { _id, id, userId, ...rest } = infoSchema.parse(user);
  const customFields = isJsonObject(user.customFields) ? user.customFields : {};
  return { ...findUserIds({ _id, id, userId }), ...rest, customFields };
}

const statsSchema = z.object({ user_id: tolerantId, totals: tolerantNumbers });
const rangeSchema = z.object({ start_date: tolerantText, end_date: tolerantText }).catch({});

function parseStats(stats: JsonObject): ActivityStats {
  const { user_id, totals = {} } = statsSchema.parse(stats);
  const { start_date, end_date } = rangeSchema.parse(stats.range);
  const days = Array.isArray(stats.daily_stats) ? stats.daily_stats.filter(isJsonObject).flatMap(parseDay) : [];
  return { userId: user_id, startDate: start_date, endDate: end_date, totals, days };
}

function parseDay(day: JsonObject): ActivityStats['days'] {
  const date = tolerantText.parse(day.date);
  return date === undefined ? [] : [{ date, counts: tolerantNumbers.parse(day) ?? {} }];
}
