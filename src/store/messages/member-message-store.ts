import type { Due } from '../bounds.ts';
import type { PersonInGuild } from '../people/people-store.ts';

/** Something that a member is to be told by direct message. */
export interface MemberMessage {
  readonly id: number;
  readonly guildId: string;
  readonly communityId: string;
  readonly memberId: string;
  /** `waiting`: the first points wait for their link. `expiring`: some expire soon. The others: of a request for a link. */
  readonly kind: 'waiting' | 'expiring' | 'approved' | 'denied';
  /** Of the request that ended; undefined where it is about points. */
  readonly requestId: number | undefined;
  readonly madeAt: number;
  /** When Discord was first asked to show it; undefined: it surely has not. */
  readonly begunAt: number | undefined;
  readonly attempts: number;
}

/** What a member has decided about direct messages in one guild, and whether any arrives. */
export interface MemberContact {
  readonly isOff: boolean;
  /** Since when Discord shows them none; undefined: nothing is known against it. */
  readonly closedAt: number | undefined;
}

/**
 * `done`: nothing more is said about it: it was told, or may have been, or Discord refuses it for good. `closed`: the member
 * takes no direct messages. `dropped`: it is not so any more.
 */
export type MemberMessageEnd = 'done' | 'closed' | 'dropped';

/** Direct messages to members, each told once at most: they are recorded with what causes them. */
export interface MemberMessageStore {
  /** `limit` is for each guild. */
  listDueMemberMessages(due: Due): Promise<readonly MemberMessage[]>;
  /** When the next one falls due, strictly after `at`. */
  nextMemberMessageDueAt(at: number): Promise<number | undefined>;
  /** From now on it may be there, whatever Discord answers. */
  beginMemberMessage(messageId: number, at: number): Promise<void>;
  /** `isUnsent`: it surely is not there. */
  postponeMemberMessage(
    messageId: number,
    until: { readonly dueAt: number; readonly isUnsent: boolean },
  ): Promise<void>;
  /** Forgets it, and remembers of its member what came of it. */
  endMemberMessage(messageId: number, end: { readonly how: MemberMessageEnd; readonly at: number }): Promise<void>;
  getMemberContact(member: PersonInGuild): Promise<MemberContact>;
  /** The member's own choice. `isOn` also lets it be tried again whether direct messages arrive. */
  setMemberMessages(member: PersonInGuild, isOn: boolean): Promise<void>;
  /**
   * Notes a reminder for members whose points have waited since before `before`, unless an earlier reminder was about
   * them. Returns for how many.
   */
  remindWaiting(when: { readonly before: number; readonly at: number }): Promise<number>;
}
