/** What a fault does to the request it catches. "Applied" is true only of requests that the API would have accepted. */
export type FaultAction =
  /** The connection is reset. Not applied. */
  | { kind: 'drop-before' }
  /** Applied, then the connection is reset. */
  | { kind: 'drop-after' }
  /** Applied, half of the JSON is sent, then the connection is closed. */
  | { kind: 'drop-mid-body' }
  /** Answered as usual after `ms`, or on release; applied then, even when the client has left. */
  | { kind: 'delay'; ms: number }
  /** Held until release, then answered as usual. Not applied when the client leaves first. */
  | { kind: 'hang-before' }
  /** Applied at once, the answer held until release. */
  | { kind: 'hang-after' }
  /** Never answered. Applied after `ms`, or on release when `ms` is left out, whether or not the client has left. */
  | { kind: 'late'; ms?: number }
  /** Answered with this status; a text body goes out as it is, anything else as JSON. Applied only when it says so. */
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string>; applied?: boolean }
  /** Applied, the status as usual, but the body is cut JSON or a page of HTML. */
  | { kind: 'malformed'; as?: 'json' | 'html' }
  /** Applied, the status as usual, no body. */
  | { kind: 'empty' }
  /** Applied, the answer as usual without `meta.sum`. */
  | { kind: 'no-total' }
  /** Applied, the answer as usual with a message of so many megabytes (8 when left out). */
  | { kind: 'oversized'; megabytes?: number }
  /** Applied, the answer as usual, compressed although nobody asked for that; by a coding that nobody knows, as it is. */
  | { kind: 'compressed'; by: 'gzip' | 'deflate' | 'br' | 'unknown' }
  /** Applied, the body sent `bytes` (1) at a time every `ms` (10); release sends the rest at once. */
  | { kind: 'slow-body'; bytes?: number; ms?: number };

/** A fault and the requests it waits for: by default the next one, whatever its method and path. */
export type Fault = FaultAction & {
  method?: 'POST' | 'GET' | 'PUT' | 'DELETE';
  /** Tried on the path with its query. */
  path?: RegExp;
  /** How many requests it catches, 1 when left out. */
  times?: number;
};

const HISTORIES = /\/histories(\?|$)/;

/** The requests that give, take or set points, to be caught by a fault. */
export const AWARDS = { method: 'POST', path: HISTORIES } as const satisfies Partial<Fault>;

/** The requests that list what was given. */
export const LOOK_UPS = { method: 'GET', path: HISTORIES } as const satisfies Partial<Fault>;

/** Faults that wait for a request, first in, first out. */
export type FaultQueue = {
  add(fault: Fault): void;
  clear(): void;
  /** Those that wait, oldest first. */
  waiting(): readonly Fault[];
  /** The oldest fault that fits this request, counted as used. */
  take(method: string, path: string): Fault | undefined;
};

/** An empty fault queue. */
export function createFaultQueue(): FaultQueue {
  let waiting: { fault: Fault; timesLeft: number }[] = [];
  return {
    add: (fault) => {
      waiting.push({ fault, timesLeft: fault.times ?? 1 });
    },
    clear: () => {
      waiting = [];
    },
    waiting: () => waiting.map(({ fault }) => fault),
    take: (method, path) => {
      const found = waiting.find(({ fault }) => fits(fault, method, path));
      if (found === undefined) return undefined;
      found.timesLeft -= 1;
      waiting = waiting.filter(({ timesLeft }) => timesLeft > 0);
      return found.fault;
    },
  };
}

function fits(fault: Fault, method: string, path: string): boolean {
  // search() ignores lastIndex, so an expression with the g or y flag fits every time and not every other time.
  return (fault.method ?? method) === method && (fault.path === undefined || path.search(fault.path) !== -1);
}
