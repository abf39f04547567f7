import { expect, it } from 'vitest';
import { createSendTimes } from '../../src/delivery/send-times.ts';

it('are told in whole milliseconds, for a clock that has fractions: what they lead to is written down', () => {
  let now = 0.25;
  const times = createSendTimes(() => now);
  times.began(1);
  times.gaveUp(1);
  now = 100.75;
  for (const ms of [times.mayArriveForMs(1), times.settlesInMs(1)]) {
    expect(Number.isInteger(ms)).toBe(true);
    expect(ms).toBeGreaterThan(0);
  }
});
