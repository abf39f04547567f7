/**
 * Whether an award that may or may not have been applied stands in Returning.AI's own history. Pure. The API has no
 * idempotency key and its lists have no documented order, paging or item shape, so this looks for ids, orders entries by
 * the server's own times alone, and says "unproven" wherever two readings of the same list are possible.
 */

import { isSameTotal } from '../points/amount.ts';
import type { Anchor, AwardAction } from '../points/award.ts';
import { type FieldTrust, mayStandFor } from './field-trust.ts';
import type { HistoryEntry } from './gateway.ts';

/** The API may run on several machines; the times that they write may differ by this much. */
const SERVER_CLOCKS_MS = 60_000;
/** Times whose clock nobody has checked may be those of any zone, and of summer and winter in one list. */
const ANY_ZONES_MS = 26 * 3_600_000;
/** An entry that is older than the send by more than our clock and the server's may differ is not of this send. */
const CLOCK_DIFFERENCE_MS = 600_000;
/** How much of a history a list holds. `page`: all of it, or its first page. `beginning`: its first pages, and no more. */
export type Extent = 'whole' | 'page' | 'beginning' | 'partial';

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
  /** The value of these entries' fields as proof. */
  readonly trust: FieldTrust;
  /** The earliest that the server's clock may have shown when the first try left, in milliseconds; undefined: not known. */
  readonly notBefore: number | undefined;
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
  /**
   * `hasCandidates`: there is an entry that may be it. `sole`: and only this one, beside the anchor and not older; a total
   * that has changed by exactly the award may prove the rest.
   */
  | { readonly kind: 'unproven'; readonly hasCandidates: boolean; readonly sole?: HistoryEntry };

/** Decides from one read of the lane's list. */
export function decideReadBack(question: ReadBackQuestion): ReadBackVerdict {
  const [entry, ...others] = question.entries.filter((candidate) => mayBeOurs(candidate, question));
  if (entry === undefined) return decideAbsence(question);
  if (others.length > 0) return { kind: 'unproven', hasCandidates: true };
  if (isSurelyOurs(entry, question)) return { kind: 'there', entry };
  return { kind: 'unproven', hasCandidates: true, ...(mayBeNew(entry, question) && { sole: entry }) };
}

/** The input of a search for a second copy of an award. */
interface LateCopyQuestion extends Omit<ReadBackQuestion, 'extent' | 'listingProven'> {
  /** The award's own entry is among the claimed ones. */
  readonly isItselfNamed: boolean;
}

/**
 * The entries that could be second copies of an award: after its first sending, like it, and nobody's. Those with its very
 * value come first, since a rounded one may be the copy of another award; and newer ones before older ones.
 */
export function findLateCopies(question: LateCopyQuestion): readonly HistoryEntry[] {
  const { entries, isItselfNamed, value } = question;
  const isSame = (entry: HistoryEntry) => isSameTotal(Math.abs(entry.value ?? NaN), Math.abs(value));
  const candidates = entries
    .filter((entry) => mayBeOurs(entry, question) && isTelling(entry, question))
    .toSorted((a, b) => Number(isSame(b)) - Number(isSame(a)) || toTime(b.createdAt) - toTime(a.createdAt));
  return isItselfNamed ? candidates : candidates.slice(1);
}

/** One that does not say what it is, is no reason to ask a person, unless this list says it wrong of all. */
function isTelling({ action, value, createdAt }: HistoryEntry, question: LateCopyQuestion): boolean {
  const { trust } = question;
  return (
    (action !== undefined || trust.action === 'contradicted') &&
    (value !== undefined || trust.value === 'contradicted') &&
    (trust.time === 'contradicted' || toTime(createdAt) >= toEarliest(question) || isAfterAnchor(createdAt, question))
  );
}

/** Where nothing is known of the server's clock at the first sending, ours may be hours away from it: its own order tells. */
function isAfterAnchor(createdAt: string | undefined, { anchor, entries, notBefore }: LateCopyQuestion): boolean {
  if (notBefore !== undefined || anchor.kind !== 'entry') return false;
  return isBefore(anchor.at, createdAt) && entries.some(({ id }) => id === anchor.id);
}

/** Nobody else's, not surely of another time, and nothing in it that proves anything contradicts. */
function mayBeOurs(
  entry: HistoryEntry,
  { action, value, anchor, claimedIds, trust, notBefore }: Omit<ReadBackQuestion, 'extent' | 'listingProven'>,
): boolean {
  if (claimedIds.has(entry.id)) return false;
  const at = toTime(entry.createdAt);
  if (anchor.kind === 'entry' && (entry.id === anchor.id || at < toTime(anchor.at) - toTolerance(trust))) return false;
  if (trust.time === 'checked' && at < (notBefore ?? NaN)) return false;
  if (trust.action === 'checked' && entry.action !== undefined && entry.action !== action) return false;
  if (entry.value === undefined) return true;
  if (trust.value === 'exact') return isSameTotal(Math.abs(entry.value), Math.abs(value));
  return trust.value !== 'checked' || mayStandFor(entry.value, value);
}

