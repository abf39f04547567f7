/** A member's total over time, laid out. Pure. */
import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { formatNumber } from '../texts/numbers.ts';
import type { Stretch, TotalPoint, TotalsChart } from './chart.ts';
import { estimateWidth, withPlainSpaces } from './labels.ts';
import { type NumberAxis, toNumberAxis } from './number-axis.ts';
import type { Picture, Place, Shape } from './picture.ts';
import { toTimeMarks } from './time-axis.ts';

/** On a phone it is some 360 wide: letters are then as large as Discord's small ones. */
const TOTALS_SIZE = { width: 800, height: 480 } as const;
const TEXT = 25;
const TOP = 78;
const BOTTOM = 84;
const EDGE = 20;
const GAP = 12;

/** With more of them, dots are a second line. */
const MOST_DOTS = 60;
/** Nearer ones are one. */
const DIAMOND_WIDTH = 22;
const LEAST_STRETCH = 5;
const LEAST_TIME_MS = 3_600_000;

/** Where things are. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly totals: NumberAxis;
  readonly time: Stretch;
  readonly x: (at: number) => number;
}

/** Lays out the steps, what was taken back, what came from outside, the axes and the last total. */
export function layOutTotals(chart: TotalsChart): Picture {
  const frame = toFrame(chart);
  const shapes = [
    ...drawTotalAxis(frame),
    ...drawTimeAxis(chart, frame),
    ...drawSteps(chart, frame),
    ...drawLegend(chart),
    ...drawLast(chart, frame),
  ];
  return { ...TOTALS_SIZE, shapes };
}

function toFrame({ points, until, locale }: TotalsChart): Frame {
  const bottom = TOTALS_SIZE.height - BOTTOM;
  const values = points.map(({ total }) => total);
  const totals = toNumberAxis(values, [bottom, TOP], locale);
  const widest = Math.max(...totals.marks.map(({ label }) => estimateWidth(label, TEXT)));
  const left = EDGE + widest + GAP;
  const right = TOTALS_SIZE.width - EDGE;
  const to = Math.max(until, points.at(-1)?.at ?? until);
  const from = Math.min(points[0]?.at ?? to, to - LEAST_TIME_MS);
  const x = scaleLinear().domain([from, to]).range([left, right]);
  return { left, right, bottom, totals, time: { from, to }, x: (at) => x(at) };
}

function drawTotalAxis({ totals, left, right }: Frame): Shape[] {
  return totals.marks.flatMap(({ value, label }): Shape[] => {
    const y = totals.scale(value);
    const [from, to] = [
      { x: left, y },
      { x: right, y },
    ];
    return [
      { kind: 'line', from, to, colour: value === 0 ? 'quiet' : 'grid', width: value === 0 ? 2 : 1 },
      {
        ...{ kind: 'label', x: left - GAP, y: y + TEXT * 0.35, text: label },
        ...{ size: TEXT, anchor: 'end', colour: 'quiet' },
      },
    ];
  });
}

/** Each mark has its line; every other one, or fewer, a label where they would touch each other. */
function drawTimeAxis(chart: TotalsChart, { x, time, bottom }: Frame): Shape[] {
  const marks = toTimeMarks(time, chart).map((mark) => {
    const half = Math.max(estimateWidth(mark.label, TEXT), estimateWidth(mark.context, TEXT)) / 2;
    return { ...mark, place: x(mark.at), half };
  });
  const ticks = marks.map(({ place }): Shape => {
    return { kind: 'line', from: { x: place, y: bottom }, to: { x: place, y: bottom + 8 }, colour: 'quiet', width: 2 };
  });
  const named = thinLabels(marks.filter(({ place, half }) => place - half >= 0 && place + half <= TOTALS_SIZE.width));
  const labels = named.flatMap(({ label, context, place }) =>
    [label, context].flatMap((text, row): Shape[] => {
      const y = bottom + 34 + row * 30;
      return text === '' ? [] : [{ kind: 'label', x: place, y, text, size: TEXT, anchor: 'middle', colour: 'quiet' }];
    }),
  );
  return [...ticks, ...labels];
}

