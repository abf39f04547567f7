import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import type { Loop } from '../../runtime/loop.ts';
import type { Store } from '../../store/store.ts';
import { createAdvancing } from './advancing.ts';

interface BulkRunningOptions {
  readonly store: Pick<Store, 'listOpenBulks' | 'advanceBulk'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** More in one commit would keep a moderator's command waiting behind them. */
const MEMBERS_PER_COMMIT = 20;

/** The loop that gives the members of confirmed bulks their points, and deletes what is left of dropped ones. */
export function createBulkRunning({ store, clock, log }: BulkRunningOptions): Loop {
  return createAdvancing({
    ...{ wokenBy: ['bulks'], job: 'bulks', one: 'bulk', setAside: 'a bulk was set aside', clock, log },
    list: store.listOpenBulks,
    async advance(bulkId) {
      const { isUnfinished, failures } = await store.advanceBulk(bulkId, {
        limit: MEMBERS_PER_COMMIT,
        at: clock.now(),
      });
      for (const { error: err, position, receipt } of failures) {
        log.error(
          { err, receipt, reason: `member ${position}` },
          'a member of a bulk could not be given points; they are left alone',
        );
      }
      return isUnfinished;
    },
  });
}
