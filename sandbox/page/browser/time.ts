// Instants as Discord shows them, in the reader's language and zone.

/** Who reads, and when. */
export interface Reading {
  readonly locale: string;
  readonly zone: string;
  readonly now: number;
}

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** `<t:…:style>`. */
export function formatStamp(seconds: number, style: string, reading: Reading): string {
  if (style === 'R') return formatAge(seconds * 1_000, reading);
  const options = STYLES[style] ?? STYLES.f;
  return new Intl.DateTimeFormat(reading.locale, { ...options, timeZone: reading.zone }).format(seconds * 1_000);
}

/** "2 minutes ago". */
function formatAge(at: number, { locale, now }: Reading): string {
  const seconds = Math.round((at - now) / 1_000);
  const [unit, size] = STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** The time beside a message: only the hour for today, else the day too. */
export function formatMessageTime(timestamp: string, reading: Reading): string {
  const at = Date.parse(timestamp);
  const day = (time: number) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone: reading.zone }).format(time);
  const style = day(at) === day(reading.now) ? 't' : 'f';
  return formatStamp(at / 1_000, style === 't' ? 't' : 'f', reading);
}
