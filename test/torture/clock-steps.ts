/** Somebody, or time synchronisation, sets the clock of the machine that the bot runs on. */
import type { Chance } from './chance.ts';
import type { Count } from './classes.ts';
import type { WorldClock } from './world-clock.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

interface ClockStep {
  readonly name: string;
  readonly byMs: number;
}

export const CLOCK_STEPS: readonly [ClockStep, ...ClockStep[]] = [
  { name: 'back by minutes', byMs: -2 * MINUTE_MS },
  { name: 'forward by minutes', byMs: 11 * MINUTE_MS },
  { name: 'back by hours', byMs: -3 * HOUR_MS },
  { name: 'forward by hours', byMs: 3 * HOUR_MS },
];

/** Further away than that from the truth it is put right instead. */
const FURTHEST_MS = 6 * HOUR_MS;

interface Surroundings {
  readonly clock: WorldClock;
  readonly chance: Chance;
  readonly count: Count;
  readonly trace: (line: string) => void;
}

export function setClock({ clock, chance, count, trace }: Surroundings): void {
  const { name, byMs } = chance.pick(CLOCK_STEPS);
  const isTooFar = Math.abs(clock.aheadMs() + byMs) > FURTHEST_MS;
  clock.set(isTooFar ? -clock.aheadMs() : byMs);
  if (!isTooFar) count(`a clock put ${name}`);
  trace(`the clock is put ${isTooFar ? 'right' : name}, and is ${clock.aheadMs() / MINUTE_MS} minutes ahead now`);
}
