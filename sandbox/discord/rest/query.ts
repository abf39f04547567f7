import { refuseForm } from '../refusal.ts';

/** The limits of a list's `limit`. */
export interface LimitRange {
  /** When the query names none. */
  readonly standard: number;
  readonly least: number;
  readonly most: number;
}

/**
 * How many entries a list is asked for.
 * @throws RefusalError 50035 for a number out of range
 */
export function readLimit(query: URLSearchParams, { standard, least, most }: LimitRange): number {
  const limit = Number(query.get('limit') ?? standard);
  if (Number.isInteger(limit) && limit >= least && limit <= most) return limit;
  const message = `int value should be between ${least} and ${most}.`;
  throw refuseForm([{ path: ['limit'], code: 'NUMBER_TYPE_MAX', message }]);
}
