import { beforeEach, describe, expect, it } from 'vitest';
import { type Breaker, createBreaker } from '../../src/delivery/breaker.ts';

let breaker: Breaker;
beforeEach(() => {
  breaker = createBreaker({ threshold: 1, random: () => 0 });
});

describe('a breaker', () => {
  it('lets everything through until something fails', () => {
    expect(breaker.isHeld('a', 0)).toBe(false);
    expect([breaker.tryPass('a', 0), breaker.tryPass('a', 0)]).toEqual([true, true]);
    expect(breaker.held(0)).toEqual([]);
    expect(breaker.nextTrialAt(0)).toBeUndefined();
  });

  it('holds what failed, by its name, until its time has come', () => {
    expect(breaker.fail('a', 1_000)).toBe(true);
    expect(breaker.isHeld('a', 1_499)).toBe(true);
    expect(breaker.isHeld('b', 1_499)).toBe(false);
    expect(breaker.held(1_499)).toEqual(['a']);
    expect(breaker.nextTrialAt(1_499)).toBe(1_500);
    expect(breaker.tryPass('a', 1_499)).toBe(false);
    expect(breaker.isHeld('a', 1_500)).toBe(false);
    expect(breaker.held(1_500)).toEqual([]);
    expect(breaker.nextTrialAt(1_500)).toBeUndefined();
  });

  it('lets one through then, and nobody else before its outcome is told', () => {
    breaker.fail('a', 0);
    expect(breaker.tryPass('a', 500)).toBe(true);
    expect(breaker.tryPass('a', 500)).toBe(false);
    expect(breaker.isHeld('a', 90_000)).toBe(true);
    expect(breaker.nextTrialAt(500)).toBeUndefined();
  });

  it('closes when the trial works', () => {
    breaker.fail('a', 0);
    breaker.tryPass('a', 500);
    expect(breaker.succeed('a')).toBe(true);
    expect(breaker.succeed('a')).toBe(false);
    expect([breaker.tryPass('a', 500), breaker.tryPass('a', 500)]).toEqual([true, true]);
  });

  it('waits twice as long after each trial that fails, at most 15 seconds', () => {
    let now = 0;
    const waits: number[] = [];
    for (let trial = 0; trial < 8; trial++) {
      expect(breaker.fail('a', now)).toBe(trial === 0);
      const until = breaker.nextTrialAt(now) ?? Number.NaN;
      waits.push(until - now);
      now = until;
      expect(breaker.tryPass('a', now)).toBe(true);
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  });

  it('begins anew after it has closed', () => {
    for (const at of [0, 500, 1_500]) {
      breaker.tryPass('a', at);
      breaker.fail('a', at);
    }
    breaker.succeed('a');
    expect(breaker.fail('a', 10_000)).toBe(true);
    expect(breaker.nextTrialAt(10_000)).toBe(10_500);
  });

  it('lets another one try when a trial ended without telling anything', () => {
    breaker.fail('a', 0);
    breaker.tryPass('a', 500);
    breaker.pass('a');
    expect(breaker.tryPass('a', 500)).toBe(true);
    breaker.pass('b');
    expect(breaker.tryPass('b', 0)).toBe(true);
  });

  it('counts calls that were under way when it opened as one failure: all of them met the same moment', () => {
    for (let call = 0; call < 16; call++) breaker.fail('a', call);
    expect(breaker.nextTrialAt(16)).toBe(500);
    breaker.tryPass('a', 500);
    breaker.fail('a', 500);
    expect(breaker.nextTrialAt(500)).toBe(1_500);
  });

  it('holds again for a call that fails when the wait is over, whoever began it', () => {
    breaker.fail('a', 0);
    expect(breaker.fail('a', 2_000)).toBe(false);
    expect(breaker.nextTrialAt(2_000)).toBe(3_000);
  });

  it('waits as long as it was told, and never for less than by itself', () => {
    breaker.fail('a', 0, 60_000);
    expect(breaker.nextTrialAt(0)).toBe(60_000);
    breaker.fail('a', 1_000, 70_000);
    expect(breaker.nextTrialAt(1_000)).toBe(71_000);
    breaker.fail('a', 2_000, 1_000);
    breaker.fail('a', 3_000);
    expect(breaker.nextTrialAt(3_000)).toBe(71_000);
    breaker.fail('b', 0, 0);
    expect(breaker.isHeld('b', 499)).toBe(true);
    breaker.fail('b', 500, -1);
    expect(breaker.isHeld('b', 1_499)).toBe(true);
    expect(breaker.isHeld('b', 1_500)).toBe(false);
  });

  it('names the soonest of several trials', () => {
    breaker.fail('a', 0, 9_000);
    breaker.fail('b', 0, 4_000);
    breaker.fail('c', 0, 6_000);
    breaker.tryPass('b', 4_000);
    expect(breaker.held(4_000)).toEqual(['a', 'b', 'c']);
    expect(breaker.nextTrialAt(4_000)).toBe(6_000);
  });
});

describe('a breaker that tolerates some failures', () => {
  beforeEach(() => {
    breaker = createBreaker({ threshold: 3, random: () => 0 });
  });

  it('opens at the last of them in a row', () => {
    expect([breaker.fail('a', 0), breaker.fail('a', 0)]).toEqual([false, false]);
    expect(breaker.isHeld('a', 0)).toBe(false);
    expect([breaker.tryPass('a', 0), breaker.tryPass('a', 0)]).toEqual([true, true]);
    expect(breaker.fail('a', 0)).toBe(true);
    expect(breaker.nextTrialAt(0)).toBe(500);
  });

  it('forgets them when something works in between', () => {
    breaker.fail('a', 0);
    breaker.fail('a', 0);
    expect(breaker.succeed('a')).toBe(false);
    breaker.fail('a', 0);
    breaker.fail('a', 0);
    expect(breaker.isHeld('a', 0)).toBe(false);
  });
});
