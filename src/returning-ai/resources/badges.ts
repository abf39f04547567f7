/** Badges, with the system key. A badge may carry XP and coins of its own, so that awarding one can move those too. */
import { z } from 'zod';
import type { Api } from '../http/call.ts';
import { isJsonObject, type JsonObject, objectIn } from '../http/envelope.ts';
import { iteratePagedList, type PagedList, readPagedList, type Unidentified } from '../http/paged-list.ts';
import { route } from '../http/route.ts';
import { tolerantFlag, tolerantId, tolerantNumber, tolerantText } from '../http/tolerant-schema.ts';
import type { RequestAuth } from '../http/transport.ts';

/** A badge. The properties are those of the answer to its creation (`api-8891815`), where some come back as text. */
export interface Badge {
  /** A UUID in every sample. */
  readonly id: string;
  readonly title?: string | undefined;
  /** `custom` in the sample. */
  readonly action?: string | undefined;
  readonly description?: string | undefined;
  readonly image?: string | undefined;
  readonly quantity?: number | undefined;
  readonly awarded?: boolean | undefined;
  readonly attachRequired?: boolean | undefined;
}

/** A badge to make or to change into, in the API's own words (`api-8891815`, `api-8891861`). */
export interface NewBadge {
  readonly title: string;
  /** Such as `custom`. */
  readonly action: string;
  readonly quantity?: number | undefined;
  readonly image?: string | undefined;
  readonly applied?: boolean | undefined;
  readonly awarded?: boolean | undefined;
  readonly description?: string | undefined;
  readonly darkImage?: string | undefined;
  readonly lightImage?: string | undefined;
  readonly enabledDarkAndLight?: boolean | undefined;
  readonly award?: boolean | undefined;
  readonly awardCurrency?: boolean | undefined;
  readonly awardXpQuantity?: number | undefined;
  readonly awardCurrencyQuantity?: number | undefined;
  readonly attachRequired?: boolean | undefined;
}

/** Which badge, and whose. */
export interface BadgeHolder {
  readonly badgeId: string;
  /** Short in the sample (`gamification/award-user-badge`); whether the 24-hex one works is not documented. */
  readonly userId: string;
}

export const BADGE_ROUTES = {
  list: route('GET', '/badges'),
  create: route('POST', '/badges'),
  update: route('PUT', '/badges/{badgeId}'),
  delete: route('DELETE', '/badges/{badgeId}'),
  award: route('POST', '/badges/{badgeId}/award'),
  remove: route('POST', '/badges/{badgeId}/remove'),
} as const;

/** Calls on badges. */
export interface Badges {
  /**
   * Lists the badges. Named in the navigation only; that it is a GET on the documented path of the POST (`api-8891815`) is
   * inferred.
   *
   * @throws {@link ReturningApiError} also when the answer holds no list
   * @experimental
   */
  list(auth: RequestAuth): Promise<PagedList<Badge>>;
  /**
   * The same list, one by one: see {@link iteratePagedList}.
   *
   * @experimental
   */
  iterate(auth: RequestAuth): AsyncGenerator<Badge, void>;
  /**
   * Makes a badge: documented (`api-8891815`). Not idempotent.
   *
   * @throws {@link ReturningApiError}
   */
  create(badge: NewBadge, auth: RequestAuth): Promise<Unidentified<Badge>>;
  /**
   * Changes a badge: documented (`api-8891861`). A later copy of the page asks for every property but `applied` and
   * `awarded`.
   *
   * @throws {@link ReturningApiError}
   */
  update(badge: NewBadge & { readonly badgeId: string }, auth: RequestAuth): Promise<Unidentified<Badge>>;
  /**
   * Deletes a badge. Named in the navigation only; that it is a DELETE on the documented path of the PUT (`api-8891861`)
   * is inferred.
   *
   * @throws {@link ReturningApiError}
   * @experimental
   */
  delete(badge: { readonly badgeId: string }, auth: RequestAuth): Promise<void>;
  /**
   * Awards a badge: documented (`gamification/award-user-badge`). What a second award of it does is not documented, so
   * take it for not idempotent.
   *
   * @returns the badges in the answer
   * @throws {@link ReturningApiError}
   */
  award(holder: BadgeHolder, auth: RequestAuth): Promise<readonly Unidentified<Badge>[]>;
  /**
   * Takes a badge away: documented (`api-8891875`).
   *
   * @throws {@link ReturningApiError}
   */
  remove(holder: BadgeHolder, auth: RequestAuth): Promise<void>;
}

/** Binds the calls to an API. */
export function createBadges(api: Api): Badges {
  const toListCall = (auth: RequestAuth) => ({ request: BADGE_ROUTES.list.at({}), auth, parse: parseBadge });
  return {
    list: (auth) => readPagedList<Badge>(api, toListCall(auth)),
    iterate: (auth) => iteratePagedList<Badge>(api, toListCall(auth)),
    async create(badge, auth) {
      return parseBadge(objectIn(await api.call({ ...BADGE_ROUTES.create.at({}), body: badge }, auth)));
    },
    async update({ badgeId, ...body }, auth) {
      return parseBadge(objectIn(await api.call({ ...BADGE_ROUTES.update.at({ badgeId }), body }, auth)));
    },
    async delete({ badgeId }, auth) {
      await api.call(BADGE_ROUTES.delete.at({ badgeId }), auth);
    },
    async award({ badgeId, userId }, auth) {
      const { data } = await api.call({ ...BADGE_ROUTES.award.at({ badgeId }), body: { userId } }, auth);
      return [data].flat().filter(isJsonObject).map(parseBadge);
    },
    async remove({ badgeId, userId }, auth) {
      await api.call({ ...BADGE_ROUTES.remove.at({ badgeId }), body: { userId } }, auth);
    },
  };
}

/** Numbers and flags come back as text here. */
const textualNumber = z.union([
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
  tolerantNumber,
]);
const textualFlag = z.union([z.enum(['true', 'false']).transform((word) => word === 'true'), tolerantFlag]);

const badgeSchema = z.object({
  id: tolerantId,
  _id: tolerantId,
  title: tolerantText,
  action: tolerantText,
  description: tolerantText,
  image: tolerantText,
  quantity: textualNumber,
  awarded: textualFlag,
  attachRequired: textualFlag,
});

function parseBadge(item: JsonObject): Unidentified<Badge> {
  const { id, _id, ...rest } = badgeSchema.parse(item);
  return { id: id ?? _id, ...rest };
}
