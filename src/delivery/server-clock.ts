/**
 * Estimates the server's clock at a moment of ours, from the times of entries that sends made and from the `Date`
 * header of any answer. Kept in memory alone.
 */

import type { AwardGateway, CallOptions } from './gateway.ts';

export interface ServerClock {
  /** A send that began and ended then, by our clock, made an entry of this time. */
  noteEntry(createdAt: string | undefined, startedAt: number, endedAt: number): void;
  /** An answer that was asked for and came then had this `Date` header. */
  noteDate(date: string, startedAt: number, endedAt: number): void;
  /**
   * The earliest that the clock which times entries can have shown at a moment of ours. Undefined where it is not known:
   * without an entry of the last minutes, or without an answer since that moment. Either clock may be set in between, so
   * the earliest of all readings counts.
   */
  earliestAt(at: number): number | undefined;
}

interface Reading {
  readonly at: number;
  /** By how much the server's clock was ahead of ours, at least. */
  readonly aheadMs: number;
  readonly isEntry: boolean;
}

/** A clock that keeps bad time is off by some hundredths of a second after this. */
const MEMORY_MS = 600_000;
/** A slow answer tells too little. */
const SLOW_MS = 2_000;
/** Times may be written to the second, and the API's machines may disagree by as much again. */
const MARGIN_MS = 2_000;
const SECOND_MS = 1_000;
const MOST_READINGS = 200;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

export function createServerClock(): ServerClock {
  let readings: readonly Reading[] = [];

  function note(serverAt: number, isEntry: boolean, startedAt: number, endedAt: number): void {
    const isSharp = endedAt >= startedAt && endedAt - startedAt <= SLOW_MS;
    if (Number.isNaN(serverAt) || !isSharp) return;
    const recent = readings.filter(({ at }) => Math.abs(endedAt - at) <= MEMORY_MS);
    readings = [...recent.slice(1 - MOST_READINGS), { at: endedAt, aheadMs: serverAt - endedAt, isEntry }];
  }

  return {
    noteEntry: (createdAt, startedAt, endedAt) => note(Date.parse(createdAt ?? ''), true, startedAt, endedAt),
    noteDate(date, startedAt, endedAt) {
      // The header leaves the fraction of the second off.
      const serverAt = HTTP_DATE.test(date) ? Date.parse(date) + SECOND_MS : Number.NaN;
      note(serverAt, false, startedAt, endedAt);
    },
    earliestAt(at) {
      const usable = readings.filter((reading) => Math.abs(at - reading.at) <= MEMORY_MS);
      if (!usable.some(({ isEntry }) => isEntry) || !usable.some((reading) => reading.at >= at)) return undefined;
      return at + Math.min(...usable.map(({ aheadMs }) => aheadMs)) - MARGIN_MS;
    },
  };
}

/** A gateway whose answers are heard by a clock. */
export function withServerClock(gateway: AwardGateway, clock: ServerClock, now: () => number): AwardGateway {
  const heard = <Options extends CallOptions>(options: Options): Options => {
    const startedAt = now();
    return { ...options, onDate: (date: string) => clock.noteDate(date, startedAt, now()) };
  };
  return {
    async send(userField, action, value, options) {
      const startedAt = now();
      const outcome = await gateway.send(userField, action, value, heard(options));
      if (outcome.kind === 'applied') clock.noteEntry(outcome.historyAt, startedAt, now());
      return outcome;
    },
    list: (userField, options) => gateway.list(userField, heard(options)),
    readTotal: (userField, fieldKeys, options) => gateway.readTotal(userField, fieldKeys, heard(options)),
    readTotals: (user, fields, options) => gateway.readTotals(user, fields, heard(options)),
  };
}
