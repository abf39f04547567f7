import type { Award } from '../../points/award.ts';
import type { Due } from '../bounds.ts';

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

/** Discord messages that show awards. */
export interface MessageStore {
  /** Messages whose award has a newer version than they show and whose time has come. */
  listDueMessages(due: Due, way?: MessageWay): Promise<readonly { message: AwardMessage; award: Award }[]>;
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
  postponeMessage(
    messageId: number,
    how: { readonly dueAt: number; readonly why?: 'tried' | 'waits' | 'token-spent' },
  ): Promise<void>;
  /** What waits in these channels of a guild is due now. Returns how many it were. */
  wakeMessages(guildId: string, channelIds: readonly string[] | 'all', at: number): Promise<number>;
  /** A card or notice to show an award in a channel. Idempotent by (award, kind). In another channel a card begins anew. */
  addMessage(
    awardId: number,
    kind: 'card' | 'notice',
    place: { guildId: string; channelId: string; locale: string },
  ): Promise<void>;
  listMessages(awardId: number): Promise<readonly AwardMessage[]>;
}
