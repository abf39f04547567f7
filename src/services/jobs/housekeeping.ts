/**
 * Deletes what has to go: interrupted erasures, at every start and nudge; data past its retention, at every start and
 * each night. Then, too, it notes reminders of points that expire soon. All of it is found in the store, so a crash loses nothing, and all of it goes in chunks.
 */
import type { Logger } from 'pino';
import { REMINDER_DAYS, WAITING_DAYS } from '../../points/limits.ts';
import type { Clock } from '../../runtime/clock.ts';
import { createJob, type Loop } from '../../runtime/loop.ts';
import { createQuarantine, toEarlier } from '../../runtime/quarantine.ts';
import type { Store } from '../../store/store.ts';
import { finishErasure } from '../erasure.ts';

/** In days; undefined: for ever. */
export interface Retention {
  readonly reasons?: number;
  readonly refusals: number;
  /** The audit. */
  readonly audit: number;
  readonly guilds?: number;
}

interface HousekeepingOptions {
  readonly store: Pick<
    Store,
    | 'listErasures'
    | 'continueErasure'
    | 'forgetReasons'
    | 'forgetReactions'
    | 'forgetLinkRequests'
    | 'forgetDeeds'
    | 'forgetGuilds'
    | 'purge'
    | 'remindWaiting'
  >;
  readonly retention: Retention;
  /** Notes all guilds that the bot is in. */
  readonly noteGuilds: () => Promise<void>;
  readonly clock: Clock;
  readonly log: Logger;
}

const DAY_MS = 86_400_000;
/** Members look up with `/link status` how their request ended. */
const ENDED_REQUESTS_DAYS = 30;
const ROWS_PER_COMMIT = 500;
const RETRY_MS = 60_000;

export function createHousekeeping(options: HousekeepingOptions): Loop {
  const { store, clock, log } = options;
  /** The day on which each of the nightly tasks was done last, by its name. */
  const doneOn = new Map<string, number>();
  const quarantine = createQuarantine<string>({
    clock,
    onFailure: (err, reason) => log.error({ err, reason, job: 'housekeeping' }, 'a task was set aside'),
  });

  async function finishErasures(): Promise<void> {
    for (const erasure of await store.listErasures()) {
      await quarantine.attempt(`erasure ${erasure.id}`, async () => {
        await finishErasure(store, erasure, clock.now);
        log.info({ guildId: erasure.guildId }, 'an erasure is finished');
      });
    }
  }

  async function run(): Promise<number | undefined> {
    await finishErasures();
    // Deleted rows do not come back, so a clock that is ahead must not delete them.
    const now = clock.confirmed();
    const day = Math.floor(now / DAY_MS);
    for (const [name, work] of listTasks(options, now)) {
      if (doneOn.get(name) !== day && (await quarantine.attempt(name, work))) doneOn.set(name, day);
    }
    return toEarlier(clock.now() + ((day + 1) * DAY_MS - now), quarantine.nextAt());
  }

  return createJob({
    wokenBy: ['erasures'],
    clock,
    run,
    job: 'housekeeping',
    log,
    retryMs: RETRY_MS,
  });
}

async function forgetAll(
  { log }: HousekeepingOptions,
  what: string,
  forgetSome: (limit: number) => Promise<number>,
): Promise<void> {
  let count = 0;
  for (let some = ROWS_PER_COMMIT; some > 0; count += some) {
    some = await forgetSome(ROWS_PER_COMMIT);
    // A turn for everybody else.
    await new Promise(setImmediate);
  }
  if (count > 0) log.info({ count, job: what }, 'what was old is forgotten');
}

/** The daily tasks, in order; one that fails does not stop the others. */
function listTasks(options: HousekeepingOptions, now: number): readonly (readonly [string, () => Promise<void>])[] {
  const { retention, store, noteGuilds, clock } = options;
  const before = (days: number) => now - days * DAY_MS;
  const { reasons, refusals, audit, guilds } = retention;
  const forget = (what: string, forgetSome: (limit: number) => Promise<number>) =>
    [what, () => forgetAll(options, what, forgetSome)] as const;
  return [
    forget('refusals', (limit) => store.forgetReactions({ before: before(refusals), at: now, limit })),
    forget('link-requests', (limit) => store.forgetLinkRequests({ before: before(ENDED_REQUESTS_DAYS), limit })),
    forget('audit', (limit) => store.forgetDeeds({ before: before(audit), limit })),
    ...(reasons === undefined
      ? []
      : [forget('reasons', (limit) => store.forgetReasons({ before: before(reasons), limit }))]),
    [
      'guilds',
      async () => {
        // One may have been joined again while the bot was down, and what happened then is only just being noted.
        await noteGuilds();
        // Even with guild retention off, finish a deletion that has already begun.
        await forgetAll(options, 'guilds', (limit) =>
          store.forgetGuilds({ before: guilds === undefined ? 0 : before(guilds), limit }),
        );
      },
    ],
    ['purge', () => store.purge()],
    [
      'reminders',
      async () => {
        await store.remindWaiting({ before: before(WAITING_DAYS - REMINDER_DAYS), at: clock.now() });
      },
    ],
  ];
}
