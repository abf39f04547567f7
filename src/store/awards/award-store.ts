import type { Anchor, Award, AwardAction, AwardOrigin, AwardSource } from '../../points/award.ts';
import type { ProblemCode } from '../../points/problem.ts';
import type { AwardMessage } from '../messages/message-store.ts';

/** An award as it is asked for. */
export interface NewAward {
  readonly key: string;
  readonly guildId: string;
  readonly communityId: string;
  readonly fieldId: string;
  readonly fieldName: string;
  readonly accountId: string | undefined;
  readonly memberId: string;
  readonly action: AwardAction;
  readonly hundredths: number;
  readonly reason: string | undefined;
  readonly actorId: string;
  readonly source: AwardSource;
  readonly reverses: number | undefined;
  /** The message that it is for. */
  readonly origin?: Pick<AwardOrigin, 'channelId' | 'messageId'> | undefined;
  /** Of an `overwrite`: the total that was there at that time, where one is known. */
  readonly knownTotal?: { readonly total: number; readonly at: number } | undefined;
}

/** Where the answer to an interaction is to be finished. */
export interface NewReply {
  readonly interactionId: string;
  readonly applicationId: string;
  /** Opens the interaction's webhook for 15 minutes. A secret. */
  readonly token: string;
  readonly channelId: string;
  readonly ephemeral: boolean;
  readonly locale: string;
  /** Ping the member by a follow-up once the award has settled. */
  readonly notify: boolean;
}

/** Which awards are claimed, and until when. */
export interface AwardsClaim {
  readonly at: number;
  readonly limit: number;
  readonly leaseMs: number;
  /** Their awards are left alone. */
  readonly heldGuilds: readonly string[];
  /**
   * Whose turn it is where there is more to do: the lanes that wait longest, or those that staff asked for last. Within a
   * lane the order is the same in either case. @defaultValue `oldest`
   */
  readonly lanes?: 'oldest' | 'newest';
  readonly begin?: EarlyBegin | undefined;
}

/**
 * What begins to send as it is claimed: first tries that change a total, in lanes whose newest entry is known well enough to
 * be read back from. Everything else is looked at first, and begun by `beginSend`.
 */
export interface EarlyBegin {
  /** Until when an anchor was confirmed at the earliest. */
  readonly knownSince: number;
  /** Communities that show no lists. */
  readonly unlisted: readonly string[];
  /** When sending begins, by a clock that is not ahead of the server's. */
  readonly sentAt: number;
}

/** Limits that depend on stored rows, so they are checked inside the recording transaction. Hundredths. */
export interface AwardLimits {
  readonly perAward: number | undefined;
  readonly perModeratorHour: number | undefined;
  /** A total may be set also where nobody knows by how much that changes the present one. */
  readonly allowsUnknown?: boolean;
}

/** Why an award is not recorded: it would move more than its person may. */
export type NoRoom =
  | { readonly kind: 'over-limit'; readonly limit: 'perAward'; readonly leftHundredths: number }
  | {
      readonly kind: 'over-limit';
      readonly limit: 'perModeratorHour';
      readonly leftHundredths: number;
      /** When as much as is asked for is free again, or as much as ever will be. */
      readonly free: { readonly hundredths: number; readonly at: number } | undefined;
    }
  /** A limit holds, and nobody knows by how much a total would change. */
  | { readonly kind: 'unknown-change' };

export type RecordOutcome =
  | { readonly kind: 'recorded'; readonly award: Award }
  /** The same key was recorded before; nothing was changed. */
  | { readonly kind: 'duplicate'; readonly award: Award }
  /** The guild is being forgotten. */
  | { readonly kind: 'forgotten' }
  | NoRoom;

