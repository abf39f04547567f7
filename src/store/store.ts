/**
 * The store: what must survive a crash, behind whole operations. Each method is one transaction or one read; none
 * takes a callback, because a transaction held open across somebody's `await` would roll back other people's writes.
 *
 * Words used here. *Award*: one intended change to one user's field. *Lane*: all awards to one user's field of one
 * community, from any guild; one of them is in flight at a time. *Claim*: a worker takes an award under a *lease*
 * (until when) and a *fence* (which claim). *Anchor*: the newest history entry of a lane known before a send.
 * *Award message*: a Discord message that shows an award and must say the truth about it. *Event*: one thing that
 * happened to an award, in order; the log channel reads them behind a cursor.
 */
import type { AuditEntry, Deed } from '../audit/entry.ts';
import type { Anchor, Award, AwardAction, AwardSource, AwardStatus, LateCopy } from '../points/award.ts';
import type { ProblemCode } from '../points/problem.ts';
import type { Emoji } from '../reactions/emoji.ts';
import type { ReactionRule, RuleChange, RuleSettings } from '../reactions/rule.ts';
import type { Author, Giver, Need, Trace } from '../reactions/verdict.ts';

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

/** A target of an undo that threw, with the receipt of the undo. */
export interface UndoFailure {
  readonly awardId: number;
  readonly receipt: string;
  readonly error: unknown;
}

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

/** An award that was sent again, and what was known when it was sent first. */
export interface LateWatch {
  readonly award: Award;
  readonly anchor: Anchor;
  readonly firstSentAt: number;
  /** Looks so far, since it was sent last. */
  readonly checks: number;
  /** Sends that were given up and may still arrive. */
  readonly tries: number;
  /** How many of them have been found. */
  readonly found: number;
  /** The earliest that the server's clock may have shown at the first sending; undefined: not known. */
  readonly notBefore: number | undefined;
}

export type LateDecision = 'compensate' | 'ignore';

/** A Discord message that shows an award. */
export interface AwardMessage {
  readonly id: number;
  readonly kind: 'reply' | 'card' | 'notice';
  readonly awardId: number;
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string | undefined;
  readonly interactionId: string | undefined;
  readonly applicationId: string | undefined;
  readonly token: string | undefined;
  readonly tokenExpiresAt: number | undefined;
  readonly ephemeral: boolean;
  readonly locale: string;
  /** The award's version that people see now; 0 when they see nothing or "thinking". */
  readonly shownVersion: number;
  readonly attempts: number;
}

/** How a message about an award is reached. What waits at one way never waits for another. */
export interface MessageWay {
  /** Unique among all ways. */
  readonly key: string;
  readonly guildId: string;
  readonly route: 'answer' | 'edit' | 'post' | 'read';
  /** Undefined for an answer: the token of its interaction leads to it. */
  readonly channelId: string | undefined;
}

/** One thing that happened to an award. */
export interface AwardEvent {
  readonly id: number;
  readonly kind:
    | 'late-copy'
    | 'late-decided'
    | 'waiting'
    | 'queued'
    | 'settled'
    | 'refused'
    | 'cancelled'
    | 'expired'
    | 'review'
    | 'decided'
    | 'sent-again';
  readonly at: number;
  readonly award: Award;
  /** The receipt of what the award takes back. */
  readonly takesBack?: string;
}

/** How far a log channel has told: the last event and the last entry of the audit. */
export interface LogPlace {
  readonly eventId: number;
  readonly entryId: number;
}

/** A deed that the log channel tells. */
export interface AuditEvent {
  readonly kind: 'audit';
  readonly entry: AuditEntry;
}

/** What the log channel tells next, and its place once it has told that. */
export type LogEvent = (AwardEvent | AuditEvent) & { readonly place: LogPlace };

/** A guild's settings. */
export interface Guild {
  readonly guildId: string;
  /** Set by `/setup`; undefined means the environment's, where this guild may use it. */
  readonly communityId: string | undefined;
  readonly defaultFieldId: string | undefined;
  /** The text field that holds members' Discord ids. */
  readonly identityFieldId?: string | undefined;
  readonly logChannelId: string | undefined;
  readonly staffChannelId: string | undefined;
  readonly staffRoleId: string | undefined;
  readonly timezone: string;
  readonly enabled: boolean;
  readonly limits: AwardLimits;
  readonly removedAt: number | undefined;
  /** When points were last switched on again; undefined: they never were off. */
  readonly enabledAt: number | undefined;
}

/** A change to a guild's settings; what is absent stays, `null` clears. */
export interface GuildChange {
  readonly communityId?: string | null;
  readonly defaultFieldId?: string | null;
  readonly identityFieldId?: string | null;
  readonly logChannelId?: string | null;
  readonly staffChannelId?: string | null;
  readonly staffRoleId?: string | null;
  readonly timezone?: string;
  readonly enabled?: boolean;
  readonly perAward?: number | null;
  readonly perModeratorHour?: number | null;
  readonly removedAt?: number | null;
}

/** Whose deed something is, and when. */
export interface DeedOf {
  readonly actorId: string;
  readonly at: number;
}

/** A guild's own API key for one community, sealed. */
export interface GuildKey {
  readonly sealed: string;
  readonly setBy: string;
  /** When Returning.AI last accepted it for this community; undefined: never yet, so nothing may be awarded with it. */
  readonly verifiedAt: number | undefined;
}

/** A key, and for whom and for what it was sealed. */
export interface SealedKey extends Pick<GuildKey, 'sealed'> {
  readonly guildId: string;
  readonly communityId: string;
}

