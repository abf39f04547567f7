import { DiscordAPIError } from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import { createLoop, type Loop } from '../../runtime/loop.ts';
import {
  type Definition,
  isSameList,
  listCommands,
  type RegistrationOptions,
  registerCommands,
} from '../registration.ts';

interface CommandRegistrationOptions extends Omit<RegistrationOptions, 'onKnown'> {
  readonly clock: Clock;
  readonly log: Logger;
  /** The list has changed since it was registered, and not by this process. */
  readonly onForeign: () => void;
}

export interface CommandRegistration extends Loop {
  /** Resolves once Discord has the commands, in whatever languages, or has refused them. */
  readonly decided: Promise<void>;
}

const UNANSWERED = { firstMs: 5_000, longestMs: 300_000, words: 'commands could not be registered; trying again' };
/** A list that was refused is refused again, until somebody changes something: here or at Discord. */
const REFUSED = {
  firstMs: 3_600_000,
  longestMs: 86_400_000,
  words:
    'Discord refuses the list of commands: the commands that it has go on working, new ones are missing; trying later',
};
const CHECK_MS = 3_600_000;

/**
 * The loop that makes Discord know the commands, and looks now and then whether it still does. A refusal ends nothing:
 * what Discord knows from earlier goes on working, and a supervisor would only repeat it.
 */
export function createCommandRegistration(options: CommandRegistrationOptions): CommandRegistration {
  const { definitions, clock, log, onForeign } = options;
  const decided = Promise.withResolvers<void>();
  let registered: readonly Definition[] | undefined;
  const failures = { refused: 0, unanswered: 0 };

  async function register(): Promise<void> {
    const { outcome, listed } = await registerCommands({ ...options, onKnown: decided.resolve });
    registered = listed;
    log.info({ outcome, count: definitions.length }, 'commands registered');
  }

  async function run(): Promise<number> {
    try {
      if (registered === undefined) await register();
      else await compare(registered);
      failures.refused = 0;
      failures.unanswered = 0;
      decided.resolve();
      return clock.now() + CHECK_MS;
    } catch (err) {
      // 401 is about the token as a whole, not about the list.
      const isRefused = err instanceof DiscordAPIError && err.status < 500 && err.status !== 401;
      const { firstMs, longestMs, words } = isRefused ? REFUSED : UNANSWERED;
      const kind = isRefused ? 'refused' : 'unanswered';
      const retryInMs = Math.min(longestMs, firstMs * 2 ** failures[kind]);
      failures[kind] += 1;
      log.error({ err, retryInMs }, words);
      if (isRefused) decided.resolve();
      return clock.now() + retryInMs;
    }
  }

  async function compare(before: readonly Definition[]): Promise<void> {
    const listed = await listCommands(options);
    if (listed === undefined || isSameList(before, listed)) return;
    onForeign();
    await register();
  }

  const loop = createLoop({ clock, run, onError: () => undefined, retryMs: CHECK_MS });
  return { ...loop, decided: decided.promise };
}
