/**
 * Whether an award that may or may not have been applied stands in Returning.AI's own history. Pure. The API has no
 * idempotency key and its lists have no documented order, paging or item shape, so this looks for ids, orders entries by
 * the server's own times alone, and says "unproven" wherever two readings of the same list are possible.
 */

import { isSameTotal } from '../points/amount.ts';
import type { Anchor, AwardAction } from '../points/award.ts';
import type { HistoryEntry } from './gateway.ts';

/** The API may run on several machines; the times that they write may differ by this much. */
const SERVER_CLOCKS_MS = 60_000;
/** An entry that is older than the send by more than our clock and the server's may differ is not of this send. */
const CLOCK_DIFFERENCE_MS = 600_000;
/** How much of a history a list holds. `page`: all of it, or its first page. */
export type Extent = 'whole' | 'page' | 'partial';

export interface ReadBackQuestion {
  readonly action: AwardAction;
  /** As it was sent. */
  readonly value: number;
  /** When sending began, by our clock, in milliseconds since the epoch; undefined where that is not known. */
  readonly sentAt: number | undefined;
  /** The newest entry of the lane that was known before the award was sent. */
  readonly anchor: Anchor;
  readonly entries: readonly HistoryEntry[];
  readonly extent: Extent;
  /** Entries that belong to other awards of ours. */
  readonly claimedIds: ReadonlySet<string>;
  /** This deployment has shown entries in this kind of list: an empty list means that there are none. */
  readonly listingProven: boolean;
}

export type ReadBackVerdict =
  | { readonly kind: 'there'; readonly entry: HistoryEntry }
  /** Not there at this read. One read proves nothing yet: a list may lag behind. */
  | { readonly kind: 'absent' }
  /** Not in what may be the first page, and the anchor is. A total that has not changed since may prove the rest. */
  | { readonly kind: 'absent-from-page' }
  /** `hasCandidates`: there is an entry that may be it. */
  | { readonly kind: 'unproven'; readonly hasCandidates: boolean };

/** Decides from one read of the lane's list. */
export function decideReadBack(question: ReadBackQuestion): ReadBackVerdict {
  const [entry, ...others] = question.entries.filter((candidate) => mayBeOurs(candidate, question));
  if (entry === undefined) return decideAbsence(question);
  const isClear = others.length === 0 && isSurelyOurs(entry, question);
  return isClear ? { kind: 'there', entry } : { kind: 'unproven', hasCandidates: true };
}

/** What a look for a second copy of an award starts from. */
export interface LateCopyQuestion extends Omit<ReadBackQuestion, 'extent' | 'listingProven'> {
  /** The award's own entry is among the claimed ones. */
  readonly isItselfNamed: boolean;
}

/** The newest entry that could be an award's second copy: after its first sending, like it, and nobody's. */
export function findLateCopy(question: LateCopyQuestion): HistoryEntry | undefined {
  const { entries, sentAt, isItselfNamed } = question;
  const candidates = entries
    // One that does not say what it is, is no reason to ask a person.
    .filter((entry) => mayBeOurs(entry, question) && entry.action !== undefined && entry.value !== undefined)
    .filter(({ createdAt }) => toTime(createdAt) >= (sentAt ?? NaN) - CLOCK_DIFFERENCE_MS)
    .toSorted((a, b) => toTime(b.createdAt) - toTime(a.createdAt));
  return isItselfNamed ? candidates[0] : candidates[1];
}

/** Nobody else's, not surely older than the anchor, and nothing in it contradicts. */
function mayBeOurs(
  entry: HistoryEntry,
  { action, value, anchor, claimedIds }: Omit<ReadBackQuestion, 'extent' | 'listingProven'>,
): boolean {
  if (claimedIds.has(entry.id)) return false;
  if (anchor.kind === 'entry') {
    if (entry.id === anchor.id || toTime(entry.createdAt) < toTime(anchor.at) - SERVER_CLOCKS_MS) return false;
  }
  if (entry.action !== undefined && entry.action !== action) return false;
  return entry.value === undefined || mayStandFor(entry.value, value);
}

/** How a list writes a value is not documented: with the sign of its action, or in a field of whole numbers, rounded. */
function mayStandFor(listed: number, sent: number): boolean {
  const [a, b] = [Math.abs(listed), Math.abs(sent)];
  return isSameTotal(a, b) || (Number.isInteger(a) && Math.abs(a - b) < 1);
}

