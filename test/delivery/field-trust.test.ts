/** What a field of a list proves, by what known entries show of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Evidence,
  join,
  NO_EVIDENCE,
  observe,
  observeAnchor,
  toTrust,
  type Witness,
  withToldTimes,
} from '../../src/delivery/field-trust.ts';
import type { HistoryEntry } from '../../src/delivery/gateway.ts';

const T0 = Date.UTC(2026, 10, 1, 12);
const at = (ms: number) => new Date(T0 + ms).toISOString();

/** +7.5 on 5, told by its answer. */
const KNOWN: Witness = {
  action: 'increase',
  hundredths: 750,
  total: 12.5,
  totalBefore: 5,
  historyFrom: 'answer',
  historyAt: at(0),
};
const SENT: HistoryEntry = { id: 'known', action: 'increase', value: 7.5, createdAt: at(0), total: undefined };

const judge = (listed: Partial<HistoryEntry>, known: Partial<Witness> = {}) => {
  const { action, value, time } = toTrust(observe({ ...SENT, ...listed }, { ...KNOWN, ...known }), 'increase');
  return `${action}, ${value}, ${time}`;
};

describe('a known entry', () => {
  it.each<[string, Partial<HistoryEntry>, string]>([
    ['as it was sent', {}, 'checked, exact, checked'],
    ['with its time to the second', { createdAt: at(-700) }, 'checked, exact, checked'],
    ['with the sign of its action', { value: -7.5 }, 'checked, exact, checked'],
    ['90 s earlier', { createdAt: at(-90_000) }, 'checked, exact, shifted'],
    ['two hours earlier', { createdAt: at(-7_200_000) }, 'checked, exact, shifted'],
    ['eight hours later', { createdAt: at(28_800_000) }, 'checked, exact, shifted'],
    ['with the total after it', { value: 12.5 }, 'checked, contradicted, checked'],
    ['in hundredths', { value: 750 }, 'checked, contradicted, checked'],
    ['without its fraction', { value: 7 }, 'checked, unchecked, checked'],
    ['as an overwrite', { action: 'overwrite' }, 'contradicted, exact, checked'],
    ['without saying what it did', { action: undefined }, 'unchecked, exact, checked'],
    ['without a value', { value: undefined }, 'checked, unchecked, checked'],
    ['without a time', { createdAt: undefined }, 'checked, exact, unchecked'],
    ['with a time that is none', { createdAt: 'soon' }, 'checked, exact, unchecked'],
  ])('listed %s', (_, listed, expected) => {
    expect(judge(listed)).toBe(expected);
  });

  it.each<[string, Partial<HistoryEntry>, Partial<Witness>]>([
    ['a total that is the same number', {}, { total: 7.5 }],
    ['a total below zero that is the same number', {}, { action: 'increase', total: -7.5 }],
    ['no total that was told', {}, { total: undefined }],
    ['a total that is the same once it is rounded', { value: 7 }, { hundredths: 700, total: 7.4 }],
    ['hundredths that are rounded points as well', { value: 1 }, { hundredths: 1, total: 5.01 }],
  ])('checks no value that could be %s', (_, listed, known) => {
    expect(judge(listed, known)).toBe('checked, unchecked, checked');
  });

  it.each<[string, Partial<Witness>]>([
    ['was found in a list', { historyFrom: 'list', historyAt: undefined }],
    ['is of an earlier version', { historyFrom: undefined, historyAt: undefined }],
  ])('that %s checks nothing, and contradicts all the same', (_, known) => {
    expect(judge({}, known)).toBe('unchecked, unchecked, unchecked');
    expect(judge({ value: 9, action: 'decrease' }, known)).toBe('contradicted, contradicted, unchecked');
  });

  it('of one action checks nothing for another, and contradicts for all', () => {
    expect(toTrust(observe(SENT, KNOWN), 'decrease')).toMatchObject({
      action: 'unchecked',
      value: 'unchecked',
      time: 'checked',
    });
    const wrong = observe({ ...SENT, value: 12.5, action: 'overwrite' }, KNOWN);
    expect(toTrust(wrong, 'decrease')).toMatchObject({ action: 'contradicted', value: 'contradicted' });
  });

  it('that is a new total checks its value only where the difference that it made is another', () => {
    const set: Witness = { ...KNOWN, action: 'overwrite', hundredths: 5_000, total: 50, totalBefore: 20 };
    const listed: HistoryEntry = { ...SENT, action: 'overwrite', value: 50 };
    const stand = (known: Witness) => toTrust(observe(listed, known), 'overwrite').value;
    expect(stand(set)).toBe('checked');
    expect(stand({ ...set, totalBefore: 0 })).toBe('unchecked');
    expect(stand({ ...set, totalBefore: undefined })).toBe('unchecked');
  });
});

describe('the value of an entry', () => {
  const listedAs = (hundredths: number, value: number) =>
    observe({ ...SENT, value }, { ...KNOWN, hundredths, total: 900 });
  const stand = (...all: readonly Evidence[]) => toTrust(all.reduce(join, NO_EVIDENCE), 'increase').value;

  it('is exact once a fraction was listed, and not once one was cut off', () => {
    expect(stand(listedAs(700, 7))).toBe('checked');
    expect(stand(listedAs(700, 7), listedAs(750, 7.5))).toBe('exact');
    expect(stand(listedAs(750, -7.5))).toBe('exact');
    expect(stand(listedAs(750, 7.5), listedAs(1_225, 12), listedAs(750, 7.5))).toBe('checked');
  });
});