export interface Link {
  readonly guildId: string;
  readonly communityId: string;
  readonly memberId: string;
  readonly accountId: string;
  /** What staff typed or the API called the account. Not a secret to staff, never shown to others. */
  readonly label: string | undefined;
  readonly linkedBy: string;
  readonly linkedAt: number;
}

export type LinkOutcome =
  /** `previousAccountId`: the other account that the member was linked to until now. */
  | { readonly kind: 'linked'; readonly delivered: readonly Award[]; readonly previousAccountId: string | undefined }
  | { readonly kind: 'account-taken'; readonly by: Link };

/** A field as last listed by the API for one guild. */
export interface StoredField {
  readonly fieldId: string;
  readonly key: string | undefined;
  readonly name: string | undefined;
  readonly numeric: boolean | undefined;
}

/** What can become of a channel or role that was chosen. */
export type PlaceProblem =
  /** Not only staff see the staff channel. */
  | 'staff-channel-open'
  /** It is gone, or the bot may not write there. */
  | 'staff-channel'
  | 'log-channel'
  /** It is gone. */
  | 'staff-role'
  /** The role that a rule keeps out is gone. */
  | 'rule-paused'
  /** A role or channel without which a rule gives to nobody is gone. */
  | 'rule-idle';

/** A problem with a place, told apart from others of its kind by its subject. */
export type PlaceTrouble = Pick<Notice, 'subject'> & { readonly kind: PlaceProblem };

/** Something that staff of a guild must know once when it begins and once when it ends. */
export interface Notice {
  readonly guildId: string;
  readonly kind: 'key' | 'route' | 'outage' | 'second-process' | PlaceProblem;
  /** The role or channel that it is about, where there can be several; otherwise empty. */
  readonly subject: string;
  readonly openedAt: number;
  readonly closedAt: number | undefined;
  readonly openAnnounced: boolean;
}

/** An interaction that shows "thinking" and whose answer is not an award's. */
export interface OpenAnswer {
  readonly interactionId: string;
  /** Undefined: outside of guilds, or noted by an earlier version. */
  readonly guildId: string | undefined;
  /** Opens the interaction's webhook for 15 minutes. A secret. */
  readonly token: string;
  readonly ephemeral: boolean;
  readonly openedAt: number;
}

/** What was known of a reaction when it happened, or was found out since. */
export interface KnownFacts {
  readonly giver: Giver;
  readonly author: Author | 'unreadable' | undefined;
  readonly placeIds: readonly string[] | undefined;
}

/** A reaction that came: by a member, normal or super. */
export interface AddedReaction {
  readonly kind: 'added';
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string;
  readonly emojiKey: string;
  readonly isSuper: boolean;
  readonly facts: KnownFacts;
  /** The rules that are about it. */
  readonly ruleIds: readonly number[];
}

/** What happened to the reactions on messages. */
export type ReactionChange =
  | AddedReaction
  | {
      readonly kind: 'removed';
      readonly messageId: string;
      readonly reactorId: string;
      readonly emojiKey: string;
      /** Undefined: normal and super. */
      readonly isSuper: boolean | undefined;
    }
  /** `emojiKey` undefined: all emojis. */
  | { readonly kind: 'cleared'; readonly messageId: string; readonly emojiKey: string | undefined };

/** An emoji that a member reacts with: that of a rule, or one of its skin tones. */
export interface PresentEmoji {
  readonly emojiKey: string;
  readonly hasNormal: boolean;
  readonly hasSuper: boolean;
}

/** One member's reaction to one message, as one rule sees it. */
export interface Reaction {
  readonly id: number;
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string;
  readonly reactorId: string;
  readonly ruleId: number;
  /** Of the rule. */
  readonly emojiKey: string;
  readonly authorId: string | undefined;
  /** It is there now, in whichever skin tone, normal or super. */
  readonly isPresent: boolean;
  /** What is there of it. */
  readonly present: readonly PresentEmoji[];
  /** Its award was given and not taken back. */
  readonly isStanding: boolean;
  /** It has changed, and is to be decided or taken back. */
  readonly isDue: boolean;
  /** It came and went so often that nothing changes it any more. */
  readonly isFrozen: boolean;
  /** The latest award that it gave. */
  readonly awardId: number | undefined;
  /** How it was decided last; undefined: it was not, or is to be decided anew. */
  readonly trace: Trace | undefined;
  readonly decidedAt: number | undefined;
  /** When it last came or went. */
  readonly changedAt: number;
}

/** What decides about the reactions of a guild beside each of them. */
export interface ReactionContext {
  readonly guildId: string;
  readonly communityId: string | undefined;
  readonly isEnabled: boolean;
  /** When the present day began in the guild's time zone. */
  readonly dayStart: number;
  readonly rules: ReadonlyMap<number, RuleInForce>;
  /** By reaction: what was looked up since it was noted. */
  readonly lookedUp?: ReadonlyMap<number, KnownFacts>;
}

/** A rule and the field that it means now; undefined: there is none. */
export interface RuleInForce {
  readonly rule: ReactionRule;
  readonly field: { readonly id: string; readonly name: string } | undefined;
}

/** What deciding came to. */
export interface SettledReactions {
  readonly awarded: number;
  readonly takenBack: number;
  /** Not decided: something must be looked up first. */
  readonly unknown: readonly UnknownReaction[];
}

export interface UnknownReaction {
  readonly reaction: Reaction;
  readonly facts: KnownFacts;
  readonly needs: readonly Need[];
}

/** With the channel that a new card of it would go to. */
export interface DueLinkRequest extends LinkRequest {
  readonly staffChannelId: string | undefined;
}

