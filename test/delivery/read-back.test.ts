import { describe, expect, it } from 'vitest';
import type { FieldTrust } from '../../src/delivery/field-trust.ts';
import type { HistoryEntry } from '../../src/delivery/gateway.ts';
import {
  chooseAnchor,
  decideReadBack,
  type Extent,
  findLateCopies,
  type ReadBackQuestion,
  toAnchor,
} from '../../src/delivery/read-back.ts';
import type { Anchor } from '../../src/points/award.ts';

const T0 = Date.UTC(2026, 10, 1, 12);
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** An entry some seconds after T0, of our action and value where nothing else is asked for. */
function entryAt(id: string, seconds: number | undefined, properties: Partial<HistoryEntry> = {}): HistoryEntry {
  const createdAt = seconds === undefined ? undefined : new Date(T0 + seconds * SECOND_MS).toISOString();
  return { id, action: 'increase', value: 10, createdAt, total: undefined, ...properties };
}

const other = (id: string, seconds: number) => entryAt(id, seconds, { value: 77 });
const ANCHOR: Anchor = { kind: 'entry', id: 'anchor', at: new Date(T0).toISOString() };

const CHECKED: FieldTrust = { action: 'checked', value: 'checked', time: 'checked', total: 'unchecked' };

const toExtent = (length: number): Extent => (length === 10 ? 'page' : 'whole');

function ask(entries: readonly HistoryEntry[], properties: Partial<ReadBackQuestion> = {}): string {
  const verdict = decideReadBack({
    action: 'increase',
    value: 10,
    sentAt: T0 + SECOND_MS,
    anchor: ANCHOR,
    entries,
    extent: toExtent(entries.length),
    trust: CHECKED,
    notBefore: undefined,
    claimedIds: new Set(['anchor']),
    listingProven: true,
    ...properties,
  });
  return verdict.kind === 'there' ? `there: ${verdict.entry.id}` : verdict.kind;
}

const anchor = other('anchor', 0);
/** Older than the anchor, newest first. */
const past = (count: number) => Array.from({ length: count }, (_, index) => other(`p${index}`, -100 - index));

describe('an award is there', () => {
  it.each<[string, HistoryEntry[], Partial<ReadBackQuestion>]>([
    ['when it is the one new entry, newest first', [entryAt('ours', 1), anchor, other('old', -9)], {}],
    ['when it is the one new entry, oldest first', [other('old', -9), anchor, entryAt('ours', 1)], {}],
    ['when it is the one new entry, in no order', [other('old', -9), entryAt('ours', 1), anchor], {}],
    ['among entries of others with other values', [other('x', 2), entryAt('ours', 1), anchor], {}],
    [
      'beside a claimed entry of the same value',
      [entryAt('mine', 2), entryAt('ours', 1), anchor],
      { claimedIds: new Set(['anchor', 'mine']) },
    ],
    ['beside an equal entry from long before', [entryAt('ours', 1), anchor, entryAt('old', -3_600)], {}],
    ['in a lane that was empty', [entryAt('ours', 1)], { anchor: { kind: 'empty' }, claimedIds: new Set() }],
    [
      'in a whole page, newest first, that reaches back beyond the anchor',
      [entryAt('ours', 1), anchor, ...past(8)],
      {},
    ],
    ['in a list with more to come, newest first', [entryAt('ours', 1), anchor, ...past(3)], { extent: 'partial' }],
    ['as a decrease', [entryAt('ours', 1, { action: 'decrease' }), anchor], { action: 'decrease' }],
    [
      'as the new total',
      [entryAt('ours', 1, { action: 'overwrite', value: 0 }), anchor],
      { action: 'overwrite', value: 0 },
    ],
    ['to the hundredth', [entryAt('ours', 1, { value: 0.1 + 0.2 }), anchor], { value: 0.3 }],
    [
      'when our clock is some minutes ahead of the server',
      [entryAt('ours', 1), anchor],
      { sentAt: T0 + 5 * MINUTE_MS },
    ],
    ['when our clock is far behind the server', [entryAt('ours', 1), anchor], { sentAt: T0 - 90 * MINUTE_MS }],
  ])('%s', (_, entries, properties) => {
    expect(ask(entries, properties)).toBe('there: ours');
  });
});