function thinLabels<Named extends { readonly place: number; readonly half: number }>(
  all: readonly Named[],
): readonly Named[] {
  for (let every = 1; every < all.length; every += 1) {
    const kept = all.filter((_, index) => index % every === 0);
    const isApart = kept.every(({ place, half }, index) => {
      const before = kept[index - 1];
      return before === undefined || place - half - before.place - before.half >= GAP;
    });
    if (isApart) return kept;
  }
  return all.slice(0, 1);
}

function drawSteps({ points, undone }: TotalsChart, frame: Frame): Shape[] {
  const { x, totals, time, bottom } = frame;
  const last = points.at(-1);
  const held = last === undefined ? [] : [{ ...last, at: time.to }];
  const at = (point: TotalPoint) => x(point.at);
  const y = (point: TotalPoint) => totals.scale(point.total);
  const base = Math.min(bottom, totals.scale(0) < TOP ? bottom : totals.scale(0));
  const filled = area<TotalPoint>(at, base, y).curve(curveStepAfter)([...points, ...held]) ?? '';
  const stroke = line<TotalPoint>(at, y).curve(curveStepAfter)([...points, ...held]) ?? '';
  const toPlace = (point: TotalPoint): Place => ({ x: at(point), y: y(point) });
  const dots = points.length > MOST_DOTS ? [] : points.filter(({ isOutside }) => !isOutside);
  return [
    { kind: 'path', path: filled, colour: 'line', isFilled: true },
    ...undone.map((stretch): Shape => toHatched(stretch, frame)),
    { kind: 'path', path: stroke, colour: 'line', isFilled: false },
    ...dots.map((point): Shape => ({ kind: 'dot', at: toPlace(point), colour: 'line' })),
    ...apart(points.filter(({ isOutside }) => isOutside).map(toPlace)).map(
      (place): Shape => ({ kind: 'diamond', at: place, colour: 'outside' }),
    ),
  ];
}

function toHatched({ from, to }: Stretch, { x, left, right, bottom }: Frame): Shape {
  const width = Math.max(LEAST_STRETCH, x(to) - x(from));
  const start = Math.min(Math.max(left, x(from)), right - width);
  return { kind: 'hatched', box: { x: start, y: TOP, width, height: bottom - TOP } };
}

/** Of those that would lie on each other, the first. */
function apart(places: readonly Place[]): readonly Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    const before = kept.at(-1);
    if (before !== undefined && Math.hypot(place.x - before.x, place.y - before.y) < DIAMOND_WIDTH) continue;
    kept.push(place);
  }
  return kept;
}

function drawLegend({ points, undone, legend }: TotalsChart): Shape[] {
  const shapes: Shape[] = [];
  let x: number = EDGE;
  const y = 20;
  const add = (text: string, sign: (left: number) => Shape) => {
    shapes.push(sign(x));
    const label = { kind: 'label', x: x + 40, y: y + 17, text, size: TEXT, anchor: 'start', colour: 'text' } as const;
    shapes.push(label);
    x += 40 + estimateWidth(text, TEXT) + 2 * GAP;
  };
  if (undone.length > 0)
    add(legend.undone, (left) => ({ kind: 'hatched', box: { x: left, y: y - 4, width: 30, height: 24 } }));
  if (points.some(({ isOutside }) => isOutside))
    add(legend.outside, (left) => ({ kind: 'diamond', at: { x: left + 15, y: y + 8 }, colour: 'outside' }));
  return shapes;
}

/** The last total, at the right edge: above the line as it runs there, or below it where there is no room. */
function drawLast({ points, locale }: TotalsChart, { totals, right, x }: Frame): Shape[] {
  const last = points.at(-1);
  if (last === undefined) return [];
  const size = TEXT + 4;
  const text = withPlainSpaces(formatNumber(last.total, locale));
  const left = right - estimateWidth(text, size);
  const first = points.findLastIndex(({ at }) => x(at) < left);
  const heights = points.slice(Math.max(0, first)).map(({ total }) => totals.scale(total));
  const above = Math.min(...heights) - GAP;
  const y = above >= TOP - GAP ? above : Math.max(...heights) + size + 2;
  return [{ kind: 'label', x: right, y, text, size, anchor: 'end', colour: 'text' }];
}
