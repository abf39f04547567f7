/** Deadlines, and clocks that are set. */
export interface DeadlineStore {
  /**
   * Makes due at `at` whatever lies further ahead than anything is put off: the clock was put back meanwhile. To be called
   * at a start, and when the clock was set, with by how much: then everything goes on to wait for as long as before.
   *
   * @param clock - `setByMs` below 0: back
   */
  moveDeadlines(clock: { readonly at: number; readonly setByMs: number }): Promise<void>;
}
