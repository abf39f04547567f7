import { rmSync } from 'node:fs';
import { type Bot, createBot } from './bot.ts';
import { createClock } from './discord/clock.ts';
import { keepFolder, makeFolder, removeLeftovers } from './left-overs.ts';
import { createTown, type Town } from './town.ts';

/** The town, the bot and a folder of theirs. */
export interface Sandbox {
  readonly town: Town;
  /** Not started yet. */
  readonly bot: Bot;
  /** The bot's database and log. */
  readonly folder: string;
  /** The time of both servers and of the bot's machine, in milliseconds since 1970. */
  readonly now: () => number;
  /** Moves that time ahead. */
  readonly passTime: (ms: number) => void;
  /** Opens another one, with nothing of this one in it. */
  readonly renew: () => Promise<Sandbox>;
  /** Ends the bot and both servers; the folder goes too, unless it is to be looked at. May be called twice. */
  readonly close: (options?: { readonly keepFolder?: boolean }) => Promise<void>;
}

/** How it may differ from the usual one. */
export interface SandboxOptions {
  /** The language of the guild and of its people, by Discord's code. */
  readonly locale?: string | undefined;
  /** Modules that the bot's process loads before the bot, by their URLs. */
  readonly preload?: readonly string[] | undefined;
}

/** Nothing is lost that would be needed again. */
const STOP_LIMIT_MS = 3_000;

/**
 * Opens a sandbox.
 * @param environment - this process's own, of which only what every process needs reaches the bot
 */
export async function openSandbox(
  environment: Readonly<Record<string, string | undefined>>,
  options: SandboxOptions = {},
): Promise<Sandbox> {
  const clock = createClock();
  const town = await createTown({ now: clock.now, locale: options.locale });
  removeLeftovers();
  const folder = makeFolder();
  const bot = createBot({ town, folder, environment, preload: options.preload });
  let closing: Promise<void> | undefined;
  async function close(isKept: boolean): Promise<void> {
    await bot.close(STOP_LIMIT_MS);
    await town.close();
    if (isKept) keepFolder(folder);
    else rmSync(folder, { recursive: true, force: true });
  }
  return {
    town,
    bot,
    folder,
    now: clock.now,
    passTime: (ms) => {
      clock.jump(ms);
      bot.setClock(clock.now() - Date.now());
    },
    renew: () => openSandbox(environment, options),
    close: ({ keepFolder: isKept = false } = {}) => {
      closing ??= close(isKept);
      return closing;
    },
  };
}
