/** Charts to draw, from the smallest to the largest. */
import type { BarsChart, TotalPoint, TotalsChart } from '../../src/pictures/chart.ts';

export const NOON = Date.UTC(2026, 10, 30, 12);
export const DAY_MS = 24 * 3_600_000;

export function totalsChart(totals: readonly number[], change: Partial<TotalsChart> = {}): TotalsChart {
  const spanMs = 40 * DAY_MS;
  const points = totals.map((total, index) => ({
    ...{ at: NOON - spanMs + Math.floor((spanMs * index) / totals.length), total, isOutside: false },
  }));
  return {
    ...{ kind: 'totals', points, undone: [], until: NOON, locale: 'en-US', timezone: 'Europe/Berlin' },
    ...{ legend: { undone: 'taken back', outside: 'outside' }, ...change },
  };
}

export const outside = (at: number, total: number): TotalPoint => ({ at, total, isOutside: true });

export function barsChart(values: readonly number[], change: Partial<BarsChart> = {}): BarsChart {
  const bars = values.map((value, index) => ({ mark: `${index + 1}.`, name: `Member ${index}`, value }));
  return { kind: 'bars', bars, locale: 'en-US', ...change };
}
