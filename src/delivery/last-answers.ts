/**
 * Remembers the last answer of each lane, in this process, for seconds: its total is surely the one before the next
 * send, as long as nobody else changes it in those seconds. A total that was read, or that is older, proves less.
 */

/** An answer to a send. */
interface LastAnswer {
  readonly entryId: string;
  readonly total: number;
}

export interface LastAnswers {
  note(lane: string, answer: LastAnswer): void;
  /** The answer that came at most 15 seconds before `sentAt`, by the monotonic clock. */
  find(lane: string, sentAt: number): LastAnswer | undefined;
}

/** In a burst on one account the next send follows within this time, a lost answer in between included. */
const FRESH_MS = 15_000;
/** More lanes than a burst has; the oldest are let go of. */
const MOST_LANES = 1_000;

export function createLastAnswers(monotonic: () => number): LastAnswers {
  const answers = new Map<string, LastAnswer & { readonly at: number }>();
  return {
    note(lane, answer) {
      answers.delete(lane);
      answers.set(lane, { ...answer, at: monotonic() });
      const [oldest] = answers.keys();
      if (answers.size > MOST_LANES && oldest !== undefined) answers.delete(oldest);
    },
    find(lane, sentAt) {
      const answer = answers.get(lane);
      return answer !== undefined && sentAt >= answer.at && sentAt - answer.at <= FRESH_MS ? answer : undefined;
    },
  };
}