describe('an award is absent', () => {
  it.each<[string, HistoryEntry[], Partial<ReadBackQuestion>]>([
    ['when the anchor is still the newest', [anchor, other('old', -9)], {}],
    ['when only other values are new', [anchor, other('x', 1)], {}],
    ['when only another action of the same value is new', [entryAt('x', 1, { action: 'decrease' }), anchor], {}],
    ['when all that is equal is claimed', [entryAt('mine', 1), anchor], { claimedIds: new Set(['anchor', 'mine']) }],
    ['when all that is equal is from long before the anchor', [anchor, entryAt('old', -3_600)], {}],
    ['when the anchor itself is equal', [entryAt('anchor', 0), other('old', -9)], { claimedIds: new Set() }],
    ['when a page, newest first, reaches back beyond the anchor', [other('x', 2), anchor, ...past(8)], {}],
    [
      'when the first page, newest first, reaches back beyond the anchor',
      [other('x', 2), anchor, ...past(3)],
      { extent: 'beginning' },
    ],
    ['when an empty lane is still empty and the list is known to work', [], { anchor: { kind: 'empty' } }],
    ['when nothing equal stands in a lane without an anchor', [other('x', -500)], { anchor: { kind: 'unknown' } }],
  ])('%s', (_, entries, properties) => {
    expect(ask(entries, properties)).toBe('absent');
  });
});

describe('nothing is proven', () => {
  const dateless = { createdAt: undefined };

  it.each<[string, HistoryEntry[], Partial<ReadBackQuestion>]>([
    ['by two equal new entries', [entryAt('a', 2), entryAt('b', 1), anchor], {}],
    ['by a list without the anchor', [entryAt('ours', 1)], {}],
    ['by a list without the anchor and without ours', [other('x', 1)], {}],
    ['by an empty list where an anchor exists', [], {}],
    ['by an empty list that may just not work', [], { anchor: { kind: 'empty' }, listingProven: false }],
    ['by an equal entry without a time', [entryAt('a', undefined), anchor], {}],
    ['by an equal entry with a time that is none', [entryAt('a', 1, { createdAt: 'soon' }), anchor], {}],
    ['by a new entry without an action', [entryAt('a', 1, { action: undefined }), anchor], {}],
    ['by a new entry without a value', [entryAt('a', 1, { value: undefined }), anchor], {}],
    ['by an equal entry where no anchor is known', [entryAt('a', 1)], { anchor: { kind: 'unknown' } }],
    [
      'by an equal entry where the time of the anchor is not known',
      [entryAt('a', 1), anchor],
      { anchor: { kind: 'entry', id: 'anchor', at: undefined } },
    ],
    [
      'by an entry where the time of the anchor is none',
      [entryAt('a', 1), anchor],
      { anchor: { kind: 'entry', id: 'anchor', at: 'soon' } },
    ],
    ['by a list with more to come', [anchor, other('x', -9)], { extent: 'partial' }],
    ['by one equal entry of a list, oldest first, with more to come', [anchor, entryAt('a', 1)], { extent: 'partial' }],
    ['by one equal entry of the first page, oldest first', [anchor, entryAt('a', 1)], { extent: 'beginning' }],
    // It may have been there before: the anchor was only one of the two newest.
    ['by an equal entry of the very time of the anchor', [entryAt('a', 0), anchor], {}],
    // Two machines of the API may write with clocks that differ.
    ['by an equal entry from shortly before the anchor', [anchor, entryAt('a', -1)], {}],
    // The list was empty by mistake when it was read before the send.
    ['by an equal entry from long before the send', [entryAt('a', -3_600)], { anchor: { kind: 'empty' } }],
    // Nobody could read the lane for a while; somebody else wrote in between.
    [
      'by an equal entry after an old anchor, from long before the send',
      [entryAt('a', 60), anchor],
      { sentAt: T0 + 60 * MINUTE_MS },
    ],
    // It may be how the list writes ours.
    ['by a new entry of our value with its sign', [entryAt('a', 1, { value: -10 }), anchor], {}],
    ['by a new entry of our value without its fraction', [entryAt('a', 1, { value: 2 }), anchor], { value: 2.5 }],
    ['by a new entry of our value rounded up', [entryAt('a', 1, { value: 3 }), anchor], { value: 2.5 }],
  ])('%s', (_, entries, properties) => {
    expect(ask(entries, properties)).toBe('unproven');
  });

  it('by a page, oldest first, until the total proves the rest: the newest may stand on the next', () => {
    const entries = [...past(9).toReversed(), anchor];
    expect(ask(entries)).toBe('absent-from-page');
    expect(toAnchor(entries, 'page')).toEqual({ kind: 'unknown' });
  });

  it('by a page in no order, although its first entry is newer than its last', () => {
    const entries = [
      other('x', 3),
      ...past(4),
      anchor,
      ...past(4).map(({ id, ...rest }) => ({ ...rest, id: `${id}b` })),
    ];
    expect(entries).toHaveLength(10);
    expect(ask(entries)).toBe('absent-from-page');
    expect(toAnchor(entries, 'page')).toEqual({ kind: 'unknown' });
  });

  it('by a page, newest first, that ends with the anchor: another entry of its time may be on the next', () => {
    const newer = Array.from({ length: 9 }, (_, index) => other(`x${index}`, 9 - index));
    expect(ask([...newer, anchor])).toBe('absent-from-page');
    expect(ask([...newer.slice(1), anchor])).toBe('absent');
  });

  it('by a page, newest first, that hardly reaches back beyond the anchor', () => {
    const newer = Array.from({ length: 7 }, (_, index) => other(`x${index}`, 7 - index));
    expect(ask([...newer, anchor, other('y', -5), other('z', -20)])).toBe('absent-from-page');
    expect(ask([...newer, anchor, other('y', -5), other('z', -90)])).toBe('absent');
  });

  it('by a page, newest first, of a lane without an anchor, unless it reaches back beyond the send', () => {
    const page = Array.from({ length: 10 }, (_, index) => other(`x${index}`, 30 - index));
    expect(ask(page, { anchor: { kind: 'unknown' } })).toBe('unproven');
    expect(ask([...page.slice(1), other('old', -3_600)], { anchor: { kind: 'unknown' } })).toBe('absent');
  });

  it('by dates in a list where none has one', () => {
    expect(ask([entryAt('a', 1, dateless), other('anchor', 0)])).toBe('unproven');
  });
});

