/** Reads of Discord's API on a budget. What is refused or not answered costs a part of the whole, never all of it. */
import type { REST } from 'discord.js';
import type { z } from 'zod';
import type { Clock } from '../../runtime/clock.ts';
import { wait } from '../../runtime/waiting.ts';
import { DISCORD_CODES, toDiscordFailure } from './discord-failure.ts';

export interface BoundedReader {
  /** Undefined: refused, not answered, not readable, or over the budget. */
  read<T>(schema: z.ZodType<T>, route: `/${string}`, query?: Readonly<Record<string, string>>): Promise<T | undefined>;
  /** The same of a single thing; `gone`: Discord has it no more, and will not have it again. */
  readOne<T>(schema: z.ZodType<T>, route: `/${string}`): Promise<T | 'gone' | undefined>;
  readonly callsLeft: () => number;
  /** Something that should have been read was not. */
  readonly isIncomplete: () => boolean;
  /** Something was left out to stay within a budget. */
  readonly leaveOut: () => void;
}

interface BoundedReaderOptions {
  readonly rest: REST;
  readonly clock: Clock;
  readonly calls: number;
  /** Asked before each call; false ends all reading. */
  readonly goesOn: () => boolean;
}

const TRIES = 3;
const RETRY_MS = 1_000;
const GONE: readonly number[] = [DISCORD_CODES.unknownChannel, DISCORD_CODES.unknownMessage];

export function createBoundedReader({ rest, clock, calls, goesOn }: BoundedReaderOptions): BoundedReader {
  let left = calls;
  let incomplete = false;

  async function attempt<T>(schema: z.ZodType<T>, route: `/${string}`, query: Readonly<Record<string, string>>) {
    for (let tries = 1; goesOn() && left > 0; tries += 1) {
      left -= 1;
      try {
        return schema.parse(await rest.get(route, { query: new URLSearchParams(query) }));
      } catch (error) {
        const failure = toDiscordFailure(error);
        // Hidden from the bot: there is nothing to be read.
        if (failure.kind === 'refused') return GONE.includes(failure.code) ? ('gone' as const) : undefined;
        // Minutes, or it would have been waited for: what else there is to read goes on.
        if (tries === TRIES || failure.kind === 'rate-limited') break;
        await wait(clock, RETRY_MS * tries);
      }
    }
    incomplete = true;
    return undefined;
  }

  return {
    callsLeft: () => left,
    isIncomplete: () => incomplete,
    leaveOut: () => {
      incomplete = true;
    },
    async read(schema, route, query = {}) {
      const read = await attempt(schema, route, query);
      return read === 'gone' ? undefined : read;
    },
    readOne: (schema, route) => attempt(schema, route, {}),
  };
}
