/**
 * A second process with this bot's token and a ledger of its own. Discord hands every event to both, and nothing keeps
 * the two apart, so it can only be noticed by what it leaves and told to the people who can end it.
 */
import type { Logger } from 'pino';
import { SECOND_PROCESS_GONE_MS } from '../../points/limits.ts';
import type { Clock } from '../../runtime/clock.ts';
import { createJob, type Loop } from '../../runtime/loop.ts';
import type { Store } from '../../store/store.ts';

/** Signs that only another process can have left. */
export type Sign =
  /** An interaction was answered before our first and only try. */
  | 'answered an interaction'
  /** A message of this bot that this process did not write, and that came while it was running. */
  | 'wrote a message'
  /** A command of this bot that this process did not register, and that came while it was running. */
  | 'registered commands'
  /** Entries in Returning.AI like those of reactions that were just paid, and at the same moments. */
  | 'paid for reactions';

export interface SecondProcess {
  /** A sign was seen. `guildId`: where, if that is known; staff there are told. Never throws. */
  noticed(sign: Sign, guildId: string | undefined): void;
  /** False for an hour after each sign. */
  isAlone(): boolean;
  /** The loop that ends what staff were told, after a day without a sign. */
  readonly ending: Loop;
}

interface SecondProcessOptions {
  readonly store: Pick<Store, 'openNotice' | 'closeNotices'>;
  /** The guilds that this process serves. */
  readonly guildIds: () => readonly string[];
  readonly clock: Clock;
  readonly log: Logger;
}

const SUSPECTED_MS = 3_600_000;
const LOG_AGAIN_MS = 600_000;
const CHECK_MS = 3_600_000;

/** Keeps what was noticed. It holds nothing back: which of the two is right is for a person to say. */
export function createSecondProcess({ store, guildIds, clock, log }: SecondProcessOptions): SecondProcess {
  const loggedAt = new Map<Sign, number>();
  /** Guilds whose notice is open, as far as this process knows. */
  const told = new Set<string>();
  let lastAt: number | undefined;
  /** An earlier process may have told staff, so the first quiet day ends that too. */
  let quietSince = clock.now();
  let isEnded = false;

  async function tell(guildId: string): Promise<void> {
    if (told.has(guildId)) return;
    told.add(guildId);
    try {
      await store.openNotice(guildId, 'second-process', clock.now());
    } catch (err) {
      told.delete(guildId);
      log.error({ err, guildId }, 'that a second process runs could not be noted');
    }
  }

  async function run(): Promise<number> {
    const now = clock.now();
    if (!isEnded && now - quietSince >= SECOND_PROCESS_GONE_MS) {
      for (const guildId of guildIds()) await store.closeNotices(guildId, 'second-process', now);
      told.clear();
      isEnded = true;
    }
    return now + CHECK_MS;
  }

  return {
    noticed(sign, guildId) {
      const now = clock.now();
      lastAt = now;
      quietSince = now;
      isEnded = false;
      if (now - (loggedAt.get(sign) ?? Number.NEGATIVE_INFINITY) >= LOG_AGAIN_MS) {
        loggedAt.set(sign, now);
        log.error(
          { guildId, reason: sign },
          'a second process runs with this token and another database: points can count twice; stop one of the two',
        );
      }
      if (guildId !== undefined) void tell(guildId);
    },
    isAlone: () => lastAt === undefined || clock.now() - lastAt >= SUSPECTED_MS,
    ending: createJob({
      clock,
      run,
      job: 'second-process',
      log,
      retryMs: CHECK_MS,
    }),
  };
}
