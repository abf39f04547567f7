import { toCreationTime } from '../reactions/snowflake.ts';

/** Discord: an interaction's token is good for 15 minutes. */
export const TOKEN_LIFE_MS = 15 * 60_000;

/**
 * When an interaction came, by Discord's own clock, which is in its id, where ours is behind it. Nobody sets Discord's
 * clock: compare it with a confirmed time. Where it is too late, Discord refuses the token, which is noticed.
 *
 * @param at - what our clock says, in milliseconds since the epoch
 */
export function toOpeningTime(interactionId: string, at: number): number {
  return /^\d+$/.test(interactionId) ? Math.max(at, toCreationTime(interactionId)) : at;
}
