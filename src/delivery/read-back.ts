/**
 * Whether an award that may or may not have been applied stands in Returning.AI's own history. Pure. The API has no
 * idempotency key and its lists have no documented order, paging or item shape, so this looks for ids, trusts only the
 * server's own times, and says "unproven" wherever two readings of the same list are possible.
 */

import { isSameTotal } from '../points/amount.ts';
import type { Anchor, AwardAction } from '../points/award.ts';
import type { HistoryEntry } from './gateway.ts';

export interface ReadBackQuestion {
  readonly action: AwardAction;
  /** As it was sent. */
  readonly value: number;
  /** The newest entry of the lane that was known before the award was sent. */
  readonly anchor: Anchor;
  readonly entries: readonly HistoryEntry[];
  /** The list was read to its end. */
  readonly complete: boolean;
  /** Entries that belong to other awards of ours. */
  readonly claimedIds: ReadonlySet<string>;
  /** This deployment has shown entries in this kind of list: an empty list means that there are none. */
  readonly listingProven: boolean;
}

export type ReadBackVerdict =
  | { readonly kind: 'there'; readonly entry: HistoryEntry }
  /** Not there at this read. One read proves nothing yet: a list may lag behind. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unproven' };

/** Decides from one read of the lane's list. */
export function decideReadBack(question: ReadBackQuestion): ReadBackVerdict {
  const candidates = question.entries.filter((entry) => isCandidate(entry, question));
  if (candidates.length > 0) return decideAmong(candidates, question);
  return canProveAbsence(question) ? { kind: 'absent' } : { kind: 'unproven' };
}

/** Could be ours: nobody else's, after the anchor as far as its time tells, and nothing in it contradicts. */
function isCandidate(entry: HistoryEntry, { action, value, anchor, claimedIds }: ReadBackQuestion): boolean {
  if (claimedIds.has(entry.id)) return false;
  if (anchor.kind === 'entry' && (entry.id === anchor.id || isBefore(entry.createdAt, anchor.at))) return false;
  if (entry.action !== undefined && entry.action !== action) return false;
  return entry.value === undefined || isSameTotal(entry.value, value);
}

function decideAmong(candidates: readonly HistoryEntry[], { anchor, entries }: ReadBackQuestion): ReadBackVerdict {
  const [entry, ...others] = candidates;
  if (entry === undefined || others.length > 0) return { kind: 'unproven' };
  const isWhole = entry.action !== undefined && entry.value !== undefined;
  if (!isWhole || anchor.kind === 'unknown') return { kind: 'unproven' };
  if (anchor.kind === 'empty') return { kind: 'there', entry };
  // Without a time the entry may be older than the anchor; without the anchor the list may be about something else.
  const isAfter = entry.createdAt !== undefined && anchor.at !== undefined;
  const isAnchorSeen = entries.some(({ id }) => id === anchor.id);
  return isAfter && isAnchorSeen ? { kind: 'there', entry } : { kind: 'unproven' };
}

function canProveAbsence({ anchor, entries, complete, listingProven }: ReadBackQuestion): boolean {
  if (!complete || mayEndEarly(entries)) return false;
  if (anchor.kind === 'entry') return entries.some(({ id }) => id === anchor.id);
  return listingProven || entries.length > 0;
}

/**
 * An oldest-first list of exactly a page's length may hide newer entries behind a paging that nobody documented. A
 * newest-first one cannot: what is newer than the anchor comes before it.
 */
function mayEndEarly(entries: readonly HistoryEntry[]): boolean {
  const isPageSized = entries.length >= 10 && (entries.length % 10 === 0 || entries.length % 25 === 0);
  if (!isPageSized) return false;
  return !isBefore(entries.at(-1)?.createdAt, entries[0]?.createdAt);
}

function isBefore(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return Date.parse(a) < Date.parse(b);
}

/**
 * The newest entry of a list, as the anchor for what is sent next.
 *
 * @returns `unknown` when the list's end or its order cannot be told
 */
export function toAnchor(entries: readonly HistoryEntry[], complete: boolean): Anchor {
  if (!complete || mayEndEarly(entries)) return { kind: 'unknown' };
  if (entries.length === 0) return { kind: 'empty' };
  if (entries.some(({ createdAt }) => createdAt === undefined || Number.isNaN(Date.parse(createdAt)))) {
    return { kind: 'unknown' };
  }
  const newest = entries.reduce((a, b) => (isBefore(a.createdAt, b.createdAt) ? b : a));
  return { kind: 'entry', id: newest.id, at: newest.createdAt };
}
