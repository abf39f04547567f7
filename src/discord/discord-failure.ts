import { DiscordAPIError, RateLimitError } from 'discord.js';

/** Why a call to Discord did not work. Holds no address and no body: both may carry an interaction's token. */
export type DiscordFailure =
  /** Discord answered and will answer the same again. */
  | { readonly kind: 'refused'; readonly code: number; readonly reason: string }
  /** Not applied; may be tried again after this long. */
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number }
  /** Nothing, a 5xx, or an answer that is not Discord's: nobody knows whether it was applied. */
  | { readonly kind: 'no-answer'; readonly reason: string };

/** JSON error codes that decide something here. Source: Discord, topics/opcodes-and-status-codes "JSON". */
export const DISCORD_CODES = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  /** More edits of a message older than an hour than Discord takes for now. */
  tooManyOldEdits: 30046,
  alreadyAcknowledged: 40060,
  missingAccess: 50001,
  missingPermissions: 50013,
  invalidWebhookToken: 50027,
  archivedThread: 50083,
  lockedThread: 160005,
} as const;

const OLD_EDITS_RETRY_MS = 60_000;

/** The statuses with which Discord refuses for good. 401 is about the bot's token as a whole, not about this call. */
const REFUSING_STATUSES = [400, 403, 404];

/** Sorts what a discord.js `REST` threw by what a caller can do about it. */
export function toDiscordFailure(error: unknown): DiscordFailure {
  if (error instanceof RateLimitError) {
    return { kind: 'rate-limited', retryAfterMs: Math.max(error.retryAfter, error.timeToReset, 0) };
  }
  if (!(error instanceof DiscordAPIError)) {
    return { kind: 'no-answer', reason: error instanceof Error ? error.name : typeof error };
  }
  const { code, status } = error;
  if (code === DISCORD_CODES.tooManyOldEdits) return { kind: 'rate-limited', retryAfterMs: OLD_EDITS_RETRY_MS };
  // A proxy's own error page has a status but no code of Discord's.
  if (typeof code === 'number' && code > 0 && isForGood(status, code)) {
    return { kind: 'refused', code, reason: error.message };
  }
  return { kind: 'no-answer', reason: `HTTP ${status}` };
}

function isForGood(status: number, code: number): boolean {
  return REFUSING_STATUSES.includes(status) || code === DISCORD_CODES.invalidWebhookToken;
}

/** Whether a failure means that the message is not there (any more). */
export function isGone(failure: DiscordFailure): boolean {
  return (
    failure.kind === 'refused' &&
    (failure.code === DISCORD_CODES.unknownMessage || failure.code === DISCORD_CODES.unknownWebhook)
  );
}

/** Whether a failure means that the interaction's 15 minutes are over. */
export function isTokenSpent(failure: DiscordFailure): boolean {
  return failure.kind === 'refused' && failure.code === DISCORD_CODES.invalidWebhookToken;
}
