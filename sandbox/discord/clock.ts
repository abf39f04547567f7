/** A clock that runs with real time and can jump ahead, so that a deadline can pass without waiting for it. */
export interface Clock {
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
  /** Moves the clock ahead by `ms`. */
  readonly jump: (ms: number) => void;
}

/** A clock that starts at the real time. Pass its `now` to `createDiscordServer`. */
export function createClock(): Clock {
  let aheadMs = 0;
  return {
    now: () => Date.now() + aheadMs,
    jump: (ms) => {
      aheadMs += ms;
    },
  };
}