/** @param entry - the only one that may be ours */
function isSurelyOurs(entry: HistoryEntry, question: ReadBackQuestion): boolean {
  const { value, sentAt, anchor, entries, extent } = question;
  if (entry.action === undefined || entry.value === undefined || !isSameTotal(entry.value, value)) return false;
  if (sentAt === undefined || !(toTime(entry.createdAt) >= sentAt - CLOCK_DIFFERENCE_MS)) return false;
  // An equal one could stand where the list was not read.
  if (extent === 'partial' && !isNewestFirst(entries)) return false;
  if (anchor.kind !== 'entry') return anchor.kind === 'empty';
  // Of the anchor's own time it may be older; without the anchor the list may be about something else.
  return isBefore(anchor.at, entry.createdAt) && entries.some(({ id }) => id === anchor.id);
}

function decideAbsence({ sentAt, anchor, entries, extent, listingProven }: ReadBackQuestion): ReadBackVerdict {
  const unproven = { kind: 'unproven', hasCandidates: false } as const;
  if (extent === 'partial') return unproven;
  if (anchor.kind === 'entry' && !entries.some(({ id }) => id === anchor.id)) return unproven;
  if (anchor.kind !== 'entry' && !listingProven && entries.length === 0) return unproven;
  const since = anchor.kind === 'entry' ? toTime(anchor.at) - SERVER_CLOCKS_MS : (sentAt ?? NaN) - CLOCK_DIFFERENCE_MS;
  if (extent === 'whole' || reachesBack(entries, since)) return { kind: 'absent' };
  return anchor.kind === 'entry' ? { kind: 'absent-from-page' } : unproven;
}

/** A page may hide entries behind a paging that nobody documented, but where the newest come first only old ones. */
function reachesBack(entries: readonly HistoryEntry[], since: number): boolean {
  return isNewestFirst(entries) && toTime(entries.at(-1)?.createdAt) < since;
}

/** Surely so, which a list of entries of one time is not. */
function isNewestFirst(entries: readonly HistoryEntry[]): boolean {
  const times = entries.map(({ createdAt }) => toTime(createdAt));
  const isSorted = times.every((time, index) => index === 0 || time <= (times[index - 1] ?? NaN));
  return isSorted && isBefore(entries.at(-1)?.createdAt, entries[0]?.createdAt);
}

function isBefore(a: string | undefined, b: string | undefined): boolean {
  return toTime(a) < toTime(b);
}

/** NaN where there is no time: no comparison with it holds. */
function toTime(createdAt: string | undefined): number {
  return createdAt === undefined ? NaN : Date.parse(createdAt);
}

/** Whether no entry of the list is newer than the anchor, or may be. */
export function isNewest(anchor: Extract<Anchor, { kind: 'entry' }>, entries: readonly HistoryEntry[]): boolean {
  return entries.every(({ id, createdAt }) => id === anchor.id || toTime(createdAt) <= toTime(anchor.at));
}

/**
 * The newest entry of a list, as the anchor for what is sent next.
 *
 * @returns `unknown` when the list's end or its order cannot be told
 */
export function toAnchor(entries: readonly HistoryEntry[], extent: Extent): Anchor {
  if (extent !== 'whole' && !isNewestFirst(entries)) return { kind: 'unknown' };
  if (entries.some(({ createdAt }) => Number.isNaN(toTime(createdAt)))) return { kind: 'unknown' };
  const [first, ...others] = entries;
  if (first === undefined) return { kind: 'empty' };
  const newest = others.reduce((a, b) => (isBefore(a.createdAt, b.createdAt) ? b : a), first);
  return { kind: 'entry', id: newest.id, at: newest.createdAt };
}

/**
 * The anchor for what is sent next, where one may be known already.
 *
 * @param known - an entry that surely exists: a list that shows nothing newer is no news, and may be behind
 * @param listed - what {@link toAnchor} made of `entries`
 */
export function chooseAnchor(known: Anchor, listed: Anchor, entries: readonly HistoryEntry[]): Anchor {
  if (known.kind !== 'entry' || (listed.kind === 'entry' && listed.id === known.id)) return listed;
  const knownAt = known.at ?? entries.find(({ id }) => id === known.id)?.createdAt;
  return listed.kind === 'entry' && isBefore(knownAt, listed.at) ? listed : known;
}
