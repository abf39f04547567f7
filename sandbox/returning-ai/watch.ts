/** Lets tests wait for a state instead of for time. */
export type Watch = {
  /** To be called after every change of state. */
  changed(): void;
  /** Resolves once `isTrue` says so; rejects after `timeoutMs` with what `describe` says. */
  waitFor(isTrue: () => boolean, timeoutMs: number): Promise<void>;
  /** Calls the listener after every change. The function returned takes it back. */
  onChange(listener: () => void): () => void;
  /** Rejects whoever still waits. */
  close(): void;
};

type Waiter = { check(): void; fail(reason: string): void };

/** `describe` gives the present state in words, for the error of a wait in vain. */
export function createWatch(describe: () => string): Watch {
  const waiters = new Set<Waiter>();
  const listeners = new Set<() => void>();
  return {
    changed: () => {
      for (const waiter of [...waiters]) waiter.check();
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    waitFor: (isTrue, timeoutMs) =>
      new Promise((resolve, reject) => {
        const settle = (act: () => void) => {
          clearTimeout(timer);
          waiters.delete(waiter);
          act();
        };
        const waiter: Waiter = {
          check: () => {
            try {
              if (isTrue()) settle(resolve);
            } catch (error) {
              settle(() => reject(error));
            }
          },
          fail: (reason) => settle(() => reject(new Error(`${reason} ${describe()}`))),
        };
        const timer = setTimeout(() => waiter.fail(`Waited ${timeoutMs} ms in vain.`), timeoutMs);
        waiters.add(waiter);
        waiter.check();
      }),
    close: () => {
      for (const waiter of [...waiters]) waiter.fail('The server was closed while something waited for it.');
    },
  };
}
