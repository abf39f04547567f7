/** What keeps the store from being opened. */
export type StoreProblem = 'LOCKED' | 'CORRUPT' | 'NEWER_SCHEMA' | 'READ_ONLY' | 'UNAVAILABLE';

/** The store cannot be opened. For the operator, at start; never shown to members. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreProblem;
  /** One sentence: what to do about it. */
  readonly fix: string;

  /**
   * @param code - the kind of problem
   * @param message - what is wrong, with the file's path
   * @param fix - what to do about it
   * @param options - `cause`: what the driver or the system said
   */
  constructor(code: StoreProblem, message: string, fix: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.fix = fix;
  }
}