/** A member's wish to be linked to an account. */
export interface LinkRequest {
  readonly id: number;
  readonly guildId: string;
  readonly communityId: string;
  readonly memberId: string;
  /** As the member typed it; may be an e-mail, and may be anybody's. */
  readonly account: string;
  readonly state: 'open' | 'approved' | 'denied' | 'withdrawn';
  readonly requestedAt: number;
  readonly decidedBy: string | undefined;
  readonly decidedAt: number | undefined;
  /** Counts what a card shows of it. */
  readonly version: number;
  /** Where its card is, or without a card where one was begun and may be. */
  readonly channelId: string | undefined;
  readonly cardId: string | undefined;
}

/** Something that a person has seen and may confirm. */
export interface Draft {
  readonly id: number;
  readonly guildId: string;
  readonly userId: string;
  readonly kind: 'links' | 'community';
  /** JSON. */
  readonly content: string;
  readonly createdAt: number;
}

/** Which awards an undo of many is about, within one guild. */
export type UndoScope =
  /** What reactions to a message gave. */
  | { readonly kind: 'message'; readonly guildId: string; readonly messageId: string }
  /** What a moderator did by commands since then. */
  | { readonly kind: 'moderator'; readonly guildId: string; readonly memberId: string; readonly since: number }
  /** What an earlier undo of many did. */
  | { readonly kind: 'undo'; readonly guildId: string; readonly undoId: number };

/** One award that is to be undone. */
export interface UndoTarget {
  readonly awardId: number;
  /** `again`: it was cancelled before it was sent, and that is undone by giving it anew. */
  readonly how: 'back' | 'again';
}

/** A target, and what of it stands now. */
export interface Standing extends UndoTarget {
  /** The award itself, or the reversal that restored it; for `again` the one that was cancelled. */
  readonly award: Award;
  /** What the award at the beginning of its chain does: as for undoing one, that decides who may. */
  readonly rootAction: AwardAction;
  /** When the actor themselves asked for that award, if they did by a command that counted; undefined: they did not. */
  readonly countedAt: number | undefined;
  /** Given anew, it would erase what was given since. */
  readonly isOutrun: boolean;
}

/**
 * What became of one target. `gone`: nothing of it stood any more. `impossible`: it cannot be taken back now.
 * `over-limit`: it would give points, and whoever confirmed it had no room for them.
 */
export type UndoResult = 'reversed' | 'cancelled' | 'restored' | 'gone' | 'impossible' | 'over-limit';

/** An undo of many awards at once. */
export interface Undo {
  readonly id: number;
  /** Its short public id, for example `U-7F3K2M`. */
  readonly receipt: string;
  readonly guildId: string;
  readonly actorId: string;
  /** It is about what somebody else did, or gives points to who asked for it: it needs the right to manage the server. */
  readonly ofOthers: boolean;
  readonly needs: AwardAction;
  readonly state: 'preview' | 'running' | 'done';
  readonly createdAt: number;
}

/** Where the progress of an undo is told. */
export interface UndoReply {
  /** Of the press that began it. */
  readonly interactionId: string;
  /** Opens the message for 15 minutes. A secret. */
  readonly token: string;
  readonly locale: string;
}

/** How many targets of an undo came to what; `status` is that of the award that was made or cancelled. */
export interface UndoCount {
  /** Undefined: not looked at yet. */
  readonly result: UndoResult | undefined;
  readonly status: AwardStatus | undefined;
  readonly count: number;
}

/** An undo whose message may not say all yet. */
export interface UndoReport {
  readonly undo: Undo;
  readonly reply: Omit<UndoReply, 'interactionId'> & { readonly expiresAt: number };
  readonly counts: readonly UndoCount[];
}

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

/** What of a guild hangs on one community. */
export interface CommunityCounts {
  readonly links: number;
  /** Open requests for a link. */
  readonly requests: number;
  /** Awards that wait for a link. */
  readonly waiting: number;
  /** Awards on their way, or that staff must decide about. */
  readonly underWay: number;
}

/** How many awards of a guild stand in which kind of waiting. */
export interface OpenCounts {
  readonly waiting: number;
  readonly queued: number;
  readonly unknown: number;
  readonly review: number;
}

export interface Store {
  // --- an award's life -------------------------------------------------------------------------------------------

  /** Records an award and the reply that will show it, in one commit. Idempotent by `award.key`. */
  recordAward(award: NewAward, reply: NewReply | undefined, limits: AwardLimits, at: number): Promise<RecordOutcome>;
  /** Takes an award back: cancels it when it was not sent, else records its reversal. Follows a chain to its end. */
  undoAward(
    awardId: number,
    reversal: Pick<NewAward, 'key' | 'actorId' | 'guildId' | 'reason'> & {
      /** What the points that it gives back are held to; undefined: to nothing. */
      readonly limits?: AwardLimits | undefined;
    },
    reply: NewReply | undefined,
    at: number,
  ): Promise<UndoOutcome>;
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
  cancelRecorded(awardId: number, at: number): Promise<void>;
  /** Recorded awards whose acknowledgement nobody has confirmed, with their reply. */
  listUnacknowledged(): Promise<readonly { award: Award; reply: AwardMessage | undefined }[]>;

