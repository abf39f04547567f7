/**
 * Reads that people ask for. An answer of a few seconds ago is good enough, who asks while one is on its way shares it,
 * and what reaches Returning.AI comes out of a budget of whoever asks.
 */
import { UserError } from '../../errors.ts';
import { type Text, text } from '../../texts/text.ts';
import type { ReadBudget } from './read-budget.ts';
import type { ReadPauses } from './read-pauses.ts';

/** The outcome of a read. */
export type Asked<Value> =
  /** `at`: when the answer came, in milliseconds since the epoch. */
  | { readonly kind: 'read'; readonly value: Value; readonly at: number }
  /** Nothing is known, and nobody is to be asked for so long. */
  | { readonly kind: 'put-off'; readonly waitMs: number };

interface Question<Value> {
  /** The person who asks. */
  readonly userId: string;
  readonly key: string;
  /** The same name stands for the same answer. It holds whatever makes the answer another one. */
  readonly name: string;
  ask(): Promise<Value>;
}

export interface AskedReads<Value> {
  read(question: Question<Value>): Promise<Asked<Value>>;
}

interface AskedReadsOptions<Value> {
  readonly now: () => number;
  readonly monotonic: () => number;
  readonly budget: ReadBudget;
  readonly pauses: Pick<ReadPauses, 'leftMs'>;
  /** Whether an answer tells nothing. Such a one is not kept. */
  readonly isMissing: (value: Value) => boolean;
  /** Answers that are kept at most. */
  readonly most: number;
}

const GOOD_ENOUGH_MS = 5_000;

interface Kept<Value> {
  readonly asked: Promise<Asked<Value>>;
  /** By the monotonic clock; endless while the answer is on its way. */
  until: number;
}

export function createAskedReads<Value>(options: AskedReadsOptions<Value>): AskedReads<Value> {
  const { now, monotonic, budget, pauses, isMissing, most } = options;
  /** First asked, first served. */
  const answers = new Map<string, Kept<Value>>();

  async function ask({ key, ask: read }: Question<Value>): Promise<Asked<Value>> {
    const value = await read();
    const waitMs = isMissing(value) ? pauses.leftMs(key) : 0;
    return waitMs > 0 ? { kind: 'put-off', waitMs } : { kind: 'read', value, at: now() };
  }

  function forgetOld(): void {
    for (const [name, { until }] of answers) {
      if (until <= monotonic() || answers.size >= most) answers.delete(name);
    }
  }

  function keep(question: Question<Value>): Promise<Asked<Value>> {
    forgetOld();
    const kept: Kept<Value> = { asked: ask(question), until: Number.POSITIVE_INFINITY };
    answers.set(question.name, kept);
    const end = (isWorthIt: boolean) => {
      kept.until = monotonic() + (isWorthIt ? GOOD_ENOUGH_MS : 0);
    };
    kept.asked.then(
      (asked) => end(asked.kind === 'read' && !isMissing(asked.value)),
      () => end(false),
    );
    return kept.asked;
  }

  return {
    async read(question) {
      const kept = answers.get(question.name);
      if (kept !== undefined && monotonic() < kept.until) return kept.asked;
      const waitMs = pauses.leftMs(question.key) || budget.spend(question.userId);
      return waitMs > 0 ? { kind: 'put-off', waitMs } : keep(question);
    },
  };
}

/** Why nobody was asked, and when to ask again. */
export function describePutOff(waitMs: number): Text {
  return text('refusal.ask-later', { seconds: Math.ceil(waitMs / 1_000) });
}

export function toPutOff(waitMs: number): UserError {
  return new UserError('ASK_LATER', describePutOff(waitMs));
}
