import type { Text } from './texts/text.ts';

/** A failure that a member may see. Everything else that is thrown is ours to explain, and its text is never shown. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** Stable name of the kind of failure, for logs, tests and translations, e.g. `AMOUNT_OUT_OF_RANGE`. */
  readonly code: Uppercase<string>;
  /** What its person reads, in their language; the message is its English, for logs and tests. */
  readonly text: string | Text;

  /**
   * @param code - in SCREAMING_SNAKE_CASE
   * @param text - safe to show: no secret, nobody else's data; says what is wrong and what to do next
   * @param options - `cause`: what led to it; logged, never shown
   */
  constructor(code: Uppercase<string>, text: string | Text, options?: ErrorOptions) {
    super(typeof text === 'string' ? text : text.english, options);
    this.code = code;
    this.text = text;
  }
}
