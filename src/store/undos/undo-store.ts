import type { Award, AwardAction, AwardStatus } from '../../points/award.ts';

/** A target of an undo that threw, with the receipt of the undo. */
export interface UndoFailure {
  readonly awardId: number;
  readonly receipt: string;
  readonly error: unknown;
}

/** Which awards an undo of many is about, within one guild. */
export type UndoScope =
  /** What reactions to a message gave. */
  | { readonly kind: 'message'; readonly guildId: string; readonly messageId: string }
  /** What a moderator did by commands since then. */
  | { readonly kind: 'moderator'; readonly guildId: string; readonly memberId: string; readonly since: number }
  /** What an earlier undo of many did. */
  | { readonly kind: 'undo'; readonly guildId: string; readonly undoId: number }
  /** What a bulk gave. */
  | { readonly kind: 'bulk'; readonly guildId: string; readonly bulkId: number };

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

/** Which awards an undo of many is about, and what of them stands. */
export interface UndoScopes {
  /** What might be undone, newest first. Which of it stands is told by `readStanding`. */
  listUndoTargets(scope: UndoScope, limit: number): Promise<readonly UndoTarget[]>;
  /** Those of the targets of which something stands that the scope means. */
  readStanding(scope: UndoScope, targets: readonly UndoTarget[], actorId: string): Promise<readonly Standing[]>;
}

/** Previews, the undos that run, and what is told of them. */
export interface Undos {
  /** Keeps what a person is shown, to be confirmed. They have a few in a guild; one more, and the oldest is dropped. */
  saveUndo(
    undo: Pick<Undo, 'guildId' | 'actorId' | 'ofOthers' | 'needs'>,
    targets: readonly UndoTarget[],
    at: number,
  ): Promise<Undo>;
  getUndo(guildId: string, undoId: number): Promise<Undo | undefined>;
  /** By receipt, within one guild, once it was confirmed. */
  findUndo(undo: { readonly guildId: string; readonly receipt: string }): Promise<Undo | undefined>;
  /**
   * From preview to running, once. False: it was confirmed or cancelled already.
   *
   * @param how - `isLimited`: what it gives is held to the guild's limits, as a command's awards are
   */
  startUndo(
    undoId: number,
    how: { readonly reply: UndoReply; readonly isLimited: boolean; readonly at: number },
  ): Promise<boolean>;
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
    step: { readonly limit: number; readonly at: number },
  ): Promise<{ readonly undone: number; readonly isUnfinished: boolean; readonly failures: readonly UndoFailure[] }>;
  /** @param except - ids of undos of which nothing is to be counted now */
  listUndoReports(except?: readonly number[]): Promise<readonly UndoReport[]>;
  /** Its message says all that it ever will. */
  endUndoReport(undoId: number): Promise<void>;
}

/** Undoing many awards at once. */
export interface UndoStore extends UndoScopes, Undos {}
