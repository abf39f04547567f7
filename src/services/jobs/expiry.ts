/** Deletes what is kept only for a while: interaction tokens, previews, what erased people had used of an hour. */
import type { Logger } from 'pino';
import { PREVIEW_LIFE_MS } from '../../points/limits.ts';
import type { Clock } from '../../runtime/clock.ts';
import { createJob, type Loop } from '../../runtime/loop.ts';
import type { Store } from '../../store/store.ts';

interface ExpiryOptions {
  readonly store: Pick<Store, 'forgetExpired'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The window of hourly limits. */
const COUNTED_MS = 60 * 60_000;
const CHECK_MS = 60_000;

export function createExpiry({ store, clock, log }: ExpiryOptions): Loop {
  async function run(): Promise<number> {
    // What is deleted does not come back, so a clock that is ahead must not delete it.
    const now = clock.confirmed();
    await store.forgetExpired({ tokens: now, previews: now - PREVIEW_LIFE_MS, counts: now - COUNTED_MS });
    return clock.now() + CHECK_MS;
  }

  return createJob({ clock, run, job: 'expiry', log, retryMs: CHECK_MS });
}