  /**
   * Claims up to `limit` awards, each the head of its lane. Lanes in flight are left alone. Those that `begin` allows begin
   * to send in the same commit, and have a `sentAt` then.
   */
  claimAwards(claim: AwardsClaim): Promise<readonly ClaimedAward[]>;
  /**
   * Marks a claimed award as on its way, with the anchor to read back from. False when it must not be sent: the fence is
   * no longer ours, or it is an `overwrite` that later awards of its lane have passed, which is put under review.
   */
  beginSend(
    awardId: number,
    fence: number,
    anchor: Anchor,
    lastTotal: number | undefined,
    at: number,
  ): Promise<boolean>;
  settleAward(awardId: number, fence: number, settlement: Settlement): Promise<boolean>;
  /**
   * Back to the queue: surely not applied, for now. One that was unknown is watched, since it may arrive after all.
   *
   * @param notBefore - the earliest that the server's clock may have shown when it was sent first, where that is known
   */
  postponeAward(
    awardId: number,
    fence: number,
    runAt: number,
    problem: ProblemCode | undefined,
    at: number,
    notBefore?: number,
  ): Promise<boolean>;
  /** Back to the queue, as if it had not been claimed: nothing was done with it. */
  releaseAward(awardId: number, fence: number, runAt: number, at: number): Promise<boolean>;
  refuseAward(awardId: number, fence: number, problem: ProblemCode, at: number): Promise<boolean>;
  /** Nobody knows whether it was applied: read back at `readAt`. */
  markUnknown(awardId: number, fence: number, readAt: number, at: number, problem?: ProblemCode): Promise<boolean>;
  /** Claims unknown awards whose time to be read back has come. */
  claimReadBacks(
    at: number,
    limit: number,
    leaseMs: number,
    heldGuilds: readonly string[],
  ): Promise<readonly ClaimedAward[]>;
  /** To be read again at `readAt`. `absentAt`: since when reads have shown nothing; undefined: none has, or one has since. */
  postponeReadBack(awardId: number, fence: number, readAt: number, absentAt: number | undefined): Promise<boolean>;
  /** Reading back cannot tell: staff must. */
  reviewAward(awardId: number, fence: number, problem: ProblemCode, at: number): Promise<boolean>;
  /** Staff decided; the first decision stands. @throws Error when there is no such award */
  decideReview(
    awardId: number,
    decision: 'arrived' | 'again' | 'drop',
    staffId: string,
    at: number,
  ): Promise<
    | { readonly kind: 'decided'; readonly award: Award }
    | { readonly kind: 'not-open'; readonly award: Award }
    /** Sending this `overwrite` now would erase what was delivered after it. */
    | { readonly kind: 'overtaken'; readonly award: Award }
  >;

  /** How much of their hour somebody has used at `at`. Hundredths. */
  sumCounted(guildId: string, actorId: string, at: number): Promise<number>;
  /** What erased people had used of an hour that is over. */
  forgetErasedCounts(before: number): Promise<void>;

  // --- undoing many -----------------------------------------------------------------------------------------------

  /** What might be undone, newest first. Which of it stands is told by `readStanding`. */
  listUndoTargets(scope: UndoScope, limit: number): Promise<readonly UndoTarget[]>;
  /** Those of the targets of which something stands that the scope means. */
  readStanding(scope: UndoScope, targets: readonly UndoTarget[], actorId: string): Promise<readonly Standing[]>;
  /** Keeps what a person is shown, to be confirmed. They have a few in a guild; one more, and the oldest is dropped. */
  saveUndo(
    undo: Pick<Undo, 'guildId' | 'actorId' | 'ofOthers' | 'needs'>,
    targets: readonly UndoTarget[],
    at: number,
  ): Promise<Undo>;
  getUndo(guildId: string, undoId: number): Promise<Undo | undefined>;
  /** By receipt, within one guild, once it was confirmed. */
  findUndo(guildId: string, receipt: string): Promise<Undo | undefined>;
  /**
   * From preview to running, once. False: it was confirmed or cancelled already.
   *
   * @param isLimited - what it gives is held to the guild's limits, as a command's awards are
   */
  startUndo(undoId: number, reply: UndoReply, isLimited: boolean, at: number): Promise<boolean>;
  /** Forgets a preview. False: it was confirmed or cancelled already. */
  dropUndo(undoId: number): Promise<boolean>;
  /** Ids of the undos that were confirmed and are not done, the oldest first. */
  listRunningUndos(): Promise<readonly number[]>;
  /**
   * Undoes the next targets of a running undo, up to `limit`. One that throws is counted as impossible.
   *
   * @returns how many targets that were, whether there may be more, and what some of them threw
   */
  advanceUndo(
    undoId: number,
    limit: number,
    at: number,
  ): Promise<{ readonly undone: number; readonly isUnfinished: boolean; readonly failures: readonly UndoFailure[] }>;
  /** @param except - ids of undos of which nothing is to be counted now */
  listUndoReports(except?: readonly number[]): Promise<readonly UndoReport[]>;
  /** Its message says all that it ever will. */
  endUndoReport(undoId: number): Promise<void>;

  // --- late copies ------------------------------------------------------------------------------------------------

  /** Awards that were sent again and are due to be looked at. */
  listDueLateWatches(at: number, limit: number): Promise<readonly LateWatch[]>;
  /** When the next one falls due, strictly after `at`. */
  nextLateWatchAt(at: number): Promise<number | undefined>;
  /** `dueAt` undefined: it is watched no longer. */
  advanceLateWatch(
    awardId: number,
    next: { readonly isChecked: boolean; readonly dueAt: number | undefined },
  ): Promise<void>;
  /** When an award that was sent again was sent first; undefined: it was not, or that is long ago. */
  findFirstSentAt(awardId: number): Promise<number | undefined>;
  /**
   * A further copy has turned up: staff must decide. It is watched on while more tries were made than were found.
   *
   * @throws Error when the one before has not been decided
   */
  reportLateCopy(awardId: number, copy: Pick<LateCopy, 'entryId' | 'total'>, at: number): Promise<Award>;
  /**
   * Staff decided about the copy of that number; the first decision stands. `compensate` records the award that takes it
   * off, in the same commit.
   */
  decideLateCopy(
    awardId: number,
    number: number,
    decision: LateDecision,
    staffId: string,
    at: number,
  ): Promise<{ readonly kind: 'decided' | 'not-open'; readonly award: Award }>;

