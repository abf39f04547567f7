import { beforeEach, describe, expect, it } from 'vitest';
import { createServerClock, type ServerClock } from '../../src/delivery/server-clock.ts';

const T0 = Date.UTC(2026, 10, 1, 12);
const MARGIN_MS = 2_000;
let clock: ServerClock;
beforeEach(() => {
  clock = createServerClock();
});

/** A send that took 100 ms and made an entry in its last instant, on a server whose clock is ahead by so much. */
const send = (ms: number, aheadMs = 0) =>
  clock.noteEntry(new Date(T0 + ms + aheadMs).toISOString(), T0 + ms - 100, T0 + ms);
const answer = (ms: number, aheadMs = 0) =>
  clock.noteDate(new Date(T0 + ms + aheadMs).toUTCString(), T0 + ms - 100, T0 + ms);
/** The earliest time of an entry by a send at that moment, relative to that moment. */
const earliest = (ms: number) => {
  const found = clock.earliestAt(T0 + ms);
  return found === undefined ? undefined : found - T0 - ms;
};

describe('the server’s clock', () => {
  it('is known from an entry before a moment and an answer after it, to two seconds', () => {
    send(0);
    answer(60_000);
    expect(earliest(30_000)).toBe(-MARGIN_MS);
  });

  it('is known also where it is minutes apart from ours', () => {
    for (const aheadMs of [-240_000, 240_000]) {
      clock = createServerClock();
      send(0, aheadMs);
      answer(60_000, aheadMs);
      expect(earliest(30_000)).toBe(aheadMs - MARGIN_MS);
    }
  });

  it('is not known without an entry: who writes the header may not be who writes the entries', () => {
    answer(0);
    answer(60_000);
    expect(earliest(30_000)).toBeUndefined();
  });

  it('is not known before an answer has come since: either clock may have been set', () => {
    send(0);
    answer(10_000);
    expect(earliest(30_000)).toBeUndefined();
  });

  it('is taken for the slowest of those that answered', () => {
    send(0);
    send(1_000, -30_000);
    answer(60_000);
    expect(earliest(30_000)).toBe(-30_000 - MARGIN_MS);
  });

  it('makes nothing of ours too late where our clock was set meanwhile, forward or back', () => {
    for (const stepMs of [-3_600_000, 3_600_000]) {
      clock = createServerClock();
      // By the clock of ours that was set, the server is off by as much the other way.
      send(0);
      send(60_000, -stepMs);
      answer(61_000, -stepMs);
      expect(earliest(30_000)).toBeLessThanOrEqual(-MARGIN_MS);
    }
  });

  it('says nothing of a slow answer, of a header that is no date, and of an entry without a time', () => {
    clock.noteEntry(new Date(T0).toISOString(), T0 - 2_001, T0);
    clock.noteEntry(undefined, T0, T0);
    clock.noteEntry('soon', T0, T0);
    clock.noteDate('1', T0, T0);
    clock.noteDate('Sunday', T0, T0);
    answer(60_000);
    expect(earliest(30_000)).toBeUndefined();
  });

  it('is forgotten after ten minutes', () => {
    send(0);
    answer(700_000);
    expect(earliest(600_001)).toBeUndefined();
  });
});
