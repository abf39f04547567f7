import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { createLoop, type Loop } from '../loop.ts';
import type { Store } from '../store/store.ts';

export interface UndoRunningOptions {
  readonly store: Pick<Store, 'advanceUndos'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Awards were recorded or cancelled. */
  readonly onChange: () => void;
}

/** More in one commit would keep a moderator's command waiting behind them. */
const TARGETS_PER_COMMIT = 20;
const STORE_RETRY_MS = 1_000;

/**
 * The loop that does what undos of many awards were confirmed to do, some of it at a time. All of its work lies in the
 * store, so a crash loses nothing of it and repeats nothing.
 */
export function createUndoRunning({ store, clock, log, onChange }: UndoRunningOptions): Loop {
  async function run(): Promise<number | undefined> {
    const { undone, unfinished } = await store.advanceUndos(TARGETS_PER_COMMIT, clock.now());
    if (undone > 0) onChange();
    return unfinished > 0 ? clock.now() : undefined;
  }

  return createLoop({
    clock,
    run,
    onError: (err) => log.error({ err, job: 'undos' }, 'a job failed'),
    retryMs: STORE_RETRY_MS,
  });
}