  /**
   * After a start: what was in flight when the process died is unknown, what was only claimed is queued, and that something
   * did not arrive is proven anew.
   */
  recoverInFlight(at: number, readAt: number): Promise<number>;
  /**
   * Makes due at `at` whatever lies further ahead than anything is put off: the clock was put back meanwhile. To be called
   * at a start, and when the clock was set, with by how much: then everything goes on to wait for as long as before.
   *
   * @param setByMs - below 0: back
   */
  moveDeadlines(at: number, setByMs: number): Promise<void>;
  /** Whether queued awards and read-backs are due, and when the next of either falls due, strictly after `at`. */
  lookForDue(at: number): Promise<{
    readonly hasQueued: boolean;
    readonly hasUnknown: boolean;
    readonly nextAt: number | undefined;
  }>;
  /** Expires awards that waited for a link since before `before`. */
  expireWaiting(before: number, at: number): Promise<number>;

  // --- reading awards ---------------------------------------------------------------------------------------------

  getAward(awardId: number): Promise<Award | undefined>;
  /** By receipt, within one guild: another guild's receipt is not found. */
  findByReceipt(guildId: string, receipt: string): Promise<Award | undefined>;
  /** Newest first: the actor's awards of this guild that stand, reversals left out; not each can be taken back. */
  listStanding(guildId: string, actorId: string, limit: number): Promise<readonly Award[]>;
  /** The reversal of an award that stands (not refused, cancelled or expired). */
  findReversal(awardId: number): Promise<Award | undefined>;
  /** Newest first: this guild's awards to a member, any status. */
  listMemberAwards(
    guildId: string,
    memberId: string,
    fieldId: string,
    since: number,
    limit: number,
  ): Promise<readonly Award[]>;
  /** Awards of any guild in this lane that claimed one of these history entries, as (history id -> award). */
  listByHistoryIds(lane: string, historyIds: readonly string[]): Promise<ReadonlyMap<string, Award>>;
  /** The newest total that Returning.AI returned to this guild for a lane. */
  lastKnownTotal(guildId: string, lane: string): Promise<{ total: number; at: number } | undefined>;
  /** Another number than before: an award of any guild has settled in this lane, or something else was found out. */
  findLaneVersion(lane: string): Promise<number | undefined>;
  /** Whether an award of any guild in this lane was sent, of that action or of any, and nobody knows what became of it. */
  hasUncertain(lane: string, action?: AwardAction): Promise<boolean>;
  /**
   * The values, in hundredths, of awards of that action in a lane whose entry nobody knows: staff must decide about them,
   * or have said since then that they arrived.
   */
  listValuesWithoutEntry(lane: string, action: AwardAction, since: number | undefined): Promise<readonly number[]>;
  /** Whether an award of any guild in this lane has ever settled: then its account and field were right. */
  hasSettled(lane: string): Promise<boolean>;
  getLane(lane: string): Promise<Lane | undefined>;
  /** Another lane of the community whose newest entry is known: a place to prove that listing works at all. */
  findControlLane(
    communityId: string,
    exceptLane: string,
  ): Promise<{ fieldId: string; accountId: string; historyId: string } | undefined>;
  countOpen(guildId: string): Promise<OpenCounts>;
  /** Awards of a field of a community whose life is not over: this guild's, and those of others. */
  countUnfinished(
    guildId: string,
    communityId: string,
    fieldId: string,
  ): Promise<{ readonly own: number; readonly elsewhere: number }>;
  /** Guilds with awards that wait for a decision: under review, or with a second copy. */
  listGuildsWithReviews(): Promise<readonly string[]>;
  listReviews(guildId: string, limit: number): Promise<readonly Award[]>;

  // --- messages that show awards ------------------------------------------------------------------------------------

  /** Messages whose award has a newer version than they show and whose time has come. */
  listDueMessages(
    at: number,
    limit: number,
    way?: MessageWay,
  ): Promise<readonly { message: AwardMessage; award: Award }[]>;
  /**
   * Ways at which messages wait, due or not, in the order of their keys.
   *
   * @param after - the key behind which to begin; `''` for the first
   */
  listMessageWays(after: string, limit: number): Promise<readonly MessageWay[]>;
  /** When the next message falls due, strictly after `at`. */
  nextMessageDueAt(at: number): Promise<number | undefined>;
  /**
   * What people now see. `tokenSpent` forgets the token. `channelId`: where they see it; of a card that has moved away
   * from there meanwhile it says nothing.
   */
  markShown(
    messageId: number,
    shown: { version: number; messageId?: string | undefined; channelId?: string; tokenSpent?: boolean },
  ): Promise<void>;
  /**
   * It is not shown yet. `tried`: Discord did not take it, which counts in its attempts until it is shown. `waits`: nothing
   * was tried, or Discord said how long to wait. `token-spent`: its token opens nothing, and is forgotten.
   */
  postponeMessage(messageId: number, dueAt: number, why?: 'tried' | 'waits' | 'token-spent'): Promise<void>;
  /** What waits in these channels of a guild is due now. Returns how many it were. */
  wakeMessages(guildId: string, channelIds: readonly string[] | 'all', at: number): Promise<number>;
  /** A card or notice to show an award in a channel. Idempotent by (award, kind). In another channel a card begins anew. */
  addMessage(
    awardId: number,
    kind: 'card' | 'notice',
    place: { guildId: string; channelId: string; locale: string },
  ): Promise<void>;
  listMessages(awardId: number): Promise<readonly AwardMessage[]>;
  /** Forgets interaction tokens that can no longer be used. */
  forgetTokens(expiredBefore: number): Promise<void>;

