/** Medians and paired ratios of what was measured in turn. */

/** What one contestant came to in one round, by the name of the row. */
export type Figures = Readonly<Record<string, number>>;

export interface Row {
  readonly work: string;
  readonly unit: string;
  readonly against: string;
  /** The ratio before the ledger was made light. */
  readonly before: number | undefined;
  readonly own: number;
  readonly other: number;
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
  /** `at most 1.5`, `at least 0.35`; undefined: none was set. */
  readonly wanted: string | undefined;
  readonly reached: boolean | undefined;
}

export interface Comparison {
  readonly work: string;
  readonly unit: string;
  readonly own: string;
  readonly against: string;
  /** See {@link Row}. */
  readonly before?: number;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export function compare(rounds: readonly Figures[], comparison: Comparison): Row {
  const { work, unit, own, against, before, atMost, atLeast } = comparison;
  const ratios = rounds.map((round) => (round[own] ?? Number.NaN) / (round[against] ?? Number.NaN));
  const ratio = median(ratios);
  const wanted = atMost === undefined ? (atLeast === undefined ? undefined : `≥ ${atLeast}`) : `≤ ${atMost}`;
  const reached = wanted === undefined ? undefined : atMost === undefined ? ratio >= (atLeast ?? 0) : ratio <= atMost;
  return {
    work,
    unit,
    against,
    before,
    own: median(rounds.map((round) => round[own] ?? Number.NaN)),
    other: median(rounds.map((round) => round[against] ?? Number.NaN)),
    ratio,
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    wanted,
    reached,
  };
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param part - from 0 to 1 */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