describe('a field that was not checked', () => {
  type Row = [string, Partial<FieldTrust>, HistoryEntry[], string];
  it.each<Row>([
    ['excludes no entry with another value', { value: 'unchecked' }, [other('x', 1), anchor], 'unproven'],
    [
      'excludes no entry with another action',
      { action: 'unchecked' },
      [entryAt('x', 1, { action: 'decrease' }), anchor],
      'unproven',
    ],
    [
      'finds ours all the same',
      { action: 'unchecked', value: 'unchecked' },
      [entryAt('ours', 1), anchor],
      'there: ours',
    ],
    [
      'leaves a list absent in which nothing is new',
      { action: 'unchecked', value: 'unchecked', time: 'unchecked' },
      [anchor],
      'absent',
    ],
    [
      'excludes an equal entry only where it is older by more than any zones differ',
      { time: 'unchecked' },
      [anchor, entryAt('x', -25 * 3_600)],
      'unproven',
    ],
    ['excludes one from longer ago', { time: 'unchecked' }, [anchor, entryAt('x', -27 * 3_600)], 'absent'],
    ['excludes none where the list is shifted', { time: 'shifted' }, [anchor, entryAt('x', -25 * 3_600)], 'unproven'],
    ['finds ours where the list is shifted', { time: 'shifted' }, [entryAt('ours', 1), anchor], 'there: ours'],
  ])('%s', (_, trust, entries, expected) => {
    expect(ask(entries, { trust: { ...CHECKED, ...trust } })).toBe(expected);
  });
});

