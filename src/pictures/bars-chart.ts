/** Bars, one below the other, laid out. Pure. */
import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../texts/numbers.ts';
import type { BarsChart } from './chart.ts';
import { type CanDraw, cutToWidth, estimateWidth, toDrawable, withPlainSpaces } from './labels.ts';
import type { Picture, Shape } from './picture.ts';

const WIDTH = 800;
const ROW = 58;
const BAR = 30;
const TEXT = 26;
const EDGE = 20;
const GAP = 14;
const WIDEST_NAME = 320;
const LEAST_BAR = 3;

/** Lays out a row for each bar: mark and name, bar, value. */
export function layOutBars({ bars, locale }: BarsChart, canDraw: CanDraw): Picture {
  const rows = bars.map(({ mark, name, value }) => ({
    name: cutToWidth([mark, toDrawable(name, canDraw)].filter(Boolean).join(' '), TEXT, WIDEST_NAME),
    value,
    label: withPlainSpaces(formatNumber(value, locale)),
  }));
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => estimateWidth(text, TEXT)));
  const left = EDGE + widest(rows.map(({ name }) => name)) + GAP;
  const right = WIDTH - EDGE - widest(rows.map(({ label }) => label)) - GAP;
  const values = rows.map(({ value }) => value);
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .range([left, right]);
  const shapes = rows.flatMap(({ name, value, label }, index): Shape[] => {
    const middle = EDGE + (index + 0.5) * ROW;
    const ends = [scale(0), scale(value)] as const;
    const box = {
      ...{ x: Math.min(...ends), y: middle - BAR / 2 },
      ...{ width: Math.max(LEAST_BAR, Math.abs(ends[1] - ends[0])), height: BAR },
    };
    const y = middle + TEXT * 0.36;
    return [
      { kind: 'label', x: EDGE, y, text: name, size: TEXT, anchor: 'start', colour: 'text' },
      { kind: 'bar', box, colour: value < 0 ? 'outside' : 'line' },
      { kind: 'label', x: WIDTH - EDGE, y, text: label, size: TEXT, anchor: 'end', colour: 'text' },
    ];
  });
  const height = 2 * EDGE + rows.length * ROW;
  const zero = scale(0);
  return {
    ...{ width: WIDTH, height },
    shapes: [
      { kind: 'line', from: { x: zero, y: EDGE }, to: { x: zero, y: height - EDGE }, colour: 'quiet', width: 2 },
      ...shapes,
    ],
  };
}