/** @param entry - the only one that may be ours */
function isSurelyOurs(entry: HistoryEntry, question: ReadBackQuestion): boolean {
  const { action, value, trust } = question;
  if (trust.action === 'contradicted' || trust.value === 'contradicted') return false;
  if (entry.action !== action || entry.value === undefined || !isSameTotal(entry.value, value)) return false;
  return isSurelyNew(entry, question);
}

/** Written after the anchor, and not long before the send. */
function isSurelyNew(entry: HistoryEntry, question: ReadBackQuestion): boolean {
  const { anchor, entries, extent, trust } = question;
  if (trust.time === 'contradicted' || !(toTime(entry.createdAt) >= toEarliest(question))) return false;
  // An equal one could stand where the list was not read.
  if ((extent === 'partial' || extent === 'beginning') && !isNewestFirst(entries)) return false;
  if (anchor.kind !== 'entry') return anchor.kind === 'empty';
  // Of the anchor's own time it may be older; without the anchor the list may be about something else.
  return isBefore(anchor.at, entry.createdAt) && entries.some(({ id }) => id === anchor.id);
}

/** Written after the anchor, or in the same instant as far as this list tells. */
function mayBeNew(entry: HistoryEntry, { anchor, entries, extent, trust }: ReadBackQuestion): boolean {
  if (trust.time === 'contradicted' || anchor.kind !== 'entry') return false;
  if (extent !== 'whole' && !isNewestFirst(entries)) return false;
  return toTime(entry.createdAt) >= toTime(anchor.at) && entries.some(({ id }) => id === anchor.id);
}

function decideAbsence(question: ReadBackQuestion): ReadBackVerdict {
  const { anchor, entries, extent, listingProven, trust } = question;
  const unproven = { kind: 'unproven', hasCandidates: false } as const;
  if (extent === 'partial') return unproven;
  if (anchor.kind === 'entry' && !entries.some(({ id }) => id === anchor.id)) return unproven;
  if (anchor.kind !== 'entry' && !listingProven && entries.length === 0) return unproven;
  const since = anchor.kind === 'entry' ? toTime(anchor.at) : toEarliest(question);
  if (extent === 'whole' || reachesBack(entries, since - toTolerance(trust))) return { kind: 'absent' };
  return anchor.kind === 'entry' ? { kind: 'absent-from-page' } : unproven;
}

/** Before this no entry is of a try of ours. NaN: not known. */
function toEarliest({ sentAt, notBefore }: Pick<ReadBackQuestion, 'sentAt' | 'notBefore'>): number {
  return notBefore ?? (sentAt ?? NaN) - CLOCK_DIFFERENCE_MS;
}

/** How much older than it was written an entry may seem beside another of its list. */
function toTolerance({ time }: FieldTrust): number {
  if (time === 'contradicted') return Number.POSITIVE_INFINITY;
  return time === 'checked' ? SERVER_CLOCKS_MS : ANY_ZONES_MS;
}

/** A page may hide entries behind a paging that nobody documented, but where the newest come first only old ones. */
function reachesBack(entries: readonly HistoryEntry[], since: number): boolean {
  return isNewestFirst(entries) && toTime(entries.at(-1)?.createdAt) < since;
}

/**
 * Whether pages, newest first, hold all that can decide about an award: further ones need not be read. By the list's own
 * times alone, and further back than any doubt about them.
 */
export function reachesBackTo(entries: readonly HistoryEntry[], anchor: Anchor): boolean {
  const anchorAt = anchor.kind === 'entry' ? entries.find(({ id }) => id === anchor.id)?.createdAt : undefined;
  return reachesBack(entries, toTime(anchorAt) - ANY_ZONES_MS);
}

/** Surely so, which a list of entries of one time is not. */
export function isNewestFirst(entries: readonly HistoryEntry[]): boolean {
  const times = entries.map(({ createdAt }) => toTime(createdAt));
  const isSorted = times.every((time, index) => index === 0 || time <= (times[index - 1] ?? NaN));
  return isSorted && isBefore(entries.at(-1)?.createdAt, entries[0]?.createdAt);
}

/** Whether one listed time is surely before another. */
export function isBefore(a: string | undefined, b: string | undefined): boolean {
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
  const knownAt = entries.find(({ id }) => id === known.id)?.createdAt ?? known.at;
  return listed.kind === 'entry' && isBefore(knownAt, listed.at) ? listed : known;
}
