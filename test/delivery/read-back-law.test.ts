/**
 * The one law of reading back, against true histories of a server that we made up: who wrote what and when is known
 * here, and what the list shows of it may be late, cut, out of order and full of holes.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { join, NO_EVIDENCE, observe, observeAnchor, toTrust, withToldTimes } from '../../src/delivery/field-trust.ts';
import type { HistoryEntry } from '../../src/delivery/gateway.ts';
import { asListed } from '../../src/delivery/list-verdict.ts';
import {
  chooseAnchor,
  decideReadBack,
  type Extent,
  type ReadBackVerdict,
  toAnchor,
} from '../../src/delivery/read-back.ts';
import type { Anchor } from '../../src/points/award.ts';

const START_AT = Date.UTC(2026, 10, 1, 12);
/** As the rule has it: how much older than the send an entry may seem and still be ours. */
const CLOCK_DIFFERENCE_MS = 600_000;
/** Two seconds of skew, and times that are written to the second. */
const CLOCKS_APART_MS = 3_000;
const HOURS_MS = 7_200_000;
const PAGES = [10, 12, 15, 16, 20, 24, 25, 30];
const OURS = { action: 'increase', value: 10 } as const;

/** `mine`: of an earlier award of ours, whose id is known. */
type Writer = 'ours' | 'mine' | 'foreign';

interface Written {
  readonly id: string;
  readonly by: Writer;
  readonly action: 'increase' | 'decrease';
  readonly value: number;
  /** The server's own time. */
  readonly at: number;
  /** After it. */
  readonly total: number;
}

interface Change {
  readonly by: 'mine' | 'foreign';
  readonly action: 'increase' | 'decrease';
  readonly value: number;
  /** Since the change before it. */
  readonly gapMs: number;
  /** How wrong the clock is of the machine that writes it. */
  readonly skewMs: number;
}

/** What a list shows of the history. */
interface View {
  /** The latest entries that the machine which answers has not heard of yet. */
  readonly behind: number;
  readonly order: 'newest-first' | 'oldest-first' | 'newest-time-first' | 'mixed';
  /** The list is cut here. */
  readonly page: number | undefined;
  /** The answer says that it was cut. */
  readonly admits: boolean;
  /** Which entries lack which property: every n-th. */
  readonly holes: { readonly createdAt: number; readonly action: number; readonly value: number };
  /** What the list says of the changes, where not what they were. */
  readonly lie: 'none' | 'totals' | 'hundredths' | 'overwrite' | 'hours';
  readonly seed: number;
}

interface Story {
  readonly past: readonly Change[];
  readonly between: readonly Change[];
  readonly applied: boolean;
  readonly after: readonly Change[];
  readonly tickMs: number;
  readonly oursGapMs: number;
  readonly oursSkewMs: number;
  /** What the server's clock showed at the send is known, to what its machines and its times are apart. */
  readonly isClockKnown: boolean;
  readonly ourClockMs: number;
  readonly look: View | undefined;
  readonly read: View;
}

const gapMs = fc.constantFrom(0, 0, 1, 40, 1_000, 30_000, 3_600_000);
const skewMs = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.constantFrom(-2_000, -300, 300, 2_000));
const foreign = fc.record({
  by: fc.constant('foreign' as const),
  action: fc.constantFrom('increase', 'increase', 'decrease'),
  value: fc.constantFrom(77, 77, 10, 9.5),
  gapMs,
  skewMs,
});
const mine = fc.record({
  by: fc.constant('mine' as const),
  action: fc.constant('increase' as const),
  value: fc.constantFrom(10, 25),
  gapMs,
  skewMs,
});
const view: fc.Arbitrary<View> = fc.record({
  behind: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 4 })),
  order: fc.constantFrom('newest-first', 'newest-first', 'oldest-first', 'newest-time-first', 'mixed'),
  page: fc.oneof(fc.constant(undefined), fc.constantFrom(...PAGES)),
  admits: fc.boolean(),
  holes: fc.record({
    createdAt: fc.constantFrom(99, 99, 99, 1, 3),
    action: fc.constantFrom(99, 99, 2),
    value: fc.constantFrom(99, 99, 3),
  }),
  lie: fc.oneof(
    { weight: 4, arbitrary: fc.constant('none' as const) },
    fc.constantFrom('totals' as const, 'hundredths' as const, 'overwrite' as const, 'hours' as const),
  ),
  seed: fc.integer({ min: 1, max: 1_000 }),
});
const change = fc.oneof(mine, foreign);
const story: fc.Arbitrary<Story> = fc.record({
  past: fc.oneof(fc.array(change, { maxLength: 3 }), fc.array(change, { minLength: 4, maxLength: 32, size: 'max' })),
  between: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(foreign, { maxLength: 3 })),
  applied: fc.boolean(),
  after: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(foreign, { maxLength: 4 })),
  tickMs: fc.constantFrom(1, 1, 1_000),
  oursGapMs: fc.constantFrom(0, 40, 40, 5_000),
  oursSkewMs: skewMs,
  isClockKnown: fc.boolean(),
  ourClockMs: fc.constantFrom(0, 0, -120_000, 120_000, 400_000),
  look: fc.option(view, { nil: undefined, freq: 4 }),
  read: view,
});

