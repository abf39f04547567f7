import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutBars } from '../../src/pictures/bars-chart.ts';
import { estimateWidth } from '../../src/pictures/labels.ts';
import type { Label, Picture, Shape } from '../../src/pictures/picture.ts';
import { escapeText, toSvg } from '../../src/pictures/svg.ts';
import { toTimeMarks } from '../../src/pictures/time-axis.ts';
import { layOutTotals } from '../../src/pictures/totals-chart.ts';
import { LANGUAGES } from '../../src/texts/languages.ts';
import { barsChart, DAY_MS, NOON, outside, totalsChart } from './charts.ts';

const LOCALES = Object.keys(LANGUAGES);

const isLabel = (shape: Shape): shape is Label => shape.kind === 'label';
const labelsOf = ({ shapes }: Picture) => shapes.filter(isLabel);
const textsOf = (picture: Picture) => labelsOf(picture).map(({ text }) => text);
const kindsOf = ({ shapes }: Picture, kind: Shape['kind']) => shapes.filter((shape) => shape.kind === kind);

/** From where to where a label goes, at most. */
function toEnds({ x, text, size, anchor }: Label): readonly [number, number] {
  const width = estimateWidth(text, size);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return [left, left + width];
}

function expectWithin(picture: Picture): void {
  expect(toSvg(picture)).not.toMatch(/NaN|Infinity|undefined/);
  for (const label of labelsOf(picture)) {
    const [left, right] = toEnds(label);
    expect(left, label.text).toBeGreaterThanOrEqual(0);
    expect(right, label.text).toBeLessThanOrEqual(picture.width);
    expect(label.y, label.text).toBeGreaterThan(label.size * 0.7);
    expect(label.y, label.text).toBeLessThanOrEqual(picture.height);
  }
}

const total = fc.oneof(
  fc.integer({ min: -1_000, max: 1_000 }),
  fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }).map((hundredths) => hundredths / 100),
  fc.constantFrom(0, -0.01, 1e15, -1e15),
);

