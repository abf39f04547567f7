import { expect, it } from 'vitest';
import { systemClock } from '../../src/runtime/clock.ts';

it('the machine’s clock has whole milliseconds, however it is read: what is reckoned from it is written down', () => {
  const { now, monotonic, confirmed } = systemClock;
  for (let count = 0; count < 100; count += 1) {
    for (const time of [now(), monotonic(), confirmed()]) expect(Number.isInteger(time)).toBe(true);
  }
});
