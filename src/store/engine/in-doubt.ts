/**
 * The connection was lost while something was being committed: it stands, or it does not. Neither may be told before it was
 * looked up.
 */
export class CommitInDoubt extends Error {
  override readonly name = 'CommitInDoubt';
  /**
   * Waits until the database can be asked again.
   *
   * @throws when it cannot be found out any more
   */
  readonly hasCommitted: () => Promise<boolean>;

  /** @param cause - what was thrown in the place of an answer */
  constructor(cause: unknown, hasCommitted: () => Promise<boolean>) {
    super('The answer to a commit was lost.', { cause });
    this.hasCommitted = hasCommitted;
  }
}
