import type { Old } from '../bounds.ts';
import type { DoneBy } from '../guilds/guild-store.ts';
import type { LinkRequest } from '../links/link-request-store.ts';
import type { Link } from '../links/link-store.ts';

/** Somebody who is being erased in one guild. */
export interface Erasure {
  readonly id: number;
  readonly guildId: string;
  readonly memberId: string;
}

/** What is stored about somebody in one guild. */
export interface PersonalData {
  readonly links: readonly Link[];
  readonly openRequest: LinkRequest | undefined;
  /** Requests for a link that have ended. */
  readonly endedRequests: number;
  /** Awards to them that wait for a link. */
  readonly waiting: number;
  readonly awardsTo: number;
  /** Given, taken back or decided by them. */
  readonly awardsBy: number;
  readonly reactionsBy: number;
  /** Other people's reactions to their messages. */
  readonly reactionsTo: number;
  /** Settings, links and drafts that they made, and what is kept of what others did about them. */
  readonly made: number;
  /** What they did as staff, as far as the audit keeps it; that stays under their id for its time. */
  readonly deeds: number;
}

/** Somebody in one guild. */
export interface PersonInGuild {
  readonly guildId: string;
  readonly memberId: string;
}

/** Erasing somebody. */
export interface Erasing {
  getPersonalData(person: PersonInGuild): Promise<PersonalData>;
  /** From now on they are being erased. Undefined: nothing is stored about them. The same erasure while one lasts. */
  beginErasure(person: PersonInGuild, by: DoneBy): Promise<Erasure | undefined>;
  /** Erasures that are not finished. */
  listErasures(): Promise<readonly Erasure[]>;
  /**
   * Erases the next `limit` rows or so: names become a pseudonym, reasons and typed accounts go, the numbers stay. True:
   * nothing is left, and the erasure itself is gone.
   */
  continueErasure(erasureId: number, step: { readonly limit: number; readonly at: number }): Promise<boolean>;
}

/** Forgetting what is old, some rows at a time. */
export interface Forgetting {
  /** Forgets up to `limit` reasons of awards that have ended and are from before `before`. Returns how many it were. */
  forgetReasons(old: Old): Promise<number>;
  /**
   * Forgets up to `limit` requests for a link that ended before `before`. What still has a card to be changed stays until
   * that is done, without the account. Returns how many it were.
   */
  forgetLinkRequests(old: Old): Promise<number>;
  /**
   * Forgets up to `limit` rows of guilds that removed the bot before `before` and have no award that is not at its end, and
   * of those that it has begun to forget. Returns how many it were.
   */
  forgetGuilds(old: Old): Promise<number>;
}

/** People, and what is old. */
export interface PeopleStore extends Erasing, Forgetting {}
