/** Since when, by the clock of whoever asks, each kind of passing thing is of no use any more. Milliseconds since the epoch. */
export interface ExpiredBefore {
  /** Interaction tokens that open nothing any more. */
  readonly tokens: number;
  /** Previews that cannot be confirmed any more. */
  readonly previews: number;
  /** What erased people had used of an hour. */
  readonly counts: number;
}

/** What is kept only for a while. */
export interface ExpiredStore {
  /** Deletes it. Nothing is written where nothing has expired, which is so nearly always. */
  forgetExpired(before: ExpiredBefore): Promise<void>;
}
