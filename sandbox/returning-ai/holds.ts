import { type Exchange, hasLeft } from './exchange.ts';

/** Calls back once after `ms`; the function it returns cancels that. */
export type StartTimer = (callback: () => void, ms: number) => () => void;

/** A request that a fault keeps waiting. */
export type HeldRequest = {
  number: number;
  method: string;
  path: string;
  fault: string;
  /** Whether the client has given up, which the faults `delay` and `late` outlive. */
  clientLeft: boolean;
};

/** How a hold ended: its time was up, somebody released it, the client left, or the server closed. */
type HoldEnd = 'due' | 'released' | 'left' | 'closed';

/** The requests that are held. */
export type Holds = {
  list(): HeldRequest[];
  /** Holds a request for `ms`, or without end. With `outlivesClient` it stays held when the client leaves. */
  hold(exchange: Exchange, options?: { ms?: number; outlivesClient?: boolean }): Promise<HoldEnd>;
  /** Lets the requests go on that fit. */
  release(fits: (held: HeldRequest) => boolean): void;
  /** Ends every hold, and every later one at once. */
  close(): void;
};

type Hold = { exchange: Exchange; end(how: HoldEnd): void };

/** No holds yet. `changed` is called whenever one begins or ends. */
export function createHolds(startTimer: StartTimer, changed: () => void): Holds {
  const holds = new Set<Hold>();
  let closed = false;
  return {
    list: () => [...holds].map(describeHold),
    hold: (exchange, { ms, outlivesClient = false } = {}) =>
      new Promise((resolve) => {
        if (closed) return resolve('closed');
        if (hasLeft(exchange) && !outlivesClient) return resolve('left');
        const { record, response } = exchange;
        const leave = () => hold.end('left');
        const hold: Hold = {
          exchange,
          end: (how) => {
            if (!holds.delete(hold)) return;
            cancel?.();
            response.off('close', leave);
            record.outcome = hasLeft(exchange) ? 'abandoned' : 'open';
            resolve(how);
            changed();
          },
        };
        const cancel = ms === undefined ? undefined : startTimer(() => hold.end('due'), ms);
        if (!outlivesClient) response.once('close', leave);
        record.outcome = 'held';
        holds.add(hold);
        changed();
      }),
    release: (fits) => {
      for (const hold of [...holds]) if (fits(describeHold(hold))) hold.end('released');
    },
    close: () => {
      closed = true;
      for (const hold of [...holds]) hold.end('closed');
    },
  };
}

function describeHold({ exchange }: Hold): HeldRequest {
  const { number, method, path, fault } = exchange.record;
  return { number, method, path, fault: fault ?? '', clientLeft: hasLeft(exchange) };
}
