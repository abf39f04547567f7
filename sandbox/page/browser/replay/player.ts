// Where in the recording one is, and what moves there.
import type { Recording } from '../../../replay/recording.ts';
import { splitSays } from './says.ts';

/** Steps a second. */
export const SPEEDS = [1, 2, 5, 20] as const;

/** Which column a phone shows. */
export type ReplayTab = 'steps' | 'messages' | 'counts';

/** What the page shows. */
export interface Player {
  readonly recording: Recording;
  index: number;
  speed: number;
  isPlaying: boolean;
  theme: 'dark' | 'light';
  tab: ReplayTab;
  /** What a screen reader is told: the step at which one has come to rest. */
  announced: string;
}

/** Who reads, and the time at which a step is told. */
const SECOND_MS = 1_000;
/** Whoever moves on within this is told of the step where they stop. */
const REST_MS = 400;

/** The player and what can be done with it. */
export interface Deck {
  readonly player: Player;
  readonly update: () => void;
  /** Goes to a step; the first and the last are the ends. */
  readonly go: (index: number) => void;
  /** Plays from here, from the beginning when it is at its end, or stops. */
  readonly toggle: () => void;
}

/** Makes a deck. @param update - draws anew, soon */
export function createDeck(player: Player, update: () => void): Deck {
  const last = player.recording.steps.length - 1;
  let playing: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function move(index: number): void {
    player.index = Math.min(Math.max(0, index), last);
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (player.isPlaying) return;
      player.announced = describeStep(player);
      update();
    }, REST_MS);
    update();
  }

  function stop(): void {
    clearTimeout(playing);
    player.isPlaying = false;
  }

  function playOn(): void {
    playing = setTimeout(() => {
      if (player.index + 1 >= last) stop();
      move(player.index + 1);
      if (player.isPlaying) playOn();
    }, SECOND_MS / player.speed);
  }

  return {
    player,
    update,
    go: (index) => {
      stop();
      move(index);
    },
    toggle: () => {
      if (player.isPlaying) {
        stop();
        return move(player.index);
      }
      player.isPlaying = true;
      if (player.index >= last) move(0);
      playOn();
      update();
    },
  };
}

/** "12 of 69, 3.000 s: wire #2 …". */
export function describeStep({ recording: { steps }, index }: Pick<Player, 'recording' | 'index'>): string {
  const step = steps[index];
  return step === undefined
    ? ''
    : `${index + 1} of ${steps.length}, ${formatMs(step.ms)}: ${splitSays(step.says).words}`;
}

/** Milliseconds as seconds. */
export function formatMs(ms: number): string {
  return `${(ms / SECOND_MS).toFixed(3)} s`;
}
