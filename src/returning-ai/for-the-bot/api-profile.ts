import type { ListField } from '../../delivery/gateway.ts';

/** How one community's awards can be read back, as `npm run doctor -- --api` found it out. Documented nowhere. */
export interface ApiProfile {
  /** ISO 8601, UTC. */
  readonly probedAt: string;
  /** Which API lists the histories of one user's field; the integration API where both do. */
  readonly histories: 'integration' | 'application' | 'none';
  /** Under which of a field's names user info shows its total. */
  readonly totals: 'id' | 'key' | 'name' | 'none';
  readonly order: 'newest-first' | 'oldest-first' | 'unknown';
  /** Entries in the longest list seen. */
  readonly longest: number;
  /** Entries on one page; absent where no further page was named. */
  readonly pageLength?: number | undefined;
  /** Whether `POST /users/filter`, which no page names, is there; absent where it could not be told. */
  readonly usersFilter?: boolean | undefined;
  /** What a list showed otherwise than it was sent and confirmed; absent: nobody has compared them. */
  readonly contradicted?: readonly ListField[] | undefined;
  /** By how many milliseconds a list's times are later than those of answers, where by the same for all. */
  readonly timeOffsetMs?: number | undefined;
}

/** The profiles at hand; asking costs nothing. */
export interface ApiProfiles {
  /** Undefined: nobody has looked, or not at the addresses that are in use. */
  find(communityId: string): ApiProfile | undefined;
}
