/**
 * Turns: work that waits for Discord or Returning.AI has a bounded number of places, and guilds take them in turn. What
 * one guild has plenty of, or waits long for, fills its own share and never another's.
 */
import type { Clock } from '../clock.ts';

/** Something to be done for a guild. */
export interface Work {
  /** Unique among what is under way. */
  readonly key: string;
  readonly guildId: string;
  /** What takes one piece of work at a time, such as a channel. */
  readonly lane?: string | undefined;
  /** For a line of the log. */
  readonly about?: Readonly<Record<string, unknown>>;
  run(): Promise<void>;
}

export interface TurnsOptions {
  /** Pieces of work under way at a time, and those of one guild among them. */
  readonly places: number;
  readonly perGuild: number;
  readonly clock: Clock;
  /** A place is free, or what had failed may be tried again: offer what there is to do. */
  readonly onFree: () => void;
  /** What `run` threw. That piece rests for a while, and longer each time; the others go on. */
  readonly onError: (error: unknown, work: Work) => void;
}

export interface Turns {
  /** Begins what finds a place, a piece of each guild in turn; what finds none is not kept. */
  offer(works: readonly Work[]): void;
  /** Whether a guild's piece of work in this lane would find a place now. */
  hasPlace(guildId: string, lane?: string): boolean;
  /** Whether any guild's would. */
  isOpen(): boolean;
  /** Whether it is under way, or rests since it failed. */
  isTaken(key: string): boolean;
  /** In the order of turns: whose guild has waited longest comes first, and a guild's own in the order given. */
  inTurn<Item extends { readonly guildId: string }>(items: readonly Item[]): Item[];
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

const FIRST_REST_MS = 1_000;
const LONGEST_REST_MS = 60_000;

export function createTurns({ places, perGuild, clock, onFree, onError }: TurnsOptions): Turns {
  const underWay = new Map<string, { readonly work: Work; readonly end: Promise<void> }>();
  /** What failed: when it may be tried again, and how long it rested last. */
  const resting = new Map<string, { readonly until: number; readonly restMs: number }>();
  /** By guild: the number of its last turn. */
  const lastTurns = new Map<string, number>();
  let turn = 0;

  const isTaken = (key: string) => underWay.has(key) || clock.now() < (resting.get(key)?.until ?? 0);

  function hasPlace(guildId: string, lane?: string): boolean {
    if (underWay.size >= places) return false;
    const works = [...underWay.values()].map(({ work }) => work);
    if (lane !== undefined && works.some((work) => work.lane === lane)) return false;
    return works.filter((work) => work.guildId === guildId).length < perGuild;
  }

  function rest(work: Work, error: unknown): void {
    const restMs = Math.min(LONGEST_REST_MS, (resting.get(work.key)?.restMs ?? FIRST_REST_MS / 2) * 2);
    resting.set(work.key, { until: clock.now() + restMs, restMs });
    clock.schedule(onFree, restMs);
    onError(error, work);
  }

  function begin(work: Work): void {
    turn += 1;
    lastTurns.set(work.guildId, turn);
    // In a turn of its own: what it throws at once comes later, like the rest.
    const end = Promise.resolve()
      .then(() => work.run())
      .then(
        () => void resting.delete(work.key),
        (error: unknown) => rest(work, error),
      )
      .finally(() => {
        underWay.delete(work.key);
        onFree();
      });
    underWay.set(work.key, { work, end });
  }

  function inTurn<Item extends { readonly guildId: string }>(items: readonly Item[]): Item[] {
    return items.toSorted((a, b) => (lastTurns.get(a.guildId) ?? 0) - (lastTurns.get(b.guildId) ?? 0));
  }

  /** @returns whether any began */
  function goRound(works: readonly Work[]): boolean {
    const byGuild = [...Map.groupBy(inTurn(works), ({ guildId }) => guildId).values()];
    const begun = byGuild.flatMap((own) => {
      const work = own.find(({ key, guildId, lane }) => !isTaken(key) && hasPlace(guildId, lane));
      if (work !== undefined) begin(work);
      return work ?? [];
    });
    return begun.length > 0;
  }

  return {
    offer(works) {
      while (underWay.size < places && goRound(works));
    },
    hasPlace,
    isOpen: () => underWay.size < places,
    isTaken,
    inTurn,
    async settled() {
      await Promise.all([...underWay.values()].map(({ end }) => end));
    },
  };
}