/** What taking an award back came to. */
export type UndoOutcome =
  /** It was not sent yet and never will be. `award` is the one taken back. */
  | { readonly kind: 'cancelled'; readonly award: Award }
  /** A reversal was recorded; it waits for its original where that is still in flight. */
  | { readonly kind: 'recorded'; readonly award: Award; readonly original: Award }
  | { readonly kind: 'duplicate'; readonly award: Award; readonly original: Award }
  | { readonly kind: 'already-undone'; readonly by: Award }
  | { readonly kind: 'not-undoable'; readonly award: Award }
  /** It would give points, and there is no room for them. */
  | NoRoom;

/** What a claim hands to the worker: exactly one attempt. */
export interface ClaimedAward {
  readonly award: Award & { readonly accountId: string; readonly leaseUntil: number };
  readonly lane: Lane;
}

/** What is known of a lane from the answers and reads so far. */
export interface Lane {
  readonly lane: string;
  readonly anchor: Anchor;
  /** When the anchor was last known to be the newest entry. */
  readonly anchorAt: number | undefined;
  readonly lastTotal: number | undefined;
  readonly lastTotalAt: number | undefined;
}

/** What a confirmed award came to. */
export interface Settlement {
  readonly total: number | undefined;
  readonly totalBefore: number | undefined;
  readonly outsideChange: boolean;
  readonly outsideBy?: number | undefined;
  readonly historyId: string | undefined;
  /** The server's own time of the entry, as it wrote it. */
  readonly historyAt: string | undefined;
  /** Absent: it is not known. */
  readonly historyFrom?: Award['historyFrom'];
  readonly at: number;
}

/** A worker's hold on an award: it ends when another worker takes the award. */
export interface Claim {
  readonly awardId: number;
  readonly fence: number;
}

/** When a claimed award is tried again, and why. */
export interface Postponing {
  readonly runAt: number;
  readonly problem: ProblemCode | undefined;
  readonly at: number;
  /** The earliest that the server's clock may have shown when it was sent first, where that is known. */
  readonly notBefore?: number | undefined;
}

/** What takes an award back. */
export interface Reversal extends Pick<NewAward, 'key' | 'actorId' | 'guildId' | 'reason'> {
  /** What the points that it gives back are held to; undefined: to nothing. */
  readonly limits?: AwardLimits | undefined;
}

/** What staff say of an award under review. */
export interface ReviewDecision {
  readonly decision: 'arrived' | 'again' | 'drop';
  readonly staffId: string;
  readonly at: number;
}

/** The beginning of an award's life: recorded, then acknowledged or not. */
export interface Recording {
  /** Records an award and the reply that will show it, in one commit. Idempotent by `award.key`. */
  recordAward(
    award: NewAward,
    how: { readonly reply: NewReply | undefined; readonly limits: AwardLimits; readonly at: number },
  ): Promise<RecordOutcome>;
  /**
   * Discord has shown the acknowledgement: the award may go (queued, or waiting without an account).
   *
   * @param shown - `problem`: what delivery is held up by; then its message says at once that it is pending, and why
   */
  acknowledgeAward(
    awardId: number,
    shown: { readonly messageId?: string | undefined; readonly problem?: ProblemCode | undefined },
    at: number,
  ): Promise<Award | undefined>;
  /** Discord has not shown the acknowledgement: nothing may happen. Only a `recorded` award changes. */
  cancelRecorded(award: { readonly awardId: number; readonly at: number }): Promise<void>;
  /** Recorded awards whose acknowledgement nobody has confirmed, with their reply. */
  listUnacknowledged(): Promise<readonly { award: Award; reply: AwardMessage | undefined }[]>;
  /** Expires awards that waited for a link since before `before`. */
  expireWaiting(when: { readonly before: number; readonly at: number }): Promise<number>;
}

/** Taking one award back. */
export interface Undoing {
  /** Takes an award back: cancels it when it was not sent, else records its reversal. Follows a chain to its end. */
  undoAward(
    awardId: number,
    reversal: Reversal,
    how: { readonly reply: NewReply | undefined; readonly at: number },
  ): Promise<UndoOutcome>;
}

