import { beforeEach, describe, expect, it } from 'vitest';
import { type ClockWatch, createClockWatch } from '../../src/runtime/clock-watch.ts';
import { createLogBook } from '../discord/scene.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';

const HOUR_MS = 3_600_000;

let system: ManualClock;
let steps: number[];
let lines: string[];
let watch: ClockWatch;

beforeEach(() => {
  system = createManualClock({ quietTurns: 1 });
  steps = [];
  const book = createLogBook();
  lines = book.lines;
  watch = createClockWatch({ system, log: book.log, onStep: (byMs) => void steps.push(byMs) });
  watch.start();
});

/** The true time, as a server writes it. */
const date = (lateMs = 0) => new Date(system.confirmed() - lateMs).toUTCString();

describe("a machine's clock", () => {
  it.each([2, -2, 3 * 60, -3 * 60])('that is set by %i minutes is noticed at the next reading', async (minutes) => {
    system.set(minutes * 60_000);
    expect(steps).toEqual([]);
    watch.clock.now();
    expect(steps).toEqual([minutes * 60_000]);
    await system.advance(60_000);
    expect(steps).toHaveLength(1);
    expect(lines.join()).toContain(`"stepMs":${minutes * 60_000}`);
  });

  it('that is set while nobody reads it is noticed within seconds', async () => {
    system.set(-HOUR_MS);
    await system.advance(5_000);
    expect(steps).toEqual([-HOUR_MS]);
  });

  it('that is slewed is not taken for one that was set', async () => {
    for (let round = 0; round < 1_000; round += 1) {
      system.set(3);
      await system.advance(5_000);
    }
    expect(steps).toEqual([]);
  });

  it('agrees as far as anybody knows until a server says what time it is', () => {
    expect(watch.findSkewMs()).toBeUndefined();
    system.set(HOUR_MS);
    expect(watch.findSkewMs()).toBeUndefined();
  });

  it('that is off is said to be, once, and once when it is right again', async () => {
    watch.heard('Discord', date());
    system.set(3 * HOUR_MS);
    await system.advance(20_000);
    expect(watch.findSkewMs()).toBeGreaterThan(3 * HOUR_MS - 1);
    system.set(-3 * HOUR_MS);
    await system.advance(20_000);
    expect(watch.findSkewMs()).toBeUndefined();
    expect(lines.filter((line) => line.includes('clock is off'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('clock agrees'))).toHaveLength(1);
  });

  it('is not blamed for an answer that was slow', () => {
    watch.heard('Discord', date());
    watch.heard('Discord', date(30_000));
    expect(watch.findSkewMs()).toBeUndefined();
  });

  it("is compared with Discord's, and with Returning.AI's only until Discord has said something", () => {
    watch.heard('Returning.AI', date(HOUR_MS));
    expect(watch.findSkewMs()).toBeGreaterThanOrEqual(HOUR_MS);
    watch.heard('Discord', date());
    expect(watch.findSkewMs()).toBeUndefined();
  });

  it('is not compared with what is no time', () => {
    watch.heard('Discord', 'soon');
    expect(watch.findSkewMs()).toBeUndefined();
    expect(watch.clock.confirmed()).toBe(0);
  });
});

describe('the time that has surely come', () => {
  it('is long ago until a server has said what time it is', () => {
    expect(watch.clock.confirmed()).toBe(0);
  });

  it.each([3 * HOUR_MS, -3 * HOUR_MS])(
    'is never later than the true one where the clock is %i ms ahead',
    async (byMs) => {
      watch.heard('Discord', date());
      system.set(byMs);
      await system.advance(600_000);
      const late = system.confirmed() - watch.clock.confirmed();
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(byMs > 0 ? 1_000 : 3 * HOUR_MS + 1);
    },
  );
});
