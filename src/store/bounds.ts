/** How much of what is to be done an operation takes at once. */

/** What is due at a time, so many at most. */
export interface Due {
  readonly at: number;
  readonly limit: number;
}

/** What is from before a time, so many rows at most. */
export interface Old {
  readonly before: number;
  readonly limit: number;
}
