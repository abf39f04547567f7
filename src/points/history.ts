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
  const near = toNearEntries(entries.filter(({ id }) => !owners.has(id)));
  for (const award of awards) {
    const { status, historyId, sentAt, action, hundredths } = award;
    if (status !== 'settled' || historyId !== undefined || sentAt === undefined) continue;
    const [id, ...others] = near(action, toValue(hundredths), sentAt).filter((entryId) => !found.has(entryId));
    if (id !== undefined && others.length === 0) found.set(id, award);
  }
  return found;
}

/** Comparing each award with each entry would hold up everybody for seconds: entries are looked up by what and when. */
function toNearEntries(entries: readonly ListedEntry[]) {
  const toKey = (action: string | undefined, value: number | undefined, part: number) => `${action} ${value} ${part}`;
  const dated = entries.map(({ id, action, value, createdAt }) => {
    return { id, action, value, at: Date.parse(createdAt ?? '') };
  });
  const byKey = Map.groupBy(dated, ({ action, value, at }) => toKey(action, value, Math.floor(at / NEAR_MS)));
  return (action: string, value: number, sentAt: number): readonly string[] => {
    const part = Math.floor(sentAt / NEAR_MS);
    const candidates = [part - 1, part, part + 1].flatMap((one) => byKey.get(toKey(action, value, one)) ?? []);
    return candidates.filter(({ at }) => Math.abs(at - sentAt) <= NEAR_MS).map(({ id }) => id);
  };
}

function toListedLine(entry: ListedEntry, owner: Award | 'elsewhere' | undefined): HistoryLine {
  const award = owner === 'elsewhere' ? undefined : owner;
  const writtenAt = entry.createdAt === undefined ? Number.NaN : Date.parse(entry.createdAt);
  const isSecondCopy = award !== undefined && isCopyOf(award, entry.id);
  return {
    at: Number.isNaN(writtenAt) ? (award?.settledAt ?? award?.createdAt) : writtenAt,
    action: toAction(entry.action) ?? award?.action,
    value: entry.value ?? (award === undefined ? undefined : toValue(award.hundredths)),
    // After its second copy the total was another than after the award.
    total: entry.total ?? (isSecondCopy ? undefined : award?.total),
    award,
    isSecondCopy,
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
