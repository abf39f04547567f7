/** Keeps the bot's token in use. discord.js forgets it at any 401, also at one that only an incident at Discord gave. */
import { type Client, DiscordAPIError, GatewayCloseCodes, Routes } from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import { wait } from '../../runtime/waiting.ts';
import { type GatewayError, toGatewayError } from './gateway-error.ts';

interface BotTokenOptions {
  /** Logged in. */
  readonly client: Client;
  readonly clock: Clock;
  readonly log: Logger;
  /** Discord refuses the token itself. */
  readonly onRefused: (error: GatewayError) => void;
}

export interface BotToken {
  /** False from a 401 on until Discord has said that the token is right. */
  isWorking(): boolean;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** From now on, a 401 is followed by one question about the token itself. Only a 401 to that ends anything. */
export function keepToken({ client, clock, log, onRefused }: BotTokenOptions): BotToken {
  const { rest } = client;
  const setToken = rest.setToken.bind(rest);
  let isWorking = true;

  async function confirm(): Promise<void> {
    for (let pauseMs = FIRST_PAUSE_MS; client.token !== null; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      const verdict = await judge();
      if (verdict === 'right') {
        isWorking = true;
        log.warn('Discord refused a call with the bot token, but the token is right; going on');
        return;
      }
      if (verdict instanceof Error) return onRefused(verdict);
      await wait(clock, pauseMs);
    }
  }

  /** @returns undefined when Discord did not say */
  async function judge(): Promise<'right' | GatewayError | undefined> {
    try {
      await rest.get(Routes.user());
      return 'right';
    } catch (error) {
      const isRefused = error instanceof DiscordAPIError && error.status === 401;
      return isRefused ? toGatewayError(GatewayCloseCodes.AuthenticationFailed) : undefined;
    }
  }

  // At a 401 discord.js sets no token at all, and then throws at each call before it is sent.
  rest.setToken = (token: string | null) => {
    // A client that is being destroyed has given its own token up before.
    if (token !== null || client.token === null) return setToken(token as string);
    if (isWorking) {
      isWorking = false;
      void confirm();
    }
    return rest;
  };
  return { isWorking: () => isWorking };
}
