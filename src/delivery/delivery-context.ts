/** The dependencies that sending and reading back share. */
import type { Logger } from 'pino';
import type { Clock } from '../runtime/clock.ts';
import type { Quarantine } from '../runtime/quarantine.ts';
import type { ClaimedAward } from '../store/awards/award-store.ts';
import type { Store } from '../store/store.ts';
import type { AwardGateway, UserField } from './gateway.ts';
import type { HistoryLists } from './history-lists.ts';
import type { Holds } from './holds.ts';
import type { LaneFactsFinder } from './lane-facts.ts';
import type { LastAnswers } from './last-answers.ts';
import type { SendTimes } from './send-times.ts';
import type { ServerClock } from './server-clock.ts';

/** Finds the key with which a guild may act on a community. */
export interface CredentialFinder {
  find(guildId: string, communityId: string): Promise<{ readonly key: string } | undefined>;
}

export interface DeliveryContext {
  readonly store: Store;
  readonly gateway: AwardGateway;
  readonly credentials: CredentialFinder;
  readonly holds: Holds;
  readonly lists: HistoryLists;
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

export function toUserField({ award }: ClaimedAward): UserField {
  return { communityId: award.communityId, fieldId: award.fieldId, accountId: award.accountId };
}
