import { DISCORD_EPOCH_MS } from './protocol.ts';

/** Makes new ids by the clock. Source: reference, "Snowflakes". */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const byClock = BigInt(Math.trunc(now()) - DISCORD_EPOCH_MS) << 22n;
    // Ids are in the order of their making even when many fall into one millisecond or the clock steps back.
    last = byClock > last ? byClock : last + 1n;
    return last.toString();
  };
}

/** Compares ids by the number that they are: negative when `a` is the older one. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : Number(a > b);
}
