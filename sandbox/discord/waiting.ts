/** How long a wait lasts unless told otherwise, in real milliseconds. */
const DEFAULT_TIMEOUT_MS = 20_000;

/** A jump of a test's clock changes states without any event, so waits also look by themselves this often. */
const RECHECK_MS = 50;

/** What a wait looks for and how it explains that it did not come. */
export interface WaitOptions<T> {
  /** The value waited for, or undefined or false while it is not there. A throw ends the wait. */
  readonly check: () => T | undefined | false;
  /** The last state in words, for the error. */
  readonly describe: () => string;
  /** Real milliseconds; 20,000 when left out. */
  readonly timeoutMs?: number | undefined;
}

/** Waits that are woken by every change of the server's state. */
export interface Waiting {
  /** Wakes all waits. */
  readonly changed: () => void;
  /**
   * Resolves as soon as the check gives a value.
   * @throws Error with the last state in words when the time is over or the server closes.
   */
  readonly until: <T>(options: WaitOptions<T>) => Promise<T>;
  /** Calls the listener after every change. The function returned takes it back. */
  readonly onChange: (listener: () => void) => () => void;
  /** Ends every wait with an error. */
  readonly close: () => void;
}

/** Creates the place where waits are kept. */
export function createWaiting(): Waiting {
  const wakers = new Set<(closing: boolean) => void>();
  const listeners = new Set<() => void>();

  function until<T>({ check, describe, timeoutMs = DEFAULT_TIMEOUT_MS }: WaitOptions<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const recheck = setInterval(() => look(false), RECHECK_MS);
    const deadline = setTimeout(
      () => end(() => reject(new Error(`Waited ${timeoutMs} ms in vain. ${describe()}`))),
      timeoutMs,
    );
    function end(settle: () => void): void {
      wakers.delete(look);
      clearInterval(recheck);
      clearTimeout(deadline);
      settle();
    }
    function look(closing: boolean): void {
      try {
        const value = check();
        if (value !== undefined && value !== false) end(() => resolve(value));
        else if (closing) end(() => reject(new Error(`The server was closed during a wait. ${describe()}`)));
      } catch (error) {
        end(() => reject(error));
      }
    }
    wakers.add(look);
    look(false);
    return promise;
  }

  function wakeAll(closing: boolean): void {
    for (const wake of [...wakers]) wake(closing);
  }

  return {
    until,
    changed: () => {
      wakeAll(false);
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => wakeAll(true),
  };
}
