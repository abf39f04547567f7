import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import { createJob, type Loop, type LoopOptions } from './loop.ts';
import { createTurns, type Turns, type TurnsOptions } from './turns.ts';

interface TurnLoopOptions extends Pick<TurnsOptions, 'places' | 'perGuild'>, Pick<LoopOptions, 'wokenBy'> {
  /** As the log calls it. */
  readonly job: string;
  /** The log message for a piece of work that throws. */
  readonly setAside: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Offers what there is to do. Returns when the next thing falls due, by the clock's `now`, if it is known. */
  readonly run: (turns: Turns) => Promise<number | undefined>;
  /** Pause after `run` itself threw. */
  readonly retryMs: number;
}

/** Makes a loop whose work is done in turns. `stop` waits for what is under way. */
export function createTurnLoop({
  job,
  setAside,
  wokenBy = [],
  clock,
  log,
  run,
  retryMs,
  ...places
}: TurnLoopOptions): Loop {
  const turns = createTurns({
    ...places,
    clock,
    onFree: () => loop.nudge(),
    onError: (err, { guildId, about }) => log.error({ err, guildId, ...about, job }, setAside),
  });
  const loop = createJob({
    wokenBy,
    clock,
    run: () => run(turns),
    job,
    log,
    retryMs,
  });
  return {
    ...loop,
    async stop() {
      await loop.stop();
      await turns.settled();
    },
  };
}
