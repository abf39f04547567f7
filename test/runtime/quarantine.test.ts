import { beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { createQuarantine, type Quarantine, toEarlier } from '../../src/runtime/quarantine.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';

const FIRST_REST_MS = 10_000;
const HOUR_MS = 3_600_000;

let clock: ManualClock;
let told: unknown[];
let done: string[];
let poison: Set<string>;
let quarantine: Quarantine<string>;

beforeEach(() => {
  clock = createManualClock({ startAt: 0 });
  told = [];
  done = [];
  poison = new Set();
  quarantine = createQuarantine({ clock, onFailure: (_, key) => told.push(key) });
});

const attempt = (key: string) =>
  quarantine.attempt(key, async () => {
    done.push(`${key} ${clock.now()}`);
    if (poison.has(key)) throw new Error('poisoned');
  });

describe('what throws', () => {
  it('is set aside and told about once, while the others go on', async () => {
    poison.add('b');
    for (const key of ['a', 'b', 'c', 'a', 'b', 'c']) expect(await attempt(key)).toBe(key !== 'b');
    expect(done.filter((line) => line.startsWith('b'))).toHaveLength(1);
    expect(done).toHaveLength(5);
    expect(told).toEqual(['b']);
    expect([quarantine.has('b'), quarantine.has('a'), quarantine.keys()]).toEqual([true, false, ['b']]);
  });

  it('is tried again after ten seconds, then ever more rarely, an hour apart at last', async () => {
    poison.add('b');
    const waits: number[] = [];
    for (let times = 0; times < 12; times += 1) {
      const startedAt = clock.now();
      await attempt('b');
      await clock.advance((quarantine.nextAt() ?? 0) - startedAt);
      waits.push((clock.now() - startedAt) / 1_000);
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 1_280, 2_560, 3_600, 3_600, 3_600]);
    expect(told).toEqual(['b']);
  });

  it('is as any other once it was done, and told about again when it throws again', async () => {
    poison.add('b');
    await attempt('b');
    await clock.advance(FIRST_REST_MS);
    poison.clear();
    expect(await attempt('b')).toBe(true);
    expect([quarantine.has('b'), quarantine.nextAt(), quarantine.nextAt('b')]).toEqual([false, undefined, undefined]);
    poison.add('b');
    await attempt('b');
    expect(told).toEqual(['b', 'b']);
    expect(quarantine.nextAt('b')).toBe(clock.now() + FIRST_REST_MS);
  });

  it('is forgotten when nobody has asked for it for a day', async () => {
    poison.add('b').add('c');
    await attempt('b');
    await clock.advance(25 * HOUR_MS);
    await attempt('c');
    await attempt('b');
    expect(told).toEqual(['b', 'c', 'b']);
  });

  it('is thrown on where the machine refuses to write: that is no item’s fault', async () => {
    const full = new UserError('STORE_FULL', 'The disk is full.');
    await expect(quarantine.attempt('a', () => Promise.reject(full))).rejects.toBe(full);
    expect([told, quarantine.has('a')]).toEqual([[], false]);
  });
});

it.each([
  [1, 2, 1],
  [2, 1, 1],
  [undefined, 1, 1],
  [1, undefined, 1],
  [undefined, undefined, undefined],
])('of %s and %s the earlier time is %s', (a, b, earlier) => {
  expect(toEarlier(a, b)).toBe(earlier);
});