  // --- answers that were begun --------------------------------------------------------------------------------------

  /**
   * Recorded before "thinking" is shown, so that a start can finish what a crash interrupted.
   *
   * @returns false when it was recorded before: somebody, maybe a process that died, has begun to answer it
   */
  rememberAnswer(answer: OpenAnswer): Promise<boolean>;
  forgetAnswer(interactionId: string): Promise<void>;
  /** Answers begun and not forgotten. */
  listOpenAnswers(): Promise<readonly OpenAnswer[]>;

  // --- log channel ---------------------------------------------------------------------------------------------------

  /** Guilds that have the bot, a log channel and events behind their cursor. */
  listGuildsWithEvents(): Promise<readonly Guild[]>;
  /** What a guild's log channel has not told yet, in the order in which it happened. */
  listEvents(guildId: string, limit: number): Promise<readonly LogEvent[]>;
  /** It has told everything up to there; it never goes back. */
  advanceLogCursor(guildId: string, eventId: number, entryId?: number): Promise<void>;
  /** The newest event of any guild; 0 where there is none. */
  newestEventId(): Promise<number>;
  /** The next events of all guilds after one, oldest first. */
  listEventsAfter(eventId: number, limit: number): Promise<readonly AwardEvent[]>;
  /** Deeds that a channel which is the log channel no more has to tell as well. */
  listLogCopies(): Promise<readonly { readonly id: number; readonly channelId: string; readonly entry: AuditEntry }[]>;
  forgetLogCopy(copyId: number): Promise<void>;

  // --- who did what ---------------------------------------------------------------------------------------------------

  /** Keeps a deed that changes nothing else in the store: at Returning.AI, or by reading. */
  recordDeed(deed: Deed): Promise<void>;
  /** A guild's latest, newest first, without those that are told elsewhere. */
  listLatestDeeds(guildId: string, limit: number): Promise<readonly AuditEntry[]>;
  /** The latest `limit` of all guilds or one, oldest first. */
  listDeeds(asked: {
    readonly guildId: string | undefined;
    readonly since: number;
    readonly limit: number;
  }): Promise<readonly AuditEntry[]>;

  // --- guilds, keys, links, fields ------------------------------------------------------------------------------------

  /** The settings; the defaults where nothing was ever set. */
  getGuild(guildId: string): Promise<Guild>;
  /** @param actorId - who changes them; undefined: the bot notes something, which is nobody's deed */
  changeGuild(guildId: string, change: GuildChange, at: number, actorId?: string): Promise<Guild>;
  countOfCommunity(guildId: string, communityId: string): Promise<CommunityCounts>;
  getGuildKey(guildId: string, communityId: string): Promise<GuildKey | undefined>;
  /** Guilds that have a key of their own for a community, accepted or not. */
  listKeyHolders(communityId: string): Promise<readonly string[]>;
  /** All of them, to see whether they can be opened. */
  listSealedKeys(): Promise<readonly SealedKey[]>;
  saveGuildKey(guildId: string, communityId: string, key: GuildKey, at: number): Promise<void>;
  markKeyVerified(guildId: string, communityId: string, at: number): Promise<void>;
  /**
   * Takes away a guild's own choice of a community, ends the requests for a link there, and forgets its keys as far as no
   * open award needs them.
   *
   * @param fallback - the community that it acts on without such a choice; without `hasKey` its key is needed then, too
   * @returns how many keys were forgotten
   */
  leaveCommunity(
    guildId: string,
    change: GuildChange,
    fallback: { readonly communityId: string; readonly hasKey: boolean } | undefined,
    how: DeedOf,
  ): Promise<number>;

  getLink(guildId: string, communityId: string, memberId: string): Promise<Link | undefined>;
  /** The accounts that somebody is linked to, in whichever guild. */
  listAccountsOf(memberId: string): Promise<readonly Pick<Link, 'communityId' | 'accountId'>[]>;
  /** Whether awards of the guild to this member have gone to this account. */
  hasHeld(guildId: string, memberId: string, accountId: string): Promise<boolean>;
  /** Links and, in the same commit, queues the awards that waited for it and ends the member's request as approved. */
  saveLink(link: Link): Promise<LinkOutcome>;
  /**
   * The same, as long as the member is still linked to the account that was seen; undefined: to none. `changed`: not any
   * more, and nothing was changed. `unchanged`: linked so already.
   *
   * @param source - what named the account; of a file the import itself is told
   */
  importLink(
    link: Link,
    previousAccountId: string | undefined,
    source?: 'file' | 'identity-field',
  ): Promise<LinkOutcome | { readonly kind: 'unchanged' | 'changed' }>;
  /** @param by - after staff, the member is not linked by their Discord id again until staff have linked them */
  removeLink(
    guildId: string,
    communityId: string,
    memberId: string,
    by: { readonly kind: 'member' | 'staff'; readonly id: string },
    at: number,
  ): Promise<Link | undefined>;
  listWaiting(guildId: string, communityId: string, memberId: string): Promise<readonly Award[]>;

