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

/** Answers that were begun and are not an award's. */
export interface AnswerStore {
  /**
   * Recorded before "thinking" is shown, so that a start can finish what a crash interrupted.
   *
   * @returns false when it was recorded before: somebody, maybe a process that died, has begun to answer it
   */
  rememberAnswer(answer: OpenAnswer): Promise<boolean>;
  forgetAnswer(interactionId: string): Promise<void>;
  /** Answers begun and not forgotten. */
  listOpenAnswers(): Promise<readonly OpenAnswer[]>;
}
