import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import type { Loop } from '../../runtime/loop.ts';
import type { Store } from '../../store/store.ts';
import { createAdvancing } from './advancing.ts';

interface UndoRunningOptions {
  readonly store: Pick<Store, 'listRunningUndos' | 'advanceUndo'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** More in one commit would keep a moderator's command waiting behind them. */
const TARGETS_PER_COMMIT = 20;

/** The loop that does what undos of many awards were confirmed to do. */
export function createUndoRunning({ store, clock, log }: UndoRunningOptions): Loop {
  return createAdvancing({
    ...{ wokenBy: ['undos'], job: 'undos', one: 'undo', setAside: 'an undo was set aside', clock, log },
    list: store.listRunningUndos,
    async advance(undoId) {
      const { isUnfinished, failures } = await store.advanceUndo(undoId, {
        limit: TARGETS_PER_COMMIT,
        at: clock.now(),
      });
      for (const { error: err, awardId, receipt } of failures) {
        log.error({ err, awardId, receipt }, 'an award could not be undone; it is left alone');
      }
      return isUnfinished;
    },
  });
}