  /** The list as it was fetched last, and what was in it once and is deleted. */
  listFields(
    guildId: string,
    communityId: string,
  ): Promise<{ readonly fields: readonly StoredField[]; readonly deleted: readonly StoredField[] }>;
  /** When it was fetched; undefined: never. */
  fieldsFetchedAt(guildId: string, communityId: string): Promise<number | undefined>;
  /**
   * Takes the place of the list stored before. A field that was in that one counts as deleted from now on where the new
   * one shows fields and is complete; one that is listed again is there again.
   *
   * @param isComplete - nothing speaks against these being all
   */
  saveFields(
    guildId: string,
    communityId: string,
    fields: readonly StoredField[],
    at: number,
    isComplete?: boolean,
  ): Promise<void>;
  /** The field, if it was there once and is known to be deleted. */
  findDeletedField(guildId: string, communityId: string, fieldId: string): Promise<StoredField | undefined>;
  /**
   * Remembers that a guild has deleted a field, for all guilds of the community that know it, and unsets that guild's
   * settings that still name it.
   */
  markFieldDeleted(
    guildId: string,
    communityId: string,
    field: Pick<StoredField, 'fieldId' | 'name'>,
    at: number,
    actorId?: string,
  ): Promise<void>;

  // --- rules and reactions ---------------------------------------------------------------------------------------------

  /** A guild's rules, oldest first, without the removed ones. */
  listRules(guildId: string): Promise<readonly ReactionRule[]>;
  /** Also a removed one. */
  getRule(guildId: string, ruleId: number): Promise<ReactionRule | undefined>;
  /**
   * Adds a rule, in the place of another one where `replaces` says so. Undefined: the guild has as many as it may, or
   * the other one is gone; nothing was changed then.
   */
  addRule(
    rule: RuleSettings & { readonly guildId: string; readonly emoji: Emoji; readonly createdBy: string },
    replaces: number | undefined,
    at: number,
  ): Promise<ReactionRule | undefined>;
  /** Undefined: there is no such rule (any more). */
  changeRule(
    guildId: string,
    ruleId: number,
    change: RuleChange,
    at: number,
    actorId?: string,
  ): Promise<ReactionRule | undefined>;
  removeRule(guildId: string, ruleId: number, at: number, actorId?: string): Promise<ReactionRule | undefined>;
  /** Notes what happened, in order. What changes anything by it falls due to be settled. The same twice changes nothing. */
  observeReactions(changes: readonly ReactionChange[], at: number): Promise<void>;
  /** Reactions whose award does not stand as it should, in the order in which they changed. */
  listDueReactions(at: number, limit: number, except: readonly number[]): Promise<readonly Reaction[]>;
  /** When the next reaction falls due, strictly after `at`. */
  nextReactionDueAt(at: number): Promise<number | undefined>;
  /** Decides about due reactions of one guild, and records the awards and reversals, in one commit. */
  settleReactions(context: ReactionContext, reactionIds: readonly number[], at: number): Promise<SettledReactions>;
  postponeReaction(reactionId: number, dueAt: number): Promise<void>;
  /** All that was noted of a message's reactions. */
  listReactions(guildId: string, messageId: string): Promise<readonly Reaction[]>;
  /**
   * A page of them, in the order in which they came; the nearest to one that is not there.
   *
   * @param place - nothing was noted of a message that is not there
   * @param page - from 1
   */
  pageReactions(
    place: Pick<Reaction, 'guildId' | 'channelId' | 'messageId'>,
    page: number,
    size: number,
  ): Promise<{ readonly reactions: readonly Reaction[]; readonly page: number; readonly pages: number }>;
  /**
   * Messages from this id on, with reactions that are there or have an award; what changed last comes first. Without those
   * that are noted to be gone.
   */
  listReactedMessages(
    guildId: string,
    fromId: string,
  ): Promise<readonly { readonly channelId: string; readonly messageId: string }[]>;
  /** These were deleted in Discord. Their reactions stay as they stand. */
  noteGoneMessages(messageIds: readonly string[]): Promise<void>;
  /**
   * Forgets up to `limit` refusals from before `before`, or longer ago where a rule looks back further. What gave an award
   * stays. Returns how many it were.
   */
  forgetReactions(before: number, at: number, limit: number): Promise<number>;

  // --- requests for a link, drafts ------------------------------------------------------------------------------------

