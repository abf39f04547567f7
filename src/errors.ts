/** A failure that a member may see. Everything else that is thrown is ours to explain, and its text is never shown. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** Stable name of the kind of failure, for logs, tests and translations, e.g. `AMOUNT_OUT_OF_RANGE`. */
  readonly code: Uppercase<string>;

  /**
   * @param code - in SCREAMING_SNAKE_CASE
   * @param message - safe to show: no secret, nobody else's data; says what is wrong and what to do next
   * @param options - `cause`: what led to it; logged, never shown
   */
  constructor(code: Uppercase<string>, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
