/** A length of time in words, in English. Pure. */
import { duration } from '../texts/text.ts';

/** In the largest unit of which it is a whole number: `an hour`, `90 days`, `2.5 seconds`. */
export function describeDuration(ms: number): string {
  return duration(ms).english;
}