/** Handing awards to workers. */
export interface Claiming {
  /**
   * Claims up to `limit` awards, each the head of its lane. Lanes in flight are left alone. Those that `begin` allows begin
   * to send in the same commit, and have a `sentAt` then.
   */
  claimAwards(claim: AwardsClaim): Promise<readonly ClaimedAward[]>;
  /** Claims unknown awards whose time to be read back has come. */
  claimReadBacks(claim: Pick<AwardsClaim, 'at' | 'limit' | 'leaseMs' | 'heldGuilds'>): Promise<readonly ClaimedAward[]>;
  /**
   * After a start: what was in flight when the process died is unknown, what was only claimed is queued, and that something
   * did not arrive is proven anew.
   */
  recoverInFlight(when: { readonly at: number; readonly readAt: number }): Promise<number>;
  /** Whether queued awards and read-backs are due, and when the next of either falls due, strictly after `at`. */
  lookForDue(at: number): Promise<{
    readonly hasQueued: boolean;
    readonly hasUnknown: boolean;
    readonly nextAt: number | undefined;
  }>;
}

/** What became of a claimed award. Each does nothing and returns false when the claim no longer stands. */
export interface Outcomes {
  /**
   * Marks a claimed award as on its way, with the anchor to read back from. False when it must not be sent: the fence is
   * no longer ours, or it is an `overwrite` that later awards of its lane have passed, which is put under review.
   */
  beginSend(
    claim: Claim,
    known: { readonly anchor: Anchor; readonly lastTotal: number | undefined; readonly at: number },
  ): Promise<boolean>;
  settleAward(claim: Claim, settlement: Settlement): Promise<boolean>;
  /** Back to the queue: surely not applied, for now. One that was unknown is watched, since it may arrive after all. */
  postponeAward(claim: Claim, postponing: Postponing): Promise<boolean>;
  /** Back to the queue, as if it had not been claimed: nothing was done with it. */
  releaseAward(claim: Claim, when: { readonly runAt: number; readonly at: number }): Promise<boolean>;
  refuseAward(claim: Claim, why: { readonly problem: ProblemCode; readonly at: number }): Promise<boolean>;
  /** Nobody knows whether it was applied: read back at `readAt`. */
  markUnknown(
    claim: Claim,
    when: { readonly readAt: number; readonly at: number; readonly problem?: ProblemCode | undefined },
  ): Promise<boolean>;
  /** To be read again at `readAt`. `absentAt`: since when reads have shown nothing; undefined: none has, or one has since. */
  postponeReadBack(
    claim: Claim,
    when: { readonly readAt: number; readonly absentAt: number | undefined },
  ): Promise<boolean>;
  /** Reading back cannot tell: staff must. */
  reviewAward(claim: Claim, why: { readonly problem: ProblemCode; readonly at: number }): Promise<boolean>;
}

/** What staff must decide. */
export interface Reviewing {
  /**
   * Staff decided; the first decision stands.
   *
   * @throws Error when there is no such award
   */
  decideReview(
    awardId: number,
    decided: ReviewDecision,
  ): Promise<
    | { readonly kind: 'decided'; readonly award: Award }
    | { readonly kind: 'not-open'; readonly award: Award }
    /** Sending this `overwrite` now would erase what was delivered after it. */
    | { readonly kind: 'overtaken'; readonly award: Award }
  >;
  listReviews(guildId: string, limit: number): Promise<readonly Award[]>;
}

/** How much of their hour people have used. */
export interface Spending {
  /** How much of their hour somebody has used at `at`. Hundredths. */
  sumCounted(spender: { readonly guildId: string; readonly actorId: string; readonly at: number }): Promise<number>;
}

/** The life of an award. */
export interface AwardStore extends Recording, Undoing, Claiming, Outcomes, Reviewing, Spending {}
