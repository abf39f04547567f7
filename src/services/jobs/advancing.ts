import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import { createJob, type Loop, type LoopOptions } from '../../runtime/loop.ts';
import { createQuarantine } from '../../runtime/quarantine.ts';

interface AdvancingOptions extends Required<Pick<LoopOptions, 'wokenBy'>> {
  /** As the log calls it. */
  readonly job: string;
  /** One of them, as the log calls it. */
  readonly one: string;
  /** The log message for one that throws. */
  readonly setAside: string;
  /** Ids of those of which something is left to do. */
  list(): Promise<readonly number[]>;
  /**
   * Does some of one, in one commit.
   *
   * @returns whether there may be more of it to do
   */
  advance(id: number): Promise<boolean>;
  readonly clock: Clock;
  readonly log: Logger;
}

const STORE_RETRY_MS = 1_000;

/**
 * A loop that does what was confirmed for many awards, some of it at a time. All of its work lies in the store, so a crash
 * loses nothing of it and repeats nothing.
 */
export function createAdvancing({ wokenBy, job, one, setAside, list, advance, clock, log }: AdvancingOptions): Loop {
  const quarantine = createQuarantine<number>({
    clock,
    onFailure: (err, id) => log.error({ err, reason: `${one} ${id}`, job }, setAside),
  });

  /** Some of each in turn: a long one does not hold up the others. */
  async function run(): Promise<number | undefined> {
    let isUnfinished = false;
    for (const id of await list()) {
      await quarantine.attempt(id, async () => {
        isUnfinished = (await advance(id)) || isUnfinished;
      });
    }
    return isUnfinished ? clock.now() : quarantine.nextAt();
  }

  return createJob({ wokenBy, clock, run, job, log, retryMs: STORE_RETRY_MS });
}