describe('a field that contradicts', () => {
  it.each<[string, Partial<FieldTrust>, HistoryEntry[]]>([
    ['finds nothing: a value', { value: 'contradicted' }, [entryAt('x', 1), anchor]],
    ['finds nothing: an action', { action: 'contradicted' }, [entryAt('x', 1), anchor]],
    ['finds nothing: a time', { time: 'contradicted' }, [entryAt('x', 1), anchor]],
    ['excludes nothing: a value', { value: 'contradicted' }, [other('x', 1), anchor]],
    ['excludes nothing: an action', { action: 'contradicted' }, [entryAt('x', 1, { action: 'decrease' }), anchor]],
    ['excludes nothing: a time', { time: 'contradicted' }, [anchor, entryAt('x', -9_999_999)]],
  ])('%s', (_, trust, entries) => {
    expect(ask(entries, { trust: { ...CHECKED, ...trust } })).toBe('unproven');
  });

  it('proves no page to reach far enough back', () => {
    const trust = { ...CHECKED, time: 'contradicted' } as const;
    expect(ask([anchor, ...past(9)], { trust })).toBe('absent-from-page');
  });
});

describe('an entry from before the first try left, by the server’s own clock', () => {
  const notBefore = T0 + 10 * SECOND_MS;

  it('is not ours, and does not keep an award from being absent', () => {
    expect(ask([entryAt('x', 9), anchor], { notBefore })).toBe('absent');
    expect(ask([entryAt('x', 9), anchor])).toBe('there: x');
  });

  it('stands in the way of none that came after it', () => {
    expect(ask([entryAt('ours', 11), entryAt('x', 9), anchor], { notBefore })).toBe('there: ours');
    expect(ask([entryAt('ours', 11), entryAt('x', 9), anchor])).toBe('unproven');
  });

  it('may be ours where the list’s own times were not checked', () => {
    for (const time of ['unchecked', 'shifted', 'contradicted'] as const) {
      expect(ask([entryAt('x', 9), anchor], { notBefore, trust: { ...CHECKED, time } })).toBe('unproven');
    }
  });
});

describe('a whole number beside a value with a fraction', () => {
  const question = { value: 1_000.21 };
  const rounded = entryAt('rounded', 2, { value: 1_000 });

  it('may be it where lists may cut fractions off, and is not where they show them', () => {
    expect(ask([rounded, anchor], question)).toBe('unproven');
    expect(ask([rounded, anchor], { ...question, trust: { ...CHECKED, value: 'exact' } })).toBe('absent');
  });

  it('comes behind the very value among what may be a second copy', () => {
    const entries = [rounded, entryAt('same', 1, { value: 1_000.21 }), anchor];
    const copies = findLateCopies({
      action: 'increase',
      value: 1_000.21,
      sentAt: T0 + SECOND_MS,
      anchor: ANCHOR,
      entries,
      trust: CHECKED,
      notBefore: undefined,
      claimedIds: new Set(['anchor']),
      isItselfNamed: true,
    });
    expect(copies.map(({ id }) => id)).toEqual(['same', 'rounded']);
  });

  it.each([
    ['is an entry after the anchor', undefined, ['copy']],
    ['is none from before our clock’s try, where the server’s is known', T0 + 3_600 * SECOND_MS, []],
  ])('%s, although our clock was hours ahead when the first try left', (_, notBefore, expected) => {
    const copies = findLateCopies({
      action: 'increase',
      value: 10,
      sentAt: T0 + 5 * 3_600 * SECOND_MS,
      anchor: ANCHOR,
      entries: [entryAt('copy', 60), other('anchor', 0)],
      trust: { ...CHECKED, time: 'unchecked' },
      notBefore,
      claimedIds: new Set(['anchor']),
      isItselfNamed: true,
    });
    expect(copies.map(({ id }) => id)).toEqual(expected);
  });
});

describe('what staff are told', () => {
  const why = (entries: readonly HistoryEntry[], extent: Extent) =>
    decideReadBack({
      action: 'increase',
      value: 10,
      sentAt: T0 + SECOND_MS,
      anchor: ANCHOR,
      entries,
      extent,
      trust: CHECKED,
      notBefore: undefined,
      claimedIds: new Set(['anchor']),
      listingProven: true,
    });

  it('speaks of an entry that may be it only where there is one', () => {
    expect(why([entryAt('a', 1), entryAt('b', 2), anchor], 'whole')).toEqual({ kind: 'unproven', hasCandidates: true });
    expect(why([other('x', 1)], 'whole')).toEqual({ kind: 'unproven', hasCandidates: false });
    expect(why([anchor], 'partial')).toEqual({ kind: 'unproven', hasCandidates: false });
  });
});

