import { describe, expect, it } from 'vitest';
import { CLASSES, RARE_CLASSES } from './classes.ts';
import { openLedger } from './ledger.ts';
import { play } from './play.ts';
import { playSchedules } from './schedules.ts';

/** CI plays 10,000. */
const SCHEDULES = Number(process.env.TORTURE_SCHEDULES ?? 300);
const PATIENCE_MS = 900_000;

describe('any schedule of people, faults, outsiders and deaths', () => {
  it(
    'keeps every promise',
    async () => {
      const { failures, schedules, counts } = await playSchedules({ from: 1, count: SCHEDULES, mostFailures: 5 });
      expect(failures).toEqual([]);
      expect(schedules).toBe(SCHEDULES);
      // What never comes up proves nothing.
      expect(CLASSES.filter((name) => (counts[name] ?? 0) === 0 && !RARE_CLASSES.includes(name))).toEqual([]);
      expect(counts.awards).toBeGreaterThan(SCHEDULES);
      expect(counts.deaths).toBeGreaterThan(SCHEDULES);
    },
    PATIENCE_MS,
  );

  it('plays the same from the same seed, to the letter', async () => {
    const ledger = await openLedger();
    const first = await play(154, ledger);
    const second = await play(154, ledger);
    await ledger.close();
    expect(first.lines.length).toBeGreaterThan(20);
    expect(second).toEqual(first);
  });
});
