/** What sending and reading back share: their surroundings, passed explicitly. */
import type { Logger } from 'pino';
import type { Clock } from '../runtime/clock.ts';
import type { Quarantine } from '../runtime/quarantine.ts';
import type { ClaimedAward } from '../store/awards/award-store.ts';
import type { Store } from '../store/store.ts';
import type { AwardGateway, Place } from './gateway.ts';
import type { Holds } from './holds.ts';
import type { LaneFactsFinder } from './lane-facts.ts';
import type { LastAnswers } from './last-answers.ts';
import type { Lists } from './lists.ts';
import type { SendTimes } from './send-times.ts';
import type { ServerClock } from './server-clock.ts';

/** One call to create a history entry may take this long in all. */
export const SEND_BUDGET_MS = 10_000;
/** Reading one list, where nobody waits for it. */
export const READ_BUDGET_MS = 5_000;
/** A claim outlives looking, sending and writing down what came of it. */
export const LEASE_MS = 30_000;
/** Two reads this far apart that both show nothing prove that nothing arrived. */
export const SETTLING_MS = 5_000;
/** A server that was given up on may still be at it for this long, counted from when sending began. */
export const LATE_ARRIVAL_MS = 45_000;

/** Finds the key with which a guild may act on a community. */
export interface CredentialFinder {
  find(guildId: string, communityId: string): Promise<{ readonly key: string } | undefined>;
}

export interface Worker {
  readonly store: Store;
  readonly gateway: AwardGateway;
  readonly credentials: CredentialFinder;
  readonly holds: Holds;
  readonly lists: Lists;
  readonly facts: LaneFactsFinder;
  readonly lastAnswers: LastAnswers;
  /** Sends and checks that threw, each by its award. */
  readonly quarantine: Quarantine<string>;
  readonly serverClock: ServerClock;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Logger;
  readonly sendTimes: SendTimes;
  /** Writes an outcome down, again and again until it is written: it is known nowhere else. */
  readonly persist: <T>(write: () => Promise<T>) => Promise<T>;
  readonly isStopping: () => boolean;
}

export function toPlace({ award }: ClaimedAward): Place {
  return { communityId: award.communityId, fieldId: award.fieldId, accountId: award.accountId };
}
