/** Numbers as people of a locale read them. Pure. */
import { keepLatest } from '../points/keep-latest.ts';

/** More than Discord has languages. */
const LOCALES = 64;

/** A locale that this runtime knows: Discord may send another, and a reply must not fail over it. */
export function toLocale(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf([locale])[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

/** Changes have a minus sign too, and most locales write a hyphen for one. */
export class PointsFormat extends Intl.NumberFormat {
  override format(value: number | bigint): string {
    return super.format(value).replace('-', '−');
  }
}

/** Options of a number for which a text names none. `negative`: a total that rounds to nothing is 0, not -0. */
export const PLAIN_NUMBER: Intl.NumberFormatOptions = { maximumFractionDigits: 2, signDisplay: 'negative' };

/** Numbers of which a text says nothing more. */
export const toPlainFormat = keepLatest(LOCALES, (locale: string) => new PointsFormat(toLocale(locale), PLAIN_NUMBER));

/** A number of points or of anything else, with at most two decimals. */
export function formatNumber(value: number, locale: string): string {
  return toPlainFormat(locale).format(value);
}