describe('the anchor of a list', () => {
  it.each<[string, HistoryEntry[], Extent, Anchor]>([
    [
      'is its newest entry, newest first',
      [other('b', 2), other('a', 1)],
      'whole',
      { kind: 'entry', id: 'b', at: other('b', 2).createdAt },
    ],
    [
      'is its newest entry, oldest first',
      [other('a', 1), other('b', 2)],
      'whole',
      { kind: 'entry', id: 'b', at: other('b', 2).createdAt },
    ],
    [
      'is its newest entry, in no order',
      [other('a', 1), other('b', 3), other('c', 2)],
      'whole',
      { kind: 'entry', id: 'b', at: other('b', 3).createdAt },
    ],
    ['is its newest entry also of a page, newest first', [anchor, ...past(9)], 'page', ANCHOR],
    ['is its newest entry also with more to come, newest first', [anchor, ...past(3)], 'partial', ANCHOR],
    ['is nothing where there is nothing', [], 'whole', { kind: 'empty' }],
    ['is unknown where there may be more', [], 'partial', { kind: 'unknown' }],
    ['is unknown where there is more and the order cannot be told', [other('a', 1)], 'partial', { kind: 'unknown' }],
    ['is unknown where there is more, oldest first', [other('a', 1), other('b', 2)], 'partial', { kind: 'unknown' }],
    ['is unknown where an entry has no time', [other('a', 1), entryAt('b', undefined)], 'whole', { kind: 'unknown' }],
    [
      'is unknown where a time is none',
      [other('a', 1), entryAt('b', 1, { createdAt: 'soon' })],
      'whole',
      { kind: 'unknown' },
    ],
  ])('%s', (_, entries, extent, expected) => {
    expect(toAnchor(entries, extent)).toEqual(expected);
  });
});

describe('the anchor for the next award', () => {
  const known: Anchor = ANCHOR;
  const at = (seconds: number) => new Date(T0 + seconds * SECOND_MS).toISOString();
  const toEntry = (id: string, seconds: number): Anchor => ({ kind: 'entry', id, at: at(seconds) });

  it.each<[string, Anchor, Anchor, HistoryEntry[], Anchor]>([
    [
      'is what the list says where nothing was known',
      { kind: 'unknown' },
      toEntry('x', -5),
      [other('x', -5)],
      toEntry('x', -5),
    ],
    [
      'is what the list says where the lane was empty',
      { kind: 'empty' },
      toEntry('x', -5),
      [other('x', -5)],
      toEntry('x', -5),
    ],
    ['is an entry that is newer than the known one', known, toEntry('x', 5), [other('x', 5), anchor], toEntry('x', 5)],
    [
      'is a newer entry also where the list does not reach back to the known one',
      known,
      toEntry('x', 5),
      [other('x', 5)],
      toEntry('x', 5),
    ],
    ['stays where the list shows only older entries', known, toEntry('x', -5), [other('x', -5)], known],
    ['stays where the list shows another of the same time', known, toEntry('x', 0), [other('x', 0), anchor], known],
    ['stays where the list shows nothing', known, { kind: 'empty' }, [], known],
    ['stays where the order of the list cannot be told', known, { kind: 'unknown' }, [anchor], known],
    [
      'stays where neither tells whether the list is newer',
      { kind: 'entry', id: 'anchor', at: undefined },
      toEntry('x', 5),
      [other('x', 5)],
      { kind: 'entry', id: 'anchor', at: undefined },
    ],
    ['learns its time from the list', { kind: 'entry', id: 'anchor', at: undefined }, known, [anchor], known],
    [
      'is newer by the time that the list gives the known one',
      { kind: 'entry', id: 'anchor', at: undefined },
      toEntry('x', 5),
      [other('x', 5), anchor],
      toEntry('x', 5),
    ],
  ])('%s', (_, before, listed, entries, expected) => {
    expect(chooseAnchor(before, listed, entries)).toEqual(expected);
  });
});