  /**
   * Opens a member's request, or changes the account of the open one. One that the member withdrew within the last day
   * is opened again, so that its card is used again. `linked`: there is nothing to ask for, and nothing was changed.
   */
  requestLink(
    request: Pick<LinkRequest, 'guildId' | 'communityId' | 'memberId' | 'account'>,
    at: number,
  ): Promise<
    { readonly kind: 'open'; readonly request: LinkRequest } | { readonly kind: 'linked'; readonly link: Link }
  >;
  /** The member's open request, or the one that ended last. */
  findLatestLinkRequest(guildId: string, communityId: string, memberId: string): Promise<LinkRequest | undefined>;
  getLinkRequest(guildId: string, requestId: number): Promise<LinkRequest | undefined>;
  /** The first ones, oldest first, and how many there are in all. */
  listOpenLinkRequests(
    guildId: string,
    communityId: string,
    limit: number,
  ): Promise<{ readonly requests: readonly LinkRequest[]; readonly total: number }>;
  /** Ends a member's open request. Undefined: there is none. */
  withdrawLinkRequest(
    guildId: string,
    communityId: string,
    memberId: string,
    at: number,
  ): Promise<LinkRequest | undefined>;
  /** Ends a request that is open and as it was read. Undefined: it is not any more, and nothing was changed. */
  denyLinkRequest(
    request: Pick<LinkRequest, 'id' | 'guildId' | 'version'>,
    by: string,
    at: number,
  ): Promise<LinkRequest | undefined>;
  /**
   * Links and ends the request in one commit. `not-open`: it is not open and as it was read any more, and nothing was
   * changed.
   */
  approveLinkRequest(
    request: Pick<LinkRequest, 'id' | 'guildId' | 'version'>,
    link: Link,
  ): Promise<LinkOutcome | { readonly kind: 'not-open' }>;
  /**
   * Requests whose card does not show what is so, and for whose card there is a place. `limit` is for each channel in which
   * a card is to be changed, and for all of a guild that have none yet.
   */
  listDueLinkRequests(at: number, limit: number): Promise<readonly DueLinkRequest[]>;
  /** Where the card is and what it shows: version 0 without a card where one is about to be posted. */
  markLinkRequestShown(
    requestId: number,
    shown: {
      readonly version: number;
      readonly channelId: string | undefined;
      readonly cardId: string | undefined;
    },
  ): Promise<void>;
  postponeLinkRequest(requestId: number, dueAt: number): Promise<void>;
  /** A person has a few of a kind in a guild; one more, and the oldest is dropped. */
  saveDraft(draft: Omit<Draft, 'id'>): Promise<number>;
  /** Takes it out, so that it is confirmed once. Undefined: it is gone, of another kind, or somebody else's. */
  takeDraft(draftId: number, guildId: string, userId: string, kind: Draft['kind']): Promise<Draft | undefined>;
  /** Previews of undos too. */
  forgetDrafts(before: number): Promise<void>;
  /** All links of a guild to a community, by member id. */
  listLinks(guildId: string, communityId: string): Promise<readonly Link[]>;
  /** Links to an account, by its id or by what it was called when it was linked: two at most, since one is meant. */
  listHolders(guildId: string, communityId: string, account: string): Promise<readonly Link[]>;

  // --- members found by their Discord id --------------------------------------------------------------------------------

  /**
   * Notes members for whom points wait, in guilds that have an identity field: due now, or a while after they were looked
   * up last. Some at a time.
   *
   * @returns how many were noted
   */
  scheduleIdentityLookUps(at: number, limit: number): Promise<number>;
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
  listDueIdentityLookUps(
    at: number,
    perGuild: number,
  ): Promise<readonly Pick<Link, 'guildId' | 'communityId' | 'memberId'>[]>;
  /** When the next one falls due, strictly after `at`. */
  nextIdentityLookUpAt(at: number): Promise<number | undefined>;
  /** They are being looked up: not due any more, and counted. */
  beginIdentityLookUp(member: Pick<Link, 'guildId' | 'communityId' | 'memberId'>, at: number): Promise<void>;
  forgetIdentityLookUp(member: Pick<Link, 'guildId' | 'communityId' | 'memberId'>): Promise<void>;

  openNotice(guildId: string, kind: Notice['kind'], at: number): Promise<void>;
  closeNotices(guildId: string, kind: Notice['kind'], at: number): Promise<void>;
  findOpenNotice(guildId: string, kind: Notice['kind']): Promise<Notice | undefined>;
  /** Makes the open notices about places of a guild be these: others are closed. */
  changePlaceNotices(guildId: string, troubles: readonly PlaceTrouble[], at: number): Promise<void>;
  /** Notices whose beginning or end staff have not been told. */
  listUnannouncedNotices(): Promise<readonly Notice[]>;
  markNoticeAnnounced(
    notice: Pick<Notice, 'guildId' | 'kind' | 'subject' | 'openedAt'>,
    what: 'open' | 'close',
  ): Promise<void>;

  // --- people, and what is old ------------------------------------------------------------------------------------------

  getPersonalData(guildId: string, memberId: string): Promise<PersonalData>;
  /** From now on they are being erased. Undefined: nothing is stored about them. The same erasure while one lasts. */
  beginErasure(guildId: string, memberId: string, at: number, actorId?: string): Promise<Erasure | undefined>;
  /** Erasures that are not finished. */
  listErasures(): Promise<readonly Erasure[]>;
  /**
   * Erases the next `limit` rows or so: names become a pseudonym, reasons and typed accounts go, the numbers stay. True:
   * nothing is left, and the erasure itself is gone.
   */
  continueErasure(erasureId: number, limit: number, at: number): Promise<boolean>;
  /** Forgets up to `limit` reasons of awards that have ended and are from before `before`. Returns how many it were. */
  forgetReasons(before: number, limit: number): Promise<number>;
  /** Forgets up to `limit` entries of the audit from before `before`. Returns how many it were. */
  forgetDeeds(before: number, limit: number): Promise<number>;
  /**
   * Forgets up to `limit` requests for a link that ended before `before`. What still has a card to be changed stays until
   * that is done, without the account. Returns how many it were.
   */
  forgetLinkRequests(before: number, limit: number): Promise<number>;
  /**
   * Forgets up to `limit` rows of guilds that removed the bot before `before` and have no award that is not at its end, and
   * of those that it has begun to forget. Returns how many it were.
   */
  forgetGuilds(before: number, limit: number): Promise<number>;

  /**
   * Takes what was erased or forgotten out of the database's files as well: the latest changes are kept twice until then.
   * Does nothing while another program reads them; call it again.
   */
  purge(): Promise<void>;

  /** Throws when the database cannot be written. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
