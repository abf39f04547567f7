/**
 * How the histories of one field and user are listed. The vendor's pages name the listing but show no answer, so every
 * shape a deployment may have is offered:
 * - `newest-first`, `oldest-first`: an array in `data`;
 * - `nested`: the array sits in `data.histories`, newest first;
 * - `paged`: newest first, one page per call (`?page=` from 1, `?limit=` up to `pageSize`), described in `meta.pagination`;
 * - `paged-oldest-first`: the same pages, oldest entry first;
 * - `stale`: newest first, but nothing that was applied after this mode was switched on;
 * - `empty`: always an empty array;
 * - `missing`: 404, as if the route did not exist.
 */
type ListingMode =
  | 'newest-first'
  | 'oldest-first'
  | 'nested'
  | 'paged'
  | 'paged-oldest-first'
  | 'stale'
  | 'empty'
  | 'missing';

/**
 * What a listed entry says of the change, since no page shows one:
 * - `sent`: as it was sent;
 * - `totals`: the value is the total after it; `hundredths`: the value in cents; `text`: numbers as text;
 * - `whole`: the value without its fraction; `signed`: below zero for a decrease; `difference`: what a new total changed;
 * - `overwrite`: each action is an overwrite; `capitals`: actions in capitals;
 * - `other-ids`: other ids than in the answers; `seconds`: times without their fraction.
 */
export type ListedAs =
  | 'sent'
  | 'totals'
  | 'hundredths'
  | 'text'
  | 'whole'
  | 'signed'
  | 'difference'
  | 'overwrite'
  | 'capitals'
  | 'other-ids'
  | 'seconds';

/** What the vendor's documentation leaves open, as switches. */
export type Settings = {
  listing: ListingMode;
  /** Which API has that listing; the other answers 404. The application API is below `/application`. */
  listedBy: 'both' | 'integration' | 'application';
  /** Entries on one page of the paged listings. */
  pageSize: number;
  /** What a page says of the others: how many pages there are, or only how many entries, in `meta.pagination` or `meta`. */
  pageHints: 'pages' | 'entries' | 'entries in meta';
  /** How the entries of a listing are written. */
  listedAs: ListedAs;
  /** Added to the time of each listed entry, and not to that in the answer: a list by the clock of another zone. */
  listedOffsetMs: number;
  /** An entry is listed only so long after it was applied, as by a copy of the database that lags behind. */
  listingLagMs: number;
  /** Whether `meta.sum` is in the answer to a created history. */
  totals: 'present' | 'missing';
  /** Added to the clock for every time the API tells. */
  clockSkewMs: number;
  /** What user info gives: `_id` and the short `userId`, the short one alone, or a 404. */
  userInfo: 'id' | 'short-only' | 'missing';
  /** What the keys of `customFields` in user info are; `none` leaves the property out. */
  customFieldKeys: 'id' | 'key' | 'name' | 'none';
  /**
   * The look-up by filters: as documented, a 404, everybody whatever is asked for, or an answer without the values asked
   * for.
   */
  userFilter: 'works' | 'missing' | 'ignored' | 'without-values';
  /** A `decrease` stops here; `null` lets totals go below zero without end. */
  decreaseFloor: number | null;
};

/** The settings a server starts with: everything present and in its plainest shape. */
export function defaultSettings(): Settings {
  return {
    listing: 'newest-first',
    listedBy: 'both',
    pageSize: 10,
    pageHints: 'pages',
    listedAs: 'sent',
    listedOffsetMs: 0,
    listingLagMs: 0,
    totals: 'present',
    clockSkewMs: 0,
    userInfo: 'id',
    customFieldKeys: 'key',
    userFilter: 'works',
    decreaseFloor: null,
  };
}