/** Plays a story: the true history, what was known before the send, what the read shows, and the verdict. */
function play(told: Story) {
  const { past, between, applied, after, tickMs, oursGapMs, oursSkewMs, ourClockMs, look, read } = told;
  const history: Written[] = [];
  let now = START_AT;
  let total = 0;
  const write = ({ by, action, value, gapMs, skewMs }: Omit<Change, 'by'> & { by: Writer }) => {
    now += gapMs;
    const at = Math.floor((now + skewMs) / tickMs) * tickMs;
    total += action === 'increase' ? value : -value;
    history.push({ id: by === 'ours' ? 'ours' : `${by}-${history.length}`, by, action, value, at, total });
  };
  past.forEach(write);
  const known = toKnown(history.findLast(({ by }) => by === 'mine'));
  const anchor = look === undefined ? known : lookForAnchor(known, history, { ...look, lie: read.lie });
  between.forEach(write);
  const sentAt = now + ourClockMs;
  const notBefore = told.isClockKnown ? now - CLOCKS_APART_MS : undefined;
  if (applied) write({ by: 'ours', ...OURS, gapMs: oursGapMs, skewMs: oursSkewMs });
  after.forEach(write);
  const served = history.slice(0, Math.max(0, history.length - read.behind));
  const { entries: listed, extent } = show(served, read);
  const evidence = testify(listed, history, anchor);
  const entries = withToldTimes(listed, evidence);
  const verdict = decideReadBack({
    ...OURS,
    sentAt,
    anchor: asListed(anchor, entries),
    entries,
    extent,
    trust: toTrust(evidence, OURS.action),
    notBefore,
    claimedIds: new Set(history.filter(({ by }) => by === 'mine').map(({ id }) => id)),
    listingProven: true,
  });
  return { history, served, known, anchor, sentAt, notBefore, verdict };
}

/** What the entries of our earlier awards show of a list. */
function testify(listed: readonly HistoryEntry[], history: readonly Written[], anchor: Anchor) {
  return listed.reduce((evidence, entry) => {
    const mine = history.find(({ id, by }) => id === entry.id && by === 'mine');
    const own = mine === undefined ? NO_EVIDENCE : observe(entry, toWitness(mine));
    const isAnchor = anchor.kind === 'entry' && anchor.id === entry.id;
    return join(evidence, isAnchor ? join(own, observeAnchor(entry.createdAt, anchor.at)) : own);
  }, NO_EVIDENCE);
}

function toWitness({ action, value, at, total }: Written) {
  const historyAt = new Date(at).toISOString();
  return { action, hundredths: value * 100, total, totalBefore: undefined, historyFrom: 'answer', historyAt } as const;
}

function toKnown(entry: Written | undefined): Anchor {
  if (entry === undefined) return { kind: 'unknown' };
  return { kind: 'entry', id: entry.id, at: new Date(entry.at).toISOString() };
}

function lookForAnchor(known: Anchor, history: readonly Written[], view: View): Anchor {
  const { entries, extent } = show(history.slice(0, Math.max(0, history.length - view.behind)), view);
  return chooseAnchor(known, toAnchor(entries, extent), entries);
}

function show(served: readonly Written[], { order, page, admits, holes, lie, seed }: View) {
  const ordered = toOrder(served, order, seed);
  // A list in no order that is cut without a word can show anything at all; no server that we can imagine does that.
  const isCut = page !== undefined && ordered.length > page && (order !== 'mixed' || admits);
  const entries = ordered.slice(0, isCut ? page : undefined).map((entry, index): HistoryEntry => {
    const has = (every: number) => (index + 1) % every !== 0;
    return {
      id: entry.id,
      action: has(holes.action) ? (lie === 'overwrite' ? 'overwrite' : entry.action) : undefined,
      value: has(holes.value) ? toListedValue(entry, lie) : undefined,
      createdAt: has(holes.createdAt) ? new Date(entry.at - (lie === 'hours' ? HOURS_MS : 0)).toISOString() : undefined,
      total: undefined,
    };
  });
  const extent: Extent = isCut && admits ? 'partial' : PAGES.includes(entries.length) ? 'page' : 'whole';
  return { entries, extent };
}

