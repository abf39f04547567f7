import type { Bot } from '../../bot.ts';
import type { Sandbox } from '../../sandbox.ts';
import type { Check } from '../../scene/check.ts';
import { createStage } from '../../scene/stage.ts';
import { createScreen } from '../../terminal/screen.ts';
import type { Observer } from '../observer.ts';
import type { ThingView } from '../wire.ts';
import { THINGS, type Thing } from './list.ts';

/** The list of things to try. */
export interface Things {
  readonly view: () => ThingView[];
  /**
   * Plays one, or `all`. Resolves when it is over, however it went.
   * @throws Error for one that there is not, and while another is played
   */
  readonly play: (id: string) => Promise<void>;
  /** Its world ends: what is being played is broken off, and nothing comes after it. */
  readonly close: () => void;
}

const WORLD_OVER = 'Its world has ended.';

/** How one went. */
interface Trial {
  state: ThingView['state'];
  checks: Check[];
  breakdown: string | undefined;
}

const UNTRIED: Trial = { state: 'untried', checks: [], breakdown: undefined };

/** Creates the list. */
export function createThings({
  sandbox,
  observer,
}: {
  readonly sandbox: Sandbox;
  readonly observer: Observer;
}): Things {
  const trials = new Map<string, Trial>();
  const ending = Promise.withResolvers<never>();
  // Nobody may be playing when it ends.
  ending.promise.catch(() => undefined);
  let isClosed = false;
  const unlessClosed = (run: () => Promise<void>) => async () => {
    if (isClosed) throw new Error(WORLD_OVER);
    await run();
  };
  const bot: Bot = { ...sandbox.bot, kill: unlessClosed(observer.kill), start: unlessClosed(observer.start) };
  // What is played is seen on the page; nothing is written into the terminal.
  const screen = createScreen({ write: () => undefined, columns: () => 80, colourBits: 1, live: false });
  let isPlaying = false;

  async function playOne({ id, play }: Thing): Promise<void> {
    const trial: Trial = { state: 'playing', checks: [], breakdown: undefined };
    trials.set(id, trial);
    observer.changed();
    const onCheck = (check: Check) => trial.checks.push(check);
    try {
      await Promise.race([play(createStage({ town: sandbox.town, bot, screen, onCheck })), ending.promise]);
    } catch (error) {
      trial.breakdown = error instanceof Error ? error.message : String(error);
    }
    const isWell = trial.breakdown === undefined && trial.checks.every(({ holds }) => holds);
    trial.state = isWell ? 'well' : 'failed';
    observer.changed();
  }

  return {
    view: () => THINGS.map(({ id, title }) => ({ id, title, ...(trials.get(id) ?? UNTRIED) })),
    play: async (id) => {
      const chosen = id === 'all' ? THINGS : THINGS.filter((thing) => thing.id === id);
      if (chosen.length === 0) throw new Error(`There is no thing "${id}".`);
      if (isPlaying) throw new Error('Something is being played already.');
      if (!sandbox.bot.isRunning()) throw new Error('The bot is not running. Start it first.');
      isPlaying = true;
      try {
        for (const thing of chosen) if (!isClosed) await playOne(thing);
      } finally {
        isPlaying = false;
      }
    },
    close: () => {
      isClosed = true;
      ending.reject(new Error(WORLD_OVER));
    },
  };
}
