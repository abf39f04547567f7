/** What can be drawn, as plain data: it goes to another thread. */

/** A total that Returning.AI told. */
export interface TotalPoint {
  /** In milliseconds since the epoch. */
  readonly at: number;
  readonly total: number;
  /** It was changed by something else than this bot. */
  readonly isOutside: boolean;
}

/** A time from one moment to another, in milliseconds since the epoch. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A member's total as steps over time. */
export interface TotalsChart {
  readonly kind: 'totals';
  /** Oldest first, at least one. */
  readonly points: readonly TotalPoint[];
  /** While something counted that was taken back later; oldest first, apart from each other. */
  readonly undone: readonly Stretch[];
  /** Until when the last total holds, in milliseconds since the epoch. */
  readonly until: number;
  readonly locale: string;
  /** An IANA name. */
  readonly timezone: string;
  /** What the legend says, where there is something to say it of. */
  readonly legend: { readonly undone: string; readonly outside: string };
}

/** A bar of a {@link BarsChart}. */
export interface Bar {
  /** What stands before the name and is always shown, such as a rank. */
  readonly mark: string;
  /** Characters that no font has are left out. */
  readonly name: string;
  readonly value: number;
}

/** One bar below the other. */
export interface BarsChart {
  readonly kind: 'bars';
  readonly bars: readonly Bar[];
  readonly locale: string;
}

export type Chart = TotalsChart | BarsChart;
