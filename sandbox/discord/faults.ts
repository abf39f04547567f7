/** What goes wrong with a request. */
export interface Fault {
  /** Matched against the path after `/api/v10`, in which interaction tokens read `{token}`. */
  readonly route: RegExp;
  /** Only requests of this method. */
  readonly method?: string;
  /** How many requests it hits: 1 when left out; `Infinity` until `clearFaults`. */
  readonly times?: number;
  /**
   * - `status`: answers `status` and does not apply the request
   * - `drop-before`: cuts the connection, the request is not applied
   * - `drop-after`: applies the request, then cuts the connection: the answer is lost
   * - `hang`: does nothing until `release()`, then is applied and answered, late, even if the client has given up by then
   * - `delay`: waits `ms` of real time, then goes on
   */
  readonly kind: 'status' | 'drop-before' | 'drop-after' | 'hang' | 'delay';
  /** HTTP status for `status`; 500 when left out. */
  readonly status?: number;
  /** Discord's JSON error code for `status`; 0 when left out. */
  readonly code?: number;
  /** Seconds to wait, for status 429. */
  readonly retryAfter?: number;
  /** Real milliseconds for `delay`. */
  readonly ms?: number;
}

/** The faults that are set and the requests that hang because of them. */
export interface Faults {
  readonly fail: (fault: Fault) => void;
  /** The fault that hits this request, counted as used. Those set last are asked first. */
  readonly take: (method: string, path: string) => Fault | undefined;
  /** Resolves on the next `release`. */
  readonly held: () => Promise<void>;
  readonly release: () => void;
  readonly clear: () => void;
}

/** Creates an empty list of faults. */
export function createFaults(): Faults {
  let set: { fault: Fault; left: number }[] = [];
  let gate = Promise.withResolvers<void>();

  return {
    fail: (fault) => {
      set.unshift({ fault, left: fault.times ?? 1 });
    },
    take: (method, path) => {
      const hit = set.find(
        ({ fault, left }) =>
          left > 0 &&
          path.search(fault.route) !== -1 &&
          (fault.method ?? method).toUpperCase() === method.toUpperCase(),
      );
      if (hit === undefined) return undefined;
      hit.left -= 1;
      return hit.fault;
    },
    held: () => gate.promise,
    release: () => {
      gate.resolve();
      gate = Promise.withResolvers<void>();
    },
    clear: () => {
      set = [];
    },
  };
}
