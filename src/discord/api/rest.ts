import { REST } from 'discord.js';
import type { RequestPace } from './request-pace.ts';
import { sendRequest } from './send-request.ts';

/** Longest wait for the headers of an answer; the callers set shorter limits of their own. */
const REQUEST_TIMEOUT_MS = 10_000;
/** Every interaction has a bucket of its own, used for minutes: by default they would be kept for an hour. */
const HANDLER_SWEEP_MS = 5 * 60_000;

/**
 * Makes the client for interaction callbacks and interaction webhooks. Discord exempts both from the bot's global limit
 * but discord.js counts them in, so they get a client of their own that knows neither the limit nor the bot's token.
 *
 * It never retries by itself: a retried callback would hide whether the first one had landed. It never waits for a rate
 * limit either: the callers know better what three seconds are good for.
 *
 * @param apiUrl - base of Discord's REST API, without version
 * @param pace - counts what Discord refuses
 */
export function createInteractionRest({
  apiUrl,
  pace,
}: {
  readonly apiUrl: string;
  readonly pace?: RequestPace;
}): REST {
  return new REST({
    api: apiUrl,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    retries: 0,
    timeout: REQUEST_TIMEOUT_MS,
    rejectOnRateLimit: () => true,
    handlerSweepInterval: HANDLER_SWEEP_MS,
    makeRequest: sendRequest,
    ...pace?.forAnswers,
  });
}