describe('the total of an entry', () => {
  it('is not taken from a list that shows another than the answer did', () => {
    expect(toTrust(observe({ ...SENT, total: 900 }, KNOWN), 'increase').total).toBe('contradicted');
  });

  it.each<[string, Partial<HistoryEntry>, Partial<Witness>, string]>([
    ['the one that was told', { total: 12.5 }, {}, 'checked'],
    [
      'the one that was told, of an award whose total before nobody knows',
      { total: 12.5 },
      { totalBefore: undefined },
      'checked',
    ],
    ['none', { total: undefined }, {}, 'unchecked'],
    ['one that no answer told', { total: 12.5 }, { total: undefined }, 'unchecked'],
    [
      'the one that was told, of an entry that was found in a list',
      { total: 12.5 },
      { historyFrom: 'list' },
      'unchecked',
    ],
    ['one that may be the amount', { total: 7.5 }, { total: 7.5, totalBefore: 0 }, 'unchecked'],
    ['one that may be the total before', { total: 12.5 }, { totalBefore: 12.5 }, 'unchecked'],
    ['zero', { total: 0 }, { total: 0, action: 'decrease' }, 'unchecked'],
    [
      'a set one whose total before nobody knows',
      { total: 12.5 },
      { action: 'overwrite', totalBefore: undefined },
      'unchecked',
    ],
  ])('that is %s', (_, listed, known, expected) => {
    expect(toTrust(observe({ ...SENT, ...listed }, { ...KNOWN, ...known }), 'increase').total).toBe(expected);
  });
});

describe('what several entries have shown', () => {
  const shifted = (ms: number) => observe({ ...SENT, createdAt: at(ms) }, KNOWN);

  it('contradicts where one of them does', () => {
    const both = join(observe(SENT, KNOWN), observe({ ...SENT, value: 12.5 }, KNOWN));
    expect(toTrust(both, 'increase').value).toBe('contradicted');
  });

  it('is a shift where all are shifted by the same, and a contradiction where they are not', () => {
    expect(toTrust(join(shifted(-7_200_000), shifted(-7_199_500)), 'increase').time).toBe('shifted');
    expect(toTrust(join(shifted(-7_200_000), shifted(-3_600_000)), 'increase').time).toBe('contradicted');
    expect(toTrust(join(shifted(0), shifted(-7_200_000)), 'increase').time).toBe('contradicted');
  });

  it('shows the told times where all are shifted by the same, and nothing else changed', () => {
    const entries = [SENT, { ...SENT, id: 'x', createdAt: undefined }];
    expect(withToldTimes(entries, shifted(-7_200_000))).toEqual([{ ...SENT, createdAt: at(7_200_000) }, entries[1]]);
    for (const evidence of [NO_EVIDENCE, shifted(300), join(shifted(0), shifted(9_000))]) {
      expect(withToldTimes(entries, evidence)).toBe(entries);
    }
  });

  it('is nothing of an anchor that was taken from the same list, and a shift of one that an answer told', () => {
    expect(observeAnchor(at(0), at(0))).toEqual(NO_EVIDENCE);
    expect(observeAnchor(undefined, at(0))).toEqual(NO_EVIDENCE);
    expect(toTrust(observeAnchor(at(90_000), at(0)), 'increase').time).toBe('shifted');
  });
});

describe('any number of known entries', () => {
  const listed = fc.record({
    action: fc.constantFrom('increase', 'decrease', 'overwrite', undefined),
    value: fc.constantFrom(7.5, 12.5, 750, 7, 0, undefined),
    createdAt: fc.constantFrom(at(0), at(500), at(-7_200_000), at(90_000), undefined),
  });
  const known = fc.record({
    action: fc.constantFrom('increase' as const, 'decrease' as const),
    hundredths: fc.constantFrom(750, 1_250),
    total: fc.constantFrom(7.5, 12.5, 30, undefined),
    totalBefore: fc.constant(undefined),
    historyFrom: fc.constantFrom('answer' as const, 'list' as const, undefined),
    historyAt: fc.constantFrom(at(0), undefined),
  });
  const evidences = fc.array(
    fc.tuple(listed, known).map(([entry, award]) => observe({ ...SENT, ...entry }, award)),
    { maxLength: 6 },
  );
  const sum = (all: readonly Evidence[]) => all.reduce(join, NO_EVIDENCE);
  const RANK = { unchecked: 0, checked: 1, exact: 1, shifted: 2, contradicted: 3 };

  it('never take a contradiction back, in whatever order they come, and nothing is checked that none of them checks', () => {
    fc.assert(
      fc.property(evidences, fc.nat(), (all, cut) => {
        const whole = toTrust(sum(all), 'increase');
        expect(toTrust(sum(all.toReversed()), 'increase')).toEqual(whole);
        const part = toTrust(sum(all.slice(0, cut % (all.length + 1))), 'increase');
        for (const field of ['action', 'value', 'time'] as const) {
          if (part[field] === 'contradicted') expect(whole[field]).toBe('contradicted');
          const each = all.map((one) => RANK[toTrust(one, 'increase')[field]]);
          expect(RANK[whole[field]]).toBeGreaterThanOrEqual(Math.max(0, ...each));
          if (whole[field] === 'checked') expect(each).toContain(RANK.checked);
        }
      }),
    );
  });
});