describe('a chart of totals', () => {
  it('keeps all labels within the picture, and apart on the axis of time, whatever the totals and the language', () => {
    const changes = fc.record({
      locale: fc.constantFrom(...LOCALES),
      spanMs: fc.integer({ min: 0, max: 4_000 * DAY_MS }),
    });
    fc.assert(
      fc.property(fc.array(total, { minLength: 1, maxLength: 40 }), changes, (totals, { locale, spanMs }) => {
        const chart = totalsChart(totals, { locale });
        const points = chart.points.map((point, index) => {
          return { ...point, at: NOON - Math.floor(spanMs * (1 - index / totals.length)) };
        });
        const picture = layOutTotals({ ...chart, points });
        expectWithin(picture);
        const rows = Map.groupBy(
          labelsOf(picture).filter(({ anchor }) => anchor === 'middle'),
          ({ y }) => y,
        );
        for (const row of rows.values()) {
          const ends = row.map(toEnds).sort(([one], [other]) => one - other);
          for (const [index, [left]] of ends.entries()) expect(left).toBeGreaterThan(ends[index - 1]?.[1] ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one total', [25], ['25']],
    ['two', [0, 12.5], ['12.5']],
    ['below zero', [-200, -190, -220], ['−220', '−190']],
    ['very large ones', [1e9, 2e9], ['2,000,000,000', '2B']],
    ['all the same', [0, 0], ['0', '1']],
  ] as const)('shows the last total and its axis: %s', (_, totals, texts) => {
    expect(textsOf(layOutTotals(totalsChart(totals)))).toEqual(expect.arrayContaining([...texts]));
  });

  it('names no two marks of its axis the same', () => {
    fc.assert(
      fc.property(fc.array(total, { minLength: 1, maxLength: 9 }), (totals) => {
        const marks = labelsOf(layOutTotals(totalsChart(totals))).filter(
          ({ anchor, size }) => anchor === 'end' && size === 25,
        );
        expect(new Set(marks.map(({ text }) => text)).size).toBe(marks.length);
      }),
    );
  });

  it('marks what came from outside and what was taken back, and has a legend of what it marks alone', () => {
    const plain = layOutTotals(totalsChart([1, 2, 3]));
    expect([kindsOf(plain, 'diamond'), kindsOf(plain, 'hatched')]).toEqual([[], []]);
    expect(textsOf(plain)).not.toContain('outside');
    const points = [outside(NOON - 9 * DAY_MS, 5), ...totalsChart([7]).points, outside(NOON - DAY_MS, 8)];
    const undone = [{ from: NOON - 8 * DAY_MS, to: NOON - 6 * DAY_MS }];
    const marked = layOutTotals(totalsChart([], { points: points.sort((a, b) => a.at - b.at), undone }));
    // Each with the one of the legend.
    expect([kindsOf(marked, 'diamond').length, kindsOf(marked, 'hatched').length]).toEqual([3, 2]);
    expect(textsOf(marked)).toEqual(expect.arrayContaining(['outside', 'taken back']));
  });

  it('draws no dots for thousands, and few marks where many lie on each other', () => {
    const totals = Array.from({ length: 5_000 }, (_, index) => index % 700);
    const chart = totalsChart(totals);
    const points = chart.points.map((point) => ({ ...point, isOutside: true }));
    const picture = layOutTotals({ ...chart, points });
    expect(kindsOf(picture, 'dot')).toEqual([]);
    expect(kindsOf(picture, 'diamond').length).toBeLessThan(2_000);
  });
});

describe('the axis of time', () => {
  const BERLIN = { locale: 'en-US', timezone: 'Europe/Berlin' };

  it('has its days at midnight of the zone, also around a change of the clock', () => {
    const from = Date.UTC(2026, 9, 22);
    const marks = toTimeMarks({ from, to: from + 6 * DAY_MS }, BERLIN);
    expect(marks.map(({ at }) => new Date(at).toISOString())).toEqual([
      ...['2026-10-22T22:00:00.000Z', '2026-10-23T22:00:00.000Z', '2026-10-24T22:00:00.000Z'],
      ...['2026-10-25T23:00:00.000Z', '2026-10-26T23:00:00.000Z', '2026-10-27T23:00:00.000Z'],
    ]);
    expect(marks.map(({ label }) => label)).toEqual(['10/23', '10/24', '10/25', '10/26', '10/27', '10/28']);
    expect(marks.map(({ context }) => context)).toEqual(['2026', '', '', '', '', '']);
  });

  it.each([
    [3_600_000, 'de', '13:00', '30.11.2026'],
    [10 * DAY_MS, 'de', '23.11.', ''],
    [400 * DAY_MS, 'ja', '2026/10', ''],
    [2_000 * DAY_MS, 'fr', '2026', ''],
  ] as const)('of %d ms in %s reads as people there write it', (spanMs, locale, label, context) => {
    const marks = toTimeMarks({ from: NOON - spanMs, to: NOON }, { locale, timezone: 'Europe/Berlin' });
    expect(marks.map((mark) => mark.label)).toContain(label);
    if (context !== '') expect(marks.map((mark) => mark.context)).toContain(context);
    expect(marks.length).toBeLessThanOrEqual(6);
  });

  it('takes a zone that this runtime does not know for UTC', () => {
    const known = toTimeMarks({ from: NOON - DAY_MS, to: NOON }, { locale: 'de', timezone: 'UTC' });
    expect(toTimeMarks({ from: NOON - DAY_MS, to: NOON }, { locale: 'de', timezone: 'Nowhere/At_All' })).toEqual(known);
  });
});

describe('bars', () => {
  const all = () => true;

  it('keep names, values and bars within the picture and beside each other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), total), { maxLength: 10 }), (rows) => {
        const bars = rows.map(([name, value], index) => ({ mark: `${index + 1}.`, name, value }));
        const picture = layOutBars(barsChart([], { bars }), all);
        expectWithin(picture);
        for (const shape of picture.shapes) {
          if (shape.kind !== 'bar') continue;
          expect(shape.box.x).toBeGreaterThan(0);
          expect(shape.box.x + shape.box.width).toBeLessThanOrEqual(picture.width);
        }
      }),
    );
  });

  it('leave out characters that no font has, and show the mark in any case', () => {
    const bars = ['Zoë 🌟', '🌟', 'Ana'].map((name, index) => ({ mark: `${index + 1}.`, name, value: 1 }));
    const picture = layOutBars(barsChart([], { bars }), (character) => character !== '🌟');
    expect(textsOf(picture).filter((text) => /^\d\./.test(text))).toEqual(['1. Zoë', '2.', '3. Ana']);
  });

  it('go to the left where they are below zero', () => {
    const [above, below] = kindsOf(layOutBars(barsChart([10, -10]), all), 'bar');
    if (above?.kind !== 'bar' || below?.kind !== 'bar') throw new Error('There are no bars.');
    expect(below.box.x + below.box.width).toBeCloseTo(above.box.x);
    expect(below.box.width).toBeCloseTo(above.box.width);
  });
});

describe('an SVG', () => {
  it('holds whatever stands in a label as text alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeText(text)).not.toMatch(/[<>"'\0]|&(?!#\d+;)/);
      }),
    );
    expect(escapeText('<b>&amp;\u0000')).toBe('&#60;b&#62;&#38;amp;');
  });
});