function toListedValue({ value, total }: Written, lie: View['lie']): number {
  if (lie === 'totals') return total;
  return lie === 'hundredths' ? value * 100 : value;
}

function toOrder(served: readonly Written[], order: View['order'], seed: number): readonly Written[] {
  switch (order) {
    case 'oldest-first':
      return served;
    case 'newest-first':
      return served.toReversed();
    case 'newest-time-first':
      return served.toSorted((a, b) => b.at - a.at);
    case 'mixed':
      return served
        .map((entry, index) => ({ entry, userField: (seed * 7_919 * (index + 1)) % 1_009 }))
        .toSorted((a, b) => a.userField - b.userField)
        .map(({ entry }) => entry);
  }
}

/** The limit that is accepted: somebody else's very change, after our anchor and not long before our send. */
function findsDouble({ history, anchor, sentAt, notBefore, verdict }: ReturnType<typeof play>): boolean {
  if (verdict.kind !== 'there') return false;
  const double = history.find(({ id }) => id === verdict.entry.id);
  if (double?.by !== 'foreign' || double.action !== OURS.action || double.value !== OURS.value) return false;
  const isAfter = anchor.kind === 'empty' || (anchor.kind === 'entry' && double.at > Date.parse(anchor.at ?? ''));
  return isAfter && double.at >= (notBefore ?? sentAt - CLOCK_DIFFERENCE_MS);
}

const isListed = ({ served }: ReturnType<typeof play>) => served.some(({ by }) => by === 'ours');

describe('reading back', () => {
  it('says "there" only of our own entry, and "absent" only when the list that was served has not got it', () => {
    const seen = { there: 0, absent: 0, 'absent-from-page': 0, unproven: 0 } satisfies Record<
      ReadBackVerdict['kind'],
      number
    >;
    fc.assert(
      fc.property(story, (told) => {
        const played = play(told);
        const { verdict } = played;
        seen[verdict.kind] += 1;
        if (verdict.kind === 'there' && !findsDouble(played)) expect(verdict.entry.id).toBe('ours');
        if (verdict.kind === 'absent') expect(isListed(played)).toBe(false);
        if (verdict.kind === 'absent-from-page' && isListed(played)) expect(told.read.page).toBeDefined();
      }),
      { numRuns: 6_000 },
    );
    // A rule that never dares to say anything would keep the law as well.
    const { 'absent-from-page': fromPage, ...often } = seen;
    for (const count of Object.values(often)) expect(count).toBeGreaterThan(300);
    expect(fromPage).toBeGreaterThan(30);
  });

  it('takes no list for news that lacks an award of ours that surely arrived before', () => {
    const steady = story.filter(({ past, between, after, oursSkewMs }) =>
      [oursSkewMs, ...[...past, ...between, ...after].map(({ skewMs }) => skewMs)].every((skewMs) => skewMs === 0),
    );
    fc.assert(
      fc.property(steady, fc.integer({ min: 0, max: 6 }), (told, behind) => {
        const played = play({ ...told, read: { ...told.read, behind, page: undefined } });
        const { known, served, verdict } = played;
        const isBehind = known.kind === 'entry' && !served.some(({ id }) => id === known.id);
        if (isBehind && !findsDouble(played)) expect(verdict.kind).toBe('unproven');
      }),
      { numRuns: 3_000 },
    );
  });

  it('finds every award in a list that is whole, in order and up to date, where nobody else writes the same', () => {
    const plain = fc.tuple(
      fc.array(mine, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.constantFrom('newest-first', 'oldest-first'),
    );
    fc.assert(
      fc.property(plain, ([past, applied, order]) => {
        const holes = { createdAt: 99, action: 99, value: 99 };
        const read: View = { behind: 0, order, page: undefined, admits: false, holes, lie: 'none', seed: 1 };
        const steady = past.map((entry) => ({ ...entry, skewMs: 0 }));
        const quiet = {
          between: [],
          after: [],
          tickMs: 1,
          oursGapMs: 40,
          oursSkewMs: 0,
          ourClockMs: 0,
          look: read,
          isClockKnown: false,
        };
        expect(play({ ...quiet, past: steady, applied, read }).verdict.kind).toBe(applied ? 'there' : 'absent');
      }),
      { numRuns: 500 },
    );
  });
});
