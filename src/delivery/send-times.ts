/**
 * When sends with an unknown outcome began, by the monotonic clock. In memory alone: after a crash the connection is
 * gone, and with it most of the risk that a request still arrives.
 */
import { LATE_ARRIVAL_MS, SEND_BUDGET_MS, SETTLING_MS } from './time-limits.ts';

export interface SendTimes {
  began(awardId: number): void;
  /** Nobody waits for its answer any more, so it may still be being carried out. */
  gaveUp(awardId: number): void;
  /** When this process began to send it, by its monotonic clock. */
  beganAt(awardId: number): number | undefined;
  /** How long ago it was sent; counted from the first question, where another process sent it. */
  ageMs(awardId: number): number;
  /** How long it may still arrive. Not above 0: no more. */
  mayArriveForMs(awardId: number): number;
  /** How long it takes until what broke off by itself has settled, or cannot arrive any more. */
  settlesInMs(awardId: number): number;
  /** Notes that a read has shown nothing, and how long reads have now done so. `isFirst`: the one before proved nothing. */
  absentForMs(awardId: number, isFirst: boolean): number;
  /** Its outcome is known, or it is somebody else's to find out. */
  end(awardId: number): void;
}

interface Send {
  readonly at: number;
  readonly isOurs: boolean;
  mayArriveUntil: number;
  absentSince: number | undefined;
}

export function createSendTimes(monotonic: () => number): SendTimes {
  const sends = new Map<number, Send>();

  function note(awardId: number, isOurs: boolean): Send {
    const send: Send = { at: monotonic(), isOurs, mayArriveUntil: Number.NEGATIVE_INFINITY, absentSince: undefined };
    sends.set(awardId, send);
    return send;
  }

  const find = (awardId: number) => sends.get(awardId) ?? note(awardId, false);

  return {
    began: (awardId) => void note(awardId, true),
    gaveUp(awardId) {
      const send = find(awardId);
      send.mayArriveUntil = send.at + LATE_ARRIVAL_MS;
    },
    beganAt(awardId) {
      const send = sends.get(awardId);
      return send?.isOurs === true ? send.at : undefined;
    },
    ageMs: (awardId) => monotonic() - find(awardId).at,
    mayArriveForMs: (awardId) => find(awardId).mayArriveUntil - monotonic(),
    settlesInMs(awardId) {
      const { at, mayArriveUntil } = find(awardId);
      return Math.max(mayArriveUntil, at + SEND_BUDGET_MS + SETTLING_MS) - monotonic();
    },
    absentForMs(awardId, isFirst) {
      const send = find(awardId);
      if (isFirst || send.absentSince === undefined) send.absentSince = monotonic();
      return monotonic() - send.absentSince;
    },
    end: (awardId) => void sends.delete(awardId),
  };
}
