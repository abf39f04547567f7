/**
 * The value of a list's fields as proof. Pure. No page documents what a list writes as action, value and time, so a
 * field counts only as far as entries that answers vouch for bear it out: *checked* if they agree with it,
 * *contradicted* if they do not, and *unchecked* without such an entry.
 */
import { isSameTotal, toValue } from '../points/amount.ts';
import type { Award, AwardAction } from '../points/award.ts';
import type { HistoryEntry, ListField } from './gateway.ts';

export type Standing = 'unchecked' | 'checked' | 'contradicted';

/** The value of each field as proof, for awards of one action. */
export interface FieldTrust {
  readonly action: Standing;
  /** `exact`: fractions are listed as well, so a whole number stands for itself alone. */
  readonly value: Standing | 'exact';
  /** `shifted`: all known entries are listed with times that differ from the told ones by the same, as in another zone. */
  readonly time: Standing | 'shifted';
  /** Shown to people it is taken at its word, unless it contradicts. */
  readonly total: Standing;
}

/** The evidence of known entries so far. */
export interface Evidence {
  /** Actions under which known entries of that action were listed. */
  readonly actions: ReadonlySet<AwardAction>;
  /** Actions whose known entries were listed with the value that was sent, where no other reading gives that number. */
  readonly values: ReadonlySet<AwardAction>;
  /** Whether known entries with a fraction were listed with it; one without it is enough to say no. */
  readonly fractions: 'listed' | 'cut' | undefined;
  /** Whether a known entry was listed with the total that was told, where no other reading gives that number. */
  readonly hasTotal: boolean;
  readonly contradicted: ReadonlySet<ListField | 'total'>;
  /** By how many milliseconds listed times are later than told ones, at least and at most. */
  readonly offsets: { readonly least: number; readonly most: number } | undefined;
}

/** Our knowledge of an award whose entry is listed. */
export type Witness = Pick<Award, 'action' | 'hundredths' | 'total' | 'totalBefore' | 'historyFrom' | 'historyAt'>;

/** A time that is written to the second is the same time. */
const SAME_TIME_MS = 1_000;

export const NO_EVIDENCE: Evidence = {
  actions: new Set(),
  values: new Set(),
  fractions: undefined,
  hasTotal: false,
  contradicted: new Set(),
  offsets: undefined,
};

/** The evidence of one listed entry, compared with our own record. */
export function observe(entry: HistoryEntry, known: Witness): Evidence {
  const { action, historyFrom, historyAt } = known;
  const value = toValue(known.hundredths);
  const isActionRight = entry.action === action;
  const isValueRight = entry.value !== undefined && mayStandFor(entry.value, value);
  const contradicted = new Set<ListField | 'total'>();
  if (entry.action !== undefined && !isActionRight) contradicted.add('action');
  if (entry.value !== undefined && !isValueRight) contradicted.add('value');
  const isTotalRight = [entry.total, known.total].includes(undefined) || entry.total === known.total;
  if (!isTotalRight) contradicted.add('total');
  // An entry that was found by what a list says of it cannot bear witness for the list.
  const isTold = historyFrom === 'answer';
  return {
    actions: new Set(isTold && isActionRight ? [action] : []),
    values: new Set(isTold && isValueRight && isTelling(entry.value, known) ? [action] : []),
    fractions: isTold && isValueRight ? toFractions(entry.value, value) : undefined,
    hasTotal: isTold && isTotalTelling(entry.total, known),
    contradicted,
    offsets: isTold ? toOffsets(entry.createdAt, historyAt) : undefined,
  };
}

/**
 * The anchor's evidence about the list's times. An anchor taken from this very list agrees with it, which proves
 * nothing; one that does not agree came from an answer.
 */
export function observeAnchor(listedAt: string | undefined, knownAt: string | undefined): Evidence {
  const offsets = toOffsets(listedAt, knownAt);
  return {
    ...NO_EVIDENCE,
    offsets: offsets !== undefined && Math.abs(offsets.least) > SAME_TIME_MS ? offsets : undefined,
  };
}

