/** Source: Discord, reference "Snowflakes": milliseconds since 2015, above 22 bits of something else. */
const DISCORD_EPOCH_MS = 1_420_070_400_000;
const OTHER_BITS = 22n;

/**
 * When what has this id was made: an account, a message.
 *
 * @param id - decimal digits
 * @returns milliseconds since the epoch
 */
export function toCreationTime(id: string): number {
  return Number(BigInt(id) >> OTHER_BITS) + DISCORD_EPOCH_MS;
}

/** The smallest id that something made at this time can have. */
export function toFirstId(at: number): string {
  return (BigInt(Math.max(0, Math.floor(at) - DISCORD_EPOCH_MS)) << OTHER_BITS).toString();
}
