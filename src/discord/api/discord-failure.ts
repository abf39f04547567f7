import { DiscordAPIError, RateLimitError } from 'discord.js';

/** Why a call to Discord did not work. Holds no address and no body: both may carry an interaction's token. */
export type DiscordFailure =
  /**
   * Discord answered and will answer the same to the same again. `passes`: until somebody changes something there, a
   * permission or a closed thread for example.
   */
  | { readonly kind: 'refused'; readonly code: number; readonly reason: string; readonly passes: boolean }
  /** Not applied; may be tried again after this long. */
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number }
  /** Nothing, a 5xx, or an answer that is not Discord's: nobody knows whether it was applied. */
  | { readonly kind: 'no-answer'; readonly reason: string };

/** JSON error codes that decide something here. Source: Discord, topics/opcodes-and-status-codes "JSON". */
export const DISCORD_CODES = {
  unknownChannel: 10003,
  unknownMember: 10007,
  unknownMessage: 10008,
  unknownUser: 10013,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  /** More edits of a message older than an hour than Discord takes for now. */
  tooManyOldEdits: 30046,
  alreadyAcknowledged: 40060,
  invalidWebhookToken: 50027,
  notTheAuthor: 50005,
} as const;

/** Refusals that end by themselves, beside those for a missing permission. */
const PASSING_CODES = [
  // Slow mode, and too much written.
  20016, 20028, 20029,
  // Sending, or a feature, is switched off at Discord for the moment.
  40004, 40006,
  // Missing access, missing permissions.
  50001, 50013,
  // The thread is archived, or locked.
  50083, 160005,
  // Discord is overloaded.
  130000,
];

const OLD_EDITS_RETRY_MS = 60_000;

/** 401 is about the bot's token as a whole, not about this call; the others ask to be tried again. */
const PASSING_STATUSES = [401, 408, 429];
/** A body that is too large stays too large, whichever server on the way refuses it. */
const TOO_LARGE = 413;

/** Sorts what a discord.js `REST` threw by what a caller can do about it. */
export function toDiscordFailure(error: unknown): DiscordFailure {
  if (error instanceof RateLimitError) {
    return { kind: 'rate-limited', retryAfterMs: Math.ceil(Math.max(error.retryAfter, error.timeToReset, 0)) };
  }
  if (!(error instanceof DiscordAPIError)) {
    return { kind: 'no-answer', reason: error instanceof Error ? error.name : typeof error };
  }
  const { code, status } = error;
  if (code === DISCORD_CODES.tooManyOldEdits) return { kind: 'rate-limited', retryAfterMs: OLD_EDITS_RETRY_MS };
  if (status === TOO_LARGE) return { kind: 'refused', code: Number(code) || 0, reason: 'too large', passes: false };
  // A proxy's own error page has a status but no code of Discord's.
  if (typeof code === 'number' && code > 0 && isForGood(status, code)) {
    return { kind: 'refused', code, reason: error.message, passes: isPassing(status, code) };
  }
  return { kind: 'no-answer', reason: `HTTP ${status}` };
}

function isPassing(status: number, code: number): boolean {
  return (status === 403 && code !== DISCORD_CODES.notTheAuthor) || PASSING_CODES.includes(code);
}

function isForGood(status: number, code: number): boolean {
  const isRefusal = status >= 400 && status < 500 && !PASSING_STATUSES.includes(status);
  return isRefusal || code === DISCORD_CODES.invalidWebhookToken;
}

/** Errors of connections that were never made. Source: Node.js, errors "Common system errors"; undici, "Errors". */
const NEVER_CONNECTED = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** Whether not one byte of a call that threw this can have reached Discord. */
export function isNeverSent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && NEVER_CONNECTED.includes(String(error.code));
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
