import type { Due } from '../bounds.ts';
import type { Link } from './link-store.ts';

/** Members who may be found by their Discord id. */
export interface IdentityLookUpStore {
  /**
   * Notes members for whom points wait, in guilds that have an identity field: due now, or a while after they were looked
   * up last. Some at a time.
   *
   * @returns how many were noted
   */
  scheduleIdentityLookUps(due: Due): Promise<number>;
  /**
   * Notes one member: due now, or an hour after they were looked up last.
   *
   * @param isAskedFor - they ask for a link, so that it may come again after it was ended
   */
  wishIdentityLookUp(
    member: Pick<Link, 'guildId' | 'communityId' | 'memberId'>,
    isAskedFor: boolean,
    at: number,
  ): Promise<void>;
  /** The first ones of each guild. */
  listDueIdentityLookUps(due: {
    readonly at: number;
    readonly perGuild: number;
  }): Promise<readonly Pick<Link, 'guildId' | 'communityId' | 'memberId'>[]>;
  /** When the next one falls due, strictly after `at`. */
  nextIdentityLookUpAt(at: number): Promise<number | undefined>;
  /** They are being looked up: not due any more, and counted. */
  beginIdentityLookUp(member: Pick<Link, 'guildId' | 'communityId' | 'memberId'>, at: number): Promise<void>;
  forgetIdentityLookUp(member: Pick<Link, 'guildId' | 'communityId' | 'memberId'>): Promise<void>;
}
