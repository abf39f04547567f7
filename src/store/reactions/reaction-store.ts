import type { ReactionRule } from '../../reactions/rule.ts';
import type { Author, Giver, Need, Trace } from '../../reactions/verdict.ts';
import type { Due, Old } from '../bounds.ts';

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
  /** By reaction: who wrote its message, where that is known without a look-up. */
  readonly recalled?: ReadonlyMap<number, Author>;
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

/** Noting what happened to reactions. */
export interface Observing {
  /** Notes what happened, in order. What changes anything by it falls due to be settled. The same twice changes nothing. */
  observeReactions(changes: readonly ReactionChange[], at: number): Promise<void>;
}

/** Reactions that were noted: what is to be decided, what is shown, what is old. */
export interface DueReactions {
  /** Reactions whose award does not stand as it should, in the order in which they changed. */
  listDueReactions(
    due: Due & {
      readonly except: readonly number[];
      /** All of these rules. */
      readonly exceptRules?: readonly number[];
    },
  ): Promise<readonly Reaction[]>;
  /** When the next reaction falls due, strictly after `at`. */
  nextReactionDueAt(at: number): Promise<number | undefined>;
  postponeReaction(reactionId: number, until: { readonly dueAt: number }): Promise<void>;
  /** All that was noted of a message's reactions. */
  listReactions(message: { readonly guildId: string; readonly messageId: string }): Promise<readonly Reaction[]>;
  /**
   * A page of them, in the order in which they came; the nearest to one that is not there.
   *
   * @param place - nothing was noted of a message that is not there
   * @param wanted - `page`: from 1
   */
  pageReactions(
    place: Pick<Reaction, 'guildId' | 'channelId' | 'messageId'>,
    wanted: { readonly page: number; readonly size: number },
  ): Promise<{ readonly reactions: readonly Reaction[]; readonly page: number; readonly pages: number }>;
  /**
   * Messages from this id on, with reactions that are there or have an award; what changed last comes first. Without those
   * that are noted to be gone.
   */
  listReactedMessages(asked: {
    readonly guildId: string;
    readonly fromId: string;
  }): Promise<readonly { readonly channelId: string; readonly messageId: string }[]>;
  /** These were deleted in Discord. Their reactions stay as they stand. */
  noteGoneMessages(messageIds: readonly string[]): Promise<void>;
  /**
   * Forgets up to `limit` refusals from before `before`, or longer ago where a rule looks back further. What gave an award
   * stays. Returns how many it were.
   */
  forgetReactions(old: Old & { readonly at: number }): Promise<number>;
}

/** Deciding about them. */
export interface SettlingReactions {
  /** Decides about due reactions of one guild, and records the awards and reversals, in one commit. */
  settleReactions(context: ReactionContext, reactionIds: readonly number[], at: number): Promise<SettledReactions>;
}

/** Reactions, from the event to the award. */
export interface ReactionStore extends Observing, DueReactions, SettlingReactions {}
