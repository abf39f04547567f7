import { beforeEach, describe, expect, it } from 'vitest';
import { createLoop, type Loop } from '../../src/runtime/loop.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';

/** A run that the test ends. */
interface OpenRun {
  end(dueAt?: number): void;
  fail(error: unknown): void;
}

let clock: ManualClock;
let runs: OpenRun[];
let starts: number[];
let errors: unknown[];
let loop: Loop;

beforeEach(() => {
  clock = createManualClock({ startAt: 0, quietTurns: 2 });
  runs = [];
  starts = [];
  errors = [];
  loop = createLoop({
    clock,
    run: () => {
      starts.push(clock.now());
      return new Promise((resolve, reject) => {
        runs.push({ end: resolve, fail: reject });
      });
    },
    onError: (error) => errors.push(error),
    retryMs: 1_000,
  });
});

/** Ends the run in progress and lets what follows happen. */
async function endRun(dueAt?: number): Promise<void> {
  runs.at(-1)?.end(dueAt);
  await clock.advance(0);
}

describe('a loop', () => {
  it('does nothing before it is started', async () => {
    loop.nudge();
    await clock.advance(10_000);
    expect(starts).toEqual([]);
  });

  it('runs at once when it is started, and then only when nudged if nothing falls due', async () => {
    loop.start();
    expect(starts).toEqual([0]);
    await endRun();
    expect(clock.dueTimes()).toEqual([]);
    await clock.advance(10_000_000);
    expect(starts).toEqual([0]);
    loop.nudge();
    expect(starts).toEqual([0, 10_000_000]);
  });

  it('runs again when something falls due, not before', async () => {
    loop.start();
    await endRun(5_000);
    expect(clock.dueTimes()).toEqual([5_000]);
    await clock.advance(4_999);
    expect(starts).toEqual([0]);
    await clock.advance(1);
    expect(starts).toEqual([0, 5_000]);
    await endRun(6_000);
    expect(clock.dueTimes()).toEqual([6_000]);
  });

  it('runs at once for what was due while it ran', async () => {
    loop.start();
    await clock.advance(500);
    await endRun(200);
    expect(starts).toEqual([0, 500]);
  });

  it('runs once more, however often it was nudged while it ran', async () => {
    loop.start();
    for (let count = 0; count < 5; count++) loop.nudge();
    await clock.advance(0);
    expect(starts).toHaveLength(1);
    await endRun(9_000);
    expect(starts).toHaveLength(2);
    expect(clock.dueTimes()).toEqual([]);
    await endRun();
    await clock.advance(60_000);
    expect(starts).toHaveLength(2);
  });

  it('never runs twice at a time, and keeps one timer at most', async () => {
    loop.start();
    await endRun(5_000);
    loop.nudge();
    expect(starts).toHaveLength(2);
    await clock.advance(10_000);
    expect(starts).toHaveLength(2);
    await endRun(20_000);
    expect(clock.dueTimes()).toEqual([20_000]);
  });

  it('goes on after an error, some time later', async () => {
    loop.start();
    const error = new Error('no database');
    runs[0]?.fail(error);
    await clock.advance(999);
    expect(errors).toEqual([error]);
    expect(starts).toEqual([0]);
    await clock.advance(1);
    expect(starts).toEqual([0, 1_000]);
    await endRun();
    expect(clock.dueTimes()).toEqual([]);
  });

  it('goes on at once after an error when it was nudged meanwhile', async () => {
    loop.start();
    loop.nudge();
    runs[0]?.fail(new Error('no database'));
    await clock.advance(0);
    expect(starts).toEqual([0, 0]);
  });

  it('survives a run that throws before it returns', async () => {
    let thrown = 0;
    const rash = createLoop({
      clock,
      run: () => {
        thrown += 1;
        throw new Error('at once');
      },
      onError: (error) => errors.push(error),
      retryMs: 1_000,
    });
    rash.start();
    await clock.advance(2_000);
    await rash.stop();
    expect([thrown, errors.length]).toEqual([3, 3]);
    await clock.advance(10_000);
    expect(thrown).toBe(3);
  });
});

describe('a loop that is stopped', () => {
  it('has ended its run, and begins none any more', async () => {
    loop.start();
    loop.nudge();
    let stopped = false;
    const stopping = loop.stop().then(() => {
      stopped = true;
    });
    await clock.advance(10_000);
    expect(stopped).toBe(false);
    await endRun(11_000);
    await stopping;
    expect(clock.dueTimes()).toEqual([]);
    loop.nudge();
    await clock.advance(60_000);
    expect(starts).toHaveLength(1);
  });

  it('has no timer left', async () => {
    loop.start();
    await endRun(5_000);
    await loop.stop();
    expect(clock.dueTimes()).toEqual([]);
    await clock.advance(60_000);
    expect(starts).toHaveLength(1);
  });

  it('stops cleanly after a run that failed meanwhile', async () => {
    loop.start();
    const stopping = loop.stop();
    runs[0]?.fail(new Error('closed'));
    await stopping;
    await clock.advance(60_000);
    expect([starts.length, errors.length]).toEqual([1, 1]);
  });

  it('can be stopped twice, and before it was started', async () => {
    await loop.stop();
    loop.start();
    await endRun();
    await loop.stop();
    await loop.stop();
    expect(starts).toHaveLength(1);
  });
});

describe('a loop whose clock is set', () => {
  it.each([-120_000, -10_800_000, 10_800_000])(
    'by %i ms while it waits looks again when it would have',
    async (byMs) => {
      loop.start();
      await endRun(clock.now() + 10_000);
      clock.set(byMs);
      await clock.advance(9_999);
      expect(starts).toHaveLength(1);
      await clock.advance(1);
      expect(starts).toHaveLength(2);
    },
  );

  it('back while it runs does not sleep for as long as that was', async () => {
    loop.start();
    const dueAt = clock.now() + 1_000;
    clock.set(-10_800_000);
    await endRun(dueAt);
    await clock.advance(60_000);
    expect(starts).toHaveLength(2);
  });
});
