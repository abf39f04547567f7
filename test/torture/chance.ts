/** Chance that can be played again: everything drawn from one seed comes out the same each time. */
export interface Chance {
  /** A number in [0, 1). */
  readonly next: () => number;
  /** Whether something happens that does so with this probability. */
  happens(probability: number): boolean;
  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** A stream of its own: how much is drawn from it moves no other. */
  fork(name: string): Chance;
}

/** Mulberry32: small, quick, and good enough to find faults with. */
export function createChance(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    pick: ([first, ...others]) => [first, ...others][below(others.length + 1)] ?? first,
    fork: (name) => createChance(hash(`${seed} ${name}`)),
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}
