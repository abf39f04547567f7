import { toValue } from './amount.ts';
import type { Award, AwardAction } from './award.ts';

/** An entry of Returning.AI's own history, as far as it says anything. */
export interface ListedEntry {
  readonly id: string;
  readonly action: string | undefined;
  readonly value: number | undefined;
  readonly createdAt: string | undefined;
  readonly total: number | undefined;
}

/** One line of a member's history. */
export interface HistoryLine {
  readonly at: number | undefined;
  readonly action: AwardAction | undefined;
  readonly value: number | undefined;
  readonly total: number | undefined;
  /** Our award, when it was made in this guild. */
  readonly award: Award | undefined;
  /** A second copy of that award: it was sent twice and arrived twice. */
  readonly isSecondCopy: boolean;
  /** The receipt of the award that this one takes back. */
  readonly takesBack?: string | undefined;
  /** The receipt of the award that has taken this one back, and stands. */
  readonly takenBackBy?: string | undefined;
  /** `here`: this guild. `elsewhere`: by this bot in another guild. `outside`: not by this bot. */
  readonly origin: 'here' | 'elsewhere' | 'outside';
}

/** Lines on one page. */
export const HISTORY_PAGE_SIZE = 10;

/**
 * Joins what the API lists with our own awards, newest first. Every award of ours is shown, also one that the API does
 * not list: not sent yet, refused, or an API without lists. Nothing is shown twice.
 *
 * @param owners - whose entry it is, by history id: our award of this guild, or ours in another guild
 */
export function mergeHistory(
  entries: readonly ListedEntry[],
  awards: readonly Award[],
  owners: ReadonlyMap<string, Award | 'elsewhere'>,
): HistoryLine[] {
  const all = new Map([...owners, ...findNameless(entries, awards, owners)]);
  const listed = entries.map((entry) => toListedLine(entry, all.get(entry.id)));
  const listedAwards = new Set(listed.map(({ award }) => award?.id));
  const unlisted = awards.filter(({ id }) => !listedAwards.has(id)).map(toOwnLine);
  return [...listed, ...unlisted].sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
}

/** Clocks differ, and an answer that was lost was lost somewhere within the send. */
const NEAR_MS = 600_000;

/**
 * Awards that have arrived without telling which entry they are, because staff said so or the answer did not: shown
 * with the one entry that they can be. For showing only; nothing is decided by it.
 */
function findNameless(
  entries: readonly ListedEntry[],
  awards: readonly Award[],
  owners: ReadonlyMap<string, unknown>,
): Map<string, Award> {
  const found = new Map<string, Award>();
  for (const award of awards) {
    const { status, historyId, sentAt, action, hundredths } = award;
    if (status !== 'settled' || historyId !== undefined || sentAt === undefined) continue;
    const [entry, ...others] = entries.filter(
      ({ id, ...listed }) =>
        !owners.has(id) &&
        !found.has(id) &&
        listed.action === action &&
        listed.value === toValue(hundredths) &&
        Math.abs(Date.parse(listed.createdAt ?? '') - sentAt) <= NEAR_MS,
    );
    if (entry !== undefined && others.length === 0) found.set(entry.id, award);
  }
  return found;
}

function toListedLine(entry: ListedEntry, owner: Award | 'elsewhere' | undefined): HistoryLine {
  const award = owner === 'elsewhere' ? undefined : owner;
  const writtenAt = entry.createdAt === undefined ? Number.NaN : Date.parse(entry.createdAt);
  return {
    at: Number.isNaN(writtenAt) ? (award?.settledAt ?? award?.createdAt) : writtenAt,
    action: toAction(entry.action) ?? award?.action,
    value: entry.value ?? (award === undefined ? undefined : toValue(award.hundredths)),
    total: entry.total ?? award?.total,
    award,
    isSecondCopy: award !== undefined && isCopyOf(award, entry.id),
    origin: owner === undefined ? 'outside' : owner === 'elsewhere' ? 'elsewhere' : 'here',
  };
}

/** Its latest copy, or one that was decided before: those have neither its own entry nor are they found by their time. */
function isCopyOf({ lateCopy, historyId }: Award, entryId: string): boolean {
  return lateCopy !== undefined && (lateCopy.entryId === entryId || (historyId !== undefined && historyId !== entryId));
}

function toOwnLine(award: Award): HistoryLine {
  const { action, hundredths, total, settledAt, createdAt } = award;
  return {
    at: settledAt ?? createdAt,
    action,
    value: toValue(hundredths),
    total,
    award,
    isSecondCopy: false,
    origin: 'here',
  };
}

function toAction(word: string | undefined): AwardAction | undefined {
  return word === 'increase' || word === 'decrease' || word === 'overwrite' ? word : undefined;
}

/**
 * Cuts one page out of all lines.
 *
 * @param page - from 1; one outside the range gives the nearest
 */
export function toPage(
  lines: readonly HistoryLine[],
  page: number,
): { lines: HistoryLine[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(lines.length / HISTORY_PAGE_SIZE));
  const shown = Math.min(Math.max(1, Number.isSafeInteger(page) ? page : 1), pages);
  return { lines: lines.slice((shown - 1) * HISTORY_PAGE_SIZE, shown * HISTORY_PAGE_SIZE), page: shown, pages };
}