/** The sum of two pieces of evidence. */
export function join(a: Evidence, b: Evidence): Evidence {
  const offsets = [a.offsets, b.offsets].filter((one) => one !== undefined);
  return {
    actions: new Set([...a.actions, ...b.actions]),
    values: new Set([...a.values, ...b.values]),
    fractions: [a.fractions, b.fractions].includes('cut') ? 'cut' : (a.fractions ?? b.fractions),
    hasTotal: a.hasTotal || b.hasTotal,
    contradicted: new Set([...a.contradicted, ...b.contradicted]),
    offsets:
      offsets.length === 0
        ? undefined
        : { least: Math.min(...offsets.map(({ least }) => least)), most: Math.max(...offsets.map(({ most }) => most)) },
  };
}

/** The trust for an award of this action. Correct entries of another action prove nothing for it. */
export function toTrust(evidence: Evidence, action: AwardAction): FieldTrust {
  const { actions, values, fractions, hasTotal, contradicted, offsets } = evidence;
  const stand = (field: ListField | 'total', isChecked: boolean): Standing => {
    if (contradicted.has(field)) return 'contradicted';
    return isChecked ? 'checked' : 'unchecked';
  };
  const value = stand('value', values.has(action));
  return {
    action: stand('action', actions.has(action)),
    value: value === 'checked' && fractions === 'listed' ? 'exact' : value,
    time: standTime(contradicted, offsets),
    total: stand('total', hasTotal),
  };
}

/** Shown with the times that the answers would have told, where the list's own are shifted by the same throughout. */
export function withToldTimes(entries: readonly HistoryEntry[], { offsets }: Evidence): readonly HistoryEntry[] {
  if (offsets === undefined || standTime(new Set(), offsets) !== 'shifted') return entries;
  return entries.map((entry) => {
    const at = Date.parse(entry.createdAt ?? '') - offsets.least;
    return Number.isNaN(at) ? entry : { ...entry, createdAt: new Date(at).toISOString() };
  });
}

/** How a list writes a value is not documented: with the sign of its action, or in a field of whole numbers, rounded. */
export function mayStandFor(listed: number, sent: number): boolean {
  const [a, b] = [Math.abs(listed), Math.abs(sent)];
  return isSameTotal(a, b) || (Number.isInteger(a) && Math.abs(a - b) < 1);
}

/**
 * Whether the number can be nothing but the value: the total after the entry, the difference that it made or another
 * unit rounded may be the same by chance.
 */
function isTelling(listed: number | undefined, { action, hundredths, total, totalBefore }: Witness): boolean {
  if (listed === undefined || listed === 0 || total === undefined) return false;
  if (!isSameTotal(Math.abs(listed), Math.abs(toValue(hundredths)))) return false;
  if (action !== 'overwrite') return !mayStandFor(listed, total);
  return totalBefore !== undefined && !mayStandFor(listed, total - totalBefore);
}

function toFractions(listed: number | undefined, sent: number): Evidence['fractions'] {
  if (listed === undefined || Number.isInteger(sent)) return undefined;
  return isSameTotal(Math.abs(listed), Math.abs(sent)) ? 'listed' : 'cut';
}

/** Whether the number can be nothing but the total after the entry: not the one before it, nor the amount. */
function isTotalTelling(listed: number | undefined, { action, hundredths, total, totalBefore }: Witness): boolean {
  if (listed === undefined || listed === 0 || listed !== total) return false;
  if (totalBefore === undefined ? action === 'overwrite' : isSameTotal(listed, totalBefore)) return false;
  return !mayStandFor(listed, toValue(hundredths));
}

function toOffsets(listedAt: string | undefined, toldAt: string | undefined): Evidence['offsets'] {
  const offset = Date.parse(listedAt ?? '') - Date.parse(toldAt ?? '');
  return Number.isNaN(offset) ? undefined : { least: offset, most: offset };
}

function standTime(contradicted: Evidence['contradicted'], offsets: Evidence['offsets']): FieldTrust['time'] {
  if (contradicted.has('time')) return 'contradicted';
  if (offsets === undefined) return 'unchecked';
  if (Math.max(-offsets.least, offsets.most) <= SAME_TIME_MS) return 'checked';
  return offsets.most - offsets.least <= SAME_TIME_MS ? 'shifted' : 'contradicted';
}
