/** Looks again at what was chosen in a guild when something there has changed, and keeps what staff are told of it. */
import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import { createJob, type Loop } from '../../runtime/loop.ts';
import { createQuarantine } from '../../runtime/quarantine.ts';
import type { Store } from '../../store/store.ts';
import { inspectPlaces, type PlaceFinding, type Places, toTroubles } from '../places.ts';

/** The loop, and the way to tell it of a change at Discord or of a setting. */
export interface PlaceWatch extends Loop {
  look(guildId: string): void;
}

interface PlaceWatchOptions {
  readonly store: Pick<Store, 'getGuild' | 'listRules' | 'listRewards' | 'changePlaceNotices' | 'changeRewardProblems'>;
  readonly places: Places;
  readonly clock: Clock;
  readonly log: Logger;
}

const RETRY_MS = 5_000;

export function createPlaceWatch({ store, places, clock, log }: PlaceWatchOptions): PlaceWatch {
  const wanted = new Set<string>();
  const quarantine = createQuarantine<string>({
    clock,
    onFailure: (err, guildId) => log.error({ err, guildId, job: 'place-watch' }, 'a server was set aside'),
  });

  /** Before staff are told: what is in order again is given when they read that it is. */
  async function changeProblems(guildId: string, findings: readonly PlaceFinding[]): Promise<void> {
    const rewards = await store.listRewards(guildId);
    const problems = new Map(
      findings.flatMap((one) => (one.kind === 'reward' ? [[one.reward.roleId, one.problem] as const] : [])),
    );
    if (rewards.every(({ roleId, problem }) => problems.get(roleId) === problem)) return;
    await store.changeRewardProblems(guildId, problems, clock.now());
  }

  async function inspect(guildId: string): Promise<void> {
    const findings = await inspectPlaces({ store, places }, guildId);
    if (findings === undefined) return;
    await changeProblems(guildId, findings);
    await store.changePlaceNotices(guildId, toTroubles(findings), clock.now());
  }

  async function run(): Promise<number | undefined> {
    for (const guildId of [...wanted]) {
      // Before the look: what changes while it lasts asks for another one.
      wanted.delete(guildId);
      let isDone = false;
      try {
        isDone = await quarantine.attempt(guildId, () => inspect(guildId));
      } finally {
        if (!isDone) wanted.add(guildId);
      }
    }
    return quarantine.nextAt();
  }

  const loop = createJob({
    clock,
    run,
    job: 'place-watch',
    log,
    retryMs: RETRY_MS,
  });
  return {
    ...loop,
    look(guildId) {
      wanted.add(guildId);
      loop.nudge();
    },
  };
}
