/** The longest wait between two tries: people watch a pending award. */
const LONGEST_BACKOFF_MS = 15_000;
const FIRST_BACKOFF_MS = 500;
/** A server that asks for more than this is taken at its word only so far; the next answer may ask again. */
const LONGEST_RETRY_AFTER_MS = 3_600_000;

/**
 * How long to wait before the next try: doubles from half a second, with up to a quarter taken off so that many
 * waiters do not come back in one instant.
 *
 * @param failures - failures in a row so far, at least 1
 * @param random - a number in [0, 1)
 */
export function toBackoffMs(failures: number, random: () => number): number {
  const full = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(failures - 1, 10));
  return Math.round(full * (1 - random() / 4));
}

/** Our own wait, made as long as the server asked for within reason. It never makes ours shorter: many say 0. */
export function lengthen(backoffMs: number, retryAfterMs: number | undefined): number {
  return Math.max(backoffMs, Math.min(retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS));
}
