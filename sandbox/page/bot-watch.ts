// The bot's process as the page tells of it: starting, running or gone, and why.
import type { Sandbox } from '../sandbox.ts';
import { onceAtATime } from './once-at-a-time.ts';
import type { BotView, LifeStep } from './wire.ts';

/** What the page knows of the process, and does to it. */
export interface BotWatch {
  readonly view: () => BotView;
  /** Looks whether it has ended or come back by itself. */
  readonly look: () => void;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Starts it; once, however often it is asked for meanwhile. */
  readonly start: () => Promise<void>;
  readonly close: () => void;
}

/** What is told of the process. */
export interface BotWatchOptions extends Pick<Sandbox, 'town' | 'bot'> {
  /** Notes what happens to it in the lives of awards. */
  readonly note: (step: Omit<LifeStep, 'at'>) => void;
  readonly changed: () => void;
}

const KILLED = { kind: 'bad', says: 'bot killed' } as const;
const STARTED = { kind: 'good', says: 'bot started' } as const;

/** Begins to watch it. */
export function createBotWatch({ town, bot, note, changed }: BotWatchOptions): BotWatch {
  const at = createLifeStage(bot.isRunning() ? 'running' : 'starting', changed);
  const { enter } = at;
  let collapse: string | undefined;
  let killing: Promise<void> | undefined;
  let isWanted = true;
  let isClosed = false;
  const isConnected = () => town.discord.gateway.connections.length > 0;
  const forget = bot.onCollapse(({ message }) => {
    collapse = message;
  });

  async function start(): Promise<void> {
    // One that is about to die still counts as running, and would not be started.
    await killing;
    const wasGone = at.state() === 'gone';
    isWanted = true;
    enter('starting');
    if (wasGone) note(STARTED);
    await bot.start().catch((error: unknown) => {
      // It ends with its world; nobody is waiting for it there any more.
      if (isClosed) return;
      enter('gone');
      if (!isWanted) throw new Error('The bot was killed while it started.');
      collapse = error instanceof Error ? error.message : String(error);
      throw error;
    });
    if (!isClosed) enter('running');
  }

  return {
    view: () => ({ state: at.state(), pid: bot.pid(), connected: isConnected(), since: at.since(), collapse }),
    look: () => {
      const isRunning = bot.isRunning();
      const state = at.state();
      if (!isRunning && state === 'running') {
        note(KILLED);
        enter('gone');
      } else if (isRunning && state !== 'running' && isConnected()) {
        if (state === 'gone') note(STARTED);
        collapse = undefined;
        enter('running');
      }
    },
    kill: async () => {
      // Before the connections break that it has open.
      if (bot.isRunning()) note(KILLED);
      isWanted = false;
      killing = bot.kill();
      await killing;
      enter('gone');
    },
    start: onceAtATime(start),
    close: () => {
      isClosed = true;
      forget();
    },
  };
}

/** Where its life is, and since when. */
function createLifeStage(first: BotView['state'], changed: () => void) {
  let state = first;
  let since = Date.now();
  return {
    state: () => state,
    since: () => since,
    enter: (next: BotView['state']) => {
      if (next === state) return;
      state = next;
      since = Date.now();
      changed();
    },
  };
}
