/** The marks of an axis of totals. Pure. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { formatNumber, toLocale } from '../texts/numbers.ts';
import { withPlainSpaces } from './labels.ts';

export interface NumberAxis {
  /** From a total to its place, in pixels. */
  readonly scale: ScaleLinear<number, number>;
  readonly marks: readonly { readonly value: number; readonly label: string }[];
}

const MARKS = 5;
/** Labels that are longer are written short, such as 1.5M, where that tells them apart. */
const LONGEST_PLAIN = 9;
/** Totals have hundredths: marks between them would all be called the same. */
const SMALLEST_HEIGHT = 0.1;
/** Zero is shown where the values are not far from it as they differ. */
const NEAR_ZERO = 1.5;

/** An axis for all of these values, and for zero where it is near. */
export function toNumberAxis(values: readonly number[], range: readonly [number, number], locale: string): NumberAxis {
  const scale = scaleLinear().domain(toDomain(values)).range(range).nice(MARKS);
  const ticks = scale.ticks(MARKS);
  const labels = toLabels(ticks, locale);
  return { scale, marks: ticks.map((value, index) => ({ value, label: labels[index] ?? '' })) };
}

function toDomain(values: readonly number[]): readonly [number, number] {
  const [least, most] = findEnds(values);
  const height = most - least;
  const nearest = Math.min(Math.abs(least), Math.abs(most));
  // Beside 10^15 a difference of hundredths is none.
  const smallest = Math.max(SMALLEST_HEIGHT, nearest * 1e-9);
  if (height >= smallest && nearest > height * NEAR_ZERO && least * most > 0) return [least, most];
  const [bottom, top] = [Math.min(0, least), Math.max(0, most)];
  if (bottom === top) return [0, 1];
  return top > 0 ? [bottom, Math.max(top, SMALLEST_HEIGHT)] : [Math.min(bottom, -SMALLEST_HEIGHT), top];
}

function findEnds(values: readonly number[]): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

function toLabels(ticks: readonly number[], locale: string): readonly string[] {
  const plain = ticks.map((tick) => withPlainSpaces(formatNumber(tick, locale)));
  if (plain.every((label) => label.length <= LONGEST_PLAIN)) return plain;
  const format = new Intl.NumberFormat(toLocale(locale), { notation: 'compact', maximumFractionDigits: 2 });
  const short = ticks.map((tick) => withPlainSpaces(format.format(tick).replace('-', '−')));
  return new Set(short).size === ticks.length ? short : plain;
}
