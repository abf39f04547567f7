import { describe, expect, it } from 'vitest';
import { createManualClock } from './manual-clock.ts';

describe('a manual clock', () => {
  it('stands still until it is moved', async () => {
    const clock = createManualClock({ startAt: 1_000 });
    const ran: number[] = [];
    clock.schedule(() => ran.push(clock.now()), 10);
    await new Promise((resolve) => setImmediate(resolve));
    expect([clock.now(), ran]).toEqual([1_000, []]);
    await clock.advance(9);
    expect([clock.now(), ran]).toEqual([1_009, []]);
    await clock.advance(1);
    expect([clock.now(), ran]).toEqual([1_010, [1_010]]);
  });

  it('runs what is due in order of time, then of scheduling, each at its own instant', async () => {
    const clock = createManualClock({ startAt: 0 });
    const ran: string[] = [];
    for (const [name, delay] of [
      ['c', 30],
      ['a', 10],
      ['b', 20],
      ['a2', 10],
      ['now', 0],
      ['past', -5],
    ] as const) {
      clock.schedule(() => ran.push(`${name}@${clock.now()}`), delay);
    }
    await clock.advance(25);
    expect(ran).toEqual(['now@0', 'past@0', 'a@10', 'a2@10', 'b@20']);
    expect(clock.dueTimes()).toEqual([30]);
  });

  it('lets asynchronous work between two tasks finish, and runs what that work schedules', async () => {
    const clock = createManualClock({ startAt: 0 });
    const ran: string[] = [];
    clock.schedule(async () => {
      for (let step = 0; step < 50; step++) await Promise.resolve();
      ran.push(`slow@${clock.now()}`);
      clock.schedule(() => ran.push(`child@${clock.now()}`), 5);
    }, 10);
    clock.schedule(() => ran.push(`later@${clock.now()}`), 20);
    await clock.advance(20);
    expect(ran).toEqual(['slow@10', 'child@15', 'later@20']);
  });

  it('does not run what was cancelled, also from within a task', async () => {
    const clock = createManualClock();
    const ran: string[] = [];
    const cancelOutside = clock.schedule(() => ran.push('outside'), 10);
    const cancelInside = clock.schedule(() => ran.push('inside'), 20);
    clock.schedule(cancelInside, 15);
    cancelOutside();
    await clock.advance(100);
    expect(ran).toEqual([]);
  });

  it('says so when something schedules itself for ever', async () => {
    const clock = createManualClock({ quietTurns: 0 });
    const again = () => {
      clock.schedule(again, 0);
    };
    again();
    await expect(clock.advance(0)).rejects.toThrow('for ever');
  });
});
