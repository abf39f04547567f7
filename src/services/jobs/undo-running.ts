import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import { createJob, type Loop } from '../../runtime/loop.ts';
import { createQuarantine } from '../../runtime/quarantine.ts';
import type { Store } from '../../store/store.ts';

interface UndoRunningOptions {
  readonly store: Pick<Store, 'listRunningUndos' | 'advanceUndo'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** More in one commit would keep a moderator's command waiting behind them. */
const TARGETS_PER_COMMIT = 20;
const STORE_RETRY_MS = 1_000;

/**
 * The loop that does what undos of many awards were confirmed to do, some of it at a time. All of its work lies in the
 * store, so a crash loses nothing of it and repeats nothing.
 */
export function createUndoRunning({ store, clock, log }: UndoRunningOptions): Loop {
  /** By undo. */
  const quarantine = createQuarantine<number>({
    clock,
    onFailure: (err, id) => log.error({ err, reason: `undo ${id}`, job: 'undos' }, 'an undo was set aside'),
  });

  /** @returns whether there may be more of it to do */
  async function advance(undoId: number): Promise<boolean> {
    const { isUnfinished, failures } = await store.advanceUndo(undoId, { limit: TARGETS_PER_COMMIT, at: clock.now() });
    for (const { error: err, awardId, receipt } of failures) {
      log.error({ err, awardId, receipt }, 'an award could not be undone; it is left alone');
    }
    return isUnfinished;
  }

  /** Some of each in turn: a long one does not hold up the others. */
  async function run(): Promise<number | undefined> {
    let isUnfinished = false;
    for (const undoId of await store.listRunningUndos()) {
      await quarantine.attempt(undoId, async () => {
        isUnfinished = (await advance(undoId)) || isUnfinished;
      });
    }
    return isUnfinished ? clock.now() : quarantine.nextAt();
  }

  return createJob({
    wokenBy: ['undos'],
    clock,
    run,
    job: 'undos',
    log,
    retryMs: STORE_RETRY_MS,
  });
}
