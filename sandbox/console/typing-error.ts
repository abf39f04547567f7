/** What was typed cannot be done. Its message says what to type instead. */
export class TypingError extends Error {
  override readonly name = 'TypingError';
}
