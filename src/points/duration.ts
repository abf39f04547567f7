/** A length of time in words. Pure. */

const UNITS = [
  { ms: 86_400_000, one: 'a day', many: 'days' },
  { ms: 3_600_000, one: 'an hour', many: 'hours' },
  { ms: 60_000, one: 'a minute', many: 'minutes' },
  { ms: 1_000, one: 'a second', many: 'seconds' },
] as const;

/** In the largest unit of which it is a whole number: `an hour`, `90 days`, `2.5 seconds`. */
export function describeDuration(ms: number): string {
  const { ms: length, one, many } = UNITS.find((unit) => ms % unit.ms === 0) ?? UNITS[3];
  return ms === length ? one : `${ms / length} ${many}`;
}
